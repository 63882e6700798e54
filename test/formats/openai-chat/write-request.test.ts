import { describe, expect, it } from '@jest/globals';
import type { Part } from '../../../generated/formats/gemini.js';
import type { CanonicalCall } from '../../../src/core/canonical.js';
import { parseLargeBody } from '../../../src/core/json.js';
import type { Target } from '../../../src/formats/format.js';
import { createLosses } from '../../../src/formats/losses.js';
import { openaiChat } from '../../../src/formats/openai-chat/index.js';
import { profileNames } from '../../../src/formats/openai-chat/profiles.js';
import { sealSignature } from '../../../src/formats/signature-envelope.js';
import { requestProblems } from './request-schema.js';
import { callOf, targetOf, write } from './setup.js';

const f = { name: 'f' };
const g = {
  name: 'g',
  parameters: { type: 'OBJECT' as const, properties: { a: { type: 'STRING' as const } } },
};
const both = { tools: { functions: [f, g], server: [] } };
const tool = (name: string, parameters: object = { type: 'object', properties: {} }) => ({
  type: 'function',
  function: { name, parameters },
});
const twoTools = [tool('f'), tool('g', { type: 'object', properties: { a: { type: 'string' } } })];

function mode(
  word: CanonicalCall['toolConfig']['mode'],
  ...allowed: string[]
): Partial<CanonicalCall> {
  const choice = allowed.length > 0 ? { mode: word, allowed } : { mode: word };
  return { ...both, toolConfig: { ...choice, streamArgs: false } };
}

describe('which function may be called', () => {
  const named = (name: string) => ({ type: 'function', function: { name } });
  const some = (word: string, ...names: string[]) => ({
    type: 'allowed_tools',
    allowed_tools: { mode: word, tools: names.map(named) },
  });
  const rows: readonly [string, string, Partial<CanonicalCall>, unknown, unknown][] = [
    ['leaves it to the model', 'openai', mode('AUTO'), twoTools, 'auto'],
    ['demands a call', 'openai', mode('ANY'), twoTools, 'required'],
    ['demands one function', 'openai', mode('ANY', 'g'), twoTools, named('g')],
    [
      'demands one of several',
      'openai',
      mode('ANY', 'f', 'g'),
      twoTools,
      some('required', 'f', 'g'),
    ],
    [
      'offers only those, where subsets are unknown',
      'groq',
      mode('ANY', 'f', 'g'),
      twoTools,
      'required',
    ],
    ['keeps the tools when none may be called', 'openai', mode('NONE'), twoTools, 'none'],
    ['says it in the words of Mistral', 'mistral', mode('ANY', 'g'), [twoTools[1]], 'any'],
    [
      'offers nothing to a server without tool_choice',
      'ollama',
      mode('NONE'),
      undefined,
      undefined,
    ],
    [
      'filters for a server without tool_choice',
      'ollama',
      mode('ANY', 'f'),
      [twoTools[0]],
      undefined,
    ],
  ];
  it.each(rows)('%s (%s)', (_, profile, call, tools, choice) => {
    const { body } = write(call, { profile });
    expect(body?.tools).toEqual(tools);
    expect(body?.tool_choice).toEqual(choice);
  });

  it('makes validated functions strict and tells of those that cannot be', () => {
    const open = {
      name: 'h',
      parametersJsonSchema: { type: 'object', additionalProperties: true, properties: {} },
    };
    const call = mode('VALIDATED', 'g', 'h');
    const { body, warnings } = write({ ...call, tools: { functions: [f, g, open], server: [] } });
    expect(body?.tools).toEqual([
      {
        type: 'function',
        function: {
          name: 'f',
          parameters: { type: 'object', properties: {}, required: [], additionalProperties: false },
          strict: true,
        },
      },
      {
        type: 'function',
        function: {
          name: 'g',
          parameters: {
            type: 'object',
            properties: { a: { type: ['string', 'null'] } },
            required: ['a'],
            additionalProperties: false,
          },
          strict: true,
        },
      },
      tool('h', { type: 'object', additionalProperties: true, properties: {} }),
    ]);
    expect(body?.tool_choice).toEqual(some('auto', 'g', 'h'));
    expect(warnings).toEqual(['schema_relaxed tools[0].functionDeclarations[2]']);
    const unknowing = write(call, { profile: 'groq' });
    expect(unknowing.warnings).toEqual(['schema_relaxed toolConfig.functionCallingConfig.mode']);
  });
});

