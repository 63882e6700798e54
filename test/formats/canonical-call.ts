import type { CanonicalCall } from '../../src/core/canonical.js';

/** A call that asks `hi` and nothing else, with what a test changes about it. */
export function callOf(changes: Partial<CanonicalCall> = {}): CanonicalCall {
  return {
    dialect: 'gemini',
    model: 'm',
    modelCandidates: ['m'],
    stream: false,
    contents: [{ role: 'user', parts: [{ text: 'hi' }] }],
    system: [],
    tools: { functions: [], server: [] },
    toolConfig: { mode: 'AUTO', streamArgs: false },
    gen: {},
    thinking: { kind: 'unset', include: false },
    safety: [],
    routing: {},
    strict: false,
    trace: {},
    tenant: 'test',
    ...changes,
  };
}
