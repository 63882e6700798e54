import type { HeldPrefix } from '../core/canonical.js';
import type { Clock, NewId } from '../core/clock.js';
import { GatewayError } from '../core/errors.js';
import { fail, ok, type Result } from '../core/result.js';
import { invalidField } from '../core/violations.js';
import type {
  CacheContext,
  CachedContent,
  CachedContents,
  CachedContentsStore,
  ProviderCaches,
} from './ports.js';
import { readLifetime } from './read-lifetime.js';

export interface CachedContentsOptions {
  readonly store: CachedContentsStore;
  readonly providerCaches: ProviderCaches;
  readonly now: Clock;
  /** Ids that sort by time, in which order they are listed. */
  readonly newId: NewId;
  /** Whether something may have been kept: nothing is asked for before. */
  readonly isThere: () => boolean;
}

/** An hour, as at Google. */
const defaultLifetimeMs = 60 * 60 * 1000;

/** The life of stored prefixes: here, and at the provider where that keeps them too. */
export function createCachedContents({
  store,
  providerCaches,
  now,
  newId,
  isThere,
}: CachedContentsOptions): CachedContents {
  const get = async (id: string, { tenant }: CacheContext): Promise<Result<CachedContent>> => {
    const cache = isThere() ? await store.find(tenant, id, now()) : undefined;
    return cache ? ok(cache) : fail(notFound(id));
  };

  const release = async (held: HeldPrefix, context: CacheContext) => {
    const released = await providerCaches.release(held, context);
    if (!released.ok) context.report(released.error);
  };

  return {
    get,

    async create({ call, prefix, displayName, ...lifetime }, context) {
      const nowMs = now();
      const end = readLifetime(lifetime, nowMs);
      if (!end.ok) return end;
      const expiresAtMs = end.value ?? nowMs + defaultLifetimeMs;
      const named = displayName === undefined ? {} : { displayName };
      const kept = await providerCaches.hold(call, { expiresAtMs, ...named }, context);
      if (!kept.ok) return kept;
      const cache = {
        id: newId(),
        tenant: context.tenant,
        model: call.model,
        ...named,
        ...kept.value,
        createdAtMs: nowMs,
        updatedAtMs: nowMs,
        expiresAtMs,
      };
      try {
        await store.add({ ...cache, prefix });
      } catch (caught) {
        // Nobody else would know of it, and it costs what it is long.
        if (cache.held) await release(cache.held, context);
        throw caught;
      }
      return ok(cache);
    },

    async list({ after, limit }, { tenant }) {
      if (!isThere()) return [];
      return store.list(tenant, { nowMs: now(), limit, ...(after === undefined ? {} : { after }) });
    },

    async update(id, lifetime, context) {
      const found = await get(id, context);
      if (!found.ok) return found;
      const nowMs = now();
      const end = readLifetime(lifetime, nowMs);
      if (!end.ok) return end;
      if (end.value === undefined) {
        return fail(invalidField('ttl', 'is required where there is no expireTime'));
      }
      const { held, ...cache } = found.value;
      const updated = { ...cache, updatedAtMs: nowMs, expiresAtMs: end.value };
      const extended = held && (await providerCaches.extend(held, end.value, context));
      // One that ends at another time there than here would surprise the client.
      if (extended && !extended.ok) context.report(extended.error);
      const kept = held && extended?.ok ? { ...updated, held } : updated;
      await store.update(kept);
      return ok(kept);
    },

    async delete(id, context) {
      const found = await get(id, context);
      if (!found.ok) return found;
      await store.delete(context.tenant, id);
      if (found.value.held) await release(found.value.held, context);
      return ok(undefined);
    },

    async find(tenant, name) {
      const id = /^cachedContents\/(.+)$/.exec(name)?.[1];
      return id !== undefined && isThere() ? store.findWithPrefix(tenant, id, now()) : undefined;
    },

    isHeldHandle: async (handle) => isThere() && store.isHeldHandle(handle),
    sweep: () => store.deleteExpired(now()),
  };
}

/** The same for what never was, what is gone and what is somebody else's. */
function notFound(id: string): GatewayError {
  return new GatewayError(
    'not-found',
    `No cachedContents/${id.slice(0, 100)} is stored here; it may have expired.`,
  );
}
