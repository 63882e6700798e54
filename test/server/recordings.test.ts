import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { configuredPrincipal } from '../../src/core/principal.js';
import type { Running } from '../../src/main.js';
import { until } from '../support/servers.js';
import { readStored } from '../support/stored-files.js';
import { apiKey, endpointKey, otherKey, startGateway } from './gateway.js';
import { manager } from './manage.js';
import { startPublicHost } from './public-network.js';
import { chunk, playsEvents, playsJson, startUpstream } from './upstream.js';

const managerKey = 'a-key-that-manages-test';
const otherManagerKey = 'a-key-that-manages-other';
const adminKey = 'an-admin-key-of-the-tests';

let upstream: Awaited<ReturnType<typeof startUpstream>>;
let host: Awaited<ReturnType<typeof startPublicHost>>;
let gateway: Running;
let dataDir: string;
let nowMs: number;

beforeEach(async () => {
  upstream = await startUpstream();
  host = await startPublicHost();
  upstream.plays(playsJson(200, chunk('Hello', 'STOP')));
  dataDir = path.join(tmpdir(), `pollux-${randomUUID()}`);
  nowMs = Date.parse('2026-11-30T12:00:00Z');
  gateway = await open();
});
afterEach(async () => {
  await gateway.close();
  await upstream.close();
  await host.close();
  await rm(dataDir, { recursive: true, force: true });
});

function open(recordings: object = { projects: ['test'] }) {
  return startGateway({
    providers: [upstream.provider],
    catalogue: { 'gemini/*': { retainsData: false } },
    dataDir,
    now: () => nowMs,
    recordings,
    publicNetwork: host.network,
    callers: {
      [managerKey]: configuredPrincipal('manager', 'test', ['manage']),
      [otherManagerKey]: configuredPrincipal('other-manager', 'other', ['manage']),
      [adminKey]: configuredPrincipal('admin', 'default', ['admin']),
      [endpointKey]: configuredPrincipal('endpoint', 'test', ['inference', 'custom_endpoint']),
    },
  });
}

async function reopen(recordings: object) {
  await gateway.close();
  gateway = await open(recordings);
}

const body = { contents: [{ role: 'user', parts: [{ text: 'Hi' }] }] };

