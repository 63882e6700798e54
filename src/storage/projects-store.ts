import type { Selectable } from 'kysely';
import type { Project, ProjectStore } from '../keys/ports.js';
import type { OpenDatabase, Tables } from './database.js';
import { readLimitsText, writeLimitsText } from './limits-text.js';
import { isNotUnique } from './not-unique.js';

const columns = [
  'id',
  'display_name',
  'limits',
  'created_at_ms',
  'updated_at_ms',
  'archived_at_ms',
] as const;

/** Projects in the table `projects`; archived ones stay, so that no id is given again. */
export function projectsStore(open: OpenDatabase): ProjectStore {
  return {
    async add({ id, displayName, limits, createdAtMs, updatedAtMs }) {
      const database = await open();
      return database
        .insertInto('projects')
        .values({
          id,
          display_name: displayName,
          limits: writeLimitsText(limits),
          created_at_ms: createdAtMs,
          updated_at_ms: updatedAtMs,
          archived_at_ms: null,
        })
        .execute()
        .then(
          () => true,
          (caught) => {
            if (isNotUnique(caught)) return false;
            throw caught;
          },
        );
    },

    async find(id) {
      const database = await open();
      const row = await database
        .selectFrom('projects')
        .select(columns)
        .where('id', '=', id)
        .executeTakeFirst();
      return row && projectOf(row);
    },

    async list({ limit, after = '' }) {
      const database = await open();
      const rows = await database
        .selectFrom('projects')
        .select(columns)
        .where('archived_at_ms', 'is', null)
        .where('id', '>', after)
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(projectOf);
    },

    async livingAmong(ids) {
      if (ids.length === 0) return new Set();
      const database = await open();
      const rows = await database
        .selectFrom('projects')
        .select('id')
        .where('id', 'in', ids)
        .where('archived_at_ms', 'is', null)
        .execute();
      return new Set(rows.map(({ id }) => id));
    },

    async change(id, { displayName, limits, updatedAtMs, archivedAtMs }) {
      const database = await open();
      const row = await database
        .updateTable('projects')
        .set({
          updated_at_ms: updatedAtMs,
          ...(displayName === undefined ? {} : { display_name: displayName }),
          ...(limits === undefined ? {} : { limits: writeLimitsText(limits) }),
          ...(archivedAtMs === undefined ? {} : { archived_at_ms: archivedAtMs }),
        })
        .where('id', '=', id)
        .where('archived_at_ms', 'is', null)
        .returning(columns)
        .executeTakeFirst();
      return row && projectOf(row);
    },
  };
}

export function projectOf(row: Selectable<Tables['projects']>): Project {
  return {
    id: row.id,
    displayName: row.display_name,
    limits: readLimitsText(row.limits),
    createdAtMs: row.created_at_ms,
    updatedAtMs: row.updated_at_ms,
    ...(row.archived_at_ms === null ? {} : { archivedAtMs: row.archived_at_ms }),
  };
}
