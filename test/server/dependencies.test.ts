import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { configuredPrincipal } from '../../src/core/principal.js';
import type { Running } from '../../src/main.js';
import { migrateStorage } from '../../src/storage/migrate-storage.js';
import { lacksPostgres, makePostgres, type PostgresServer } from '../support/postgres.js';
import { lacksRedis, makeRedis, type RedisServer } from '../support/redis.js';
import { until } from '../support/servers.js';
import { apiKey, startGateway } from './gateway.js';
import { manager } from './manage.js';
import { type Answer, send } from './talk.js';
import { chunk, playsJson, startUpstream } from './upstream.js';

const adminKey = 'an-admin-key-of-the-tests';

/** What a gateway does while servers that it shares with others are away. Reliability contract §8, R37. */
const describeServers = lacksPostgres() || lacksRedis() ? describe.skip : describe;

describeServers('servers that are away', () => {
  let upstream: Awaited<ReturnType<typeof startUpstream>>;
  let postgres: PostgresServer;
  let redis: RedisServer;
  let gateway: Running;

  beforeAll(async () => {
    upstream = await startUpstream();
    [postgres, redis] = await Promise.all([makePostgres(), makeRedis()]);
    const url = postgres.url('postgres');
    await migrateStorage({ dataDir: '', database: { url } });
    gateway = await startGateway({
      providers: [upstream.provider],
      database: { url, timeoutMs: 2_000, connections: 5 },
      redis: { url: redis.url, timeoutMs: 1_000 },
      callers: { [adminKey]: configuredPrincipal('admin', 'default', ['admin']) },
    });
    await until(allUp);
  });
  afterAll(async () => {
    await gateway.close();
    await Promise.all([upstream.close(), postgres.remove(), redis.remove()]);
  });

  const allUp = () => gateway.dependencies.every(({ isUp }) => isUp());
  const isUp = (wanted: string) =>
    gateway.dependencies.some(({ name, isUp: up }) => name === wanted && up());

  function ask(headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return send(gateway.url, {
      path: '/v1beta/models/gemini/m-1:generateContent',
      headers: { 'x-goog-api-key': apiKey, 'content-type': 'application/json', ...headers },
      body: { contents: [{ parts: [{ text: 'hi' }] }] },
    });
  }
  const listFiles = () =>
    send(gateway.url, {
      method: 'GET',
      path: '/v1beta/files',
      headers: { 'x-goog-api-key': apiKey },
    });
  async function readiness() {
    const { status, text } = await send(gateway.url, { method: 'GET', path: '/readyz' });
    return { status, ...JSON.parse(text) };
  }
  const connections = async () => {
    const rows = await postgres.ask(
      "select count(*)::int as n from pg_stat_activity where application_name = 'pollux'",
    );
    return Number(rows[0]?.n);
  };

  it('PostgreSQL: calls go on, what is kept is refused, and it is back by itself', async () => {
    upstream.plays(playsJson(200, chunk('hello', 'STOP')));
    expect(await readiness()).toEqual({ status: 'ok' });
    expect([(await listFiles()).status, (await ask()).status]).toEqual([200, 200]);

    await postgres.stop();
    await until(async () => (await listFiles()).status === 503 && !isUp('database'));
    const answers = await Promise.all(Array.from({ length: 30 }, () => ask()));
    expect(answers.map(({ status }) => status)).toEqual(Array(30).fill(200));
    const calls = upstream.calls.length;
    const keyed = await ask({ 'idempotency-key': 'k' });
    expect([keyed.status, keyed.headers['retry-after']]).toEqual([503, '1']);
    // Nobody was called in the name of a promise that cannot be kept.
    expect(upstream.calls).toHaveLength(calls);
    expect(await readiness()).toEqual({ status: 'degraded', away: ['database'] });
    expect(keyed.text).not.toMatch(/127\.0\.0\.1|ECONN|postgres/i);

    await postgres.start();
    await until(() => isUp('database'));
    const back = await Promise.all(Array.from({ length: 60 }, listFiles));
    expect(back.map(({ status }) => status)).toEqual(Array(60).fill(200));
    expect(await connections()).toBeLessThanOrEqual(5);
    const first = await ask({ 'idempotency-key': 'k' });
    const second = await ask({ 'idempotency-key': 'k' });
    expect([first.status, second.headers['idempotent-replayed']]).toEqual([200, 'true']);
    expect(await readiness()).toEqual({ status: 'ok' });
  });

  it('PostgreSQL: a key that was used keeps working, and one that nobody can check is no 401', async () => {
    upstream.plays(playsJson(200, chunk('hello', 'STOP')));
    const manage = manager(gateway);
    const made = async () => {
      const { body } = await manage(adminKey, 'POST', 'keys', { displayName: 'ci' });
      return String(body.secret);
    };
    const [used, unused] = [await made(), await made()];
    expect((await ask({ 'x-goog-api-key': used })).status).toBe(200);

    await postgres.stop();
    await until(async () => (await listFiles()).status === 503 && !isUp('database'));
    expect((await ask({ 'x-goog-api-key': used })).status).toBe(200);
    const refused = await ask({ 'x-goog-api-key': unused });
    expect([refused.status, refused.headers['retry-after']]).toEqual([503, '1']);
    expect((await ask({ 'x-goog-api-key': 'no key at all' })).status).toBe(401);
    expect((await manage(adminKey, 'GET', 'keys')).status).toBe(503);

    await postgres.start();
    await until(async () => allUp() && (await listFiles()).status === 200);
    expect((await ask({ 'x-goog-api-key': unused })).status).toBe(200);
  });

  it('Redis: calls go on, and it is back by itself', async () => {
    upstream.plays(playsJson(200, chunk('hello', 'STOP')));
    await redis.stop();
    await until(() => !isUp('redis'));
    const answers = await Promise.all(Array.from({ length: 30 }, () => ask()));
    expect(answers.map(({ status }) => status)).toEqual(Array(30).fill(200));
    expect(await readiness()).toEqual({ status: 'degraded', away: ['redis'] });
    const keyed = await ask({ 'idempotency-key': 'k2' });
    expect(keyed.status).toBe(200);

    await redis.start();
    await until(() => isUp('redis'));
    expect(await readiness()).toEqual({ status: 'ok' });
    expect((await ask()).status).toBe(200);
  });
});

