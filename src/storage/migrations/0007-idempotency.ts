import type { Kysely, Migration } from 'kysely';

/** Idempotency keys, and the answers that are given again to whoever comes with one. */
export const idempotency: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .createTable('idempotency_keys')
      .addColumn('tenant', 'text', (column) => column.notNull())
      .addColumn('route', 'text', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('fingerprint', 'text', (column) => column.notNull())
      .addColumn('holder', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('until_ms', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('idempotency_keys_key', ['tenant', 'route', 'key'])
      .execute();
    await database.schema
      .createIndex('idempotency_keys_by_end')
      .on('idempotency_keys')
      .column('until_ms')
      .execute();
    await database.schema
      .createTable('idempotency_pieces')
      .addColumn('tenant', 'text', (column) => column.notNull())
      .addColumn('holder', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('piece', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('idempotency_pieces_key', ['tenant', 'holder', 'position'])
      .execute();
    await database.schema
      .createIndex('idempotency_keys_by_holder')
      .on('idempotency_keys')
      .column('holder')
      .execute();
  },
};
