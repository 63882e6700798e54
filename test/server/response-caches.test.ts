import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import Libsql from 'libsql';
import { configuredPrincipal } from '../../src/core/principal.js';
import { apiKey, otherKey, startGateway } from './gateway.js';
import { send } from './talk.js';
import { chunk, type Play, playsEvents, playsJson, startUpstream } from './upstream.js';

const model = 'gemini-2.5-flash';
const narrowKey = 'a-key-that-may-use-less';
const sisterKey = 'a-key-that-may-use-the-same';
const adminKey = 'an-admin-key-of-the-caches';
const managerKey = 'a-key-that-manages-others';
const semantic = { semantic_cache: { enabled: true } };
const exact = { prompt_cache: { enabled: true } };

let nowMs = Date.parse('2026-01-05T12:00:00Z');
let upstream: Awaited<ReturnType<typeof startUpstream>>;
let gateway: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => {
  upstream = await startUpstream();
  gateway = await startGateway({
    providers: [
      upstream.provider,
      {
        ...upstream.provider,
        name: 'openai',
        slugs: [],
        format: 'openai-chat',
        profile: 'openai',
      },
    ],
    models: { fast: { targets: ['gemini/gemini-2.5-flash'] } },
    callers: {
      [adminKey]: configuredPrincipal('admin', 'default', ['admin']),
      [managerKey]: configuredPrincipal('manager', 'other', ['manage']),
      [narrowKey]: {
        ...configuredPrincipal('narrow', 'test'),
        allowed: { models: ['fast', 'gemini/*'] },
      },
      [sisterKey]: configuredPrincipal('sister', 'test'),
    },
    now: () => nowMs,
  });
});
afterAll(async () => {
  await gateway.close();
  await upstream.close();
});

/** Entries of one test are in no other's namespace. */
let test = 0;
beforeEach(() => {
  test++;
  upstream.plays(answering());
});

/** Every answer is another one, so that a call shows. */
function answering(): Play {
  let count = 0;
  return (request, response) => {
    count++;
    const play = request.url?.includes('stream')
      ? playsEvents(chunk(`a${count}`), chunk(' and on'), chunk('', 'STOP'))
      : playsJson(200, chunk(`Answer ${count}`, 'STOP'));
    return play(request, response);
  };
}

interface Ask {
  readonly text?: string;
  readonly body?: object;
  readonly key?: string;
  readonly mount?: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly model?: string;
}

async function ask({ text = 'What is the capital of Peru?', body = {}, ...how }: Ask) {
  const { key = apiKey, mount = '/gemini', method = 'generateContent', headers = {} } = how;
  const answer = await send(gateway.url, {
    path: `${mount}/v1beta/models/${how.model ?? model}:${method}`,
    headers: { 'x-goog-api-key': key, ...headers },
    body: {
      systemInstruction: { parts: [{ text: `test ${test}` }] },
      contents: [{ role: 'user', parts: [{ text }] }],
      ...body,
    },
  });
  return { ...answer, tier: answer.headers['x-gateway-cache'], calls: upstream.calls.length };
}

const events = (text: string) =>
  text
    .split(/\r?\n\r?\n/)
    .filter((event) => event !== '')
    .map((event) => JSON.parse(event.replace(/^data: /, '')));

describe('without a wish', () => {
  it('nothing is kept and nothing reused', async () => {
    for (const calls of [1, 2]) expect(await ask({})).toMatchObject({ tier: 'off', calls });
    expect(await ask({ body: { semantic_cache: { enabled: false } } })).toMatchObject({
      tier: 'off',
      calls: 3,
    });
    expect(await ask({ body: { prompt_cache: { ttl: 60 } } })).toMatchObject({ tier: 'off' });
    expect(await ask({ body: exact })).toMatchObject({ tier: 'miss', calls: 5 });
  });
});

