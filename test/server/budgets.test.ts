import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { configuredPrincipal, type Limits, type Principal } from '../../src/core/principal.js';
import type { BudgetStore, Counter } from '../../src/limits/ports.js';
import type { Running } from '../../src/main.js';
import { postgresBudgets } from '../../src/storage/postgres-budgets.js';
import { openRedis } from '../../src/storage/redis.js';
import { redisLimits } from '../../src/storage/redis-limits.js';
import { openShared, testTiming } from '../support/databases.js';
import { lacksPostgres, makeDatabase } from '../support/postgres.js';
import { lacksRedis, makeRedis } from '../support/redis.js';
import { until } from '../support/servers.js';
import { startGateway } from './gateway.js';
import { send } from './talk.js';
import { chunk, playsJson, startUpstream } from './upstream.js';

/** 100 tokens at most, of which three come: 1 000 000 nano-dollars are held and 30 000 charged. */
const body = {
  contents: [{ role: 'user', parts: [{ text: 'Hello' }] }],
  generationConfig: { maxOutputTokens: 100 },
};
const worstNanoUsd = 1_000_000n;
const chargedNanoUsd = 30_000n;
const catalogue = {
  'gemini/m-1': { prices: { promptPerMillionTokens: 0, completionPerMillionTokens: 10 } },
  'gemini/free': { prices: { promptPerMillionTokens: 0, completionPerMillionTokens: 0 } },
};
const pathOf = (model: string) => `/v1beta/models/gemini%2F${model}:generateContent`;

const database = (url: string) => ({ url, timeoutMs: 20_000, connections: 5 });

let upstream: Awaited<ReturnType<typeof startUpstream>>;
beforeAll(async () => {
  upstream = await startUpstream();
});
afterAll(() => upstream.close());
beforeEach(() => upstream.plays(playsJson(200, chunk('Hi', 'STOP'))));

function caller(name: string, limits: Limits, projectLimits: Limits = {}): Principal {
  return { ...configuredPrincipal(name, name), limits, projectLimits };
}

const budgetOf = (nanoUsd: bigint): Limits => ({
  budgets: [{ window: 'month', limitNanoUsd: nanoUsd }],
});

const callers = {
  'key-of-ten-requests': caller('ten', budgetOf(10n * worstNanoUsd)),
  'key-of-a-project': caller('member', {}, budgetOf(2n * worstNanoUsd)),
  'key-of-two-requests': caller('two', budgetOf(2n * worstNanoUsd)),
  'key-of-three-requests': caller('three', budgetOf(3n * worstNanoUsd)),
  'key-of-an-hour': caller('hour', { budgets: [{ window: 'hour', limitNanoUsd: worstNanoUsd }] }),
  'key-of-one-a-minute': caller('minute', { requestsPerMinute: 1 }),
  'key-that-streams': caller('streams', budgetOf(2n * worstNanoUsd)),
  'key-of-nothing': caller('nothing', budgetOf(0n)),
  'key-of-nothing-ever': caller('ever', { budgets: [{ window: 'total', limitNanoUsd: 0n }] }),
  'key-of-a-batch': caller('batch', {
    budgets: [{ window: 'total', limitNanoUsd: worstNanoUsd }],
  }),
  'key-of-a-patient-batch': caller('patient', budgetOf(worstNanoUsd)),
  'key-that-is-shown': caller('shown', budgetOf(worstNanoUsd), budgetOf(worstNanoUsd)),
  'key-of-a-manager': configuredPrincipal('manager', 'shown', ['manage']),
  'key-of-nobody-else': configuredPrincipal('stranger', 'other', ['manage']),
  'key-of-few-tokens': caller('tokens', { tokensPerMinute: 10 }),
  'key-of-a-slow-batch': caller('slow', { tokensPerMinute: 1 }),
  'key-of-another-batch': caller('another', {}),
};
type Key = keyof typeof callers;

const counterOf = (id: string, kind: 'key' | 'project' = 'key'): Counter => ({
  subject: { kind, id: kind === 'key' ? `config:${id}` : id },
  window: 'month',
});

