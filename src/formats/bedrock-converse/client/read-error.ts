import type { ErrorKind, GatewayError } from '../../../core/errors.js';
import { isObject } from '../../../core/json.js';
import type { ReadError, Target, UpstreamFailure } from '../../format.js';
import { kindOfStatus, upstreamError } from '../../upstream-errors.js';
import { commonErrorKinds, errorKinds } from '../tables.js';

/** Bedrock's failure -> ours. What a guardrail stops is an answer there, so none comes out as a blocked prompt. */
export function readError(failure: UpstreamFailure, target: Target): ReadError {
  const { status, headers, body } = failure;
  const { code, message } = wordsOf(failure);
  const kind = kindOf(code, message) ?? kindOfStatus(status);
  return {
    kind: 'failure',
    error: upstreamError({ kind, target, status, code, message, headers, body }),
  };
}

/** The same for an exception inside a stream, whose name begins with a small letter. */
export function readEventError(name: string, payload: unknown, target: Target): GatewayError {
  const code = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const message = messageOf(payload);
  const kind = kindOf(code, message) ?? 'upstream-unavailable';
  return upstreamError({ kind, target, code, message, body: payload });
}

/** The service's own word for a failure and its text; empty where there are none. */
export function wordsOf({ headers, body }: Pick<UpstreamFailure, 'headers' | 'body'>): {
  code: string;
  message: string;
} {
  const told = headers['x-amzn-errortype'];
  const type = isObject(body) ? (body.__type ?? body.code) : undefined;
  const name = typeof told === 'string' ? told : typeof type === 'string' ? type : '';
  // "ValidationException:http://internal.amazon.com/…", "com.amazon.coral.service#ValidationException"
  const [code = ''] = (name.split('#').at(-1) ?? '').split(':', 1);
  return { code, message: messageOf(body) };
}

function messageOf(body: unknown): string {
  if (!isObject(body)) return '';
  const text = body.message ?? body.Message;
  return typeof text === 'string' ? text : '';
}

const kinds: ReadonlyMap<string, ErrorKind> = new Map(
  Object.entries({ ...errorKinds, ...commonErrorKinds }),
);

/** Faults of the request differ in their text only. */
function kindOf(code: string, message: string): ErrorKind | undefined {
  const kind = kinds.get(code);
  if (kind !== 'upstream-rejected') return kind;
  return faults.find(([pattern]) => pattern.test(message))?.[1] ?? kind;
}

const faults: readonly (readonly [RegExp, ErrorKind])[] = [
  // "The model returned the following errors: Input is too long for requested model."
  // "… prompt is too long: 201234 tokens > 200000 maximum", "… exceeds the maximum number of tokens"
  [
    /(?:input|prompt) is too long|too many (?:input |total )?tokens|exceeds? (?:the )?(?:model's )?(?:context|maximum number of (?:input )?tokens)/i,
    'upstream-context-overflow',
  ],
  // "The provided model identifier is invalid." "Invocation of model ID … with on-demand throughput isn't supported."
  [/model identifier is invalid|on-demand throughput isn.t supported/i, 'upstream-model-not-found'],
  // "This model doesn't support the stopSequences field. Remove stopSequences and try again."
  [/doesn.t support|not supported|extraneous key|not permitted/i, 'upstream-field-refused'],
];