describe('thinking', () => {
  type Thinking = CanonicalCall['thinking'];
  const off: Thinking = { kind: 'off', include: false };
  const auto: Thinking = { kind: 'auto', include: true };
  const level = (word: 'MINIMAL' | 'LOW' | 'MEDIUM' | 'HIGH'): Thinking => ({
    kind: 'level',
    level: word,
    include: true,
  });
  const budget = (budgetTokens: number): Thinking => ({
    kind: 'budget',
    budgetTokens,
    include: false,
  });
  const clamped = ['clamped generationConfig.thinkingConfig'];
  const dropped = ['dropped generationConfig.thinkingConfig'];
  const unseen = 'dropped generationConfig.thinkingConfig.includeThoughts';
  const effort = (word: string) => ({ reasoning_effort: word });

  const rows: readonly [string, string, Thinking, object, string[]][] = [
    ['openai', 'gpt-4.1', { kind: 'unset', include: true }, {}, [unseen]],
    ['openai', 'gpt-4.1', level('HIGH'), {}, dropped],
    ['openai', 'gpt-5-chat-latest', off, {}, dropped],
    ['openai', 'gpt-5.2-chat-latest', off, {}, dropped],
    ['openai', 'gpt-5.1', off, effort('none'), []],
    ['openai', 'gpt-5.1', auto, {}, [unseen]],
    ['openai', 'gpt-5', off, effort('minimal'), clamped],
    ['openai', 'gpt-5-mini', level('MINIMAL'), effort('minimal'), [unseen]],
    ['openai', 'gpt-5.1', level('MINIMAL'), effort('low'), [unseen, ...clamped]],
    ['openai', 'gpt-6-sol', off, effort('none'), []],
    ['openai', 'gpt-6-astra', off, effort('low'), clamped],
    ['openai', 'gpt-5-pro', level('LOW'), effort('high'), [unseen, ...clamped]],
    ['mistral', 'magistral-medium-latest', { kind: 'unset', include: true }, {}, []],
    ['openai', 'o4-mini', off, effort('low'), clamped],
    ['openai', 'o3', budget(1024), effort('low'), []],
    ['openai', 'o3', budget(1025), effort('medium'), []],
    ['azure', 'o3', budget(8193), effort('high'), []],
    ['azure', 'my-deployment', budget(8193), {}, dropped],
    ['azure-reasoning', 'my-deployment', budget(8193), effort('high'), []],
    ['openrouter', 'x/y', off, { reasoning: { enabled: false } }, []],
    ['openrouter', 'x/y', auto, { reasoning: { enabled: true, exclude: false } }, []],
    ['openrouter', 'x/y', budget(500), { reasoning: { max_tokens: 500, exclude: true } }, []],
    [
      'openrouter',
      'x/y',
      level('MINIMAL'),
      { reasoning: { effort: 'minimal', exclude: false } },
      [],
    ],
    ['openrouter', 'x/y', { kind: 'unset', include: true }, { reasoning: { exclude: false } }, []],
    ['openrouter', 'x/y', { kind: 'unset', include: false }, {}, []],
    ['groq', 'qwen/qwen3-32b', budget(5), { reasoning_format: 'hidden' }, dropped],
    ['groq', 'openai/gpt-oss-120b', level('HIGH'), effort('high'), []],
    ['deepseek', 'deepseek-chat', off, { thinking: { type: 'disabled' } }, []],
    ['deepseek', 'deepseek-chat', auto, { thinking: { type: 'enabled' } }, []],
    ['xai', 'grok-3-mini', level('MEDIUM'), effort('low'), clamped],
    ['vllm', 'Qwen/Qwen3-8B', off, { chat_template_kwargs: { enable_thinking: false } }, []],
    ['ollama', 'qwen3:8b', off, effort('none'), []],
    ['somebody', 'm', off, {}, dropped],
  ];
  it.each(rows)('%s %s: %j', (profile, model, thinking, want, warned) => {
    const { body = {}, warnings } = write({ thinking }, { profile, model });
    const { model: _, messages: __, ...rest } = body;
    expect(rest).toEqual(want);
    expect(warnings).toEqual(warned);
  });
});

