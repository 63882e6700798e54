import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import Libsql from 'libsql';
import { GatewayError } from '../core/errors.js';
import { isObject } from '../core/json.js';
import type { Database, Tables } from './database.js';
import { integerOf, speaksOfMoney } from './integers.js';
import { guarded, own, storageFailed } from './libsql-file.js';
import { migrate } from './migrate.js';

/**
 * Opens a database file, made when missing, and brings its tables to this version. Throws a
 * GatewayError where another process has it, or the disk does not let us.
 */
export async function openLibsql(
  file: string,
  migrated: (names: readonly string[]) => void = () => {},
): Promise<Database> {
  let release = () => {};
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    release = own(file);
    const database = openOwned(file, release);
    migrated(await migrateOrClose(database));
    return database;
  } catch (caught) {
    release();
    throw caught instanceof GatewayError ? caught : storageFailed(caught);
  }
}

function openOwned(file: string, release: () => void): Database {
  const libsql = new Libsql(file);
  libsql.exec('pragma journal_mode = wal');
  // After a crash of the process nothing is lost; after a loss of power, the last commits may be.
  // The ledger, which may lose none, has a file of its own.
  libsql.exec('pragma synchronous = normal');
  libsql.exec('pragma foreign_keys = on');
  // What clients uploaded and asked is theirs.
  chmodSync(file, 0o600);
  const handle = {
    prepare(sql: string) {
      const statement = guarded(() => libsql.prepare(sql));
      const money = speaksOfMoney(sql);
      if (money) statement.safeIntegers(true);
      return {
        reader: statement.reader,
        all(values: unknown) {
          const rows = guarded(() => statement.all(values));
          return money ? rows.map(readIntegers) : rows;
        },
        run: (values: unknown) => guarded(() => statement.run(values)),
        iterate: (values: unknown) => statement.iterate(values),
      };
    },
    close() {
      libsql.close();
      release();
    },
  };
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: handle }) });
}

async function migrateOrClose(database: Database): Promise<readonly string[]> {
  try {
    return await migrate(database);
  } catch (caught) {
    await database.destroy();
    throw caught;
  }
}

/** Asked for safe integers, libsql gives every one as a bigint. */
function readIntegers(row: unknown): unknown {
  if (!isObject(row)) return row;
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'bigint' ? integerOf(name, value) : value,
    ]),
  );
}
