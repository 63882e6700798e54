import type { Clock, NewId } from '../core/clock.js';
import { createFailover } from '../limits/failover.js';
import { createInstances } from '../limits/instances.js';
import { joinStores, ratesOf } from '../limits/join-stores.js';
import { memoryBudgets } from '../limits/memory-budgets.js';
import { memoryRates } from '../limits/memory-rates.js';
import type { OpenDatabase } from '../storage/database.js';
import type { openRedis, Redis } from '../storage/redis.js';
import type { createGossip } from '../storage/redis-gossip.js';
import type { sharedDatabase } from '../storage/shared.js';
import { after, elapsedMs } from './later.js';

/** Loaded where one is configured. Rejects where it can be of no use before somebody acts. */
export async function openShared(...[settings, timing]: Parameters<typeof sharedDatabase>) {
  const { sharedDatabase } = await import('../storage/shared.js');
  const database = sharedDatabase(settings, timing);
  try {
    await database.check();
    return database;
  } catch (caught) {
    await database.close();
    throw caught;
  }
}

/** Loaded where one is configured. It connects in its own time. */
export async function connectRedis(
  ...[settings, timing]: Parameters<typeof openRedis>
): Promise<Redis> {
  const { openRedis } = await import('../storage/redis.js');
  return openRedis(settings, timing);
}

/** Loaded where there is a Redis to meet others at. */
export async function startGossip(...[options]: Parameters<typeof createGossip>) {
  const { createGossip } = await import('../storage/redis-gossip.js');
  return createGossip(options);
}

/**
 * Where limits are counted: together with other gateways, where there is a way to. Money is counted
 * where the ledger is: gateways that share no database share no budget.
 */
export async function openCounters({
  redis,
  database,
  now,
  newId,
}: {
  readonly redis: Redis | undefined;
  readonly database?: OpenDatabase;
  readonly now: Clock;
  readonly newId: NewId;
}) {
  const budgets = database
    ? (await import('../storage/postgres-budgets.js')).postgresBudgets(database)
    : memoryBudgets(now);
  if (!redis) {
    const rates = memoryRates({ elapsedMs, instances: () => 1 });
    return { store: joinStores(rates, budgets), close: async () => {} };
  }
  const { redisLimits } = await import('../storage/redis-limits.js');
  const shared = redisLimits(redis);
  const instances = createInstances({ ...shared, id: newId(), after });
  const rates = memoryRates({ elapsedMs, instances: instances.count });
  const store = createFailover({
    shared,
    isUp: redis.isUp,
    local: joinStores(rates, budgets),
  });
  return { store: database ? store : joinStores(ratesOf(store), budgets), close: instances.close };
}
