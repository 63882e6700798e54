import type { ErrorKind, GatewayError } from '../../../core/errors.js';
import { isObject } from '../../../core/json.js';
import type { ReadError, Target, UpstreamFailure } from '../../format.js';
import { kindOfStatus, upstreamError } from '../../upstream-errors.js';
import { errorKinds } from '../tables.js';

/** Anthropic's error body -> ours. Refusals are no errors there, so none comes out as a blocked prompt. */
export function readError({ status, headers, body }: UpstreamFailure, target: Target): ReadError {
  const { code, message } = wordsOf(body);
  const kind = kindOf(code, message) ?? kindOfStatus(status);
  return {
    kind: 'failure',
    error: upstreamError({ kind, target, status, code, message, headers, body }),
  };
}

/** The same for an error inside a stream, where its type alone has to tell. */
export function readEventError(event: unknown, target: Target): GatewayError {
  const { code, message } = wordsOf(event);
  const kind = kindOf(code, message) ?? 'upstream-unavailable';
  return upstreamError({ kind, target, code, message, body: event });
}

/** The service's own word for a failure and its text; empty where there are none. */
export function wordsOf(body: unknown): { code: string; message: string } {
  const error = isObject(body) && isObject(body.error) ? body.error : {};
  return {
    code: typeof error.type === 'string' ? error.type : '',
    message: typeof error.message === 'string' ? error.message : '',
  };
}

const kinds: ReadonlyMap<string, ErrorKind> = new Map(Object.entries(errorKinds));

/** Two faults hide behind common types and show in their text only. */
function kindOf(type: string, message: string): ErrorKind | undefined {
  const kind = kinds.get(type);
  const isCommon = kind === 'upstream-rejected' || kind === 'upstream-throttled';
  if (isCommon && outOfCredit.test(message)) return 'upstream-billing';
  if (kind === 'upstream-rejected' && tooLong.test(message)) return 'upstream-context-overflow';
  return kind;
}

/** "Your credit balance is too low …", "You have reached your specified API usage limits." */
const outOfCredit = /credit balance|spend(?:ing)? limit|API usage limit/i;

/** "prompt is too long: 201234 tokens > 200000 maximum", "input length and `max_tokens` exceed context limit". */
const tooLong =
  /prompt is too long|exceeds? (?:the )?(?:model's )?context|too many (?:input |total )?tokens/i;
