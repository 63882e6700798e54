import type { Selectable } from 'kysely';
import { isObject, parseJson } from '../core/json.js';
import { type Allowed, type Scope, scopes } from '../core/principal.js';
import type { KeyStore, KeyWithProject, StoredKey } from '../keys/ports.js';
import type { OpenDatabase, Tables } from './database.js';
import { readLimitsText, writeLimitsText } from './limits-text.js';
import { projectOf } from './projects-store.js';

type Row = Selectable<Tables['gateway_keys']>;

const columns = [
  'id',
  'project_id',
  'display_name',
  'digest',
  'last4',
  'former_digest',
  'former_until_ms',
  'scopes',
  'allowed',
  'limits',
  'expires_at_ms',
  'revoked_at_ms',
  'created_by',
  'created_at_ms',
  'updated_at_ms',
] as const;

/** Keys in the table `gateway_keys`. */
export function keysStore(open: OpenDatabase): KeyStore {
  return {
    async add(key) {
      const database = await open();
      await database.insertInto('gateway_keys').values(rowOf(key)).execute();
    },

    async find(reach, id) {
      const database = await open();
      const known = database.selectFrom('gateway_keys').select(columns).where('id', '=', id);
      const row = await (reach === 'everybody'
        ? known
        : known.where('project_id', '=', reach.projectId)
      ).executeTakeFirst();
      return row && keyOf(row);
    },

    async list(reach, { limit, after = '' }) {
      const database = await open();
      const behind = database
        .selectFrom('gateway_keys')
        .select(columns)
        .where('id', '>', after)
        .orderBy('id')
        .limit(limit);
      const rows = await (reach === 'everybody'
        ? behind
        : behind.where('project_id', '=', reach.projectId)
      ).execute();
      return rows.map(keyOf);
    },

    async replace(reach, key, updatedAtMs) {
      const database = await open();
      // Whose it is, who made it and when stay as they are.
      const { id, project_id: _, created_by: __, created_at_ms: ___, ...changed } = rowOf(key);
      const update = database
        .updateTable('gateway_keys')
        .set(changed)
        .where('id', '=', id)
        .where('updated_at_ms', '=', updatedAtMs);
      const { numUpdatedRows } = await (reach === 'everybody'
        ? update
        : update.where('project_id', '=', reach.projectId)
      ).executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async remove(reach, id) {
      const database = await open();
      const removal = database.deleteFrom('gateway_keys').where('id', '=', id);
      const { numDeletedRows } = await (reach === 'everybody'
        ? removal
        : removal.where('project_id', '=', reach.projectId)
      ).executeTakeFirst();
      return numDeletedRows > 0n;
    },

    async findWithProject(id) {
      const database = await open();
      // One question, so that a key that nobody has takes as long as one that is brought wrongly.
      const row = await database
        .selectFrom('gateway_keys')
        .leftJoin('projects', 'projects.id', 'gateway_keys.project_id')
        .select(columns.map((column) => `gateway_keys.${column}` as const))
        .select([
          'projects.display_name as project_name',
          'projects.limits as project_limits',
          'projects.created_at_ms as project_created_at_ms',
          'projects.updated_at_ms as project_updated_at_ms',
          'projects.archived_at_ms as project_archived_at_ms',
        ])
        .where('gateway_keys.id', '=', id)
        .executeTakeFirst();
      return row && withProject(row);
    },
  };
}

/** A row of a key beside that of its project, whose columns are null where there is none. */
interface JoinedRow extends Row {
  readonly project_name: string | null;
  readonly project_limits: string | null;
  readonly project_created_at_ms: number | null;
  readonly project_updated_at_ms: number | null;
  readonly project_archived_at_ms: number | null;
}

function withProject(row: JoinedRow): KeyWithProject {
  const { project_name, project_limits, project_created_at_ms, project_updated_at_ms } = row;
  const key = keyOf(row);
  if (project_limits === null) return { key };
  const project = projectOf({
    id: key.projectId,
    display_name: project_name ?? '',
    limits: project_limits,
    created_at_ms: project_created_at_ms ?? 0,
    updated_at_ms: project_updated_at_ms ?? 0,
    archived_at_ms: row.project_archived_at_ms,
  });
  return { key, project };
}

function rowOf(key: StoredKey): Row {
  return {
    id: key.id,
    project_id: key.projectId,
    display_name: key.displayName,
    digest: key.digest,
    last4: key.last4,
    former_digest: key.former?.digest ?? null,
    former_until_ms: key.former?.untilMs ?? null,
    scopes: JSON.stringify(key.scopes),
    allowed: key.allowed === undefined ? null : JSON.stringify(key.allowed),
    limits: writeLimitsText(key.limits),
    expires_at_ms: key.expiresAtMs ?? null,
    revoked_at_ms: key.revokedAtMs ?? null,
    created_by: key.createdBy,
    created_at_ms: key.createdAtMs,
    updated_at_ms: key.updatedAtMs,
  };
}

function keyOf(row: Row): StoredKey {
  return {
    id: row.id,
    projectId: row.project_id,
    displayName: row.display_name,
    digest: row.digest,
    last4: row.last4,
    ...(row.former_digest === null || row.former_until_ms === null
      ? {}
      : { former: { digest: row.former_digest, untilMs: row.former_until_ms } }),
    scopes: readScopes(row.scopes),
    ...(row.allowed === null ? {} : { allowed: readAllowed(row.allowed) }),
    limits: readLimitsText(row.limits),
    ...(row.expires_at_ms === null ? {} : { expiresAtMs: row.expires_at_ms }),
    ...(row.revoked_at_ms === null ? {} : { revokedAtMs: row.revoked_at_ms }),
    createdBy: row.created_by,
    createdAtMs: row.created_at_ms,
    updatedAtMs: row.updated_at_ms,
  };
}

/** A scope that this version does not know gives nothing. */
function readScopes(text: string): Scope[] {
  const parsed = parseJson(text);
  const names = parsed.ok && Array.isArray(parsed.value) ? parsed.value : [];
  return scopes.filter((scope) => names.includes(scope));
}

/** Throws for what it did not write itself: what bounds a key must not get lost. */
function readAllowed(text: string): Allowed {
  const parsed = parseJson(text);
  if (!parsed.ok || !isAllowed(parsed.value)) throw new Error('what a key may use is damaged');
  return parsed.value;
}

function isAllowed(value: unknown): value is Allowed {
  if (!isObject(value)) return false;
  return Object.values(value).every(
    (names) => Array.isArray(names) && names.every((name) => typeof name === 'string'),
  );
}
