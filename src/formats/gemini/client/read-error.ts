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
  const { code, message, details } = errorOf(body);
  const kind = kindOf(status, code, message, details);
  const waitMs = retryDelayMs(details);
  const fault = upstreamError({
    kind,
    target,
    ...(isErrorStatus(status) ? { status } : {}),
    ...(code === undefined ? {} : { code }),
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

interface GoogleError {
  /** google.rpc.Code name. */
  readonly code: string | undefined;
  readonly message: string;
  readonly details: readonly Record<string, unknown>[];
}

/** The error in a body, as far as there is one. */
export function errorOf(body: unknown): GoogleError {
  // Some Google front ends answer with an array of one error.
  const holder = Array.isArray(body) ? body[0] : body;
  const error = isObject(holder) && isObject(holder.error) ? holder.error : {};
  return {
    code: typeof error.status === 'string' ? error.status : undefined,
    message: typeof error.message === 'string' ? error.message : '',
    details: Array.isArray(error.details) ? error.details.filter(isObject) : [],
  };
}

function isErrorStatus(status: number): boolean {
  return Number.isInteger(status) && status >= 400 && status < 600;
}

/**
 * Google gives a bad key, and a region it does not serve, the status of a bad request, and an
 * empty account that of a throttle or a refusal: its reason and words go before the status.
 */
function kindOf(
  status: number,
  code: string | undefined,
  message: string,
  details: readonly Record<string, unknown>[],
): ErrorKind {
  const reasons = details.map(({ reason }) => reason);
  const words = message.slice(0, 2_000);
  if (reasons.includes('API_KEY_INVALID')) return 'upstream-credential';
  if (reasons.includes('BILLING_DISABLED') || noCredit.test(words)) return 'upstream-billing';
  if (goneCache[status]?.test(words)) return 'upstream-cache-not-found';
  if (isFileGone(status, words)) return 'upstream-file-not-found';
  if (status !== 400) return kindOfStatus(status);
  if (tooLong.test(words)) return 'upstream-context-overflow';
  if (code !== 'FAILED_PRECONDITION') return kindOfStatus(status);
  return noService.test(words) ? 'upstream-credential' : 'failed-precondition';
}

/**
 * A cache that is gone, by status. The Gemini API: "CachedContent not found (or permission denied)".
 * Vertex: "Cache content 123 is expired." and, later, "Not found: cached content metadata for 123."
 */
const goneCache: Readonly<Record<number, RegExp>> = {
  400: /\bcached? ?content \S+ is expired\b/i,
  403: /\bcached ?content\b/i,
  404: /\bcached ?content\b/i,
};

/** "You do not have permission to access the File abc or it may not exist." */
function isFileGone(status: number, words: string): boolean {
  return (
    (status === 403 || status === 404) && /\baccess the file \S+ or it may not exist\b/i.test(words)
  );
}

/** "Your prepayment credits are depleted." */
const noCredit = /\bprepay\w* .{0,40}\b(?:depleted|exhausted)/i;

/** "User location is not supported for the API use." */
const noService = /\blocation is not supported\b/i;

/** "The input token count (1200000) exceeds the maximum number of tokens allowed (1048576)." */
const tooLong = /exceeds? the (?:maximum|model's) .{0,60}\b(?:tokens?|context)\b/i;

/** Faults that a client sees as a 4xx of its own request. */
const aboutTheRequest: ReadonlySet<ErrorKind> = new Set([
  'upstream-rejected',
  'upstream-context-overflow',
  'upstream-model-not-found',
  'upstream-conflict',
  'upstream-throttled',
  'failed-precondition',
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
