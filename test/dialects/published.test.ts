import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiKey, startGateway } from '../server/gateway.js';
import { send } from '../server/talk.js';
import { chunk, playsEvents, playsJson, startUpstream } from '../server/upstream.js';

/** What each vendor documents as its own request, and what it means to a Gemini provider. */
interface Published {
  readonly title: string;
  /** Up to the method: `/v1beta/models/m:` or `/api/v1beta/models/m/`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: object;
  readonly reaches: object;
  readonly lacks?: readonly string[];
}

const model = 'gemini-2.5-flash';
const turn = { role: 'user', parts: [{ text: 'Why is the sky blue?' }] };
const bearer = { authorization: `Bearer ${apiKey}` };
const weather = {
  type: 'object',
  properties: { city: { type: 'string', description: 'Name of the city' } },
  required: ['city'],
};

const published: readonly Published[] = [
  {
    title: 'gemini: the SDKs\u2019 request',
    path: `/v1beta/models/${model}:`,
    headers: {
      'x-goog-api-key': apiKey,
      'x-goog-api-client': 'google-genai-sdk/3.1.0 gl-node/v20',
    },
    body: {
      contents: [turn],
      systemInstruction: { parts: [{ text: 'Be brief.' }], role: 'user' },
      safetySettings: [],
      generationConfig: {
        temperature: 0.2,
        thinkingConfig: { includeThoughts: true, thinkingBudget: -1 },
      },
    },
    reaches: {
      contents: [turn],
      systemInstruction: { parts: [{ text: 'Be brief.' }] },
      generationConfig: {
        temperature: 0.2,
        thinkingConfig: { includeThoughts: true, thinkingBudget: -1 },
      },
    },
  },
  {
    title: 'opper: snake_case, system text as Text, flat tools',
    path: `/v3/compat/v1beta/models/${model}:`,
    headers: {
      ...bearer,
      'X-Opper-Name': 'sky-question',
      'X-Opper-Parent-Span-Id': '123e4567-e89b-12d3-a456-426614174000',
    },
    body: {
      contents: [turn],
      system_instruction: { Text: 'Be brief.' },
      generation_config: {
        temperature: 0.5,
        top_p: 0.9,
        top_k: 40,
        max_output_tokens: 256,
        stop_sequences: ['END'],
        thinking_config: { include_thoughts: true, thinking_budget: 128 },
        tool_choice: 'any',
      },
      tools: [
        {
          type: 'function',
          name: 'get_weather',
          description: 'Weather of a city',
          parameters: weather,
        },
        { type: 'google_search' },
        { url_context: {} },
      ],
      safety_settings: [{ category: 'HARM_CATEGORY_HARASSMENT', threshold: 'BLOCK_ONLY_HIGH' }],
    },
    reaches: {
      contents: [turn],
      systemInstruction: { parts: [{ text: 'Be brief.' }] },
      generationConfig: {
        temperature: 0.5,
        topP: 0.9,
        topK: 40,
        maxOutputTokens: 256,
        stopSequences: ['END'],
        thinkingConfig: { includeThoughts: true, thinkingBudget: 128 },
      },
      tools: [
        {
          functionDeclarations: [
            {
              name: 'get_weather',
              description: 'Weather of a city',
              parametersJsonSchema: weather,
            },
          ],
        },
        { googleSearch: {} },
        { urlContext: {} },
      ],
      toolConfig: { functionCallingConfig: { mode: 'ANY' } },
      safetySettings: [{ category: 'HARM_CATEGORY_HARASSMENT', threshold: 'BLOCK_ONLY_HIGH' }],
    },
    lacks: ['system_instruction', 'generation_config', 'Text', 'tool_choice'],
  },
  {
    title: 'opper: input for contents, an answer format, a choice among functions',
    path: `/v3/compat/v1beta/models/${model}:`,
    headers: bearer,
    body: {
      contents: [],
      input: 'Why is the sky blue?',
      system_instruction: 'Be brief.',
      response_format: { type: 'object', properties: { reason: { type: 'string' } } },
      generation_config: { thinking_level: 'low', thinking_summaries: 'auto' },
    },
    reaches: {
      contents: [turn],
      systemInstruction: { parts: [{ text: 'Be brief.' }] },
      generationConfig: {
        responseMimeType: 'application/json',
        responseJsonSchema: { type: 'object', properties: { reason: { type: 'string' } } },
        thinkingConfig: { thinkingLevel: 'LOW', includeThoughts: true },
      },
    },
    lacks: ['input', 'response_format', 'responseFormat', 'thinkingSummaries'],
  },
  {
    title: 'opper: allowed_tools',
    path: `/v3/compat/v1beta/models/${model}:`,
    headers: bearer,
    body: {
      contents: { parts: { text: 'Why is the sky blue?' } },
      tools: [{ function_declarations: [{ name: 'a' }, { name: 'b' }] }],
      generation_config: { tool_choice: { allowed_tools: { mode: 'any', tools: ['b'] } } },
    },
    reaches: {
      contents: [turn],
      toolConfig: { functionCallingConfig: { mode: 'ANY', allowedFunctionNames: ['b'] } },
    },
  },
  {
    title: 'omnirouters: the model in the body, image_size, lower-case types',
    path: `/v1beta/models/${model}:`,
    headers: bearer,
    body: {
      model,
      contents: [{ parts: turn.parts }],
      systemInstruction: { parts: [{ text: 'Be brief.' }] },
      generationConfig: {
        temperature: 1,
        topP: 0.95,
        topK: 40,
        maxOutputTokens: 8192,
        responseMimeType: 'application/json',
        responseSchema: { type: 'object', properties: { reason: { type: 'string' } } },
        responseModalities: ['TEXT', 'IMAGE'],
        imageConfig: { aspectRatio: '16:9', image_size: '2K' },
      },
      safetySettings: [{ category: 'HARM_CATEGORY_DANGEROUS_CONTENT', threshold: 'BLOCK_NONE' }],
    },
    reaches: {
      contents: [turn],
      generationConfig: {
        maxOutputTokens: 8192,
        responseModalities: ['TEXT', 'IMAGE'],
        imageConfig: { aspectRatio: '16:9', imageSize: '2K' },
      },
    },
    lacks: ['image_size', '"model"'],
  },
  {
    title: 'nordlys: contents and model',
    path: `/v1beta/models/${model}:`,
    headers: { 'X-API-Key': apiKey },
    body: { model, contents: [turn] },
    reaches: { contents: [turn] },
    lacks: ['"model"'],
  },
  {
    title: 'nordlys: the whole request inside generation_config',
    path: `/v1beta/models/${model}:`,
    headers: { 'X-API-Key': apiKey },
    body: {
      contents: [turn],
      generation_config: {
        temperature: 0.7,
        systemInstruction: { parts: [{ text: 'Be brief.' }], role: 'user' },
        tools: [{ functionDeclarations: [{ name: 'get_weather', parametersJsonSchema: weather }] }],
        toolConfig: { functionCallingConfig: { mode: 'AUTO' } },
        safetySettings: [{ category: 'HARM_CATEGORY_HARASSMENT', threshold: 'OFF' }],
        httpOptions: {},
      },
      tools: null,
      safety_settings: [],
      models: null,
      provider_order: null,
    },
    reaches: {
      contents: [turn],
      systemInstruction: { parts: [{ text: 'Be brief.' }] },
      tools: [{ functionDeclarations: [{ name: 'get_weather', parametersJsonSchema: weather }] }],
      safetySettings: [{ category: 'HARM_CATEGORY_HARASSMENT', threshold: 'OFF' }],
      generationConfig: { temperature: 0.7 },
    },
    lacks: ['httpOptions', 'provider'],
  },
  ...[
    '/api/v1beta/models/@/',
    '/api/v1beta/models/@:',
    '/api/v1beta/v1beta/models/@:',
    '/api/v1beta/v1/models/@:',
    '/adaptive/v1beta/models/@:',
  ].map(
    (path): Published => ({
      title: `adaptive: config and extensions at ${path}`,
      path: path.replace('@', model),
      headers: { 'x-goog-api-key': apiKey },
      body: {
        contents: [turn],
        config: { temperature: 0.7, maxOutputTokens: 200, systemInstruction: 'Be brief.' },
        semantic_cache: { enabled: true, similarity_threshold: 0.95 },
        prompt_cache: { enabled: true, ttl: 3600 },
        fallback: { enabled: true, max_retries: 2 },
        model_router: { cost_optimization: true, fallback_models: ['gpt-4o-mini'] },
        provider_configs: { openai: { temperature: 0.5 } },
      },
      reaches: {
        contents: [turn],
        systemInstruction: { parts: [{ text: 'Be brief.' }] },
        generationConfig: { temperature: 0.7, maxOutputTokens: 200 },
      },
      lacks: ['config"', 'semantic', 'fallback', 'router', 'provider', 'Cache'],
    }),
  ),
];

let upstream: Awaited<ReturnType<typeof startUpstream>>;
let gateway: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => {
  upstream = await startUpstream();
  // The same requests again and again: each is to reach the provider.
  gateway = await startGateway({ providers: [upstream.provider], cache: { memoryBytes: 0 } });
});
afterAll(async () => {
  await gateway.close();
  await upstream.close();
});

describe('a vendor\u2019s published request', () => {
  it.each(published)('$title', async ({ path, headers, body, reaches, lacks = [] }) => {
    upstream.plays(playsJson(200, chunk('Scattering.', 'STOP')));
    const answer = await send(gateway.url, { path: `${path}generateContent`, headers, body });
    expect([answer.status, answer.status === 200 ? '' : answer.text]).toEqual([200, '']);
    expect(JSON.parse(answer.text).candidates[0].content).toEqual({
      role: 'model',
      parts: [{ text: 'Scattering.' }],
    });
    expect(answer.headers['x-gateway-warnings'] ?? '').not.toContain('unknown_field');

    const [call] = upstream.calls;
    expect(call?.path).toBe(`/v1beta/models/${model}:generateContent`);
    expect(JSON.parse(call?.body ?? '')).toMatchObject(reaches);
    for (const word of lacks) expect(call?.body).not.toContain(word);
  });

  it.each(published)('$title, streamed', async ({ path, headers, body, reaches }) => {
    upstream.plays(playsEvents(chunk('Scat'), chunk('tering.', 'STOP')));
    const answer = await send(gateway.url, {
      path: `${path}streamGenerateContent?alt=sse`,
      headers,
      body,
    });
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/event-stream']);
    expect(answer.text.split('\r\n\r\n')).toHaveLength(3);
    expect(upstream.calls[0]?.path).toBe(`/v1beta/models/${model}:streamGenerateContent?alt=sse`);
    expect(JSON.parse(upstream.calls[0]?.body ?? '')).toMatchObject(reaches);
  });
});

describe('stream: true in Opper\u2019s body', () => {
  it('asks generateContent for events', async () => {
    upstream.plays(playsEvents(chunk('Scattering.', 'STOP')));
    const path = `/v3/compat/v1beta/models/${model}:generateContent`;
    const answer = await send(gateway.url, {
      path,
      headers: bearer,
      body: { contents: [turn], stream: true },
    });
    expect(answer.headers['content-type']).toBe('text/event-stream');
    expect(answer.text).toContain('Scattering.');
  });
});

describe('one request in all dialects', () => {
  const mounts = ['/gemini', '/v3/compat', '/omnirouters', '/nordlys', '/api'];
  const bodies = {
    'camel and snake mixed': {
      contents: [turn],
      generation_config: { topK: 4, max_output_tokens: 20 },
      safetySettings: null,
      system_instruction: { parts: [{ text: 'Be brief.' }] },
    },
    'integers as text, enums in any case': {
      contents: [turn],
      generationConfig: { topK: '4', maxOutputTokens: '20' },
      toolConfig: { functionCallingConfig: { mode: 'auto' } },
      systemInstruction: 'Be brief.',
    },
  };
  it.each(Object.entries(bodies))('%s reaches the provider alike', async (_title, body) => {
    const sent = new Set<string>();
    for (const mount of mounts) {
      upstream.plays(playsJson(200, chunk('Hello', 'STOP')));
      const answer = await send(gateway.url, {
        path: `${mount}/v1beta/models/${model}:generateContent`,
        headers: { 'x-goog-api-key': apiKey },
        body,
      });
      expect([mount, answer.status]).toEqual([mount, 200]);
      sent.add(upstream.calls[0]?.body ?? '');
    }
    expect(sent.size).toBe(1);
    expect(JSON.parse([...sent][0] ?? '')).toMatchObject({
      generationConfig: { topK: 4, maxOutputTokens: 20 },
      systemInstruction: { parts: [{ text: 'Be brief.' }] },
    });
  });
});

describe('what a dialect adds to the answer', () => {
  const ask = async (mount: string) => {
    upstream.plays(playsJson(200, chunk('Hello', 'STOP')));
    const answer = await send(gateway.url, {
      path: `${mount}/v1beta/models/${model}:generateContent`,
      headers: { 'x-goog-api-key': apiKey },
      body: { contents: [turn] },
    });
    return JSON.parse(answer.text);
  };
  const askStream = async (mount: string) => {
    upstream.plays(playsEvents(chunk('Hel'), chunk('lo', 'STOP')));
    const answer = await send(gateway.url, {
      path: `${mount}/v1beta/models/${model}:streamGenerateContent`,
      headers: { 'x-goog-api-key': apiKey },
      body: { contents: [turn] },
    });
    return JSON.parse(answer.text);
  };
  const additions = ['provider', 'createTime'];

  it.each(['/gemini', '/omnirouters'])('%s: nothing', async (mount) => {
    for (const answer of [await ask(mount), ...(await askStream(mount))]) {
      for (const addition of additions) expect(answer).not.toHaveProperty(addition);
      expect(answer.usageMetadata).not.toHaveProperty('opper');
    }
  });

  it('opper: who gave it, on the last chunk', async () => {
    const opper = { provider: 'gemini', model };
    expect((await ask('/v3/compat')).usageMetadata.opper).toMatchObject(opper);
    const [first, last] = await askStream('/v3/compat');
    expect(first.usageMetadata ?? {}).not.toHaveProperty('opper');
    expect(last.usageMetadata.opper).toMatchObject(opper);
    for (const answer of [first, last])
      expect(answer.candidates[0]).toMatchObject({
        index: 0,
        content: { parts: [expect.anything()] },
      });
  });

  it('opper: an empty list of candidates where the prompt was blocked', async () => {
    upstream.plays(
      playsJson(200, {
        promptFeedback: { blockReason: 'SAFETY' },
        usageMetadata: { promptTokenCount: 2, totalTokenCount: 2 },
      }),
    );
    const answer = await send(gateway.url, {
      path: `/v3/compat/v1beta/models/${model}:generateContent`,
      headers: { 'x-goog-api-key': apiKey },
      body: { contents: [turn] },
    });
    expect([answer.status, JSON.parse(answer.text)]).toMatchObject([
      200,
      { candidates: [], promptFeedback: { blockReason: 'SAFETY' } },
    ]);
  });

  it('nordlys: when it was begun, on every chunk', async () => {
    for (const answer of [await ask('/nordlys'), ...(await askStream('/nordlys'))]) {
      expect(answer.createTime).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/);
      expect(answer).not.toHaveProperty('sdkHttpResponse');
    }
  });

  it('nordlys: citation dates as text', async () => {
    const dated = { uri: 'https://example.com', publicationDate: { year: 2024, month: 3, day: 1 } };
    const citationMetadata = {
      citationSources: [dated],
      citations: [dated, { uri: 'https://example.com/b' }],
    };
    const { candidates, ...rest } = chunk('Hello', 'STOP');
    upstream.plays(
      playsJson(200, { ...rest, candidates: [{ ...candidates[0], citationMetadata }] }),
    );
    const answer = await send(gateway.url, {
      path: `/nordlys/v1beta/models/${model}:generateContent`,
      headers: { 'x-goog-api-key': apiKey },
      body: { contents: [turn] },
    });
    const written = { uri: 'https://example.com', publicationDate: '2024-03-01' };
    expect(JSON.parse(answer.text).candidates[0].citationMetadata).toEqual({
      citations: [written, { uri: 'https://example.com/b' }],
      citationSources: [written],
    });
  });

  it('adaptive: the provider in the vendor\u2019s words, on every chunk', async () => {
    for (const answer of [await ask('/api'), ...(await askStream('/api'))])
      expect(answer.provider).toBe('google');
  });
});

describe('what a dialect refuses', () => {
  const refused: [title: string, mount: string, body: object, field: string][] = [
    [
      'omnirouters: a file by its address',
      '/omnirouters',
      {
        contents: [
          { parts: [{ text: 'x' }, { fileData: { fileUri: 'https://example.com/a.png' } }] },
        ],
      },
      'contents[0].parts[1].fileData',
    ],
    [
      'omnirouters: a file in a result',
      '/omnirouters',
      {
        contents: [
          turn,
          { role: 'model', parts: [{ functionCall: { name: 'f' } }] },
          {
            parts: [
              {
                functionResponse: {
                  name: 'f',
                  parts: [{ fileData: { fileUri: 'https://example.com/a.png' } }],
                },
              },
            ],
          },
        ],
      },
      'contents[2].parts[0].functionResponse.parts[0].fileData',
    ],
    [
      'omnirouters: another model in the body',
      '/omnirouters',
      { contents: [turn], model: 'gemini-2.5-pro' },
      'model',
    ],
    ['opper: an empty tool', '/opper', { contents: [turn], tools: [{}] }, 'tools[0]'],
    ['opper: neither contents nor input', '/opper', { generation_config: {} }, 'contents'],
    [
      'opper: two system texts',
      '/opper',
      { contents: [turn], system_instruction: { Text: 'a', parts: [{ text: 'b' }] } },
      'systemInstruction',
    ],
    [
      'opper: a choice of tools beside a calling config',
      '/opper',
      {
        contents: [turn],
        tools: [{ function_declarations: [{ name: 'a' }] }],
        generation_config: { tool_choice: 'any' },
        tool_config: { function_calling_config: { mode: 'ANY' } },
      },
      'generationConfig.toolChoice',
    ],
    [
      'opper: two answer schemas',
      '/opper',
      {
        contents: [turn],
        response_format: { type: 'object' },
        generation_config: {
          response_mime_type: 'application/json',
          response_schema: { type: 'OBJECT' },
        },
      },
      'responseFormat',
    ],
    [
      'opper: two answer types',
      '/opper',
      {
        contents: [turn],
        response_mime_type: 'application/json',
        generation_config: { response_mime_type: 'text/plain' },
      },
      'responseMimeType',
    ],
    [
      'opper: two thinking levels',
      '/opper',
      {
        contents: [turn],
        generation_config: { thinking_level: 'low', thinking_config: { thinking_level: 'high' } },
      },
      'generationConfig.thinkingLevel',
    ],
    [
      'opper: an earlier interaction',
      '/opper',
      { contents: [turn], previous_interaction_id: 'x' },
      'previousInteractionId',
    ],
    ['opper: background work', '/opper', { contents: [turn], background: true }, 'background'],
    ['opper: an agent', '/opper', { contents: [turn], agent: 'x' }, 'agent'],
    [
      'nordlys: another model in the body',
      '/nordlys',
      { contents: [turn], model: 'gemini-2.5-pro' },
      'model',
    ],
    ['nordlys: no contents', '/nordlys', { contents: null, model }, 'contents'],
    [
      'nordlys: another order',
      '/nordlys',
      { contents: [turn], provider_sort: { by: 'price' } },
      'providerSort',
    ],
    [
      'adaptive: too many retries',
      '/api',
      { contents: [turn], fallback: { max_retries: 6 } },
      'fallback.maxRetries',
    ],
    [
      'adaptive: an unknown mode',
      '/api',
      { contents: [turn], fallback: { mode: 'shuffle' } },
      'fallback.mode',
    ],
    [
      'adaptive: no threshold',
      '/api',
      { contents: [turn], semantic_cache: { similarity_threshold: 0 } },
      'semanticCache.similarityThreshold',
    ],
    [
      'adaptive: too high a threshold',
      '/api',
      { contents: [turn], semantic_cache: { semantic_threshold: 1.5 } },
      'semanticCache.similarityThreshold',
    ],
    [
      'adaptive: a lifetime of nothing',
      '/api',
      { contents: [turn], prompt_cache: { ttl: 0 } },
      'promptCache.ttl',
    ],
    [
      'adaptive: a router service',
      '/api',
      { contents: [turn], model_router: { client: { url: 'https://example.com' } } },
      'modelRouter.client',
    ],
    [
      'adaptive: a router\u2019s cache',
      '/api',
      { contents: [turn], model_router: { cache: { redis_url: 'redis://x' } } },
      'modelRouter.cache.redis_url',
    ],
  ];
  it.each(refused)('%s', async (_title, mount, body, field) => {
    upstream.plays(playsJson(200, chunk('Hello', 'STOP')));
    const answer = await send(gateway.url, {
      path: `${mount}/v1beta/models/${model}:generateContent`,
      headers: { 'x-goog-api-key': apiKey },
      body,
    });
    expect([answer.status, answer.text]).toEqual([
      400,
      expect.stringContaining(`"field":"${field}`),
    ]);
    expect(upstream.calls).toEqual([]);
  });

  it.each([
    ['X-Opper-Parent-Span-Id', 'not-a-uuid'],
    ['X-Opper-Name', 'x'.repeat(257)],
    ['X-Opper-Name', 'caf\u00e9'],
  ])('opper: the header %s %s', async (name, value) => {
    const answer = await send(gateway.url, {
      path: `/v3/compat/v1beta/models/${model}:generateContent`,
      headers: { 'x-goog-api-key': apiKey, [name]: value },
      body: { contents: [turn] },
    });
    expect([answer.status, answer.text]).toEqual([
      400,
      expect.stringMatching(new RegExp(name, 'i')),
    ]);
  });
});