describe('the exact cache', () => {
  it('gives the same answer again, and calls nobody', async () => {
    const first = await ask({ body: exact });
    const second = await ask({ body: exact });
    expect([first.tier, second.tier, second.calls]).toEqual(['miss', 'prompt_response', 1]);
    expect(second.text).toBe(first.text);
    expect(second.headers).toMatchObject({
      'x-gateway-provider': 'gemini',
      'x-gateway-model': model,
      'x-gateway-attempts': '0',
    });
  });

  it.each(['/gemini', '/v3/compat', '/omnirouters', '/nordlys', '/api'])(
    'is had by the header over %s',
    async (mount) => {
      const headers = { 'X-Gateway-Extensions': JSON.stringify(exact) };
      await ask({ mount, headers });
      expect(await ask({ mount, headers })).toMatchObject({ tier: 'prompt_response', calls: 1 });
    },
  );

  it('is one for all dialects, all ways of sending and all names of a model', async () => {
    await ask({ body: exact });
    const inBody = { body: exact };
    expect(await ask({ ...inBody, mount: '/api' })).toMatchObject({ tier: 'prompt_response' });
    expect(await ask({ ...inBody, model: 'fast' })).toMatchObject({ tier: 'prompt_response' });
    expect(await ask({ ...inBody, method: 'streamGenerateContent' })).toMatchObject({
      tier: 'prompt_response',
      calls: 1,
    });
  });

  it.each<[string, Ask]>([
    ['another question', { text: 'What is the capital of Chile?' }],
    ['another word of the same', { text: "What's the capital of Peru?" }],
    ['another model', { model: 'gemini-2.5-pro' }],
    ['another temperature', { body: { generationConfig: { temperature: 0.2 } } }],
    ['a limit', { body: { generationConfig: { maxOutputTokens: 9 } } }],
    ['another instruction', { body: { systemInstruction: { parts: [{ text: 'Be rude.' }] } } }],
    [
      'a setting of safety',
      {
        body: {
          safetySettings: [
            { category: 'HARM_CATEGORY_HARASSMENT', threshold: 'BLOCK_LOW_AND_ABOVE' },
          ],
        },
      },
    ],
    [
      'a schema',
      {
        body: {
          generationConfig: {
            responseMimeType: 'application/json',
            responseSchema: { type: 'STRING' },
          },
        },
      },
    ],
    ['tools', { body: { tools: [{ functionDeclarations: [{ name: 'look' }] }] } }],
    ['a wish for a provider', { body: { provider_only: ['gemini'] } }],
    ['strict mode', { headers: { 'X-Gateway-Strict': '1' } }],
    [
      'an earlier turn',
      {
        body: {
          contents: [
            { role: 'user', parts: [{ text: 'Hi' }] },
            { role: 'model', parts: [{ text: 'Hello' }] },
            { role: 'user', parts: [{ text: 'What is the capital of Peru?' }] },
          ],
        },
      },
    ],
    ['another project', { key: otherKey }],
  ])('knows no answer for %s', async (_what, other) => {
    await ask({ body: exact });
    const missed = await ask({ ...other, body: { ...other.body, ...exact } });
    expect([missed.status, missed.tier, missed.calls]).toEqual([200, 'miss', 2]);
  });

  it('is one for keys of a project that may use the same, and for no others', async () => {
    await ask({ body: exact });
    expect(await ask({ body: exact, key: sisterKey })).toMatchObject({ tier: 'prompt_response' });
    expect(await ask({ body: exact, key: narrowKey })).toMatchObject({ tier: 'miss' });
    expect(await ask({ body: exact, key: narrowKey })).toMatchObject({ tier: 'prompt_response' });
  });

  it('tells large values apart that stand in the call as placeholders', async () => {
    const picture = (letter: string) => ({
      inlineData: { mimeType: 'image/png', data: letter.repeat(400_000) },
    });
    const asking = (letter: string) =>
      ask({
        body: {
          ...exact,
          contents: [{ role: 'user', parts: [picture(letter), { text: 'What is this?' }] }],
        },
      });
    expect(await asking('A')).toMatchObject({ tier: 'miss' });
    expect(await asking('B')).toMatchObject({ tier: 'miss' });
    expect(await asking('A')).toMatchObject({ tier: 'prompt_response', calls: 2 });
  });

  it('forgets after its time, and after the reader’s', async () => {
    await ask({ body: { prompt_cache: { enabled: true, ttl: 60 } } });
    nowMs += 59_000;
    expect(await ask({ body: exact })).toMatchObject({ tier: 'prompt_response' });
    expect(await ask({ body: { prompt_cache: { enabled: true, ttl: 58 } } })).toMatchObject({
      tier: 'miss',
    });
    nowMs += 3_600_000;
    expect(await ask({ body: exact })).toMatchObject({ tier: 'miss' });
  });

  it('lowers a time above a day, and says so', async () => {
    const body = { prompt_cache: { enabled: true, ttl: 604_800 } };
    const { headers, tier } = await ask({ body });
    expect([tier, headers['x-gateway-warnings']]).toEqual([
      'miss',
      'clamped;field="promptCache.ttl"',
    ]);
    const strict = await ask({ body, headers: { 'X-Gateway-Strict': '1' } });
    expect([strict.status, strict.text]).toEqual([400, expect.stringContaining('promptCache.ttl')]);
    nowMs += 86_399_000;
    expect(await ask({ body })).toMatchObject({ tier: 'prompt_response' });
    nowMs += 1_000;
    expect(await ask({ body })).toMatchObject({ tier: 'miss' });
  });
});

