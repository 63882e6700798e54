import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ProviderConfig } from '../../src/config/gateway-config.js';
import { apiKey, startGateway } from './gateway.js';
import { send } from './talk.js';
import { chunk, playsEvents, playsJson, startUpstream } from './upstream.js';

type Upstream = Awaited<ReturnType<typeof startUpstream>>;
type Gateway = Awaited<ReturnType<typeof startGateway>>;

const names = ['careful', 'cheap', 'unknown', 'hub'] as const;
type Name = (typeof names)[number];

const chatAnswer = {
  choices: [{ index: 0, message: { role: 'assistant', content: 'Hello' }, finish_reason: 'stop' }],
  usage: { prompt_tokens: 2, completion_tokens: 3, total_tokens: 5 },
};
const hi = { contents: [{ role: 'user', parts: [{ text: 'Hi' }] }] };

let upstreams: Record<Name, Upstream>;
let gateway: Gateway;

/** Three providers that differ in everything, and one that chooses among hosts. */
const settings = () => {
  const as = (name: Name, more: Partial<ProviderConfig> = {}): ProviderConfig => ({
    ...upstreams[name].provider,
    name,
    slugs: [],
    profile: name,
    ...more,
  });
  return {
    providers: [
      as('careful', { slugs: ['prudent'] }),
      as('cheap'),
      // OpenAI's habits at an address nobody vouches for.
      as('unknown', { format: 'openai-chat', profile: 'openai' }),
      as('hub', { format: 'openai-chat', profile: 'openrouter' }),
    ],
    models: {
      three: { targets: ['unknown/m', 'cheap/m', 'careful/m'] },
      four: { targets: ['hub/m', 'unknown/m', 'cheap/m', 'careful/m'] },
    },
    routers: {
      pick: { candidates: ['careful/m', 'cheap/m'], costBias: 0.5 },
      best: { candidates: ['cheap/m', 'careful/m'], costBias: 1 },
    },
    catalogue: {
      'careful/*': {
        prices: { promptPerMillionTokens: 3, completionPerMillionTokens: 15, perRequest: 0.01 },
        quantization: 'bf16' as const,
        distillable: true,
        quality: 0.95,
      },
      'cheap/m': {
        prices: { promptPerMillionTokens: 0.1, completionPerMillionTokens: 0.4, perImage: 0.02 },
        quantization: 'int4' as const,
        collectsData: true,
        retainsData: true,
        tools: false,
        quality: 0.4,
      },
    },
  };
};

beforeAll(async () => {
  const started = await Promise.all(names.map(startUpstream));
  upstreams = Object.fromEntries(names.map((name, at) => [name, started[at]])) as typeof upstreams;
  gateway = await startGateway(settings());
});
afterAll(async () => {
  await gateway.close();
  for (const name of names) await upstreams[name].close();
});
beforeEach(() => {
  upstreams.careful.plays(playsJson(200, chunk('Hello', 'STOP')));
  upstreams.cheap.plays(playsJson(200, chunk('Hello', 'STOP')));
  upstreams.unknown.plays(playsJson(200, chatAnswer));
  upstreams.hub.plays(playsJson(200, chatAnswer));
});

/** Who was called, by the upstreams' own logs. */
const called = () => names.flatMap((name) => upstreams[name].calls.map(() => name));

interface Asking {
  readonly mount?: string;
  readonly model?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly to?: Gateway;
}

async function ask(body: object, { mount = '/nordlys', model = 'three', ...rest }: Asking = {}) {
  const { headers, text, status } = await send((rest.to ?? gateway).url, {
    path: `${mount}/v1beta/models/${model}:generateContent`,
    headers: { 'x-goog-api-key': apiKey, ...rest.headers },
    body: { ...hi, ...body },
  });
  return { status, headers, body: JSON.parse(text) };
}

const dryRun = { 'X-Gateway-Dry-Run': '1' };

