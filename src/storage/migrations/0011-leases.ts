import type { Kysely, Migration } from 'kysely';

/** Which gateway runs a batch, and until when nobody else may. */
export const leases: Migration = {
  async up(database: Kysely<unknown>) {
    // One at a time: SQLite adds no two with one statement.
    await database.schema.alterTable('batches').addColumn('holder', 'text').execute();
    await database.schema
      .alterTable('batches')
      .addColumn('lease_until_ms', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute();
  },
};