describe('a wish that is none', () => {
  it.each([
    { semantic_cache: { similarity_threshold: 0 } },
    { semantic_cache: { similarity_threshold: -1 } },
    { semantic_cache: { similarity_threshold: 2 } },
    { semantic_cache: { similarity_threshold: 'x' } },
    { semantic_cache: { similarity_threshold: 'NaN' } },
    { semantic_cache: { semantic_threshold: 1.01 } },
    { prompt_cache: { ttl: 1e12 } },
    { prompt_cache: { ttl: -1 } },
    { prompt_cache: { ttl: 0 } },
    { prompt_cache: { ttl: 1.5 } },
  ])('%j is a 400 that names it', async (body) => {
    for (const mount of ['/gemini', '/api']) {
      const { status, text } = await ask({ mount, body });
      expect([status, text]).toEqual([
        400,
        expect.stringMatching(/"field":"(?:prompt|semantic)Cache\./),
      ]);
    }
    const { status } = await ask({
      mount: '/v3/compat',
      headers: { 'X-Gateway-Extensions': JSON.stringify(body) },
    });
    expect([status, upstream.calls.length]).toEqual([400, 0]);
  });
});

describe('what is not reused', () => {
  const file = { fileData: { mimeType: 'image/png', fileUri: 'https://example.com/a.png' } };

  it.each<[string, object]>([
    ['store: false', { store: false }],
    ['several candidates', { generationConfig: { candidateCount: 2 } }],
    ['no data retention', { provider_zdr: true }],
    ['media by address', { contents: [{ role: 'user', parts: [file, { text: 'What is it?' }] }] }],
  ])('a request with %s goes past the caches, and is told so', async (_what, body) => {
    for (const wish of [exact, semantic]) {
      const { tier, headers } = await ask({ body: { ...body, ...wish } });
      const field = wish === exact ? 'promptCache' : 'semanticCache';
      if (tier !== undefined) expect(tier).toBe('off');
      if (tier !== undefined)
        expect(headers['x-gateway-warnings']).toContain(`dropped;field="${field}"`);
    }
    const strict = await ask({ body: { ...body, ...exact }, headers: { 'X-Gateway-Strict': '1' } });
    expect(strict.status).toBe(400);
  });

  const candidate = (members: object, content: object = { parts: [{ text: 'x' }] }) => ({
    candidates: [{ content: { role: 'model', ...content }, finishReason: 'STOP', ...members }],
    usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 1, totalTokenCount: 2 },
  });

  it.each<[string, object]>([
    ['an answer cut short', candidate({ finishReason: 'MAX_TOKENS' })],
    ['a refused answer', candidate({ finishReason: 'SAFETY' })],
    ['a tool call', candidate({}, { parts: [{ functionCall: { name: 'look', args: {} } }] })],
    ['a grounded answer', candidate({ groundingMetadata: { webSearchQueries: ['x'] } })],
    [
      'executed code',
      candidate({}, { parts: [{ executableCode: { language: 'PYTHON', code: '1' } }] }),
    ],
    [
      'a file',
      candidate(
        {},
        { parts: [{ text: 'x' }, { inlineData: { mimeType: 'image/png', data: 'AA==' } }] },
      ),
    ],
    ['an answer without text', candidate({}, { parts: [{ text: '' }] })],
    ['an answer of 256 KiB', candidate({}, { parts: [{ text: 'x'.repeat(262_144) }] })],
    [
      'an estimate',
      { candidates: [{ content: { parts: [{ text: 'x' }] }, finishReason: 'STOP' }] },
    ],
  ])('%s', async (_what, answer) => {
    upstream.plays(playsJson(200, answer));
    const body = { ...exact, tools: [{ functionDeclarations: [{ name: 'look' }] }] };
    expect((await ask({ body })).tier).toBe('miss');
    expect(await ask({ body })).toMatchObject({ tier: 'miss', calls: 2 });
  });

  it('an answer that breaks off, or fails', async () => {
    upstream.plays(playsEvents(chunk('half')));
    const method = 'streamGenerateContent?alt=sse';
    expect((await ask({ method, body: exact })).text).toContain('error');
    upstream.plays(playsJson(500, {}));
    expect((await ask({ body: exact })).status).toBe(503);
    upstream.plays(answering());
    expect(await ask({ body: exact })).toMatchObject({ tier: 'miss', status: 200 });
  });
});

