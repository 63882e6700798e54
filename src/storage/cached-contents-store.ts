import type { Selectable } from 'kysely';
import type { HeldPrefix } from '../core/canonical.js';
import type { CachedContent, CachedContentsStore } from '../prompt-cache/ports.js';
import type { OpenDatabase, Tables } from './database.js';

type Row = Selectable<Tables['cached_contents']>;

/** All but the prefix, which may have megabytes. */
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

/** Stored prefixes in the table `cached_contents`. */
export function cachedContentsStore(open: OpenDatabase): CachedContentsStore {
  return {
    async add(cache) {
      const database = await open();
      await database
        .insertInto('cached_contents')
        .values({
          id: cache.id,
          tenant: cache.tenant,
          model: cache.model,
          display_name: cache.displayName ?? null,
          prefix: cache.prefix,
          total_token_count: cache.totalTokenCount,
          created_at_ms: cache.createdAtMs,
          updated_at_ms: cache.updatedAtMs,
          expires_at_ms: cache.expiresAtMs,
          ...heldColumns(cache.held),
        })
        .execute();
    },

    async find(tenant, id, nowMs) {
      const database = await open();
      const row = await database
        .selectFrom('cached_contents')
        .select(columns)
        .where('tenant', '=', tenant)
        .where('id', '=', id)
        .where('expires_at_ms', '>', nowMs)
        .executeTakeFirst();
      return row && cacheOf(row);
    },

    async findWithPrefix(tenant, id, nowMs) {
      const database = await open();
      const row = await database
        .selectFrom('cached_contents')
        .select([...columns, 'prefix'])
        .where('tenant', '=', tenant)
        .where('id', '=', id)
        .where('expires_at_ms', '>', nowMs)
        .executeTakeFirst();
      return row && { ...cacheOf(row), prefix: row.prefix };
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
      await database
        .deleteFrom('cached_contents')
        .where('tenant', '=', tenant)
        .where('id', '=', id)
        .execute();
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
      await database.deleteFrom('cached_contents').where('expires_at_ms', '<=', nowMs).execute();
    },
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

function cacheOf(row: Omit<Row, 'prefix'>): CachedContent {
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
}: Omit<Row, 'prefix'>): HeldPrefix | undefined {
  if (provider === null || credentialId === null || model === null || handle === null) {
    return undefined;
  }
  return { provider, credentialId, model, handle };
}
