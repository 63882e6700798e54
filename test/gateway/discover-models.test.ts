import { beforeEach, describe, expect, it } from '@jest/globals';
import { type FoundModel, readModelList } from '../../src/catalogue/read-model-list.js';
import { GatewayError } from '../../src/core/errors.js';
import { fail, ok } from '../../src/core/result.js';
import { openaiChat } from '../../src/formats/openai-chat/index.js';
import { createDiscovery } from '../../src/gateway/discover-models.js';
import { createProvider } from '../../src/providers/create-provider.js';
import { readBytes } from '../../src/transport/read-bytes.js';
import type { UpstreamRequest } from '../../src/transport/transport.js';

const chat = (id: string, limits: Partial<FoundModel> = {}) => ({
  id,
  displayName: id,
  embeds: false,
  ...limits,
});

describe('a list of models', () => {
  it.each<[string, unknown, FoundModel[]]>([
    [
      'the Gemini API',
      {
        models: [
          {
            name: 'models/gemini-9-flash',
            displayName: 'Gemini 9 Flash',
            inputTokenLimit: 1_048_576,
            outputTokenLimit: 65_536,
            supportedGenerationMethods: ['generateContent', 'countTokens'],
          },
          { name: 'models/gemini-embedding-9', supportedGenerationMethods: ['embedContent'] },
          { name: 'models/imagen-9', supportedGenerationMethods: ['predict'] },
        ],
      },
      [
        {
          id: 'gemini-9-flash',
          displayName: 'Gemini 9 Flash',
          inputTokenLimit: 1_048_576,
          outputTokenLimit: 65_536,
          embeds: false,
        },
        { id: 'gemini-embedding-9', displayName: 'gemini-embedding-9', embeds: true },
      ],
    ],
    [
      'Ollama',
      {
        object: 'list',
        data: [{ id: 'llama3.2:latest', object: 'model', created: 1, owned_by: 'library' }],
      },
      [chat('llama3.2:latest')],
    ],
    [
      'vLLM',
      { object: 'list', data: [{ id: 'Qwen/Qwen3-8B', object: 'model', max_model_len: 40_960 }] },
      [chat('Qwen/Qwen3-8B', { inputTokenLimit: 40_960 })],
    ],
    [
      'OpenRouter',
      {
        data: [
          {
            id: 'anthropic/claude-haiku-4.5',
            name: 'Anthropic: Claude Haiku 4.5',
            context_length: 200_000,
            architecture: { output_modalities: ['text'] },
            top_provider: { context_length: 200_000, max_completion_tokens: 64_000 },
          },
          { id: 'paint/only', name: 'Paint', architecture: { output_modalities: ['image'] } },
        ],
      },
      [
        {
          id: 'anthropic/claude-haiku-4.5',
          displayName: 'Anthropic: Claude Haiku 4.5',
          inputTokenLimit: 200_000,
          outputTokenLimit: 64_000,
          embeds: false,
        },
      ],
    ],
    [
      'OpenAI',
      {
        object: 'list',
        data: ['gpt-5', 'whisper-1', 'text-embedding-3-small', 'omni-moderation-latest'].map(
          (id) => ({ id, object: 'model', created: 1, owned_by: 'openai' }),
        ),
      },
      [chat('gpt-5'), { ...chat('text-embedding-3-small'), embeds: true }],
    ],
    [
      'Anthropic',
      { data: [{ type: 'model', id: 'claude-x', display_name: 'Claude X' }], has_more: false },
      [{ ...chat('claude-x'), displayName: 'Claude X' }],
    ],
    [
      'Together',
      [
        { id: 'meta/llama', type: 'chat', display_name: 'Llama', context_length: 131_072 },
        { id: 'flux', type: 'image' },
      ],
      [{ ...chat('meta/llama', { inputTokenLimit: 131_072 }), displayName: 'Llama' }],
    ],
    ['nobody', { data: [null, 7, {}, { id: '../a' }, { id: 'a b' }], models: undefined }, []],
    ['a liar', { data: 'none' }, []],
  ])('of %s is read', (_, body, want) => {
    expect(readModelList(body)).toEqual(want);
  });

  it('is cut where nobody would read on', () => {
    const data = Array.from({ length: 5_000 }, (_, index) => ({ id: `m-${index}` }));
    expect(readModelList({ data })).toHaveLength(2_000);
  });
});

describe('asking a provider for its models', () => {
  let nowMs = 0;
  let sent: UpstreamRequest[] = [];
  let missed: string[] = [];
  let answer: { status: number; text: string } | undefined;

  const provider = createProvider({
    name: 'lab',
    slugs: [],
    format: openaiChat,
    profile: 'vllm',
    baseUrl: 'http://lab.invalid/v1',
    apiKey: 'k',
    timeouts: { headersMs: 1, streamHeadersMs: 1, firstEventMs: 1, idleMs: 1 },
    async send(request) {
      sent.push(request);
      if (!answer) return fail(new GatewayError('upstream-unavailable', 'down'));
      const bytes = Buffer.from(answer.text);
      async function* body() {
        yield bytes;
      }
      return ok({ status: answer.status, headers: {}, body: body() });
    },
  });
  const open = () =>
    createDiscovery({
      now: () => nowMs,
      readBytes: (body, limitBytes = 1_000) => readBytes(body, limitBytes),
      missed: (name, { kind }) => missed.push(`${name} ${kind}`),
    });
  const minutes = 60_000;

  beforeEach(() => {
    nowMs = 1_000;
    sent = [];
    missed = [];
    answer = { status: 200, text: '{"data":[{"id":"a"}]}' };
  });

  it('is done once for clients that come together, and again after five minutes', async () => {
    const discover = open();
    expect(sent).toEqual([]);
    expect(await Promise.all([discover(provider), discover(provider)])).toEqual([
      [chat('a')],
      [chat('a')],
    ]);
    nowMs += 4 * minutes;
    await discover(provider);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      origin: 'http://lab.invalid',
      path: '/v1/models',
      method: 'GET',
      headers: { authorization: 'Bearer k' },
    });
    nowMs += 2 * minutes;
    await discover(provider);
    expect(sent).toHaveLength(2);
  });

  it('keeps the list of before where a later one cannot be had', async () => {
    const discover = open();
    await discover(provider);
    nowMs += 6 * minutes;
    answer = undefined;
    expect(await discover(provider)).toEqual([chat('a')]);
    expect(missed).toEqual(['lab upstream-unavailable']);
  });

  it.each([
    ['an error', { status: 500, text: 'no' }],
    ['a page', { status: 200, text: '<html>' }],
    ['a redirect', { status: 302, text: '' }],
    ['too much', { status: 200, text: `{"data":[],"x":"${'a'.repeat(9 * 1024 * 1024)}"}` }],
    ['nothing', undefined],
  ])('takes %s for no models, tells the operator, and waits a while', async (_, given) => {
    const discover = open();
    answer = given;
    expect(await discover(provider)).toEqual([]);
    expect(missed).toHaveLength(1);
    await discover(provider);
    expect(sent).toHaveLength(1);
    nowMs += minutes;
    await discover(provider);
    expect(sent).toHaveLength(2);
  });

  it('is not done where there is no list', async () => {
    const { modelsPath: _, ...silent } = provider;
    expect(await open()(silent)).toEqual([]);
    expect(sent).toEqual([]);
  });
});
