import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { HeldPrefix } from '../../src/core/canonical.js';
import type { CachedContentsStore, CachedContentWithPrefix } from '../../src/prompt-cache/ports.js';
import { cachedContentsStore } from '../../src/storage/cached-contents-store.js';
import { describeDatabases, type TestDatabase } from '../support/databases.js';

const nowMs = 1_000_000;

describeDatabases('the store of prefixes', (make) => {
  let database: TestDatabase;
  let store: CachedContentsStore;

  beforeEach(async () => {
    database = await make();
    store = cachedContentsStore(database.open);
  });
  afterEach(async () => {
    await database.close();
  });

  async function add(id: string, changes: Partial<CachedContentWithPrefix> = {}): Promise<void> {
    await store.add({
      id,
      tenant: 'a',
      model: 'm',
      totalTokenCount: 1,
      createdAtMs: nowMs,
      updatedAtMs: nowMs,
      expiresAtMs: nowMs + 1000,
      prefix: '{}',
      ...changes,
    });
  }

  /** Pieces of prefixes, of which caches ever they are. */
  async function pieces(): Promise<string[]> {
    const rows = await (await database.open())
      .selectFrom('cached_content_pieces')
      .select('cache_id')
      .distinct()
      .orderBy('cache_id')
      .execute();
    return rows.map((row) => row.cache_id);
  }

  describe('a prefix', () => {
    const pieceLength = 256 * 1024;

    it.each([
      ['short', '{}'],
      ['as long as a piece', 'x'.repeat(pieceLength)],
      ['longer than two', 'xyz'.repeat(pieceLength)],
      ['with a character on the end of a piece', `${'x'.repeat(pieceLength - 1)}🦭🦭`],
      ['with a character behind the end of a piece', `${'x'.repeat(pieceLength)}🦭🦭`],
    ])('%s comes back as it was', async (_, prefix) => {
      await add('one', { prefix });
      await add('two', { prefix: 'another' });
      const found = await store.findWithPrefix('a', 'one', nowMs);
      expect(found?.prefix === prefix).toBe(true);
      expect(found).toMatchObject({ id: 'one', tenant: 'a', totalTokenCount: 1 });
      expect(await store.findWithPrefix('b', 'one', nowMs)).toBeUndefined();
    });

    it('goes with its cache, deleted by its owner or expired', async () => {
      await add('deleted');
      await add('expired', { expiresAtMs: nowMs });
      await add('kept');
      await store.delete('b', 'kept');
      await store.delete('a', 'deleted');
      expect(await pieces()).toEqual(['expired', 'kept']);
      await store.deleteExpired(nowMs);
      expect(await pieces()).toEqual(['kept']);
      expect(await store.findWithPrefix('a', 'kept', nowMs)).toMatchObject({ prefix: '{}' });
    });

    it('leaves nothing behind where its cache cannot be kept', async () => {
      await add('one');
      await expect(add('one', { tenant: 'b' })).rejects.toThrow();
      expect(await store.findWithPrefix('a', 'one', nowMs)).toMatchObject({ prefix: '{}' });
    });
  });

  it('forgets a handle of one provider, and not the same one of another', async () => {
    const at = (provider: string): HeldPrefix => ({
      provider,
      credentialId: 'c',
      model: 'm',
      handle: 'cachedContents/same',
    });
    await add('one', { held: at('gemini') });
    await add('two', { held: at('vertex') });
    await store.forgetHeld(at('gemini'));
    expect((await store.find('a', 'one', nowMs))?.held).toBeUndefined();
    expect((await store.find('a', 'two', nowMs))?.held).toEqual(at('vertex'));
  });
});
