import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { apiKey, endpointCaller, endpointKey, startGateway } from './gateway.js';
import { startPublicHost } from './public-network.js';
import { send } from './talk.js';
import { chunk, playsJson, startUpstream } from './upstream.js';

const ownKey = 'client-own-key-5521-abcdef';
const contents = [{ role: 'user', parts: [{ text: 'Hi' }] }];
const completion = {
  id: 'c-1',
  object: 'chat.completion',
  created: 1,
  model: 'm',
  choices: [{ index: 0, message: { role: 'assistant', content: 'Hello' }, finish_reason: 'stop' }],
  usage: { prompt_tokens: 2, completion_tokens: 1, total_tokens: 3 },
};

let google: Awaited<ReturnType<typeof startUpstream>>;
let openai: Awaited<ReturnType<typeof startUpstream>>;
let host: Awaited<ReturnType<typeof startPublicHost>>;
let gateway: Awaited<ReturnType<typeof startGateway>>;

beforeAll(async () => {
  google = await startUpstream();
  openai = await startUpstream();
  host = await startPublicHost();
  gateway = await startGateway({
    providers: [
      google.provider,
      {
        ...openai.provider,
        name: 'openai',
        slugs: ['oai'],
        format: 'openai-chat',
        profile: 'openai',
        headers: { 'x-team': 'of-the-operator' },
      },
    ],
    models: { both: { targets: ['openai/gpt-4o', 'gemini/gemini-2.5-flash'] } },
    callers: { [endpointKey]: endpointCaller },
    publicNetwork: host.network,
  });
});
afterAll(async () => {
  await gateway.close();
  await google.close();
  await openai.close();
  await host.close();
});
beforeEach(() => {
  google.plays(playsJson(200, chunk('from Google', 'STOP')));
  openai.plays(playsJson(200, completion));
  host.plays(playsJson(200, completion));
});
afterEach(() => {
  const heard = JSON.stringify(host.calls);
  expect(heard).not.toContain('upstream-secret');
  expect(heard).not.toContain('of-the-operator');
  expect(JSON.stringify([google.calls, openai.calls])).not.toContain(ownKey);
});

interface Asked {
  readonly mount?: string;
  readonly key?: string;
  readonly model?: string;
  readonly headers?: Record<string, string>;
  readonly generationConfig?: object;
  readonly models?: readonly string[];
}

async function ask(
  provider_configs: object,
  { mount = '/gemini', key = apiKey, model = 'openai/gpt-4o', headers = {}, ...body }: Asked = {},
) {
  const answer = await send(gateway.url, {
    path: `${mount}/v1beta/models/${model}:generateContent`,
    headers: { 'x-goog-api-key': key, ...headers },
    body: { contents, ...body, provider_configs },
  });
  expect(answer.text).not.toContain(ownKey);
  return answer;
}

const sentTo = ({ calls }: typeof google) => JSON.parse(calls[0]?.body ?? '{}');
const messageOf = ({ text }: { text: string }) => JSON.parse(text).error.message;

