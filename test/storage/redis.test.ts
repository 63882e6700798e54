import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Redis as Operator } from 'ioredis';
import { openRedis, type Redis, redisScript } from '../../src/storage/redis.js';
import { testTiming } from '../support/databases.js';
import { lacksRedis, makeRedis, type RedisServer } from '../support/redis.js';
import { until } from '../support/servers.js';

const count = redisScript("return redis.call('INCRBY', KEYS[1], ARGV[1])");
const broken = redisScript("return redis.call('NOSUCH')");

const describeRedis = lacksRedis() ? describe.skip : describe;

describeRedis('redis', () => {
  let server: RedisServer;
  let redis: Redis;
  let told: boolean[];
  const open = (timeoutMs: number) =>
    openRedis(
      { url: server.url, timeoutMs },
      { ...testTiming, changed: (isUp) => told.push(isUp) },
    );
  beforeEach(async () => {
    told = [];
    server = await makeRedis();
    redis = open(5_000);
    await until(redis.isUp);
  });
  afterEach(async () => {
    await redis.close();
    await server.remove();
  });

  it('runs scripts that it has never seen, and those that it has', async () => {
    expect(await redis.run(count, ['k'], [2])).toEqual({ ok: true, value: 2 });
    expect(await redis.run(count, ['k'], [3n])).toEqual({ ok: true, value: 5 });
    await expect(redis.run(broken, [], [])).rejects.toThrow(/NOSUCH|nknown/);
    expect(redis.isUp()).toBe(true);
  });

  it('is done without while it is away, and is there again by itself', async () => {
    await redis.run(count, ['k'], [1]);
    await server.stop();
    await until(() => !redis.isUp());
    const asked = await Promise.all(Array.from({ length: 50 }, () => redis.run(count, ['k'], [1])));
    expect(asked.every(({ ok }) => !ok)).toBe(true);
    await server.start();
    await until(redis.isUp);
    expect(await redis.run(count, ['k'], [1])).toEqual({ ok: true, value: 1 });
    expect(told).toEqual([false, true]);
  });

  it('is left alone when it is silent some times in a row, until it answers', async () => {
    const hasty = open(50);
    await until(hasty.isUp);
    server.freeze();
    for (let call = 0; call < 3; call++) {
      expect(await hasty.run(count, ['k'], [1])).toMatchObject({ ok: false });
    }
    expect(hasty.isUp()).toBe(false);
    server.thaw();
    await until(hasty.isUp);
    await hasty.close();
  });

  it('that has no room is away, not asked wrongly', async () => {
    const operator = new Operator(server.url);
    await operator.config('SET', 'maxmemory', '1');
    operator.disconnect();
    expect(await redis.run(count, ['k'], [1])).toMatchObject({
      ok: false,
      error: { kind: 'storage-failed' },
    });
  });
});
