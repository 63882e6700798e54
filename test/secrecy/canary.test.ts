import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrate } from '../../src/storage/migrate.js';
import { openForMigrations } from '../../src/storage/postgres.js';
import { openRedis, redisScript } from '../../src/storage/redis.js';
import { manager } from '../server/manage.js';
import { type Sent, send } from '../server/talk.js';
import { chunk, type Play, playsEvents, playsJson, startUpstream } from '../server/upstream.js';
import { testTiming } from '../support/databases.js';
import { type GatewayProcess, startGatewayProcess } from '../support/gateway-process.js';
import { lacksPostgres, makePostgres, type PostgresServer } from '../support/postgres.js';
import { lacksRedis, makeRedis, type RedisServer } from '../support/redis.js';
import { until } from '../support/servers.js';

/*
 * Reliability contract R30: secrets that come in by every way are found nowhere after: in no answer,
 * in no line on stdout or stderr, in no file of the data directory, in no table, in no key of Redis.
 */

/** Each has a form of its own, so that a test that fails names what leaked. */
const canaries = {
  gatewayKey: 'canary-gateway-key-1f0a7c33',
  providerKey: 'sk-canary-provider-key-2b81d0',
  providerHeader: 'canary-provider-header-3c92',
  masterKey: Buffer.from('canary-master-key-4d03e6a1b2c3d4').toString('base64'),
  ownCredential: 'canary-own-credential-5e14f8',
  ownUserinfo: 'canary-own-userinfo-6f25a9',
  ownConfigKey: 'canary-own-config-key-7e31',
  bearer: 'canary-bearer-junk-7a36ba',
  basic: Buffer.from('user:canary-basic-8b47cb').toString('base64'),
  queryKey: 'canary-query-key-9c58dc',
  wrongKey: 'canary-wrong-key-0d69ed',
  // Of the form of a made key, with a wrong end.
  wrongMadeKey: `gw_live_canary000000_${'c'.repeat(43)}000000`,
  cookie: 'canary-cookie-1e70fe',
};
const passwords = { databasePassword: 'canary-database-2f81' };

const model = 'gemini-2.5-flash';
const generate = `/v1beta/models/${model}:generateContent`;
const stream = `/v1beta/models/${model}:streamGenerateContent?alt=sse`;
const hi = { contents: [{ role: 'user', parts: [{ text: 'Hi' }] }] };
const good = { 'x-goog-api-key': canaries.gatewayKey };
/** An address that is refused before anybody is asked for it. */
const own = {
  custom_model_credentials: {
    identifier: 'openai/m',
    api_key: canaries.ownCredential,
    base_url: `https://u:${canaries.ownUserinfo}@canary.localhost/v1`,
    extra: { region: 'x' },
  },
};
/** The operator's provider with the client's key: it is called. */
const ownConfig = { provider_configs: { gemini: { api_key: canaries.ownConfigKey } } };

/** An upstream that says in its error what it was sent, as some do. */
const echoes: Play = (request, response) => {
  const said = `bad key ${request.headers['x-goog-api-key']}`;
  return playsJson(401, { error: { code: 401, message: said, status: 'UNAUTHENTICATED' } })(
    request,
    response,
  );
};

const answersWell: Play = (request, response) => {
  const hello = chunk('Hello', 'STOP');
  const play = request.url?.includes('stream') ? playsEvents(hello) : playsJson(200, hello);
  return play(request, response);
};

