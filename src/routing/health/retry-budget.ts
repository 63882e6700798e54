/** How many second tries a target may have (R10): at most `size` and a share of its first attempts. */
export interface RetryBudgetSettings {
  /** Retries that a target may have at once. */
  readonly size: number;
  /** First attempts that earn one retry. */
  readonly attemptsPerRetry: number;
}

export const retryBudgetDefaults: RetryBudgetSettings = { size: 50, attemptsPerRetry: 10 };

/** What is left, counted in first attempts: tenths of a retry have no exact sum as decimals. */
export type RetryBudget = number;

export function fullRetryBudget({ size, attemptsPerRetry }: RetryBudgetSettings): RetryBudget {
  return size * attemptsPerRetry;
}

/** The budget after a request's first attempt at the target. */
export function earned(budget: RetryBudget, settings: RetryBudgetSettings): RetryBudget {
  return Math.min(budget + 1, fullRetryBudget(settings));
}

/** The budget after another attempt of the same request at the same target. */
export function spent(budget: RetryBudget, { attemptsPerRetry }: RetryBudgetSettings): RetryBudget {
  return Math.max(0, budget - attemptsPerRetry);
}

/** Whole retries that are left. */
export function retriesLeft(
  budget: RetryBudget,
  { attemptsPerRetry }: RetryBudgetSettings,
): number {
  return Math.floor(budget / attemptsPerRetry);
}