describe('the semantic cache', () => {
  it('gives the answer to the same question in other words', async () => {
    const first = await ask({ body: semantic });
    const same = await ask({ body: semantic });
    const similar = await ask({ body: semantic, text: "What's the capital of Peru, please?" });
    expect([first.tier, same.tier, similar.tier]).toEqual([
      'miss',
      'semantic_exact',
      'semantic_similar',
    ]);
    expect([similar.text, similar.calls]).toEqual([first.text, 1]);
  });

  it.each([
    ['Give me 5 items for a list.', 'Give me 10 items for a list.'],
    ['How do I enable the cache?', 'How do I disable the cache?'],
    ['Convert 100 USD to EUR.', 'Convert 100 EUR to USD.'],
    ['What is the capital of France?', 'What is the capital of Germany?'],
    ['Is it safe to eat this?', 'Is it not safe to eat this?'],
    ['Explain `a == b` to me.', 'Explain `a = b` to me.'],
    ['Summarize https://example.com/1 now', 'Summarize https://example.com/2 now'],
    ['Say "yes" in Greek.', 'Say "no" in Greek.'],
    ['How do I call getUser in Java?', 'How do I call getUsers in Java?'],
    ['Tell me the capital of Peru.', 'Hello there! Could you please tell me the capital of Peru?'],
  ])('never takes %j for %j', async (first, second) => {
    const body = { semantic_cache: { enabled: true, similarity_threshold: 0.9 } };
    await ask({ body, text: first });
    expect(await ask({ body, text: second })).toMatchObject({ tier: 'miss', calls: 2 });
    expect(await ask({ body, text: first })).toMatchObject({ tier: 'semantic_exact', calls: 2 });
  });

  it('compares within one namespace only', async () => {
    const other = "What's the capital of Peru?";
    await ask({ body: semantic });
    for (const further of [
      { key: otherKey },
      { body: { generationConfig: { topK: 3 } } },
      { body: { systemInstruction: { parts: [{ text: 'Be brief.' }] } } },
      { model: 'gemini-2.5-pro' },
    ]) {
      const body = { ...further.body, ...semantic };
      expect(await ask({ ...further, body, text: other })).toMatchObject({ tier: 'miss' });
    }
    expect(await ask({ body: semantic, text: other })).toMatchObject({ tier: 'semantic_similar' });
  });

  it('is off where tools are offered, and the exact one is not', async () => {
    const tools = { tools: [{ functionDeclarations: [{ name: 'look' }] }] };
    const { tier, headers } = await ask({ body: { ...semantic, ...tools } });
    expect([tier, headers['x-gateway-warnings']]).toEqual(['off', 'dropped;field="semanticCache"']);
    await ask({ body: { ...semantic, ...exact, ...tools } });
    expect(await ask({ body: { ...semantic, ...exact, ...tools } })).toMatchObject({
      tier: 'prompt_response',
    });
  });

  it('raises a threshold below the floor, and says so; a high one counts', async () => {
    const at = (similarity_threshold: number) => ({
      semantic_cache: { enabled: true, similarity_threshold },
    });
    const low = await ask({ body: at(0.2) });
    expect([low.tier, low.headers['x-gateway-warnings']]).toEqual([
      'miss',
      'clamped;field="semanticCache.similarityThreshold"',
    ]);
    const text = "What's the capital of Peru, please?";
    expect(await ask({ body: at(1), text })).toMatchObject({ tier: 'miss' });
    const both = { body: { ...at(1), ...exact } };
    expect(await ask(both)).toMatchObject({ tier: 'prompt_response' });
  });
});

