/** The google.rpc.Code names this gateway answers with. */
export type StatusName =
  | 'INVALID_ARGUMENT'
  | 'FAILED_PRECONDITION'
  | 'UNAUTHENTICATED'
  | 'PERMISSION_DENIED'
  | 'NOT_FOUND'
  | 'ALREADY_EXISTS'
  | 'ABORTED'
  | 'RESOURCE_EXHAUSTED'
  | 'CANCELLED'
  | 'INTERNAL'
  | 'UNIMPLEMENTED'
  | 'UNAVAILABLE'
  | 'DEADLINE_EXCEEDED';

interface ErrorRow {
  readonly httpStatus: number;
  readonly status: StatusName;
  /** Stable upper-snake word for `ErrorInfo.reason`. */
  readonly reason: string;
  /**
   * What the routing loop may do before the first byte is out: nothing, another target, or the same
   * one again where no other is left.
   */
  readonly retry: 'never' | 'next-target' | 'same-target';
}

/**
 * Every way a request can end without an answer. One row per kind; the reliability
 * contract's §2 (statuses) and translation contract's §14.2 (upstream faults) as data.
 */
export const errorCatalogue = {
  'invalid-request': row(400, 'INVALID_ARGUMENT', 'INVALID_REQUEST', 'never'),
  'failed-precondition': row(400, 'FAILED_PRECONDITION', 'FAILED_PRECONDITION', 'never'),
  'field-not-supported': row(400, 'INVALID_ARGUMENT', 'FIELD_NOT_SUPPORTED', 'next-target'),
  'operation-not-supported': row(400, 'FAILED_PRECONDITION', 'FAILED_PRECONDITION', 'next-target'),
  'no-eligible-provider': row(400, 'INVALID_ARGUMENT', 'NO_ELIGIBLE_PROVIDER', 'never'),
  unauthenticated: row(401, 'UNAUTHENTICATED', 'API_KEY_INVALID', 'never'),
  'permission-denied': row(403, 'PERMISSION_DENIED', 'PERMISSION_DENIED', 'never'),
  'route-not-found': row(404, 'NOT_FOUND', 'ROUTE_NOT_FOUND', 'never'),
  'model-not-found': row(404, 'NOT_FOUND', 'MODEL_NOT_FOUND', 'never'),
  'not-found': row(404, 'NOT_FOUND', 'NOT_FOUND', 'never'),
  'method-not-allowed': row(405, 'UNIMPLEMENTED', 'METHOD_NOT_ALLOWED', 'never'),
  'request-timeout': row(408, 'DEADLINE_EXCEEDED', 'REQUEST_TIMEOUT', 'never'),
  'already-exists': row(409, 'ALREADY_EXISTS', 'ALREADY_EXISTS', 'never'),
  'idempotency-key-running': row(409, 'ABORTED', 'IDEMPOTENCY_KEY_RUNNING', 'never'),
  'idempotency-key-reused': row(422, 'FAILED_PRECONDITION', 'IDEMPOTENCY_KEY_REUSED', 'never'),
  'body-too-large': row(413, 'INVALID_ARGUMENT', 'BODY_TOO_LARGE', 'never'),
  'unsupported-media-type': row(415, 'INVALID_ARGUMENT', 'UNSUPPORTED_MEDIA_TYPE', 'never'),
  'headers-too-large': row(431, 'INVALID_ARGUMENT', 'HEADERS_TOO_LARGE', 'never'),
  cancelled: row(499, 'CANCELLED', 'CLIENT_CANCELLED', 'never'),
  'rate-limited': row(429, 'RESOURCE_EXHAUSTED', 'RATE_LIMITED', 'never'),
  'budget-exceeded': row(429, 'RESOURCE_EXHAUSTED', 'BUDGET_EXCEEDED', 'never'),
  internal: row(500, 'INTERNAL', 'INTERNAL', 'never'),
  'not-served': row(501, 'UNIMPLEMENTED', 'NOT_SERVED', 'never'),
  overloaded: row(503, 'UNAVAILABLE', 'OVERLOADED', 'never'),
  'storage-failed': row(503, 'UNAVAILABLE', 'STORAGE_FAILED', 'never'),
  draining: row(503, 'UNAVAILABLE', 'DRAINING', 'never'),
  'deadline-exceeded': row(504, 'DEADLINE_EXCEEDED', 'DEADLINE_EXCEEDED', 'never'),
  'upstream-rejected': row(400, 'INVALID_ARGUMENT', 'UPSTREAM_ERROR', 'never'),
  'upstream-field-refused': row(400, 'INVALID_ARGUMENT', 'UPSTREAM_ERROR', 'next-target'),
  'upstream-context-overflow': row(400, 'INVALID_ARGUMENT', 'UPSTREAM_ERROR', 'next-target'),
  'upstream-permission': row(403, 'PERMISSION_DENIED', 'UPSTREAM_ERROR', 'next-target'),
  'upstream-model-not-found': row(404, 'NOT_FOUND', 'UPSTREAM_ERROR', 'next-target'),
  'upstream-cache-not-found': row(404, 'NOT_FOUND', 'CACHED_CONTENT_NOT_FOUND', 'next-target'),
  'upstream-file-not-found': row(404, 'NOT_FOUND', 'FILE_NOT_FOUND', 'next-target'),
  'upstream-conflict': row(409, 'ABORTED', 'UPSTREAM_ERROR', 'same-target'),
  'upstream-throttled': row(429, 'RESOURCE_EXHAUSTED', 'RATE_LIMITED', 'same-target'),
  'upstream-billing': row(429, 'RESOURCE_EXHAUSTED', 'UPSTREAM_BILLING', 'next-target'),
  'upstream-credential': row(503, 'UNAVAILABLE', 'UPSTREAM_CREDENTIAL', 'next-target'),
  'upstream-unavailable': row(503, 'UNAVAILABLE', 'UPSTREAM_ERROR', 'same-target'),
  'upstream-invalid': row(503, 'UNAVAILABLE', 'UPSTREAM_INVALID', 'same-target'),
  'upstream-truncated': row(503, 'UNAVAILABLE', 'UPSTREAM_TRUNCATED', 'same-target'),
  'upstream-timeout': row(504, 'DEADLINE_EXCEEDED', 'UPSTREAM_TIMEOUT', 'next-target'),
} as const satisfies Record<string, ErrorRow>;

