import type { Clock, NewId } from '../core/clock.js';
import { GatewayError, toGatewayError } from '../core/errors.js';
import { fail, ok } from '../core/result.js';
import type { HeldKey, Idempotency, IdempotencyScope, IdempotencyStore } from './ports.js';

export interface IdempotencyOptions {
  readonly store: IdempotencyStore;
  readonly now: Clock;
  readonly newId: NewId;
  /** Does something later, unless the function returned is called before. */
  readonly after: (delayMs: number, act: () => void) => () => void;
  /** Tells the operator of an answer that could not be kept, or a key that could not be released. */
  readonly report: (error: GatewayError) => void;
}

/** How long an answer is kept. Reliability contract §6. */
const keptMs = 24 * 60 * 60 * 1000;

/** By how much a lease outlasts the deadline of its request: what ends then has to be written down. */
const leaseReserveMs = 30_000;

/** Together well below that reserve. */
const retryDelaysMs = [1_000, 2_000, 4_000, 8_000];

/** Keys by which a request that comes again is answered again, and not done again. */
export function createIdempotency({
  store,
  now,
  newId,
  after,
  report,
}: IdempotencyOptions): Idempotency {
  const hold = (scope: IdempotencyScope, holder: string): HeldKey => ({
    async keep(text) {
      const kept = await store.finish(scope, { holder, text, keptMs, nowMs: now() });
      // Somebody else has done it again meanwhile, and their answer is the one that stays.
      if (!kept) report(new GatewayError('storage-failed', 'A lease was over before its request.'));
    },
    release: () => store.release(scope, holder),
  });

  /** Nobody waits for a store that is away: it is asked again for as long as the lease is safe. */
  const write = async (act: () => Promise<void>, again = retryDelaysMs): Promise<void> => {
    await act().catch((caught) => {
      report(toGatewayError(caught));
      const [delayMs, ...others] = again;
      if (delayMs !== undefined) after(delayMs, () => void write(act, others));
    });
  };

  const reported = ({ keep, release }: HeldKey): HeldKey => ({
    keep: (text) => write(() => keep(text)),
    release: () => write(release),
  });

  return {
    async begin(scope, { fingerprint, remainingMs }) {
      const holder = newId();
      const leaseMs = Math.ceil(Math.max(remainingMs, 0)) + leaseReserveMs;
      const claim = await store.claim(scope, { fingerprint, holder, leaseMs, nowMs: now() });
      if (claim.state === 'ours') {
        return ok({ kind: 'first', held: reported(hold(scope, holder)) });
      }
      if (claim.fingerprint !== fingerprint) return fail(reused());
      if (claim.state === 'running') return fail(running());
      return ok({ kind: 'done', text: store.read(scope.tenant, claim.holder) });
    },

    sweep: () => store.sweep(now()),
  };
}

function running(): GatewayError {
  return new GatewayError(
    'idempotency-key-running',
    'A request with this Idempotency-Key is still running. Ask again for its answer.',
    { retryAfterMs: 1000 },
  );
}

function reused(): GatewayError {
  return new GatewayError(
    'idempotency-key-reused',
    'This Idempotency-Key was sent with another request in the last 24 hours; send a new one.',
  );
}
