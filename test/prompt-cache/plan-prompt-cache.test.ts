import { describe, expect, it } from '@jest/globals';
import type { CanonicalCall } from '../../src/core/canonical.js';
import { planPromptCache } from '../../src/prompt-cache/plan-prompt-cache.js';
import { callOf } from '../formats/canonical-call.js';

const target = { provider: 'gemini', credentialId: 'first', model: 'gemini-2.5-flash' };
const held = { ...target, handle: 'cachedContents/there' };
const question = {
  role: 'user',
  parts: [{ text: 'Which?', path: 'contents[0].parts[0]' }],
} as const;

const call: CanonicalCall = callOf({
  prefix: { name: 'cachedContents/here', ttlSeconds: 60, held },
  contents: [
    { role: 'user', parts: [{ text: 'Long.', path: 'cachedContent.contents[0].parts[0]' }] },
    question,
  ],
});

describe('a call with a stored prefix', () => {
  it('is sent to the target that holds it as a handle and what the client added', () => {
    const planned = planPromptCache(call, target);
    expect(planned).toMatchObject({ cachedContent: held.handle, contents: [question] });
    expect(planned.prefix).toBeUndefined();
  });

  it.each([
    ['provider', { provider: 'vertex' }],
    ['credential', { credentialId: 'second' }],
    ['model', { model: 'gemini-2.5-pro' }],
  ])('is sent whole where the %s is another', (_, other) => {
    expect(planPromptCache(call, { ...target, ...other })).toBe(call);
  });

  it('is sent whole where nobody holds it, or the client adds an instruction', () => {
    const alone = { ...call, prefix: { name: 'cachedContents/here', ttlSeconds: 60 } };
    expect(planPromptCache(alone, target)).toBe(alone);
    const instructed = { ...call, system: [{ text: 'No.', path: 'contents[1].parts[0]' }] };
    expect(planPromptCache(instructed, target)).toBe(instructed);
  });
});
