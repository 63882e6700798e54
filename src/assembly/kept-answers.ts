import type { CacheConfig } from '../../generated/config/types.js';
import type { GatewayConfig } from '../config/gateway-config.js';
import type { embeddedSimilarity } from '../gateway/embedded-similarity.js';
import type { OpenOptions } from '../response-cache/open.js';
import type { Embedded } from '../storage/embedded.js';
import type { Redis } from '../storage/redis.js';

export function cacheSettings({
  cache,
}: GatewayConfig): Pick<OpenOptions, 'settings' | 'memoryBytes'> {
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
export async function answerStore(
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

/** Loaded where the operator wants questions compared by a model. */
export async function embeddedSimilarityBy(...[options]: Parameters<typeof embeddedSimilarity>) {
  const { embeddedSimilarity } = await import('../gateway/embedded-similarity.js');
  return embeddedSimilarity(options);
}
