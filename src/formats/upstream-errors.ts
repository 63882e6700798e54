import { type ErrorKind, GatewayError } from '../core/errors.js';
import { scrubSecrets } from '../core/scrub-secrets.js';
import type { Target, UpstreamFailure } from './format.js';

type Headers = UpstreamFailure['headers'];

/** What a format found out about an upstream's failure; the rest is the same for all formats. */
export interface UpstreamFault {
  readonly kind: ErrorKind;
  readonly target: Target;
  /** HTTP status, or the status an error inside a stream stands for. */
  readonly status?: number;
  /** The upstream's own word for the fault. */
  readonly code?: string;
  /** The upstream's own text; shown only where the client can do something about it. */
  readonly message?: string;
  /** Empty for an error inside a stream. */
  readonly headers?: Headers;
  /** How long the body asks to wait, in milliseconds; goes before what the headers say. */
  readonly waitMs?: number;
  readonly body: unknown;
}

/** The error a client sees for an upstream's fault. Translation contract §14.2, §14.3. */
export function upstreamError(fault: UpstreamFault): GatewayError {
  const { kind, target, status, code, headers = {}, body } = fault;
  const requestId = requestIdHeaders
    .map((name) => headerOf(headers, name))
    .find((id) => id !== undefined);
  // Every answer tells when quotas refill; only a throttled call has to wait for that.
  const isThrottled = kind === 'upstream-throttled';
  const askedMs =
    fault.waitMs === undefined ? retryAfterMs(headers, isThrottled) : boundedWait(fault.waitMs);
  const waitMs = mayCarryDelay.has(kind) ? askedMs : undefined;
  return new GatewayError(kind, messageOf(fault), {
    metadata: {
      provider: target.provider,
      model: target.model,
      ...(status === undefined ? {} : { upstream_status: String(status) }),
      ...(code ? { upstream_code: scrubMessage(code).slice(0, 100) } : {}),
      ...(requestId ? { upstream_request_id: scrubMessage(requestId).slice(0, 100) } : {}),
    },
    ...(waitMs === undefined ? {} : { retryAfterMs: waitMs }),
    // The provider itself was in time to say so.
    ...(kind === 'upstream-timeout' ? { retry: 'same-target' } : {}),
    // The kind is also the gateway's own.
    ...(kind === 'failed-precondition' ? { reason: 'UPSTREAM_ERROR' } : {}),
    ...(kind === 'upstream-billing' ? { details: [billingFailure(target)] } : {}),
    cause: body,
  });
}

/** Where providers tell their own number of a call. */
const requestIdHeaders = ['x-request-id', 'request-id', 'x-amzn-requestid'];

/** One event of a stream is broken: what comes again is no use asking the same target for (F21). */
export function unreadableEvent(cause?: unknown): GatewayError {
  return new GatewayError('upstream-invalid', 'The provider sent an event that cannot be read.', {
    retry: 'next-target',
    fault: 'invalid_event',
    ...(cause === undefined ? {} : { cause }),
  });
}

/** What a bare HTTP status says; formats look at the error's own code first. */
export function kindOfStatus(status: number): ErrorKind {
  switch (status) {
    case 401:
    case 403:
      return 'upstream-credential';
    case 402:
      return 'upstream-billing';
    case 404:
      return 'upstream-model-not-found';
    case 408:
    case 504:
      return 'upstream-timeout';
    case 409:
      return 'upstream-conflict';
    case 413:
      // Too large for this target; another may take it.
      return 'upstream-context-overflow';
    case 424:
    case 425:
      return 'upstream-unavailable';
    case 429:
      return 'upstream-throttled';
    default:
      return status >= 400 && status < 500 ? 'upstream-rejected' : 'upstream-unavailable';
  }
}

/** Faults of the request, where the upstream's text tells the client what to change. */
const clientCanAct = new Set<ErrorKind>([
  'upstream-field-refused',
  'upstream-rejected',
  'upstream-context-overflow',
  'upstream-permission',
  'upstream-model-not-found',
  'upstream-cache-not-found',
  'upstream-file-not-found',
  'upstream-conflict',
  'upstream-throttled',
  'failed-precondition',
]);

const mayCarryDelay = new Set<ErrorKind>(['upstream-throttled', 'upstream-unavailable']);

function messageOf({ kind, target: { provider, model }, message = '' }: UpstreamFault): string {
  const text = clientCanAct.has(kind) ? scrubMessage(message) : '';
  if (text !== '') return text;
  switch (kind) {
    case 'upstream-credential':
      return `The provider "${provider}" refused the gateway's credential; its operator has to fix it.`;
    case 'upstream-billing':
      return `The gateway's account with the provider "${provider}" is out of credit; its operator has to fix it.`;
    case 'upstream-throttled':
      return `The provider "${provider}" limits the rate of requests; try again later.`;
    case 'upstream-model-not-found':
      return `The provider "${provider}" does not know the model "${model}".`;
    case 'upstream-context-overflow':
      return `The request is too large for "${provider}/${model}"; shorten it or choose another model.`;
    case 'upstream-timeout':
      return `The provider "${provider}" did not answer in time; try again.`;
    case 'upstream-unavailable':
      return `The provider "${provider}" is not available at the moment; try again.`;
    default:
      return `The provider "${provider}" refused the request.`;
  }
}

