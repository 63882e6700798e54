import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiKey, startGateway } from '../server/gateway.js';
import { send } from '../server/talk.js';
import { chunk, playsJson, startUpstream } from '../server/upstream.js';

const model = 'gemini-2.5-flash';
const contents = [{ role: 'user', parts: [{ text: 'Hi' }] }];
/** What the SDKs send beside everything their user adds through `extraBody`. */
const sdk = { contents, generationConfig: {}, safetySettings: [] };

let upstream: Awaited<ReturnType<typeof startUpstream>>;
let gateway: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => {
  upstream = await startUpstream();
  gateway = await startGateway({
    providers: [upstream.provider, { ...upstream.provider, name: 'second', slugs: [] }],
  });
});
afterAll(async () => {
  await gateway.close();
  await upstream.close();
});

async function ask(mount: string, body: object, headers: Record<string, string> = {}) {
  upstream.plays(playsJson(200, chunk('Hello', 'STOP')));
  return send(gateway.url, {
    path: `${mount}/v1beta/models/${model}:generateContent`,
    headers: { 'x-goog-api-key': apiKey, ...headers },
    body,
  });
}

/** Extensions that are read, and have no effect yet. */
const inactive: readonly (readonly [
  mounts: readonly string[],
  member: string,
  value: unknown,
  field: string,
])[] = [[['/gemini'], 'guardrails', { pii: {} }, 'guardrails']];
const cases = inactive.flatMap(([mounts, member, value, field]) =>
  mounts.map((mount) => ({ mount, member, value, field })),
);
const camel = (name: string) => name.replace(/_([a-z])/g, (_, char: string) => char.toUpperCase());

describe('an extension without its machinery', () => {
  it.each(cases)(
    '$mount $member is taken from the body, and said to have no effect',
    async ({ mount, member, value, field }) => {
      for (const name of [member, camel(member)]) {
        const { status, headers, text } = await ask(mount, { ...sdk, [name]: value });
        expect([status, status === 200 ? '' : text]).toEqual([200, '']);
        expect(headers['x-gateway-warnings']).toBe(`dropped;field="${field}"`);
        expect(JSON.parse(upstream.calls[0]?.body ?? '')).toEqual({ contents });
      }
    },
  );

  it.each(cases)(
    '$member is taken from the header in every dialect',
    async ({ member, value, field }) => {
      for (const mount of ['/gemini', '/v3/compat', '/omnirouters', '/nordlys', '/api']) {
        const { status, headers, text } = await ask(mount, sdk, {
          'X-Gateway-Extensions': JSON.stringify({ [member]: value }),
        });
        expect([mount, status, status === 200 ? '' : text]).toEqual([mount, 200, '']);
        expect(headers['x-gateway-warnings']).toBe(`dropped;field="${field}"`);
        expect(JSON.parse(upstream.calls[0]?.body ?? '')).toEqual({ contents });
      }
    },
  );

  it.each(cases)(
    '$mount $member is refused in strict mode',
    async ({ mount, member, value, field }) => {
      const { status, text } = await ask(
        mount,
        { ...sdk, [member]: value },
        { 'X-Gateway-Strict': '1' },
      );
      expect([status, text]).toEqual([400, expect.stringContaining(`"field":"${field}"`)]);
    },
  );

  it.each(['/omnirouters', '/v3/compat'])(
    'is an unknown member on %s, where nobody publishes it',
    async (mount) => {
      const { status, headers } = await ask(mount, { ...sdk, semantic_cache: { enabled: true } });
      expect(status).toBe(200);
      expect(headers['x-gateway-warnings']).toMatch(/unknown_field;field="semantic_?[cC]ache"/);
    },
  );
});

describe('the choice of providers', () => {
  it.each([
    [{ provider_only: ['gemini'] }],
    [{ provider_only: ['google'] }],
    [{ provider_ignore: ['openai'] }],
  ])('lets %j through without a warning', async (wish) => {
    const { status, headers } = await ask('/nordlys', { ...sdk, ...wish });
    expect([status, headers['x-gateway-warnings']]).toEqual([200, undefined]);
  });

  it.each([
    [{ provider_only: ['openai'] }, 'providerOnly'],
    [{ provider_ignore: ['google'] }, 'providerIgnore'],
  ])('refuses %j, which leaves nobody, and calls nobody', async (wish, field) => {
    const { status, text } = await ask('/nordlys', { ...sdk, ...wish });
    expect([status, text]).toEqual([400, expect.stringContaining(`"field":"${field}"`)]);
    expect(text).toContain('NO_ELIGIBLE_PROVIDER');
    expect(upstream.calls).toEqual([]);
  });
});

