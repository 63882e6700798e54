import type { CanonicalCall, Chunk } from '../../../src/core/canonical.js';
import { bedrockConverse } from '../../../src/formats/bedrock-converse/index.js';
import type {
  Frame,
  Reading,
  ReadTools,
  Target,
  WireRequest,
} from '../../../src/formats/format.js';
import { createLosses } from '../../../src/formats/losses.js';
import { callOf } from '../canonical-call.js';

export { callOf };

export const manual = 'us.anthropic.claude-sonnet-4-5-20250929-v1:0';
export const adaptive = 'global.anthropic.claude-opus-4-7-v1';
export const noStructure = 'anthropic.claude-sonnet-4-20250514-v1:0';
export const nova = 'amazon.nova-pro-v1:0';
export const openModel = 'openai.gpt-oss-120b-1:0';
export const llama = 'meta.llama3-3-70b-instruct-v1:0';
/** Nothing particular is known of it. */
export const mistral = 'mistral.mistral-large-2407-v1:0';

export function targetOf(model = manual): Target {
  return { provider: 'bedrock', model, profile: 'bedrock', credentialId: '0a1b2c3d' };
}

export function readingOf(call = callOf(), changes: Partial<Reading> = {}): Reading {
  return { call, target: targetOf(), names: new Map(), ...changes };
}

export const tools: ReadTools = { newId: () => 'id-1', warn: () => {} };

/** The request a call becomes; throws where it is refused. */
export function requestOf(changes: Partial<CanonicalCall>, model?: string): WireRequest {
  const written = bedrockConverse.writeRequest(callOf(changes), targetOf(model));
  if (!written.ok) throw written.error;
  return written.value;
}

/** Class and field of everything that was not simply passed. */
export function decisionsOf(changes: Partial<CanonicalCall>, model?: string): string[] {
  const target = targetOf(model);
  const losses = createLosses(target);
  bedrockConverse.writeRequest(callOf(changes), target, losses);
  return losses.decisions.map(({ class: kind, code, field }) =>
    [kind, code, field].filter(Boolean).join(' '),
  );
}

/** Events, each the one member of its object, as frames. */
export async function* framesOf(events: readonly object[]): AsyncIterable<Frame> {
  for (const one of events) {
    for (const [event, payload] of Object.entries(one))
      yield { event, data: JSON.stringify(payload) };
  }
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
