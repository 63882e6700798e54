import { type ErrorKind, GatewayError } from '../../../core/errors.js';
import { isObject } from '../../../core/json.js';
import type { ReadError, Target, UpstreamFailure } from '../../format.js';
import { retryAfterMs, scrubMessage } from '../../upstream-errors.js';

/** Google's error body -> ours. Its 4xx details pass on; its credential faults do not. */
export function readError(failure: UpstreamFailure, target: Target): ReadError {
  const error = readGoogleError(failure.status, failure.body, failure.headers, target);
  return { kind: 'failure', error };
}

/** The same for an error inside a stream, where there is only the body. */
export function readGoogleError(
  status: number,
  body: unknown,
  headers: UpstreamFailure['headers'],
  target: Target,
): GatewayError {
  // Some Google front ends answer with an array of one error.
  const holder = Array.isArray(body) ? body[0] : body;
  const error = isObject(holder) && isObject(holder.error) ? holder.error : {};
  const details = Array.isArray(error.details) ? error.details.filter(isObject) : [];
  const kind = kindOf(status, details);
  const text = typeof error.message === 'string' ? error.message : '';
  const waitMs = retryDelayMs(details) ?? retryAfterMs(headers);
  return new GatewayError(kind, messageOf(kind, text, target), {
    metadata: {
      provider: target.provider,
      model: target.model,
      upstream_status: String(status),
      ...(typeof error.status === 'string' ? { upstream_code: error.status } : {}),
    },
    ...(waitMs === undefined ? {} : { retryAfterMs: waitMs }),
    details: kind === 'upstream-credential' ? [] : details.filter(isPublic),
    cause: body,
  });
}

/** A bad key is a 400 with this reason at Google: classify by reason before status. */
function kindOf(status: number, details: readonly Record<string, unknown>[]): ErrorKind {
  if (details.some(({ reason }) => reason === 'API_KEY_INVALID')) return 'upstream-credential';
  switch (status) {
    case 400:
    case 413:
    case 422:
      return 'upstream-rejected';
    case 401:
    case 403:
      return 'upstream-credential';
    case 404:
      return 'upstream-model-not-found';
    case 408:
    case 504:
      return 'upstream-timeout';
    case 409:
      return 'upstream-conflict';
    case 429:
      return 'upstream-throttled';
    default:
      return 'upstream-unavailable';
  }
}

function messageOf(kind: ErrorKind, text: string, { provider }: Target): string {
  if (kind === 'upstream-credential') {
    return `The provider "${provider}" refused the gateway's credential; its operator has to fix it.`;
  }
  if (kind === 'upstream-unavailable' || kind === 'upstream-timeout') {
    return `The provider "${provider}" is not available at the moment.`;
  }
  return scrubMessage(text) || `The provider "${provider}" refused the request.`;
}

/** Google's own RetryInfo is read into `retryAfterMs`, which writes it again. */
function isPublic(detail: Record<string, unknown>): boolean {
  const type = String(detail['@type']);
  return !/RetryInfo|DebugInfo|ErrorInfo/.test(type);
}

function retryDelayMs(details: readonly Record<string, unknown>[]): number | undefined {
  const delay = details.find(({ retryDelay }) => typeof retryDelay === 'string')?.retryDelay;
  const seconds = Number.parseFloat(String(delay));
  return Number.isFinite(seconds) ? seconds * 1000 : undefined;
}
