import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { run } from '../../src/cli/cli.js';
import { migrations } from '../../src/storage/migrations/index.js';
import { lacksPostgres, makeDatabase } from '../support/postgres.js';
import { cliContext } from './context.js';

const names = Object.keys(migrations).join(', ');
let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'pollux-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

/** `pollux migrate` with these words and variables. */
async function migrate(args: readonly string[], env: Record<string, string> = {}) {
  const { context, out, err } = cliContext();
  const code = await run(['migrate', ...args], {
    ...context,
    env: { POLLUX_DATA_DIR: dataDir, ...env },
  });
  return { code, out: out(), err: err() };
}

describe('pollux migrate', () => {
  it('migrates the embedded database, and says when there is nothing to do', async () => {
    expect(await migrate([])).toMatchObject({
      code: 0,
      out: `Migrated the database: ${names}.`,
    });
    expect(await migrate([])).toMatchObject({ code: 0, out: expect.stringContaining('already') });
  });

  const onPostgres = lacksPostgres() ? it.skip : it;
  onPostgres('migrates the database that is configured', async () => {
    const { url, drop } = await makeDatabase('nothing');
    const env = { POLLUX_DATABASE_URL: url };
    expect(await migrate([], env)).toMatchObject({
      code: 0,
      out: `Migrated the database: ${names}.`,
    });
    expect(await migrate([], env)).toMatchObject({ code: 0 });
    await drop();
  });

  it('says why it could not, without the password', async () => {
    const env = { POLLUX_DATABASE_URL: 'postgres://user:s3cret@127.0.0.1:9/x' };
    const { code, err } = await migrate([], env);
    expect([code, err]).toEqual([1, expect.stringContaining('ECONNREFUSED')]);
    expect(err).not.toContain('s3cret');
  });

  it('has a help, and refuses what it does not know', async () => {
    expect(await migrate(['--help'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('Usage: pollux migrate'),
    });
    expect(await migrate(['--force'])).toMatchObject({ code: 2 });
  });
});
