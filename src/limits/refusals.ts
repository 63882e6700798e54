import { GatewayError } from '../core/errors.js';
import { writeUsd } from '../core/money.js';
import type { BudgetWindow } from '../core/principal.js';
import type { WorstCase } from '../core/spending.js';
import type { Subject } from './ports.js';
import type { BudgetRule, Rule } from './rules.js';

/** Nobody knows when a request in flight ends: the shortest wait that can be told. */
const shortestWaitMs = 1_000;

/** A budget without an end has room when somebody raises it, which is not worth asking for often. */
const neverMs = 24 * 60 * 60 * 1000;

/** The 429 of an allowance that is used up, or of too many requests at the same time. */
export function limitReached({ of, subject, limit }: Rule, waitMs = shortestWaitMs): GatewayError {
  const { unit, quotaId } = words[of];
  const description = `The ${subject.kind} of this request may have ${limit} ${unit}.`;
  const message = `${description} Try again in ${Math.ceil(waitMs / 1000)} s.`;
  return new GatewayError('rate-limited', message, {
    retryAfterMs: waitMs,
    metadata: { limit: String(limit), of, per: subject.kind },
    details: [quotaFailure(`${quotaId}${nameOf(subject)}`, description, subject)],
  });
}

/** The 429 of a key that nobody limited, and that has more requests running than one may. */
export function keyFull(limit: number, keyId: string): GatewayError {
  const subject: Subject = { kind: 'key', id: keyId };
  return limitReached({ of: 'concurrency', subject, key: keyId, limit });
}

/**
 * The 429 of a budget that may not cover a request. Clients that read `PerDay` or `Daily` give up
 * for good (translation contract §14.3).
 */
export function budgetReached(
  { subject, window, limitNanoUsd }: BudgetRule,
  amountNanoUsd: bigint,
  waitMs = neverMs,
): GatewayError {
  const description =
    `The budget of the ${subject.kind} of this request, ${writeUsd(limitNanoUsd)} US dollars ` +
    `${windowWords[window]}, has no room for what it may cost at most, ` +
    `${writeUsd(amountNanoUsd)} US dollars.`;
  const message = `${description} Ask for fewer tokens, or ${
    window === 'total' ? 'have its operator raise it' : "wait for the budget's next window"
  }.`;
  return new GatewayError('budget-exceeded', message, {
    retryAfterMs: waitMs,
    refills: window !== 'total' && amountNanoUsd <= limitNanoUsd,
    metadata: { limitUsd: writeUsd(limitNanoUsd), window, per: subject.kind },
    details: [
      quotaFailure(`GatewayBudget${quotaWords[window]}${nameOf(subject)}`, description, subject),
    ],
  });
}

/** What nobody knows the price of cannot be held to a budget. */
export function priceUnknown({ unpriced }: WorstCase): GatewayError {
  const names = unpriced.map((name) => `"${name}"`).join(', ');
  return new GatewayError(
    'failed-precondition',
    `This key or its project has a budget, and the gateway does not know the price of ${names}. ` +
      'Its operator can set it in the configuration: catalogue, prices.',
  );
}

/** The 503 of a gateway that has as many requests as it takes. */
export function instanceFull(retryAfterMs = shortestWaitMs): GatewayError {
  return new GatewayError(
    'overloaded',
    'The gateway has as many requests as it takes at the same time. Try again in a second.',
    { retryAfterMs },
  );
}

/** The 503 of a budget that nobody can look at. */
export function countersAway(cause?: unknown): GatewayError {
  return new GatewayError(
    'storage-failed',
    'The gateway cannot look at the budget of this request just now. Try again in a second.',
    cause === undefined ? {} : { cause },
  );
}

function quotaFailure(quotaId: string, description: string, { kind }: Subject) {
  return {
    '@type': 'type.googleapis.com/google.rpc.QuotaFailure',
    violations: [{ subject: kind, description, quotaId }],
  };
}

const nameOf = ({ kind }: Subject) => (kind === 'key' ? 'PerKey' : 'PerProject');

const words = {
  requests: { unit: 'requests a minute', quotaId: 'GatewayRequestsPerMinute' },
  tokens: { unit: 'tokens a minute', quotaId: 'GatewayTokensPerMinute' },
  concurrency: { unit: 'requests at the same time', quotaId: 'GatewayConcurrentRequests' },
} as const satisfies Record<Rule['of'], object>;

const windowWords = {
  hour: 'an hour',
  day: 'a day',
  month: 'a month',
  total: 'in all',
} as const satisfies Record<BudgetWindow, string>;

const quotaWords = {
  hour: 'PerHour',
  day: 'PerDay',
  month: 'PerMonth',
  total: 'InTotal',
} as const satisfies Record<BudgetWindow, string>;
