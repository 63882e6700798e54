import type { AnswerStore } from '../response-cache/ports.js';
import type { OpenDatabase } from './database.js';

/** Kept answers in the table `kept_answers`. What is in it is sealed before it comes here. */
export function answersStore(open: OpenDatabase): AnswerStore {
  return {
    async find(tenant, name, nowMs) {
      const database = await open();
      const row = await database
        .selectFrom('kept_answers')
        .select('entry')
        .where('tenant', '=', tenant)
        .where('name', '=', name)
        .where('expires_at_ms', '>', nowMs)
        .executeTakeFirst();
      return row?.entry;
    },

    async keep(name, entry, { tenant, keyId, model, answeredBy, expiresAtMs }) {
      const database = await open();
      const facts = {
        tenant,
        key_id: keyId,
        model,
        answered_by: answeredBy,
        expires_at_ms: expiresAtMs,
        entry,
      };
      await database
        .insertInto('kept_answers')
        .values({ name, ...facts })
        .onConflict((conflict) => conflict.column('name').doUpdateSet(facts))
        .execute();
    },

    async purge({ tenant, keyId, model }) {
      const database = await open();
      let purged = database.deleteFrom('kept_answers').where('tenant', '=', tenant);
      if (keyId !== undefined) purged = purged.where('key_id', '=', keyId);
      if (model !== undefined) {
        purged = purged.where((where) =>
          where.or([where('model', '=', model), where('answered_by', '=', model)]),
        );
      }
      await purged.execute();
    },

    async sweep(nowMs) {
      const database = await open();
      await database.deleteFrom('kept_answers').where('expires_at_ms', '<=', nowMs).execute();
    },
  };
}
