/** An exponentially weighted average: the last twenty or so values make most of it. */
export interface MovingAverage {
  readonly value: number;
  /** When its newest value came. */
  readonly atMs: number;
}

/** Weight of the newest value. */
const newestWeight = 0.1;

/** What is older says little; and a target that was slow once has to get another chance. */
const lifetimeMs = 600_000;

/** The average with one more value in it. */
export function averaged(
  average: MovingAverage | undefined,
  newest: number,
  nowMs: number,
): MovingAverage {
  const before = currentValue(average, nowMs) ?? newest;
  return { value: before + newestWeight * (newest - before), atMs: nowMs };
}

/** Undefined where there is none, or none that still says something. */
export function currentValue(
  average: MovingAverage | undefined,
  nowMs: number,
): number | undefined {
  return average && nowMs - average.atMs < lifetimeMs ? average.value : undefined;
}
