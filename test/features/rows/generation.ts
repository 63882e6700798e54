import { expect } from '@jest/globals';
import { all, lacks, leavesOut, refusedByAll, saysWhatTheModelSaid } from '../checks.js';
import type { Row } from '../row.js';
import { inference, modelFields } from './converse.js';
import { reasoners, setting, user } from './requests.js';

const inConfig = (config: object) => ({ generationConfig: config });
const dropped = (name: string) => lacks(name);

/** Tuning of Google's Vertex alone. */
const tuning = {
  audioTimestamp: true,
  routingConfig: { autoMode: { modelRoutingPreference: 'PRIORITIZE_COST' } },
  modelSelectionConfig: { featureSelectionPreference: 'BALANCED' },
} as const;

/** §8: sampling, limits, and what else tunes an answer. */
export const generation: readonly Row[] = [
  setting('temperature', 0.5, {
    upstream: {
      gemini: inConfig({ temperature: 0.5 }),
      'openai-chat': { temperature: 0.5 },
      'openai-responses': { temperature: 0.5 },
      'anthropic-messages': { temperature: 0.5 },
      'bedrock-converse': inference({ temperature: 0.5 }),
    },
  }),
  setting('temperature', 1.7, {
    feature: '`temperature` above 1',
    upstream: {
      gemini: inConfig({ temperature: 1.7 }),
      'openai-chat': { temperature: 1.7 },
      'openai-responses': { temperature: 1.7 },
      'anthropic-messages': { temperature: 1 },
      'bedrock-converse': inference({ temperature: 1 }),
    },
  }),
  setting('temperature', 0.5, {
    feature: '`temperature` of a model that reasons',
    models: reasoners,
    upstream: {
      gemini: inConfig({ temperature: 0.5 }),
      'openai-chat': dropped('temperature'),
      'openai-responses': dropped('temperature'),
      'anthropic-messages': dropped('temperature'),
      'bedrock-converse': dropped('temperature'),
    },
  }),
  setting('temperature', 2.5, {
    feature: '`temperature` out of range',
    upstream: refusedByAll,
  }),
  setting('topP', 0.9, {
    upstream: {
      gemini: inConfig({ topP: 0.9 }),
      'openai-chat': { top_p: 0.9 },
      'openai-responses': { top_p: 0.9 },
      'anthropic-messages': { top_p: 0.9 },
      'bedrock-converse': inference({ topP: 0.9 }),
    },
  }),
  setting('topP', 0.9, {
    feature: '`topP` beside `temperature`',
    request: inConfig({ topP: 0.9, temperature: 0.5 }),
    upstream: {
      gemini: inConfig({ topP: 0.9, temperature: 0.5 }),
      'openai-chat': { top_p: 0.9, temperature: 0.5 },
      'openai-responses': { top_p: 0.9, temperature: 0.5 },
      'anthropic-messages': (exchange) => lacks('top_p')(exchange),
      'bedrock-converse': all(inference({ temperature: 0.5 }), lacks('topP')),
    },
  }),
  setting('topP', 0.9, {
    feature: '`topP` of a model that reasons',
    models: reasoners,
    upstream: {
      gemini: inConfig({ topP: 0.9 }),
      'openai-chat': dropped('top_p'),
      'openai-responses': dropped('top_p'),
      'anthropic-messages': dropped('top_p'),
      'bedrock-converse': lacks('topP', 'top_p'),
    },
  }),
  setting('topK', 40, {
    upstream: {
      gemini: inConfig({ topK: 40 }),
      'openai-chat': dropped('top_k'),
      'openai-responses': dropped('top_k'),
      'anthropic-messages': { top_k: 40 },
      'bedrock-converse': modelFields({ top_k: 40 }),
    },
  }),
  setting('topK', 40, {
    feature: '`topK` at a host of open models',
    models: {
      'openai-chat': 'openrouter/meta-llama/llama-4-maverick',
      'openai-responses': 'vllm/meta-llama/llama-4-maverick',
      'bedrock-converse': 'bedrock/us.meta.llama3-3-70b-instruct-v1:0',
    },
    upstream: {
      gemini: inConfig({ topK: 40 }),
      'openai-chat': { top_k: 40 },
      'openai-responses': dropped('top_k'),
      'anthropic-messages': { top_k: 40 },
      'bedrock-converse': lacks('top_k', 'topK'),
    },
  }),
  setting('maxOutputTokens', 16, {
    request: {
      contents: [user('Say more than fits into sixteen tokens, whatever a token may be.')],
      ...inConfig({ maxOutputTokens: 16 }),
    },
    upstream: {
      gemini: inConfig({ maxOutputTokens: 16 }),
      'openai-chat': { max_completion_tokens: 16 },
      'openai-responses': { max_output_tokens: 16 },
      'anthropic-messages': { max_tokens: 16 },
      'bedrock-converse': inference({ maxTokens: 16 }),
    },
    answer(exchange) {
      saysWhatTheModelSaid(exchange);
      expect(exchange.answer.finishReason).toBe('MAX_TOKENS');
    },
  }),
  setting('maxOutputTokens', 3, {
    feature: '`maxOutputTokens` of less than 16',
    upstream: {
      gemini: inConfig({ maxOutputTokens: 3 }),
      'openai-chat': { max_completion_tokens: 3 },
      'openai-responses': { max_output_tokens: 16 },
      'anthropic-messages': { max_tokens: 3 },
      'bedrock-converse': inference({ maxTokens: 3 }),
    },
  }),
  setting('maxOutputTokens', 300_000, {
    feature: '`maxOutputTokens` above what the model has',
    upstream: {
      gemini: inConfig({ maxOutputTokens: 300_000 }),
      'openai-chat': { max_completion_tokens: 300_000 },
      'openai-responses': { max_output_tokens: 300_000 },
      'anthropic-messages': { max_tokens: 64_000 },
      'bedrock-converse': inference({ maxTokens: 64_000 }),
    },
  }),
  {
    feature: 'no `maxOutputTokens`',
    section: '8',
    fields: ['generationConfig.maxOutputTokens'],
    upstream: {
      gemini: lacks('maxOutputTokens'),
      'openai-chat': lacks('max_completion_tokens', 'max_tokens'),
      'openai-responses': lacks('max_output_tokens'),
      'anthropic-messages': { max_tokens: 64_000 },
      'bedrock-converse': all({ messages: [{}] }, lacks('maxTokens')),
    },
  },
  setting('stopSequences', ['END', 'stop'], {
    upstream: {
      gemini: inConfig({ stopSequences: ['END', 'stop'] }),
      'openai-chat': { stop: ['END', 'stop'] },
      'openai-responses': 'refused',
      'anthropic-messages': { stop_sequences: ['END', 'stop'] },
      'bedrock-converse': inference({ stopSequences: ['END', 'stop'] }),
    },
  }),
  setting('stopSequences', [], {
    feature: 'empty `stopSequences`',
    upstream: {
      gemini: { contents: [{}] },
      'openai-chat': lacks('stop'),
      'openai-responses': all({ input: [{}] }, lacks('stop', 'stopSequences')),
      'anthropic-messages': lacks('stop_sequences'),
      'bedrock-converse': all({ messages: [{}] }, lacks('stopSequences')),
    },
  }),
  setting('stopSequences', ['a', 'b', 'c', 'd', 'e'], {
    feature: 'five `stopSequences`',
    upstream: {
      gemini: inConfig({ stopSequences: ['a', 'b', 'c', 'd', 'e'] }),
      'openai-chat': 'refused',
      'openai-responses': 'refused',
      'anthropic-messages': { stop_sequences: ['a', 'b', 'c', 'd', 'e'] },
      'bedrock-converse': inference({ stopSequences: ['a', 'b', 'c', 'd', 'e'] }),
    },
  }),
  setting('stopSequences', ['END'], {
    feature: '`stopSequences` of a model that reasons',
    models: reasoners,
    upstream: {
      gemini: inConfig({ stopSequences: ['END'] }),
      'openai-chat': 'refused',
      'openai-responses': 'refused',
      'anthropic-messages': { stop_sequences: ['END'] },
      'bedrock-converse': inference({ stopSequences: ['END'] }),
    },
  }),
  setting('stopSequences', ['\n\n'], {
    feature: 'a stop sequence of white space alone',
    upstream: {
      gemini: inConfig({ stopSequences: ['\n\n'] }),
      'openai-chat': { stop: ['\n\n'] },
      'openai-responses': 'refused',
      'anthropic-messages': 'refused',
      'bedrock-converse': 'refused',
    },
  }),
  setting('seed', 7, {
    upstream: {
      gemini: inConfig({ seed: 7 }),
      'openai-chat': { seed: 7 },
      'openai-responses': dropped('seed'),
      'anthropic-messages': dropped('seed'),
      'bedrock-converse': dropped('seed'),
    },
  }),
  setting('presencePenalty', 0.5, {
    upstream: {
      gemini: inConfig({ presencePenalty: 0.5 }),
      'openai-chat': { presence_penalty: 0.5 },
      'openai-responses': dropped('presence_penalty'),
      'anthropic-messages': dropped('presence_penalty'),
      'bedrock-converse': lacks('presencePenalty', 'presence_penalty'),
    },
  }),
  setting('frequencyPenalty', 0.5, {
    upstream: {
      gemini: inConfig({ frequencyPenalty: 0.5 }),
      'openai-chat': { frequency_penalty: 0.5 },
      'openai-responses': dropped('frequency_penalty'),
      'anthropic-messages': dropped('frequency_penalty'),
      'bedrock-converse': lacks('frequencyPenalty', 'frequency_penalty'),
    },
  }),
  setting('presencePenalty', 0.5, {
    feature: '`presencePenalty` of a model that reasons',
    models: reasoners,
    upstream: {
      gemini: inConfig({ presencePenalty: 0.5 }),
      'openai-chat': dropped('presence_penalty'),
      'openai-responses': dropped('presence_penalty'),
      'anthropic-messages': dropped('presence_penalty'),
      'bedrock-converse': lacks('presencePenalty', 'presence_penalty'),
    },
  }),
  setting('responseModalities', ['TEXT'], {
    feature: '`responseModalities` of text',
    upstream: {
      gemini: inConfig({ responseModalities: ['TEXT'] }),
      'openai-chat': lacks('modalities'),
      'openai-responses': lacks('modalities', 'tools'),
      'anthropic-messages': lacks('modalities'),
      'bedrock-converse': lacks('modalities'),
    },
  }),
  setting(
    'speechConfig',
    { voiceConfig: { prebuiltVoiceConfig: { voiceName: 'alloy' } } },
    {
      feature: '`speechConfig` without speech',
      upstream: {
        gemini: inConfig({
          speechConfig: { voiceConfig: { prebuiltVoiceConfig: { voiceName: 'alloy' } } },
        }),
        'openai-chat': dropped('audio'),
        'openai-responses': lacks('audio', 'voiceName'),
        'anthropic-messages': dropped('audio'),
        'bedrock-converse': dropped('audio'),
      },
    },
  ),
  setting(
    'imageConfig',
    { aspectRatio: '16:9' },
    {
      feature: '`imageConfig` without pictures',
      upstream: {
        gemini: inConfig({ imageConfig: { aspectRatio: '16:9' } }),
        'openai-chat': dropped('aspectRatio'),
        'openai-responses': dropped('aspectRatio'),
        'anthropic-messages': dropped('aspectRatio'),
        'bedrock-converse': dropped('aspectRatio'),
      },
    },
  ),
  ...(['audioTimestamp', 'routingConfig', 'modelSelectionConfig'] as const).map((name) =>
    setting(name, tuning[name], {
      upstream: {
        gemini: dropped(name),
        'openai-chat': dropped(name),
        'openai-responses': dropped(name),
        'anthropic-messages': dropped(name),
        'bedrock-converse': dropped(name),
      },
    }),
  ),
  ...(
    [
      ['responseFormat', [{ text: { mimeType: 'APPLICATION_JSON' } }]],
      ['translationConfig', { targetLanguageCode: 'de' }],
      ['audioTranscriptionConfig', { languageCodes: ['de'] }],
    ] as const
  ).map(([name, value]) =>
    setting(name, value, {
      upstream: {
        gemini: inConfig({ [name]: value }),
        'openai-chat': 'refused',
        'openai-responses': 'refused',
        'anthropic-messages': 'refused',
        'bedrock-converse': 'refused',
      },
    }),
  ),
  setting('enableAffectiveDialog', true, {
    upstream: {
      gemini: inConfig({ enableAffectiveDialog: true }),
      'openai-chat': dropped('enableAffectiveDialog'),
      'openai-responses': dropped('enableAffectiveDialog'),
      'anthropic-messages': dropped('enableAffectiveDialog'),
      'bedrock-converse': dropped('enableAffectiveDialog'),
    },
  }),
  setting('enableEnhancedCivicAnswers', true, {
    upstream: {
      gemini: inConfig({ enableEnhancedCivicAnswers: true }),
      'openai-chat': dropped('enableEnhancedCivicAnswers'),
      'openai-responses': dropped('enableEnhancedCivicAnswers'),
      'anthropic-messages': dropped('enableEnhancedCivicAnswers'),
      'bedrock-converse': dropped('enableEnhancedCivicAnswers'),
    },
  }),
  setting('mediaResolution', 'MEDIA_RESOLUTION_LOW', {
    feature: '`mediaResolution` without media',
    upstream: {
      gemini: inConfig({ mediaResolution: 'MEDIA_RESOLUTION_LOW' }),
      'openai-chat': leavesOut('detail', 'RESOLUTION'),
      'openai-responses': leavesOut('detail', 'RESOLUTION'),
      'anthropic-messages': leavesOut('detail', 'RESOLUTION'),
      'bedrock-converse': leavesOut('detail', 'RESOLUTION'),
    },
  }),
];