describe('a replay', () => {
  const method = 'streamGenerateContent?alt=sse';
  const thinking = [
    {
      candidates: [
        { content: { role: 'model', parts: [{ text: 'Hm', thought: true }] }, index: 0 },
      ],
      responseId: 'r-7',
      modelVersion: 'm-7',
    },
    {
      candidates: [
        {
          content: { role: 'model', parts: [{ text: 'Lima', thoughtSignature: 'c2ln' }] },
          index: 0,
        },
      ],
      responseId: 'r-7',
      modelVersion: 'm-7',
    },
    { ...chunk('!', 'STOP'), responseId: 'r-7', modelVersion: 'm-7' },
  ];

  it('is chunk for chunk what the first client saw', async () => {
    upstream.plays(playsEvents(...thinking));
    const first = await ask({ method, body: exact });
    const second = await ask({ method, body: exact });
    expect([second.tier, second.calls]).toEqual(['prompt_response', 1]);
    expect(events(second.text)).toEqual(events(first.text));
    expect(second.text).toContain('thoughtSignature');
  });

  it('is the fold of the stream for who does not stream, with the tier where Adaptive puts it', async () => {
    upstream.plays(playsEvents(...thinking));
    await ask({ method, body: exact });
    const { text } = await ask({ mount: '/api', body: exact });
    expect(JSON.parse(text)).toMatchObject({
      provider: 'google',
      candidates: [
        {
          content: {
            parts: [
              { text: 'Hm', thought: true },
              { text: 'Lima', thoughtSignature: 'c2ln' },
              { text: '!' },
            ],
          },
          finishReason: 'STOP',
        },
      ],
      usageMetadata: {
        totalTokenCount: 5,
        cache_tier: 'prompt_response',
        cacheTier: 'prompt_response',
      },
    });
    const streamed = events((await ask({ mount: '/api', method, body: semantic })).text);
    expect(streamed).toHaveLength(3);
    expect(streamed.at(-1).usageMetadata).toMatchObject({ cacheTier: 'semantic_exact' });
    const fresh = await ask({ mount: '/api', body: exact, text: 'Something else' });
    expect(fresh.text).not.toMatch(/cache_?tier/i);
  });

  it('warns of what the first client was warned of', async () => {
    const message = { role: 'assistant', content: 'Lima' };
    const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
    const choices = [{ index: 0, message, finish_reason: 'stop' }];
    upstream.plays(playsJson(200, { id: 'c', model: 'gpt-4o', choices, usage }));
    const body = { ...exact, generationConfig: { topK: 3 } };
    const first = await ask({ body, model: 'openai/gpt-4o' });
    const second = await ask({ body, model: 'openai/gpt-4o' });
    const lost = 'dropped;field="generationConfig.topK";target="openai/gpt-4o"';
    expect([first.tier, first.headers['x-gateway-warnings']]).toEqual(['miss', lost]);
    expect([second.tier, second.headers['x-gateway-warnings']]).toEqual(['prompt_response', lost]);
  });

  it('costs nothing', async () => {
    const headers = { 'X-Gateway-Extensions': JSON.stringify(exact) };
    await ask({ mount: '/v3/compat', headers });
    const again = await ask({ mount: '/v3/compat', headers });
    expect(again.headers).toMatchObject({ 'x-gateway-cost': '0', 'x-opper-cost': '0' });
    expect(JSON.parse(again.text).usageMetadata.opper).toMatchObject({ cost: 0 });
  });
});

