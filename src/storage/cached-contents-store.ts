import { setImmediate as turn } from 'node:timers/promises';
import type { Selectable } from 'kysely';
import type { HeldPrefix } from '../core/canonical.js';
import type { CachedContent, CachedContentsStore } from '../prompt-cache/ports.js';
import type { Database, OpenDatabase, Tables } from './database.js';
import { cutInPieces, pieceLength } from './text-pieces.js';

type Row = Selectable<Tables['cached_contents']>;

const columns = [
  'id',
  'tenant',
  'model',
  'display_name',
  'total_token_count',
  'created_at_ms',
  'updated_at_ms',
  'expires_at_ms',
  'held_provider',
  'held_credential_id',
  'held_model',
  'held_handle',
] as const;

/** Stored prefixes in the table `cached_contents`, their JSON in `cached_content_pieces`. */
export function cachedContentsStore(open: OpenDatabase): CachedContentsStore {
  return {
    async add(cache) {
      const database = await open();
      await database.transaction().execute(async (transaction) => {
        await transaction.insertInto('cached_contents').values(rowOf(cache)).execute();
        let position = 0;
        for (const piece of cutInPieces(cache.prefix)) {
          await turn();
          await transaction
            .insertInto('cached_content_pieces')
            .values({ cache_id: cache.id, position: position++, piece })
            .execute();
        }
      });
    },

    async find(tenant, id, nowMs) {
      const row = await findRow(await open(), tenant, id, nowMs);
      return row && cacheOf(row);
    },

    async findWithPrefix(tenant, id, nowMs) {
      const database = await open();
      const row = await findRow(database, tenant, id, nowMs);
      if (!row) return undefined;
      const prefix = await readPrefix(database, id);
      // Deleted meanwhile, it may not be whole.
      const isThere = await findRow(database, tenant, id, nowMs);
      return isThere && { ...cacheOf(row), prefix };
    },

    async list(tenant, { nowMs, limit, after = '' }) {
      const database = await open();
      const rows = await database
        .selectFrom('cached_contents')
        .select(columns)
        .where('tenant', '=', tenant)
        .where('expires_at_ms', '>', nowMs)
        .where('id', '>', after)
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(cacheOf);
    },

    async update({ id, tenant, updatedAtMs, expiresAtMs, held }) {
      const database = await open();
      await database
        .updateTable('cached_contents')
        .set({
          updated_at_ms: updatedAtMs,
          expires_at_ms: expiresAtMs,
          ...heldColumns(held),
        })
        .where('tenant', '=', tenant)
        .where('id', '=', id)
        .execute();
    },

    async delete(tenant, id) {
      const database = await open();
      await database.transaction().execute(async (transaction) => {
        const { numDeletedRows } = await transaction
          .deleteFrom('cached_contents')
          .where('tenant', '=', tenant)
          .where('id', '=', id)
          .executeTakeFirst();
        if (numDeletedRows > 0n) await deletePieces(transaction, id);
      });
    },

    async isHeldHandle(handle) {
      const database = await open();
      const row = await database
        .selectFrom('cached_contents')
        .select('id')
        .where('held_handle', '=', handle)
        .executeTakeFirst();
      return row !== undefined;
    },

    async forgetHeld({ provider, handle }) {
      const database = await open();
      await database
        .updateTable('cached_contents')
        .set(heldColumns(undefined))
        .where('held_provider', '=', provider)
        .where('held_handle', '=', handle)
        .execute();
    },

    async deleteExpired(nowMs) {
      const database = await open();
      const expired = await database
        .selectFrom('cached_contents')
        .select('id')
        .where('expires_at_ms', '<=', nowMs)
        .execute();
      for (const { id } of expired) {
        await turn();
        await database.transaction().execute(async (transaction) => {
          await transaction.deleteFrom('cached_contents').where('id', '=', id).execute();
          await deletePieces(transaction, id);
        });
      }
    },
  };
}

function findRow(database: Database, tenant: string, id: string, nowMs: number) {
  return database
    .selectFrom('cached_contents')
    .select(columns)
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .where('expires_at_ms', '>', nowMs)
    .executeTakeFirst();
}

async function readPrefix(database: Database, id: string): Promise<string> {
  let prefix = '';
  for (let position = 0; ; position++) {
    const row = await database
      .selectFrom('cached_content_pieces')
      .select('piece')
      .where('cache_id', '=', id)
      .where('position', '=', position)
      .executeTakeFirst();
    if (!row) return prefix;
    prefix += row.piece;
    if (row.piece.length < pieceLength) return prefix;
    await turn();
  }
}

async function deletePieces(database: Database, id: string): Promise<void> {
  await database.deleteFrom('cached_content_pieces').where('cache_id', '=', id).execute();
}

function rowOf(cache: CachedContent): Row {
  return {
    id: cache.id,
    tenant: cache.tenant,
    model: cache.model,
    display_name: cache.displayName ?? null,
    total_token_count: cache.totalTokenCount,
    created_at_ms: cache.createdAtMs,
    updated_at_ms: cache.updatedAtMs,
    expires_at_ms: cache.expiresAtMs,
    ...heldColumns(cache.held),
  };
}

function heldColumns(held: HeldPrefix | undefined) {
  return {
    held_provider: held?.provider ?? null,
    held_credential_id: held?.credentialId ?? null,
    held_model: held?.model ?? null,
    held_handle: held?.handle ?? null,
  };
}

function cacheOf(row: Row): CachedContent {
  const held = heldOf(row);
  return {
    id: row.id,
    tenant: row.tenant,
    model: row.model,
    ...(row.display_name === null ? {} : { displayName: row.display_name }),
    totalTokenCount: row.total_token_count,
    createdAtMs: row.created_at_ms,
    updatedAtMs: row.updated_at_ms,
    expiresAtMs: row.expires_at_ms,
    ...(held ? { held } : {}),
  };
}

/** All four columns are set, or none. */
function heldOf({
  held_provider: provider,
  held_credential_id: credentialId,
  held_model: model,
  held_handle: handle,
}: Row): HeldPrefix | undefined {
  if (provider === null || credentialId === null || model === null || handle === null) {
    return undefined;
  }
  return { provider, credentialId, model, handle };
}
