import type { Kysely, Migration } from 'kysely';

/** Requests whose id a client chose are spans with ids of their own, and are found by both. */
export const spansByRequest: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .createIndex('spans_by_request')
      .on('spans')
      .columns(['project_id', 'request_id'])
      .execute();
  },
};
