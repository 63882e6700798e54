import type { FinishReason } from '../../../generated/formats/gemini.js';
import type { FinishReason as WireFinishReason } from '../../../generated/formats/openai-chat.js';
import { openaiParameters, type Parameters, thinking } from '../openai/parameters.js';

/**
 * finish_reason -> finishReason. Calls map to STOP: as in Gemini, the functionCall part itself
 * is the signal. `error` never gets here: it ends the answer as a failure. Translation contract §11.2.
 */
export const finishReasons = {
  stop: 'STOP',
  tool_calls: 'STOP',
  function_call: 'STOP',
  eos: 'STOP',
  length: 'MAX_TOKENS',
  model_length: 'MAX_TOKENS',
  content_filter: 'SAFETY',
  insufficient_system_resource: 'OTHER',
  error: 'OTHER',
} as const satisfies Record<WireFinishReason, FinishReason>;

/** True for the values the table knows; other servers have more. */
export function isFinishReason(value: string): value is WireFinishReason {
  return Object.hasOwn(finishReasons, value);
}

/** Voices of OpenAI's audio models. Source: VoiceIdsShared in the OpenAI document. */
export const voices: ReadonlySet<string> = new Set([
  'alloy',
  'ash',
  'ballad',
  'cedar',
  'coral',
  'echo',
  'fable',
  'marin',
  'nova',
  'onyx',
  'sage',
  'shimmer',
  'verse',
]);

/** What the parameters that servers may refuse stand for. Translation contract §14.2, §14.4. */
export const parameters: Parameters = new Map([
  ...openaiParameters,
  ['top_k', { field: 'generationConfig.topK', dispensable: true }],
  ['seed', { field: 'generationConfig.seed', dispensable: true }],
  ['random_seed', { field: 'generationConfig.seed', dispensable: true }],
  ['presence_penalty', { field: 'generationConfig.presencePenalty', dispensable: true }],
  ['frequency_penalty', { field: 'generationConfig.frequencyPenalty', dispensable: true }],
  ['reasoning_effort', thinking],
  ['reasoning_format', thinking],
  ['thinking', thinking],
  ['chat_template_kwargs', thinking],
  ['max_tokens', { field: 'generationConfig.maxOutputTokens' }],
  ['max_completion_tokens', { field: 'generationConfig.maxOutputTokens' }],
  ['stop', { field: 'generationConfig.stopSequences' }],
  ['n', { field: 'generationConfig.candidateCount' }],
  ['logprobs', { field: 'generationConfig.responseLogprobs' }],
  ['modalities', { field: 'generationConfig.responseModalities' }],
  ['audio', { field: 'generationConfig.speechConfig' }],
]);