const ask = (gateway: Running, key: Key, model = 'm-1', more: object = {}) =>
  send(gateway.url, {
    path: pathOf(model),
    headers: { 'x-goog-api-key': key },
    body: { ...body, ...more },
  });

describe('budgets of one gateway', () => {
  let gateway: Running;
  beforeAll(async () => {
    gateway = await startGateway({
      providers: [upstream.provider],
      catalogue,
      callers,
      projects: { shown: budgetOf(worstNanoUsd), other: {} },
    });
  });
  afterAll(() => gateway.close());

  test('without an end are waited for by nobody', async () => {
    const { status, text } = await ask(gateway, 'key-of-nothing-ever');
    expect(status).toBe(429);
    expect(JSON.parse(text).error.message).toContain('or have its operator raise it.');
  });

  test('are held by what a request may cost and charged by what it did', async () => {
    // Two at most at once; one after the other there is room for many.
    for (let sent = 0; sent < 34; sent++) {
      expect((await ask(gateway, 'key-of-two-requests')).status).toBe(200);
    }
    const refused = await ask(gateway, 'key-of-two-requests');
    expect(refused.status).toBe(429);
    const { error } = JSON.parse(refused.text);
    expect(error.message).toContain('0.002 US dollars a month');
    expect(error.details[0]).toMatchObject({ reason: 'BUDGET_EXCEEDED' });
    expect(refused.text).toContain('GatewayBudgetPerMonthPerKey');
    const now = new Date();
    const endMs = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1);
    const waitSeconds = Number(refused.headers['retry-after']);
    expect(Math.abs(waitSeconds - (endMs - Date.now()) / 1000)).toBeLessThan(60);
    expect(upstream.calls).toHaveLength(34);
  });

  test('are not charged for what failed, and are free again after it', async () => {
    upstream.plays(playsJson(400, { error: { code: 400, message: 'no', status: 'X' } }));
    for (let sent = 0; sent < 5; sent++) {
      expect((await ask(gateway, 'key-of-a-project')).status).toBe(400);
    }
    upstream.plays(playsJson(200, chunk('Hi', 'STOP')));
    expect((await ask(gateway, 'key-of-a-project')).status).toBe(200);
  });

  test('refuse the price that nobody knows, and let through what costs nothing', async () => {
    const refused = await ask(gateway, 'key-of-nothing', 'unheard-of');
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('FAILED_PRECONDITION');
    expect(refused.text).toContain('gemini/unheard-of');
    expect((await ask(gateway, 'key-of-nothing', 'free')).status).toBe(200);
    expect((await ask(gateway, 'key-of-nothing')).status).toBe(429);
  });

  test('are shown to who manages their project', async () => {
    const path = '/manage/v1/projects/shown/budgets';
    const list = (key: string) =>
      send(gateway.url, { method: 'GET', path, headers: { 'x-goog-api-key': key } });
    expect((await ask(gateway, 'key-that-is-shown')).status).toBe(200);
    const { status, text } = await list('key-of-a-manager');
    expect(status).toBe(200);
    const { budgets } = JSON.parse(text);
    const spent = { window: 'month', limitUsd: '0.001', spentUsd: '0.00003', heldUsd: '0.00' };
    expect(budgets).toMatchObject([
      { owner: 'project', id: 'shown', ...spent },
      { owner: 'key', id: 'config:shown', ...spent },
    ]);
    expect(Date.parse(budgets[0].endTime)).toBeGreaterThan(Date.now());
    expect((await list('key-of-nobody-else')).status).toBe(404);
  });

  test('hold nothing for dry runs', async () => {
    const headers = { 'x-goog-api-key': 'key-of-nothing', 'x-gateway-dry-run': '1' };
    const dry = await send(gateway.url, { path: pathOf('m-1'), headers, body });
    expect(dry.status).toBe(200);
  });

  async function batchOf(key: Key) {
    const headers = { 'x-goog-api-key': key };
    const made = await send(gateway.url, {
      path: '/v1beta/models/gemini%2Fm-1:batchGenerateContent',
      headers,
      body: {
        batch: {
          displayName: 'four',
          inputConfig: { requests: { requests: Array(4).fill({ request: body }) } },
        },
      },
    });
    expect(made.status).toBe(200);
    const path = `/v1beta/${JSON.parse(made.text).name}`;
    return async () => (await send(gateway.url, { method: 'GET', path, headers })).text;
  }

  test('count what batches of a key use, and refuse their requests too', async () => {
    const read = await batchOf('key-of-a-batch');
    let text = '';
    await until(async () => {
      text = await read();
      return JSON.parse(text).done === true;
    });
    // One hold at a time has room; a second charge leaves none.
    expect(text).toContain('has no room for what it may cost');
    expect(upstream.calls).toHaveLength(1);
  });

  test('are not waited for by batches that fit into no window', async () => {
    const read = await batchOf('key-of-nothing');
    await until(async () => JSON.parse(await read()).done === true);
    expect(await read()).toContain('has no room for what it may cost');
  });

  test('are waited for by batches where there is a next window', async () => {
    const read = await batchOf('key-of-a-patient-batch');
    // The other three have been refused once the first has its answer: four are asked at once.
    await until(async () => JSON.parse(await read()).metadata.batchStats?.successfulRequestCount);
    const { done, metadata } = JSON.parse(await read());
    expect(done).not.toBe(true);
    expect(metadata.state).toBe('BATCH_STATE_RUNNING');
    expect(metadata.batchStats.failedRequestCount ?? '0').toBe('0');
    expect(upstream.calls).toHaveLength(1);
  });

  test('tokens of a minute hold up the batches of their key, and those of nobody else', async () => {
    const read = await batchOf('key-of-a-slow-batch');
    const statsOf = async () => JSON.parse(await read()).metadata.batchStats;
    // The other three have been refused by then.
    await until(async () => (await statsOf())?.successfulRequestCount);
    const readOther = await batchOf('key-of-another-batch');
    await until(async () => JSON.parse(await readOther()).done === true);
    const { metadata } = JSON.parse(await readOther());
    expect(metadata.batchStats.successfulRequestCount).toBe('4');
    expect((await statsOf()).failedRequestCount ?? '0').toBe('0');
    expect(JSON.parse(await read()).done).not.toBe(true);
  });

  test('tokens of a minute are those of prompts and answers', async () => {
    expect((await ask(gateway, 'key-of-few-tokens')).status).toBe(200);
    expect((await ask(gateway, 'key-of-few-tokens')).status).toBe(200);
    await until(async () => {
      const { status, text } = await ask(gateway, 'key-of-few-tokens');
      return status === 429 && text.includes('GatewayTokensPerMinutePerKey');
    });
    expect(upstream.calls.length).toBeLessThanOrEqual(3);
  });
});