describe('what a model refuses to be told', () => {
  const sampling = { temperature: 0.1, topP: 0.2, presencePenalty: 1, frequencyPenalty: 1 };
  const dropped = Object.keys(sampling).map((name) => `dropped generationConfig.${name}`);
  const none = { kind: 'off', include: false } as const;

  const rows: readonly [string, Partial<CanonicalCall>, Partial<Target>, string[], string[]][] = [
    ['drops sampling for reasoning models', { gen: sampling }, { model: 'o3' }, dropped, []],
    [
      'drops sampling while GPT-5.1 may reason',
      { gen: sampling },
      { model: 'gpt-5.1' },
      dropped,
      [],
    ],
    [
      'keeps sampling while it may not',
      { gen: sampling, thinking: none },
      { model: 'gpt-5.1' },
      [],
      [],
    ],
    [
      'drops a seed DeepSeek does not know',
      { gen: { seed: 1 } },
      { profile: 'deepseek' },
      ['dropped generationConfig.seed'],
      [],
    ],
    [
      'refuses five stop sequences',
      { gen: { stopSequences: ['1', '2', '3', '4', '5'] } },
      {},
      [],
      ['generationConfig.stopSequences'],
    ],
    [
      'refuses any for o3',
      { gen: { stopSequences: ['1'] } },
      { model: 'o3' },
      [],
      ['generationConfig.stopSequences'],
    ],
    [
      'refuses any for xAI',
      { gen: { stopSequences: ['1'] } },
      { profile: 'xai' },
      [],
      ['generationConfig.stopSequences'],
    ],
    ['takes an empty list for none', { gen: { stopSequences: [] } }, { profile: 'xai' }, [], []],
    [
      'refuses a second candidate',
      { gen: { candidateCount: 2 } },
      { profile: 'groq' },
      [],
      ['generationConfig.candidateCount'],
    ],
    [
      'refuses probabilities',
      { gen: { responseLogprobs: true } },
      { profile: 'groq' },
      [],
      ['generationConfig.responseLogprobs'],
    ],
    [
      'refuses probabilities of reasoning',
      { gen: { responseLogprobs: true } },
      { model: 'gpt-5' },
      [],
      ['generationConfig.responseLogprobs'],
    ],
    [
      'refuses pictures as an answer',
      { gen: { responseModalities: ['TEXT', 'IMAGE'] } },
      {},
      [],
      ['generationConfig.responseModalities'],
    ],
    [
      'refuses sound as an answer',
      { gen: { responseModalities: ['AUDIO'] } },
      {},
      [],
      ['generationConfig.responseModalities'],
    ],
    [
      'refuses sound beside pictures',
      { gen: { responseModalities: ['IMAGE', 'AUDIO'] } },
      { profile: 'openrouter' },
      [],
      ['generationConfig.responseModalities'],
    ],
    ['takes TEXT for nothing special', { gen: { responseModalities: ['TEXT'] } }, {}, [], []],
    [
      'drops what only Google tunes',
      { gen: { audioTimestamp: true, speechConfig: { languageCode: 'de-DE' } } },
      {},
      ['dropped generationConfig.audioTimestamp', 'dropped generationConfig.speechConfig'],
      [],
    ],
    [
      'refuses another response format',
      { gen: { responseFormat: [{ text: {} }] } },
      {},
      [],
      ['generationConfig.responseFormat'],
    ],
    [
      'drops penalties, but not one that is none',
      { gen: { presencePenalty: 0, frequencyPenalty: 0.5 } },
      { profile: 'groq' },
      ['dropped generationConfig.frequencyPenalty'],
      [],
    ],
    [
      'drops calls that do not wait',
      { tools: { functions: [f, { name: 'h', behavior: 'NON_BLOCKING' }], server: [] } },
      {},
      ['dropped tools[0].functionDeclarations[1].behavior'],
      [],
    ],
    ['refuses a cached prompt', { cachedContent: 'cachedContents/1' }, {}, [], ['cachedContent']],
    ['refuses a continuation', { continuationToken: 't' }, {}, [], ['continuationToken']],
    [
      'drops thresholds that filter',
      { safety: [{ category: 'HARM_CATEGORY_HARASSMENT', threshold: 'BLOCK_LOW_AND_ABOVE' }] },
      {},
      ['dropped safetySettings'],
      [],
    ],
    [
      'ignores thresholds that do not',
      { safety: [{ category: 'HARM_CATEGORY_HARASSMENT', threshold: 'BLOCK_NONE' }] },
      {},
      [],
      [],
    ],
    ['drops the wish to store', { store: true }, {}, ['dropped store'], []],
    [
      'drops an unknown tier',
      { serviceTier: 'flex' },
      { profile: 'xai' },
      ['dropped serviceTier'],
      [],
    ],
    [
      'refuses tools that Google runs',
      { tools: { functions: [], server: [{ codeExecution: {} }, { googleSearch: {} }] } },
      {},
      [],
      ['tools[0].codeExecution', 'tools[1].googleSearch'],
    ],
    [
      'refuses to leave sites out',
      { tools: { functions: [], server: [{ googleSearch: { excludeDomains: ['a'] } }] } },
      { profile: 'openrouter' },
      [],
      ['tools[0].googleSearch.excludeDomains'],
    ],
    [
      'drops the search for pictures, not that for pages',
      {
        tools: {
          functions: [],
          server: [
            { googleSearch: { searchTypes: { webSearch: {} } } },
            { googleSearch: { searchTypes: { webSearch: {}, imageSearch: {} } } },
          ],
        },
      },
      { profile: 'openrouter' },
      ['dropped tools[1].googleSearch.searchTypes'],
      [],
    ],
    [
      'refuses voices that are not its own',
      {
        gen: {
          responseModalities: ['AUDIO'],
          speechConfig: {
            voiceConfig: {
              voice: 'v',
              prebuiltVoiceConfig: { voiceName: 'Alloy' },
              replicatedVoiceConfig: { mimeType: 'audio/wav' },
            },
            multiSpeakerVoiceConfig: { speakerVoiceConfigs: [{ speaker: 'a' }] },
          },
        },
      },
      { model: 'gpt-audio' },
      [],
      [
        'generationConfig.speechConfig.multiSpeakerVoiceConfig',
        'generationConfig.speechConfig.voiceConfig.replicatedVoiceConfig',
        'generationConfig.speechConfig.voiceConfig.voice',
      ],
    ],
    [
      'drops the language of a voice',
      {
        gen: {
          responseModalities: ['AUDIO'],
          speechConfig: {
            languageCode: 'de-DE',
            voiceConfig: { prebuiltVoiceConfig: { voiceName: 'Alloy' } },
          },
        },
      },
      { model: 'gpt-audio' },
      ['dropped generationConfig.speechConfig.languageCode'],
      [],
    ],
    [
      'loses nothing with what asks for nothing',
      { gen: { audioTimestamp: false, translationConfig: {}, routingConfig: {} } },
      {},
      [],
      [],
    ],
    [
      'drops the resolution of what is no picture',
      {
        contents: [
          {
            role: 'user',
            parts: ['application/pdf', 'image/png'].map((mimeType) => ({
              inlineData: { mimeType, data: 'AAAA' },
              mediaResolution: { level: 'MEDIA_RESOLUTION_HIGH' as const },
            })),
          },
        ],
      },
      {},
      ['dropped contents[0].parts[0].mediaResolution.level'],
      [],
    ],
    [
      'says where a schema loses something',
      {
        tools: {
          functions: [
            f,
            {
              name: 'g',
              parametersJsonSchema: {
                type: 'object',
                properties: { a: { type: 'string', pattern: 'x'.repeat(513) } },
              },
            },
          ],
          server: [],
        },
        gen: {
          responseMimeType: 'application/json',
          responseJsonSchema: { $id: 'https://a.example/s', type: 'object', properties: {} },
        },
      },
      {},
      [
        'schema_constraint_dropped generationConfig.responseJsonSchema',
        'schema_constraint_dropped tools[0].functionDeclarations[1].parametersJsonSchema',
      ],
      [],
    ],
  ];
  it.each(rows)('%s', (_, call, target, warned, refused) => {
    const written = write(call, target);
    expect(written.refused).toEqual(refused);
    expect(written.warnings).toEqual(warned);
  });

  it.each([
    ['flex', 'openai', { service_tier: 'flex' }],
    ['standard', 'openai', { service_tier: 'default' }],
    ['unspecified', 'openai', {}],
  ] as const)('sends the tier %s', (serviceTier, profile, want) => {
    expect(write({ serviceTier }, { profile }).body).toMatchObject(want);
  });
});