describe('the same request at the same time', () => {
  /** Holds its answer back until it is let go. */
  function held(answer: Play) {
    let arrived = () => {};
    let open = () => {};
    const isThere = new Promise<void>((resolve) => (arrived = resolve));
    const isOpen = new Promise<void>((resolve) => (open = resolve));
    upstream.plays(async (request, response) => {
      arrived();
      await isOpen;
      await answer(request, response);
    });
    return { isThere, open };
  }

  it('makes one call', async () => {
    const gate = held(answering());
    const first = ask({ body: exact });
    await gate.isThere;
    const others = [ask({ body: exact }), ask({ body: exact, method: 'streamGenerateContent' })];
    // A call of their own would have come before this one, which is of another namespace.
    const stranger = ask({ body: exact, key: otherKey });
    while (upstream.calls.length < 2) await new Promise((turn) => setImmediate(turn));
    gate.open();
    expect((await first).tier).toBe('miss');
    expect((await Promise.all(others)).map(({ tier }) => tier)).toEqual([
      'prompt_response',
      'prompt_response',
    ]);
    expect((await stranger).tier).toBe('miss');
    expect(upstream.calls).toHaveLength(2);
  });

  it('goes on alone where the first one fails', async () => {
    let failed = false;
    const gate = held((request, response) => {
      if (failed) return playsJson(200, chunk('Late', 'STOP'))(request, response);
      failed = true;
      return playsJson(400, { error: { code: 400, message: 'no', status: 'INVALID_ARGUMENT' } })(
        request,
        response,
      );
    });
    const first = ask({ body: exact });
    await gate.isThere;
    const second = ask({ body: exact });
    gate.open();
    expect((await first).status).toBe(400);
    expect(await second).toMatchObject({ status: 200, tier: 'miss' });
  });
});

