import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Libsql from 'libsql';
import type { FileStore, KeptFile, Upload } from '../../src/files/ports.js';
import { embeddedDatabase } from '../../src/storage/embedded.js';
import { filesStore } from '../../src/storage/files-store.js';
import { isNotUnique } from '../../src/storage/not-unique.js';
import { describeDatabases, type TestDatabase } from '../support/databases.js';

const nowMs = 1_000_000;

async function begin(store: FileStore, contentId: string, id = contentId): Promise<KeptFile> {
  const upload: Upload = {
    contentId,
    id,
    tenant: 'a',
    mimeType: 'text/plain',
    uri: `https://host/v1beta/files/${id}`,
    source: 'UPLOADED',
    createdAtMs: nowMs,
    expiresAtMs: nowMs + 1000,
  };
  await store.begin(upload);
  return { ...upload, sizeBytes: 1, sha256: 'digest', updatedAtMs: nowMs };
}

describeDatabases('the store of files', (make) => {
  let database: TestDatabase;
  let store: FileStore;

  beforeEach(async () => {
    database = await make();
    store = filesStore(database.open);
  });
  afterEach(async () => {
    await database.close();
  });

  describe('an upload that becomes a file', () => {
    it('does so once', async () => {
      const file = await begin(store, 'one');
      expect(await store.finish(file)).toBe('finished');
      await store.expire('one');
      expect(await store.finish(file)).toBe('gone');
      expect(await store.find('a', 'one', nowMs)).toBeUndefined();
    });

    it('does not where nobody knows of it any more', async () => {
      const file = await begin(store, 'one');
      await store.forget('one');
      expect(await store.finish(file)).toBe('gone');
    });

    it('comes second where another file of that name comes at the same time', async () => {
      const files = [await begin(store, 'one', 'same'), await begin(store, 'two', 'same')];
      const ends = await Promise.all(files.map((file) => store.finish(file)));
      expect(ends.toSorted()).toEqual(['finished', 'id-taken']);
    });
  });

  describe('what is expired', () => {
    it('is told page by page, whether or not it can be removed', async () => {
      for (const contentId of ['c', 'a', 'd', 'b']) await begin(store, contentId);
      await store.expire('a');
      await store.expire('c');
      const at = (time: number, after = '') => store.expired(time, { limit: 3, after });
      expect(await at(nowMs)).toEqual(['a', 'c']);
      expect(await at(nowMs + 1000)).toEqual(['a', 'b', 'c']);
      expect(await at(nowMs + 1000, 'c')).toEqual(['d']);
      await store.forget('a');
      expect(await at(nowMs)).toEqual(['c']);
    });
  });

  it('finds many files with one question, of whoever asks', async () => {
    const ids = Array.from({ length: 3 }, (_, at) => `id-${at}`);
    for (const id of ids) await store.finish(await begin(store, id));
    const unknown = Array.from({ length: 2000 }, (_, at) => `unknown-${at}`);
    const found = await store.findAll('a', [...unknown, ...ids], nowMs);
    expect(found.map(({ id }) => id).toSorted()).toEqual(ids);
    expect(await store.findAll('b', ids, nowMs)).toEqual([]);
    expect(await store.findAll('a', ids, nowMs + 1000)).toEqual([]);
  });
});

it('comes second where another file comes between the question for a name and its answer', async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'pollux-'));
  const database = embeddedDatabase(dataDir);
  const store = filesStore(database.open);
  const [first, second] = [await begin(store, 'one', 'same'), await begin(store, 'two', 'same')];
  // What another process does between the question for the name and the answer to it.
  const others = new Libsql(path.join(dataDir, 'pollux.db'));
  others.exec(`create trigger meanwhile before update on files when new.content_id = 'two'
      begin update files set state = 'active' where content_id = 'one'; end`);
  others.close();
  expect(await store.finish(second)).toBe('id-taken');
  expect(await store.finish(first)).toBe('finished');
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
});

it.each([
  ['PostgreSQL', { code: '23505' }, true],
  ['SQLite', { code: 'SQLITE_CONSTRAINT_UNIQUE' }, true],
  ['a column without a value', { code: 'SQLITE_CONSTRAINT_NOTNULL' }, false],
  ['anything else', new Error('no'), false],
  ['nothing', undefined, false],
])('tells a name that is there by the words of %s', (_whose, caught, isIt) => {
  expect(isNotUnique(caught)).toBe(isIt);
});
