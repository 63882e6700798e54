import type { Selectable } from 'kysely';
import type { FileStore, KeptFile, Upload } from '../files/ports.js';
import type { OpenDatabase, Tables } from './database.js';
import { isNotUnique } from './not-unique.js';

type Row = Selectable<Tables['files']>;

const columns = [
  'content_id',
  'state',
  'tenant',
  'id',
  'display_name',
  'mime_type',
  'announced_bytes',
  'size_bytes',
  'sha256',
  'uri',
  'source',
  'created_at_ms',
  'updated_at_ms',
  'expires_at_ms',
] as const;

/** A statement takes some thousands of values at most. */
const idsAtOnce = 500;

/** Files and their uploads in the table `files`: an upload becomes a file where it stands. */
export function filesStore(open: OpenDatabase): FileStore {
  return {
    async begin(upload) {
      const database = await open();
      await database
        .insertInto('files')
        .values({
          content_id: upload.contentId,
          state: 'receiving',
          tenant: upload.tenant,
          id: upload.id,
          display_name: upload.displayName ?? null,
          mime_type: upload.mimeType,
          announced_bytes: upload.announcedBytes ?? null,
          size_bytes: null,
          sha256: null,
          uri: upload.uri,
          source: upload.source,
          created_at_ms: upload.createdAtMs,
          updated_at_ms: upload.createdAtMs,
          expires_at_ms: upload.expiresAtMs,
        })
        .execute();
    },

    async findUpload(contentId, nowMs) {
      const database = await open();
      const row = await database
        .selectFrom('files')
        .select(columns)
        .where('content_id', '=', contentId)
        .where('state', '!=', 'expired')
        .where('expires_at_ms', '>', nowMs)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      return row.state === 'active'
        ? { status: 'final', file: fileOf(row) }
        : { status: 'active', upload: uploadOf(row) };
    },

    async finish(file) {
      const database = await open();
      const finishing = database.transaction().execute(async (transaction) => {
        const older = await transaction
          .selectFrom('files')
          .select(['content_id', 'expires_at_ms'])
          .where('tenant', '=', file.tenant)
          .where('id', '=', file.id)
          .where('state', '=', 'active')
          .executeTakeFirst();
        if (older !== undefined && older.expires_at_ms > file.updatedAtMs) return 'id-taken';
        if (older !== undefined) {
          await transaction
            .updateTable('files')
            .set({ state: 'expired' })
            .where('content_id', '=', older.content_id)
            .execute();
        }
        const { numUpdatedRows } = await transaction
          .updateTable('files')
          .set({
            state: 'active',
            size_bytes: file.sizeBytes,
            sha256: file.sha256,
            created_at_ms: file.createdAtMs,
            updated_at_ms: file.updatedAtMs,
            expires_at_ms: file.expiresAtMs,
          })
          .where('content_id', '=', file.contentId)
          .where('state', '=', 'receiving')
          .executeTakeFirst();
        return numUpdatedRows > 0n ? 'finished' : 'gone';
      });
      return finishing.catch((caught) => {
        // Another one was first, between the question and the answer.
        if (isNotUnique(caught)) return 'id-taken';
        throw caught;
      });
    },

    async find(tenant, id, nowMs) {
      const database = await open();
      const row = await database
        .selectFrom('files')
        .select(columns)
        .where('tenant', '=', tenant)
        .where('id', '=', id)
        .where('state', '=', 'active')
        .where('expires_at_ms', '>', nowMs)
        .executeTakeFirst();
      return row && fileOf(row);
    },

    async findAll(tenant, ids, nowMs) {
      const database = await open();
      const rows: Row[] = [];
      for (let at = 0; at < ids.length; at += idsAtOnce) {
        const some = await database
          .selectFrom('files')
          .select(columns)
          .where('tenant', '=', tenant)
          .where('id', 'in', ids.slice(at, at + idsAtOnce))
          .where('state', '=', 'active')
          .where('expires_at_ms', '>', nowMs)
          .execute();
        rows.push(...some);
      }
      return rows.map(fileOf);
    },

    async list(tenant, { nowMs, limit, after }) {
      const database = await open();
      let query = database
        .selectFrom('files')
        .select(columns)
        .where('tenant', '=', tenant)
        .where('state', '=', 'active')
        .where('expires_at_ms', '>', nowMs);
      if (after !== undefined) {
        query = query.where((where) =>
          where.or([
            where('created_at_ms', '<', after.createdAtMs),
            where.and([where('created_at_ms', '=', after.createdAtMs), where('id', '<', after.id)]),
          ]),
        );
      }
      const rows = await query
        .orderBy('created_at_ms', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(fileOf);
    },

    async expire(contentId) {
      const database = await open();
      await database
        .updateTable('files')
        .set({ state: 'expired' })
        .where('content_id', '=', contentId)
        .execute();
    },

    async expired(nowMs, { limit, after }) {
      const database = await open();
      const rows = await database
        .selectFrom('files')
        .select('content_id')
        .where('content_id', '>', after)
        .where((where) =>
          where.or([where('state', '=', 'expired'), where('expires_at_ms', '<=', nowMs)]),
        )
        .orderBy('content_id')
        .limit(limit)
        .execute();
      return rows.map((row) => row.content_id);
    },

    async forget(contentId) {
      const database = await open();
      await database.deleteFrom('files').where('content_id', '=', contentId).execute();
    },
  };
}

function uploadOf(row: Row): Upload {
  return {
    contentId: row.content_id,
    tenant: row.tenant,
    id: row.id,
    ...(row.display_name === null ? {} : { displayName: row.display_name }),
    mimeType: row.mime_type,
    ...(row.announced_bytes === null ? {} : { announcedBytes: row.announced_bytes }),
    uri: row.uri,
    source: row.source,
    createdAtMs: row.created_at_ms,
    expiresAtMs: row.expires_at_ms,
  };
}

/** A file has its length and digest: both are written as it becomes one. */
function fileOf(row: Row): KeptFile {
  const { announcedBytes: _, ...known } = uploadOf(row);
  const sizeBytes = row.size_bytes ?? 0;
  return { ...known, sizeBytes, sha256: row.sha256 ?? '', updatedAtMs: row.updated_at_ms };
}
