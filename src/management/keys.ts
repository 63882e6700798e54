import type { Allowed, Key, KeyWithSecret } from '../../generated/management/types.js';
import { isDialectOperation } from '../auth/authorise.js';
import type { Clock } from '../core/clock.js';
import { fail, ok, type Result } from '../core/result.js';
import { invalidField, invalidRequest } from '../core/violations.js';
import { readPage } from '../formats/gemini/server/read-page.js';
import type { KeyService, KeyWithSecret as MadeKey, ShownKey } from '../keys/ports.js';
import { readLimits, writeLimits } from './limits.js';
import { json, type ManagementHandlers, reachOf, writeTime } from './management.js';

type Operation =
  | 'listKeys'
  | 'createKey'
  | 'getKey'
  | 'updateKey'
  | 'rotateKey'
  | 'revokeKey'
  | 'deleteKey';

/** By which the gateway is called. */
export function keyHandlers(keys: KeyService, now: Clock): Pick<ManagementHandlers, Operation> {
  const shown = (key: Result<ShownKey>) => (key.ok ? json(writeKey(key.value)) : key);
  const shownOnce = (made: Result<MadeKey>) => {
    if (!made.ok) return made;
    const key: KeyWithSecret = {
      ...writeKey(made.value.key),
      secret: made.value.secret,
    };
    return json(key);
  };

  return {
    async listKeys({ query: { project, ...query } }, { principal }) {
      const page = readPage(query, { readToken: readIdToken });
      if (!page.ok) return page;
      const { size, place } = page.value;
      const reach = reachOf(principal);
      // Of somebody else's project there is as much to see as of none.
      if (project !== undefined && reach !== 'everybody' && reach.projectId !== project) {
        return json({ keys: [] });
      }
      const within = project === undefined ? reach : { projectId: project };
      const from = { limit: size + 1, ...(place === undefined ? {} : { after: place }) };
      const found = await keys.listKeys(within, from);
      const shownKeys = found.slice(0, size);
      const last = found.length > size ? shownKeys.at(-1) : undefined;
      return json({
        keys: shownKeys.map(writeKey),
        ...(last ? { nextPageToken: last.id } : {}),
      });
    },

    async createKey({ body }, { principal }) {
      const { project = principal.projectId, displayName, scopes } = body;
      const read = readSettings(body);
      if (!read.ok) return read;
      const { allowed, limits, expiresAtMs } = read.value;
      if (expiresAtMs != null && expiresAtMs <= now()) {
        return fail(invalidField('expireTime', 'is over already'));
      }
      return shownOnce(
        await keys.createKey(principal, reachOf(principal), {
          projectId: project,
          displayName,
          ...(scopes === undefined ? {} : { scopes }),
          ...(allowed ? { allowed } : {}),
          ...(limits === undefined ? {} : { limits }),
          ...(expiresAtMs == null ? {} : { expiresAtMs }),
        }),
      );
    },

    async getKey({ params }, { principal }) {
      return shown(await keys.findKey(reachOf(principal), params.key));
    },

    async updateKey({ params, body }, { principal }) {
      const { displayName, scopes } = body;
      const read = readSettings(body);
      if (!read.ok) return read;
      const change = {
        ...(displayName === undefined ? {} : { displayName }),
        ...(scopes === undefined ? {} : { scopes }),
        ...read.value,
      };
      return shown(await keys.updateKey(principal, reachOf(principal), params.key, change));
    },

    async rotateKey({ params, body: { graceSeconds = 0 } }, { principal }) {
      const reach = reachOf(principal);
      return shownOnce(await keys.rotateKey(principal, reach, params.key, graceSeconds * 1000));
    },

    async revokeKey({ params }, { principal }) {
      return shown(await keys.revokeKey(reachOf(principal), params.key));
    },

    async deleteKey({ params }, { principal }) {
      const removed = await keys.deleteKey(reachOf(principal), params.key);
      return removed.ok ? json({}) : removed;
    },
  };
}

/** Settings of a body; null where one is to be taken away, absent where the body does not speak of it. */
function readSettings(body: {
  readonly allowed?: Allowed | null;
  readonly limits?: Parameters<typeof readLimits>[0];
  readonly expireTime?: string | null;
}) {
  const { allowed, limits, expireTime } = body;
  const unknown = (allowed?.operations ?? []).flatMap((name, at) =>
    isDialectOperation(name)
      ? []
      : [{ field: `allowed.operations[${at}]`, description: `${name} is no operation` }],
  );
  if (unknown.length > 0) return fail(invalidRequest(unknown));
  return ok({
    ...(allowed === undefined ? {} : { allowed }),
    ...(limits === undefined ? {} : { limits: readLimits(limits) }),
    ...(expireTime === undefined
      ? {}
      : { expiresAtMs: expireTime === null ? null : Date.parse(expireTime) }),
  });
}

function writeKey(key: ShownKey): Key {
  const { expiresAtMs, revokedAtMs, allowed } = key;
  return {
    id: key.id,
    project: key.projectId,
    displayName: key.displayName,
    last4: key.last4,
    scopes: [...key.scopes],
    ...(allowed === undefined ? {} : { allowed: writeAllowed(allowed) }),
    limits: writeLimits(key.limits),
    state: key.state,
    createdBy: key.createdBy,
    ...(expiresAtMs === undefined ? {} : { expireTime: writeTime(expiresAtMs) }),
    ...(revokedAtMs === undefined ? {} : { revokeTime: writeTime(revokedAtMs) }),
    createTime: writeTime(key.createdAtMs),
    updateTime: writeTime(key.updatedAtMs),
  };
}

function writeAllowed({ models, dialects, operations }: NonNullable<ShownKey['allowed']>): Allowed {
  return {
    ...(models === undefined ? {} : { models: [...models] }),
    ...(dialects === undefined ? {} : { dialects: [...dialects] }),
    ...(operations === undefined ? {} : { operations: [...operations] }),
  };
}

/** A page begins behind the key that the page before ended with. */
function readIdToken(token: string): string | undefined {
  return /^[0-9A-Za-z]{12}$/.test(token) ? token : undefined;
}