describe('what is left out without a warning', () => {
  const rows: readonly [string, Partial<CanonicalCall>, string[]][] = [
    ['labels', { labels: { a: 'b' } }, ['labels']],
    ['the wish not to store', { store: false }, ['store']],
    [
      'filters that let all pass',
      { safety: [{ category: 'HARM_CATEGORY_HARASSMENT', threshold: 'OFF' }] },
      ['safetySettings'],
    ],
    [
      'what functions return, and that calls wait',
      {
        tools: {
          functions: [f, { ...g, behavior: 'BLOCKING', response: {}, responseJsonSchema: {} }],
          server: [],
        },
      },
      ['behavior', 'response', 'responseJsonSchema'].map(
        (member) => `tools[0].functionDeclarations[1].${member}`,
      ),
    ],
    [
      'steps of tools that do not run',
      { toolConfig: { mode: 'AUTO', streamArgs: false, includeServerSide: true } },
      ['toolConfig.includeServerSideToolInvocations'],
    ],
    [
      'streamed arguments of a whole answer',
      { toolConfig: { mode: 'AUTO', streamArgs: true } },
      ['toolConfig.functionCallingConfig.streamFunctionCallArguments'],
    ],
    ['nothing where nothing was asked', { labels: {}, safety: [] }, []],
  ];
  it.each(rows)('%s', (_, call, want) => {
    const target = targetOf();
    const losses = createLosses(target);
    const written = openaiChat.writeRequest(callOf(call), target, losses);
    expect(written.ok).toBe(true);
    expect(losses.decisions.map(({ class: word, field }) => `${word} ${field}`)).toEqual(
      want.map((field) => `S ${field}`),
    );
    expect(losses.decisions.every(({ reason }) => reason !== '')).toBe(true);
    expect(losses.warnings).toEqual([]);
  });
});

