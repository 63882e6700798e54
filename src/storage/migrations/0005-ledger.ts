import type { Kysely, Migration } from 'kysely';

/**
 * The ledger of several gateways. One that stands alone has its own file (`ledger-tables.ts`), and
 * leaves this table empty.
 */
export const ledger: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .createTable('ledger_attempts')
      .addColumn('attempt_id', 'text', (column) => column.primaryKey())
      .addColumn('request_id', 'text', (column) => column.notNull())
      .addColumn('ordinal', 'integer', (column) => column.notNull())
      .addColumn('key_id', 'text', (column) => column.notNull())
      .addColumn('project_id', 'text', (column) => column.notNull())
      .addColumn('dialect', 'text', (column) => column.notNull())
      .addColumn('operation', 'text', (column) => column.notNull())
      .addColumn('provider', 'text', (column) => column.notNull())
      .addColumn('model', 'text', (column) => column.notNull())
      .addColumn('credential_id', 'text', (column) => column.notNull())
      .addColumn('name', 'text')
      .addColumn('hold_id', 'text')
      .addColumn('held_at_ms', 'bigint')
      .addColumn('held_nano_usd', 'bigint')
      .addColumn('started_at_ms', 'bigint', (column) => column.notNull())
      .addColumn('input_tokens_estimate', 'bigint', (column) => column.notNull())
      // Of what is not settled yet, all that follows is null.
      .addColumn('ended_at_ms', 'bigint')
      .addColumn('answered_at_ms', 'bigint')
      .addColumn('outcome', 'text')
      .addColumn('partial', 'integer')
      .addColumn('waste', 'integer')
      .addColumn('estimated', 'integer')
      .addColumn('upstream_calls', 'integer')
      .addColumn('prompt_tokens', 'bigint')
      .addColumn('cached_tokens', 'bigint')
      .addColumn('cache_write_tokens', 'bigint')
      .addColumn('candidates_tokens', 'bigint')
      .addColumn('thoughts_tokens', 'bigint')
      .addColumn('tool_use_tokens', 'bigint')
      .addColumn('media', 'text')
      .addColumn('cost_nano_usd', 'bigint')
      .addColumn('price', 'text')
      .addColumn('price_version', 'text')
      .addColumn('source_id', 'text')
      // By the database's clock.
      .addColumn('settled_at_ms', 'bigint')
      // When money was held for it, else when it started.
      .addColumn('charged_at_ms', 'bigint', (column) => column.notNull())
      .execute();
    await database.schema
      .createIndex('ledger_attempts_of_project')
      .on('ledger_attempts')
      .columns(['project_id', 'charged_at_ms'])
      .execute();
    await database.schema
      .createIndex('ledger_attempts_by_time')
      .on('ledger_attempts')
      .columns(['charged_at_ms'])
      .execute();
    await database.schema
      .createIndex('ledger_attempts_open')
      .on('ledger_attempts')
      .columns(['settled_at_ms', 'started_at_ms'])
      .execute();
  },
};