/** Requests that stay at the provider until they are let go. */
function holdAtProvider() {
  const waiting: (() => void)[] = [];
  upstream.plays((request, response) => {
    waiting.push(() => void playsJson(200, chunk('Hi', 'STOP'))(request, response));
  });
  return {
    waiting,
    letGo() {
      for (const go of waiting.splice(0)) go();
      upstream.plays(playsJson(200, chunk('Hi', 'STOP')));
    },
  };
}

describe('a gateway that starts again', () => {
  test('knows from its ledger what was spent, to the nano-dollar', async () => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'pollux-'));
    const settings = { dataDir, providers: [upstream.provider], catalogue, callers };
    const first = await startGateway(settings);
    // 2 000 000 in all: after 33 answers 1 010 000 are left, after 34 there is no room.
    for (let sent = 0; sent < 33; sent++) await ask(first, 'key-of-two-requests');
    await first.close();
    const second = await startGateway(settings);
    expect((await ask(second, 'key-of-two-requests')).status).toBe(200);
    expect((await ask(second, 'key-of-two-requests')).status).toBe(429);
    await second.close();
    await rm(dataDir, { recursive: true, force: true });
  });
});

describe('a machine whose clock is set', () => {
  test.each([1, -1])('by %i h has the same windows and limits as before', async (hours) => {
    let skewMs = 0;
    const gateway = await startGateway({
      providers: [upstream.provider],
      catalogue,
      callers,
      now: () => Date.now() + skewMs,
    });
    expect((await ask(gateway, 'key-of-an-hour')).status).toBe(200);
    expect((await ask(gateway, 'key-of-an-hour')).status).toBe(429);
    expect((await ask(gateway, 'key-of-one-a-minute')).status).toBe(200);
    expect((await ask(gateway, 'key-of-one-a-minute')).status).toBe(429);
    skewMs = hours * 60 * 60 * 1000;
    expect((await ask(gateway, 'key-of-an-hour')).status).toBe(429);
    expect((await ask(gateway, 'key-of-one-a-minute')).status).toBe(429);
    await gateway.close();
  });
});

