import { describe, expect, it } from '@jest/globals';
import { type ErrorKind, GatewayError } from '../../src/core/errors.js';
import {
  createHealth,
  type Health,
  type HealthSettings,
  healthDefaults,
} from '../../src/routing/health/health.js';
import type { AttemptOutcome, HealthTarget } from '../../src/routing/health/target-health.js';
import { retryDelayDefaults, retryDelayMs } from '../../src/routing/retry-delay.js';
import { randomOf } from '../formats/generated-answers.js';

/*
 * Thousands of requests against targets that fail as they please, in a time of our own. Every
 * failure names the seed that makes it happen again.
 */

const target: HealthTarget = {
  provider: 'openai',
  model: 'gpt-5',
  credentialId: '0a1b2c3d',
  headersTimeoutMs: 60_000,
};

const success: AttemptOutcome = { ok: true, outputTokens: 100 };
const unavailable: AttemptOutcome = {
  ok: false,
  error: new GatewayError('upstream-unavailable', 'x'),
};

/** What is to happen, by the millisecond. */
function createTimeline() {
  const due = new Map<number, (() => void)[]>();
  const timeline = {
    ms: 0,
    after(waitMs: number, happen: () => void) {
      const atMs = timeline.ms + Math.max(1, Math.ceil(waitMs));
      const there = due.get(atMs);
      if (there) there.push(happen);
      else due.set(atMs, [happen]);
    },
    runUntil(endMs: number) {
      for (; timeline.ms <= endMs && due.size > 0; timeline.ms++) {
        for (const happen of due.get(timeline.ms) ?? []) happen();
        due.delete(timeline.ms);
      }
    },
  };
  return timeline;
}

interface Attempted {
  readonly beganAtMs: number;
  readonly endedAtMs: number;
  readonly ok: boolean;
}

/** A gateway with one target, and clients that come and go. */
function createWorld(
  seed: number,
  answers: (nowMs: number) => { readonly ok: boolean; readonly tookMs: number },
  settings: Partial<HealthSettings> = {},
) {
  const random = randomOf(seed);
  const timeline = createTimeline();
  const health = createHealth(
    { now: () => timeline.ms, random },
    { ...healthDefaults, ...settings },
  );
  const attempted: Attempted[] = [];
  const refusedAtMs: number[] = [];

  /** The loop as the contract has it: one retry where the budget and the circuit let it. */
  const request = (kind: 'first' | 'retry' = 'first') => {
    const admission = health.admit(target, kind);
    if (!admission.ok) {
      if (kind === 'first') refusedAtMs.push(timeline.ms);
      return;
    }
    const beganAtMs = timeline.ms;
    const attempt = health.begin(target, kind);
    const { ok, tookMs } = answers(beganAtMs);
    timeline.after(tookMs, () => {
      if (ok) attempt.answered();
      attempt.end(ok ? success : unavailable);
      attempted.push({ beganAtMs, endedAtMs: timeline.ms, ok });
      if (ok || kind === 'retry') return;
      const retry = { number: 0, after: 'transient', remainingMs: 60_000 } as const;
      const delayMs = retryDelayMs(retry, random(), retryDelayDefaults);
      if (delayMs !== undefined) timeline.after(delayMs, () => request('retry'));
    });
  };
  return { random, timeline, health, attempted, refusedAtMs, request };
}

const attemptsOf = (seed: number, settings: Partial<HealthSettings>) => {
  const shape = randomOf(seed ^ 0x5eed);
  // From a burst all at once to a request every now and then; from an instant refusal to seconds.
  const spreadMs = shape() < 0.3 ? 1 : shape() * 60_000;
  const slowMs = shape() < 0.5 ? 20 : 3_000;
  const world = createWorld(seed, () => ({ ok: false, tookMs: shape() * slowMs }), settings);
  for (let request = 0; request < 10_000; request++) {
    world.timeline.after(shape() * spreadMs, () => world.request());
  }
  world.timeline.runUntil(90_000);
  return world;
};

describe('10 000 requests at a dead target (R10)', () => {
  it('make at most 11 050 attempts without a circuit', () => {
    for (let seed = 1; seed <= 15; seed++) {
      const { attempted } = attemptsOf(seed, { breaker: undefined, concurrency: 10_000 });
      const bounded = attempted.length > 10_000 && attempted.length <= 11_050;
      expect({ seed, attempts: attempted.length, bounded }).toMatchObject({ seed, bounded: true });
    }
  });

  it('make at most 300 attempts in the first 10 s with one', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const { attempted } = attemptsOf(seed, {});
      const first = Math.min(...attempted.map(({ beganAtMs }) => beganAtMs));
      const early = attempted.filter(({ beganAtMs }) => beganAtMs < first + 10_000).length;
      expect({ seed, early, bounded: early <= 300 }).toMatchObject({ seed, bounded: true });
    }
  });
});

