import type { Kysely, Migration } from 'kysely';

/** Turns of conversations, and what was said in them. */
export const interactions: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .createTable('interactions')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('tenant', 'text', (column) => column.notNull())
      .addColumn('conversation_id', 'text', (column) => column.notNull())
      .addColumn('previous_id', 'text')
      .addColumn('model', 'text', (column) => column.notNull())
      .addColumn('background', 'integer', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('fault_code', 'text')
      .addColumn('fault_message', 'text')
      .addColumn('warnings', 'text')
      .addColumn('created_at_ms', 'bigint', (column) => column.notNull())
      .addColumn('updated_at_ms', 'bigint', (column) => column.notNull())
      .addColumn('expires_at_ms', 'bigint', (column) => column.notNull())
      .addColumn('held_until_ms', 'bigint', (column) => column.notNull())
      .execute();
    await database.schema
      .createIndex('interactions_by_conversation')
      .on('interactions')
      .columns(['tenant', 'conversation_id'])
      .execute();
    await database.schema
      .createIndex('interactions_by_expiry')
      .on('interactions')
      .column('expires_at_ms')
      .execute();
    await database.schema
      .createIndex('interactions_by_state')
      .on('interactions')
      .column('state')
      .execute();
    await database.schema
      .createTable('interaction_pieces')
      .addColumn('interaction_id', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('piece', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('interaction_pieces_key', ['interaction_id', 'kind', 'position'])
      .execute();
  },
};
