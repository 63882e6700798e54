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
  if (problem !== undefined) return fail(problem);
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return fail('the body is not valid UTF-8');
  }
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  // Letters of `__proto__` may be written as escapes too.
  const suspect = text.includes('__proto__') || /\\u(?:[dD][89a-fA-F]|00[567])/.test(text);
  return suspect ? ok(cleaned(parsed.value)) : parsed;
}

/** The only other door to `JSON.parse`: for texts whose size is bounded elsewhere. */
export function parseJson(text: string): Result<unknown, JsonProblem> {
  try {
    return ok(JSON.parse(text));
  } catch (caught) {
    const position = /position (\d+)/.exec(String(caught))?.[1];
    return fail(`malformed JSON${position === undefined ? '' : ` at position ${position}`}`);
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
function scan(bytes: Uint8Array, limits: JsonLimits): JsonProblem | undefined {
  const keysAtDepth: number[] = [];
  let nodes = 0;
  for (let at = 0; at < bytes.length; at++) {
    switch (bytes[at]) {
      case quote:
        at = endOfString(bytes, at);
        nodes++;
        break;
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