describe('provider preferences change who is called (Nordlys)', () => {
  const cases: [wish: object, first: Name][] = [
    [{}, 'unknown'],
    [{ provider_order: ['cheap'] }, 'cheap'],
    [{ provider_order: ['prudent', 'cheap'] }, 'careful'],
    [{ provider_only: ['cheap', 'prudent'] }, 'cheap'],
    [{ provider_ignore: ['unknown'] }, 'cheap'],
    [{ provider_ignore: ['unknown', 'cheap'] }, 'careful'],
    [{ provider_sort: 'price' }, 'cheap'],
    [{ provider_sort: 'price', provider_ignore: ['cheap'] }, 'careful'],
    [{ provider_sort: 'price', provider_order: ['careful'] }, 'careful'],
    [{ provider_quantizations: ['int4', 'int8'] }, 'cheap'],
    [{ provider_quantizations: ['bf16'] }, 'careful'],
    [{ provider_quantizations: ['bf16', 'unknown'] }, 'unknown'],
    [{ provider_data_collection: 'deny' }, 'careful'],
    [{ provider_data_collection: 'allow' }, 'unknown'],
    [{ provider_zdr: true }, 'careful'],
    [{ provider_zdr: false }, 'unknown'],
    [{ provider_enforce_distillable_text: true }, 'careful'],
    [{ provider_enforce_distillable_text: false }, 'unknown'],
    [{ provider_max_prompt_price: 3 }, 'cheap'],
    [{ provider_max_prompt_price: 3, provider_ignore: ['cheap'] }, 'careful'],
    [{ provider_max_completion_price: 0.4 }, 'cheap'],
    [{ provider_max_request_price: 0, provider_order: ['careful'] }, 'unknown'],
    [{ provider_max_image_price: 0.01, provider_ignore: ['unknown'] }, 'careful'],
    [
      { tools: [{ functionDeclarations: [{ name: 'f' }] }], provider_ignore: ['unknown'] },
      'careful',
    ],
  ];

  it('leaves out who cannot take a parameter, where all are required', async () => {
    const generationConfig = { topK: 5 };
    const lossy = await ask({ generationConfig });
    expect(called()).toEqual(['unknown']);
    expect(lossy.headers['x-gateway-warnings']).toContain('topK');
    await ask({ generationConfig, provider_require_parameters: true });
    expect(called().sort()).toEqual(['cheap', 'unknown']);
  });

  it('has further models for when the first fails', async () => {
    upstreams.unknown.plays(playsJson(503, { error: { message: 'later' } }));
    const body = { models: ['careful/a', 'cheap/b'] };
    const { headers } = await ask(body, { model: 'unknown/x' });
    expect([headers['x-gateway-provider'], headers['x-gateway-model']]).toEqual(['careful', 'a']);
    expect(called().sort()).toEqual(['careful', 'unknown']);
  });

  it.each(cases)('%j -> %s', async (wish, first) => {
    const { status, headers } = await ask(wish);
    expect([status, headers['x-gateway-provider']]).toEqual([200, first]);
    expect(called()).toEqual([first]);
    expect(headers['x-gateway-warnings']).toBeUndefined();
  });

  it('are read in every dialect, from the header', async () => {
    for (const mount of ['/gemini', '/v3/compat', '/omnirouters', '/nordlys', '/api']) {
      const headers = { 'X-Gateway-Extensions': '{"providerOrder":["careful"]}' };
      await ask({}, { mount, headers });
    }
    expect(called()).toEqual(Array(5).fill('careful'));
  });

  it('hold for counting too', async () => {
    upstreams.careful.plays(playsJson(200, { totalTokens: 7 }));
    const { text } = await send(gateway.url, {
      path: '/gemini/v1beta/models/three:countTokens',
      headers: { 'x-goog-api-key': apiKey, 'X-Gateway-Extensions': '{"provider_zdr":true}' },
      body: hi,
    });
    expect(JSON.parse(text)).toMatchObject({ totalTokens: 7 });
    expect(called()).toEqual(['careful']);
  });

  it('hold for embeddings, whose model never changes', async () => {
    upstreams.careful.plays(playsJson(200, { embeddings: [{ values: [1, 2] }] }));
    const { status, headers } = await send(gateway.url, {
      path: '/gemini/v1beta/models/three:embedContent',
      headers: {
        'x-goog-api-key': apiKey,
        'X-Gateway-Extensions': '{"provider_zdr":true,"models":["cheap/m"],"model_router":{}}',
      },
      body: { content: { parts: [{ text: 'Hi' }] } },
    });
    expect([status, called()]).toEqual([200, ['careful']]);
    expect(headers['x-gateway-warnings']).toBe(
      'dropped;field="models", dropped;field="modelRouter"',
    );
  });

  it('are never widened by a fallback', async () => {
    upstreams.careful.plays(playsJson(503, { error: { code: 503, status: 'UNAVAILABLE' } }));
    const { status } = await ask({ provider_zdr: true, models: ['cheap/m', 'unknown/m'] });
    expect(status).toBe(503);
    expect(new Set(called())).toEqual(new Set(['careful']));
  });
});

