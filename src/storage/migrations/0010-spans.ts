import type { Kysely, Migration } from 'kysely';

/** Spans of requests, and of their attempts at providers. */
export const spans: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .createTable('spans')
      .addColumn('project_id', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('started_at_ms', 'bigint', (column) => column.notNull())
      .addColumn('trace_id', 'text', (column) => column.notNull())
      .addColumn('parent_id', 'text')
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('request_id', 'text', (column) => column.notNull())
      .addColumn('key_id', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('operation', 'text', (column) => column.notNull())
      .addColumn('dialect', 'text')
      .addColumn('provider', 'text')
      .addColumn('model', 'text')
      .addColumn('ended_at_ms', 'bigint', (column) => column.notNull())
      .addColumn('status', 'integer')
      .addColumn('outcome', 'text', (column) => column.notNull())
      .addColumn('facts', 'text', (column) => column.notNull())
      // Clients may send a request's id a second time.
      .addPrimaryKeyConstraint('spans_primary_key', ['project_id', 'id', 'started_at_ms'])
      .execute();
    await database.schema
      .createIndex('spans_by_trace')
      .on('spans')
      .columns(['project_id', 'trace_id', 'started_at_ms'])
      .execute();
    await database.schema
      .createIndex('spans_by_age')
      .on('spans')
      .columns(['project_id', 'kind', 'started_at_ms', 'id'])
      .execute();
    await database.schema
      .createIndex('spans_by_start')
      .on('spans')
      .column('started_at_ms')
      .execute();
  },
};
