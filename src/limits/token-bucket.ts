/** What is left of an allowance per minute, as of a moment; below zero it is a debt. */
export interface Bucket {
  /** Sixty-thousandths: each millisecond brings as many as the allowance is, all of them whole. */
  readonly parts: number;
  /** Whole milliseconds. */
  readonly atMs: number;
}

export type Taken =
  | { readonly ok: true; readonly bucket: Bucket }
  | { readonly ok: false; readonly waitMs: number };

/** Parts of one request or token, and milliseconds in a minute. */
export const partsOfOne = 60_000;

/** A bucket nobody has taken from: a whole minute's allowance may be used at once. */
export function fullBucket(perMinute: number, nowMs: number): Bucket {
  return { parts: perMinute * partsOfOne, atMs: Math.floor(nowMs) };
}

/** The bucket at a later moment. A clock that goes back fills nothing and empties nothing. */
function refilled({ parts, atMs }: Bucket, perMinute: number, nowMs: number): Bucket {
  const wholeMs = Math.floor(nowMs);
  const brought = Math.max(0, wholeMs - atMs) * perMinute;
  return { parts: Math.min(perMinute * partsOfOne, parts + brought), atMs: wholeMs };
}

/**
 * Takes an amount, or tells the wait after which it would be there. Whoever wants more than a whole
 * minute's allowance needs a full bucket and leaves a debt in it: it could never be served else.
 *
 * @param perMinute and `amount`: whole numbers.
 */
export function take(bucket: Bucket, perMinute: number, amount: number, nowMs: number): Taken {
  const { parts, atMs } = refilled(bucket, perMinute, nowMs);
  const needed = Math.min(amount, perMinute) * partsOfOne;
  if (parts >= needed) return { ok: true, bucket: { parts: parts - amount * partsOfOne, atMs } };
  return { ok: false, waitMs: Math.ceil((needed - parts) / perMinute) };
}

/** Takes more, whatever is left, or gives back (an amount below zero) what was not used after all. */
export function correct(bucket: Bucket, perMinute: number, amount: number, nowMs: number): Bucket {
  const { parts, atMs } = refilled(bucket, perMinute, nowMs);
  return { parts: Math.min(perMinute * partsOfOne, parts - amount * partsOfOne), atMs };
}
