import type { Clock } from '../core/clock.js';

/**
 * Unix time that goes on evenly: read once, then counted. Whatever is done to the machine's clock
 * afterwards moves no window of a budget (R39).
 *
 * @param elapsedMs milliseconds that never go back.
 */
export function steadyClock(now: Clock, elapsedMs: () => number): Clock {
  const startedAtMs = now() - elapsedMs();
  return () => Math.round(startedAtMs + elapsedMs());
}
