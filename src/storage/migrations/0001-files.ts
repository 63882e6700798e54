import type { Kysely, Migration } from 'kysely';

/** Files, and uploads that become files. */
export const files: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .createTable('files')
      .addColumn('content_id', 'text', (column) => column.primaryKey())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('tenant', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('display_name', 'text')
      .addColumn('mime_type', 'text', (column) => column.notNull())
      .addColumn('announced_bytes', 'bigint')
      .addColumn('size_bytes', 'bigint')
      .addColumn('sha256', 'text')
      .addColumn('uri', 'text', (column) => column.notNull())
      .addColumn('source', 'text', (column) => column.notNull())
      .addColumn('created_at_ms', 'bigint', (column) => column.notNull())
      .addColumn('updated_at_ms', 'bigint', (column) => column.notNull())
      .addColumn('expires_at_ms', 'bigint', (column) => column.notNull())
      .execute();
    await database.schema
      .createIndex('files_by_id')
      .on('files')
      .columns(['tenant', 'id', 'state'])
      .unique()
      .where('state', '=', 'active')
      .execute();
    await database.schema
      .createIndex('files_by_age')
      .on('files')
      .columns(['tenant', 'created_at_ms', 'id'])
      .execute();
    await database.schema
      .createIndex('files_by_expiry')
      .on('files')
      .column('expires_at_ms')
      .execute();
  },
};
