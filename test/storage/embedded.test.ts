import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
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
});
