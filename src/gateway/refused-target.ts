import { GatewayError } from '../core/errors.js';
import { unreachable } from '../core/result.js';
import type { Refusal } from '../routing/health/refusal.js';

/** What a client hears of a target that is not called now. Reliability contract §2, R6, R12, R13. */
export function refusedTarget(
  { provider, model }: { readonly provider: string; readonly model: string },
  { reason, retryAfterMs }: Refusal,
): GatewayError {
  switch (reason) {
    case 'throttled':
    case 'quota-exhausted':
      return new GatewayError(
        'upstream-throttled',
        `The provider "${provider}" limits the rate of requests; try again later.`,
        { retryAfterMs },
      );
    case 'quarantined':
      return new GatewayError(
        'upstream-credential',
        `The provider "${provider}" refuses the gateway's credential; its operator has to fix it.`,
        { retryAfterMs },
      );
    case 'unavailable':
      return new GatewayError(
        'upstream-unavailable',
        `The provider "${provider}" is not available at the moment; try again.`,
        { retryAfterMs },
      );
    case 'circuit-open':
    case 'circuit-recovering':
      return new GatewayError(
        'upstream-unavailable',
        `"${provider}/${model}" has failed of late and is left alone for a while; try again.`,
        { retryAfterMs, reason: 'CIRCUIT_OPEN' },
      );
    case 'full':
    case 'shed':
    case 'retry-budget-spent':
      return new GatewayError(
        'upstream-unavailable',
        `"${provider}/${model}" has as many calls as it may take; try again.`,
        { retryAfterMs, reason: 'OVERLOADED' },
      );
    default:
      return unreachable(reason);
  }
}
