/** Long base64 in its standard letters, and what it was like before. */
interface LongBase64 {
  /** The letters without padding, in the bytes they came in. */
  readonly letters: Buffer;
  /** Letters of the URL-safe alphabet were among them. */
  readonly urlSafe: boolean;
  /** How many `=` the standard form ends with. */
  readonly padding: number;
  /** They were not there. */
  readonly unpadded: boolean;
}

const plus = '+'.charCodeAt(0);
const slash = '/'.charCodeAt(0);
const dash = '-'.charCodeAt(0);
const underscore = '_'.charCodeAt(0);
const backslash = '\\'.charCodeAt(0);
const padding = '='.charCodeAt(0);

/** Kinds of bytes as bits, so that those of many are found without a branch. Letters of both alphabets have none. */
const standardOnly = 1;
const urlSafeOnly = 2;
const escaped = 4;
const notBase64 = 8;

const kinds = new Uint8Array(256).fill(notBase64);
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789') {
  kinds[char.charCodeAt(0)] = 0;
}
for (const byte of [plus, slash]) kinds[byte] = standardOnly;
for (const byte of [dash, underscore]) kinds[byte] = urlSafeOnly;
kinds[backslash] = escaped;

/**
 * Base64 as it stands between the quotes of a JSON string, made standard where it lies: Google's
 * client for Python sends the URL-safe letters, which other providers do not ask for, and some writers of
 * JSON escape every slash, as PHP's `json_encode` does. Works in slices, since it is for megabytes.
 * undefined for what is not base64, or is of both alphabets, or is escaped in another way, which
 * no writer does to base64; such bytes are left as they were, for the parser.
 */
export async function readLongBase64(text: Buffer): Promise<LongBase64 | undefined> {
  let end = text.length;
  while (end > 0 && text[end - 1] === padding && text.length - end < 2) end--;
  const padded = text.length - end;
  const found = await kindsIn(text, end);
  const urlSafe = (found & urlSafeOnly) !== 0;
  if (found & notBase64 || (urlSafe && found !== urlSafeOnly)) return undefined;
  const escapes = found & escaped ? await countSlashEscapes(text, end) : 0;
  if (escapes === undefined) return undefined;
  const length = end - escapes;
  const missing = (4 - (length % 4)) % 4;
  if (missing === 3 || (padded > 0 && padded !== missing)) return undefined;

  if (escapes > 0) await unescapeSlashes(text, end);
  const letters = text.subarray(0, length);
  if (urlSafe) await standardise(letters);
  return { letters, urlSafe, padding: missing, unpadded: padded < missing };
}

async function kindsIn(text: Uint8Array, end: number): Promise<number> {
  let found = 0;
  await inSlices(end, (from, to) => {
    for (let at = from; at < to; at++) found |= kinds[text[at] ?? 0] ?? 0;
  });
  return found;
}

/** undefined where anything else is escaped. */
async function countSlashEscapes(text: Uint8Array, end: number): Promise<number | undefined> {
  let count = 0;
  let others = 0;
  await inSlices(end, (from, to) => {
    for (let at = from; at < to; at++) {
      if (text[at] !== backslash) continue;
      if (text[at + 1] === slash) count++;
      else others++;
    }
  });
  return others === 0 ? count : undefined;
}

async function unescapeSlashes(text: Uint8Array, end: number): Promise<void> {
  let kept = 0;
  await inSlices(end, (from, to) => {
    for (let at = from; at < to; at++) {
      const byte = text[at] ?? 0;
      if (byte !== backslash) text[kept++] = byte;
    }
  });
}

async function standardise(letters: Uint8Array): Promise<void> {
  await inSlices(letters.length, (from, to) => {
    for (let at = from; at < to; at++) {
      if (letters[at] === dash) letters[at] = plus;
      else if (letters[at] === underscore) letters[at] = slash;
    }
  });
}

/** A copy in the URL-safe alphabet, for values in user data: they go on as the client wrote them. */
export function urlSafeLetters(letters: Uint8Array): Uint8Array {
  return letters.map((byte) => (byte === plus ? dash : byte === slash ? underscore : byte));
}

/** A fraction of a millisecond's work, so that other calls do not wait. */
const sliceBytes = 256 * 1024;

async function inSlices(length: number, work: (from: number, to: number) => void): Promise<void> {
  for (let from = 0; from < length; from += sliceBytes) {
    work(from, Math.min(length, from + sliceBytes));
    await new Promise((resolve) => setImmediate(resolve));
  }
}
