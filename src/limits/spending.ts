import type { NewId } from '../core/clock.js';
import { type GatewayError, toGatewayError } from '../core/errors.js';
import { fail, ok, type Result } from '../core/result.js';
import type { Spending, WorstCase } from '../core/spending.js';
import type { OwnHolds } from './own-holds.js';
import type { Claim, End, HoldClaim, LimitStore, RateClaim } from './ports.js';
import type { Reconciler } from './reconcile.js';
import { budgetReached, countersAway, limitReached, priceUnknown } from './refusals.js';
import { type Rules, rateClaim } from './rules.js';

export interface SpendingOptions {
  readonly store: LimitStore;
  readonly reconciler: Reconciler;
  readonly ownHolds: OwnHolds;
  readonly newId: NewId;
  /** Waits a moment while somebody else sets a counter. */
  readonly pause: (ms: number) => Promise<void>;
  readonly report: (error: GatewayError) => void;
}

/** What an instance that dies leaves behind ends this long after the deadline (reliability contract §9). */
export const graceMs = 60_000;

/** Somebody else sets a counter: how often to look again, and after how long. */
const busyTries = 40;
const busyPauseMs = 50;

/** What a call of the request has claimed. */
interface Claimed {
  readonly rates: readonly RateClaim[];
  readonly holds: readonly HoldClaim[];
  readonly heldAtMs: number;
}

/** Tokens and money of one request: claimed by each of its calls, settled together at its end. */
export function createSpending(rules: Rules, options: SpendingOptions) {
  const { store, reconciler, ownHolds, newId, pause } = options;
  let claimed: Claimed[] = [];
  let tokens = 0;
  let chargedNanoUsd = 0n;
  let isOver = false;

  async function claim(claims: readonly Claim[]): Promise<Result<number>> {
    const setting = reconciler.ensure(rules.budgets);
    if (setting) await setting;
    for (let tries = 0; tries < busyTries; tries++) {
      const asked = await store.claim(claims);
      if (asked.kind === 'granted') return ok(asked.atMs);
      const by = claims[asked.by];
      if (asked.kind === 'refused') return fail(refusal(by, asked.waitMs));
      if (by?.kind === 'hold' && !(await reconciler.set(by))) await pause(busyPauseMs);
    }
    return fail(countersAway());
  }

  function refusal(by: Claim | undefined, waitMs: number | undefined): GatewayError {
    if (by?.kind === 'hold') return budgetReached(by, by.amountNanoUsd, waitMs);
    const rule = rules.tokens.find(({ key }) => key === by?.key);
    if (!rule) throw new Error('a store refused for a claim that was not made');
    return limitReached(rule, waitMs);
  }

  /** All charges in the place of the first hold; one request has more than one only by a batch of calls. */
  async function settle(): Promise<void> {
    const ends = claimed.flatMap(({ rates, holds, heldAtMs }, index): End[] => {
      ownHolds.remove(holds);
      const isFirst = index === 0;
      return [
        ...rates.map((each) => ({ ...each, amount: (isFirst ? tokens : 0) - each.amount })),
        ...holds.map((each) => ({
          ...each,
          heldAtMs,
          chargedNanoUsd: isFirst ? chargedNanoUsd : 0n,
        })),
      ];
    });
    claimed = [];
    if (ends.length > 0) await giveBack(ends, options);
  }

  const spending: Spending = {
    needsCost: rules.budgets.length > 0,

    async hold(worst) {
      const { costNanoUsd: nanoUsd } = worst;
      if (rules.budgets.length > 0 && nanoUsd === undefined) return fail(priceUnknown(worst));
      const id = newId();
      const rates = rules.tokens.map((rule) => rateClaim(rule, worst.tokens));
      const holds = holdClaims(rules, id, worst);
      const granted = await claim([...rates, ...holds]).catch((caught) =>
        fail(countersAway(caught)),
      );
      if (!granted.ok) return granted;
      const atMs = granted.value;
      ownHolds.add(holds, atMs);
      claimed.push({ rates, holds, heldAtMs: atMs });
      // The client left while this was waited for.
      if (isOver) await settle();
      return ok(holds.length === 0 || nanoUsd === undefined ? undefined : { id, atMs, nanoUsd });
    },

    used(used) {
      tokens += used.tokens;
      chargedNanoUsd += used.chargedNanoUsd;
      // Too late for the hold: the ledger alone has it now.
      if (isOver) for (const counter of rules.budgets) reconciler.soon(counter);
    },
  };

  return {
    spending,
    /** Puts what was used in the place of what was held: nothing, where nothing was. */
    async end(): Promise<void> {
      isOver = true;
      await settle();
    },
  };
}

function holdClaims({ budgets }: Rules, id: string, worst: WorstCase): HoldClaim[] {
  const { costNanoUsd: amountNanoUsd = 0n, remainingMs } = worst;
  const ttlMs = Math.max(0, remainingMs) + graceMs;
  return budgets.map((budget) => ({ ...budget, kind: 'hold', id, amountNanoUsd, ttlMs }));
}

/** Never fails: a lease ends by its time, and a hold too, so that what is lost is a little room. */
export async function giveBack(
  ends: readonly End[],
  { store, reconciler, report }: Pick<SpendingOptions, 'store' | 'reconciler' | 'report'>,
): Promise<void> {
  try {
    for (const counter of await store.end(ends)) reconciler.soon(counter);
  } catch (caught) {
    report(toGatewayError(caught));
    for (const end of ends) if (end.kind === 'hold') reconciler.soon(end);
  }
}
