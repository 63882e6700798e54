import type { Clock } from '../core/clock.js';
import { GatewayError, toGatewayError } from '../core/errors.js';
import type { LedgerFaults, LedgerStoreQueries } from './ports.js';

export interface InvariantsOptions {
  readonly queries: () => Promise<Pick<LedgerStoreQueries, 'faults'>>;
  readonly now: Clock;
  readonly after: (delayMs: number, act: () => void) => () => void;
  /** Hears of each finding that is not 0, and of checks that could not be made. */
  readonly report: (error: GatewayError) => void;
}

/** Reliability contract §9, last paragraph. */
const everyMs = 60_000;

/** Longer than any request may take. */
const settledWithinMs = 10 * 60_000;

/** Rows are looked at once or twice. */
const lookBackMs = 2 * everyMs;

/** Looks each minute for what must not be in the ledger. */
export function watchInvariants({ queries, now, after, report }: InvariantsOptions) {
  let last: LedgerFaults | undefined;
  let closed = false;
  let forget = schedule();

  async function check(): Promise<LedgerFaults> {
    const nowMs = now();
    const { faults } = await queries();
    last = await faults({ sinceMs: nowMs - lookBackMs, startedBeforeMs: nowMs - settledWithinMs });
    const found = Object.entries(last).filter(([, count]) => count !== 0);
    if (found.length > 0) {
      const told = found.map(([name, count]) => `${count} ${name}`).join(', ');
      report(new GatewayError('internal', `The ledger does not add up: ${told}.`));
    }
    return last;
  }

  function schedule(): () => void {
    return after(everyMs, () => {
      check()
        .catch((caught) => report(toGatewayError(caught)))
        .then(() => {
          if (!closed) forget = schedule();
        });
    });
  }

  return {
    check,
    /** What the newest check found; undefined before the first. */
    last: () => last,
    close() {
      closed = true;
      forget();
    },
  };
}
