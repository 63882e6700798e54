/**
 * Tells a target that takes requests and answers none, before the first of them has run out of
 * time. Reliability contract §5: in flight means sent and without an answer; a stream that has
 * begun is answered.
 */
export interface HangSettings {
  /** As many waiting, and no word for the header timeout, is a hang. */
  readonly waiting: number;
}

export const hangDefaults: HangSettings = { waiting: 20 };

export interface Waiting {
  readonly count: number;
  /** Since when enough for a hang wait without a word; undefined while fewer do. */
  readonly silentSinceMs: number | undefined;
}

export const nobodyWaiting: Waiting = { count: 0, silentSinceMs: undefined };

/** One more request is sent. */
export function oneMore(
  { count, silentSinceMs }: Waiting,
  nowMs: number,
  settings: HangSettings,
): Waiting {
  const enough = count + 1 >= settings.waiting;
  return { count: count + 1, silentSinceMs: enough ? (silentSinceMs ?? nowMs) : undefined };
}

/**
 * One waits no longer.
 *
 * @param heard whether the target said anything; clients that leave end no silence.
 */
export function oneLess(
  { count, silentSinceMs }: Waiting,
  heard: boolean,
  nowMs: number,
  settings: HangSettings,
): Waiting {
  const enough = count - 1 >= settings.waiting;
  const sinceMs = heard ? nowMs : silentSinceMs;
  return { count: count - 1, silentSinceMs: enough ? sinceMs : undefined };
}

export function isHung(
  { silentSinceMs }: Waiting,
  nowMs: number,
  headersTimeoutMs: number,
): boolean {
  return silentSinceMs !== undefined && nowMs - silentSinceMs >= headersTimeoutMs;
}