describe('a request that comes again and again', () => {
  const unknown = { ...exact, surprise: 1 };

  it.each(['generateContent', 'streamGenerateContent?alt=sse'])(
    'is answered and warned of in one way by %s',
    async (method) => {
      const answers = [];
      for (let turn = 0; turn < 4; turn++) answers.push(await ask({ body: unknown, method }));
      const [, second, ...later] = answers;
      expect(second).toMatchObject({ tier: 'prompt_response', calls: 1 });
      expect(second?.headers['x-gateway-warnings']).toContain('surprise');
      const volatile = { 'x-request-id': '', date: '' };
      for (const answer of later) {
        expect(answer.headers['x-request-id']).not.toBe(second?.headers['x-request-id']);
        expect({ ...answer, headers: { ...answer.headers, ...volatile } }).toEqual({
          ...second,
          headers: { ...second?.headers, ...volatile },
        });
      }
    },
  );

  it('asks a model again once its answer is too old', async () => {
    const body = { prompt_cache: { enabled: true, ttl: 60 } };
    for (let turn = 0; turn < 3; turn++) await ask({ body });
    nowMs += 61_000;
    expect(await ask({ body })).toMatchObject({ tier: 'miss', calls: 2 });
    expect(await ask({ body })).toMatchObject({ tier: 'prompt_response', calls: 2 });
  });
});

describe('a purge', () => {
  const purge = (key: string, path: string) =>
    send(gateway.url, {
      method: 'DELETE',
      path: `/manage/v1/projects/${path}`,
      headers: { 'x-goog-api-key': key },
    });

  it('takes away what a project, a key or a model left, and nothing else', async () => {
    for (const scope of [
      '',
      '?keyId=config:test',
      '?model=fast',
      '?model=gemini/gemini-2.5-flash',
    ]) {
      for (let turn = 0; turn < 3; turn++) await ask({ body: exact, model: 'fast' });
      await ask({ body: exact, key: otherKey });
      const { status, text } = await purge(adminKey, `test/keptAnswers${scope}`);
      expect([status, text]).toEqual([200, '{}']);
      expect(await ask({ body: exact, model: 'fast' })).toMatchObject({ tier: 'miss' });
      expect(await ask({ body: exact, key: otherKey })).toMatchObject({ tier: 'prompt_response' });
    }
    await purge(adminKey, 'test/keptAnswers?model=slow');
    await purge(adminKey, 'test/keptAnswers?keyId=config:other');
    expect(await ask({ body: exact })).toMatchObject({ tier: 'prompt_response' });
  });

  it('of another project is as good as of none', async () => {
    await ask({ body: exact });
    const foreign = await purge(managerKey, 'test/keptAnswers');
    const unknown = await purge(managerKey, 'nobody/keptAnswers');
    expect([foreign.status, unknown.status]).toEqual([404, 404]);
    expect((await purge(apiKey, 'test/keptAnswers')).status).toBe(403);
    expect(await ask({ body: exact })).toMatchObject({ tier: 'prompt_response' });
    expect((await purge(managerKey, 'other/keptAnswers')).status).toBe(200);
  });
});

describe('a cache that outlives the process', () => {
  const startOn = (dataDir: string, store: 'database' | 'off' = 'database') =>
    startGateway({ providers: [upstream.provider], dataDir, cache: { store } });

  it('is found again, and hides what it keeps', async () => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'pollux-'));
    const first = gateway;
    try {
      upstream.plays(playsJson(200, chunk('A very telling answer', 'STOP')));
      gateway = await startOn(dataDir);
      await ask({ body: semantic, text: 'What is my secret question?' });
      await gateway.close();
      gateway = await startOn(dataDir);
      const again = await ask({ body: semantic, text: "What's my secret question, please?" });
      expect([again.tier, again.calls]).toEqual(['semantic_similar', 1]);
      expect(again.text).toContain('A very telling answer');
      await gateway.close();
      for (const name of await readdir(dataDir)) {
        const bytes = await readFile(path.join(dataDir, name)).catch(() => Buffer.alloc(0));
        expect(bytes.includes('telling answer') || bytes.includes('secret question')).toBe(false);
      }
    } finally {
      gateway = first;
      await rm(dataDir, { recursive: true, force: true });
    }
  });

  it('is a row of the ledger that costs nothing and names the one it comes from', async () => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'pollux-'));
    const first = gateway;
    try {
      gateway = await startOn(dataDir);
      for (let turn = 0; turn < 4; turn++) await ask({ body: exact });
      await gateway.close();
      const ledger = new Libsql(path.join(dataDir, 'ledger.db'));
      const rows = ledger.prepare('select * from attempts order by attempt_id').all([]);
      ledger.close();
      const whose = { project_id: 'test', key_id: 'config:test' };
      const free = { upstream_calls: 0, cost_nano_usd: 0, ...whose };
      expect(rows).toMatchObject([
        { upstream_calls: 1, source_id: null },
        ...Array.from({ length: 3 }, () => free),
      ]);
      const [paid, ...reused] = rows as { attempt_id: string; source_id: string }[];
      for (const { source_id } of reused) expect(source_id).toBe(paid?.attempt_id);
    } finally {
      gateway = first;
      await rm(dataDir, { recursive: true, force: true });
    }
  });

  it('is none where the operator has switched it off', async () => {
    const first = gateway;
    try {
      gateway = await startOn(await mkdtemp(path.join(tmpdir(), 'pollux-')), 'off');
      const { tier, headers } = await ask({ body: { ...exact, ...semantic } });
      expect([tier, headers['x-gateway-warnings']]).toEqual([
        'off',
        'dropped;field="promptCache", dropped;field="semanticCache"',
      ]);
      await gateway.close();
    } finally {
      gateway = first;
    }
  });
});

