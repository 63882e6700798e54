import { describe, expect, it } from '@jest/globals';
import { type ErrorKind, GatewayError } from '../../src/core/errors.js';
import { fail, ok } from '../../src/core/result.js';
import type { Target } from '../../src/formats/format.js';
import { runAttempts } from '../../src/gateway/run-attempts.js';

const target = (provider: string): Target => ({
  provider,
  model: 'm',
  profile: provider,
  credentialId: '00000000',
});
const targets = ['a', 'b', 'c', 'd'].map(target);

/** Runs the targets with the outcome written for each; the calls made are the first item. */
async function run(outcomes: Record<string, ErrorKind | 'answer'>) {
  const called: string[] = [];
  const result = await runAttempts(targets, async ({ provider }) => {
    called.push(provider);
    const outcome = outcomes[provider] ?? 'answer';
    if (outcome === 'answer') return ok(provider);
    const facts = { violations: [{ field: 'generationConfig.logprobs', description: 'no' }] };
    return fail(new GatewayError(outcome, `${provider} failed`, facts));
  });
  return { called: called.join(''), result };
}

describe('runAttempts', () => {
  it('takes the first that answers and counts the attempts', async () => {
    const { called, result } = await run({ a: 'upstream-unavailable', b: 'upstream-throttled' });
    expect(called).toBe('abc');
    expect(result.ok && result.value).toMatchObject({ value: 'c', attempts: 3 });
  });

  it('stops at a fault that no other target would mend', async () => {
    const { called, result } = await run({ a: 'upstream-rejected' });
    expect(called).toBe('a');
    expect(!result.ok && result.error.kind).toBe('upstream-rejected');
  });

  it('makes three attempts at most and tells the first fault, the others beside it', async () => {
    const { called, result } = await run({
      a: 'upstream-timeout',
      b: 'upstream-credential',
      c: 'upstream-invalid',
    });
    expect(called).toBe('abc');
    expect(!result.ok && result.error.kind).toBe('upstream-timeout');
    expect(!result.ok && result.error.facts.metadata?.attempts).toContain(
      'b/m: UPSTREAM_CREDENTIAL',
    );
  });

  it('passes over targets that cannot serve the request without counting them', async () => {
    const { called, result } = await run({
      a: 'field-not-supported',
      b: 'field-not-supported',
      c: 'field-not-supported',
    });
    expect(called).toBe('abcd');
    expect(result.ok && result.value.attempts).toBe(1);
  });

  it('passes over targets that have no such operation, and says so when none has', async () => {
    const none = 'operation-not-supported';
    const found = await run({ a: none, b: none, c: none });
    expect(found.called).toBe('abcd');
    expect(found.result.ok && found.result.value.attempts).toBe(1);
    const { result } = await run({ a: none, b: none, c: none, d: none });
    expect(!result.ok && result.error.status).toBe('FAILED_PRECONDITION');
  });

  it('names the fields when no target can serve them', async () => {
    const all = 'field-not-supported';
    const { result } = await run({ a: all, b: all, c: all, d: all });
    expect(!result.ok && result.error.kind).toBe('no-eligible-provider');
    expect(!result.ok && result.error.message).toBe(
      'No configured provider supports: generationConfig.logprobs',
    );
  });
});
