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