describe('settings for one provider', () => {
  it.each(['/gemini', '/nordlys', '/api'])(
    'stand in the place of the request\u2019s where that provider is called (%s)',
    async (mount) => {
      const configs = { openai: { temperature: 0.25, max_output_tokens: '64' } };
      const generationConfig = { temperature: 1, topP: 0.5 };
      const answer = await ask(configs, { mount, generationConfig });
      expect([answer.status, answer.headers['x-gateway-warnings']]).toEqual([200, undefined]);
      expect(sentTo(openai)).toMatchObject({
        temperature: 0.25,
        top_p: 0.5,
        max_completion_tokens: 64,
      });
    },
  );

  it.each([
    [{ temperature: 0.25 }, { temperature: 0.25 }],
    [{ top_p: 0.5 }, { top_p: 0.5 }],
    [{ max_output_tokens: 64 }, { max_completion_tokens: 64 }],
    [{ stop_sequences: ['x'] }, { stop: ['x'] }],
    [{ presence_penalty: 0.5 }, { presence_penalty: 0.5 }],
    [{ frequency_penalty: 0.5 }, { frequency_penalty: 0.5 }],
    [{ seed: 7 }, { seed: 7 }],
    [
      { response_logprobs: true, logprobs: 2 },
      { logprobs: true, top_logprobs: 2 },
    ],
    [{ response_mime_type: 'application/json' }, { response_format: { type: 'json_object' } }],
    [{ candidate_count: 2 }, { n: 2 }],
  ])('%j reaches the provider as %j', async (settings, sent) => {
    openai.plays(
      playsJson(200, {
        ...completion,
        choices: [0, 1].map((index) => ({ ...completion.choices[0], index })),
      }),
    );
    expect((await ask({ openai: settings })).status).toBe(200);
    expect(sentTo(openai)).toMatchObject(sent);
  });

  it('replace a schema and an amount of thinking rather than stand beside them', async () => {
    const answer = await ask(
      {
        google: {
          responseJsonSchema: { type: 'object' },
          thinkingConfig: { thinkingBudget: 100 },
        },
      },
      {
        model: 'gemini/gemini-2.5-flash',
        generationConfig: {
          responseMimeType: 'application/json',
          responseSchema: { type: 'STRING' },
          thinkingConfig: { thinkingLevel: 'LOW', includeThoughts: true },
        },
      },
    );
    expect(answer.status).toBe(200);
    const { generationConfig } = sentTo(google);
    expect(generationConfig).toMatchObject({
      responseJsonSchema: { type: 'object' },
      thinkingConfig: { thinkingBudget: 100, includeThoughts: true },
    });
    expect(generationConfig.responseSchema).toBeUndefined();
    expect(generationConfig.thinkingConfig.thinkingLevel).toBeUndefined();
  });

  it('touch nobody else, on the way to whom the call falls back', async () => {
    openai.plays(playsJson(500, { error: { message: 'x' } }));
    const configs = { openai: { temperature: 0.25 } };
    const answer = await ask(configs, { model: 'both', generationConfig: { temperature: 1 } });
    expect(answer.headers['x-gateway-provider']).toBe('gemini');
    expect(sentTo(openai).temperature).toBe(0.25);
    expect(sentTo(google).generationConfig.temperature).toBe(1);
  });

  it.each(['openai', 'oai'])(
    'are found by a provider\u2019s name and its slugs (%s)',
    async (word) => {
      await ask({ [word]: { temperature: 0.25 } });
      expect(sentTo(openai).temperature).toBe(0.25);
    },
  );

  it('for a provider that is not here are dropped with a warning', async () => {
    const { headers } = await ask({ nobody: { temperature: 0.25 } });
    expect(headers['x-gateway-warnings']).toBe('dropped;field="providerConfigs.nobody"');
    const strict = await ask(
      { nobody: { temperature: 0.25 } },
      { headers: { 'X-Gateway-Strict': '1' } },
    );
    expect([strict.status, messageOf(strict)]).toEqual([
      400,
      expect.stringContaining('providerConfigs.nobody'),
    ]);
  });

  it('that a target does not have are warned of where they stand', async () => {
    const { headers } = await ask(
      { openai: { top_k: 5 } },
      { generationConfig: { topK: 9, responseModalities: ['TEXT'] } },
    );
    expect(headers['x-gateway-warnings']).toContain('field="providerConfigs.openai.topK"');
  });

  it.each([
    [{ temperature: 3 }, 'temperature'],
    [{ temperature: 'hot' }, 'temperature'],
    [{ max_output_tokens: 0 }, 'maxOutputTokens'],
    [{ logprobs: 3 }, 'logprobs'],
    [{ response_schema: { type: 'STRING' } }, 'responseMimeType'],
    [{ timeout_ms: -1 }, 'timeoutMs'],
    [{ thinking_config: { thinking_budget: 1, thinking_level: 'LOW' } }, 'thinkingConfig'],
  ])('that are wrong are refused, and named: %j', async (settings, field) => {
    const answer = await ask({ openai: settings });
    expect(answer.status).toBe(400);
    expect(messageOf(answer)).toContain(`providerConfigs.openai.${field}`);
    expect(openai.calls).toEqual([]);
  });

  it('that nobody knows are warned of', async () => {
    const { headers } = await ask({
      openai: { telepathy: 1, rate_limit_rpm: 5, retry_config: {} },
    });
    expect(headers['x-gateway-warnings']).toContain(
      'unknown_field;field="providerConfigs.openai.telepathy"',
    );
    expect(headers['x-gateway-warnings']).toContain('field="providerConfigs.openai.rateLimitRpm"');
    expect(headers['x-gateway-warnings']).toContain('field="providerConfigs.openai.retryConfig"');
  });

  it('show in a dry run, by the names that the client wrote', async () => {
    const { text } = await ask(
      { openai: { temperature: 0.25, timeout_ms: 1500 } },
      { model: 'both', headers: { 'X-Gateway-Dry-Run': '1' }, generationConfig: { topP: 0.5 } },
    );
    const [first, second] = JSON.parse(text).targets;
    expect(first).toMatchObject({ timeoutMs: 1500, requests: [{ body: { temperature: 0.25 } }] });
    expect(first.decisions.map(({ field }: { field: string }) => field)).toEqual(
      expect.arrayContaining(['providerConfigs.openai.temperature', 'generationConfig.topP']),
    );
    expect(second.timeoutMs).toBeUndefined();
    expect(second.requests[0].body.generationConfig).toEqual({ topP: 0.5 });
    expect([openai.calls, google.calls]).toEqual([[], []]);
  });
});

