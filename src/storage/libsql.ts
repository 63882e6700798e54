import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { Kysely, Migrator, SqliteDialect } from 'kysely';
import Libsql from 'libsql';
import { GatewayError } from '../core/errors.js';
import type { Database, Tables } from './database.js';
import { migrations } from './migrations/index.js';

/**
 * Opens a database file, made when missing, and brings its tables to this version. Throws a
 * GatewayError where another process has it.
 */
export async function openLibsql(file: string): Promise<Database> {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const release = own(file);
  try {
    return await openOwned(file, release);
  } catch (caught) {
    release();
    throw caught;
  }
}

async function openOwned(file: string, release: () => void): Promise<Database> {
  const libsql = new Libsql(file);
  libsql.exec('pragma journal_mode = wal');
  // After a crash of the process nothing is lost; after a loss of power, the last commits may be.
  // The ledger, which may lose none, will ask for `full` commit by commit.
  libsql.exec('pragma synchronous = normal');
  libsql.exec('pragma foreign_keys = on');
  // What clients uploaded and asked is theirs.
  chmodSync(file, 0o600);
  const handle = {
    prepare: (sql: string) => libsql.prepare(sql),
    close() {
      libsql.close();
      release();
    },
  };
  const database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: handle }) });
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => ({ ...migrations }) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return database;
  await database.destroy();
  throw new Error('the database cannot be brought to this version', { cause: error });
}

/**
 * One process owns the database; a second is told so rather than let in. The lock is a transaction
 * on a file of its own, which ends with the process however that ends: the database's own exclusive
 * mode would outlast a close for as long as a statement waits to be collected.
 */
function own(file: string): () => void {
  const lock = new Libsql(`${file}.lock`);
  try {
    lock.exec('begin exclusive');
  } catch (cause) {
    lock.close();
    const message = 'Another gateway owns the data directory; give each its own dataDir.';
    throw new GatewayError('overloaded', message, { cause });
  }
  return () => {
    if (!lock.open) return;
    lock.exec('rollback');
    lock.close();
  };
}
