import type {
  BudgetStore,
  Claim,
  Claimed,
  HoldClaim,
  LeaseClaim,
  LimitStore,
  RateClaim,
  RateStore,
} from './ports.js';

/** Allowances in one place and money in another, where no server keeps both. */
export function joinStores(rates: RateStore, budgets: BudgetStore): LimitStore {
  return {
    epoch: () => 0,

    async claim(claims) {
      const others = claims.filter(isRate);
      const holds = claims.filter(isHold);
      const taken = others.length === 0 ? undefined : await rates.take(others);
      if (taken && taken.kind !== 'granted') return named(taken, claims, others);
      if (holds.length === 0) return taken ?? { kind: 'granted', atMs: 0 };
      const held = await budgets.hold(holds).catch(async (caught) => {
        await rates.give(others.map(givenBack));
        throw caught;
      });
      if (held.kind === 'granted') return held;
      if (others.length > 0) await rates.give(others.map(givenBack));
      return named(held, claims, holds);
    },

    async end(ends) {
      const others = ends.filter(isRate);
      const holds = ends.filter(isHold);
      if (others.length > 0) await rates.give(others);
      return holds.length > 0 ? budgets.settle(holds) : [];
    },

    beginReconcile: budgets.beginReconcile,
    finishReconcile: budgets.finishReconcile,
    read: budgets.read,
  };
}

/** The allowances and places of a store that keeps everything. */
export function ratesOf(store: Pick<LimitStore, 'claim' | 'end'>): RateStore {
  return {
    take: (claims) => store.claim(claims),
    async give(ends) {
      await store.end(ends);
    },
  };
}

function isHold<T extends { kind: string }>(claim: T): claim is T & { kind: 'hold' } {
  return claim.kind === 'hold';
}

function isRate<T extends { kind: string }>(claim: T): claim is T & { kind: 'rate' | 'lease' } {
  return claim.kind !== 'hold';
}

function givenBack(claim: RateClaim | LeaseClaim): RateClaim | LeaseClaim {
  return claim.kind === 'rate' ? { ...claim, amount: -claim.amount } : claim;
}

/** Names the claim by its place among all of them. */
function named(
  claimed: Exclude<Claimed, { kind: 'granted' }>,
  claims: readonly Claim[],
  asked: readonly (RateClaim | LeaseClaim | HoldClaim)[],
): Claimed {
  const claim = asked[claimed.by];
  return { ...claimed, by: claim ? claims.indexOf(claim) : 0 };
}
