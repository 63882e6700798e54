import type { Kysely, Migration } from 'kysely';

/** Projects, their keys, and the key that a batch was made with. */
export const keys: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .createTable('projects')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('display_name', 'text', (column) => column.notNull())
      .addColumn('limits', 'text', (column) => column.notNull())
      .addColumn('created_at_ms', 'bigint', (column) => column.notNull())
      .addColumn('updated_at_ms', 'bigint', (column) => column.notNull())
      .addColumn('archived_at_ms', 'bigint')
      .execute();
    await database.schema
      .createTable('gateway_keys')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('project_id', 'text', (column) => column.notNull())
      .addColumn('display_name', 'text', (column) => column.notNull())
      .addColumn('digest', 'text', (column) => column.notNull())
      .addColumn('last4', 'text', (column) => column.notNull())
      .addColumn('former_digest', 'text')
      .addColumn('former_until_ms', 'bigint')
      .addColumn('scopes', 'text', (column) => column.notNull())
      .addColumn('allowed', 'text')
      .addColumn('limits', 'text', (column) => column.notNull())
      .addColumn('expires_at_ms', 'bigint')
      .addColumn('revoked_at_ms', 'bigint')
      .addColumn('created_by', 'text', (column) => column.notNull())
      .addColumn('created_at_ms', 'bigint', (column) => column.notNull())
      .addColumn('updated_at_ms', 'bigint', (column) => column.notNull())
      .execute();
    await database.schema
      .createIndex('gateway_keys_by_project')
      .on('gateway_keys')
      .columns(['project_id', 'id'])
      .execute();
    await database.schema.alterTable('batches').addColumn('key_id', 'text').execute();
  },
};
