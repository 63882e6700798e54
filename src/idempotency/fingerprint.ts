import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import type { Blobs } from '../core/blobs.js';
import { isObject } from '../core/json.js';
import type { Allowed } from '../core/principal.js';

export interface Fingerprinted {
  readonly dialect: string;
  readonly model: string;
  /** As parsed and normalised: spellings of one request are the same request. */
  readonly body: unknown;
  /** Long values that placeholders stand for in the body: they differ from request to request. */
  readonly blobs?: Blobs | undefined;
  /** What the caller's key may use: no other key gets an answer that it could not have asked for. */
  readonly allowed?: Allowed | undefined;
}

/** Hashed at once: others have their turn in between. */
const charactersAtOnce = 256 * 1024;

/** SHA-256, in hexadecimal, of what a request asks for. Reliability contract §6. */
export async function fingerprintOf({
  dialect,
  model,
  body,
  blobs,
  allowed,
}: Fingerprinted): Promise<string> {
  const hash = createHash('sha256');
  const { models, dialects, operations } = allowed ?? {};
  let text = `${JSON.stringify([dialect, model, models, dialects, operations])}\n`;
  const write = () => {
    for (const piece of blobs ? blobs.splice(text) : [text]) hash.update(piece);
    text = '';
  };
  for (const piece of canonicalJson(body)) {
    text += piece;
    if (text.length < charactersAtOnce) continue;
    write();
    await turn();
  }
  write();
  return hash.digest('hex');
}

/** JSON with the members of objects in the order of their names, in pieces. */
export function* canonicalJson(value: unknown): Iterable<string> {
  if (Array.isArray(value)) {
    let before = '[';
    for (const item of value) {
      yield before;
      yield* canonicalJson(item ?? null);
      before = ',';
    }
    yield before === '[' ? '[]' : ']';
  } else if (isObject(value)) {
    let before = '{';
    for (const name of Object.keys(value).toSorted()) {
      if (value[name] === undefined) continue;
      yield `${before}${JSON.stringify(name)}:`;
      yield* canonicalJson(value[name]);
      before = ',';
    }
    yield before === '{' ? '{}' : '}';
  } else {
    yield JSON.stringify(value) ?? 'null';
  }
}
