import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe } from '@jest/globals';
import type { OpenDatabase } from '../../src/storage/database.js';
import { embeddedDatabase } from '../../src/storage/embedded.js';
import { sharedDatabase } from '../../src/storage/shared.js';
import { lacksPostgres, makeDatabase } from './postgres.js';

export interface TestDatabase {
  readonly open: OpenDatabase;
  /** Opens the same database once more, as another gateway would; only PostgreSQL has room for two. */
  readonly again?: () => OpenDatabase;
  close(): Promise<void>;
}

/** Opens a database with all tables and no rows. */
export type MakeDatabase = () => Promise<TestDatabase>;

/** Runs a suite on the embedded database and on PostgreSQL. Call what `make` gives close in the end. */
export function describeDatabases(title: string, suite: (make: MakeDatabase) => void): void {
  describe(`${title} (libsql)`, () => suite(makeEmbedded));
  const describeShared = lacksPostgres() ? describe.skip : describe;
  describeShared(`${title} (PostgreSQL)`, () => suite(makeShared));
}

async function makeEmbedded(): Promise<TestDatabase> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'pollux-'));
  const { open, close } = embeddedDatabase(dataDir);
  return {
    open,
    async close() {
      await close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function makeShared(): Promise<TestDatabase> {
  const { url, drop } = await makeDatabase();
  const opened: ReturnType<typeof openShared>[] = [];
  const again = () => {
    const database = openShared(url);
    opened.push(database);
    return database.open;
  };
  return {
    open: again(),
    again,
    async close() {
      await Promise.all(opened.map((database) => database.close()));
      await drop();
    },
  };
}

/** As the gateway opens it, but for a machine that is busy with tests. */
export function openShared(url: string) {
  return sharedDatabase({ url, timeoutMs: 20_000, connections: 4 }, testTiming);
}

export const testTiming = {
  random: () => 0,
  after(delayMs: number, act: () => void) {
    const timer = setTimeout(act, delayMs);
    return () => clearTimeout(timer);
  },
};
