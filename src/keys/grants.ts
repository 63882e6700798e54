import { writeUsd } from '../core/money.js';
import type { Allowed, Budget, BudgetWindow, Limits, Scope } from '../core/principal.js';
import type { FieldViolation } from '../core/violations.js';
import type { Grantor } from './ports.js';

/** What a key is to be able to do. */
export interface Grant {
  readonly scopes: readonly Scope[];
  readonly allowed?: Allowed;
  readonly limits: Limits;
  readonly expiresAtMs?: number;
}

/**
 * What a grant would give that its grantor has not, by the fields of the request: scopes, models,
 * dialects, operations, limits, money and time. `admin` grants every scope. Reliability contract
 * §10 "Keys", row 114.
 */
export function exceeding(by: Grantor, grant: Grant): FieldViolation[] {
  return [
    ...exceedingScopes(by, grant.scopes),
    ...exceedingAllowed(by.allowed, grant.allowed),
    ...exceedingLimits(by.limits, grant.limits),
    ...exceedingBudgets(by.limits.budgets, grant.limits.budgets),
    ...exceedingTime(by.expiresAtMs, grant.expiresAtMs),
  ];
}

function exceedingScopes({ scopes }: Grantor, granted: readonly Scope[]): FieldViolation[] {
  if (scopes.has('admin')) return [];
  const missing = granted.filter((scope) => !scopes.has(scope));
  return missing.length === 0 ? [] : [violation('scopes', `hold ${missing.join(', ')}`)];
}

function exceedingAllowed(own: Allowed = {}, granted: Allowed = {}): FieldViolation[] {
  return (['models', 'dialects', 'operations'] as const).flatMap((member) => {
    const [mine, wished]: (readonly string[] | undefined)[] = [own[member], granted[member]];
    if (mine === undefined) return [];
    const field = `allowed.${member}`;
    if (wished === undefined) return [violation(field, 'are not bounded; name some')];
    const covers =
      member === 'models' ? coversModel : (given: string, name: string) => given === name;
    const missing = wished.filter((name) => !mine.some((given) => covers(given, name)));
    return missing.length === 0 ? [] : [violation(field, `hold ${missing.join(', ')}`)];
  });
}

/** `openai/*` covers each model of that provider. */
function coversModel(given: string, name: string): boolean {
  if (given === name) return true;
  return given.endsWith('/*') && name.startsWith(given.slice(0, -1));
}

function exceedingLimits(own: Limits, granted: Limits): FieldViolation[] {
  return (['requestsPerMinute', 'tokensPerMinute', 'concurrency'] as const).flatMap((member) => {
    const [mine, wished] = [own[member], granted[member]];
    if (mine === undefined || (wished !== undefined && wished <= mine)) return [];
    return [violation(`limits.${member}`, `may be ${mine} at most`)];
  });
}

/** Longest last: what holds for a window holds for every shorter one in it. */
const windows: readonly BudgetWindow[] = ['hour', 'day', 'month', 'total'];

function exceedingBudgets(
  own: readonly Budget[] = [],
  granted: readonly Budget[] = [],
): FieldViolation[] {
  return own
    .filter(
      (mine) =>
        !granted.some(
          (wished) =>
            wished.limitNanoUsd <= mine.limitNanoUsd &&
            windows.indexOf(wished.window) >= windows.indexOf(mine.window),
        ),
    )
    .map(({ limitNanoUsd, window }) =>
      violation('limits.budgets', `need one of ${writeUsd(limitNanoUsd)} USD a ${window} at most`),
    );
}

function exceedingTime(own: number | undefined, granted: number | undefined): FieldViolation[] {
  if (own === undefined || (granted !== undefined && granted <= own)) return [];
  return [violation('expireTime', `may be ${new Date(own).toISOString()} at most`)];
}

function violation(field: string, what: string): FieldViolation {
  return { field, description: `${what}: a key cannot grant what it has not` };
}