describe('sorting by speed', () => {
  /** Slow by far more than a machine at work is slow by itself. */
  const slowMs = 150;
  const tokens = { promptTokenCount: 2, candidatesTokenCount: 100, totalTokenCount: 102 };

  it.each(['latency', 'throughput'])(
    'calls by %s first whom it does not know, and then not the slow one',
    async (provider_sort) => {
      const answer = playsJson(200, { ...chunk('Hello', 'STOP'), usageMetadata: tokens });
      upstreams.cheap.plays((request, response) => {
        setTimeout(() => answer(request, response), slowMs);
      });
      upstreams.careful.plays(answer);
      const fresh = await startGateway(settings());
      const sorted = { provider_sort, provider_ignore: ['unknown'] };
      const answeredBy: (string | undefined)[] = [];
      for (let time = 0; time < 3; time++) {
        const { headers } = await ask(sorted, { to: fresh });
        answeredBy.push(headers['x-gateway-provider']);
      }
      const { headers } = await ask({ provider_ignore: ['unknown'] }, { to: fresh });
      await fresh.close();
      expect(answeredBy).toEqual(['cheap', 'careful', 'careful']);
      expect(headers['x-gateway-provider']).toBe('cheap');
    },
  );
});

/** Details of an error by the last word of their types. */
const detailsOf = (body: { error: { details: { '@type': string }[] } }) =>
  Object.fromEntries(
    body.error.details.map((detail) => [detail['@type'].split('.').at(-1), detail]),
  );

describe('wishes that rule out everybody', () => {
  it('are refused with each wish that took out a target, and what took out which', async () => {
    const { status, body } = await ask({
      provider_ignore: ['unknown'],
      provider_zdr: true,
      provider_max_prompt_price: 1,
    });
    expect(status).toBe(400);
    expect(called()).toEqual([]);
    expect(detailsOf(body)).toMatchObject({
      ErrorInfo: {
        reason: 'NO_ELIGIBLE_PROVIDER',
        metadata: {
          'unknown/m': 'providerIgnore: is to be ignored',
          'cheap/m': 'providerZdr: is not known to retain nothing',
          'careful/m': 'providerMaxPromptPrice: costs 3 US dollars',
        },
      },
      BadRequest: {
        fieldViolations: [
          { field: 'providerIgnore', description: 'leaves out unknown/m, which is to be ignored' },
          {
            field: 'providerZdr',
            description: 'leaves out cheap/m, which is not known to retain nothing',
          },
          { field: 'providerMaxPromptPrice', description: expect.stringContaining('careful/m') },
        ],
      },
    });
    expect(body.error.message).toBe(
      'No configured provider is left for this call: providerIgnore, providerZdr, providerMaxPromptPrice rule out every target.',
    );
  });

  it('are refused alike in a dry run', async () => {
    const { status, body } = await ask({ provider_only: ['nobody'] }, { headers: dryRun });
    expect(status).toBe(400);
    expect(detailsOf(body)).toMatchObject({ ErrorInfo: { reason: 'NO_ELIGIBLE_PROVIDER' } });
  });
});