describe('fallback', () => {
  const models = ['second/other'];

  it.each([
    [undefined, 3],
    [{ enabled: true }, 3],
    // Each of the two a second time.
    [{ enabled: true, max_retries: 5 }, 4],
    [{ enabled: true, max_retries: 1 }, 2],
    [{ enabled: true, max_retries: 0 }, 1],
    [{ enabled: false }, 1],
    [{ mode: '' }, 1],
  ])('%j makes %i calls when every target fails', async (fallback, calls) => {
    upstream.plays(playsJson(500, { error: { code: 500, message: 'x', status: 'INTERNAL' } }));
    const { status, headers } = await send(gateway.url, {
      path: `/gemini/v1beta/models/${model}:generateContent`,
      headers: { 'x-goog-api-key': apiKey },
      body: { ...sdk, models, ...(fallback ? { fallback } : {}) },
    });
    expect(status).toBe(503);
    expect(upstream.calls).toHaveLength(calls);
    expect(headers['x-gateway-attempts']).toBe(String(calls));
  });

  it('says what of it has no effect', async () => {
    const fallback = { enabled: true, timeout_ms: 0, circuit_breaker: { failure_threshold: 3 } };
    const { headers } = await ask('/api', { ...sdk, fallback, model_router: { cache: {} } });
    expect(headers['x-gateway-warnings']).toBe(
      'dropped;field="modelRouter.cache", dropped;field="fallback.circuitBreaker"',
    );
  });
});

describe('X-Gateway-Extensions (W22)', () => {
  const header = (value: unknown) => ({
    'X-Gateway-Extensions': typeof value === 'string' ? value : JSON.stringify(value),
  });

  it('agrees with the body where both say the same, in either spelling', async () => {
    const { status } = await ask(
      '/nordlys',
      { ...sdk, provider_order: ['gemini'] },
      header({ providerOrder: ['gemini'] }),
    );
    expect(status).toBe(200);
  });

  it('gives way to nobody where the two differ', async () => {
    const { status, text } = await ask(
      '/nordlys',
      { ...sdk, provider_order: ['gemini'] },
      header({ provider_order: ['openai'] }),
    );
    expect([status, text]).toEqual([400, expect.stringContaining('providerOrder')]);
    expect(text).toContain('X-Gateway-Extensions');
  });

  it('fills what the body leaves empty', async () => {
    const { status, headers } = await ask(
      '/nordlys',
      { ...sdk, provider_ignore: [] },
      header({ provider_ignore: ['second'] }),
    );
    expect([status, headers['x-gateway-provider']]).toEqual([200, 'gemini']);
  });

  it('leaves the body as it is where the header is empty', async () => {
    const { status, headers } = await ask(
      '/api',
      { ...sdk, model_router: { cache: {} } },
      header({ model_router: {} }),
    );
    expect([status, headers['x-gateway-warnings']]).toEqual([
      200,
      'dropped;field="modelRouter.cache"',
    ]);
  });

  it.each([
    '{',
    '[]',
    '5',
    'null',
    '"x"',
    '{"models":5}',
    '{"provider_sort":"fame"}',
    '{"semantic_cache":{"similarity_threshold":2}}',
  ])('refuses %s', async (value) => {
    const { status } = await ask('/gemini', sdk, header(value));
    expect(status).toBe(400);
    expect(upstream.calls).toEqual([]);
  });

  it('warns of members that are no extensions', async () => {
    const { status, headers } = await ask(
      '/gemini',
      sdk,
      header({ telepathy: true, contents: [] }),
    );
    expect(status).toBe(200);
    expect(headers['x-gateway-warnings']).toContain('unknown_field;field="telepathy"');
    expect(headers['x-gateway-warnings']).toContain('unknown_field;field="contents"');
  });
});

describe('models to fall back to (Nordlys)', () => {
  const failsFirst = () => {
    let first = true;
    upstream.plays((request, response) => {
      const play = first
        ? playsJson(503, { error: { code: 503, message: 'busy', status: 'UNAVAILABLE' } })
        : playsJson(200, chunk('Hello', 'STOP'));
      first = false;
      return play(request, response);
    });
  };
  const post = (mount: string, body: object, headers: Record<string, string> = {}) =>
    send(gateway.url, {
      path: `${mount}/v1beta/models/${model}:generateContent`,
      headers: { 'x-goog-api-key': apiKey, ...headers },
      body,
    });

  it.each([
    ['in the body', { models: ['second/other-model'] }, {}],
    ['in the header', {}, { 'X-Gateway-Extensions': '{"models":["second/other-model"]}' }],
  ])('are tried in order when they stand %s', async (_title, extra, headers) => {
    failsFirst();
    const answer = await post('/nordlys', { ...sdk, ...extra }, headers as Record<string, string>);
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'x-gateway-provider': 'second',
      'x-gateway-model': 'other-model',
      'x-gateway-attempts': '2',
    });
    expect(upstream.calls.map(({ path }) => path)).toEqual([
      `/v1beta/models/${model}:generateContent`,
      '/v1beta/models/other-model:generateContent',
    ]);
  });

  it('are each tried once', async () => {
    failsFirst();
    await post('/nordlys', { ...sdk, models: [model, 'second/other-model', 'second/other-model'] });
    expect(upstream.calls).toHaveLength(2);
  });

  it('have to exist', async () => {
    failsFirst();
    expect((await post('/nordlys', { ...sdk, models: ['nobody/knows'] })).status).toBe(404);
  });
});

