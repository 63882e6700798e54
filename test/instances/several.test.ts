import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { GoogleGenAI } from 'genai3';
// The client's `fetch` asks for what this sets up.
import 'undici';
import { manager } from '../server/manage.js';
import { send } from '../server/talk.js';
import { chunk, type Play, playsJson } from '../server/upstream.js';
import { until } from '../support/servers.js';
import { adminKey, type Cluster, lacksServers, startCluster } from './cluster.js';

/* Reliability contract R37, §5, §8 and §10: what several instances are together. */

const describeCluster = lacksServers() ? describe.skip : describe;

const limitMs = 120_000;

describeCluster('three gateways behind nginx', () => {
  let cluster: Cluster;
  let pids: readonly unknown[];
  beforeAll(async () => {
    cluster = await startCluster();
    pids = cluster.gateways.map(({ pid }) => pid);
  }, limitMs);
  afterAll(() => cluster.close(), limitMs);
  beforeEach(() => {
    // Three tokens: three dollars.
    const answer = playsJson(200, chunk('Hello', 'STOP'));
    cluster.first.plays(answer);
    cluster.second.plays(answer);
  });
  afterEach(() => {
    expect(cluster.gateways.map(({ pid }) => pid)).toEqual(pids);
    const ended = cluster.gateways.filter((gateway) => !gateway.isRunning());
    expect(ended.map((gateway) => gateway.printed())).toEqual([]);
  });

  const ask = async (url: string, key: string, model = 'steady') => {
    const answer = await send(url, {
      path: `/v1beta/models/${model}:generateContent`,
      headers: { 'x-goog-api-key': key, 'content-type': 'application/json' },
      body: {
        contents: [{ role: 'user', parts: [{ text: 'Hi' }] }],
        generationConfig: { maxOutputTokens: 3 },
      },
    });
    return answer.status;
  };
  const byNginx = (key: string, model?: string) => ask(cluster.nginx.url, key, model);

  async function makeKey(body: object = {}, at = 0) {
    const made = await manager(cluster.gateways[at] ?? cluster.nginx)(adminKey, 'POST', 'keys', {
      ...{ displayName: 'k', project: 'default' },
      ...body,
    });
    expect([made.status, made.body]).toEqual([200, expect.anything()]);
    return made.body as { id: string; secret: string };
  }

  /** Whether it has all that it shares. */
  const isWhole = async (url: string) => {
    const { text } = await send(url, { method: 'GET', path: '/readyz' });
    return JSON.parse(text).status === 'ok';
  };

  /** Resolves when the others know a change that the first gateway made now, and all before it. */
  async function heardByAll() {
    const { id, secret } = await makeKey();
    const others = cluster.gateways.slice(1);
    for (const { url } of others) expect(await ask(url, secret)).toBe(200);
    const revoked = await manager(cluster.gateways[0])(adminKey, 'POST', `keys/${id}:revoke`);
    expect(revoked.status).toBe(200);
    for (const { url } of others) {
      // As long as a revoked key may work elsewhere, with Redis (reliability contract §10).
      await until(async () => (await ask(url, secret)) === 401, 5_000);
    }
  }

  it('know a key at once, and within five seconds that it is revoked', async () => {
    await heardByAll();
  });

  it('hold a limit of requests a minute together', async () => {
    const { secret } = await makeKey({ limits: { requestsPerMinute: 5 } });
    const beganAtMs = Date.now();
    const statuses = await Promise.all(Array.from({ length: 30 }, () => byNginx(secret)));
    // What the minute gives back while the test runs.
    const most = 5 + Math.ceil((Date.now() - beganAtMs) / 12_000);
    const served = statuses.filter((status) => status === 200).length;
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
    expect(served).toBeGreaterThanOrEqual(5);
    expect(served).toBeLessThanOrEqual(most);
    expect(cluster.second.calls).toHaveLength(served);
  });

  it('never spend more of a budget together than it is', async () => {
    const { secret } = await makeKey({ limits: { budgets: [{ usd: '30', window: 'day' }] } });
    for (let round = 0; round < 4; round++) {
      const statuses = await Promise.all(Array.from({ length: 12 }, () => byNginx(secret)));
      for (const status of statuses) expect([200, 429]).toContain(status);
    }
    // Ten calls of three dollars, all of them and none more.
    expect(cluster.second.calls).toHaveLength(10);
  });

  it('ask a target last that another found in trouble, and still ask it where it is alone', async () => {
    const { secret } = await makeKey();
    const [near, far] = cluster.gateways;
    cluster.first.plays(
      playsJson(503, { error: { code: 503, message: 'x', status: 'UNAVAILABLE' } }),
    );
    for (let sent = 0; sent < 5; sent++) expect(await ask(near.url, secret, 'covered')).toBe(200);
    await heardByAll();
    const calls = cluster.first.calls.length;
    expect(await ask(far.url, secret, 'covered')).toBe(200);
    expect(cluster.first.calls).toHaveLength(calls);
    cluster.first.plays(playsJson(200, chunk('Hello', 'STOP')));
    expect(await ask(far.url, secret, 'alone')).toBe(200);
    expect(cluster.first.calls).toHaveLength(1);
  });

  const clientOf = (url: string, apiKey: string) =>
    new GoogleGenAI({ apiKey, httpOptions: { baseUrl: url } });

  it('give and use files that another took, in pieces over all of them', async () => {
    const { secret } = await makeKey();
    const client = clientOf(cluster.nginx.url, secret);
    const content = 'a'.repeat(100_000);
    const config = { mimeType: 'text/plain' };
    const file = await client.files.upload({ file: new Blob([content]), config });
    for (const { url } of cluster.gateways) {
      const { status, text } = await send(url, {
        method: 'GET',
        path: `/v1beta/${file.name}:download`,
        headers: { 'x-goog-api-key': secret },
      });
      expect([status, text.length]).toEqual([200, content.length]);
    }
    const names = cluster.gateways.map(async ({ url }) => {
      const files = await clientOf(url, secret).files.list();
      return files.page.map(({ name }) => name);
    });
    for (const listed of await Promise.all(names)) expect(listed).toContain(file.name);
    await client.files.delete({ name: file.name ?? '' });
  });

  it('stream through nginx as it comes', async () => {
    const { secret } = await makeKey();
    let goOn = () => {};
    const held: Play = async (request, response) => {
      const gone = once(request, 'close');
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(`data: ${JSON.stringify(chunk('one'))}\r\n\r\n`);
      await Promise.race([
        gone,
        new Promise<void>((resolve) => {
          goOn = resolve;
        }),
      ]);
      response.end(`data: ${JSON.stringify(chunk('two', 'STOP'))}\r\n\r\n`);
    };
    cluster.second.plays(held);
    const stream = await clientOf(cluster.nginx.url, secret).models.generateContentStream({
      model: 'steady',
      contents: 'Hi',
    });
    const texts: (string | undefined)[] = [];
    for await (const { text } of stream) {
      texts.push(text);
      // Nothing more comes from the upstream before this.
      goOn();
    }
    expect(texts).toEqual(['one', 'two']);
  });

  describe('while servers are away', () => {
    // One test that fails is not to fail the next.
    const away = new Set<'redis' | 'postgres'>();
    async function stop(which: 'redis' | 'postgres') {
      await cluster[which].stop();
      away.add(which);
    }
    async function startAll() {
      const back = [...away];
      away.clear();
      await Promise.all(back.map((which) => cluster[which].start()));
      for (const { url } of cluster.gateways) await until(() => isWhole(url));
    }
    afterEach(startAll);

    /** Of a budget of its own, of a limit of its own, and of neither; all known to all instances. */
    async function knownKeys() {
      const keys = {
        free: await makeKey(),
        limited: await makeKey({ limits: { requestsPerMinute: 6 } }),
        bounded: await makeKey({ limits: { budgets: [{ usd: '30', window: 'day' }] } }),
      };
      for (const { url } of cluster.gateways) {
        for (const { secret } of [keys.free, keys.bounded])
          expect(await ask(url, secret)).toBe(200);
      }
      cluster.second.calls.length = 0;
      return keys;
    }

    const many = async (count: number, key: { secret: string }) => {
      const statuses = await Promise.all(Array.from({ length: count }, () => byNginx(key.secret)));
      return statuses.sort();
    };

    it(
      'Redis: calls go on, and limits hold, by parts and in the database',
      async () => {
        const keys = await knownKeys();
        await cluster.countedByAll();
        await stop('redis');
        expect(await many(6, keys.free)).toEqual(Array(6).fill(200));
        const limited = await many(30, keys.limited);
        expect(limited.filter((status) => status === 200).length).toBeGreaterThan(0);
        // Each instance's part, and what the minute gives back meanwhile.
        expect(limited.filter((status) => status === 200).length).toBeLessThanOrEqual(9);
        const before = cluster.second.calls.length;
        // While counters are set, a call of many at once may be told to come again.
        for (const status of await many(20, keys.bounded))
          expect([200, 429, 503]).toContain(status);
        // Three calls were charged before, and the ledgers of all have come together.
        expect(cluster.second.calls.length - before).toBeLessThanOrEqual(7);
        await startAll();
        await heardByAll();
        expect(await many(3, keys.free)).toEqual([200, 200, 200]);
      },
      limitMs,
    );

    it(
      'PostgreSQL: known keys go on and unknown ones are told 503, until it is back',
      async () => {
        const keys = await knownKeys();
        const fresh = await makeKey();
        await stop('postgres');
        expect(await many(6, keys.free)).toEqual(Array(6).fill(200));
        for (const status of await many(20, keys.bounded))
          expect([200, 429, 503]).toContain(status);
        expect(cluster.second.calls.length).toBeLessThanOrEqual(6 + 7);
        expect(await ask(cluster.gateways[1].url, fresh.secret)).toBe(503);
        await startAll();
        await until(async () => (await byNginx(fresh.secret)) === 200);
        expect(await many(3, keys.free)).toEqual([200, 200, 200]);
        expect(await many(20, keys.bounded)).toEqual(Array(20).fill(429));
      },
      limitMs,
    );

    it(
      'both: keys with a budget are told 503, the others go on',
      async () => {
        const keys = await knownKeys();
        await Promise.all([stop('redis'), stop('postgres')]);
        expect(await many(6, keys.free)).toEqual(Array(6).fill(200));
        expect(new Set(await many(6, keys.bounded))).toEqual(new Set([503]));
        await startAll();
        await until(async () => (await byNginx(keys.bounded.secret)) === 200);
        await heardByAll();
        expect(await many(3, keys.free)).toEqual([200, 200, 200]);
      },
      limitMs,
    );
  });
});
