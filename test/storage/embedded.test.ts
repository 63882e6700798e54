import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { embeddedDatabase } from '../../src/storage/embedded.js';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'pollux-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

describe('the embedded database', () => {
  it('is not there before somebody asks it', async () => {
    const embedded = embeddedDatabase(dataDir);
    expect(embedded.isThere()).toBe(false);
    await embedded.open();
    expect(embedded.isThere()).toBe(true);
    await embedded.close();
  });

  it('can be read by its owner alone', async () => {
    const embedded = embeddedDatabase(dataDir);
    await embedded.open();
    await embedded.close();
    const { mode } = await stat(path.join(dataDir, 'pollux.db'));
    expect(mode & 0o077).toBe(0);
  });

  it('belongs to one gateway at a time, and to the next once that has ended', async () => {
    const first = embeddedDatabase(dataDir);
    await first.open();
    const second = embeddedDatabase(dataDir);
    await expect(second.open()).rejects.toMatchObject({ kind: 'overloaded' });
    await first.close();
    await second.open();
    await second.close();
  });

  it('is a storage fault where the file is none of a database', async () => {
    await writeFile(path.join(dataDir, 'pollux.db'), 'x'.repeat(10_000));
    await expect(embeddedDatabase(dataDir).open()).rejects.toMatchObject({
      kind: 'storage-failed',
    });
  });

  it('is a storage fault where the folder cannot be made', async () => {
    const file = path.join(dataDir, 'file');
    await writeFile(file, '');
    const embedded = embeddedDatabase(path.join(file, 'data'));
    await expect(embedded.open()).rejects.toMatchObject({ kind: 'storage-failed' });
  });

  it('is a storage fault where the disk is full', async () => {
    const embedded = embeddedDatabase(dataDir);
    const database = await embedded.open();
    // No page more than there are.
    await sql`pragma max_page_count = 1`.execute(database);
    const rows = Array.from({ length: 40 }, (_, at) => ({ id: `${at}`, prefix: 'x'.repeat(5000) }));
    const filled = Promise.all(
      rows.map(({ id, prefix }) =>
        sql`create table ${sql.table(`t${id}`)} (v text default ${sql.lit(prefix)})`.execute(
          database,
        ),
      ),
    );
    await expect(filled).rejects.toMatchObject({ kind: 'storage-failed' });
    await embedded.close();
  });
});
