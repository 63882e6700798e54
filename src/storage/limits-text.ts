import { isObject, parseJson } from '../core/json.js';
import type { Budget, BudgetWindow, Limits } from '../core/principal.js';

/** Limits as text, with money as decimal digits of nano-dollars: no number of JSON is exact enough. */
export function writeLimitsText({ budgets, ...limits }: Limits): string {
  return JSON.stringify({
    ...limits,
    ...(budgets === undefined
      ? {}
      : {
          budgets: budgets.map(({ limitNanoUsd, window }) => ({
            limitNanoUsd: String(limitNanoUsd),
            window,
          })),
        }),
  });
}

/** What {@link writeLimitsText} wrote. Throws for anything else: half a limit is none. */
export function readLimitsText(text: string): Limits {
  const parsed = parseJson(text);
  if (!parsed.ok || !isObject(parsed.value)) throw new Error('limits are damaged');
  const { requestsPerMinute, tokensPerMinute, concurrency, budgets } = parsed.value;
  return {
    ...(requestsPerMinute === undefined ? {} : { requestsPerMinute: count(requestsPerMinute) }),
    ...(tokensPerMinute === undefined ? {} : { tokensPerMinute: count(tokensPerMinute) }),
    ...(concurrency === undefined ? {} : { concurrency: count(concurrency) }),
    ...(Array.isArray(budgets) ? { budgets: budgets.map(readBudget) } : {}),
  };
}

function count(value: unknown): number {
  if (typeof value === 'number') return value;
  throw new Error('a limit is damaged');
}

function readBudget(value: unknown): Budget {
  const { limitNanoUsd, window } = isObject(value) ? value : {};
  const known = windows.find((name) => name === window);
  if (known === undefined) throw new Error('a budget is damaged');
  return { limitNanoUsd: BigInt(String(limitNanoUsd)), window: known };
}

const windows: readonly BudgetWindow[] = ['hour', 'day', 'month', 'total'];
