import type { Clock, NewId } from '../core/clock.js';
import { GatewayError, toGatewayError } from '../core/errors.js';
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
  /** Whether something may have been kept: only then is it worth to look for what has expired. */
  readonly isThere: () => boolean;
  /** Hears of what nobody waits for. */
  readonly report: (error: GatewayError) => void;
}

/** How often expired prefixes are looked for. They cannot be used before, so that an hour will do. */
const sweepEveryMs = 60 * 60 * 1000;

/** An hour, as at Google. */
const defaultLifetimeMs = 60 * 60 * 1000;

/** The life of stored prefixes: here, and at the provider where that keeps them too. */
export function createCachedContents({
  store,
  providerCaches,
  now,
  newId,
  isThere,
  report,
}: CachedContentsOptions): CachedContents & { close(): Promise<void> } {
  let sweeping = Promise.resolve();
  const sweep = () => store.deleteExpired(now());
  const timer = setInterval(() => {
    if (isThere()) sweeping = sweep().catch((caught) => report(toGatewayError(caught)));
  }, sweepEveryMs);
  // Nobody waits for it to end.
  timer.unref();

  const get = async (id: string, { tenant }: CacheContext): Promise<Result<CachedContent>> => {
    const cache = await store.find(tenant, id, now());
    return cache ? ok(cache) : fail(notFound(id));
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
      await store.add({ ...cache, prefix });
      return ok(cache);
    },

    list: ({ after, limit }, { tenant }) =>
      store.list(tenant, { nowMs: now(), limit, ...(after === undefined ? {} : { after }) }),

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
      const { held } = found.value;
      const released = held && (await providerCaches.release(held, context));
      if (released && !released.ok) context.report(released.error);
      return ok(undefined);
    },

    async find(tenant, name) {
      const id = /^cachedContents\/(.+)$/.exec(name)?.[1];
      return id === undefined ? undefined : store.findWithPrefix(tenant, id, now());
    },

    sweep,

    async close() {
      clearInterval(timer);
      await sweeping;
    },
  };
}

/** The same for what never was, what is gone and what is somebody else's. */
function notFound(id: string): GatewayError {
  return new GatewayError(
    'not-found',
    `No cachedContents/${id.slice(0, 100)} is stored here; it may have expired.`,
  );
}
