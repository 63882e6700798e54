import { type Blobs, lengthOf, liftBlobs, longValueBytes, type Span } from './blobs.js';
import { fail, ok, type Result } from './result.js';

export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };
export type JsonObject = { readonly [key: string]: JsonValue };

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Limits of a client's body, checked on the bytes before `JSON.parse`. Reliability contract §7. */
export interface JsonLimits {
  readonly depth: number;
  readonly nodes: number;
  readonly keysPerObject: number;
}

/** Why a text is not the JSON we asked for; safe to show to whoever sent it. */
export type JsonProblem = string;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/**
 * Parses a client's body: UTF-8 (a leading byte-order mark is skipped), within the limits,
 * without `__proto__` members and with lone surrogates replaced by U+FFFD, so that what
 * goes on is what every upstream can read.
 */
export function parseBody(bytes: Uint8Array, limits: JsonLimits): Result<unknown, JsonProblem> {
  if (bytes.length === 0) return fail('the body is empty; a JSON object is expected');
  const problem = scan(bytes, limits);
  return problem === undefined ? parseBytes(bytes) : fail(problem);
}

/**
 * The same for a body of megabytes, without its long base64 values: they stay in its bytes,
 * which are ours from here on. Architecture D5.
 *
 * @param token 32 hexadecimal digits that nobody can guess.
 */
export async function parseLargeBody(
  bytes: Buffer,
  limits: JsonLimits,
  token: string,
): Promise<Result<{ readonly value: unknown; readonly blobs?: Blobs }, JsonProblem>> {
  const long: Span[] = [];
  const problem = scan(bytes, limits, (span) => {
    if (isValueOfData(bytes, span.start - 1)) long.push(span);
  });
  if (problem !== undefined) return fail(problem);
  const { rest, blobs } = await liftBlobs(bytes, long, token);
  const parsed = parseBytes(rest, blobs);
  if (!parsed.ok) return parsed;
  return ok(blobs ? { value: parsed.value, blobs } : { value: parsed.value });
}

function parseBytes(bytes: Uint8Array, blobs?: Blobs): Result<unknown, JsonProblem> {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return fail('the body is not valid UTF-8');
  }
  const parsed = parseJson(text, blobs);
  if (!parsed.ok) return parsed;
  // Letters of `__proto__` may be written as escapes too.
  const suspect = text.includes('__proto__') || /\\u(?:[dD][89a-fA-F]|00[567])/.test(text);
  return suspect ? ok(cleaned(parsed.value)) : parsed;
}

/**
 * The only other door to `JSON.parse`: for texts whose size is bounded elsewhere.
 *
 * @param blobs of a text with placeholders: a fault is told by its place in what was sent.
 */
export function parseJson(text: string, blobs?: Blobs): Result<unknown, JsonProblem> {
  try {
    return ok(JSON.parse(text));
  } catch (caught) {
    const found = /position (\d+)/.exec(String(caught))?.[1];
    if (found === undefined) return fail('malformed JSON');
    const position = blobs ? lengthOf(text.slice(0, Number(found)), blobs) : found;
    return fail(`malformed JSON at position ${position}`);
  }
}

/** Depth is bounded by the scan, so recursion is safe here. */
function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(cleaned);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([key]) => key !== '__proto__');
  return Object.fromEntries(kept.map(([key, member]) => [key.toWellFormed(), cleaned(member)]));
}

const quote = 0x22;
const backslash = 0x5c;

/**
 * Walks the bytes once without building anything: a stack overflow or a flood of nodes
 * must be refused before it costs memory. Malformed texts pass; `JSON.parse` says why.
 */
function scan(
  bytes: Uint8Array,
  limits: JsonLimits,
  onLong?: (span: Span) => void,
): JsonProblem | undefined {
  const keysAtDepth: number[] = [];
  let nodes = 0;
  for (let at = 0; at < bytes.length; at++) {
    switch (bytes[at]) {
      case quote: {
        const end = endOfString(bytes, at);
        if (onLong && end - at > longValueBytes) onLong({ start: at + 1, end });
        at = end;
        nodes++;
        break;
      }
      case 0x7b: // {
      case 0x5b: // [
        nodes++;
        if (keysAtDepth.push(0) > limits.depth) {
          return `the JSON is nested deeper than ${limits.depth} levels`;
        }
        break;
      case 0x7d: // }
      case 0x5d: // ]
        keysAtDepth.pop();
        break;
      case 0x2c: // ,
        nodes++;
        break;
      case 0x3a: {
        // :
        const top = keysAtDepth.length - 1;
        const keys = (keysAtDepth[top] ?? 0) + 1;
        if (keys > limits.keysPerObject) {
          return `an object has more than ${limits.keysPerObject} members`;
        }
        keysAtDepth[top] = keys;
        break;
      }
    }
    if (nodes > limits.nodes) return `the JSON holds more than ${limits.nodes} values`;
  }
  return undefined;
}

/** Index of the closing quote of the string that opens at `start`, or of the last byte. */
function endOfString(bytes: Uint8Array, start: number): number {
  let at = start;
  for (;;) {
    at = bytes.indexOf(quote, at + 1);
    if (at === -1) return bytes.length;
    let slashes = 0;
    while (bytes[at - 1 - slashes] === backslash) slashes++;
    if (slashes % 2 === 0) return at;
  }
}

const data = Buffer.from('"data"');

/** Whether the string that opens at `quoteAt` is the value of a member named `data`, as written so. */
function isValueOfData(bytes: Buffer, quoteAt: number): boolean {
  const colonAt = lastBeforeSpace(bytes, quoteAt);
  if (bytes[colonAt] !== 0x3a) return false;
  const nameEnd = lastBeforeSpace(bytes, colonAt) + 1;
  const nameAt = nameEnd - data.length;
  // Behind a backslash it is the end of a longer name.
  return bytes.subarray(nameAt, nameEnd).equals(data) && bytes[nameAt - 1] !== backslash;
}

/** Index of the last byte before `end` that is no white space of JSON. */
function lastBeforeSpace(bytes: Uint8Array, end: number): number {
  let at = end - 1;
  while (at >= 0 && isSpace(bytes[at])) at--;
  return at;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