describeServers('a gateway that starts while its servers are away', () => {
  it('serves, and has them once they come', async () => {
    const [upstream, postgres, redis] = await Promise.all([
      startUpstream(),
      makePostgres(),
      makeRedis(),
    ]);
    const url = postgres.url('postgres');
    await migrateStorage({ dataDir: '', database: { url } });
    await Promise.all([postgres.stop(), redis.stop()]);
    upstream.plays(playsJson(200, chunk('hello', 'STOP')));
    const gateway = await startGateway({
      providers: [upstream.provider],
      database: { url, timeoutMs: 2_000, connections: 2 },
      redis: { url: redis.url, timeoutMs: 1_000 },
    });
    const call = await send(gateway.url, {
      path: '/v1beta/models/gemini/m-1:generateContent',
      headers: { 'x-goog-api-key': apiKey, 'content-type': 'application/json' },
      body: { contents: [{ parts: [{ text: 'hi' }] }] },
    });
    expect(call.status).toBe(200);
    await Promise.all([postgres.start(), redis.start()]);
    await until(() => gateway.dependencies.every(({ isUp }) => isUp()));
    const files = await send(gateway.url, {
      method: 'GET',
      path: '/v1beta/files',
      headers: { 'x-goog-api-key': apiKey },
    });
    expect(files.status).toBe(200);
    await gateway.close();
    await Promise.all([upstream.close(), postgres.remove(), redis.remove()]);
  });
});
