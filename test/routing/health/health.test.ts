import { describe, expect, it } from '@jest/globals';
import { type ErrorKind, GatewayError } from '../../../src/core/errors.js';
import {
  createHealth,
  type HealthSettings,
  healthDefaults,
} from '../../../src/routing/health/health.js';
import type { AttemptOutcome, HealthTarget } from '../../../src/routing/health/target-health.js';
import { throttleDefaults } from '../../../src/routing/health/throttle.js';

const target: HealthTarget = {
  provider: 'openai',
  model: 'gpt-5',
  credentialId: '0a1b2c3d',
  headersTimeoutMs: 60_000,
};
const neighbour = { ...target, model: 'gpt-5-mini' };
const stranger = { ...target, credentialId: 'ffffffff' };

const success: AttemptOutcome = { ok: true, outputTokens: 100 };

const failure = (kind: ErrorKind, retryAfterMs?: number): AttemptOutcome => ({
  ok: false,
  error: new GatewayError(kind, 'x', { retryAfterMs }),
});

const unavailable = failure('upstream-unavailable');

/** A health with a clock in hand, and chance in the middle. */
function open(settings: Partial<HealthSettings> = {}) {
  const clock = { ms: 0, chance: 0.5 };
  const health = createHealth(
    { now: () => clock.ms, random: () => clock.chance },
    { ...healthDefaults, ...settings },
  );
  const attempt = (outcome: AttemptOutcome, of = target) => health.begin(of).end(outcome);
  const times = (count: number, outcome: AttemptOutcome) => {
    for (let done = 0; done < count; done++) attempt(outcome);
  };
  const refused = (of = target, kind?: 'first' | 'retry') => {
    const admission = health.admit(of, kind);
    return admission.ok ? undefined : admission.reason;
  };
  return { clock, health, attempt, times, refused };
}

describe('admit', () => {
  it('lets in what nothing is known of', () => {
    expect(open().health.admit(target)).toEqual({ ok: true });
  });

  it('refuses while the circuit is open, and tells for how long', () => {
    const { clock, health, times } = open();
    times(5, unavailable);
    clock.ms = 1_000;
    const refusal = { ok: false, reason: 'circuit-open', retryAfterMs: 4_000 };
    expect(health.admit(target)).toEqual(refusal);
    expect(health.admit(neighbour)).toEqual({ ok: true });
    clock.ms = 5_000;
    expect(health.admit(target)).toEqual({ ok: true });
  });

  it.each<[string, AttemptOutcome, string | undefined, string | undefined]>([
    ['a throttle', failure('upstream-throttled'), 'throttled', 'throttled'],
    ['a refused credential', failure('upstream-credential'), 'quarantined', 'quarantined'],
    ['a wait it asks for', failure('upstream-unavailable', 900), 'unavailable', 'unavailable'],
    [
      "a day's quota",
      {
        ok: false,
        error: new GatewayError('upstream-throttled', 'x', {
          details: [{ violations: [{ quotaId: 'RequestsPerDay' }] }],
        }),
      },
      'quota-exhausted',
      undefined,
    ],
    ['an unknown model', failure('upstream-model-not-found'), undefined, undefined],
  ])('after %s refuses the target and its neighbours', (_title, outcome, own, neighbours) => {
    const { attempt, refused } = open();
    attempt(outcome);
    expect([refused(), refused(neighbour), refused(stranger)]).toEqual([
      own,
      neighbours,
      undefined,
    ]);
  });

  it('tells the wait that lasts, where there are two', () => {
    const { health, times, attempt } = open();
    times(5, unavailable);
    attempt(failure('upstream-throttled', 9_000), neighbour);
    expect(health.admit(target)).toEqual({ ok: false, reason: 'throttled', retryAfterMs: 9_000 });
    attempt(failure('upstream-throttled', 1_000), neighbour);
    expect(health.admit(target)).toMatchObject({ retryAfterMs: 9_000 });
  });

  it.each([
    ['for the shortest time again after a success', success, 1_000],
    ['for longer after none', failure('upstream-rejected'), 2_000],
  ])('refuses %s', (_title, between, want) => {
    const { clock, health, attempt } = open();
    attempt(failure('upstream-throttled'));
    clock.ms = 1_000;
    attempt(between);
    attempt(failure('upstream-throttled'));
    expect(health.admit(neighbour)).toMatchObject({ reason: 'throttled', retryAfterMs: want });
  });

  it('refuses past the calls that one target may have in flight', () => {
    const { health, refused } = open();
    const attempts = Array.from({ length: 256 }, () => health.begin(target));
    expect(refused()).toBe('full');
    expect(refused(neighbour)).toBeUndefined();
    attempts[0]?.end(success);
    expect(refused()).toBeUndefined();
  });

  it('refuses retries past their budget, and no first attempts', () => {
    const { health, refused } = open({ breaker: undefined });
    for (let retry = 0; retry < 50; retry++) {
      expect(refused(target, 'retry')).toBeUndefined();
      health.begin(target, 'retry').end(unavailable);
    }
    expect([refused(target, 'retry'), refused()]).toEqual(['retry-budget-spent', undefined]);
  });

  it('holds back what would be refused, where the throttle is on', () => {
    const { times, refused, clock } = open({ breaker: undefined, throttle: throttleDefaults });
    for (let asked = 0; asked < 100; asked++) refused();
    times(10, success);
    clock.chance = 0.79;
    expect(refused()).toBe('shed');
    clock.chance = 0.81;
    expect(refused()).toBeUndefined();
  });
});

