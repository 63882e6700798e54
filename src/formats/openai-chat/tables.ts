import type { FinishReason } from '../../../generated/formats/gemini.js';
import type {
  ImageDetail,
  FinishReason as WireFinishReason,
} from '../../../generated/formats/openai-chat.js';

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

/** mediaResolution -> `detail` of a picture. Translation contract §4.2. */
export const imageDetails: ReadonlyMap<string, ImageDetail> = new Map([
  ['MEDIA_RESOLUTION_LOW', 'low'],
  ['MEDIA_RESOLUTION_MEDIUM', 'auto'],
  ['MEDIA_RESOLUTION_HIGH', 'high'],
  ['MEDIA_RESOLUTION_ULTRA_HIGH', 'high'],
]);

/** The four picture types that every server with eyes reads. */
export const imageTypes: ReadonlySet<string> = new Set([
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/gif',
]);

/** The two kinds of sound the format has words for. */
export const audioFormats: ReadonlyMap<string, 'wav' | 'mp3'> = new Map([
  ['audio/wav', 'wav'],
  ['audio/mp3', 'mp3'],
]);

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

interface Parameter {
  /** The client's field behind it; none where it is the gateway's own. */
  readonly field?: string;
  /** Left out, it costs no more than a warning. */
  readonly dispensable?: true;
}

const thinking: Parameter = { field: 'generationConfig.thinkingConfig', dispensable: true };

/** What the parameters that servers may refuse stand for. Translation contract §14.2, §14.4. */
export const parameters: ReadonlyMap<string, Parameter> = new Map<string, Parameter>([
  ['temperature', { field: 'generationConfig.temperature', dispensable: true }],
  ['top_p', { field: 'generationConfig.topP', dispensable: true }],
  ['top_k', { field: 'generationConfig.topK', dispensable: true }],
  ['seed', { field: 'generationConfig.seed', dispensable: true }],
  ['random_seed', { field: 'generationConfig.seed', dispensable: true }],
  ['presence_penalty', { field: 'generationConfig.presencePenalty', dispensable: true }],
  ['frequency_penalty', { field: 'generationConfig.frequencyPenalty', dispensable: true }],
  ['reasoning_effort', thinking],
  ['reasoning', thinking],
  ['reasoning_format', thinking],
  ['thinking', thinking],
  ['chat_template_kwargs', thinking],
  ['service_tier', { field: 'serviceTier', dispensable: true }],
  ['prompt_cache_key', { dispensable: true }],
  ['max_tokens', { field: 'generationConfig.maxOutputTokens' }],
  ['max_completion_tokens', { field: 'generationConfig.maxOutputTokens' }],
  ['stop', { field: 'generationConfig.stopSequences' }],
  ['n', { field: 'generationConfig.candidateCount' }],
  ['logprobs', { field: 'generationConfig.responseLogprobs' }],
  ['top_logprobs', { field: 'generationConfig.logprobs' }],
  ['modalities', { field: 'generationConfig.responseModalities' }],
  ['audio', { field: 'generationConfig.speechConfig' }],
  ['tools', { field: 'tools' }],
  ['tool_choice', { field: 'toolConfig.functionCallingConfig' }],
]);

/** `reasoning.effort` -> `reasoning`. */
export function parameterName(path: string): string {
  return path.split(/[.[]/, 1)[0] ?? path;
}
