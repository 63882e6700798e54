import type { Kysely, Migration } from 'kysely';

/** What is spent and held of budgets, where no Redis counts them. */
export const budgets: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .createTable('budget_counters')
      .addColumn('counter', 'text', (column) => column.notNull())
      .addColumn('window_start_ms', 'bigint', (column) => column.notNull())
      .addColumn('spent_nano_usd', 'bigint')
      .addColumn('held_nano_usd', 'bigint', (column) => column.notNull())
      .addColumn('cut_ms', 'bigint', (column) => column.notNull())
      .addColumn('reconcile_token', 'text')
      .addColumn('reconcile_began_ms', 'bigint')
      .addColumn('since_nano_usd', 'bigint', (column) => column.notNull())
      .addColumn('surplus_nano_usd', 'bigint')
      .addColumn('surplus_seen_ms', 'bigint')
      .addPrimaryKeyConstraint('budget_counters_key', ['counter', 'window_start_ms'])
      .execute();
    await database.schema
      .createTable('budget_holds')
      .addColumn('counter', 'text', (column) => column.notNull())
      .addColumn('window_start_ms', 'bigint', (column) => column.notNull())
      .addColumn('hold_id', 'text', (column) => column.notNull())
      .addColumn('amount_nano_usd', 'bigint', (column) => column.notNull())
      .addColumn('expires_at_ms', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('budget_holds_key', ['counter', 'window_start_ms', 'hold_id'])
      .execute();
    await database.schema
      .createIndex('budget_holds_by_expiry')
      .on('budget_holds')
      .columns(['counter', 'window_start_ms', 'expires_at_ms'])
      .execute();
  },
};
