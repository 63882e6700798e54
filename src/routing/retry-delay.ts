/** How long to wait before the same target is tried again. Reliability contract §5. */
export interface RetryDelaySettings {
  /** Longest first wait after a fault that may pass at once. */
  readonly transientMs: number;
  /** The same after a throttle. */
  readonly throttledMs: number;
  /** What doubling from retry to retry ends at. */
  readonly longestMs: number;
  /** A target that would have to wait for longer is not tried again. */
  readonly skipAfterMs: number;
  /** What has to be left of the deadline when the attempt starts (R11). */
  readonly reserveMs: number;
}

export const retryDelayDefaults: RetryDelaySettings = {
  transientMs: 50,
  throttledMs: 1_000,
  longestMs: 20_000,
  skipAfterMs: 5_000,
  reserveMs: 250,
};

export interface Retry {
  /** 0 for the first retry. */
  readonly number: number;
  readonly after: 'transient' | 'throttled';
  /** What the upstream asked for, or what is left of the target's cooldown. */
  readonly retryAfterMs?: number;
  /** Time left until the request's deadline. */
  readonly remainingMs: number;
}

/**
 * The wait before a retry, in milliseconds, with full jitter: anything from nothing to twice the
 * last bound, so that clients that failed together do not come back together.
 *
 * @param chance random, 0 <= chance < 1.
 * @returns undefined where the target is better left alone.
 */
export function retryDelayMs(
  { number, after, retryAfterMs = 0, remainingMs }: Retry,
  chance: number,
  settings: RetryDelaySettings,
): number | undefined {
  const firstMs = after === 'throttled' ? settings.throttledMs : settings.transientMs;
  const jitteredMs = chance * Math.min(firstMs * 2 ** number, settings.longestMs);
  const delayMs = Math.max(jitteredMs, retryAfterMs);
  const longestMs = Math.min(settings.skipAfterMs, remainingMs - settings.reserveMs);
  return delayMs > longestMs ? undefined : delayMs;
}