const describeAway = lacksRedis() || lacksPostgres() ? describe.skip : describe;
describeAway('a Redis that goes and comes back with nothing in it', () => {
  test('changes no limit: money goes on in PostgreSQL, then in Redis again', async () => {
    const server = await makeRedis();
    const made = await makeDatabase();
    const gateway = await startGateway({
      providers: [upstream.provider],
      catalogue,
      callers,
      redis: { url: server.url, timeoutMs: 5_000 },
      database: database(made.url),
    });
    const isUp = () =>
      gateway.dependencies.find((dependency) => dependency.name === 'redis')?.isUp() === true;
    await until(isUp);
    // Asks nobody upstream.
    const list = (by: Key) =>
      send(gateway.url, {
        method: 'GET',
        path: '/v1beta/files',
        headers: { 'x-goog-api-key': by },
      });
    const key = 'key-of-three-requests';
    expect((await ask(gateway, key)).status).toBe(200);
    expect((await list('key-of-one-a-minute')).status).toBe(200);
    const atProvider = holdAtProvider();
    const early = ask(gateway, key);
    await until(() => atProvider.waiting.length === 1);

    await server.stop();
    await until(() => !isUp());
    const late = ask(gateway, key);
    await until(() => atProvider.waiting.length === 2);
    // One charge and two holds, of which one was granted by Redis.
    expect((await ask(gateway, key)).status).toBe(429);
    expect((await list('key-of-one-a-minute')).status).toBe(200);
    expect((await list('key-of-one-a-minute')).status).toBe(429);

    await server.start();
    await until(isUp);
    expect((await ask(gateway, key)).status).toBe(429);
    atProvider.letGo();
    expect((await early).status).toBe(200);
    expect((await late).status).toBe(200);
    expect((await ask(gateway, key)).status).toBe(200);

    const redis = openRedis({ url: server.url, timeoutMs: 5_000 }, testTiming);
    await until(() => redis.isUp());
    const counter = redisLimits(redis);
    const read = () => counter.read(counterOf('three'));
    await until(async () => (await read())?.spentNanoUsd === 4n * chargedNanoUsd);
    expect(await read()).toMatchObject({ heldNanoUsd: 0n });
    await redis.close();
    await gateway.close();
    await server.remove();
    await made.drop();
  });
});

