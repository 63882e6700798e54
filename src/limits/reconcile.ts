import type { NewId } from '../core/clock.js';
import { type GatewayError, toGatewayError } from '../core/errors.js';
import { counterName } from './counter-name.js';
import type { OwnHolds } from './own-holds.js';
import type { Counter, LimitStore, SpendLedger } from './ports.js';

export interface ReconcilerOptions {
  readonly store: Pick<LimitStore, 'epoch' | 'beginReconcile' | 'finishReconcile'>;
  readonly ledger: SpendLedger;
  readonly ownHolds: Pick<OwnHolds, 'of'>;
  /** Names whoever sets a counter. */
  readonly newId: NewId;
  /** Longest life of a hold that the ledger alone knows of. */
  readonly openTtlMs: number;
  /** How often counters in use are compared with the ledger; a minute where several instances count. */
  readonly reconcileEveryMs: number;
  /**
   * For how long the ledger has to say the same before less than was counted is believed: charges of
   * other instances take a moment to get there.
   */
  readonly confirmMs: number;
  readonly elapsedMs: () => number;
  readonly after: (delayMs: number, act: () => void) => () => void;
  readonly report: (error: GatewayError) => void;
}

export interface Reconciler {
  /** Sets those counters that this process has not looked at before. Never fails. */
  ensure(counters: readonly Counter[]): Promise<void> | undefined;
  /** Sets a counter now; false where that did not work. */
  set(counter: Counter): Promise<boolean>;
  /** Sets a counter by and by, with others. */
  soon(counter: Counter): void;
  close(): Promise<void>;
}

/** A ledger that gives no answer is not asked again before. */
const restMs = 1_000;

/** Sets counters from the ledger: at the first use, when a charge found no hold, and each minute. */
export function createReconciler(options: ReconcilerOptions): Reconciler {
  const {
    store,
    ledger,
    ownHolds,
    newId,
    openTtlMs,
    reconcileEveryMs,
    confirmMs,
    elapsedMs,
    after,
    report,
  } = options;
  let knownIn = store.epoch();
  const known = new Set<string>();
  const restUntilMs = new Map<string, number>();
  const running = new Map<string, Promise<boolean>>();
  const used = new Map<string, Counter>();
  let closed = false;
  let forget: (() => void) | undefined;

  async function reconcile(counter: Counter): Promise<boolean> {
    const token = newId();
    const begun = await store.beginReconcile(counter, token, ownHolds.of(counter));
    if (!begun) return false;
    const { cutMs, windowStartMs, live } = begun;
    const { subject } = counter;
    const query = { subject, fromMs: windowStartMs, untilMs: cutMs, exceptHolds: live };
    const sum = await ledger.sum(query);
    return store.finishReconcile(counter, { token, windowStartMs, sum, openTtlMs, confirmMs });
  }

  function set(counter: Counter): Promise<boolean> {
    const name = counterName(counter);
    const found = running.get(name);
    if (found) return found;
    const setting = reconcile(counter)
      .catch((caught) => {
        restUntilMs.set(name, elapsedMs() + restMs);
        report(toGatewayError(caught));
        return false;
      })
      .then((done) => {
        running.delete(name);
        if (done) known.add(name);
        return done;
      });
    running.set(name, setting);
    return setting;
  }

  function later(delayMs: number): void {
    if (closed || forget) return;
    forget = after(delayMs, () => {
      forget = undefined;
      const counters = [...used.values()];
      used.clear();
      for (const counter of counters) void set(counter);
    });
  }

  return {
    ensure(counters) {
      if (knownIn !== store.epoch()) {
        knownIn = store.epoch();
        known.clear();
      }
      for (const counter of counters) used.set(counterName(counter), counter);
      later(reconcileEveryMs);
      const unknown = counters.filter((counter) => {
        const name = counterName(counter);
        return !known.has(name) && (restUntilMs.get(name) ?? 0) <= elapsedMs();
      });
      if (unknown.length === 0) return undefined;
      return Promise.all(unknown.map(set)).then(() => {});
    },
    set,
    soon(counter) {
      used.set(counterName(counter), counter);
      forget?.();
      forget = undefined;
      later(restMs);
    },
    async close() {
      closed = true;
      forget?.();
      await Promise.all(running.values());
    },
  };
}
