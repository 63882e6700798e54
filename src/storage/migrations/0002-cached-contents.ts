import type { Kysely, Migration } from 'kysely';

/** Prefixes that clients stored, and where providers hold them. */
export const cachedContents: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .createTable('cached_contents')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('tenant', 'text', (column) => column.notNull())
      .addColumn('model', 'text', (column) => column.notNull())
      .addColumn('display_name', 'text')
      .addColumn('total_token_count', 'bigint', (column) => column.notNull())
      .addColumn('created_at_ms', 'bigint', (column) => column.notNull())
      .addColumn('updated_at_ms', 'bigint', (column) => column.notNull())
      .addColumn('expires_at_ms', 'bigint', (column) => column.notNull())
      .addColumn('held_provider', 'text')
      .addColumn('held_credential_id', 'text')
      .addColumn('held_model', 'text')
      .addColumn('held_handle', 'text')
      .execute();
    await database.schema
      .createIndex('cached_contents_by_tenant')
      .on('cached_contents')
      .columns(['tenant', 'id'])
      .execute();
    await database.schema
      .createIndex('cached_contents_by_expiry')
      .on('cached_contents')
      .column('expires_at_ms')
      .execute();
    await database.schema
      .createIndex('cached_contents_by_handle')
      .on('cached_contents')
      .column('held_handle')
      .execute();
    await database.schema
      .createTable('cached_content_pieces')
      .addColumn('cache_id', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('piece', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('cached_content_pieces_key', ['cache_id', 'position'])
      .execute();
  },
};
