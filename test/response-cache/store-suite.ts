import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AnswerStore, EntryFacts } from '../../src/response-cache/ports.js';

const nowMs = Date.parse('2026-01-05T12:00:00Z');

/** What every store of answers does. Names are new each time, so that one store does for all. */
export function describeAnswerStore(title: string, open: () => AnswerStore): void {
  describe(title, () => {
    let store: AnswerStore;
    let test = 0;
    let tenant = '';
    beforeEach(() => {
      store = open();
      tenant = `tenant ${title} ${++test}`;
    });

    const facts = (changes: Partial<EntryFacts> = {}): EntryFacts => ({
      tenant,
      keyId: 'k1',
      model: 'fast',
      answeredBy: 'gemini/flash',
      storedAtMs: nowMs,
      expiresAtMs: nowMs + 60_000,
      ...changes,
    });
    const find = (name: string, atMs = nowMs) => store.find(tenant, `${tenant} ${name}`, atMs);
    const keep = (name: string, entry: string, changes: Partial<EntryFacts> = {}) =>
      store.keep(`${tenant} ${name}`, entry, facts(changes));

    it('finds what was kept, the last of it, for its tenant alone', async () => {
      expect(await find('a')).toBeUndefined();
      await keep('a', 'one');
      await keep('a', 'two – ü 🦊');
      expect(await find('a')).toBe('two – ü 🦊');
      expect(await store.find('another', `${tenant} a`, nowMs)).toBeUndefined();
    });

    it('finds nothing that is expired', async () => {
      await keep('a', 'one');
      expect(await find('a', nowMs + 59_999)).toBe('one');
      expect(await find('a', nowMs + 60_000)).toBeUndefined();
      await store.sweep(nowMs + 60_000);
      expect(await find('a')).toBe(await find('a'));
    });

    it.each([
      ['everything', {}, []],
      ['what a key left', { keyId: 'k2' }, ['a', 'c', 'd']],
      ['what a model was asked', { model: 'fast' }, ['c', 'd']],
      ['what a model answered', { model: 'openai/gpt' }, ['a', 'b', 'c']],
      ['what a key was answered by a model', { keyId: 'k1', model: 'fast' }, ['b', 'c', 'd']],
      ['nothing for a name that is part of another', { model: 'fas' }, ['a', 'b', 'c', 'd']],
    ])('takes %s away', async (_what, scope, left) => {
      await keep('a', '1');
      await keep('b', '2', { keyId: 'k2' });
      await keep('c', '3', { model: 'slow' });
      await keep('d', '4', { model: 'other', answeredBy: 'openai/gpt' });
      const stranger = `${tenant} stranger`;
      await store.keep(stranger, '5', facts({ tenant: 'stranger' }));
      await store.purge({ tenant, ...scope }, nowMs);
      const found: string[] = [];
      for (const name of ['a', 'b', 'c', 'd']) if (await find(name)) found.push(name);
      expect(found).toEqual(left);
      expect(await store.find('stranger', stranger, nowMs)).toBe('5');
    });
  });
}