describe('timeout_ms', () => {
  it('hands on to the next target', async () => {
    openai.plays(() => {});
    const answer = await ask({ openai: { timeout_ms: 20 } }, { model: 'both' });
    expect([answer.status, answer.headers['x-gateway-provider']]).toEqual([200, 'gemini']);
    expect(openai.calls).toHaveLength(1);
  });

  it('is a 504 where there is no other', async () => {
    openai.plays(() => {});
    const answer = await ask({ openai: { timeout_ms: 20 } });
    expect([answer.status, messageOf(answer)]).toEqual([504, 'No answer began within 0.02 s.']);
  });

  it('is no limit where it is 0', async () => {
    expect((await ask({ openai: { timeout_ms: 0 } })).status).toBe(200);
  });
});

describe('a connection of the client\u2019s own', () => {
  const connection = { api_key: ownKey, base_url: 'https://models.example.com/v1' };

  it.each(Object.entries({ ...connection, headers: { a: 'b' }, auth_type: 'bearer' }))(
    'is refused without the scope (%s)',
    async (member, value) => {
      const answer = await ask({ openai: { [member]: value } });
      expect([answer.status, messageOf(answer)]).toEqual([
        400,
        expect.stringMatching(/^providerConfigs\.openai\.\w+: cannot be set with this key/),
      ]);
      expect([host.calls, openai.calls]).toEqual([[], []]);
    },
  );

  it('takes the place of the operator\u2019s for that provider alone', async () => {
    const answer = await ask(
      { openai: { ...connection, temperature: 0.25, headers: { 'X-Tenant': 'mine' } } },
      { key: endpointKey, model: 'both' },
    );
    expect([answer.status, answer.headers['x-gateway-provider']]).toEqual([200, 'openai']);
    const [call] = host.calls;
    expect([call?.path, call?.headers.authorization, call?.headers['x-tenant']]).toEqual([
      '/v1/chat/completions',
      `Bearer ${ownKey}`,
      'mine',
    ]);
    expect(JSON.parse(call?.body ?? '')).toMatchObject({ model: 'gpt-4o', temperature: 0.25 });
    expect([openai.calls, google.calls]).toEqual([[], []]);
  });

  it('goes to the vendor\u2019s public address where it is a key alone', async () => {
    await ask({ openai: { api_key: ownKey } }, { key: endpointKey });
    expect(host.names).toEqual(['api.openai.com']);
    expect(host.calls[0]?.headers.authorization).toBe(`Bearer ${ownKey}`);
  });

  it.each([
    [{ auth_type: 'custom', auth_header_name: 'X-Own-Key' }, 'x-own-key', ownKey],
    [{ auth_header_name: 'api-key' }, 'api-key', ownKey],
    [{ auth_type: 'bearer', auth_header_name: 'X-Auth' }, 'x-auth', `Bearer ${ownKey}`],
  ])('carries its key as it says: %j', async (how, header, value) => {
    await ask({ openai: { ...connection, ...how } }, { key: endpointKey });
    expect(host.calls[0]?.headers[header]).toBe(value);
    expect(host.calls[0]?.headers.authorization).toBeUndefined();
  });

  it.each([
    [{ base_url: 'https://models.example.com/v1' }, 'apiKey'],
    [{ headers: { a: 'b' } }, 'apiKey'],
    [{ ...connection, headers: { Host: 'x' } }, 'headers.Host'],
    [{ ...connection, headers: { 'Content-Length': '5' } }, 'headers.Content-Length'],
    [{ ...connection, headers: { 'x\r\ny': '5' } }, 'headers.x'],
    [{ ...connection, headers: { x: 'a\r\nb: c' } }, 'headers.x'],
    [{ ...connection, headers: { x: 5 } }, 'headers.x'],
    [{ ...connection, auth_header_name: 'host' }, 'authHeaderName'],
    [{ ...connection, auth_type: 'custom' }, 'authHeaderName'],
    [{ ...connection, auth_type: 'magic' }, 'authType'],
    [{ ...connection, health_endpoint: 'https://x.example' }, 'healthEndpoint'],
    [{ ...connection, api_key: 'two words' }, 'apiKey'],
  ])('is refused with %j, naming what is wrong', async (settings, field) => {
    const answer = await ask({ openai: settings }, { key: endpointKey });
    expect(answer.status).toBe(400);
    expect(messageOf(answer)).toContain(`providerConfigs.openai.${field}`);
    expect([host.calls, openai.calls]).toEqual([[], []]);
  });

  it.each(['https://127.0.0.1/', 'http://models.example.com/', 'https://intranet/', 'file:///x'])(
    'does not lead inside (%s)',
    async (base_url) => {
      const answer = await ask({ openai: { ...connection, base_url } }, { key: endpointKey });
      expect(JSON.parse(answer.text).error).toMatchObject({
        code: 400,
        status: 'FAILED_PRECONDITION',
        message: expect.stringContaining('providerConfigs.openai: leads to no usable endpoint'),
      });
      expect([host.places, openai.calls]).toEqual([[], []]);
    },
  );

  it('that is refused leads to no operator target', async () => {
    host.plays(playsJson(401, { error: { message: 'no' } }));
    const answer = await ask({ openai: connection }, { key: endpointKey, model: 'both' });
    expect([answer.status, messageOf(answer)]).toEqual([
      400,
      'providerConfigs.openai.apiKey: was refused by the endpoint that it is for',
    ]);
    expect([openai.calls, google.calls]).toEqual([[], []]);
  });

  it('that takes too long looks like one that cannot be reached', async () => {
    host.plays(() => {});
    const answer = await ask(
      { openai: { ...connection, timeout_ms: 20 } },
      { key: endpointKey, model: 'both' },
    );
    expect(messageOf(answer)).toContain('leads to no usable endpoint');
    expect([openai.calls, google.calls]).toEqual([[], []]);
  });

  it('belongs to no call of a provider that it is not for', async () => {
    const answer = await ask({ openai: connection }, { key: endpointKey, model: 'gemini/x' });
    expect([answer.status, host.calls]).toEqual([200, []]);
    expect(google.calls).toHaveLength(1);
  });
});
