import type { WrittenConfig } from './check.js';
import { defaults } from './defaults.js';
import type { FoundProvider } from './find-provider.js';
import type { ConfigProblem } from './problem.js';

/** What is wrong with the settings of the response caches, which no schema can tell. */
export function checkCache(
  { cache = {} }: WrittenConfig,
  hasRedis: boolean,
  findProvider: (target: string) => FoundProvider,
): readonly ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  if (cache.store === 'redis' && !hasRedis) {
    problems.push({ path: 'cache.store', message: 'is redis; there is none without redis.url' });
  }
  const { ttlSeconds, maxTtlSeconds } = { ...defaults.cache, ...cache };
  if (ttlSeconds > maxTtlSeconds) {
    const message = `is ${ttlSeconds}; it must be at most cache.maxTtlSeconds, ${maxTtlSeconds}`;
    problems.push({ path: 'cache.ttlSeconds', message });
  }
  const found = cache.embeddings === undefined ? undefined : findProvider(cache.embeddings);
  if (found?.kind === 'unknown') {
    problems.push({ path: 'cache.embeddings', message: `is of no use: ${found.message}` });
  }
  if (found?.kind === 'absent') {
    const message = `is of no use: its provider lacks ${found.variable}`;
    problems.push({ path: 'cache.embeddings', message });
  }
  return problems;
}
