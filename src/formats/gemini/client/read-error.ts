import { type ErrorKind, GatewayError } from '../../../core/errors.js';
import { isObject } from '../../../core/json.js';
import type { ReadError, Target, UpstreamFailure } from '../../format.js';
import { kindOfStatus, scrubMessage, upstreamError } from '../../upstream-errors.js';

/** Google's error body -> ours. */
export function readError(failure: UpstreamFailure, target: Target): ReadError {
  const error = readGoogleError(failure.status, failure.body, failure.headers, target);
  return { kind: 'failure', error };
}

/**
 * The same for an error inside a stream, where there is only the body. What Google says of the
 * request passes on; what it says of the gateway's credential and account does not.
 *
 * @param status what is no status of an error, such as NaN, counts as none.
 */
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
  const message = typeof error.message === 'string' ? error.message : '';
  const kind = kindOf(status, message, details);
  const waitMs = retryDelayMs(details);
  const fault = upstreamError({
    kind,
    target,
    ...(isErrorStatus(status) ? { status } : {}),
    ...(typeof error.status === 'string' ? { code: error.status } : {}),
    message,
    headers,
    ...(waitMs === undefined ? {} : { waitMs }),
    body,
  });
  const shown = aboutTheRequest.has(kind) ? details.filter(isPublic) : [];
  if (shown.length === 0) return fault;
  return new GatewayError(kind, fault.message, {
    ...fault.facts,
    details: shown.map((detail) => scrubbed(detail) as Record<string, unknown>),
  });
}

function isErrorStatus(status: number): boolean {
  return Number.isInteger(status) && status >= 400 && status < 600;
}

/** A bad key is a 400 with this reason at Google: classify by reason before status. */
function kindOf(
  status: number,
  message: string,
  details: readonly Record<string, unknown>[],
): ErrorKind {
  if (details.some(({ reason }) => reason === 'API_KEY_INVALID')) return 'upstream-credential';
  if (status === 400 && tooLong.test(message.slice(0, 2_000))) return 'upstream-context-overflow';
  return kindOfStatus(status);
}

/** "The input token count (1200000) exceeds the maximum number of tokens allowed (1048576)." */
const tooLong = /exceeds? the (?:maximum|model's) .{0,60}\b(?:tokens?|context)\b/i;

/** Faults that a client sees as a 4xx of its own request. */
const aboutTheRequest: ReadonlySet<ErrorKind> = new Set([
  'upstream-rejected',
  'upstream-context-overflow',
  'upstream-model-not-found',
  'upstream-conflict',
  'upstream-throttled',
]);

/** RetryInfo is read as a wait, and written again; the rest is about Google's own service. */
function isPublic(detail: Record<string, unknown>): boolean {
  const type = String(detail['@type']);
  return /\/google\.rpc\.(?:BadRequest|QuotaFailure|PreconditionFailure)$/.test(type);
}

/** Deeper than any of the three goes. */
const detailDepth = 6;
const detailItems = 20;

/** A detail with all its texts safe to show. */
function scrubbed(value: unknown, depth = 1): unknown {
  if (typeof value === 'string') return scrubMessage(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > detailDepth) return undefined;
  if (Array.isArray(value)) {
    return value.slice(0, detailItems).map((item) => scrubbed(item, depth + 1));
  }
  const members = Object.entries(value).slice(0, detailItems);
  return Object.fromEntries(members.map(([name, member]) => [name, scrubbed(member, depth + 1)]));
}

function retryDelayMs(details: readonly Record<string, unknown>[]): number | undefined {
  const delay = details.find(({ retryDelay }) => typeof retryDelay === 'string')?.retryDelay;
  const seconds = Number.parseFloat(String(delay));
  return Number.isNaN(seconds) ? undefined : seconds * 1000;
}
