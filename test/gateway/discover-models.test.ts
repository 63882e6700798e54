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
            version: '001',
            displayName: 'Gemini 9 Flash',
            description: 'Fast and versatile.',
            inputTokenLimit: 1_048_576,
            outputTokenLimit: 65_536,
            supportedGenerationMethods: ['generateContent', 'countTokens', 'createCachedContent'],
            temperature: 1,
            topP: 0.95,
            topK: 64,
            maxTemperature: 2,
            thinking: true,
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
          traits: {
            version: '001',
            description: 'Fast and versatile.',
            thinking: true,
            temperature: 1,
            topP: 0.95,
            topK: 64,
            maxTemperature: 2,
          },
        },
        { id: 'gemini-embedding-9', displayName: 'gemini-embedding-9', embeds: true },
      ],
    ],
    [
      'Ollama',
      {
        object: 'list',
        data: ['llama3.2:latest', 'nomic-embed-text:latest', 'bge-m3:latest'].map((id) => ({
          id,
          object: 'model',
          created: 1_732_000_000,
          owned_by: 'library',
        })),
      },
      [
        chat('llama3.2:latest'),
        { ...chat('nomic-embed-text:latest'), embeds: true },
        { ...chat('bge-m3:latest'), embeds: true },
      ],
    ],
    [
      'vLLM',
      {
        object: 'list',
        data: [
          {
            id: 'Qwen/Qwen3-8B',
            object: 'model',
            created: 1_732_000_000,
            owned_by: 'vllm',
            root: 'Qwen/Qwen3-8B',
            parent: null,
            max_model_len: 40_960,
            permission: [{ id: 'modelperm-1', object: 'model_permission', allow_sampling: true }],
          },
        ],
      },
      [chat('Qwen/Qwen3-8B', { inputTokenLimit: 40_960 })],
    ],
    [
      'OpenRouter',
      {
        data: [
          {
            id: 'anthropic/claude-haiku-4.5',
            canonical_slug: 'anthropic/claude-4.5-haiku-20251001',
            name: 'Anthropic: Claude Haiku 4.5',
            created: 1_760_000_000,
            description: 'The fastest of its family.',
            context_length: 200_000,
            architecture: {
              modality: 'text+image->text',
              input_modalities: ['text', 'image'],
              output_modalities: ['text'],
              tokenizer: 'Claude',
              instruct_type: null,
            },
            pricing: { prompt: '0.000001', completion: '0.000005' },
            top_provider: {
              context_length: 200_000,
              max_completion_tokens: 64_000,
              is_moderated: true,
            },
            per_request_limits: null,
            supported_parameters: ['max_tokens', 'reasoning', 'tools'],
          },
          {
            id: 'meta/quiet',
            name: 'Quiet',
            context_length: 8_192,
            architecture: { output_modalities: ['text'] },
            top_provider: { context_length: 8_192, max_completion_tokens: null },
            supported_parameters: ['max_tokens'],
          },
          { id: 'baai/m3', name: 'M3', architecture: { output_modalities: ['embeddings'] } },
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
          traits: { description: 'The fastest of its family.', thinking: true },
        },
        {
          ...chat('meta/quiet', { inputTokenLimit: 8_192, traits: { thinking: false } }),
          displayName: 'Quiet',
        },
        { ...chat('baai/m3'), displayName: 'M3', embeds: true },
      ],
    ],
    [
      'Groq',
      {
        object: 'list',
        data: [
          {
            id: 'openai/gpt-oss-120b',
            object: 'model',
            active: true,
            context_window: 131_072,
            max_completion_tokens: 65_536,
            public_apps: null,
          },
          { id: 'gone', object: 'model', active: false, context_window: 8_192 },
          { id: 'whisper-large-v3', object: 'model', active: true, context_window: 448 },
        ],
      },
      [chat('openai/gpt-oss-120b', { inputTokenLimit: 131_072, outputTokenLimit: 65_536 })],
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
      {
        data: [
          {
            type: 'model',
            id: 'claude-x',
            display_name: 'Claude X',
            created_at: '2026-09-22T00:00:00Z',
            lifecycle: 'active',
            max_input_tokens: 1_000_000,
            max_tokens: 128_000,
            capabilities: { thinking: { supported: true } },
          },
          { type: 'model', id: 'claude-1', display_name: 'Claude 1', lifecycle: 'retired' },
        ],
        has_more: false,
        first_id: 'claude-x',
        last_id: 'claude-1',
      },
      [
        {
          ...chat('claude-x', { inputTokenLimit: 1_000_000, outputTokenLimit: 128_000 }),
          displayName: 'Claude X',
          traits: { thinking: true },
        },
      ],
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
