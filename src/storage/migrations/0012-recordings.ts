import type { Kysely, Migration } from 'kysely';

/** Generations that the operator has recorded. */
export const recordings: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .createTable('recordings')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('project', 'text', (column) => column.notNull())
      .addColumn('request_id', 'text', (column) => column.notNull())
      .addColumn('key_id', 'text', (column) => column.notNull())
      .addColumn('name', 'text')
      .addColumn('dialect', 'text', (column) => column.notNull())
      .addColumn('model', 'text', (column) => column.notNull())
      .addColumn('stream', 'integer', (column) => column.notNull())
      .addColumn('provider', 'text')
      .addColumn('answered_model', 'text')
      .addColumn('cache', 'text')
      .addColumn('outcome', 'text', (column) => column.notNull())
      .addColumn('error', 'text')
      .addColumn('finish_reason', 'text')
      .addColumn('prompt_tokens', 'bigint')
      .addColumn('output_tokens', 'bigint')
      .addColumn('cost_nano_usd', 'bigint')
      .addColumn('took_ms', 'bigint', (column) => column.notNull())
      .addColumn('created_at_ms', 'bigint', (column) => column.notNull())
      .addColumn('expires_at_ms', 'bigint', (column) => column.notNull())
      .addColumn('request', 'text', (column) => column.notNull())
      .addColumn('response', 'text')
      .addColumn('cut', 'text', (column) => column.notNull())
      .execute();
    await database.schema
      .createIndex('recordings_by_project')
      .on('recordings')
      .columns(['project', 'id'])
      .execute();
    await database.schema
      .createIndex('recordings_by_name')
      .on('recordings')
      .columns(['project', 'name', 'id'])
      .execute();
    await database.schema
      .createIndex('recordings_by_expiry')
      .on('recordings')
      .column('expires_at_ms')
      .execute();
  },
};
