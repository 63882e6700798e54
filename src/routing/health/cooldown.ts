import { unreachable } from '../../core/result.js';
import type { Refusal } from './refusal.js';

/** How long a credential, or one model of it, is left alone. Reliability contract R6, R12, F11-F16. */
export interface CooldownSettings {
  /** No upstream keeps its credential unused for longer. */
  readonly longestMs: number;
  /** First wait after a throttle that does not say how long; each further one doubles it. */
  readonly throttledMs: number;
  /** The wait is this share longer or shorter. */
  readonly jitter: number;
  /** After a refused credential, so that a mended one is found soon. */
  readonly quarantineMs: number;
  /**
   * The same for the quota of a day. When it is filled again differs (midnight in California at
   * Google, bit by bit at OpenAI) and may change with a contract: asking now and then finds out.
   */
  readonly quotaMs: number;
  readonly longestQuotaMs: number;
}

export const cooldownDefaults: CooldownSettings = {
  longestMs: 60_000,
  throttledMs: 1_000,
  jitter: 0.2,
  quarantineMs: 60_000,
  quotaMs: 60_000,
  longestQuotaMs: 900_000,
};

export type CoolingCause = 'throttled' | 'quota-exhausted' | 'unavailable' | 'quarantined';

export interface Cooldown {
  readonly cause: CoolingCause;
  readonly sinceMs: number;
  readonly untilMs: number;
  /** Cooldowns in a row, without a success between them. */
  readonly inRow: number;
}

export interface CoolingFault {
  readonly cause: CoolingCause;
  /** What the upstream asked for. */
  readonly retryAfterMs?: number;
  /** When the request that met it was sent. */
  readonly beganAtMs: number;
}

/** Nothing to wait for. */
export const notCooling: Cooldown = {
  cause: 'throttled',
  sinceMs: Number.NEGATIVE_INFINITY,
  untilMs: Number.NEGATIVE_INFINITY,
  inRow: 0,
};

/**
 * The cooldown after a fault. The longer of two waits stays; requests that were in flight together
 * and met the same limit count as one, else a burst would make the longest wait of it.
 *
 * @param chance random, 0 <= chance < 1.
 */
export function cooled(
  cooldown: Cooldown,
  fault: CoolingFault,
  nowMs: number,
  chance: number,
  settings: CooldownSettings,
): Cooldown {
  const together = fault.beganAtMs < cooldown.sinceMs;
  const inRow = together ? Math.max(1, cooldown.inRow) : cooldown.inRow + 1;
  const untilMs = nowMs + waitMs(fault, inRow - 1, chance, settings);
  const longest = untilMs > cooldown.untilMs ? { cause: fault.cause, untilMs } : cooldown;
  return { cause: longest.cause, untilMs: longest.untilMs, sinceMs: nowMs, inRow };
}

/** The cooldown after a success: the next one begins with its shortest wait. */
export function rested(cooldown: Cooldown, beganAtMs: number): Cooldown {
  return cooldown.inRow > 0 && beganAtMs >= cooldown.sinceMs ? { ...cooldown, inRow: 0 } : cooldown;
}

/** Why nothing may be sent yet; undefined where it may. */
export function coolingRefusal({ cause, untilMs }: Cooldown, nowMs: number): Refusal | undefined {
  return nowMs < untilMs ? { reason: cause, retryAfterMs: untilMs - nowMs } : undefined;
}

function waitMs(
  { cause, retryAfterMs }: CoolingFault,
  doublings: number,
  chance: number,
  settings: CooldownSettings,
): number {
  const { longestMs, throttledMs, jitter, quarantineMs, quotaMs, longestQuotaMs } = settings;
  switch (cause) {
    case 'throttled': {
      const jittered = throttledMs * 2 ** doublings * (1 - jitter + 2 * jitter * chance);
      return Math.min(retryAfterMs ?? jittered, longestMs);
    }
    case 'quota-exhausted':
      // What is told beside a day's quota may be the wait of the minute's.
      return Math.min(Math.max(retryAfterMs ?? 0, quotaMs * 2 ** doublings), longestQuotaMs);
    case 'unavailable':
      return Math.min(retryAfterMs ?? 0, longestMs);
    case 'quarantined':
      return quarantineMs;
    default:
      return unreachable(cause);
  }
}
