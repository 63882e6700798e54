import type { Span } from '../../src/tracing/ports.js';

/** A span of project `a`, a request unless told otherwise. */
export function span(id: string, changes: Partial<Span> = {}): Span {
  return {
    id,
    traceId: 't'.repeat(32),
    parentId: null,
    kind: 'request',
    requestId: id,
    projectId: 'a',
    keyId: 'key',
    name: 'generateContent',
    operation: 'generateContent',
    dialect: 'gemini',
    provider: 'openai',
    model: 'gpt-5-mini',
    startedAtMs: 1_000,
    endedAtMs: 1_500,
    status: 200,
    outcome: 'ok',
    facts: {},
    ...changes,
  };
}
