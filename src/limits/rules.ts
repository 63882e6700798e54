import type { BudgetWindow, Limits, Principal } from '../core/principal.js';
import type { Counter, LeaseClaim, RateClaim, Subject } from './ports.js';

/** What one limit bounds, and whose it is. */
export interface Rule {
  readonly of: 'requests' | 'tokens' | 'concurrency';
  readonly subject: Subject;
  readonly key: string;
  readonly limit: number;
}

export interface BudgetRule extends Counter {
  readonly limitNanoUsd: bigint;
}

/** The limits of a caller, by the moment at which they are looked at. */
export interface Rules {
  /** From the headers alone. */
  readonly atDoor: readonly Rule[];
  /** Once the request is understood. */
  readonly tokens: readonly Rule[];
  readonly budgets: readonly BudgetRule[];
  /** Its places are counted with others than this process's own. */
  readonly hasConcurrency: boolean;
}

/** The rules of a key and of its project; undefined where there is none, as with most keys. */
export function rulesOf({ keyId, projectId, limits, projectLimits }: Principal): Rules | undefined {
  const owners: readonly (readonly [Subject, Limits])[] = [
    [{ kind: 'key', id: keyId }, limits],
    [{ kind: 'project', id: projectId }, projectLimits],
  ];
  const ruleOf = (of: Rule['of'], subject: Subject, limit: number | undefined): Rule[] =>
    limit === undefined ? [] : [{ of, subject, key: `${of}:${subject.kind}:${subject.id}`, limit }];
  const atDoor = owners.flatMap(([subject, { requestsPerMinute, concurrency }]) => [
    ...ruleOf('requests', subject, requestsPerMinute),
    ...ruleOf('concurrency', subject, concurrency),
  ]);
  const tokens = owners.flatMap(([subject, { tokensPerMinute }]) =>
    ruleOf('tokens', subject, tokensPerMinute),
  );
  const budgets = owners.flatMap(([subject, of]) => budgetRules(subject, of));
  if (atDoor.length + tokens.length + budgets.length === 0) return undefined;
  return { atDoor, tokens, budgets, hasConcurrency: limits.concurrency !== undefined };
}

/** Of several budgets for the same window the lowest decides. */
export function budgetRules(subject: Subject, { budgets = [] }: Limits): BudgetRule[] {
  const lowest = new Map<BudgetWindow, bigint>();
  for (const { window, limitNanoUsd } of budgets) {
    const known = lowest.get(window);
    if (known === undefined || limitNanoUsd < known) lowest.set(window, limitNanoUsd);
  }
  return [...lowest].map(([window, limitNanoUsd]) => ({ subject, window, limitNanoUsd }));
}

export function doorClaim(rule: Rule, id: string, ttlMs: number): RateClaim | LeaseClaim {
  return rule.of === 'concurrency'
    ? { kind: 'lease', key: rule.key, limit: rule.limit, id, ttlMs }
    : rateClaim(rule, 1);
}

export function rateClaim({ key, limit }: Rule, amount: number): RateClaim {
  return { kind: 'rate', key, perMinute: limit, amount };
}