describe('OpenRouter, which chooses among hosts itself', () => {
  it('is sent what speaks of hosts, and not left out by it', async () => {
    const { status } = await ask(
      {
        provider_zdr: true,
        provider_data_collection: 'deny',
        provider_enforce_distillable_text: true,
        provider_quantizations: ['fp8'],
        provider_max_prompt_price: 0.5,
        provider_max_completion_price: 1,
        provider_order: ['deepinfra'],
      },
      { model: 'four' },
    );
    expect(status).toBe(200);
    expect(called()).toEqual(['hub']);
    expect(JSON.parse(upstreams.hub.calls[0]?.body ?? '').provider).toEqual({
      order: ['deepinfra'],
      quantizations: ['fp8'],
      data_collection: 'deny',
      zdr: true,
      enforce_distillable_text: true,
      max_price: { prompt: 0.5, completion: 1 },
    });
  });

  it('is left out by name as everybody', async () => {
    await ask({ provider_ignore: ['hub', 'unknown'] }, { model: 'four' });
    expect(called()).toEqual(['cheap']);
  });
});

describe('a dry run', () => {
  it('shows every target kept, in order, and every one dropped, with its reason', async () => {
    const { body } = await ask(
      { provider_sort: 'price', provider_max_request_price: 1, provider_ignore: ['unknown'] },
      { headers: dryRun },
    );
    expect(body.targets.map(({ target }: { target: string }) => target)).toEqual([
      'cheap/m',
      'careful/m',
    ]);
    expect(body.kept).toEqual(['cheap/m', 'careful/m']);
    expect(body.dropped).toEqual([
      { target: 'unknown/m', wish: 'providerIgnore', reason: 'is to be ignored' },
    ]);
    expect(body).not.toHaveProperty('choice');
    expect(called()).toEqual([]);
  });

  it('names targets that there are no attempts for', async () => {
    const { body } = await ask(
      { fallback: { enabled: false } },
      { mount: '/api', headers: dryRun },
    );
    expect(body.targets).toHaveLength(1);
    expect(body.kept).toEqual(['unknown/m', 'cheap/m', 'careful/m']);
  });

  it('shows how the model was chosen', async () => {
    const { body, headers } = await ask({}, { model: 'best', headers: dryRun });
    expect(headers['x-gateway-route']).toMatch(/^auto;difficulty=.*;bias=1;basis="weights"/);
    expect(body.choice).toMatchObject({
      costBias: 1,
      basis: 'weights',
      scores: [{ target: 'careful/m' }, { target: 'cheap/m' }],
    });
    expect(body.choice.features).toHaveProperty('length');
  });

  it('shows who was left out of the choice', async () => {
    const tools = [{ functionDeclarations: [{ name: 'f' }] }];
    const { body } = await ask({ tools }, { model: 'pick', headers: dryRun });
    expect(body.dropped).toEqual([
      { target: 'cheap/m', wish: 'model', reason: 'calls no functions' },
    ]);
  });
});

