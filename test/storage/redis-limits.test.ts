import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { BudgetWindow } from '../../src/core/principal.js';
import { windowAt } from '../../src/limits/budget-window.js';
import { joinStores } from '../../src/limits/join-stores.js';
import { memoryBudgets } from '../../src/limits/memory-budgets.js';
import { memoryRates } from '../../src/limits/memory-rates.js';
import type { BudgetStore, LimitStore } from '../../src/limits/ports.js';
import { limitsScript } from '../../src/storage/limits-script.js';
import { openRedis, type Redis } from '../../src/storage/redis.js';
import { redisLimits } from '../../src/storage/redis-limits.js';
import { describeBudgets } from '../limits/budget-suite.js';
import { testTiming } from '../support/databases.js';
import { lacksRedis, makeRedis, type RedisServer } from '../support/redis.js';
import { until } from '../support/servers.js';

const confirmMs = 30_000;
const describeRedis = lacksRedis() ? describe.skip : describe;

describeRedis('limits in Redis', () => {
  let server: RedisServer;
  const clients: Redis[] = [];
  const connect = (): Redis => {
    const client = openRedis({ url: server.url, timeoutMs: 20_000 }, testTiming);
    clients.push(client);
    return client;
  };
  let redis: Redis;
  let second: Redis;
  beforeAll(async () => {
    server = await makeRedis();
    redis = connect();
    second = connect();
    await until(() => clients.every((client) => client.isUp()));
  });
  afterAll(async () => {
    await Promise.all(clients.map((client) => client.close()));
    await server.remove();
  });

  const run = async (question: string, asked: unknown) => {
    const keys = ['{pollux}:limits'];
    const ran = await redis.run(limitsScript, keys, [question, JSON.stringify(asked)]);
    if (!ran.ok) throw ran.error;
    return ran.value;
  };

  const budgetsOf = (store: () => LimitStore): BudgetStore => ({
    hold: (claims) => store().claim(claims),
    settle: (ends) => store().end(ends),
    beginReconcile: (...asked) => store().beginReconcile(...asked),
    finishReconcile: (...asked) => store().finishReconcile(...asked),
    read: (counter) => store().read(counter),
  });
  describeBudgets('Redis', () => ({
    store: budgetsOf(() => redisLimits(redis)),
    another: () => budgetsOf(() => redisLimits(second)),
    now: async () => Date.now(),
  }));

  test('its calendar is the one of everybody else', async () => {
    const windows: BudgetWindow[] = ['hour', 'day', 'month', 'total'];
    const times = fc.integer({ min: 0, max: Date.parse('2200-01-01T00:00:00Z') });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...windows), times, async (window, at) => {
        const { startMs, endMs = -1 } = windowAt(window, at);
        expect(await run('window', { window, at })).toEqual([startMs, endMs]);
      }),
      { numRuns: 500 },
    );
  });

  test('allowances and places are the same as in memory', async () => {
    const stores = [
      joinStores(
        memoryRates({ elapsedMs: () => 0, instances: () => 1 }),
        memoryBudgets(() => 0),
      ),
      redisLimits(redis),
    ];
    for (const store of stores) {
      const rate = (amount: number) =>
        store.claim([{ kind: 'rate', key: 'a', perMinute: 2, amount }]);
      const lease = (id: string) =>
        store.claim([{ kind: 'lease', key: 'a', limit: 2, id, ttlMs: 60_000 }]);
      expect(await rate(1)).toMatchObject({ kind: 'granted' });
      expect(await rate(1)).toMatchObject({ kind: 'granted' });
      const refused = await rate(1);
      if (refused.kind !== 'refused') throw new Error('it was not refused');
      expect(refused.waitMs).toBeGreaterThan(25_000);
      expect(refused.waitMs).toBeLessThanOrEqual(30_000);
      await store.end([{ kind: 'rate', key: 'a', perMinute: 2, amount: -1 }]);
      expect(await rate(1)).toMatchObject({ kind: 'granted' });
      await store.end([{ kind: 'rate', key: 'a', perMinute: 2, amount: 3 }]);
      expect(await rate(1)).toMatchObject({ kind: 'refused' });

      expect(await lease('1')).toMatchObject({ kind: 'granted' });
      expect(await lease('2')).toMatchObject({ kind: 'granted' });
      expect(await lease('3')).toEqual({ kind: 'refused', by: 0 });
      await store.end([{ kind: 'lease', key: 'a', id: '1' }]);
      expect(await lease('3')).toMatchObject({ kind: 'granted' });
      expect(
        await store.claim([
          { kind: 'lease', key: 'b', limit: 1, id: '1', ttlMs: 60_000 },
          { kind: 'lease', key: 'a', limit: 2, id: '4', ttlMs: 60_000 },
        ]),
      ).toMatchObject({ kind: 'refused', by: 1 });
      const other = { kind: 'lease', key: 'b', limit: 1, id: '2', ttlMs: 60_000 } as const;
      expect(await store.claim([other])).toMatchObject({ kind: 'granted' });
    }
  });

  test('sums beyond what a number holds are exact', async () => {
    const store = redisLimits(redis);
    const counter = { subject: { kind: 'key', id: 'rich' }, window: 'total' } as const;
    const begun = await store.beginReconcile(counter, 't', []);
    const sum = { chargedNanoUsd: 9_007_199_254_740_993n, open: [] };
    const windowStartMs = begun?.windowStartMs ?? -1;
    await store.finishReconcile(counter, {
      token: 't',
      windowStartMs,
      sum,
      openTtlMs: 1,
      confirmMs,
    });
    const limitNanoUsd = 9_007_199_254_740_994n;
    const claim = { ...counter, kind: 'hold', id: 'a', ttlMs: 9_000, limitNanoUsd } as const;
    expect(await store.claim([{ ...claim, amountNanoUsd: 2n }])).toMatchObject({ kind: 'refused' });
    expect(await store.claim([{ ...claim, amountNanoUsd: 1n }])).toMatchObject({ kind: 'granted' });
    expect(await store.read(counter)).toMatchObject({ spentNanoUsd: 9_007_199_254_740_993n });
  });

  test('a window that begins while Redis counts needs no ledger', async () => {
    const store = redisLimits(redis);
    await run('claim', []);
    const name = 'key:new:hour';
    const later = { name, window: 'hour' };
    expect(
      await store.read({ subject: { kind: 'key', id: 'new' }, window: 'hour' }),
    ).toBeUndefined();
    const claim = { kind: 'hold', ...later, id: 'a', ttlMs: 1, amount: '1', limit: '1' };
    expect(await run('claim', [claim])).toEqual(['unknown', 0]);
    await redis.run(
      { ...limitsScript, lua: "return redis.call('SET', KEYS[1] .. ':born', '0')", sha1: 'none' },
      ['{pollux}:limits'],
      [],
    );
    expect(await run('claim', [claim])).toMatchObject(['granted', expect.any(Number)]);
  });

  test('instances are counted while they say that they are there', async () => {
    const store = redisLimits(redis);
    expect(await store.announce('one')).toBe(1);
    expect(await redisLimits(second).announce('two')).toBe(2);
    await store.leave('two');
    expect(await store.announce('one')).toBe(1);
  });
});
