import type { CanonicalCall, Chunk } from '../../../src/core/canonical.js';
import { fold } from '../../../src/core/fold.js';
import type { Frame, Reading, ReadTools, Target } from '../../../src/formats/format.js';
import { openaiChat } from '../../../src/formats/openai-chat/index.js';
import { callOf } from '../canonical-call.js';

export { callOf };

export function targetOf(changes: Partial<Target> = {}): Target {
  const target = {
    provider: 'openai',
    profile: 'openai',
    model: 'gpt-4.1',
    credentialId: '0a1b2c3d',
  };
  return { ...target, ...changes };
}

export function readingOf(call = callOf(), changes: Partial<Reading> = {}): Reading {
  return { call, target: targetOf(), names: new Map(), ...changes };
}

export const tools: ReadTools = { newId: () => 'id-1', warn: () => {} };

/** What a call becomes at a target, with its warnings and refused fields as short texts. */
export function write(changes: Partial<CanonicalCall>, target: Partial<Target> = {}) {
  const written = openaiChat.writeRequest(frozen(callOf(changes)), frozen(targetOf(target)));
  if (!written.ok) {
    const violations = written.error.facts.violations ?? [];
    return { body: undefined, warnings: [], refused: violations.map(({ field }) => field) };
  }
  const { body, warnings, reading } = written.value;
  return {
    body,
    warnings: warnings.map(({ code, field }) => `${code} ${field}`),
    refused: [],
    reading,
  };
}

export async function* framesOf(events: readonly unknown[]): AsyncIterable<Frame> {
  for (const event of events) {
    yield { data: typeof event === 'string' ? event : JSON.stringify(event) };
  }
}

export async function* each<T>(items: readonly T[]): AsyncIterable<T> {
  yield* items;
}

export async function allOf(chunks: AsyncIterable<Chunk>): Promise<Chunk[]> {
  const all: Chunk[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return all;
}

/** Freezes all of a value, so that a change to it throws. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !(value instanceof Map)) {
    for (const member of Object.values(value)) frozen(member);
    Object.freeze(value);
  }
  return value;
}

/** The whole answer that chunks stand for; the empty text that a stream may have to end with is left out. */
export async function folded(chunks: readonly Chunk[]): Promise<Chunk> {
  const whole = await fold(each(chunks));
  const candidates = whole.candidates?.map((candidate) => {
    const parts = candidate.content?.parts ?? [];
    const end = parts.at(-1);
    const isPadding = parts.length > 1 && end?.text === '' && end.thoughtSignature === undefined;
    return isPadding
      ? { ...candidate, content: { role: 'model', parts: parts.slice(0, -1) } }
      : candidate;
  });
  return candidates ? { ...whole, candidates } : whole;
}
