import { describe, expect, it } from '@jest/globals';
import {
  type ErrorFacts,
  type ErrorKind,
  errorCatalogue,
  GatewayError,
} from '../../../src/core/errors.js';
import { effectsOf } from '../../../src/routing/health/attempt-effects.js';

const effects = (kind: ErrorKind, facts: ErrorFacts = {}) =>
  effectsOf(new GatewayError(kind, 'x', facts));

const status = (upstream: number): ErrorFacts => ({
  metadata: { upstream_status: String(upstream) },
});

/** Google's names of two quotas. */
const quota = (period: string): ErrorFacts => ({
  details: [
    { '@type': 'type.googleapis.com/google.rpc.BadRequest' },
    {
      '@type': 'type.googleapis.com/google.rpc.QuotaFailure',
      violations: [{ quotaId: `GenerateRequestsPer${period}PerProjectPerModel-FreeTier` }],
    },
  ],
});

describe('effectsOf', () => {
  it.each<[string, ErrorKind, ErrorFacts, string]>([
    ['F1, F2 no connection, a reset', 'upstream-unavailable', {}, 'failure'],
    ['F4-F7 a timeout', 'upstream-timeout', {}, 'failure'],
    ['F8, F10 a truncated stream', 'upstream-truncated', {}, 'failure'],
    ['F11 429', 'upstream-throttled', status(429), 'heard'],
    ['F13 500', 'upstream-unavailable', status(500), 'failure'],
    ['F13 504', 'upstream-timeout', status(504), 'failure'],
    ['F13 529', 'upstream-unavailable', status(529), 'failure'],
    ['F13 408', 'upstream-timeout', status(408), 'heard'],
    ['F13 409', 'upstream-conflict', status(409), 'heard'],
    ['F13 424', 'upstream-unavailable', status(424), 'heard'],
    ['429 of a model that is not ready', 'upstream-unavailable', status(429), 'heard'],
    ['F15 400', 'upstream-rejected', status(400), 'heard'],
    ['F15 402', 'upstream-billing', status(402), 'heard'],
    ['F16 401', 'upstream-credential', status(401), 'heard'],
    ["F17 the client's own credential", 'failed-precondition', status(401), 'heard'],
    ['F18 404', 'upstream-model-not-found', status(404), 'heard'],
    ['F19-F26 nonsense', 'upstream-invalid', {}, 'failure'],
    ['F30 the deadline', 'deadline-exceeded', {}, 'unheard'],
    ['F33, F34 a client that left', 'cancelled', {}, 'unheard'],
  ])('%s is to the circuit: %s', (_title, kind, facts, want) => {
    expect(effects(kind, facts).circuit).toBe(want);
  });

  it.each<[string, ErrorKind, ErrorFacts, object | undefined]>([
    ['429', 'upstream-throttled', {}, { cause: 'throttled', scope: 'credential' }],
    [
      "429 for the minute's quota",
      'upstream-throttled',
      quota('Minute'),
      { cause: 'throttled', scope: 'credential' },
    ],
    [
      "429 for the day's quota",
      'upstream-throttled',
      quota('Day'),
      { cause: 'quota-exhausted', scope: 'target' },
    ],
    ['401', 'upstream-credential', {}, { cause: 'quarantined', scope: 'credential' }],
    [
      'F14 503 with Retry-After',
      'upstream-unavailable',
      { retryAfterMs: 2_000 },
      { cause: 'unavailable', scope: 'credential', ifTold: true },
    ],
    ['503 without', 'upstream-unavailable', {}, undefined],
    ['402', 'upstream-billing', {}, undefined],
    ['400', 'upstream-rejected', {}, undefined],
  ])('%s cools %j', (_title, kind, facts, want) => {
    expect(effects(kind, facts).cooling).toEqual(want);
  });

  it('marks a target misconfigured where its provider does not know the model, and only there', () => {
    const marking = kinds.filter((kind) => effects(kind).misconfigured);
    expect(marking).toEqual(['upstream-model-not-found']);
  });

  it("counts no failure of the gateway's or the client's own", () => {
    const own = kinds.filter((kind) => !kind.startsWith('upstream-'));
    expect(own.filter((kind) => effects(kind).circuit === 'failure')).toEqual([]);
    expect(own.filter((kind) => effects(kind).cooling)).toEqual([]);
  });
});

const kinds = Object.keys(errorCatalogue) as ErrorKind[];
