import type { ErrorKind, GatewayError } from '../../core/errors.js';
import { isObject } from '../../core/json.js';
import type { CircuitOutcome } from './breaker.js';
import type { CoolingCause } from './cooldown.js';

/** What is left alone for a while, and why. */
interface Cooling {
  readonly cause: CoolingCause;
  /** A credential cools for all models it opens. */
  readonly scope: 'credential' | 'target';
  /** Only where the upstream says for how long. */
  readonly ifTold?: true;
}

/** What the end of an attempt says of its target. */
export interface AttemptEffects {
  readonly circuit: CircuitOutcome;
  readonly cooling?: Cooling;
  /** The target does not exist as it is configured. */
  readonly misconfigured?: true;
}

/** Of the gateway's or the client's making, or found out before anything was sent. */
const notTheTarget = { circuit: 'unheard' } as const;

/** It answered, and the circuit does not count it. */
const refused = { circuit: 'heard' } as const;

const failed = { circuit: 'failure' } as const;

/** Reliability contract §3, column "Circuit", for every kind of error. */
const effectsByKind: Record<ErrorKind, AttemptEffects> = {
  'invalid-request': notTheTarget,
  // The client's own credential was refused, or the target cannot do this at all.
  'failed-precondition': refused,
  'field-not-supported': notTheTarget,
  'operation-not-supported': notTheTarget,
  'no-eligible-provider': notTheTarget,
  unauthenticated: notTheTarget,
  'permission-denied': notTheTarget,
  'route-not-found': notTheTarget,
  'model-not-found': notTheTarget,
  'not-found': notTheTarget,
  'method-not-allowed': notTheTarget,
  'request-timeout': notTheTarget,
  'already-exists': notTheTarget,
  'idempotency-key-running': notTheTarget,
  'idempotency-key-reused': notTheTarget,
  'body-too-large': notTheTarget,
  'unsupported-media-type': notTheTarget,
  'headers-too-large': notTheTarget,
  cancelled: notTheTarget,
  'rate-limited': notTheTarget,
  'budget-exceeded': notTheTarget,
  internal: notTheTarget,
  'not-served': notTheTarget,
  overloaded: notTheTarget,
  'storage-failed': notTheTarget,
  draining: notTheTarget,
  // Clients choose deadlines: five short ones must not close a target to everybody else.
  'deadline-exceeded': notTheTarget,
  'upstream-rejected': refused,
  'upstream-field-refused': refused,
  'upstream-context-overflow': refused,
  'upstream-permission': refused,
  'upstream-model-not-found': { circuit: 'heard', misconfigured: true },
  'upstream-cache-not-found': refused,
  'upstream-file-not-found': refused,
  'upstream-conflict': refused,
  'upstream-throttled': {
    circuit: 'heard',
    cooling: { cause: 'throttled', scope: 'credential' },
  },
  'upstream-billing': refused,
  'upstream-credential': {
    circuit: 'heard',
    cooling: { cause: 'quarantined', scope: 'credential' },
  },
  'upstream-unavailable': {
    circuit: 'failure',
    cooling: { cause: 'unavailable', scope: 'credential', ifTold: true },
  },
  'upstream-invalid': failed,
  'upstream-truncated': failed,
  'upstream-timeout': failed,
};

/** What a success says of it. */
export const effectsOfSuccess: AttemptEffects = { circuit: 'success' };

/** What an error says of the target it came from. */
export function effectsOf(error: GatewayError): AttemptEffects {
  const { circuit, cooling, misconfigured } = effectsByKind[error.kind];
  return {
    circuit: circuit === 'failure' && isClientStatus(error) ? 'heard' : circuit,
    cooling: coolingOf(error, cooling),
    misconfigured,
  };
}

function coolingOf(error: GatewayError, cooling: Cooling | undefined): Cooling | undefined {
  if (cooling?.ifTold && error.facts.retryAfterMs === undefined) return undefined;
  if (cooling?.cause !== 'throttled' || !isDailyQuota(error)) return cooling;
  // Quotas of a day are those of one model; its neighbours under the same key go on.
  return { cause: 'quota-exhausted', scope: 'target' };
}

/** 408, 424, 425: worth another try, but no sign of a target in trouble (F13). */
function isClientStatus({ facts }: GatewayError): boolean {
  const status = Number(facts.metadata?.upstream_status);
  return status >= 400 && status < 500;
}

/**
 * Whether the quota of a day is used up, as Google names it in `QuotaFailure.violations[].quotaId`:
 * `GenerateRequestsPerDayPerProjectPerModel-FreeTier`.
 * @see https://ai.google.dev/gemini-api/docs/rate-limits
 */
function isDailyQuota({ facts: { details = [] } }: GatewayError): boolean {
  return details
    .flatMap(({ violations }) => (Array.isArray(violations) ? violations : []))
    .some((violation) => isObject(violation) && /PerDay|Daily/.test(String(violation.quotaId)));
}
