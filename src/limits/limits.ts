import type { GatewayError } from '../core/errors.js';
import type { Principal } from '../core/principal.js';
import { fail, ok, type Result } from '../core/result.js';
import { createOwnHolds } from './own-holds.js';
import type { Admission, LeaseClaim, LimitStore, RequestLimits } from './ports.js';
import { createReconciler, type ReconcilerOptions } from './reconcile.js';
import { countersAway, instanceFull, keyFull, limitReached } from './refusals.js';
import { budgetRules, doorClaim, type Rules, rulesOf } from './rules.js';
import { createSpending, giveBack, graceMs, type SpendingOptions } from './spending.js';

export interface LimitsOptions
  extends Omit<SpendingOptions, 'reconciler' | 'ownHolds' | 'store'>,
    Omit<ReconcilerOptions, 'ownHolds' | 'store'> {
  readonly store: LimitStore;
  /** Requests at the same time: of this process, and of a key in it that has no limit of its own. */
  readonly concurrency: number;
  readonly concurrencyPerKey: number;
}

/** Rates, places and budgets of callers. Reliability contract §7, §9. */
export function createLimits(settings: LimitsOptions): RequestLimits {
  const ownHolds = createOwnHolds(settings.elapsedMs);
  const reconciler = createReconciler({ ...settings, ownHolds });
  const options = { ...settings, ownHolds, reconciler };
  const { store, newId, concurrency, concurrencyPerKey } = options;
  const rulesByPrincipal = new WeakMap<Principal, Rules | 'none'>();
  const runningByKey = new Map<string, number>();
  let running = 0;

  function rulesFor(principal: Principal): Rules | undefined {
    let rules = rulesByPrincipal.get(principal);
    if (rules === undefined) {
      rules = rulesOf(principal) ?? 'none';
      rulesByPrincipal.set(principal, rules);
    }
    return rules === 'none' ? undefined : rules;
  }

  /** Why this process has no place for a request. */
  function refusedHere(keyId: string, rules: Rules | undefined): GatewayError | undefined {
    if (running >= concurrency) return instanceFull();
    if (rules?.hasConcurrency) return undefined;
    const isFull = (runningByKey.get(keyId) ?? 0) >= concurrencyPerKey;
    return isFull ? keyFull(concurrencyPerKey, keyId) : undefined;
  }

  function leave(keyId: string): void {
    running -= 1;
    const left = (runningByKey.get(keyId) ?? 1) - 1;
    if (left > 0) runningByKey.set(keyId, left);
    else runningByKey.delete(keyId);
  }

  /** Allowances and places that are counted for all instances. */
  async function takeShared(
    { atDoor }: Rules,
    remainingMs: number,
  ): Promise<Result<readonly LeaseClaim[]>> {
    const id = newId();
    const claims = atDoor.map((rule) => doorClaim(rule, id, Math.max(0, remainingMs) + graceMs));
    const claimed = await store.claim(claims);
    if (claimed.kind === 'granted') return ok(claims.filter((each) => each.kind === 'lease'));
    const rule = atDoor[claimed.by];
    if (!rule || claimed.kind === 'unknown') return fail(countersAway());
    return fail(limitReached(rule, claimed.waitMs));
  }

  async function admitLimited(
    keyId: string,
    rules: Rules,
    remainingMs: number,
  ): Promise<Result<Admission>> {
    const taken =
      rules.atDoor.length === 0
        ? ok([])
        : await takeShared(rules, remainingMs).catch((caught) => fail(countersAway(caught)));
    if (!taken.ok) {
      leave(keyId);
      return taken;
    }
    const leases = taken.value;
    const inside = within(rules);
    return ok({
      ...inside,
      end() {
        leave(keyId);
        inside.end();
        if (leases.length > 0) void giveBack(leases, options);
      },
    });
  }

  function within(rules: Rules): Admission {
    if (rules.tokens.length + rules.budgets.length === 0) return { end() {} };
    const { spending, end } = createSpending(rules, options);
    return { spending, end: () => void end() };
  }

  return {
    admit(principal, remainingMs) {
      const { keyId } = principal;
      const rules = rulesFor(principal);
      const refused = refusedHere(keyId, rules);
      if (refused) return fail(refused);
      // Taken before anything is waited for: others come in the meantime.
      running += 1;
      runningByKey.set(keyId, (runningByKey.get(keyId) ?? 0) + 1);
      return rules ? admitLimited(keyId, rules, remainingMs) : ok({ end: () => leave(keyId) });
    },

    within(principal) {
      const rules = rulesFor(principal);
      return rules ? within(rules) : { end() {} };
    },

    async budgetsOf(subject, limits) {
      const rules = budgetRules(subject, limits);
      await reconciler.ensure(rules);
      const states = await Promise.all(
        rules.map(async (rule) => ({ rule, state: await store.read(rule) })),
      );
      return states.map(({ rule, state }) => {
        if (!state) throw countersAway();
        return { ...rule, ...state };
      });
    },

    close: reconciler.close,
  };
}
