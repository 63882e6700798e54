import { type ErrorKind, GatewayError } from '../../../core/errors.js';
import { isObject } from '../../../core/json.js';
import type { ReadError, Target, UpstreamFailure } from '../../format.js';
import { kindOfStatus, upstreamError } from '../../upstream-errors.js';

/** An answer that is no success -> the error of the client, or the answer of a blocked prompt. */
export function readError(failure: UpstreamFailure, target: Target): ReadError {
  return readFault(failure, target);
}

/** A failure with its status, or inside an answer, where there is none. */
export interface Fault extends Pick<UpstreamFailure, 'headers' | 'body'> {
  readonly status: number | undefined;
}

/** The same for an error under status 200. Translation contract §11.3, §14.2. */
export function readFault({ status: httpStatus, headers, body }: Fault, target: Target): ReadError {
  const words = readWords(body);
  // OpenRouter and vLLM put the status where others put a word.
  const status = httpStatus ?? words.status;
  if (isBlocked(words)) return { kind: 'blocked', chunk: blockedPrompt(target) };
  const kind = kindOf(words, status);
  const { message, code, param } = words;
  const error = upstreamError({ kind, target, status, code, message, headers, body });
  if (kind !== 'upstream-field-refused' || !param) return { kind: 'failure', error };
  const violations = [{ field: param, description: error.message }];
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

/** DeepSeek ran out of machines before the first word. */
export function withoutCapacity(target: Target): GatewayError {
  return upstreamError({
    kind: 'upstream-unavailable',
    target,
    code: 'insufficient_system_resource',
    body: undefined,
  });
}

interface Words {
  readonly message?: string;
  readonly code?: string;
  readonly type?: string;
  readonly param?: string;
  readonly status?: number;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/**
 * What the body says. Most wrap it in `error`; xAI puts text there and `code` beside it; Mistral
 * and vLLM put all at the top; Google's door answers with a list of one.
 */
function readWords(body: unknown): Words {
  const holder = Array.isArray(body) ? body[0] : body;
  const outer = isObject(holder) ? holder : {};
  const error = isObject(outer.error) ? outer.error : outer;
  const message = [error.message, outer.error, error.detail, firstFinding(error)].find(
    (text) => typeof text === 'string',
  );
  const code = error.code ?? outer.code;
  const status = Number(code);
  const inner = isObject(error.innererror) ? error.innererror : {};
  return {
    ...(typeof message === 'string' ? { message } : {}),
    ...(typeof code === 'string' || typeof code === 'number' ? { code: String(code) } : {}),
    ...(typeof error.type === 'string' ? { type: error.type } : {}),
    ...(typeof error.param === 'string' ? { param: error.param } : {}),
    ...(status >= 400 && status < 600 ? { status } : {}),
    metadata: isObject(error.metadata) ? error.metadata : inner,
  };
}

/** FastAPI servers (Mistral, vLLM) list what a validation found. */
function firstFinding({ message, detail }: Record<string, unknown>): unknown {
  const findings = isObject(message) ? message.detail : detail;
  const [first] = Array.isArray(findings) ? findings.filter(isObject) : [];
  if (typeof first?.msg !== 'string') return undefined;
  return Array.isArray(first.loc) ? `${first.loc.join('.')}: ${first.msg}` : first.msg;
}

const blockedCodes = new Set([
  'content_filter',
  'content_policy_violation',
  'ResponsibleAIPolicyViolation',
]);

function isBlocked({ code = '', metadata }: Words): boolean {
  // OpenRouter's moderation names what it flagged.
  return (
    blockedCodes.has(code) ||
    blockedCodes.has(String(metadata.code)) ||
    metadata.flagged_input !== undefined
  );
}

/** As Google answers: no candidates, and a reason. Counts are not known. */
function blockedPrompt({ model }: Target) {
  return {
    promptFeedback: { blockReason: 'SAFETY' as const },
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
  rate_limit_exceeded: 'upstream-throttled',
  rate_limit_error: 'upstream-throttled',
  overloaded_error: 'upstream-unavailable',
  timeout: 'upstream-timeout',
};

const contextOverflow =
  /context (?:length|window|size)|maximum (?:context|prompt|input) length|too many (?:input )?tokens|prompt is too long|(?:exceeds?|exceeded)\b.{0,60}\b(?:tokens|context)/i;
const wrongKey = /(?:incorrect|invalid|missing) api key/i;
const unpaid = /insufficient (?:balance|credits?|funds|quota)/i;

function kindOf(
  { code = '', type = '', message = '' }: Words,
  status: number | undefined,
): ErrorKind {
  for (const word of [code, type]) {
    const kind = Object.hasOwn(kindsByWord, word) ? kindsByWord[word] : undefined;
    if (kind !== undefined) return kind;
  }
  const text = message.slice(0, 2_000);
  if (wrongKey.test(text)) return 'upstream-credential';
  if (unpaid.test(text)) return 'upstream-billing';
  const clientFault =
    status === 400 || status === 413 || status === 422 || type === 'invalid_request_error';
  if (clientFault && contextOverflow.test(text)) return 'upstream-context-overflow';
  if (status !== undefined) return kindOfStatus(status);
  return type === 'invalid_request_error' ? 'upstream-rejected' : 'upstream-unavailable';
}
