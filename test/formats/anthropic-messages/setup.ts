import type { Chunk } from '../../../src/core/canonical.js';
import type { Frame, Reading, ReadTools, Target } from '../../../src/formats/format.js';
import { callOf } from '../canonical-call.js';

export { callOf };

export const manual = 'claude-sonnet-4-5-20250929';
export const adaptive = 'claude-opus-5';
export const noStructure = 'claude-sonnet-4-20250514';

export function targetOf(model = manual): Target {
  return { provider: 'anthropic', model, profile: 'anthropic', credentialId: '0a1b2c3d' };
}

export function readingOf(call = callOf(), changes: Partial<Reading> = {}): Reading {
  return { call, target: targetOf(), names: new Map(), ...changes };
}

export const tools: ReadTools = { newId: () => 'id-1', warn: () => {} };

export async function* framesOf(events: readonly object[]): AsyncIterable<Frame> {
  for (const event of events) yield { data: JSON.stringify(event) };
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
