import type { Kysely, Migration } from 'kysely';

/** Batches and their requests. */
export const batches: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .createTable('batches')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('tenant', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('model', 'text', (column) => column.notNull())
      .addColumn('display_name', 'text')
      .addColumn('priority', 'bigint', (column) => column.notNull())
      .addColumn('strict', 'integer', (column) => column.notNull())
      .addColumn('base_url', 'text', (column) => column.notNull())
      .addColumn('input_file', 'text')
      .addColumn('responses_file', 'text')
      .addColumn('fault', 'text')
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('request_count', 'integer', (column) => column.notNull())
      .addColumn('succeeded_count', 'integer', (column) => column.notNull())
      .addColumn('failed_count', 'integer', (column) => column.notNull())
      .addColumn('created_at_ms', 'bigint', (column) => column.notNull())
      .addColumn('updated_at_ms', 'bigint', (column) => column.notNull())
      .addColumn('ended_at_ms', 'bigint')
      .execute();
    await database.schema
      .createIndex('batches_by_tenant')
      .on('batches')
      .columns(['tenant', 'id'])
      .execute();
    await database.schema
      .createIndex('batches_by_end')
      .on('batches')
      .column('ended_at_ms')
      .execute();
    await database.schema
      .createTable('batch_items')
      .addColumn('batch_id', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('request', 'text')
      .addColumn('result', 'text')
      .addPrimaryKeyConstraint('batch_items_key', ['batch_id', 'position'])
      .execute();
  },
};
