import type { AttemptFault, ErrorKind, GatewayError } from './errors.js';

/** Reliability contract §3, column "Recorded", for every kind of error; whoever knows better says so. */
const faultByKind: Record<ErrorKind, AttemptFault> = {
  'invalid-request': 'not_sent',
  'failed-precondition': 'upstream_4xx',
  'field-not-supported': 'not_sent',
  'operation-not-supported': 'not_sent',
  'no-eligible-provider': 'not_sent',
  unauthenticated: 'not_sent',
  'permission-denied': 'not_sent',
  'route-not-found': 'not_sent',
  'model-not-found': 'not_sent',
  'not-found': 'not_sent',
  'method-not-allowed': 'not_sent',
  'request-timeout': 'not_sent',
  'already-exists': 'not_sent',
  'idempotency-key-running': 'not_sent',
  'idempotency-key-reused': 'not_sent',
  'body-too-large': 'not_sent',
  'unsupported-media-type': 'not_sent',
  'headers-too-large': 'not_sent',
  cancelled: 'cancelled',
  'rate-limited': 'not_sent',
  'budget-exceeded': 'not_sent',
  internal: 'internal',
  'not-served': 'not_sent',
  overloaded: 'not_sent',
  'storage-failed': 'not_sent',
  draining: 'cancelled',
  'deadline-exceeded': 'late',
  'upstream-rejected': 'upstream_4xx',
  'upstream-field-refused': 'upstream_4xx',
  'upstream-context-overflow': 'upstream_4xx',
  'upstream-permission': 'upstream_4xx',
  'upstream-model-not-found': 'upstream_404',
  'upstream-cache-not-found': 'upstream_404',
  'upstream-file-not-found': 'upstream_404',
  // 408, 409, 424 and 425 are recorded as F13 has them.
  'upstream-conflict': 'upstream_5xx',
  'upstream-throttled': 'throttled',
  'upstream-billing': 'upstream_4xx',
  'upstream-credential': 'upstream_auth',
  'upstream-unavailable': 'upstream_5xx',
  'upstream-invalid': 'invalid_body',
  'upstream-truncated': 'truncated',
  'upstream-timeout': 'upstream_5xx',
};

/** How an attempt that ended in this error is recorded. */
export function faultOf({ kind, facts }: GatewayError): AttemptFault {
  return facts.fault ?? faultByKind[kind];
}
