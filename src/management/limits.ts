import type { CallerLimits } from '../../generated/management/types.js';
import { readUsd, writeUsd } from '../core/money.js';
import type { Limits } from '../core/principal.js';

/** Limits as the management API shows them: money in decimal digits. */
export function writeLimits({ budgets, ...limits }: Limits): CallerLimits {
  if (budgets === undefined) return limits;
  return {
    ...limits,
    budgets: budgets.map(({ limitNanoUsd, window }) => ({ usd: writeUsd(limitNanoUsd), window })),
  };
}

/** Limits of a validated body. Throws for money in a form that the document does not let through. */
export function readLimits({ budgets, ...limits }: CallerLimits): Limits {
  if (budgets === undefined) return limits;
  return {
    ...limits,
    budgets: budgets.map(({ usd, window }) => ({ limitNanoUsd: nanoUsd(usd), window })),
  };
}

function nanoUsd(usd: string): bigint {
  const read = readUsd(usd);
  if (read === undefined) throw new Error('money passed the validator in another form');
  return read;
}