describe('the choice of the model (Adaptive)', () => {
  const offered = [
    { provider: 'cheap', model_name: 'm' },
    { provider: 'careful', model_name: 'm' },
  ];
  const adaptive = { mount: '/api' };

  it.each([
    ['a bias of 0', 'pick', { cost_bias: 0 }, 'cheap'],
    ['a bias of 1', 'pick', { cost_bias: 1 }, 'careful'],
    ['cost optimisation', 'best', { cost_optimization: true }, 'cheap'],
    ['cost optimisation with a bias', 'pick', { cost_optimization: true, cost_bias: 1 }, 'careful'],
    ["the alias's own bias", 'best', {}, 'careful'],
    ['models for auto', 'auto', { cost_bias: 1, models: offered }, 'careful'],
    ['models for auto', 'auto', { cost_bias: 0, models: offered }, 'cheap'],
    ['models for an id that means nothing', 'smart', { cost_bias: 1, models: offered }, 'careful'],
    ['models in place of those of the alias', 'best', { models: [offered[0]] }, 'cheap'],
    [
      'a provider by its slug',
      'auto',
      { models: [{ provider: 'prudent', model_name: 'm' }] },
      'careful',
    ],
    [
      'prices of the client',
      'auto',
      {
        cost_bias: 0,
        models: [
          { ...offered[0], cost_per_1m_input_tokens: 50, cost_per_1m_output_tokens: 50 },
          offered[1],
        ],
      },
      'careful',
    ],
    [
      'a complexity',
      'auto',
      {
        cost_bias: 1,
        models: [
          { provider: 'unknown', model_name: 'n', complexity: 'hard' },
          { provider: 'cheap', model_name: 'n', complexity: 'easy' },
        ],
      },
      'unknown',
    ],
  ] as [string, string, object, Name][])(
    'goes by %s: %s %j',
    async (_title, model, model_router, first) => {
      const { status, headers } = await ask({ model_router }, { ...adaptive, model });
      expect([status, headers['x-gateway-provider']]).toEqual([200, first]);
      expect(called()).toEqual([first]);
      expect(headers['x-gateway-route']).toMatch(/^auto;difficulty=/);
      expect(headers['x-gateway-warnings']).toBeUndefined();
    },
  );

  it('leaves out a model whose window is too small', async () => {
    const long = { contents: [{ role: 'user', parts: [{ text: 'Hello there. '.repeat(50) }] }] };
    const models = [{ ...offered[0], max_context_tokens: 20 }, offered[1]];
    await ask({ ...long, model_router: { cost_bias: 0, models } }, { ...adaptive, model: 'auto' });
    expect(called()).toEqual(['careful']);
  });

  it('is not made for a model that is known: those offered stand in for it', async () => {
    upstreams.unknown.plays(playsJson(404, { error: { message: 'no such model' } }));
    const model_router = { cost_bias: 1, models: offered };
    const { headers } = await ask({ model_router }, { ...adaptive, model: 'unknown/other' });
    expect(called().toSorted()).toEqual(['cheap', 'unknown']);
    expect(headers).not.toHaveProperty('x-gateway-route');
  });

  it('follows the wishes of the client', async () => {
    await ask({ provider_zdr: true }, { mount: '/gemini', model: 'pick' });
    await ask({ provider_order: ['cheap'] }, { mount: '/gemini', model: 'best' });
    expect(called()).toEqual(['careful', 'cheap']);
  });

  it('tries the others when the best one fails', async () => {
    upstreams.careful.plays(playsJson(404, { error: { code: 404, status: 'NOT_FOUND' } }));
    const { headers } = await ask({}, { ...adaptive, model: 'best' });
    expect(headers['x-gateway-provider']).toBe('cheap');
  });

  it('is told also where no answer came of it', async () => {
    upstreams.careful.plays(playsJson(400, { error: { code: 400, status: 'INVALID_ARGUMENT' } }));
    const { status, headers } = await ask({}, { ...adaptive, model: 'best' });
    expect(status).toBe(400);
    expect(headers['x-gateway-route']).toMatch(/^auto;.*"careful\/m";score=/);
  });

  it('warns of models that nobody here has, and is refused in strict mode', async () => {
    const models = [{ provider: 'nobody', model_name: 'x' }, offered[1]];
    const asked = { model_router: { models } };
    const { headers } = await ask(asked, { ...adaptive, model: 'auto' });
    expect(headers['x-gateway-warnings']).toBe('dropped;field="modelRouter.models[0]"');
    expect(called()).toEqual(['careful']);
    const strict = { 'X-Gateway-Strict': '1' };
    const refused = await ask(asked, { ...adaptive, model: 'auto', headers: strict });
    expect([refused.status, refused.body.error.message]).toEqual([
      400,
      expect.stringContaining('modelRouter.models[0]'),
    ]);
  });

  it.each([
    ['auto, where no provider has a well-known model', 'auto', {}],
    ['auto, where nobody has what is offered', 'auto', { models: [{ model_name: 'nobody/x' }] }],
    ['an id that means nothing, without models', 'smart', { cost_bias: 1 }],
  ])('answers 404 for %s', async (_title, model, model_router) => {
    const { status, body } = await ask({ model_router }, { ...adaptive, model });
    expect([status, body.error.status]).toEqual([404, 'NOT_FOUND']);
    expect(called()).toEqual([]);
  });

  it('needs a name or a provider of each model', async () => {
    const { status, body } = await ask(
      { model_router: { models: [{ complexity: 'hard' }] } },
      { ...adaptive, model: 'auto' },
    );
    expect([status, body.error.message]).toEqual([
      400,
      'modelRouter.models[0].modelName: is required',
    ]);
  });

  it('falls back to the models named for it, unless fallback is off', async () => {
    upstreams.unknown.plays(playsJson(404, { error: { message: 'no such model' } }));
    const model_router = { fallback_models: ['gpt-of-nobody', 'careful/m'] };
    const on = await ask({ model_router }, { ...adaptive, model: 'unknown/other' });
    expect([on.status, on.headers['x-gateway-provider']]).toEqual([200, 'careful']);
    expect(on.headers['x-gateway-warnings']).toContain('modelRouter.fallbackModels[0]');
    const switchedOff = { model_router, fallback: { enabled: false } };
    const off = await ask(switchedOff, { ...adaptive, model: 'unknown/other' });
    expect(off.status).toBe(404);
    expect(upstreams.careful.calls).toHaveLength(1);
    const warned = await ask(switchedOff, { ...adaptive, model: 'cheap/m' });
    expect(warned.headers['x-gateway-warnings']).toBe('dropped;field="modelRouter.fallbackModels"');
  });

  it.each([
    [{ enabled: false }, 1],
    [{ max_retries: 0 }, 1],
    [{ enabled: true, max_retries: 1 }, 2],
    [{}, 3],
    [{ max_retries: 5 }, 6],
  ])('makes as many attempts as %j allows', async (fallback, attempts) => {
    const broken = playsJson(503, { error: { message: 'later' } });
    for (const name of names) upstreams[name].plays(broken);
    expect((await ask({ fallback }, { mount: '/api', model: 'four' })).status).toBe(503);
    expect(called()).toHaveLength(attempts);
  });

  it('asks all at once in a race, and ends those that are slower', async () => {
    const ended: string[] = [];
    for (const name of ['unknown', 'careful'] as const) {
      upstreams[name].plays((request) => void request.socket.once('close', () => ended.push(name)));
    }
    const { headers } = await ask(
      { fallback: { mode: 'race' } },
      { mount: '/api', model: 'three' },
    );
    expect(headers['x-gateway-provider']).toBe('cheap');
    expect(called().sort()).toEqual(['careful', 'cheap', 'unknown']);
    while (ended.length < 2) await new Promise(setImmediate);
  });

  it('is shown on streams too', async () => {
    upstreams.careful.plays(playsEvents(chunk('Hello', 'STOP')));
    const { status, headers } = await send(gateway.url, {
      path: '/api/v1beta/models/best:streamGenerateContent?alt=sse',
      headers: { 'x-goog-api-key': apiKey, Origin: 'https://page.example' },
      body: hi,
    });
    expect(status).toBe(200);
    expect(headers['x-gateway-route']).toContain('"careful/m";score=');
    expect(headers['access-control-expose-headers']).toContain('X-Gateway-Route');
  });

  it('is the demo where nothing is configured', async () => {
    const demo = await startGateway();
    const { status, headers } = await ask({}, { to: demo, model: 'auto' });
    const list = await send(demo.url, {
      method: 'GET',
      path: '/v1beta/models/auto',
      headers: { 'x-goog-api-key': apiKey },
    });
    await demo.close();
    expect([status, headers['x-gateway-provider']]).toEqual([200, 'demo']);
    expect(JSON.parse(list.text).name).toBe('models/auto');
  });

  it('chooses among the well-known models of the providers by their places in their lines', async () => {
    const google = await startGateway({ providers: [upstreams.careful.provider] });
    const chosen = async (cost_bias: number) => {
      const { headers } = await ask(
        { model_router: { cost_bias } },
        { to: google, model: 'auto', mount: '/api' },
      );
      return headers['x-gateway-model'];
    };
    const [cheapest, best] = [await chosen(0), await chosen(1)];
    await google.close();
    expect(cheapest).toBe('gemini-2.5-flash-lite');
    expect(best).toMatch(/-pro/);
  });
});

