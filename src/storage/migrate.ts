import { Migrator } from 'kysely';
import { GatewayError } from '../core/errors.js';
import { isObject } from '../core/json.js';
import type { Database } from './database.js';
import { migrations } from './migrations/index.js';

/** Brings the tables to this version, whoever else tries it at the same time. */
export async function migrate(database: Database): Promise<readonly string[]> {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => ({ ...migrations }) },
  });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error !== undefined) {
    throw new Error('the database cannot be brought to this version', { cause: error });
  }
  return results.map(({ migrationName }) => migrationName);
}

/**
 * Migrations that a shared database still lacks. One that a newer version has brought further has
 * all of ours: gateways are updated one after the other.
 */
export async function missingMigrations(database: Database): Promise<readonly string[]> {
  const rows = await database
    .selectFrom('kysely_migration')
    .select('name')
    .execute()
    .catch((caught: unknown) => {
      if (isObject(caught) && caught.code === undefinedTable) return [];
      throw caught;
    });
  const done = new Set(rows.map(({ name }) => name));
  return Object.keys(migrations).filter((name) => !done.has(name));
}

const undefinedTable = '42P01';

/** Tells it from a database that is away. */
export const schemaReason = 'SCHEMA_OLD';

export function schemaIsOld(missing: readonly string[]): GatewayError {
  return new GatewayError(
    'storage-failed',
    `The database lacks ${missing.length} of this version's migrations (${missing.join(', ')}). ` +
      'Run "pollux migrate" with a role that may change tables, then start again.',
    { reason: schemaReason },
  );
}
