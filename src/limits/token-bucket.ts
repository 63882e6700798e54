/** What is left of an allowance per minute, as of a moment; below zero it is a debt. */
export interface Bucket {
  readonly left: number;
  readonly atMs: number;
}

export type Taken =
  | { readonly ok: true; readonly bucket: Bucket }
  | { readonly ok: false; readonly waitMs: number };

const minuteMs = 60_000;

/** A bucket nobody has taken from: a whole minute's allowance may be used at once. */
export function fullBucket(perMinute: number, atMs: number): Bucket {
  return { left: perMinute, atMs };
}

/** The bucket at a later moment. A clock that went back fills nothing and empties nothing. */
export function refilled({ left, atMs }: Bucket, perMinute: number, nowMs: number): Bucket {
  const elapsedMs = Math.max(0, nowMs - atMs);
  return { left: Math.min(perMinute, left + (elapsedMs * perMinute) / minuteMs), atMs: nowMs };
}

/**
 * Takes an amount, or tells the wait after which it would be there. Whoever wants more than a whole
 * minute's allowance needs a full bucket and leaves a debt in it: it could never be served else.
 */
export function take(bucket: Bucket, perMinute: number, amount: number, nowMs: number): Taken {
  const now = refilled(bucket, perMinute, nowMs);
  const needed = Math.min(amount, perMinute);
  if (now.left >= needed) return { ok: true, bucket: { left: now.left - amount, atMs: nowMs } };
  return { ok: false, waitMs: Math.ceil(((needed - now.left) * minuteMs) / perMinute) };
}

/** Takes more, whatever is left, or gives back (an amount below zero) what was not used after all. */
export function correct(bucket: Bucket, perMinute: number, amount: number, nowMs: number): Bucket {
  const now = refilled(bucket, perMinute, nowMs);
  return { left: Math.min(perMinute, now.left - amount), atMs: nowMs };
}
