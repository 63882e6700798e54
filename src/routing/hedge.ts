/** What is known of the calls of one alias, for the decision whether a second target is asked. */
export interface Hedge {
  /** How long the latest calls took until they were answered, in milliseconds; oldest first. */
  readonly tookMs: readonly number[];
  /** Second calls that may be made. */
  readonly allowance: number;
}

export interface HedgeSettings {
  /** Calls that the percentile is taken of. */
  readonly samples: number;
  /** With fewer nothing is known yet. */
  readonly leastSamples: number;
  /** The share of calls that are waited for no longer. */
  readonly percentile: number;
  /** Second calls for each call. */
  readonly share: number;
  /** Second calls that may be saved up, for a moment in which everything is slow. */
  readonly mostSaved: number;
}

/** Reliability contract §5: after the 95th percentile, and for 5 % of requests at most. */
const hedgeDefaults: HedgeSettings = {
  samples: 100,
  leastSamples: 20,
  percentile: 0.95,
  share: 0.05,
  mostSaved: 5,
};

export const unknownHedge: Hedge = { tookMs: [], allowance: 0 };

/** One more call, which earns a share of a second one. */
export function asked(
  { tookMs, allowance }: Hedge,
  { share, mostSaved }: HedgeSettings = hedgeDefaults,
): Hedge {
  return { tookMs, allowance: Math.min(allowance + share, mostSaved) };
}

/** A call was answered, by whichever target. */
export function answeredAfter(
  { tookMs, allowance }: Hedge,
  newestMs: number,
  { samples }: HedgeSettings = hedgeDefaults,
): Hedge {
  return { tookMs: [...tookMs, newestMs].slice(-samples), allowance };
}

/** How long the first target has before a second is asked; undefined where none is to be. */
export function patienceMs(
  { tookMs, allowance }: Hedge,
  { leastSamples, percentile }: HedgeSettings = hedgeDefaults,
): number | undefined {
  if (tookMs.length < leastSamples || !mayAsk(allowance)) return undefined;
  const sorted = tookMs.toSorted((a, b) => a - b);
  return sorted[Math.min(Math.ceil(sorted.length * percentile), sorted.length) - 1];
}

/** A second target is asked now; undefined where that would be one call too many. */
export function spentOn({ tookMs, allowance }: Hedge): Hedge | undefined {
  return mayAsk(allowance) ? { tookMs, allowance: allowance - 1 } : undefined;
}

/** Shares of a call add up to whole ones but for their last digit. */
function mayAsk(allowance: number): boolean {
  return allowance > 1 - 1e-9;
}