describe('an outage (R13)', () => {
  /** Steady traffic; the target is away from 10 s on, for as long as the seed says. */
  function outage(seed: number) {
    const shape = randomOf(seed ^ 0x5eed);
    const everyMs = 20 + shape() * 150;
    const slowMs = 10 + shape() * 400;
    const startMs = 10_000;
    const endMs = startMs + 1_000 + shape() ** 3 * 900_000;
    const world = createWorld(seed, (nowMs) => ({
      ok: nowMs < startMs || nowMs >= endMs,
      tookMs: shape() * slowMs,
    }));
    const lastMs = endMs + 90_000;
    const tick = () => {
      world.request();
      if (world.timeline.ms < lastMs) world.timeline.after(everyMs * (0.5 + shape()), tick);
    };
    tick();
    world.timeline.runUntil(lastMs + 1_000);
    const began = world.attempted.map(({ beganAtMs }) => beganAtMs).sort((a, b) => a - b);
    return { ...world, began, everyMs, slowMs, endMs };
  }

  it('is probed within 6 s, within 72 s after long, and over 10 s after the first good probe', () => {
    for (let seed = 1; seed <= 25; seed++) {
      const { attempted, began, refusedAtMs, everyMs, slowMs, endMs } = outage(seed);
      const firstRefusalMs = refusedAtMs[0] ?? Number.NaN;
      // The opening is at most one request before its first refusal; traffic decides the rest.
      const slackMs = 3 * everyMs + slowMs;
      const firstProbeMs = began.find((ms) => ms > firstRefusalMs) ?? Number.NaN;
      const goodProbe = attempted
        .filter(({ beganAtMs, ok }) => ok && beganAtMs >= endMs)
        .sort((a, b) => a.endedAtMs - b.endedAtMs)[0];
      const goodMs = goodProbe?.endedAtMs ?? Number.NaN;
      const lastRefusalMs = refusedAtMs.at(-1) ?? Number.NaN;
      expect({
        seed,
        firstProbe: firstProbeMs - firstRefusalMs <= 6_000 + slackMs,
        foundAgain: (goodProbe?.beganAtMs ?? Number.NaN) - endMs <= 72_000 + slackMs,
        fullTraffic: lastRefusalMs <= goodMs + 10_000,
      }).toEqual({ seed, firstProbe: true, foundAgain: true, fullTraffic: true });
    }
  });
});

describe('any schedule', () => {
  const models = ['a', 'b', 'c'].map((model) => ({ ...target, model }));
  const kinds: readonly ErrorKind[] = [
    'upstream-unavailable',
    'upstream-timeout',
    'upstream-throttled',
    'upstream-credential',
    'upstream-rejected',
    'upstream-model-not-found',
    'cancelled',
  ];

  it('keeps the bounds of attempts, probes and waits', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = randomOf(seed);
      const clock = { ms: 1_000 };
      const health = createHealth(
        { now: () => clock.ms, random },
        { ...healthDefaults, concurrency: 30 },
      );
      const inFlight: {
        of: HealthTarget;
        probe: boolean;
        end: (outcome: AttemptOutcome) => void;
      }[] = [];
      let coolUntilMs = 0;
      const broken: string[] = [];
      const hold = (holds: boolean, rule: string) => {
        if (!holds) broken.push(rule);
      };
      const troubled = random();
      for (let step = 0; step < 3_000; step++) {
        clock.ms += random() < 0.1 ? random() * 5_000 : random() * 20;
        const of = models[Math.floor(random() * models.length)] ?? target;
        if (random() < 0.5) {
          const admission = health.admit(of);
          const standing = health.standing(of);
          const busy = inFlight.filter((attempt) => attempt.of === of);
          hold(standing?.inFlight === busy.length, 'counts what is in flight');
          if (!admission.ok) {
            hold(admission.retryAfterMs > 0, 'every wait is some time');
            if (inFlight.length === 0) isTrueWait(health, of, admission, clock, hold);
            continue;
          }
          hold(busy.length < 30, 'no more in flight than allowed');
          hold(clock.ms >= coolUntilMs, 'R12: nothing is sent before Retry-After');
          const probe = standing?.circuit === 'half-open';
          hold(!probe || !busy.some((attempt) => attempt.probe), 'one probe at a time');
          hold(standing?.circuit !== 'open', 'nothing is sent through an open circuit');
          const attempt = health.begin(of);
          inFlight.push({ of, probe, end: attempt.end });
        } else if (inFlight.length > 0) {
          const [ended] = inFlight.splice(Math.floor(random() * inFlight.length), 1);
          if (random() > troubled) {
            ended?.end(success);
            continue;
          }
          const kind = kinds[Math.floor(random() * kinds.length)] ?? 'upstream-timeout';
          const tells = kind === 'upstream-throttled' && random() < 0.5;
          const retryAfterMs = tells ? random() * 120_000 : undefined;
          if (tells) {
            coolUntilMs = Math.max(coolUntilMs, clock.ms + Math.min(retryAfterMs ?? 0, 60_000));
          }
          ended?.end({ ok: false, error: new GatewayError(kind, 'x', { retryAfterMs }) });
        }
      }
      expect({ seed, broken: [...new Set(broken)] }).toEqual({ seed, broken: [] });
    }
  });

  /** R12: with nothing else happening, a wait is over when it was said to be, and not before. */
  function isTrueWait(
    health: Health,
    of: HealthTarget,
    { reason, retryAfterMs }: { reason: string; retryAfterMs: number },
    clock: { ms: number },
    hold: (holds: boolean, rule: string) => void,
  ) {
    if (reason === 'circuit-recovering') return;
    clock.ms += retryAfterMs * 0.999;
    hold(!health.admit(of).ok, 'R12: no wait is longer than needed');
    clock.ms += retryAfterMs * 0.001 + 0.001;
    const admission = health.admit(of);
    hold(admission.ok, 'R12: no wait is shorter than needed');
  }
});