/** Two gateways over what they share, and the counters as a third sees them. */
function describeShared(
  name: string,
  lacks: () => boolean,
  open: () => Promise<{
    readonly settings: Parameters<typeof startGateway>[0];
    readonly counters: Pick<BudgetStore, 'read'>;
    close(): Promise<void>;
  }>,
): void {
  (lacks() ? describe.skip : describe)(`budgets of two gateways over ${name}`, () => {
    let shared: Awaited<ReturnType<typeof open>>;
    let gateways: Running[];
    beforeAll(async () => {
      shared = await open();
      const settings = { ...shared.settings, providers: [upstream.provider], catalogue, callers };
      gateways = [await startGateway(settings), await startGateway(settings)];
      const dependencies = gateways.flatMap((gateway) => gateway.dependencies);
      await until(() => dependencies.every(({ isUp }) => isUp()));
    });
    afterAll(async () => {
      await Promise.all(gateways.map((gateway) => gateway.close()));
      await shared.close();
    });

    test('100 requests at once with money for ten: ten are made', async () => {
      const waiting: (() => void)[] = [];
      upstream.plays((request, response) => {
        waiting.push(() => void playsJson(200, chunk('Hi', 'STOP'))(request, response));
      });
      let refused = 0;
      const answers = Array.from({ length: 100 }, async (_, index) => {
        const [first, second] = gateways;
        const gateway = index % 2 === 0 ? first : second;
        const answer = gateway && (await ask(gateway, 'key-of-ten-requests'));
        if (answer?.status !== 200) refused += 1;
        return answer?.status;
      });
      await until(() => refused === 90 && waiting.length === 10);
      const counter = counterOf('ten');
      const held = { spentNanoUsd: 0n, heldNanoUsd: 10n * worstNanoUsd };
      expect(await shared.counters.read(counter)).toMatchObject(held);
      for (const go of waiting) go();
      const statuses = await Promise.all(answers);
      expect(statuses.filter((status) => status === 200)).toHaveLength(10);
      expect(statuses.filter((status) => status === 429)).toHaveLength(90);
      expect(upstream.calls).toHaveLength(10);
      const atRest = { spentNanoUsd: 10n * chargedNanoUsd, heldNanoUsd: 0n };
      await until(async () => (await shared.counters.read(counter))?.heldNanoUsd === 0n);
      expect(await shared.counters.read(counter)).toMatchObject(atRest);
    });

    test('streams are charged too, and those that their clients leave', async () => {
      const counter = counterOf('streams');
      const [gateway] = gateways;
      if (!gateway) throw new Error('there is no gateway');
      const events = `${pathOf('m-1').replace('generateContent', 'streamGenerateContent')}?alt=sse`;
      const headers = { 'x-goog-api-key': 'key-that-streams' };
      upstream.plays((_request, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.end(`data: ${JSON.stringify(chunk('Hi', 'STOP'))}\r\n\r\n`);
      });
      const answer = await send(gateway.url, { path: events, headers, body });
      expect(answer.status).toBe(200);
      await until(
        async () => (await shared.counters.read(counter))?.spentNanoUsd === chargedNanoUsd,
      );
      upstream.plays((_request, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.write(`data: ${JSON.stringify(chunk('Hi'))}\r\n\r\n`);
      });
      const leaving = new AbortController();
      const started = await fetch(`${gateway.url}${events}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: leaving.signal,
      });
      expect(await shared.counters.read(counter)).toMatchObject({ heldNanoUsd: worstNanoUsd });
      await started.body?.getReader().read();
      leaving.abort();
      await until(async () => (await shared.counters.read(counter))?.heldNanoUsd === 0n);
      const state = await shared.counters.read(counter);
      expect(state?.spentNanoUsd).toBe(2n * chargedNanoUsd);
    });
  });
}

describeShared(
  'Redis',
  () => lacksRedis() || lacksPostgres(),
  async () => {
    const server = await makeRedis();
    const made = await makeDatabase();
    const redis = openRedis({ url: server.url, timeoutMs: 5_000 }, testTiming);
    await until(() => redis.isUp());
    return {
      settings: { redis: { url: server.url, timeoutMs: 5_000 }, database: database(made.url) },
      counters: redisLimits(redis),
      async close() {
        await redis.close();
        await server.remove();
        await made.drop();
      },
    };
  },
);

describeShared('PostgreSQL alone', lacksPostgres, async () => {
  const made = await makeDatabase();
  const opened = openShared(made.url);
  return {
    settings: { database: database(made.url) },
    counters: postgresBudgets(opened.open),
    async close() {
      await opened.close();
      await made.drop();
    },
  };
});
