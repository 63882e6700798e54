import type { NewId } from '../core/clock.js';
import { type GatewayError, toGatewayError } from '../core/errors.js';
import { fail, ok, type Result } from '../core/result.js';
import type { Spending, WorstCase } from '../core/spending.js';
import type { OwnHolds } from './own-holds.js';
import type { Claim, End, HoldClaim, LimitStore } from './ports.js';
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

/** Tokens and money of one request: claimed once, settled once. */
export function createSpending(rules: Rules, options: SpendingOptions) {
  const { store, reconciler, ownHolds, newId, pause } = options;
  let endsOf: ((tokens: number, chargedNanoUsd: bigint) => readonly End[]) | undefined;
  /** The request is over, so that what is granted late has to go back at once. */
  let isOver = false;

  async function claim(claims: readonly Claim[]): Promise<Result<number>> {
    const setting = reconciler.ensure(rules.budgets);
    if (setting) await setting;
    for (let tries = 0; tries < busyTries; tries++) {
      const claimed = await store.claim(claims);
      if (claimed.kind === 'granted') return ok(claimed.atMs);
      const by = claims[claimed.by];
      if (claimed.kind === 'refused') return fail(refusal(by, claimed.waitMs));
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

  async function end(tokens: number, chargedNanoUsd: bigint): Promise<void> {
    const ends = endsOf?.(tokens, chargedNanoUsd);
    endsOf = undefined;
    if (ends) await giveBack(ends, options);
  }

  const spending: Spending = {
    needsCost: rules.budgets.length > 0,

    async hold(worst) {
      if (rules.budgets.length > 0 && worst.costNanoUsd === undefined) {
        return fail(priceUnknown(worst));
      }
      const id = newId();
      const rates = rules.tokens.map((rule) => rateClaim(rule, worst.tokens));
      const holds = holdClaims(rules, id, worst);
      const claimed = await claim([...rates, ...holds]).catch((caught) =>
        fail(countersAway(caught)),
      );
      if (!claimed.ok) return claimed;
      const heldAtMs = claimed.value;
      ownHolds.add(holds, heldAtMs);
      endsOf = (tokens, chargedNanoUsd) => {
        ownHolds.remove(holds);
        return [
          ...rates.map((each) => ({ ...each, amount: tokens - worst.tokens })),
          ...holds.map((each) => ({ ...each, heldAtMs, chargedNanoUsd })),
        ];
      };
      if (isOver) await end(0, 0n);
      return ok(holds.length === 0 ? undefined : { holdId: id, atMs: heldAtMs });
    },

    settle: ({ tokens, chargedNanoUsd }) => end(tokens, chargedNanoUsd),
  };

  return {
    spending,
    /** Gives back what nobody settled. */
    async release(): Promise<void> {
      isOver = true;
      await end(0, 0n);
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