describe('hostile wishes (reliability contract §12)', () => {
  const many = (name: string) => Array.from({ length: 10_000 }, (_, at) => `${name}${at}`);

  it.each([
    [94, 'a million retries', { fallback: { max_retries: 1_000_000 } }],
    [94, 'retries below zero', { fallback: { max_retries: -1 } }],
    [94, 'half a retry', { fallback: { max_retries: 1.5 } }],
    [95, '10 000 fallback models', { model_router: { fallback_models: many('m') } }],
    [95, 'a model that stands in for itself', { model_router: { fallback_models: ['three'] } }],
    [
      95,
      'the same in another spelling',
      { model_router: { fallback_models: ['careful/m', 'models/three'] } },
    ],
    [96, 'no provider', { provider_only: [] }],
    [96, 'an unknown provider', { provider_only: ['nobody'] }],
    [96, '10 000 providers', { provider_only: many('p') }],
    [97, 'a price below zero', { provider_max_prompt_price: -1 }],
    [
      97,
      'an endless price',
      '{"contents":[{"parts":[{"text":"Hi"}]}],"provider_max_prompt_price":1e400}',
    ],
  ])('row %i: %s is refused, and calls nobody', async (_row, _title, wish) => {
    const { status, text } = await send(gateway.url, {
      path: '/gemini/v1beta/models/three:generateContent',
      headers: { 'x-goog-api-key': apiKey },
      body: typeof wish === 'string' ? wish : { ...hi, ...wish },
    });
    expect([status, JSON.parse(text).error.status]).toEqual([400, 'INVALID_ARGUMENT']);
    expect(called()).toEqual([]);
  });
});

