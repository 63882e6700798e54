import { describe, expect, it } from '@jest/globals';
import { type AttemptFault, type ErrorKind, GatewayError } from '../../src/core/errors.js';
import { raceLost } from '../../src/ledger/outcome.js';
import { type HeardOf, settle } from '../../src/ledger/settle.js';
import { noTokens } from '../../src/ledger/usage-counts.js';

const base: HeardOf = {
  ...{ operation: 'generateContent', outcome: { ok: true }, accepted: true, answered: true },
  ...{ endedAtMs: 2, answeredAtMs: 1, counted: undefined, writtenBytes: 0, bills: [] },
  ...{ upstreamCalls: 1, inputTokens: () => 20 },
};
const failed = (kind: ErrorKind, fault?: AttemptFault, reason?: string) => ({
  ok: false as const,
  error: new GatewayError(kind, 'It failed.', {
    ...(fault === undefined ? {} : { fault }),
    ...(reason === undefined ? {} : { reason }),
  }),
});
/** Before anything was given to the client, and after. */
const before = { answered: false, answeredAtMs: null };

describe('what is put down of an attempt', () => {
  it.each<[string, Partial<HeardOf>, object]>([
    [
      'F1: nobody was reached',
      { ...before, accepted: false, outcome: failed('upstream-unavailable', 'connect_error') },
      { outcome: 'connect_error', waste: true, prompt: 0, estimated: false },
    ],
    [
      'F2: reset before headers, the prompt may have been read',
      { ...before, accepted: false, outcome: failed('upstream-unavailable', 'reset') },
      { outcome: 'reset', waste: true, prompt: 20, estimated: true },
    ],
    [
      'F6: silence in the middle, after some of the answer',
      {
        outcome: failed('upstream-timeout', 'timeout_idle'),
        writtenBytes: 40,
      },
      {
        outcome: 'timeout_idle',
        waste: false,
        partial: true,
        prompt: 20,
        candidates: 10,
        estimated: true,
      },
    ],
    [
      'F8: cut off, with the counts that came so far',
      {
        outcome: failed('upstream-truncated', 'truncated'),
        counted: { ...noTokens, prompt: 7, candidates: 30 },
        writtenBytes: 40,
      },
      {
        outcome: 'truncated',
        waste: false,
        partial: true,
        prompt: 7,
        candidates: 30,
        estimated: false,
      },
    ],
    [
      'F8: cut off, with counts that say less than what was passed on',
      {
        outcome: failed('upstream-truncated', 'truncated'),
        counted: { ...noTokens, prompt: 7, candidates: 1 },
        writtenBytes: 40,
      },
      { partial: true, prompt: 7, candidates: 10, estimated: true },
    ],
    [
      'F9: a body that broke off before anything was given',
      { ...before, outcome: failed('upstream-truncated', 'truncated') },
      { outcome: 'truncated', waste: true, partial: false, prompt: 20, candidates: 0 },
    ],
    [
      'F11: throttled',
      { ...before, accepted: false, outcome: failed('upstream-throttled') },
      { outcome: 'throttled', waste: true, prompt: 0 },
    ],
    [
      'F13: a server error',
      { ...before, accepted: false, outcome: failed('upstream-unavailable') },
      { outcome: 'upstream_5xx', waste: true, prompt: 0 },
    ],
    [
      'F15: refused',
      { ...before, accepted: false, outcome: failed('upstream-rejected') },
      { outcome: 'upstream_4xx', waste: true, prompt: 0 },
    ],
    [
      "F16: the operator's key",
      { ...before, accepted: false, outcome: failed('upstream-credential') },
      { outcome: 'upstream_auth', prompt: 0 },
    ],
    [
      'F19: no JSON, though taken',
      { ...before, outcome: failed('upstream-invalid') },
      { outcome: 'invalid_body', waste: true, prompt: 20, estimated: true },
    ],
    [
      'F28: an answer without counts',
      { writtenBytes: 8 },
      { outcome: 'ok', waste: false, prompt: 20, candidates: 2, estimated: true },
    ],
    [
      'F30: the deadline came first',
      { ...before, outcome: failed('deadline-exceeded') },
      { outcome: 'late', waste: true, prompt: 20 },
    ],
    [
      'F7: the deadline came in the middle of a stream',
      { outcome: failed('deadline-exceeded'), writtenBytes: 4 },
      { outcome: 'timeout_idle', partial: true, waste: false, candidates: 1 },
    ],
    [
      'F33: the client left after its prompt was taken',
      { ...before, outcome: failed('cancelled') },
      { outcome: 'cancelled', waste: false, partial: false, prompt: 20 },
    ],
    [
      'F33: the client left before its prompt was taken',
      { ...before, accepted: false, outcome: failed('cancelled') },
      { outcome: 'cancelled', waste: true, prompt: 20 },
    ],
    [
      'F34: the client left in the middle',
      { outcome: failed('cancelled'), writtenBytes: 400 },
      { outcome: 'cancelled', waste: false, partial: true, candidates: 100 },
    ],
    [
      'R26: the loser of a race',
      { ...before, outcome: failed('cancelled', undefined, raceLost) },
      { outcome: 'cancelled', waste: true, prompt: 20 },
    ],
    [
      'R26: the loser of a tie',
      { outcome: failed('cancelled', undefined, raceLost), counted: { ...noTokens, prompt: 9 } },
      { waste: true, prompt: 9 },
    ],
    [
      'a count of tokens, which is free',
      { operation: 'countTokens', counted: { ...noTokens, prompt: 9 } },
      { outcome: 'ok', prompt: 0, estimated: false },
    ],
    [
      'what was written to a cache',
      {
        counted: { ...noTokens, prompt: 100, cached: 30 },
        bills: [{ cacheWriteTokens: 50 }, { cacheWriteTokens: 40 }],
      },
      // No more than there is of the prompt.
      { prompt: 100, cached: 30, cacheWrite: 70 },
    ],
  ])('%s', (_title, heard, want) => {
    const { usage, ...settled } = settle({ ...base, ...heard });
    expect({ ...settled, ...usage }).toMatchObject(want);
  });
});