async function call(
  given: object = body,
  {
    key = apiKey,
    method = 'v1beta/models/gemini-2.5-flash:generateContent',
    headers = {},
  }: { key?: string; method?: string; headers?: Record<string, string> } = {},
) {
  const response = await fetch(`${gateway.url}/${method}`, {
    method: 'POST',
    headers: { 'x-goog-api-key': key, 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(given),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

const manage = (key: string, method: string, resource: string) =>
  manager(gateway)(key, method, resource);

async function listed(query = '', key = managerKey) {
  return (await manage(key, 'GET', `recordings${query}`)).body.recordings;
}

/** The recordings, once there are so many. */
async function recorded(count: number) {
  await until(async () => (await listed()).length === count);
  const found = [];
  for (const { id } of await listed()) {
    found.push((await manage(managerKey, 'GET', `recordings/${id}`)).body);
  }
  return found;
}

/** Everything in the data directory, to be searched. */
async function allBytes() {
  return (await readStored(dataDir)).map(({ text }) => text).join('\n');
}

describe('a recorded call', () => {
  it('is there with its request, its answer, who answered and what it took', async () => {
    const answer = await call(body, { headers: { 'X-Opper-Name': 'greeting' } });
    const [recording] = await recorded(1);
    expect(recording).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      project: 'test',
      requestId: answer.headers.get('x-request-id'),
      keyId: 'config:test',
      name: 'greeting',
      dialect: 'gemini',
      model: 'gemini-2.5-flash',
      stream: false,
      provider: 'gemini',
      answeredModel: 'gemini-2.5-flash',
      outcome: 'complete',
      finishReason: 'STOP',
      promptTokens: 2,
      outputTokens: 3,
      costUsd: '0.0000081',
      tookMs: 0,
      createTime: '2026-11-30T12:00:00.000Z',
      expireTime: '2026-12-30T12:00:00.000Z',
      request: body,
      response: expect.objectContaining({ candidates: chunk('Hello', 'STOP').candidates }),
      cut: [],
    });
    const [facts] = await listed();
    expect(facts).not.toHaveProperty('request');
    expect(facts).not.toHaveProperty('response');
  });

  it('is whole where it was streamed, in the form of every dialect', async () => {
    upstream.plays(playsEvents(chunk('Hel'), chunk('lo'), chunk('!', 'STOP')));
    await call(
      { ...body, generation_config: { max_output_tokens: 7 } },
      { method: 'v3/compat/v1beta/models/gemini-2.5-flash:streamGenerateContent?alt=sse' },
    );
    const [recording] = await recorded(1);
    expect(recording).toMatchObject({
      dialect: 'opper',
      stream: true,
      outcome: 'complete',
      request: { ...body, generationConfig: { maxOutputTokens: 7 } },
      response: {
        candidates: [{ content: { parts: [{ text: 'Hello!' }] }, finishReason: 'STOP' }],
      },
    });
  });

  it('that a cache answers again and again is there each time, by the id of its own', async () => {
    const cached = { ...body, prompt_cache: { enabled: true } };
    const ids = [];
    for (let at = 0; at < 4; at++) ids.push((await call(cached)).headers.get('x-request-id'));
    const found = await recorded(4);
    expect(found.map(({ requestId }) => requestId).toSorted()).toEqual(ids.toSorted());
    expect(upstream.calls).toHaveLength(1);
  });

  it('that breaks is there as far as it came', async () => {
    upstream.plays((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(`data: ${JSON.stringify(chunk('Hel'))}\r\n\r\n`, () => response.destroy());
    });
    await call(body, { method: 'v1beta/models/gemini-2.5-flash:streamGenerateContent?alt=sse' });
    const [recording] = await recorded(1);
    expect(recording).toMatchObject({
      outcome: 'broken',
      error: 'upstream-truncated',
      response: { candidates: [{ content: { parts: [{ text: 'Hel' }] } }] },
    });
  });

  it('whose client leaves says so', async () => {
    upstream.plays((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(`data: ${JSON.stringify(chunk('Hel'))}\r\n\r\n`);
    });
    const leaving = new AbortController();
    const response = await fetch(
      `${gateway.url}/v1beta/models/gemini-2.5-flash:streamGenerateContent?alt=sse`,
      {
        method: 'POST',
        headers: { 'x-goog-api-key': apiKey, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
        signal: leaving.signal,
      },
    );
    await response.body?.getReader().read();
    leaving.abort();
    const [recording] = await recorded(1);
    expect(recording).toMatchObject({ outcome: 'cancelled', error: 'cancelled' });
  });

  it('that no provider answered is there without an answer', async () => {
    upstream.plays(
      playsJson(400, { error: { code: 400, message: 'no', status: 'INVALID_ARGUMENT' } }),
    );
    await call();
    const [recording] = await recorded(1);
    expect(recording).toMatchObject({
      outcome: 'failed',
      error: 'upstream-rejected',
      request: body,
    });
    expect(recording).not.toHaveProperty('response');
  });

  it.each([
    ['of a project that is not named', body, { key: otherKey }],
    ['that is not to be stored', { ...body, store: false }, {}],
    ['that asks for no data retention', { ...body, provider_zdr: true }, {}],
    ['that is only tried', body, { headers: { 'X-Gateway-Dry-Run': '1' } }],
    ['that is wrong', { contents: 5 }, {}],
  ])('is not there %s', async (_title, given, how) => {
    await call(given, how);
    await call(body, { headers: { 'X-Opper-Name': 'after it' } });
    expect(await recorded(1)).toMatchObject([{ name: 'after it' }]);
    expect(await listed('', otherManagerKey)).toEqual([]);
  });

  it('is not there where nothing is configured, and nothing is made for it', async () => {
    await reopen({});
    await call();
    expect(await listed()).toEqual([]);
    await expect(readFile(path.join(dataDir, 'pollux.db'))).rejects.toThrow('ENOENT');
  });

  it('is there for every project where all are named', async () => {
    await reopen({ projects: ['*'] });
    await call(body, { key: otherKey });
    await until(async () => (await listed('', otherManagerKey)).length === 1);
    expect(await listed()).toEqual([]);
  });
});

describe('what is never recorded', () => {
  it('is a credential', async () => {
    host.plays(playsJson(200, chunk('see sk-canary4canary5canary6', 'STOP')));
    const own = await call(
      {
        contents: [
          {
            role: 'user',
            parts: [
              { text: 'my key is sk-canary1canary2canary3, https://me:canary@host.example/' },
              { text: 'Authorization: Bearer canary-canary-canary' },
            ],
          },
        ],
        custom_model_credentials: {
          identifier: 'gemini/my-model',
          name: 'my-model',
          base_url: 'https://llm.example/v1beta',
          api_key: 'canary-key-of-the-client',
        },
      },
      { key: endpointKey },
    );
    const configured = await call(
      {
        ...body,
        provider_configs: {
          gemini: {
            api_key: 'canary-of-config',
            base_url: 'https://llm.example/v1beta',
            headers: { 'x-more': 'canary-of-header' },
            temperature: 1,
          },
        },
      },
      { key: endpointKey, method: 'adaptive/v1beta/models/gemini-2.5-flash/generateContent' },
    );
    expect([own.text, own.status, configured.text, configured.status]).toEqual([
      expect.any(String),
      200,
      expect.any(String),
      200,
    ]);
    const [second, first] = await recorded(2);
    expect(second.request.providerConfigs).toEqual({ gemini: { temperature: 1 } });
    expect(first.cut.map(({ field }: { field: string }) => field)).toEqual([
      'request.customModelCredentials',
      'request.contents[0].parts[0].text',
      'request.contents[0].parts[1].text',
      'response.candidates[0].content.parts[0].text',
    ]);
    await gateway.close();
    expect(await allBytes()).not.toMatch(/canary/i);
    gateway = await open();
  });

  it('is personal data of the kinds that the configuration names', async () => {
    await reopen({ projects: ['test'], redact: ['email', 'card'] });
    upstream.plays(playsJson(200, chunk('Mail ada@mail.example', 'STOP')));
    await call({
      contents: [{ parts: [{ text: 'Visa 4111 1111 1111 1111 of ada@mail.example' }] }],
    });
    const [recording] = await recorded(1);
    expect(recording.request.contents[0].parts).toEqual([{ text: 'Visa [card] of [email]' }]);
    expect(recording.response.candidates[0].content.parts).toEqual([{ text: 'Mail [email]' }]);
    expect(recording.cut).toEqual([
      { field: 'request.contents[0].parts[0].text', reason: 'redacted' },
      { field: 'response.candidates[0].content.parts[0].text', reason: 'redacted' },
    ]);
  });

  it('is long media, of requests and answers', async () => {
    const data = Buffer.alloc(300_000, 7).toString('base64');
    const media = { inlineData: { mimeType: 'image/png', data } };
    const answer = chunk('Look', 'STOP');
    answer.candidates[0]?.content.parts.push(media as never);
    upstream.plays(playsJson(200, answer));
    await call({ contents: [{ parts: [{ text: 'Draw' }, media] }] });
    const [recording] = await recorded(1);
    expect(recording.cut).toEqual([
      { field: 'request.contents[0].parts[1].inlineData.data', reason: 'media' },
      { field: 'response.candidates[0].content.parts[1].inlineData.data', reason: 'media' },
    ]);
    expect(JSON.stringify(recording).length).toBeLessThan(3000);
  });

  it('is more than there is room for', async () => {
    await reopen({ projects: ['test'], maxBytes: 1024 });
    const long = 'long '.repeat(1000);
    upstream.plays(playsEvents(chunk(long), chunk(long), chunk(long, 'STOP')));
    await call(
      { contents: [{ parts: [{ text: long }] }] },
      { method: 'v1beta/models/gemini-2.5-flash:streamGenerateContent?alt=sse' },
    );
    const [recording] = await recorded(1);
    expect(JSON.stringify(recording.request).length).toBeLessThan(1025);
    expect(JSON.stringify(recording.response).length).toBeLessThan(1025);
    expect(recording).toMatchObject({ finishReason: 'STOP', outputTokens: 3 });
    expect(recording.cut).toEqual([
      { field: 'request.contents[0].parts[0].text', reason: 'size' },
      { field: 'response.candidates[0].content.parts[0].text', reason: 'size' },
    ]);
  });
});

describe('recordings', () => {
  it('come in pages, newest first, by name and model', async () => {
    for (const name of ['a', 'b', 'a']) {
      await call(body, { headers: { 'X-Opper-Name': name } });
      nowMs += 1000;
    }
    await recorded(3);
    const first = await manage(managerKey, 'GET', 'recordings?pageSize=2');
    const second = await manage(
      managerKey,
      'GET',
      `recordings?pageSize=2&pageToken=${first.body.nextPageToken}`,
    );
    const times = [...first.body.recordings, ...second.body.recordings].map(({ createTime }) =>
      createTime.slice(17, 19),
    );
    expect(times).toEqual(['02', '01', '00']);
    expect(second.body.nextPageToken).toBeUndefined();
    expect(await listed('?name=a')).toHaveLength(2);
    expect(await listed('?model=gemini/gemini-2.5-flash')).toHaveLength(3);
    expect(await listed('?model=other')).toEqual([]);
  });

  it('of another project are as good as none', async () => {
    await call();
    const [{ id }] = await recorded(1);
    for (const query of ['', '?project=test']) {
      expect(await listed(query, otherManagerKey)).toEqual([]);
      for (const method of ['GET', 'DELETE']) {
        const foreign = await manage(otherManagerKey, method, `recordings/${id}${query}`);
        const unknown = await manage(otherManagerKey, method, `recordings/${randomUUID()}${query}`);
        expect(foreign.status).toBe(404);
        expect(foreign.body).toEqual(unknown.body);
      }
    }
    expect((await manage(apiKey, 'GET', `recordings/${id}`)).status).toBe(403);
    expect(await listed('', adminKey)).toEqual([]);
    expect(await listed('?project=test', adminKey)).toHaveLength(1);
    expect((await manage(adminKey, 'GET', `recordings/${id}?project=test`)).status).toBe(200);
  });

  it('are gone when they are deleted', async () => {
    await call();
    const [{ id }] = await recorded(1);
    expect((await manage(managerKey, 'DELETE', `recordings/${id}`)).status).toBe(200);
    expect((await manage(managerKey, 'GET', `recordings/${id}`)).status).toBe(404);
  });

  it('are gone when their time is over, from the disk too, whatever is recorded then', async () => {
    await reopen({ projects: ['test'], retentionMs: 60_000 });
    await call({ contents: [{ parts: [{ text: 'remember me not' }] }] });
    await recorded(1);
    nowMs += 60_000;
    expect(await listed()).toEqual([]);
    await reopen({});
    await until(async () => {
      const { openLibsql } = await import('../../src/storage/libsql.js');
      await gateway.close();
      const database = await openLibsql(path.join(dataDir, 'pollux.db'));
      const rows = await database.selectFrom('recordings').select('id').execute();
      await database.destroy();
      return rows.length === 0;
    });
  });
});
