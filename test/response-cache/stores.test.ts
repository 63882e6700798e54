import { describe, expect, it } from '@jest/globals';
import { createMemoryStore } from '../../src/response-cache/memory-store.js';
import type { EntryFacts } from '../../src/response-cache/ports.js';
import { sealedStore } from '../../src/response-cache/sealed-store.js';
import { describeAnswerStore } from './store-suite.js';

describeAnswerStore('answers in memory', () => createMemoryStore(1_000_000));
describeAnswerStore('sealed answers', () =>
  sealedStore(createMemoryStore(1_000_000), Buffer.alloc(32, 1)),
);

const facts: EntryFacts = {
  tenant: 't',
  keyId: 'k',
  model: 'm',
  answeredBy: 'p/m',
  storedAtMs: 0,
  expiresAtMs: 1_000,
};

describe('memory', () => {
  it('gives up what was not asked for the longest, and what is too large', async () => {
    const store = createMemoryStore(3 * (2 * 100 + 512));
    const text = 'x'.repeat(100);
    for (const name of ['a', 'b', 'c']) await store.keep(name, text, facts);
    await store.find('t', 'a', 0);
    await store.keep('d', text, facts);
    await store.keep('e', 'x'.repeat(2_000), facts);
    const found = await Promise.all(
      ['a', 'b', 'c', 'd', 'e'].map((name) => store.find('t', name, 0)),
    );
    expect(found.map((entry) => entry !== undefined)).toEqual([true, false, true, true, false]);
  });
});

describe('a seal', () => {
  it('hides the text, is another each time, and opens in its own place only', async () => {
    const inner = createMemoryStore(1_000_000);
    const store = sealedStore(inner, Buffer.alloc(32, 1));
    await store.keep('a', 'secret words', facts);
    const first = (await inner.find('t', 'a', 0)) ?? '';
    await store.keep('a', 'secret words', facts);
    const second = (await inner.find('t', 'a', 0)) ?? '';
    expect(Buffer.from(first, 'base64').toString('latin1')).not.toContain('secret');
    expect(second).not.toBe(first);

    await inner.keep('b', first, facts);
    expect(await store.find('t', 'b', 0)).toBeUndefined();
    await inner.keep('a', first, { ...facts, tenant: 'u' });
    expect(await store.find('u', 'a', 0)).toBeUndefined();
    await inner.keep('a', first, facts);
    expect(await store.find('t', 'a', 0)).toBe('secret words');
    expect(await sealedStore(inner, Buffer.alloc(32, 2)).find('t', 'a', 0)).toBeUndefined();
    await inner.keep('a', 'AAAA', facts);
    expect(await store.find('t', 'a', 0)).toBeUndefined();
  });
});