const inputs: readonly { title: string; sent: Sent; play?: Play }[] = [
  { title: 'a good key', sent: { path: generate, headers: good, body: hi } },
  { title: 'a good key of a stream', sent: { path: stream, headers: good, body: hi } },
  {
    title: 'a good key in the query',
    sent: { path: `${generate}?key=${canaries.gatewayKey}`, body: hi },
  },
  {
    title: 'a wrong key',
    sent: { path: generate, headers: { 'x-goog-api-key': canaries.wrongKey } },
  },
  {
    title: 'a wrong made key',
    sent: { path: generate, headers: { 'x-api-key': canaries.wrongMadeKey } },
  },
  { title: 'a wrong key in the query', sent: { path: `${generate}?key=${canaries.queryKey}` } },
  {
    title: 'a key in the query of no route',
    sent: { path: `/nowhere?key=${canaries.queryKey}`, headers: good },
  },
  {
    title: 'a key in the query of the management API',
    sent: { method: 'GET', path: `/manage/v1/keys?key=${canaries.queryKey}` },
  },
  {
    title: 'a key where a model stands',
    sent: {
      path: `/v1beta/models/x:generateContent?access_token=${canaries.queryKey}`,
      headers: good,
      body: hi,
    },
  },
  ...['Bearer', 'bearer', 'Token'].map((scheme) => ({
    title: `junk as ${scheme}`,
    sent: { path: generate, headers: { authorization: `${scheme} ${canaries.bearer}` } },
  })),
  {
    title: 'Basic beside a good key',
    sent: {
      path: generate,
      headers: { ...good, authorization: `Basic ${canaries.basic}` },
      body: hi,
    },
  },
  {
    title: 'a cookie',
    sent: { path: generate, headers: { ...good, cookie: `s=${canaries.cookie}` }, body: hi },
  },
  {
    title: 'own credentials',
    sent: { path: generate, headers: good, body: { ...hi, ...own } },
  },
  {
    title: 'own credentials in a wrong form',
    sent: {
      path: generate,
      headers: good,
      body: { ...hi, custom_model_credentials: canaries.ownCredential },
    },
  },
  {
    title: 'own credentials in a batch',
    sent: {
      path: `/v1beta/models/${model}:batchGenerateContent`,
      headers: good,
      body: {
        batch: {
          displayName: 'b',
          inputConfig: { requests: { requests: [{ request: { ...hi, ...own } }] } },
        },
      },
    },
  },
  {
    title: 'own credentials in an interaction',
    sent: { path: '/v1beta/interactions', headers: good, body: { model, input: 'Hi', ...own } },
  },
  {
    title: 'own credentials of an idempotent, traced and kept call',
    sent: {
      path: generate,
      headers: { ...good, 'idempotency-key': 'k-1', 'x-opper-name': 'step' },
      body: { ...hi, ...own, prompt_cache: { enabled: true } },
    },
  },
  {
    title: 'own credentials in a dry run',
    sent: {
      path: generate,
      headers: { ...good, 'x-gateway-dry-run': 'true' },
      body: { ...hi, ...own },
    },
  },
  {
    title: 'a kept call',
    sent: {
      path: generate,
      headers: { ...good, 'x-opper-name': 's' },
      body: { ...hi, prompt_cache: { enabled: true } },
    },
  },
  {
    title: 'a provider that repeats the key',
    sent: { path: generate, headers: good, body: hi },
    play: echoes,
  },
  {
    title: 'a stream of one that does',
    sent: { path: stream, headers: good, body: hi },
    play: echoes,
  },
  ...[own, ownConfig].flatMap((credentials, at) => [
    {
      title: `own settings ${at} of a stream`,
      sent: { path: stream, headers: good, body: { ...hi, ...credentials } },
    },
    {
      title: `own settings ${at} of a kept, traced and idempotent call`,
      sent: {
        path: generate,
        headers: { ...good, 'idempotency-key': `own-${at}`, 'x-opper-name': 'step' },
        body: { ...hi, ...credentials, prompt_cache: { enabled: true } },
      },
    },
    {
      title: `own settings ${at} of a batch`,
      sent: {
        path: `/v1beta/models/${model}:batchGenerateContent`,
        headers: good,
        body: {
          batch: {
            displayName: 'b',
            inputConfig: { requests: { requests: [{ request: { ...hi, ...credentials } }] } },
          },
        },
      },
    },
    {
      title: `own settings ${at} of an interaction`,
      sent: {
        path: '/v1beta/interactions',
        headers: good,
        body: { model, input: 'Hi', ...credentials },
      },
    },
    {
      title: `own settings ${at} of a background interaction`,
      sent: {
        path: '/v1beta/interactions',
        headers: good,
        body: { model, input: 'Hi', background: true, ...credentials },
      },
    },
    {
      title: `own settings ${at} of a stored prefix`,
      sent: {
        path: '/v1beta/cachedContents',
        headers: good,
        body: { model: `models/${model}`, ...hi, ...credentials },
      },
    },
    {
      title: `own settings ${at} that the provider repeats`,
      sent: { path: generate, headers: good, body: { ...hi, ...credentials } },
      play: echoes,
    },
  ]),
  {
    title: 'a dry run',
    sent: { path: generate, headers: { ...good, 'x-gateway-dry-run': 'true' }, body: hi },
  },
  { title: 'targets', sent: { method: 'GET', path: '/manage/v1/targets', headers: good } },
  { title: 'traces', sent: { method: 'GET', path: '/manage/v1/traces', headers: good } },
  { title: 'keys', sent: { method: 'GET', path: '/manage/v1/keys', headers: good } },
  {
    title: 'no JSON',
    sent: { path: generate, headers: good, body: `{"${canaries.ownCredential}` },
  },
];