describe('caches for everybody', () => {
  it('are asked at temperature 0 alone, unless the client asks itself or says no', async () => {
    const first = gateway;
    try {
      gateway = await startGateway({
        providers: [upstream.provider],
        cache: { byDefault: 'exact' },
      });
      const cold = { generationConfig: { temperature: 0 } };
      const warm = { generationConfig: { temperature: 0.1 } };
      expect((await ask({ body: cold })).tier).toBe('miss');
      expect((await ask({ body: cold })).tier).toBe('prompt_response');
      expect((await ask({ body: { ...cold, prompt_cache: { enabled: false } } })).tier).toBe('off');
      for (const body of [warm, {}]) {
        expect((await ask({ body })).tier).toBe('off');
        expect((await ask({ body: { ...body, ...exact } })).tier).toBe('miss');
        const asked = await ask({ body: { ...body, ...exact } });
        expect([asked.tier, asked.headers['x-gateway-warnings']]).toEqual([
          'prompt_response',
          undefined,
        ]);
      }
      await gateway.close();
    } finally {
      gateway = first;
    }
  });
});

describe('a model that measures likeness', () => {
  it('can rule a similar answer out, and is gone around where it fails', async () => {
    const first = gateway;
    try {
      gateway = await startGateway({
        providers: [upstream.provider],
        cache: { embeddings: 'gemini/embedder' },
      });
      let vectors: readonly (readonly number[])[] | undefined;
      const answer = answering();
      upstream.plays((request, response) => {
        if (!request.url?.includes('Embed')) return answer(request, response);
        const embeddings = vectors?.map((values) => ({ values }));
        return playsJson(embeddings ? 200 : 400, { embeddings })(request, response);
      });
      const other = { body: semantic, text: "What's the capital of Peru?" };
      await ask({ body: semantic });
      expect(upstream.calls).toHaveLength(1);
      vectors = [
        [1, 0],
        [0, 1],
      ];
      expect((await ask(other)).tier).toBe('miss');
      vectors = undefined;
      expect((await ask({ ...other, text: 'What is the capital of Peru ?' })).tier).toBe('miss');
      vectors = [
        [1, 0],
        [1, 0.01],
      ];
      expect((await ask({ ...other, text: "What's the capital of Peru?!" })).tier).toBe(
        'semantic_similar',
      );
      const asked = upstream.calls.filter(({ path: at }) => at.includes('Embed'));
      expect(asked.at(-1)?.body).toContain("What's the capital of Peru?!");
      await gateway.close();
    } finally {
      gateway = first;
    }
  });
});
