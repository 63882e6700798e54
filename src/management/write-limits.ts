import type { CallerLimits } from '../../generated/management/types.js';
import { writeUsd } from '../core/money.js';
import type { Limits } from '../core/principal.js';

/** Limits as the management API shows them: money in decimal digits. */
export function writeLimits({ budgets, ...limits }: Limits): CallerLimits {
  if (budgets === undefined) return limits;
  return {
    ...limits,
    budgets: budgets.map(({ limitNanoUsd, window }) => ({ usd: writeUsd(limitNanoUsd), window })),
  };
}
