import type { GatewayConfig } from '../config/gateway-config.js';
import { type HealthSettings, healthDefaults } from '../routing/health/health.js';

/** What the operator says of targets in trouble. */
export function healthSettings({
  circuitBreaker,
  cooldowns,
  concurrencyPerTarget,
}: GatewayConfig['routing']): HealthSettings {
  const { breaker, cooldown, ...others } = healthDefaults;
  return {
    ...others,
    ...(circuitBreaker && breaker ? { breaker } : {}),
    ...(cooldowns && cooldown ? { cooldown } : {}),
    concurrency: concurrencyPerTarget,
  };
}
