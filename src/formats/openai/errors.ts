import type { Chunk } from '../../core/canonical.js';
import { type ErrorKind, GatewayError } from '../../core/errors.js';
import type { ReadError, Target, UpstreamFailure } from '../format.js';
import { kindOfStatus, upstreamError } from '../upstream-errors.js';
import { readWords, type Words } from './error-words.js';
import { type Parameters, parameterNamed } from './parameters.js';

/** A failure with its status, or inside an answer, where there is none. */
export interface Fault extends Pick<UpstreamFailure, 'headers' | 'body'> {
  readonly status: number | undefined;
}

/** What is a format's own of the errors that OpenAI's wires share. */
export interface ErrorHabits {
  /** What the parameters that servers may refuse stand for. */
  readonly parameters: Parameters;
  /** Further words that say more than the status. */
  readonly kinds?: Readonly<Record<string, ErrorKind>>;
  /** Further words for a prompt that a filter stopped. */
  readonly blocked?: ReadonlyMap<string, 'SAFETY' | 'PROHIBITED_CONTENT'>;
}

/**
 * An error of OpenAI or of a server that writes like it -> the error of the client, or the answer
 * of a blocked prompt. Translation contract §11.3, §14.2.
 */
export function readOpenaiError(
  { status: httpStatus, headers, body }: Fault,
  target: Target,
  habits: ErrorHabits,
): ReadError {
  const words = readWords(body);
  // OpenRouter and vLLM put the status where others put a word.
  const status = httpStatus ?? words.status;
  const blockReason = blockReasonOf(words, habits);
  if (blockReason) return { kind: 'blocked', chunk: blockedPrompt(blockReason, target) };
  const kind = kindOf(words, status, { ...kindsByWord, ...habits.kinds });
  const { message, code, param } = words;
  const error = upstreamError({ kind, target, status, code, message, headers, body });
  if (kind !== 'upstream-field-refused' || !param) return { kind: 'failure', error };
  const field = parameterNamed(param, habits.parameters)?.field ?? param;
  const violations = [{ field, description: error.message }];
  return {
    kind: 'failure',
    error: new GatewayError(kind, error.message, { ...error.facts, violations }),
  };
}

/** The stream or body ended without saying why the answer did. */
export function unfinished(): GatewayError {
  return new GatewayError(
    'upstream-truncated',
    'The provider ended its answer before it was complete.',
  );
}

/** A filter stopped an answer of which the client has the beginning. */
export function blockedLate(): GatewayError {
  return new GatewayError(
    'upstream-truncated',
    "The provider's content filter ended the answer before it was complete.",
  );
}

const blockedCodes = new Set([
  'content_filter',
  'content_policy_violation',
  'ResponsibleAIPolicyViolation',
]);

function blockReasonOf(
  { code = '', metadata }: Words,
  { blocked }: ErrorHabits,
): 'SAFETY' | 'PROHIBITED_CONTENT' | undefined {
  // OpenRouter's moderation names what it flagged.
  const flagged =
    blockedCodes.has(code) ||
    blockedCodes.has(String(metadata.code)) ||
    metadata.flagged_input !== undefined;
  return flagged ? 'SAFETY' : blocked?.get(code);
}

/** As Google answers: no candidates, and a reason. Counts are not known. */
function blockedPrompt(blockReason: 'SAFETY' | 'PROHIBITED_CONTENT', { model }: Target): Chunk {
  return {
    promptFeedback: { blockReason },
    usageMetadata: { promptTokenCount: 0, candidatesTokenCount: 0, totalTokenCount: 0 },
    modelVersion: model,
  };
}

/** Words of the servers, in `code` or `type`, that say more than the status. */
const kindsByWord: Readonly<Record<string, ErrorKind>> = {
  context_length_exceeded: 'upstream-context-overflow',
  string_above_max_length: 'upstream-context-overflow',
  request_too_large: 'upstream-context-overflow',
  invalid_api_key: 'upstream-credential',
  authentication_error: 'upstream-credential',
  permission_error: 'upstream-credential',
  unsupported_country_region_territory: 'upstream-credential',
  insufficient_quota: 'upstream-billing',
  billing_hard_limit_reached: 'upstream-billing',
  billing_not_active: 'upstream-billing',
  model_not_found: 'upstream-model-not-found',
  unsupported_parameter: 'upstream-field-refused',
  unsupported_value: 'upstream-field-refused',
  unknown_parameter: 'upstream-field-refused',
  rate_limit_exceeded: 'upstream-throttled',
  rate_limit_error: 'upstream-throttled',
  overloaded_error: 'upstream-unavailable',
  timeout: 'upstream-timeout',
};

const contextOverflow =
  /context (?:length|window|size)|maximum (?:context|prompt|input) length|too many (?:input )?tokens|prompt is too long|(?:exceeds?|exceeded)\b.{0,60}\b(?:tokens|context)/i;
const refusedField =
  /unsupported (?:parameter|value)|not support(?:ed with this model| parameter)|unrecognized request argument|extra inputs are not permitted/i;
const wrongKey = /(?:incorrect|invalid|missing) api key/i;
const unpaid = /insufficient (?:balance|credits?|funds|quota)/i;

function kindOf(
  { code = '', type = '', message = '' }: Words,
  status: number | undefined,
  kinds: Readonly<Record<string, ErrorKind>>,
): ErrorKind {
  for (const word of [code, type]) {
    const kind = Object.hasOwn(kinds, word) ? kinds[word] : undefined;
    if (kind !== undefined) return kind;
  }
  const text = message.slice(0, 2_000);
  if (wrongKey.test(text)) return 'upstream-credential';
  if (unpaid.test(text)) return 'upstream-billing';
  const clientFault =
    status === 400 || status === 413 || status === 422 || type === 'invalid_request_error';
  if (clientFault && contextOverflow.test(text)) return 'upstream-context-overflow';
  if (clientFault && refusedField.test(text)) return 'upstream-field-refused';
  if (status !== undefined) return kindOfStatus(status);
  return type === 'invalid_request_error' ? 'upstream-rejected' : 'upstream-unavailable';
}
