import type { Kysely, Migration } from 'kysely';

/** Answers that may be given again. */
export const keptAnswers: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .createTable('kept_answers')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('tenant', 'text', (column) => column.notNull())
      .addColumn('key_id', 'text', (column) => column.notNull())
      .addColumn('model', 'text', (column) => column.notNull())
      .addColumn('answered_by', 'text', (column) => column.notNull())
      .addColumn('expires_at_ms', 'bigint', (column) => column.notNull())
      .addColumn('entry', 'text', (column) => column.notNull())
      .execute();
    await database.schema
      .createIndex('kept_answers_by_tenant')
      .on('kept_answers')
      .columns(['tenant', 'key_id'])
      .execute();
    await database.schema
      .createIndex('kept_answers_by_expiry')
      .on('kept_answers')
      .column('expires_at_ms')
      .execute();
  },
};
