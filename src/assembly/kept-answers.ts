import type { CacheConfig } from '../../generated/config/types.js';
import type { GatewayConfig } from '../config/gateway-config.js';
import type { Gateway } from '../dialects/dialect.js';
import { withCachesOnDemand } from '../gateway/caches-on-demand.js';
import type { Ledger } from '../ledger/ledger.js';
import type { OpenOptions } from '../response-cache/open.js';
import type { ResponseCache } from '../response-cache/response-cache.js';
import { modelKey, type RoutingTable } from '../routing/aliases.js';
import type { Embedded } from '../storage/embedded.js';
import type { Redis } from '../storage/redis.js';
import type { Common } from './common.js';
import { after, onDemand } from './later.js';

function cacheSettings({ cache }: GatewayConfig): Pick<OpenOptions, 'settings' | 'memoryBytes'> {
  const { store, memoryBytes, ttlSeconds, maxTtlSeconds, minSimilarity, byDefault } = cache;
  const settings = {
    isOff: store === 'off',
    byDefault: {
      exact: byDefault === 'exact' || byDefault === 'both',
      semantic: byDefault === 'semantic' || byDefault === 'both',
    },
    ttlMs: Math.min(ttlSeconds, maxTtlSeconds) * 1000,
    maxTtlMs: maxTtlSeconds * 1000,
    minSimilarity,
  };
  return { settings, memoryBytes };
}

/** Where answers are kept that are not kept in memory. */
async function answerStore(
  config: GatewayConfig,
  database: Pick<Embedded, 'open'>,
  redis: Redis | undefined,
): Promise<Pick<OpenOptions, 'store'>> {
  const place = placeOfAnswers(config);
  if (place === 'redis' && redis) {
    const { redisAnswers } = await import('../storage/redis-answers.js');
    return { store: redisAnswers(redis) };
  }
  if (place !== 'database') return {};
  const { answersStore } = await import('../storage/answers-store.js');
  return { store: answersStore(database.open) };
}

/** Where several gateways stand side by side, what one keeps is there for all, and purged for all. */
export function placeOfAnswers({ cache, redis, database }: GatewayConfig): CacheConfig['store'] {
  if (cache.store !== 'auto') return cache.store;
  return redis ? 'redis' : database ? 'database' : 'memory';
}

/**
 * The same gateway with its caches of answers; they are loaded with the first call that speaks of them.
 *
 * @param pepper of the gateway, and the same in all that share a store.
 */
export function openAnswerCaches<G extends Gateway>(
  { config, now, newId, reportAs, database, redis }: Common,
  gateway: G,
  {
    table,
    pepper,
    reuse,
  }: {
    readonly table: RoutingTable;
    readonly pepper: Uint8Array;
    readonly reuse: Ledger['reuse'];
  },
): { readonly gateway: G; readonly caches: () => Promise<ResponseCache> } {
  const similarity = async () => {
    const { embeddings: model } = config.cache;
    if (model === undefined) return {};
    const { embeddedSimilarity } = await import('../gateway/embedded-similarity.js');
    const { embed } = gateway;
    const report = reportAs('compareQuestions');
    return { similarity: embeddedSimilarity({ model, embed, now, newId, after, report }) };
  };
  const caches = onDemand(async () => {
    const { openResponseCache } = await import('../response-cache/open.js');
    return openResponseCache({
      ...cacheSettings(config),
      ...(await answerStore(config, database, redis)),
      ...(await similarity()),
      secret: pepper,
      modelKey: (model) => modelKey(model, table),
      now,
      after,
    });
  });
  const cached = onDemand(async () => {
    const { withCachedAnswers } = await import('../gateway/cached-answers.js');
    return withCachedAnswers(gateway, await caches(), now, reuse);
  });
  const isForAll = config.cache.byDefault !== 'none';
  return { gateway: withCachesOnDemand(gateway, cached, isForAll), caches };
}