describe('the key of prompt caches', () => {
  const caching = { policy: { promptCaching: '5m' as const } };
  const base: Partial<CanonicalCall> = { ...both, system: [{ text: 's' }] };
  const key = (call: Partial<CanonicalCall>, target: Partial<Target> = caching) =>
    write(call, target).body?.prompt_cache_key;

  it('is the same for calls of one tenant that begin alike, and for no others', () => {
    expect(key(base)).toMatch(/^[0-9a-f]{32}$/);
    expect(key({ ...base, contents: [{ role: 'user', parts: [{ text: '?' }] }] })).toBe(key(base));
    const others = [
      key({ ...base, tenant: 'other' }),
      key({ ...base, system: [{ text: 't' }] }),
      key({ ...base, tools: { functions: [f], server: [] } }),
    ];
    expect(new Set([key(base), ...others]).size).toBe(4);
  });

  it('is that of the values themselves where placeholders stand for them', async () => {
    const data = 'A'.repeat(300_000);
    const tools = (value: unknown) => ({
      functions: [{ name: 'f', parametersJsonSchema: { default: value } }],
      server: [],
    });
    const keyOf = async (token: string) => {
      const body = Buffer.from(JSON.stringify({ data }));
      const limits = { depth: 64, nodes: 100, keysPerObject: 10 };
      const parsed = await parseLargeBody(body, limits, token);
      if (!parsed.ok || !parsed.value.blobs) throw new Error('no value was lifted');
      const { value, blobs } = parsed.value;
      expect(JSON.stringify(value)).not.toContain(data);
      return key({ ...base, tools: tools(value), blobs });
    };
    const plain = key({ ...base, tools: tools({ data }) });
    expect(await keyOf('0'.repeat(32))).toBe(plain);
    expect(await keyOf('1'.repeat(32))).toBe(plain);
  });

  it('is sent where the operator wants it and the server knows it', () => {
    expect(key(base, {})).toBeUndefined();
    expect(key(base, { ...caching, profile: 'azure' })).toBeDefined();
    expect(key(base, { ...caching, profile: 'groq' })).toBeUndefined();
  });
});

