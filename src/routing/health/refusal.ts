/** Why a target is not called now. */
export type RefusalReason =
  /** Its circuit is open, or lets in one probe at a time. */
  | 'circuit-open'
  /** Its circuit has just closed and lets in a growing share. */
  | 'circuit-recovering'
  /** It asked for fewer requests. */
  | 'throttled'
  /** What it gives in a day is used up. */
  | 'quota-exhausted'
  /** It said when it will be back. */
  | 'unavailable'
  /** It refused the gateway's credential. */
  | 'quarantined'
  /** As many calls as it may have are in flight. */
  | 'full'
  /** The adaptive throttle held the request back. */
  | 'shed'
  /** Too many of its requests were second tries. */
  | 'retry-budget-spent';

export interface Refusal {
  readonly reason: RefusalReason;
  /** When asking again makes sense, in milliseconds from now. */
  readonly retryAfterMs: number;
}

/** Where the end of the wait is not known: the shortest one that a `Retry-After` can tell. */
export const briefWaitMs = 1_000;

/** Of two refusals the one that lasts; the other is over by then. */
export function longerOf(
  first: Refusal | undefined,
  second: Refusal | undefined,
): Refusal | undefined {
  if (!first || !second) return first ?? second;
  return second.retryAfterMs > first.retryAfterMs ? second : first;
}
