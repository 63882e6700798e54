import type { Result } from './result.js';

/** What a request may use at most, as far as anybody can tell before it is made. */
export interface WorstCase {
  /** Of the prompt, estimated. What comes out is counted once it has come. */
  readonly tokens: number;
  /** Of its dearest target; undefined where somebody's price is not known. */
  readonly costNanoUsd: bigint | undefined;
  /** Targets whose price is not known, as `provider/model`. */
  readonly unpriced: readonly string[];
  /** Milliseconds until the deadline of the request. */
  readonly remainingMs: number;
}

/** What one attempt has used. */
export interface Used {
  readonly tokens: number;
  /** As it stands in the ledger. */
  readonly chargedNanoUsd: bigint;
}

/** Money that is held for a request; its rows in the ledger name it. */
export interface Held {
  readonly id: string;
  /** Unix milliseconds by the clock of whoever counts: it decides which window a charge belongs to. */
  readonly atMs: number;
  readonly nanoUsd: bigint;
}

/**
 * What is left of the limits of a caller for one request, once its body is known. There is none
 * where neither tokens nor money of the caller are bounded.
 */
export interface Spending {
  /** A budget is among the limits, so that the worst case has to be told in money. */
  readonly needsCost: boolean;
  /**
   * Takes the worst case, all of it or nothing, before the first attempt of a call. Fails with the
   * 429 of the limit that has no room for it. The end of the request puts what was used in its place.
   */
  hold(worst: WorstCase): Promise<Result<Held | undefined>>;
  /** Hears of each attempt once the ledger has its row. */
  used(used: Used): void;
}
