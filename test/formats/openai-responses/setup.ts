import type { CanonicalCall } from '../../../src/core/canonical.js';
import type { Reading, Target } from '../../../src/formats/format.js';
import { openaiResponses } from '../../../src/formats/openai-responses/index.js';
import { callOf } from '../canonical-call.js';
import { frozen } from '../openai-chat/setup.js';

export { allOf, each, folded, framesOf, frozen, tools } from '../openai-chat/setup.js';
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

/** What a call becomes at a target, with its warnings and refused fields as short texts. */
export function write(changes: Partial<CanonicalCall>, target: Partial<Target> = {}) {
  const written = openaiResponses.writeRequest(frozen(callOf(changes)), frozen(targetOf(target)));
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
