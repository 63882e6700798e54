import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { configuredPrincipal } from '../../src/core/principal.js';
import type { Running } from '../../src/main.js';
import { lacksPostgres, type MadeDatabase, makeDatabase } from '../support/postgres.js';
import { until } from '../support/servers.js';
import { apiKey, otherKey, startGateway } from './gateway.js';
import { type Answer, send } from './talk.js';
import { chunk, type Play, playsEvents, playsJson, startUpstream } from './upstream.js';

let upstream: Awaited<ReturnType<typeof startUpstream>>;
let gateway: Running;
let again: Running;
let shared: MadeDatabase | undefined;

const narrowKey = 'a-key-that-may-use-less';
const callers = {
  [narrowKey]: { ...configuredPrincipal('narrow', 'test'), allowed: { models: ['gemini/m-9'] } },
};

const model = '/v1beta/models/gemini/m-1';
const hi = { contents: [{ role: 'user', parts: [{ text: 'hi' }] }] };
let keys = 0;

interface Asked {
  readonly key?: string;
  readonly by?: Running;
  readonly path?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

function ask({ key, by = gateway, path, body = hi, headers = {} }: Asked = {}): Promise<Answer> {
  return send(by.url, {
    path: path ?? `${model}:generateContent`,
    headers: {
      'x-goog-api-key': apiKey,
      'content-type': 'application/json',
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...headers,
    },
    body,
  });
}

const newKey = () => `key-${keys++}`;
const isReplay = ({ headers }: Answer) => headers['idempotent-replayed'] === 'true';
const errorOf = ({ text }: Answer) => JSON.parse(text).error;

beforeAll(async () => {
  upstream = await startUpstream();
  const settings = { providers: [upstream.provider], callers };
  // Two gateways on one PostgreSQL where there is one; else one gateway stands for both.
  shared = lacksPostgres() ? undefined : await makeDatabase();
  const database = shared && { url: shared.url, timeoutMs: 20_000, connections: 4 };
  gateway = await startGateway({ ...settings, ...(database ? { database } : {}) });
  again = database ? await startGateway({ ...settings, database }) : gateway;
});
afterAll(async () => {
  await gateway.close();
  if (again !== gateway) await again.close();
  await upstream.close();
  await shared?.drop();
});
beforeEach(() => upstream.plays(playsJson(200, chunk('hello', 'STOP'))));

/** Answers once somebody says so. */
function waits(then: Play) {
  let answer = () => {};
  const told = new Promise<void>((resolve) => {
    answer = resolve;
  });
  upstream.plays(async (request, response) => {
    await told;
    await then(request, response);
  });
  return answer;
}

describe('a request that comes again with its key', () => {
  it('is answered again by any gateway, without another call', async () => {
    const key = newKey();
    const first = await ask({ key });
    const second = await ask({ key, by: again });
    expect([first.status, second.status, upstream.calls.length]).toEqual([200, 200, 1]);
    expect([isReplay(first), isReplay(second)]).toEqual([false, true]);
    expect(second.text).toBe(first.text);
    for (const name of ['x-gateway-provider', 'x-gateway-model', 'x-gateway-attempts']) {
      expect(second.headers[name]).toBe(first.headers[name]);
    }
    expect(second.headers['x-request-id']).not.toBe(first.headers['x-request-id']);
  });

  it('may spell its body in another way', async () => {
    const key = newKey();
    const parts = [{ text: 'hi' }];
    await ask({ key, body: { generation_config: { top_k: 3 }, contents: [{ parts }] } });
    const spelled = { contents: { parts }, generationConfig: { topK: '3' } };
    expect(isReplay(await ask({ key, body: spelled, by: again }))).toBe(true);
  });

  it('is answered in every operation that costs something', async () => {
    const usage = { totalTokens: 3 };
    const vector = { embedding: { values: [1] }, embeddings: [{ values: [1] }] };
    const content = { parts: [{ text: 'hi' }] };
    for (const [operation, body, answer] of [
      ['countTokens', hi, usage],
      ['embedContent', { content }, vector],
      ['batchEmbedContents', { requests: [{ model: 'models/gemini/m-1', content }] }, vector],
    ] as const) {
      upstream.plays(playsJson(200, answer));
      const key = newKey();
      const path = `${model}:${operation}`;
      const answers = [await ask({ key, path, body }), await ask({ key, path, body, by: again })];
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(answers.map(isReplay)).toEqual([false, true]);
      expect(upstream.calls).toHaveLength(1);
    }
  });

  it('makes one batch and one interaction', async () => {
    const batch = {
      path: `${model}:batchGenerateContent`,
      body: { batch: { inputConfig: { requests: { requests: [{ request: hi }] } } } },
    };
    const interaction = {
      path: '/v1beta/interactions',
      body: { model: 'gemini/m-1', input: 'hi', background: true },
    };
    for (const asked of [batch, interaction]) {
      const key = newKey();
      const first = await ask({ ...asked, key });
      const second = await ask({ ...asked, key, by: again });
      expect([first.status, second.text, isReplay(second)]).toEqual([200, first.text, true]);
    }
  });

  it('is told apart from others of the same key by tenant and by operation', async () => {
    const key = newKey();
    await ask({ key });
    const other = await ask({ key, headers: { 'x-goog-api-key': otherKey } });
    upstream.plays(playsJson(200, { totalTokens: 3 }));
    const counted = await ask({ key, path: `${model}:countTokens` });
    expect([isReplay(other), isReplay(counted), upstream.calls.length]).toEqual([false, false, 1]);
  });

  it('without a key is another request', async () => {
    await ask();
    expect(isReplay(await ask())).toBe(false);
    expect(upstream.calls).toHaveLength(2);
  });
});

describe('a key that stands for another request', () => {
  it.each([
    ['another body', { body: { contents: [{ parts: [{ text: 'ho' }] }] } }],
    ['another model', { path: '/v1beta/models/gemini/m-2:generateContent' }],
    ['another dialect', { path: `/adaptive${model}:generateContent` }],
  ])('is refused with %s', async (_, changes) => {
    const key = newKey();
    await ask({ key });
    const refused = await ask({ key, by: again, ...changes });
    expect([refused.status, errorOf(refused).status]).toEqual([422, 'FAILED_PRECONDITION']);
    expect(upstream.calls).toHaveLength(1);
  });
});

describe('a key of the same project that may use less', () => {
  it('gets no answer that it could not have asked for', async () => {
    const key = newKey();
    await ask({ key });
    const refused = await ask({ key, headers: { 'x-goog-api-key': narrowKey } });
    expect([refused.status, isReplay(refused)]).toEqual([422, false]);
  });
});

describe('a request that comes again while it runs', () => {
  it('is told to come back, and then gets the answer', async () => {
    const answer = waits(playsJson(200, chunk('late', 'STOP')));
    const key = newKey();
    const first = ask({ key });
    await until(() => upstream.calls.length === 1);
    const early = await ask({ key, by: again });
    expect([early.status, errorOf(early).status]).toEqual([409, 'ABORTED']);
    expect(early.headers['retry-after']).toBe('1');
    answer();
    expect((await first).status).toBe(200);
    const late = await ask({ key, by: again });
    expect([late.text, upstream.calls.length]).toEqual([(await first).text, 1]);
  });

  it('is called once, of however many at once over all gateways', async () => {
    const answer = waits(playsJson(200, chunk('once', 'STOP')));
    const key = newKey();
    const all = Array.from({ length: 20 }, (_, at) => ask({ key, by: at % 2 ? again : gateway }));
    await until(() => upstream.calls.length === 1);
    answer();
    const answers = await Promise.all(all);
    expect(upstream.calls).toHaveLength(1);
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
  });
});

describe('a stream that comes again', () => {
  const path = `${model}:streamGenerateContent`;
  const chunks = [chunk('a'), chunk('b'), chunk('', 'STOP')];

  it.each(['?alt=sse', ''])('is a stream again (%j)', async (query) => {
    upstream.plays(playsEvents(...chunks));
    const key = newKey();
    const first = await ask({ key, path: path + query });
    const second = await ask({ key, path: path + query, by: again });
    expect(second.headers['content-type']).toBe(first.headers['content-type']);
    expect([second.text, isReplay(second)]).toEqual([first.text, true]);
    expect(upstream.calls).toHaveLength(1);
  });

  it('comes in the form that is asked for now', async () => {
    upstream.plays(playsEvents(...chunks));
    const key = newKey();
    await ask({ key, path: `${path}?alt=sse` });
    const array = await ask({ key, path });
    expect(isReplay(array)).toBe(true);
    expect(JSON.parse(array.text)).toHaveLength(chunks.length);
  });

  it('is not kept where it broke off', async () => {
    upstream.plays((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(`data: ${JSON.stringify(chunk('a'))}\r\n\r\n`, () => response.destroy());
    });
    const key = newKey();
    const broken = await ask({ key, path: `${path}?alt=sse` });
    expect(broken.text).toContain('UNAVAILABLE');
    upstream.plays(playsEvents(...chunks));
    const second = await ask({ key, path: `${path}?alt=sse` });
    expect([isReplay(second), second.text.includes('STOP')]).toEqual([false, true]);
    expect(isReplay(await ask({ key, path: `${path}?alt=sse` }))).toBe(true);
  });

  it('is not kept where its client left', async () => {
    upstream.plays((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(`data: ${JSON.stringify(chunk('a'))}\r\n\r\n`);
    });
    const key = newKey();
    const url = `${gateway.url}${path}?alt=sse`;
    const leaving = new AbortController();
    const headers = {
      'x-goog-api-key': apiKey,
      'content-type': 'application/json',
      'idempotency-key': key,
    };
    const begun = await fetch(url, {
      method: 'POST',
      headers,
      body: JSON.stringify(hi),
      signal: leaving.signal,
    });
    expect((await ask({ key, path: `${path}?alt=sse` })).status).toBe(409);
    leaving.abort();
    await begun.text().catch(() => undefined);
    upstream.plays(playsEvents(...chunks));
    let second: Answer | undefined;
    await until(async () => {
      second = await ask({ key, path: `${path}?alt=sse` });
      return second.status !== 409;
    });
    expect([second?.status, second && isReplay(second)]).toEqual([200, false]);
  });
});

describe('a failure', () => {
  it('that a provider answered with is answered again', async () => {
    upstream.plays(playsJson(400, { error: { code: 400, message: 'No.', status: 'X' } }));
    const key = newKey();
    const first = await ask({ key });
    const second = await ask({ key, by: again });
    expect([first.status, second.status, upstream.calls.length]).toEqual([400, 400, 1]);
    expect([isReplay(second), second.text]).toEqual([true, first.text]);
    expect(second.headers['x-gateway-provider']).toBe('gemini');
  });

  it.each([
    ['a conflict', playsJson(409, {}), 409],
    ['no room', playsJson(429, {}, { 'retry-after': '30' }), 429],
    ['a broken provider', playsJson(500, {}), 503],
    ['nonsense', playsJson(200, 'no'), 503],
  ])('that says %s lets the key go', async (_, play, status) => {
    upstream.plays(play);
    const key = newKey();
    expect((await ask({ key, body: hi })).status).toBe(status);
    upstream.plays(playsJson(200, chunk('well', 'STOP')));
    const second = await ask({ key, body: { contents: [{ parts: [{ text: 'other' }] }] } });
    expect([second.status, isReplay(second)]).toEqual([200, false]);
  });

  it.each([
    ['the body is no request', { body: { contents: 5 } }, 400],
    ['the turns make no sense', { body: { contents: [{ role: 'model', parts: [] }] } }, 400],
    ['there is no such model', { path: '/v1beta/models/nobody/x:generateContent' }, 404],
    ['a wish cannot be met', { body: { ...hi, provider_only: ['nobody'] } }, 400],
  ])('before anybody was asked lets the key go: %s', async (_, changes, status) => {
    const key = newKey();
    const refused = await ask({ key, ...changes });
    expect([refused.status, upstream.calls.length]).toEqual([status, 0]);
    const second = await ask({ key });
    expect([second.status, isReplay(second)]).toEqual([200, false]);
  });
});

it.each([['x'.repeat(256)], [''], ['é']])('the key %j is no key', async (key) => {
  const refused = await ask({ key: Buffer.from(key).toString('latin1') });
  expect([refused.status, upstream.calls.length]).toEqual([400, 0]);
});

it.each([['x'.repeat(255)], [' '], ["'; drop table idempotency_keys --"]])(
  'the key %j is a key',
  async (key) => {
    // What a header begins and ends with is no part of it.
    const padded = key === ' ' ? '~' : key;
    await ask({ key: padded });
    expect(isReplay(await ask({ key: padded, by: again }))).toBe(true);
  },
);

it('a dry run neither takes a key nor is answered by one', async () => {
  const key = newKey();
  const dry = await ask({ key, headers: { 'x-gateway-dry-run': '1' } });
  expect(dry.headers['content-type']).toContain('dry-run');
  expect(isReplay(await ask({ key }))).toBe(false);
  const after = await ask({ key, headers: { 'x-gateway-dry-run': '1' } });
  expect([isReplay(after), upstream.calls.length]).toEqual([false, 1]);
});

it('large bodies are told apart by what they hold', async () => {
  const image = (data: string) => ({
    contents: [{ parts: [{ inlineData: { mimeType: 'image/png', data } }] }],
  });
  const data = randomBytes(300_000).toString('base64');
  const key = newKey();
  expect((await ask({ key, body: image(data) })).status).toBe(200);
  const same = await ask({ key, body: image(data), by: again });
  const otherEnd = data.startsWith('A') ? `B${data.slice(1)}` : `A${data.slice(1)}`;
  const other = await ask({ key, body: image(otherEnd), by: again });
  expect([isReplay(same), other.status, upstream.calls.length]).toEqual([true, 422, 1]);
});

it('large answers come again whole', async () => {
  upstream.plays(playsJson(200, chunk('🦭 long'.repeat(100_000), 'STOP')));
  const key = newKey();
  const first = await ask({ key });
  const second = await ask({ key, by: again });
  expect(isReplay(second)).toBe(true);
  expect(second.text === first.text).toBe(true);
});

describe('a provider with an idempotency header of its own', () => {
  it('gets a key for each request, and never the client’s', async () => {
    const seen: (string | undefined)[] = [];
    upstream.plays((request, response) => {
      const header = request.headers['x-once'];
      seen.push(typeof header === 'string' ? header : undefined);
      return seen.length === 1
        ? void response.writeHead(500).end()
        : playsJson(200, chunk('hello', 'STOP'))(request, response);
    });
    const own = await startGateway({
      providers: [{ ...upstream.provider, idempotencyHeader: 'X-Once' }],
    });
    const headers = { 'x-request-id': 'the-same-every-time' };
    await ask({ key: 'client-key', by: own, headers });
    await ask({ by: own, headers });
    await own.close();
    expect(seen).toHaveLength(3);
    expect(new Set(seen).size).toBe(3);
    expect(seen.every((value) => /^[0-9a-f]{64}$/.test(value ?? ''))).toBe(true);
  });

  it('gets none where it has none', async () => {
    await ask({ key: newKey() });
    expect(Object.keys(upstream.calls[0] ?? {})).not.toContain('idempotency-key');
  });
});