const describeSecrets = lacksPostgres() || lacksRedis() ? describe.skip : describe;

describeSecrets('secrets', () => {
  let folder: string;
  let postgres: PostgresServer;
  let redis: RedisServer;
  let upstream: Awaited<ReturnType<typeof startUpstream>>;
  let gateway: GatewayProcess;
  /** Of the management API: shown once, where it is made. */
  let madeKey = '';
  const answers = new Map<string, string>();

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'pollux-canary-'));
    [postgres, redis, upstream] = await Promise.all([makePostgres(), makeRedis(), startUpstream()]);
    await postgres.ask('create database pollux');
    const migrating = openForMigrations(postgres.url('pollux'));
    await migrate(migrating);
    await migrating.destroy();
    const database = new URL(postgres.url('pollux'));
    // The server trusts everybody and asks for no password; it is sent none either way.
    database.password = passwords.databasePassword;
    const { baseUrl } = upstream.provider;
    const config = path.join(folder, 'pollux.json');
    writeFileSync(
      config,
      JSON.stringify({
        database: { url: database.href, timeoutMs: 5_000 },
        redis: { url: redis.url, timeoutMs: 1_000 },
        keys: [
          {
            name: 'all',
            key: canaries.gatewayKey,
            scopes: ['admin', 'inference', 'custom_endpoint'],
          },
        ],
        providers: {
          gemini: {
            ...{ format: 'gemini', profile: 'gemini', baseUrl, apiKey: canaries.providerKey },
            headers: { 'x-provider': canaries.providerHeader },
          },
        },
        // What one of them breaks is not to keep the next from being called.
        routing: { circuitBreaker: false, cooldowns: false },
        log: { level: 'debug' },
        limits: { eventLoopDelayMs: 0 },
        traces: { keep: 'all' },
      }),
      { mode: 0o600 },
    );
    gateway = await startGatewayProcess(config, {
      POLLUX_MASTER_KEY: canaries.masterKey,
      POLLUX_DATA_DIR: path.join(folder, 'data'),
    });
    for (const { title, sent, play = answersWell } of inputs) {
      upstream.plays(play);
      const { status, headers, text } = await send(gateway.url, sent);
      answers.set(title, `${status} ${JSON.stringify(headers)} ${text}`);
    }
    const manage = manager(gateway);
    upstream.plays(answersWell);
    const made = await manage(canaries.gatewayKey, 'POST', 'keys', {
      ...{ displayName: 'k', project: 'default' },
    });
    madeKey = made.body.secret;
    const used = await send(gateway.url, {
      path: generate,
      headers: { 'x-goog-api-key': madeKey },
      body: hi,
    });
    answers.set('a made key', JSON.stringify(used));
    answers.set(
      'a made key, read',
      JSON.stringify((await manage(canaries.gatewayKey, 'GET', 'keys')).body),
    );
    // In order, so that all is written.
    await gateway.stop();
  }, 120_000);
  afterAll(async () => {
    await gateway.stop();
    await Promise.all([upstream.close(), postgres.remove(), redis.remove()]);
    await rm(folder, { recursive: true, force: true });
  });

  /** Which of them a text holds, in clear or as they may be written. */
  function found(text: string): string[] {
    const all = Object.entries({ ...canaries, ...passwords, madeKey });
    return all.flatMap(([name, secret]) => {
      const forms = [
        secret,
        Buffer.from(secret).toString('base64'),
        Buffer.from(secret).toString('hex'),
      ];
      return forms.some((form) => text.includes(form.replace(/=+$/, ''))) ? [name] : [];
    });
  }

  it('are looked for where they would be', () => {
    expect(found(`a ${madeKey} b ${canaries.cookie}`)).toEqual(['cookie', 'madeKey']);
    expect(answers.get('a good key')).toMatch(/^200 /);
    expect(answers.get('keys')).toMatch(/^200 /);
    expect(answers.get('a good key of a stream')).toMatch(/^200 .*Hello/);
    expect(answers.get('a made key')).toContain('Hello');
  });

  it.each(inputs.map(({ title }) => title))('are in no answer to %s', (title) => {
    expect(found(answers.get(title) ?? 'missing')).toEqual([]);
  });

  it.each(['a made key', 'a made key, read'])('are in no answer to %s', (title) => {
    expect(found(answers.get(title) ?? 'missing')).toEqual([]);
  });

  it('are in no line of the log', () => {
    expect(gateway.printed()).toContain('"status":401');
    expect(found(gateway.printed())).toEqual([]);
  });

  it('are in no file of the data directory', () => {
    const data = path.join(folder, 'data');
    const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(files).not.toEqual([]);
    const holders = files.flatMap(({ parentPath, name }) =>
      found(readFileSync(path.join(parentPath, name), 'latin1')).map((secret) => [name, secret]),
    );
    expect(holders).toEqual([]);
  });

  it('are in no table', async () => {
    const tables = await postgres.ask(
      "select table_name as name from information_schema.tables where table_schema = 'public'",
      'pollux',
    );
    expect(tables.length).toBeGreaterThan(10);
    let rows = 0;
    for (const { name } of tables) {
      const lines = await postgres.ask(`select t::text as row from "${name}" t`, 'pollux');
      rows += lines.length;
      expect([name, found(lines.map(({ row }) => String(row)).join('\n'))]).toEqual([name, []]);
    }
    expect(rows).toBeGreaterThan(10);
  });

  it('are in nothing that Redis holds', async () => {
    const client = openRedis({ url: redis.url, timeoutMs: 5_000 }, testTiming);
    await until(client.isUp);
    const dumped = await client.run(dumpScript, [], []);
    await client.close();
    const text = dumped.ok ? String(dumped.value) : '';
    expect(text).toContain('{pollux}');
    expect(found(text)).toEqual([]);
  });
});

/** Names and values, whatever their type; a stream has no text of its own but its entries. */
const dumpScript = redisScript(`
local all = {}
for _, name in ipairs(redis.call('KEYS', '*')) do
  all[#all + 1] = name
  local type = redis.call('TYPE', name).ok
  local value = type == 'string' and { redis.call('GET', name) }
    or type == 'hash' and redis.call('HGETALL', name)
    or type == 'zset' and redis.call('ZRANGE', name, 0, -1)
    or type == 'set' and redis.call('SMEMBERS', name)
    or type == 'list' and redis.call('LRANGE', name, 0, -1)
    or {}
  for _, each in ipairs(value) do all[#all + 1] = each end
  if type == 'stream' then
    for _, entry in ipairs(redis.call('XRANGE', name, '-', '+')) do
      for _, each in ipairs(entry[2]) do all[#all + 1] = each end
    end
  end
end
return table.concat(all, string.char(10))`);
