import { readLongBase64, urlSafeLetters } from './long-base64.js';

/**
 * Long base64 values of one request, kept as the bytes they came in. In the parsed body each is a
 * short text made for this request alone; it is base64 itself, so that it passes wherever the
 * value would. Architecture D5.
 */
export interface Blobs {
  /** The value behind a placeholder, as the ASCII bytes of its base64 without padding; undefined for any other text. */
  find(text: string): Buffer | undefined;
  /** A text that holds placeholders -> its pieces in order, the values in their places, so that nobody has to join them. */
  splice(text: string): readonly (string | Uint8Array)[];
}

/** Texts up to this length are parsed like all others: a placeholder would save nothing. */
export const longValueBytes = 16 * 1024;

/** Where the bytes of a text lie, without its quotes. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Kept in one alphabet, whichever the client wrote: the standard one is what every provider reads. */
export interface BlobValue {
  /** ASCII, without padding. */
  readonly letters: Buffer;
  /** The `=` that the standard form ends with. */
  readonly padding: string;
  /** Words that stand in the place of a value which nobody has yet. */
  readonly shown?: string;
}

/**
 * A placeholder is the request's token, the value's number, and two letters that share the fate
 * of the value's own: `-_` for URL-safe letters without their padding (Google's client for Python
 * sends the former), which `standardBase64` makes `+/`, as it would make the value standard. So
 * nobody on the way has to know of placeholders, and in user data the value goes out as it came.
 */
const numberDigits = 6;
const behindToken = /^([0-9a-f]{6})([-+])([_/])/;
const placeholderLength = 40;

/**
 * Takes base64 out of a body. The values stay in the body's bytes, where they are made standard;
 * what is not base64 stays where it is.
 *
 * @param spans of texts in the body, in order.
 * @param token 32 hexadecimal digits that nobody can guess.
 * @returns the body with placeholders, and what they stand for; nothing where there are none.
 */
export async function liftBlobs(
  body: Buffer,
  spans: readonly Span[],
  token: string,
): Promise<{ readonly rest: Uint8Array; readonly blobs?: Blobs }> {
  const values: BlobValue[] = [];
  const known = new Map<string, number>();

  /**
   * The same value twice is one, so that two spellings of a member can agree (W14). Length and end
   * tell most others apart without a look at megabytes.
   */
  const numberOf = (value: BlobValue): number => {
    const name = `${value.letters.length} ${Buffer.from(value.letters.subarray(-64))}`;
    const alike = known.get(name);
    if (alike !== undefined && isSame(values[alike]?.letters, value.letters)) return alike;
    const number = values.push(value) - 1;
    known.set(name, number);
    return number;
  };

  const pieces: Uint8Array[] = [];
  let keptTo = 0;
  for (const { start, end } of spans) {
    const read = await readLongBase64(body.subarray(start, end));
    if (!read) continue;
    const number = numberOf({ letters: read.letters, padding: '='.repeat(read.padding) });
    const digits = numberText(number);
    const form = `${read.urlSafe ? '-' : '+'}${read.unpadded ? '_' : '/'}`;
    pieces.push(body.subarray(keptTo, start), Buffer.from(token + digits + form));
    keptTo = end;
  }
  if (values.length === 0) return { rest: body };
  const rest = Buffer.concat([...pieces, body.subarray(keptTo)]);
  return { rest, blobs: createBlobs(values, token) };
}

/** Values that join a call after its body was read. */
export interface AddedBlobs {
  readonly blobs: Blobs;
  /** Keeps a value; what comes back stands for it in the call. */
  add(value: BlobValue): string;
}

/** @param token 32 hexadecimal digits that nobody can guess, others than those of the body. */
export function createAddedBlobs(token: string): AddedBlobs {
  const values: BlobValue[] = [];
  return {
    blobs: createBlobs(values, token),
    add: (value) => `${token}${numberText(values.push(value) - 1)}+/`,
  };
}

/** Both kinds of placeholders, each by its own token. */
export function joinBlobs(first: Blobs | undefined, second: Blobs): Blobs {
  if (first === undefined) return second;
  return {
    find: (text) => first.find(text) ?? second.find(text),
    splice: (text) =>
      first
        .splice(text)
        .flatMap((piece) => (typeof piece === 'string' ? second.splice(piece) : [piece])),
  };
}

function numberText(number: number): string {
  return number.toString(16).padStart(numberDigits, '0');
}

function createBlobs(values: readonly BlobValue[], token: string): Blobs {
  return {
    find(text) {
      if (!text.startsWith(token) || text.length !== placeholderLength) return undefined;
      const [, digits = ''] = behindToken.exec(text.slice(token.length)) ?? [];
      return values[Number.parseInt(digits, 16)]?.letters;
    },
    splice(text) {
      const [head = '', ...others] = text.split(token);
      return [head, ...others.flatMap((other) => spliced(other, values))];
    },
  };
}

/** @param text what follows the token. */
function spliced(text: string, values: readonly BlobValue[]): (string | Uint8Array)[] {
  const [form = '', digits = '', letterForm, paddingForm] = behindToken.exec(text) ?? [];
  const value = values[Number.parseInt(digits, 16)];
  if (!value) throw new Error('a placeholder stands for nothing');
  if (value.shown !== undefined) return [value.shown + text.slice(form.length)];
  return [
    letterForm === '-' ? urlSafeLetters(value.letters) : value.letters,
    (paddingForm === '_' ? '' : value.padding) + text.slice(form.length),
  ];
}

/** Length of a text with the values in their places; bytes of a text in ASCII. */
export function lengthOf(text: string, blobs: Blobs): number {
  return blobs.splice(text).reduce((sum, piece) => sum + piece.length, 0);
}

/** The pieces as one text. */
export function joinPieces(pieces: readonly (string | Uint8Array)[]): string {
  return pieces
    .map((piece) => (typeof piece === 'string' ? piece : Buffer.from(piece).toString('latin1')))
    .join('');
}

/** A text with the values in their places: placeholders mean nothing after their request. */
export function withLongValues(text: string, blobs: Blobs | undefined): string {
  return blobs ? joinPieces(blobs.splice(text)) : text;
}

function isSame(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a !== undefined && Buffer.compare(a, b) === 0;
}