describe('a hang', () => {
  /** As many requests, of which nothing is heard for a while. */
  function waiting(count: number, answered = 0) {
    const opened = open();
    const attempts = Array.from({ length: count }, () => opened.health.begin(target));
    for (const attempt of attempts.slice(0, answered)) attempt.answered();
    opened.clock.ms = 60_000;
    return { ...opened, attempts };
  }

  it.each([
    ['19 requests', 19, 0, undefined],
    ['20 requests', 20, 0, 'circuit-open'],
    ['20 streams that go on', 20, 20, undefined],
    ['20 requests beside a stream that goes on', 21, 1, 'circuit-open'],
  ])('of %s', (_title, count, answered, want) => {
    expect(waiting(count, answered).refused()).toBe(want);
  });

  it('is over once probes succeed; what is late from before it counts no more', () => {
    const { clock, attempts, attempt, refused, health } = waiting(200);
    expect(refused()).toBe('circuit-open');
    clock.ms += 5_000;
    for (let probe = 0; probe < 2; probe++) {
      expect(refused()).toBeUndefined();
      attempt(success);
    }
    for (const late of attempts) late.end(failure('upstream-timeout'));
    clock.ms += 5_000;
    expect(refused()).toBeUndefined();
    clock.ms += 60_000;
    expect(refused()).toBeUndefined();
    expect(health.standing(target)).toMatchObject({ circuit: 'closed', inFlight: 0, openings: 1 });
  });
});

describe('begin', () => {
  it('gives an attempt that ends once', () => {
    const { health } = open();
    const attempt = health.begin(target);
    health.begin(target);
    attempt.end(unavailable);
    attempt.end(unavailable);
    attempt.answered();
    expect(health.standing(target)).toMatchObject({
      inFlight: 1,
      latencyMs: undefined,
      recentFaults: [{ kind: 'upstream-unavailable' }],
    });
  });

  it('lets one probe in at a time', () => {
    const { clock, health, times, refused } = open();
    times(5, unavailable);
    clock.ms = 5_000;
    expect(refused()).toBeUndefined();
    const probe = health.begin(target);
    expect(refused()).toBe('circuit-open');
    probe.answered();
    expect(refused()).toBeUndefined();
  });
});

describe('what is known of a target', () => {
  it('is nothing at first', () => {
    const { health } = open();
    expect([health.standing(target), health.measures(target)]).toEqual([undefined, {}]);
  });

  it('is how fast it has been', () => {
    const { clock, health } = open();
    const attempt = health.begin(target);
    clock.ms = 200;
    attempt.answered();
    clock.ms = 2_000;
    attempt.end({ ok: true, outputTokens: 500 });
    const measured = { latencyMs: 200, tokensPerSecond: 250 };
    expect(health.measures(target)).toEqual(measured);
    const short = health.begin(target);
    clock.ms = 12_000;
    short.end({ ok: true, outputTokens: 15 });
    expect(health.measures(target)).toEqual(measured);
  });

  it('is how fast its short answers came, where there were no others', () => {
    const { clock, health } = open();
    const short = health.begin(target);
    clock.ms = 500;
    short.end({ ok: true, outputTokens: 5 });
    expect(health.measures(target).tokensPerSecond).toBe(10);
  });

  it('is what went wrong lately', () => {
    const { clock, health, attempt } = open();
    for (let fault = 0; fault < 20; fault++) {
      clock.ms += 1_000;
      attempt(failure(fault % 2 ? 'upstream-invalid' : 'upstream-model-not-found'));
      attempt(failure('cancelled'));
      attempt(failure('upstream-rejected'));
    }
    clock.ms += 500;
    const faults = health.standing(target)?.recentFaults ?? [];
    expect(faults.length).toBe(8);
    expect(faults.slice(-2)).toEqual([
      { kind: 'upstream-model-not-found', fault: 'upstream_404', agoMs: 1_500 },
      { kind: 'upstream-invalid', fault: 'invalid_body', agoMs: 500 },
    ]);
  });

  it('is whether its provider knows the model', () => {
    const { health, attempt } = open();
    attempt(failure('upstream-model-not-found'));
    expect(health.standing(target)?.misconfigured).toBe(true);
    attempt(success);
    expect(health.standing(target)?.misconfigured).toBe(false);
  });

  it('is why it is not called', () => {
    const { health, attempt, times } = open();
    attempt(failure('upstream-credential'));
    expect(health.standing(target)?.refusal?.reason).toBe('quarantined');
    times(5, unavailable);
    expect(health.snapshot()).toMatchObject([
      {
        provider: 'openai',
        model: 'gpt-5',
        credentialId: '0a1b2c3d',
        circuit: 'open',
        openings: 1,
        refusal: { reason: 'quarantined', retryAfterMs: 60_000 },
        inFlight: 0,
        concurrency: 256,
        retriesLeft: 50,
      },
    ]);
  });
});

describe('the memory for targets', () => {
  it('is bounded, and keeps what is in use', () => {
    const { health, times, refused } = open({ targets: 10 });
    times(5, unavailable);
    const busy = health.begin(neighbour);
    for (let name = 0; name < 1_000; name++) {
      expect(refused()).toBe('circuit-open');
      health.begin({ ...stranger, model: `m${name}` }).end(success);
    }
    expect(health.snapshot().length).toBe(10);
    busy.end(unavailable);
    expect(health.standing(neighbour)?.recentFaults.length).toBe(1);
  });
});