describe('what one call leaves for the next', () => {
  it('is not the plan of an embedding where a call has a choice', async () => {
    const routers = { 'unknown/auto': { candidates: ['cheap/m'], costBias: 0.5 } };
    const other = await startGateway({ ...settings(), routers });
    // Of this one nothing is described, so that its plan may be remembered.
    upstreams.unknown.plays(playsJson(200, { data: [{ index: 0, embedding: [1] }] }));
    const embedded = await send(other.url, {
      path: '/v1beta/models/unknown/auto:embedContent',
      headers: { 'x-goog-api-key': apiKey },
      body: { content: { parts: [{ text: 'Hi' }] } },
    });
    expect([embedded.status, called()]).toEqual([200, ['unknown']]);
    const { status } = await ask({}, { model: 'unknown/auto', to: other });
    await other.close();
    expect([status, called()]).toEqual([200, ['cheap', 'unknown']]);
  });
});

describe('fallback.timeout_ms (Adaptive)', () => {
  it('ends a call whose answer does not come in that time', async () => {
    upstreams.cheap.plays(() => {});
    const fallback = { timeout_ms: 400 };
    const { status, body } = await ask({ fallback }, { mount: '/adaptive', model: 'cheap/m' });
    expect([status, body.error.status]).toEqual([504, 'DEADLINE_EXCEEDED']);
  });
});
