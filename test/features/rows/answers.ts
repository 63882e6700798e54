import { expect } from '@jest/globals';
import type { GenerateContentResponse } from '../../../generated/formats/gemini.js';
import { isObject } from '../../replay/check.js';
import { emulates, lacks, lastOf, refusedByAll, saysWhatTheModelSaid } from '../checks.js';
import type { Exchange, Row } from '../row.js';
import { base64, model, offering, user, weather } from './requests.js';

const anything = {
  gemini: {},
  'openai-chat': {},
  'openai-responses': {},
  'anthropic-messages': {},
  'bedrock-converse': {},
};
const searching = { tools: [{ googleSearch: {} }] };
const tokenOf = ({ answer }: Exchange) => answer.last.candidates?.[0]?.continuationToken;
const modelNamed = (name: string) => ({
  gemini: `gemini/${name}`,
  'openai-chat': `openai/${name}`,
  'openai-responses': `responses/${name}`,
  'anthropic-messages': `anthropic/${name}`,
  'bedrock-converse': `bedrock/${name}`,
});

/** §8 as far as answers are concerned, and §11 to §14. */
export const answers: readonly Row[] = [
  {
    feature: '`candidateCount`',
    section: '8',
    fields: ['generationConfig.candidateCount'],
    request: { generationConfig: { candidateCount: 2 } },
    upstream: {
      gemini: { generationConfig: { candidateCount: 2 } },
      'openai-chat': { n: 2 },
      'openai-responses': 'refused',
      'anthropic-messages': 'refused',
      'bedrock-converse': 'refused',
    },
    answer: hasTwoCandidates,
  },
  {
    feature: '`candidateCount` at a host of one answer at a time',
    section: '8',
    fields: ['generationConfig.candidateCount'],
    models: { 'openai-chat': 'deepseek/deepseek-chat' },
    request: { generationConfig: { candidateCount: 2 } },
    upstream: {
      gemini: { generationConfig: { candidateCount: 2 } },
      'openai-chat': 'refused',
      'openai-responses': 'refused',
      'anthropic-messages': 'refused',
      'bedrock-converse': 'refused',
    },
    answer: hasTwoCandidates,
  },
  {
    feature: '`candidateCount` where the operator allows a call for each',
    section: '8',
    fields: ['generationConfig.candidateCount'],
    models: {
      'openai-chat': 'deepseek-tuned/deepseek-chat',
      'openai-responses': 'responses-tuned/gpt-4.1',
      'anthropic-messages': 'anthropic-tuned/claude-sonnet-4-5',
      'bedrock-converse': 'bedrock-tuned/us.anthropic.claude-sonnet-4-5-20250929-v1:0',
    },
    request: { generationConfig: { candidateCount: 2 } },
    upstream: {
      gemini: { generationConfig: { candidateCount: 2 } },
      'openai-chat': isCalledTwice,
      'openai-responses': isCalledTwice,
      'anthropic-messages': isCalledTwice,
      'bedrock-converse': isCalledTwice,
    },
    answer(exchange) {
      hasTwoCandidates(exchange);
      const { usage } = exchange.answer;
      const outputs = exchange.sent.map(({ reply }) => reply?.usage.output ?? 0);
      expect(usage.promptTokenCount).toBe(exchange.sent[0]?.reply?.usage.prompt);
      expect(usage.candidatesTokenCount).toBe(outputs.reduce((sum, count) => sum + count, 0));
    },
  },
  {
    feature: '`responseLogprobs` and `logprobs`',
    section: '11.6',
    fields: ['generationConfig.responseLogprobs', 'generationConfig.logprobs'],
    request: { generationConfig: { responseLogprobs: true, logprobs: 2 } },
    upstream: {
      gemini: { generationConfig: { responseLogprobs: true, logprobs: 2 } },
      'openai-chat': { logprobs: true, top_logprobs: 2 },
      'openai-responses': { include: ['message.output_text.logprobs'], top_logprobs: 2 },
      'anthropic-messages': 'refused',
      'bedrock-converse': 'refused',
    },
    answer(exchange) {
      saysWhatTheModelSaid(exchange);
      const { answer } = exchange;
      const results = answer.chunks.flatMap(
        ({ candidates }) => candidates?.[0]?.logprobsResult ?? [],
      );
      const chosen = results.flatMap(({ chosenCandidates }) => chosenCandidates ?? []);
      expect(chosen.map(({ token }) => token).join('')).toBe(answer.text);
      expect(results[0]?.topCandidates?.[0]?.candidates).toHaveLength(2);
      expect(answer.last.candidates?.[0]?.avgLogprobs).toBeCloseTo(-0.25);
    },
  },
  {
    feature: '`responseLogprobs` of a model that reasons',
    section: '8',
    fields: ['generationConfig.responseLogprobs'],
    models: {
      'openai-chat': 'openai/gpt-5',
      'openai-responses': 'responses/gpt-5',
      'anthropic-messages': 'anthropic/claude-opus-5',
      'bedrock-converse': 'bedrock/global.anthropic.claude-opus-4-7-v1',
    },
    request: { generationConfig: { responseLogprobs: true } },
    upstream: {
      gemini: { generationConfig: { responseLogprobs: true } },
      'openai-chat': 'refused',
      'openai-responses': 'refused',
      'anthropic-messages': 'refused',
      'bedrock-converse': 'refused',
    },
  },
  {
    feature: '`logprobs` alone',
    section: '8',
    fields: ['generationConfig.logprobs', 'generationConfig'],
    request: { generationConfig: { logprobs: 2 } },
    upstream: refusedByAll,
  },
  {
    feature: '`responseModalities` with pictures',
    section: '8',
    fields: ['generationConfig.responseModalities'],
    models: {
      gemini: 'gemini/gemini-2.5-flash-image',
      'openai-chat': 'openrouter/google/gemini-2.5-flash-image',
    },
    request: { generationConfig: { responseModalities: ['TEXT', 'IMAGE'] } },
    upstream: {
      gemini: { generationConfig: { responseModalities: ['TEXT', 'IMAGE'] } },
      'openai-chat': { modalities: ['image', 'text'] },
      'openai-responses': { tools: [{ type: 'image_generation' }] },
      'anthropic-messages': 'refused',
      'bedrock-converse': 'refused',
    },
    answer({ answer }) {
      const data = Buffer.from('image~?>made').toString('base64');
      expect(answer.parts).toContainEqual(
        expect.objectContaining({ inlineData: { mimeType: 'image/png', data } }),
      );
      expect(answer.text).toContain('heard');
    },
  },
  {
    feature: '`imageConfig` of a square picture',
    section: '8',
    fields: ['generationConfig.imageConfig', 'generationConfig.responseModalities'],
    models: {
      gemini: 'gemini/gemini-2.5-flash-image',
      'openai-chat': 'openrouter/google/gemini-2.5-flash-image',
    },
    request: {
      generationConfig: {
        responseModalities: ['IMAGE'],
        imageConfig: { aspectRatio: '1:1', imageSize: '1K' },
      },
    },
    upstream: {
      gemini: { generationConfig: { imageConfig: { aspectRatio: '1:1', imageSize: '1K' } } },
      'openai-chat': { image_config: { aspect_ratio: '1:1', image_size: '1K' } },
      'openai-responses': {
        tools: [{ type: 'image_generation', size: '1024x1024' }],
        tool_choice: { type: 'image_generation' },
      },
      'anthropic-messages': 'refused',
      'bedrock-converse': 'refused',
    },
    answer: ({ answer }) => expect(answer.parts.some(({ inlineData }) => inlineData)).toBe(true),
  },
  {
    feature: '`responseModalities` with pictures, of a model that makes none',
    section: '8',
    fields: ['generationConfig.responseModalities'],
    models: { gemini: 'gemini/gemini-2.5-flash-image', 'openai-responses': 'responses/o3-mini' },
    request: { generationConfig: { responseModalities: ['TEXT', 'IMAGE'] } },
    upstream: {
      gemini: {},
      'openai-chat': 'refused',
      'openai-responses': 'refused',
      'anthropic-messages': 'refused',
      'bedrock-converse': 'refused',
    },
    answer: ({ answer }) => expect(answer.parts.some(({ inlineData }) => inlineData)).toBe(true),
  },
  {
    feature: '`responseModalities` with speech, and a voice',
    section: '8',
    fields: ['generationConfig.responseModalities', 'generationConfig.speechConfig'],
    models: {
      gemini: 'gemini/gemini-2.5-flash-preview-tts',
      'openai-chat': 'openai/gpt-4o-audio-preview',
    },
    request: {
      generationConfig: {
        responseModalities: ['AUDIO'],
        speechConfig: { voiceConfig: { prebuiltVoiceConfig: { voiceName: 'alloy' } } },
      },
    },
    upstream: {
      gemini: { generationConfig: { responseModalities: ['AUDIO'], speechConfig: {} } },
      'openai-chat': { modalities: ['text', 'audio'], audio: { voice: 'alloy' } },
      'openai-responses': 'refused',
      'anthropic-messages': 'refused',
      'bedrock-converse': 'refused',
    },
    answer({ answer }) {
      const data = Buffer.from('audio~?>made').toString('base64');
      const inlineData = { mimeType: expect.stringMatching(/^audio\//), data };
      expect(answer.parts).toContainEqual(expect.objectContaining({ inlineData }));
    },
  },
  {
    feature: 'an answer that the filter ended',
    section: '11.2',
    request: { contents: [user('end filtered')] },
    upstream: anything,
    answer({ answer }) {
      expect(answer.finishReason).toBe('SAFETY');
      expect(answer.text).toContain('heard "end filtered"');
    },
  },
  {
    feature: 'a refusal in words',
    section: '11.2',
    request: { contents: [user('end refused')] },
    upstream: anything,
    answer({ answer, format }) {
      expect(answer.finishReason).toBe('SAFETY');
      expect(answer.text).toBe('I cannot.');
      const message = {
        gemini: undefined,
        'openai-chat': 'I cannot.',
        'openai-responses': 'I cannot.',
        'anthropic-messages': 'This is where the answer ended.',
        'bedrock-converse': undefined,
      }[format];
      expect(answer.finishMessage).toBe(message);
    },
  },
  {
    feature: 'a prompt that the filter stops',
    section: '11.3',
    models: modelNamed('blocked-prompt'),
    request: { contents: [user('Hi')] },
    upstream: anything,
    answer(exchange) {
      const { answer, format, way } = exchange;
      if (format === 'bedrock-converse' && way !== 'whole')
        return saysWhatTheGuardrailSaid(exchange);
      expect(answer.chunks).toHaveLength(1);
      expect(answer.last.candidates).toBeUndefined();
      expect(answer.last.promptFeedback?.blockReason).toMatch(/^(?:SAFETY|PROHIBITED_CONTENT)$/);
      const { promptTokenCount, totalTokenCount } = answer.usage;
      expect(totalTokenCount).toBe(promptTokenCount);
    },
  },
  {
    feature: 'token counts with a cached beginning',
    section: '11.4',
    request: { contents: [user('One two three four'), model('Yes.'), user('Five')] },
    upstream: anything,
    answer(exchange) {
      saysWhatTheModelSaid(exchange);
      expect(exchange.answer.usage).toMatchObject({
        cachedContentTokenCount: 4,
        promptTokensDetails: [
          { modality: 'TEXT', tokenCount: exchange.answer.usage.promptTokenCount },
        ],
      });
    },
  },
  {
    feature: '`modelVersion`, `responseId`, `index` and `role`',
    section: '11.1',
    upstream: anything,
    answer({ answer }) {
      const ids = new Set(answer.chunks.map(({ responseId }) => responseId));
      expect([...ids]).toEqual([expect.stringMatching(/^[\w.-]{1,128}$/)]);
      for (const chunk of answer.chunks) {
        expect(chunk.modelVersion).toMatch(/./);
        expect(chunk.candidates).toEqual([
          expect.objectContaining({
            index: 0,
            content: expect.objectContaining({ role: 'model' }),
          }),
        ]);
      }
    },
  },
  {
    feature: 'a stream of events, every chunk with parts, the finish and the counts last',
    section: '12.2',
    ways: ['sse'],
    upstream: anything,
    answer: isAWholeStream,
  },
  {
    feature: '`streamFunctionCallArguments`',
    section: '12.7',
    ways: ['sse'],
    fields: ['toolConfig.functionCallingConfig.streamFunctionCallArguments'],
    request: {
      contents: [user('call get_weather {"city":"Rome, in the old town","days":3,"now":true}')],
      ...offering(weather),
      toolConfig: { functionCallingConfig: { mode: 'AUTO', streamFunctionCallArguments: true } },
    },
    upstream: {
      gemini: lacks('streamFunctionCallArguments'),
      'openai-chat': emulates(reached),
      'openai-responses': emulates(reached),
      'anthropic-messages': emulates(reached),
      'bedrock-converse': emulates(reached),
    },
    answer: {
      'openai-chat': growsItsArguments,
      'openai-responses': growsItsArguments,
      'anthropic-messages': growsItsArguments,
      'bedrock-converse': growsItsArguments,
    },
  },
  {
    feature: 'an answer that the provider breaks off between its own tools',
    section: '11.2',
    fields: ['tools[0].googleSearch', 'contents'],
    models: { 'openai-chat': 'openai/gpt-4o-search-preview' },
    request: { contents: [user('search for news and pause')], ...searching },
    upstream: {
      gemini: searching,
      'openai-chat': { web_search_options: {} },
      'openai-responses': { tools: [{ type: 'web_search' }] },
      'anthropic-messages': ({ sent }) => {
        expect(sent).toHaveLength(2);
        expect(lastOf(sent).body.messages).toMatchObject([
          { role: 'user' },
          {
            role: 'assistant',
            content: [{ type: 'server_tool_use' }, { type: 'web_search_tool_result' }],
          },
        ]);
        return 'emulated';
      },
      'bedrock-converse': 'refused',
    },
    answer({ answer, sent }) {
      const said = lastOf(sent).reply?.items ?? [];
      expect(answer.text).toBe(
        said.map((item) => (item.kind === 'text' ? item.text : '')).join(''),
      );
      expect(answer.finishReason).toBe('STOP');
      const counted = sent.map(({ reply }) => reply?.usage.prompt ?? 0);
      expect(answer.usage.promptTokenCount).toBe(counted.reduce((sum, count) => sum + count, 0));
    },
  },
  {
    feature: 'a `continuationToken` of an answer that Google broke off',
    section: '10',
    fields: ['continuationToken'],
    firstAsked: { format: 'gemini', model: 'gemini/gemini-2.5-flash' },
    request: { contents: [user('continue later')] },
    next: (first) => ({
      contents: [user('continue later')],
      continuationToken: tokenOf(first),
    }),
    upstream: {
      gemini: ({ sent, upstream }) => {
        const { continuationToken } = lastOf(sent).body;
        expect(upstream.signatures.get(String(continuationToken))).toBe('a break');
        return undefined;
      },
      'openai-chat': 'refused',
      'openai-responses': 'refused',
      'anthropic-messages': 'refused',
      'bedrock-converse': 'refused',
    },
  },
  {
    feature: 'beginnings of prompts kept at the provider, where the operator wants that',
    section: '10',
    models: {
      'openai-chat': 'openai-tuned/gpt-4.1',
      'openai-responses': 'responses-tuned/gpt-4.1',
      'anthropic-messages': 'anthropic-tuned/claude-sonnet-4-5',
      'bedrock-converse': 'bedrock-tuned/us.anthropic.claude-sonnet-4-5-20250929-v1:0',
    },
    request: { systemInstruction: 'Be brief.' },
    upstream: {
      gemini: { systemInstruction: { parts: [{ text: 'Be brief.' }] } },
      'openai-chat': { prompt_cache_key: expect.stringMatching(/^[0-9a-f]{32}$/) },
      'openai-responses': { prompt_cache_key: expect.stringMatching(/^[0-9a-f]{32}$/) },
      'anthropic-messages': { cache_control: { type: 'ephemeral', ttl: '1h' } },
      'bedrock-converse': {
        system: [{ text: 'Be brief.' }, { cachePoint: { type: 'default', ttl: '1h' } }],
      },
    },
  },
  {
    feature: 'a stream as one JSON array',
    section: '12.1',
    ways: ['array'],
    upstream: anything,
    answer: isAWholeStream,
  },
  {
    feature: 'a stream that breaks off at the provider',
    section: '12.6',
    ways: ['sse'],
    models: modelNamed('cut-stream'),
    upstream: anything,
    answer: failsInItsMiddle,
  },
  {
    feature: 'an error in the middle of a stream',
    section: '12.6',
    ways: ['sse'],
    models: modelNamed('error-in-stream'),
    upstream: anything,
    answer: failsInItsMiddle,
  },
  {
    feature: 'an error in the middle of a JSON array',
    section: '12.6',
    ways: ['array'],
    models: modelNamed('error-in-stream'),
    upstream: anything,
    answer({ answer }) {
      expect(errorIn(answer.last)).toMatchObject({ code: 503, status: 'UNAVAILABLE' });
      for (const { candidates } of answer.chunks)
        expect(candidates?.[0]?.finishReason).toBeUndefined();
    },
  },
  ...(
    [
      ['a quota that is used up', 429, 429, 'RESOURCE_EXHAUSTED'],
      ['a fault of the provider', 500, 503, 'UNAVAILABLE'],
      ['a key that the provider refuses', 401, 503, 'UNAVAILABLE'],
      ['a model that the provider does not have', 404, 404, 'NOT_FOUND'],
    ] as const
  ).map(
    ([feature, upstream, status, name]): Row => ({
      feature,
      section: '14.2',
      models: modelNamed(`error-${upstream}`),
      status,
      upstream: {
        gemini: reached,
        'openai-chat': reached,
        'openai-responses': reached,
        'anthropic-messages': reached,
        'bedrock-converse': reached,
      },
      answer({ json, format }) {
        expect(json.error).toMatchObject({ code: status, status: name });
        // Bedrock does not say how long to wait.
        if (status !== 429 || format === 'bedrock-converse') return;
        expect(JSON.stringify(json)).toContain('"retryDelay":"7s"');
      },
    }),
  ),
  {
    feature: '`countTokens`',
    section: '13',
    method: 'countTokens',
    fields: ['', 'totalTokens'],
    request: { contents: [user('Count this, please')] },
    upstream: {
      gemini: {
        generateContentRequest: { contents: [{ parts: [{ text: 'Count this, please' }] }] },
      },
      'openai-chat': { input: [{ content: [{ text: 'Count this, please' }] }] },
      'openai-responses': { input: [{ content: [{ text: 'Count this, please' }] }] },
      'anthropic-messages': { messages: [{ content: [{ text: 'Count this, please' }] }] },
      'bedrock-converse': {
        input: { converse: { messages: [{ content: [{ text: 'Count this, please' }] }] } },
      },
    },
    answer: ({ json }) => expect(json.totalTokens).toBeGreaterThan(3),
  },
  {
    feature: '`countTokens` of a whole request',
    section: '13',
    method: 'countTokens',
    fields: ['', 'totalTokens'],
    request: {
      generateContentRequest: {
        contents: [user('Count this, please')],
        systemInstruction: { parts: [{ text: 'Be brief.' }] },
      },
    },
    upstream: {
      gemini: { generateContentRequest: { systemInstruction: { parts: [{ text: 'Be brief.' }] } } },
      'openai-chat': { instructions: 'Be brief.' },
      'openai-responses': { instructions: 'Be brief.' },
      'anthropic-messages': { system: [{ text: 'Be brief.' }] },
      'bedrock-converse': { input: { converse: { system: [{ text: 'Be brief.' }] } } },
    },
    answer: ({ json }) => expect(json.totalTokens).toBeGreaterThan(5),
  },
  {
    feature: '`countTokens` where the provider has no counter',
    section: '13',
    method: 'countTokens',
    fields: ['', 'totalTokens'],
    request: { contents: [user('Count this, please')] },
    models: {
      'openai-chat': 'deepseek/deepseek-chat',
      'openai-responses': 'vllm/qwen3',
      'bedrock-converse': 'bedrock/us.amazon.nova-pro-v1:0',
    },
    upstream: {
      gemini: reached,
      'openai-chat': isCountedHere,
      'openai-responses': isCountedHere,
      'anthropic-messages': reached,
      'bedrock-converse': isCountedHere,
    },
    answer: ({ json }) => expect(json.totalTokens).toBeGreaterThan(3),
  },
  {
    feature: '`countTokens` of a sound',
    section: '13',
    method: 'countTokens',
    fields: ['', 'totalTokens', 'contents'],
    request: {
      contents: [user({ inlineData: { mimeType: 'audio/wav', data: base64('a sound') } })],
    },
    upstream: {
      gemini: reached,
      // A chat may have one; what counts chats has no word for it.
      'openai-chat': isCountedHere,
      'openai-responses': 'refused',
      'anthropic-messages': 'refused',
      'bedrock-converse': reached,
    },
    answer: ({ json }) => expect(json.totalTokens).toBeGreaterThan(0),
  },
  {
    feature: '`batchEmbedContents`',
    section: '13',
    method: 'batchEmbedContents',
    fields: [''],
    models: embedders(),
    request: {
      requests: ['One', 'Two'].map((text) => ({
        content: { parts: [{ text }] },
        outputDimensionality: 8,
      })),
    },
    upstream: {
      gemini: {
        requests: [{ content: { parts: [{ text: 'One' }] } }, { outputDimensionality: 8 }],
      },
      'openai-chat': { input: ['One', 'Two'], dimensions: 8, encoding_format: 'float' },
      'openai-responses': { input: ['One', 'Two'], dimensions: 8, encoding_format: 'float' },
      'anthropic-messages': 'refused',
      'bedrock-converse': 'refused',
    },
    answer({ json }) {
      const embeddings = Array.isArray(json.embeddings) ? json.embeddings.filter(isObject) : [];
      expect(embeddings.map(({ values }) => Array.isArray(values) && values.length)).toEqual([
        8, 8,
      ]);
      expect(embeddings[0]).not.toEqual(embeddings[1]);
    },
  },
  {
    feature: 'a picture in `embedContent`',
    section: '13',
    method: 'embedContent',
    fields: ['', 'content', 'requests'],
    models: embedders(),
    request: { content: { parts: [{ inlineData: { mimeType: 'image/png', data: 'AAAA' } }] } },
    upstream: refusedByAll,
    answer: ({ json }) => expect(json.embedding).toEqual({ values: expect.any(Array) }),
  },
  {
    feature: '`embedContent` with a `taskType`',
    section: '13',
    method: 'embedContent',
    fields: ['', 'taskType'],
    models: embedders(),
    request: { content: { parts: [{ text: 'One' }] }, taskType: 'RETRIEVAL_QUERY' },
    upstream: {
      gemini: { requests: [{ taskType: 'RETRIEVAL_QUERY' }] },
      'openai-chat': lacks('taskType'),
      'openai-responses': lacks('taskType'),
      'anthropic-messages': 'refused',
      'bedrock-converse': 'refused',
    },
    answer: ({ json }) => expect(json.embedding).toEqual({ values: expect.any(Array) }),
  },
];

function isCountedHere({ sent }: Exchange): undefined {
  expect(sent).toEqual([]);
}

function reached({ sent }: Exchange): undefined {
  expect(sent.length).toBeGreaterThan(0);
}

function hasTwoCandidates({ answer, sent }: Exchange): void {
  const said = sent[0]?.reply?.items
    .map((item) => (item.kind === 'text' ? item.text : ''))
    .join('');
  expect(answer.textOf(0)).toBe(said);
  expect(answer.textOf(1)).toBe(said);
  const finishes = answer.chunks
    .flatMap(({ candidates }) => candidates ?? [])
    .filter(({ finishReason }) => finishReason)
    .map(({ index, finishReason }) => [index, finishReason]);
  expect(finishes.sort()).toEqual([
    [0, 'STOP'],
    [1, 'STOP'],
  ]);
}

/** Its text is out before anything tells that it is not the model's. */
function saysWhatTheGuardrailSaid({ answer }: Exchange): void {
  expect(answer.text).toBe('This request is not allowed.');
  expect(answer.finishReason).toBe('SAFETY');
}

function isAWholeStream(exchange: Exchange): void {
  saysWhatTheModelSaid(exchange);
  const { chunks, last } = exchange.answer;
  expect(chunks.length).toBeGreaterThan(3);
  for (const chunk of chunks) {
    expect(chunk.candidates?.[0]?.content?.parts?.length).toBeGreaterThan(0);
    expect(chunk.candidates?.[0]?.finishReason).toBe(chunk === last ? 'STOP' : undefined);
  }
  expect(last.usageMetadata?.totalTokenCount).toBeGreaterThan(0);
}

function isCalledTwice({ sent, headers }: Exchange): undefined {
  expect(sent).toHaveLength(2);
  expect(sent[1]?.body).toEqual(sent[0]?.body);
  expect(headers.get('x-gateway-upstream-calls')).toBe('2');
}

/** The pieces of the arguments, put together at their paths, are the arguments. */
function growsItsArguments({ answer }: Exchange): void {
  const [first, ...others] = answer.calls;
  expect(first).toMatchObject({ name: 'get_weather', willContinue: true });
  expect(others.length).toBeGreaterThan(3);
  expect(others.at(-1)?.willContinue ?? false).toBe(false);
  const args: Record<string, unknown> = {};
  for (const piece of answer.calls.flatMap(({ partialArgs }) => partialArgs ?? [])) {
    const name = String(piece.jsonPath).replace(/^\$\./, '');
    const { stringValue, numberValue, boolValue } = piece;
    args[name] =
      stringValue === undefined ? (numberValue ?? boolValue) : `${args[name] ?? ''}${stringValue}`;
  }
  expect(args).toEqual({ city: 'Rome, in the old town', days: 3, now: true });
  expect(answer.finishReason).toBe('STOP');
}

/** Told as an event for the new clients, and once more bare for the old ones. */
function failsInItsMiddle({ answer, raw }: Exchange): void {
  const { chunks, last } = answer;
  expect(answer.text).toMatch(/./);
  expect(errorIn(last)).toMatchObject({ code: 503, status: 'UNAVAILABLE' });
  expect(raw.endsWith(`\r\n\r\n${JSON.stringify(last)}`)).toBe(true);
  for (const { candidates } of chunks) expect(candidates?.[0]?.finishReason).toBeUndefined();
}

function errorIn(chunk: GenerateContentResponse): unknown {
  return 'error' in chunk ? chunk.error : undefined;
}

function embedders() {
  return {
    gemini: 'gemini/gemini-embedding-001',
    'openai-chat': 'openai/text-embedding-3-small',
    'openai-responses': 'responses/text-embedding-3-small',
  } as const;
}