/** Tells clients that wait for quotas to refill that waiting does not help here. */
function billingFailure({ provider }: Target): Record<string, unknown> {
  return {
    '@type': 'type.googleapis.com/google.rpc.QuotaFailure',
    violations: [
      {
        subject: `provider:${provider}`,
        description: "The gateway's account with the provider is out of credit.",
        quotaId: 'UpstreamBilling',
      },
    ],
  };
}

/** Upstream texts are shown up to this length. Translation contract §14.3. */
const messageLimit = 2_000;

/** Addresses may be the operator's own (reliability contract R5). */
const address = /\b(?:\d{1,3}\.){3}\d{1,3}(?::\d{1,5})?\b/g;

/**
 * An upstream's text made safe to show: control characters become spaces, credentials and
 * addresses are taken out, and it is cut to 2 000 characters.
 */
export function scrubMessage(text: string): string {
  // Bounded before the patterns run over it.
  const bounded = text.slice(0, 4 * messageLimit).replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ');
  const safe = scrubSecrets(bounded).replace(address, '[address]');
  return safe.slice(0, messageLimit).toWellFormed().trim();
}

/**
 * How long an upstream asks to wait, in milliseconds; undefined where it does not say.
 * Dates are taken relative to the answer's own `date` header, because no clock reaches here.
 *
 * @param isThrottled whether a quota refused the call; when one refills means nothing else.
 */
export function retryAfterMs(headers: Headers, isThrottled = true): number | undefined {
  const waitMs =
    numberMs(headerOf(headers, 'retry-after-ms'), 1) ??
    numberMs(headerOf(headers, 'retry-after'), 1000) ??
    dateMs(headerOf(headers, 'retry-after'), headers) ??
    (isThrottled ? rateLimitResetMs(headers) : undefined);
  return waitMs === undefined ? undefined : boundedWait(waitMs);
}

/** No upstream may keep a client away for longer; digits without end would say "forever". */
const longestWaitMs = 24 * 3_600_000;

function boundedWait(waitMs: number): number {
  return Math.min(Math.max(0, Math.ceil(waitMs)), longestWaitMs);
}

function headerOf(headers: Headers, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : value?.[0];
}

function numberMs(text: string | undefined, unitMs: number): number | undefined {
  if (text === undefined || !/^\s*\d+(?:\.\d+)?\s*$/.test(text)) return undefined;
  return Math.ceil(Number(text) * unitMs);
}

function dateMs(text: string | undefined, headers: Headers): number | undefined {
  const now = Date.parse(headerOf(headers, 'date') ?? '');
  const then = Date.parse(text ?? '');
  return Number.isNaN(now) || Number.isNaN(then) ? undefined : Math.max(0, then - now);
}

const resetHeader = /^(?:x-ratelimit-reset-(.+)|anthropic-ratelimit-(.+)-reset)$/;

/** Of several windows the exhausted ones count, all must pass; where none is marked, the soonest. */
function rateLimitResetMs(headers: Headers): number | undefined {
  const waits: { waitMs: number; exhausted: boolean }[] = [];
  for (const name of Object.keys(headers)) {
    const match = resetHeader.exec(name);
    const text = match ? headerOf(headers, name) : undefined;
    const waitMs = durationMs(text) ?? dateMs(text, headers);
    if (!match || waitMs === undefined) continue;
    const remaining =
      match[1] === undefined
        ? headerOf(headers, `anthropic-ratelimit-${match[2]}-remaining`)
        : headerOf(headers, `x-ratelimit-remaining-${match[1]}`);
    waits.push({ waitMs, exhausted: remaining?.trim() === '0' });
  }
  const exhausted = waits.filter((wait) => wait.exhausted).map(({ waitMs }) => waitMs);
  if (exhausted.length > 0) return Math.max(...exhausted);
  return waits.length > 0 ? Math.min(...waits.map(({ waitMs }) => waitMs)) : undefined;
}

const unitMs: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** OpenAI and Groq write `20ms`, `1s`, `6m0s`, `2m59.56s`; others plain seconds. */
function durationMs(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const seconds = numberMs(text, 1000);
  if (seconds !== undefined) return seconds;
  if (!/^(?:\d+(?:\.\d+)?(?:ms|[smhd]))+$/.test(text)) return undefined;
  const pieces = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|[smhd])/g)];
  return Math.ceil(
    pieces.reduce((sum, [, amount, unit]) => sum + Number(amount) * (unitMs[unit ?? ''] ?? 0), 0),
  );
}
