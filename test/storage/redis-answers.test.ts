import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openRedis, type Redis } from '../../src/storage/redis.js';
import { redisAnswers } from '../../src/storage/redis-answers.js';
import { describeAnswerStore } from '../response-cache/store-suite.js';
import { testTiming } from '../support/databases.js';
import { lacksRedis, makeRedis, type RedisServer } from '../support/redis.js';
import { until } from '../support/servers.js';

const describeRedis = lacksRedis() ? describe.skip : describe;

describeRedis('answers in Redis', () => {
  let server: RedisServer;
  let redis: Redis;
  let other: Redis;
  const connect = () => openRedis({ url: server.url, timeoutMs: 20_000 }, testTiming);
  beforeAll(async () => {
    server = await makeRedis();
    redis = connect();
    other = connect();
    await until(() => redis.isUp() && other.isUp());
  });
  afterAll(async () => {
    await Promise.all([redis.close(), other.close()]);
    await server.remove();
  });

  describeAnswerStore('a store of answers', () => redisAnswers(redis));

  const facts = {
    tenant: 'shared',
    keyId: 'k',
    model: 'm',
    answeredBy: 'p/m',
    storedAtMs: 1_000,
    expiresAtMs: 61_000,
  };

  test('one gateway finds what another kept, until a third has purged it', async () => {
    await redisAnswers(redis).keep('name', 'entry', facts);
    expect(await redisAnswers(other).find('shared', 'name', 1_000)).toBe('entry');
    await redisAnswers(connectPurger()).purge({ tenant: 'shared', model: 'm' }, 0);
    expect(await redisAnswers(other).find('shared', 'name', 1_000)).toBeUndefined();
  });
  /** The purge is a mark in Redis, not a matter of who kept what. */
  const connectPurger = () => other;

  test('nobody waits for a Redis that is away', async () => {
    await server.stop();
    await until(() => !redis.isUp());
    expect(await redisAnswers(redis).find('shared', 'name', 0)).toBeUndefined();
    await redisAnswers(redis).keep('name', 'entry', facts);
    await expect(redisAnswers(redis).purge({ tenant: 'shared' }, 0)).rejects.toMatchObject({
      kind: 'storage-failed',
    });
  });
});
