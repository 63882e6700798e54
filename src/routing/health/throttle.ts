import { addCounts, type Counts, countsOf, type RollingWindow } from './rolling-window.js';

/**
 * Holds requests back here that the target would refuse anyway. Off by default, because the
 * circuit and the retry budget bound the load already. Reliability contract §5.
 */
export interface ThrottleSettings {
  readonly windowMs: number;
  /** Fewer requests in the window say too little. */
  readonly leastRequests: number;
  /** Requests let out per accepted one. */
  readonly requestsPerAccept: number;
}

export const throttleDefaults: ThrottleSettings = {
  windowMs: 60_000,
  leastRequests: 50,
  requestsPerAccept: 2,
};

/** A request that wants to go out, held back ones included. */
export function requested(
  window: RollingWindow,
  nowMs: number,
  { windowMs }: ThrottleSettings,
): RollingWindow {
  return addCounts(window, { total: 1, marked: 0 }, nowMs, windowMs);
}

/** A request that the target took: neither throttled nor failed. */
export function accepted(
  window: RollingWindow,
  nowMs: number,
  { windowMs }: ThrottleSettings,
): RollingWindow {
  return addCounts(window, { total: 0, marked: 1 }, nowMs, windowMs);
}

/**
 * Whether the next request is held back.
 *
 * @param chance random, 0 <= chance < 1.
 */
export function sheds(
  window: RollingWindow,
  nowMs: number,
  chance: number,
  settings: ThrottleSettings,
): boolean {
  const counts = countsOf(window, nowMs, settings.windowMs);
  return chance < shedProbability(counts, settings);
}

/** After "Handling Overload" in Google's Site Reliability Engineering. */
export function shedProbability(
  { total: requests, marked: accepts }: Counts,
  { leastRequests, requestsPerAccept }: ThrottleSettings,
): number {
  if (requests < leastRequests) return 0;
  return Math.max(0, (requests - requestsPerAccept * accepts) / (requests + 1));
}
