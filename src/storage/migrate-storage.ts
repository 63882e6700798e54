import path from 'node:path';
import { migrate } from './migrate.js';

export interface StoragePlace {
  readonly dataDir: string;
  /** PostgreSQL; the embedded database in `dataDir` where absent. */
  readonly database?: { readonly url: string };
}

/** Brings the database of a gateway to this version. Resolves with the names of what was done. */
export async function migrateStorage({
  dataDir,
  database: shared,
}: StoragePlace): Promise<readonly string[]> {
  if (shared !== undefined) {
    const { openForMigrations } = await import('./postgres.js');
    const database = openForMigrations(shared.url);
    return migrate(database).finally(() => database.destroy());
  }
  const { openLibsql } = await import('./libsql.js');
  let done: readonly string[] = [];
  const database = await openLibsql(path.join(dataDir, 'pollux.db'), (names) => {
    done = names;
  });
  await database.destroy();
  return done;
}