export type ErrorKind = keyof typeof errorCatalogue;

function row(
  httpStatus: number,
  status: StatusName,
  reason: string,
  retry: ErrorRow['retry'],
): ErrorRow {
  return { httpStatus, status, reason, retry };
}

/**
 * How an attempt at a target is recorded that did not give a whole answer (reliability contract §3,
 * column "Recorded"). `not_sent` left no trace at the upstream.
 */
export type AttemptFault =
  | 'not_sent'
  | 'connect_error'
  | 'reset'
  | 'timeout_headers'
  | 'timeout_first_event'
  | 'timeout_idle'
  | 'truncated'
  | 'throttled'
  | 'upstream_5xx'
  | 'upstream_4xx'
  | 'upstream_auth'
  | 'client_credential'
  | 'upstream_404'
  | 'invalid_body'
  | 'invalid_event'
  | 'upstream_stream_error'
  | 'oversize'
  | 'redirect'
  | 'late'
  | 'cancelled'
  | 'internal';

/** One field at fault. `field` is its camelCase path in the request, such as `contents[0].parts[1].inlineData.mimeType`. */
export interface FieldViolation {
  readonly field: string;
  readonly description: string;
}

export interface ErrorFacts {
  /** The fields at fault, for `google.rpc.BadRequest`. */
  readonly violations?: readonly FieldViolation[];
  /** How long the client should wait, in milliseconds. */
  readonly retryAfterMs?: number;
  /** Of a budget that is used up: whether its next window, `retryAfterMs` from now, has room again. */
  readonly refills?: boolean;
  /** Facts for `ErrorInfo.metadata`; values are safe to show. */
  readonly metadata?: Readonly<Record<string, string>>;
  /** Further `google.rpc` detail objects, as an upstream sent them or for `QuotaFailure`. */
  readonly details?: readonly Record<string, unknown>[];
  /** The target that failed, and after how many attempts. */
  readonly by?: { readonly provider: string; readonly model: string; readonly attempts: number };
  /** Overrides the catalogue's reason. */
  readonly reason?: string;
  /** Overrides what the catalogue says of another try: what comes again is no use asking for again. */
  readonly retry?: ErrorRow['retry'];
  /** How the attempt is recorded, where the kind does not say it (`core/fault-of.ts`). */
  readonly fault?: AttemptFault;
  /** HTTP methods the route does allow, for 405. */
  readonly allow?: readonly string[];
  /** Headers that tell a client how to go on. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What was caught. Goes to the log and the trace, never to a client. */
  readonly cause?: unknown;
}

/**
 * The one error type. It is a class only because a stream reports failure by throwing.
 * `message` is safe to show to a client and says what to do next; `cause` is for us.
 */
export class GatewayError extends Error {
  readonly kind: ErrorKind;
  readonly facts: ErrorFacts;

  constructor(kind: ErrorKind, message: string, facts: ErrorFacts = {}) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.name = 'GatewayError';
    this.kind = kind;
    this.facts = facts;
  }

  get httpStatus(): number {
    return errorCatalogue[this.kind].httpStatus;
  }

  get status(): StatusName {
    return errorCatalogue[this.kind].status;
  }

  /** How long to wait, in milliseconds; a 429 or a 503 always says (W39). */
  get retryAfterMs(): number | undefined {
    const always = this.httpStatus === 429 || this.httpStatus === 503;
    return this.facts.retryAfterMs ?? (always ? defaultRetryAfterMs : undefined);
  }

  get retry(): ErrorRow['retry'] {
    return this.facts.retry ?? errorCatalogue[this.kind].retry;
  }

  get reason(): string {
    return this.facts.reason ?? errorCatalogue[this.kind].reason;
  }
}

/** Where nobody said how long: the shortest wait that Retry-After can express. */
const defaultRetryAfterMs = 1000;

/** Turns anything caught into a GatewayError; what is not one already is a bug of ours. */
export function toGatewayError(caught: unknown): GatewayError {
  if (caught instanceof GatewayError) return caught;
  return new GatewayError('internal', 'The gateway failed to handle this request.', {
    cause: caught,
  });
}