describe('what stands in two places', () => {
  const tool = (name: string) => ({ functionDeclarations: [{ name }] });
  const nested = [
    ['tools', [tool('a')], [tool('b')]],
    ['systemInstruction', { parts: [{ text: 'a' }] }, { parts: [{ text: 'b' }] }],
    [
      'toolConfig',
      { functionCallingConfig: { mode: 'AUTO' } },
      { functionCallingConfig: { mode: 'NONE' } },
    ],
    [
      'safetySettings',
      [{ category: 'HARM_CATEGORY_HARASSMENT', threshold: 'OFF' }],
      [{ category: 'HARM_CATEGORY_HARASSMENT', threshold: 'BLOCK_NONE' }],
    ],
    ['cachedContent', 'cachedContents/a', 'cachedContents/b'],
    ['labels', { a: '1' }, { a: '2' }],
    ['serviceTier', 'flex', 'priority'],
    ['store', true, false],
    ['continuationToken', 'a', 'b'],
  ] as const;
  const places = [
    ['/nordlys', 'generation_config'],
    ['/nordlys', 'generationConfig'],
    ['/api', 'config'],
    ['/gemini', 'config'],
    ['/gemini', 'generationConfig'],
  ] as const;
  /** Tokens are taken back only as they were given: sealed. */
  const tokenGiven = async (): Promise<string> => {
    const candidate = { finishReason: 'CONTINUATION', continuationToken: 'next' };
    upstream.plays(playsJson(200, { candidates: [candidate] }));
    const { text } = await send(gateway.url, {
      path: `/gemini/v1beta/models/${model}:generateContent`,
      headers: { 'x-goog-api-key': apiKey },
      body: sdk,
    });
    return JSON.parse(text).candidates[0].continuationToken;
  };
  const all = places.flatMap(([mount, place]) =>
    nested.map(([member, one, other]) => ({ mount, place, member, one, other })),
  );

  it.each(all)(
    '$mount: $member at the top and in $place that differ are refused, naming both',
    async ({ mount, place, member, one, other }) => {
      const { status, text } = await ask(mount, {
        contents,
        [member]: one,
        [place]: { [member]: other },
      });
      expect(status).toBe(400);
      const { message } = JSON.parse(text).error;
      expect(message).toContain(member);
      expect(message).toMatch(new RegExp(`(?:generationConfig|config)\\.${member}`));
      expect(upstream.calls).toEqual([]);
    },
  );

  it.each(all)(
    '$mount: $member at the top and in $place alike, or one of them empty, are one',
    async ({ mount, place, member, one: value }) => {
      const one = member === 'continuationToken' ? await tokenGiven() : value;
      const alone = await ask(mount, { contents, [member]: one });
      const expected = upstream.calls[0]?.body;
      expect(alone.status).toBe(200);
      const bodies = [
        { contents, [member]: one, [place]: { [member]: one } },
        { contents, [place]: { [member]: one } },
        ...(typeof one === 'object'
          ? [{ contents, [member]: Array.isArray(one) ? [] : {}, [place]: { [member]: one } }]
          : []),
        ...(typeof one === 'object'
          ? [{ contents, [member]: one, [place]: { [member]: Array.isArray(one) ? [] : {} } }]
          : []),
        { contents, [member]: null, [place]: { [member]: one } },
      ];
      for (const body of bodies) {
        const { status, text } = await ask(mount, body);
        expect([status, status === 200 ? '' : text]).toEqual([200, '']);
        expect(upstream.calls[0]?.body).toBe(expected);
      }
    },
  );

  it.each(['/api', '/gemini'])(
    '%s: config and generationConfig are merged member by member',
    async (mount) => {
      const { status } = await ask(mount, {
        contents,
        generationConfig: { topK: 4, topP: 0.5 },
        config: { top_k: 4, temperature: 1 },
      });
      expect(status).toBe(200);
      expect(JSON.parse(upstream.calls[0]?.body ?? '').generationConfig).toEqual({
        topK: 4,
        topP: 0.5,
        temperature: 1,
      });
    },
  );

  it.each(['/api', '/gemini'])(
    '%s: config and generationConfig that differ are refused, naming both',
    async (mount) => {
      const { status, text } = await ask(mount, {
        contents,
        generationConfig: { topK: 4 },
        config: { topK: 5 },
      });
      expect(status).toBe(400);
      expect(JSON.parse(text).error.message).toMatch(/config\.topK.*generationConfig\.topK/);
    },
  );
});

describe('the client\u2019s own credential (Opper)', () => {
  it.each(['/v3/compat', '/gemini'])(
    '%s: is refused rather than answered with the operator\u2019s',
    async (mount) => {
      const custom_model_credentials = {
        identifier: 'openai/gpt-4o',
        api_key: 'client-own-key-5521',
      };
      const { status, text } = await ask(mount, { ...sdk, custom_model_credentials });
      expect([status, JSON.parse(text).error.status]).toEqual([400, 'FAILED_PRECONDITION']);
      expect(text).not.toContain('client-own-key');
      expect(upstream.calls).toEqual([]);
    },
  );
});
