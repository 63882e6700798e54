import type { CanonicalCall, Chunk } from '../../../src/core/canonical.js';
import type { Frame, Reading, ReadTools, Target } from '../../../src/formats/format.js';
import { gemini } from '../../../src/formats/gemini/index.js';
import { createLosses } from '../../../src/formats/losses.js';
import { callOf } from '../canonical-call.js';

export const target: Target = {
  provider: 'gemini',
  model: 'gemini-3-pro-preview',
  profile: 'gemini',
  credentialId: '01234567',
};

/** What is sent for a call, and every decision on the way. */
export function written(changes: Partial<CanonicalCall>, to = target) {
  const losses = createLosses(to);
  const result = gemini.writeRequest(callOf(changes), to, losses);
  if (!result.ok) throw result.error;
  return { ...result.value, decisions: losses.decisions };
}

/** Fields of a call that cannot be sent. */
export function refused(changes: Partial<CanonicalCall>, to = target): string[] {
  const result = gemini.writeRequest(callOf(changes), to);
  if (result.ok || result.error.kind !== 'field-not-supported') return [];
  return (result.error.facts.violations ?? []).map(({ field }) => field);
}

export const reading: Reading = { call: callOf(), target, names: new Map() };

/** Ids are counted, so that a test can tell how many were made. */
export function countingTools() {
  let made = 0;
  const warnings: unknown[] = [];
  const tools: ReadTools = {
    newId: () => `id-${++made}`,
    warn: (warning) => warnings.push(warning),
  };
  return { tools, warnings, made: () => made };
}

async function* framesOf(events: readonly unknown[]): AsyncIterable<Frame> {
  for (const event of events) yield { data: JSON.stringify(event) };
}

export async function chunksOf(
  events: readonly unknown[],
  { tools } = countingTools(),
): Promise<Chunk[]> {
  const chunks: Chunk[] = [];
  for await (const chunk of gemini.readStream(framesOf(events), reading, tools)) chunks.push(chunk);
  return chunks;
}

/** An event with one text of one candidate. */
export const text = (value: string, over: object = {}) => ({
  candidates: [{ content: { role: 'model', parts: [{ text: value }] }, index: 0, ...over }],
  responseId: 'r1',
  modelVersion: 'v',
});

/** Freezes all of a value, so that a change to it throws. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) frozen(member);
    Object.freeze(value);
  }
  return value;
}