describe('media', () => {
  const inline = (mimeType: string, data = 'AAAA'): Part => ({ inlineData: { mimeType, data } });
  const file = (fileUri: string, mimeType?: string): Part => ({
    fileData: { fileUri, ...(mimeType ? { mimeType } : {}) },
  });
  const mimeField = 'contents[0].parts[0].inlineData.mimeType';
  const uriField = 'contents[0].parts[0].fileData.fileUri';

  const refusals: readonly [string, Part, string, string][] = [
    ['HEIC', inline('image/heic'), 'openai', mimeField],
    ['other sounds', inline('audio/ogg'), 'openai', mimeField],
    ['films', inline('video/mp4'), 'openai', mimeField],
    ['archives', inline('application/zip'), 'openai', mimeField],
    ['pictures where there are no eyes', inline('image/png'), 'deepseek', mimeField],
    [
      'text that is not UTF-8',
      inline('text/plain', '////'),
      'openai',
      'contents[0].parts[0].inlineData.data',
    ],
    ['gs:// files', file('gs://b/o', 'image/png'), 'openai', uriField],
    ['YouTube', file('https://www.youtube.com/watch?v=1'), 'openrouter', uriField],
    [
      'a PDF at an address',
      file('https://e.example/a.pdf'),
      'openai',
      'contents[0].parts[0].fileData',
    ],
    [
      'addresses where nothing is fetched',
      file('https://e.example/a.png'),
      'ollama',
      'contents[0].parts[0].fileData',
    ],
    [
      'excerpts of films',
      { ...inline('video/mp4'), videoMetadata: { fps: 1 } },
      'openrouter',
      'contents[0].parts[0].videoMetadata',
    ],
  ];
  it.each(refusals)('refuses %s', (_, part, profile, field) => {
    expect(write({ contents: [{ role: 'user', parts: [part] }] }, { profile }).refused).toEqual([
      field,
    ]);
  });

  it('reads a long text behind its placeholder', () => {
    const blobs = {
      find: (text: string) => (text === 'cGxhY2U=' ? Buffer.from('YSzDpA==') : undefined),
      splice: (text: string) => [text],
    };
    const parts = [inline('text/csv', 'cGxhY2U='), inline('image/png', 'cGxhY2U=')];
    const { body } = write({ contents: [{ role: 'user', parts }], blobs });
    expect(body?.messages).toEqual([
      {
        role: 'user',
        content: [
          { type: 'text', text: 'a,ä' },
          { type: 'image_url', image_url: { url: 'data:image/png;base64,cGxhY2U=' } },
        ],
      },
    ]);
  });

  it('shows what the model drew as the user’s', () => {
    const { body, warnings } = write({
      contents: [
        { role: 'user', parts: [{ text: 'draw' }] },
        { role: 'model', parts: [{ text: 'Here:' }, inline('image/png')] },
        { role: 'user', parts: [{ text: 'bigger' }] },
      ],
    });
    expect(body?.messages).toEqual([
      { role: 'user', content: 'draw' },
      { role: 'assistant', content: 'Here:' },
      {
        role: 'user',
        content: [
          { type: 'text', text: '[generated earlier by the assistant]' },
          { type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA' } },
          { type: 'text', text: 'bigger' },
        ],
      },
    ]);
    expect(warnings).toEqual(['media_moved contents[1].parts[1]']);
  });

  it('asks for speech with a known voice', () => {
    const voiced = (voiceName: string) => ({
      gen: {
        responseModalities: ['AUDIO' as const],
        speechConfig: { voiceConfig: { prebuiltVoiceConfig: { voiceName } } },
      },
    });
    const target = { model: 'gpt-audio' };
    const { body } = write(voiced('Alloy'), target);
    expect(body).toMatchObject({
      modalities: ['text', 'audio'],
      audio: { voice: 'alloy', format: 'wav' },
    });
    expect(requestProblems?.(body ?? {}) ?? []).toEqual([]);
    expect(write(voiced('Kore'), target).refused).toHaveLength(1);
  });
});

describe('turns', () => {
  it('adds a turn of the user after one of the model', () => {
    const { body, warnings } = write({ contents: [{ role: 'model', parts: [{ text: 'So' }] }] });
    expect(body?.messages).toEqual([
      { role: 'assistant', content: 'So' },
      { role: 'user', content: 'Continue.' },
    ]);
    expect(warnings).toEqual(['turn_inserted contents']);
  });

  it('drops the reasoning of another model, key or provider', () => {
    const block = { t: 'details', v: [{ type: 'reasoning.text', text: 'x' }] };
    const mine = { p: 'openrouter', m: 'a/b', a: '0a1b2c3d', b: [block] } as const;
    const sent = (envelope: Parameters<typeof sealSignature>[0]) =>
      write(
        {
          contents: [
            { role: 'user', parts: [{ text: 'q' }] },
            { role: 'model', parts: [{ text: 'a', thoughtSignature: sealSignature(envelope) }] },
            { role: 'user', parts: [{ text: 'q' }] },
          ],
        },
        { profile: 'openrouter', model: 'a/b' },
      );
    const assistant = { role: 'assistant', content: 'a' };
    const details = { reasoning_details: block.v };
    expect(sent(mine).body?.messages).toContainEqual({ ...assistant, ...details });
    for (const foreign of [
      { ...mine, m: 'a/c' },
      { ...mine, a: '00000000' },
      { ...mine, p: 'anthropic' as const },
    ]) {
      expect(sent(foreign).body?.messages).toContainEqual(assistant);
      expect(sent(foreign).warnings).toEqual([
        'signature_dropped contents[1].parts[0].thoughtSignature',
      ]);
    }
  });

  it('gives reasoning back once, however often a client repeats it', () => {
    const v = [{ type: 'reasoning.text', text: 'x' }];
    const target = { profile: 'openrouter', model: 'a/b' };
    const thoughtSignature = sealSignature({
      p: 'openrouter',
      m: 'a/b',
      a: '0a1b2c3d',
      b: [{ t: 'details', v }],
    });
    const functionCall = { name: 'f', args: {} };
    const { body } = write(
      {
        contents: [
          {
            role: 'model',
            parts: [
              { text: 'a', thoughtSignature },
              { functionCall, callId: 'c', thoughtSignature },
            ],
          },
          { role: 'user', parts: [{ functionResponse: { name: 'f' }, callId: 'c' }] },
        ],
      },
      target,
    );
    expect(body?.messages).toContainEqual(
      expect.objectContaining({ content: 'a', reasoning_details: v }),
    );
  });

  it('shortens ids that a host would refuse, the same way on both sides', () => {
    const long = 'x'.repeat(41);
    const contents = (callId: string): CanonicalCall['contents'] => [
      { role: 'user', parts: [{ text: 'q' }] },
      { role: 'model', parts: [{ functionCall: { name: 'f' }, callId }] },
      { role: 'user', parts: [{ functionResponse: { name: 'f' }, callId }] },
    ];
    const ids = (callId: string, profile: string) => {
      const { body } = write({ contents: contents(callId) }, { profile });
      const [, assistant, result] = (body?.messages ?? []) as [
        unknown,
        { tool_calls: { id: string }[] },
        { tool_call_id: string },
      ];
      expect(assistant.tool_calls[0]?.id).toEqual(result.tool_call_id);
      return result.tool_call_id;
    };
    expect(ids('c1', 'openai')).toEqual('c1');
    expect(ids(long, 'openai')).toMatch(/^call_[0-9a-f]{24}$/);
    expect(ids('AbC123xyZ', 'mistral')).toEqual('AbC123xyZ');
    expect(ids('c1', 'mistral')).toMatch(/^[A-Za-z0-9]{9}$/);
  });

  it('asks for JSON in words where no message does', () => {
    const gen = { responseMimeType: 'application/json' } as const;
    const line = { role: 'system', content: 'Respond with a single JSON value.' };
    expect(write({ gen }).body?.messages).toEqual([line, { role: 'user', content: 'hi' }]);
    const said = write({ gen, contents: [{ role: 'user', parts: [{ text: 'as Json' }] }] });
    expect(said.body?.messages).toEqual([{ role: 'user', content: 'as Json' }]);
    const lmstudio = write({ gen }, { profile: 'lmstudio' });
    expect(lmstudio.body).not.toHaveProperty('response_format');
    expect(lmstudio.reading?.repair).toEqual({ stripFence: true });
  });

  it('relaxes a schema that cannot be strict, and wraps it all the same', () => {
    const responseJsonSchema = {
      type: 'array',
      items: { type: 'object', additionalProperties: { type: 'string' } },
    };
    const { body, warnings, reading } = write({
      gen: { responseMimeType: 'application/json', responseJsonSchema },
    });
    expect(body?.response_format).toEqual({
      type: 'json_schema',
      json_schema: {
        name: 'response',
        strict: false,
        schema: {
          type: 'object',
          properties: { value: responseJsonSchema },
          required: ['value'],
          additionalProperties: false,
        },
      },
    });
    expect(reading?.repair).toEqual({ unwrap: 'json' });
    expect(warnings).toEqual(['schema_relaxed generationConfig.responseJsonSchema']);
  });
});

describe('every profile', () => {
  it.each(profileNames)('%s says where the answer ends and how it is streamed', (profile) => {
    const { body } = write({ stream: 'sse', gen: { maxOutputTokens: 5 } }, { profile });
    expect(body?.stream).toBe(true);
    expect(body?.max_tokens ?? body?.max_completion_tokens).toBe(5);
    expect(body?.stream_options === undefined).toBe(profile === 'mistral');
  });
});

(requestProblems ? describe : describe.skip)('OpenAI’s document', () => {
  it('finds what does not belong', () => {
    expect(requestProblems?.({ model: 'm', messages: [], top_k: 3 })).not.toEqual([]);
    expect(
      requestProblems?.({ model: 'm', messages: [{ role: 'robot', content: 'x' }] }),
    ).not.toEqual([]);
  });
});

describe('a host that routes', () => {
  const openrouter = { provider: 'mine', profile: 'openrouter', model: 'deepseek/deepseek-v4' };
  const asked = {
    order: ['mine', 'deepinfra'],
    only: ['mine', 'openrouter'],
    ignore: ['together'],
    sort: 'price',
    quantizations: ['fp8'],
    denyDataCollection: true,
    zeroDataRetention: true,
    distillable: true,
    maxPrices: { promptPerMillionTokens: 1, completionPerMillionTokens: 2, perRequest: 0 },
  } as const;

  it('is told what the client asks of routing, but for its own names', () => {
    expect(write({ routing: asked }, openrouter).body?.provider).toEqual({
      order: ['deepinfra'],
      ignore: ['together'],
      sort: 'price',
      quantizations: ['fp8'],
      data_collection: 'deny',
      zdr: true,
      enforce_distillable_text: true,
      max_price: { prompt: 1, completion: 2, request: 0 },
    });
  });

  it('leaves out hosts that know no more than some parameters, where nothing may be lost', () => {
    expect(write({ strict: true }, openrouter).body?.provider).toEqual({
      require_parameters: true,
    });
  });

  it.each([
    ['where nothing is asked', {}, openrouter],
    ['where only it itself is', { only: ['mine'] }, openrouter],
    ['where it does not route', asked, { profile: 'together' }],
  ])('is told nothing %s', (_, routing, target) => {
    expect(write({ routing }, target).body).not.toHaveProperty('provider');
  });
});

describe('pictures of OpenRouter', () => {
  const draw = (imageConfig: CanonicalCall['gen']['imageConfig']) =>
    write(
      { gen: { responseModalities: ['IMAGE'], imageConfig } },
      { profile: 'openrouter', model: 'google/gemini-3-pro-image' },
    );

  it('have the form that was asked for', () => {
    const { body } = draw({ aspectRatio: '16:9', imageSize: '2K' });
    expect(body).toMatchObject({ image_config: { aspect_ratio: '16:9', image_size: '2K' } });
    expect(draw({}).body).not.toHaveProperty('image_config');
  });

  it('are packed as the provider likes, with a warning', () => {
    const field = 'generationConfig.imageConfig.outputMimeType';
    expect(draw({ outputMimeType: 'image/png' }).warnings).toEqual([`dropped ${field}`]);
  });

  it('show whom the model shows', () => {
    const field = 'generationConfig.imageConfig.personGeneration';
    expect(draw({ personGeneration: 'ALLOW_NONE' }).refused).toEqual([field]);
  });
});
