import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type News, readNews } from '../../src/core/news.js';
import { openRedis, type Redis, redisScript } from '../../src/storage/redis.js';
import { createGossip, type Gossip } from '../../src/storage/redis-gossip.js';
import { testTiming } from '../support/databases.js';
import { lacksRedis, makeRedis, type RedisServer } from '../support/redis.js';
import { until } from '../support/servers.js';

const lengthScript = redisScript(`return redis.call('XLEN', KEYS[1])`);

const describeRedis = lacksRedis() ? describe.skip : describe;

describeRedis('gossip through Redis', () => {
  let server: RedisServer;
  const connections: Redis[] = [];
  const gossips: Gossip[] = [];
  beforeEach(async () => {
    server = await makeRedis();
  });
  afterEach(async () => {
    for (const gossip of gossips.splice(0)) gossip.close();
    await Promise.all(connections.splice(0).map((redis) => redis.close()));
    await server.remove();
  });

  /** An instance, once it listens: told by news of a third one that it hears. */
  async function join(id: string) {
    const redis = openRedis({ url: server.url, timeoutMs: 20_000 }, testTiming);
    connections.push(redis);
    await until(redis.isUp);
    const heard: News[] = [];
    const turns: (() => void)[] = [];
    const gossip = createGossip({
      redis,
      id,
      hear: (news) => heard.push(news),
      after: (_delayMs, act) => {
        turns.push(act);
        return () => {};
      },
      report: (caught) => {
        throw caught;
      },
    });
    gossips.push(gossip);
    await until(() => turns.length > 0);
    /** What happens once a second, with its end. */
    const turn = async () => {
      const act = turns.shift();
      act?.();
      await until(() => turns.length > 0);
    };
    return { redis, gossip, heard, turn };
  }

  const revoked: News = { kind: 'caller-changed', keyId: 'k1' };
  const trouble: News = {
    ...{ kind: 'target-trouble', provider: 'p', credentialId: 'c', model: 'm', forMs: 5_000 },
  };

  it('tells the others in order, once, and not the one who told', async () => {
    const [one, two] = [await join('one'), await join('two')];
    one.gossip.tell(revoked);
    one.gossip.tell(trouble);
    await until(async () => {
      await two.turn();
      return two.heard.length === 2;
    });
    await two.turn();
    await one.turn();
    expect(two.heard).toEqual([revoked, trouble]);
    expect(one.heard).toEqual([]);
  });

  it('tells nobody what was said before they came', async () => {
    const one = await join('one');
    one.gossip.tell(revoked);
    // Commands of one connection are done in their order.
    expect(await one.redis.run(lengthScript, ['{pollux}:news'], [])).toMatchObject({ value: 1 });
    const late = await join('late');
    await late.turn();
    expect(late.heard).toEqual([]);
  });

  it('tells of changed callers when Redis is back, and not of troubles that are over', async () => {
    const [one, two] = [await join('one'), await join('two')];
    await server.stop();
    await until(() => !one.redis.isUp());
    one.gossip.tell(trouble);
    one.gossip.tell(revoked);
    await one.turn();
    await server.start();
    await until(() => one.redis.isUp() && two.redis.isUp());
    await one.turn();
    await until(async () => {
      await two.turn();
      return two.heard.length > 0;
    });
    expect(two.heard).toEqual([revoked]);
  });
});

describe('readNews', () => {
  it.each([
    ['no JSON', '{'],
    ['another kind', '{"kind":"weather"}'],
    ['a caller without a name', '{"kind":"caller-changed"}'],
    ['a target without a time', '{"kind":"target-trouble","provider":"p","credentialId":"c"}'],
  ])('does not hear %s', (_title, text) => {
    expect(readNews(text)).toBeUndefined();
  });
});
