import { describe, expect, it } from '@jest/globals';
import {
  type Breaker,
  type BreakerEvent,
  breakerDefaults,
  type CircuitOutcome,
  circuitRefusal,
  closedBreaker,
  elapsed,
  nextBreaker,
} from '../../../src/routing/health/breaker.js';

/** A chance that lengthens and shortens nothing. */
const middle = 0.5;

const ended = (outcome: CircuitOutcome, answered = false): BreakerEvent => ({
  type: 'ended',
  answered,
  outcome,
});

const tell = (breaker: Breaker, event: BreakerEvent, nowMs: number, chance = middle) =>
  nextBreaker(breaker, event, nowMs, chance, breakerDefaults);

const look = (breaker: Breaker, nowMs: number) => elapsed(breaker, nowMs, breakerDefaults);

const refusal = (breaker: Breaker, nowMs: number, chance = middle) =>
  circuitRefusal(breaker, nowMs, chance, breakerDefaults);

const outcomes = { S: 'success', F: 'failure', h: 'heard', u: 'unheard' } as const;

/** One outcome per letter, `everyMs` apart; the circuit stays as it is once it has opened. */
function played(letters: string, { from = closedBreaker(0), startMs = 0, everyMs = 10 } = {}) {
  let breaker: Breaker = from;
  [...letters].forEach((letter, index) => {
    const outcome = outcomes[letter as keyof typeof outcomes];
    breaker = tell(breaker, ended(outcome), startMs + index * everyMs);
  });
  return breaker;
}

/** Opens now, whatever was before. */
function openedAt(nowMs: number, from: Breaker = closedBreaker(nowMs), chance = middle): Breaker {
  return tell(from, { type: 'hung' }, nowMs, chance);
}

const untilOf = (breaker: Breaker) => (breaker.state === 'open' ? breaker.untilMs : undefined);

/** Open, waited out, and closed again by two probes. */
function closedAgain(open: Breaker): { breaker: Breaker; atMs: number } {
  const atMs = untilOf(open) ?? 0;
  let breaker = look(open, atMs);
  for (let probe = 0; probe < 2; probe++) {
    breaker = tell(breaker, { type: 'begun' }, atMs);
    breaker = tell(breaker, ended('success'), atMs);
  }
  return { breaker, atMs };
}

describe('a closed circuit', () => {
  it.each([
    ['four failures in a row', 'FFFF', 'closed'],
    ['five failures in a row', 'FFFFF', 'open'],
    ['a success among them', 'FFFFSF', 'closed'],
    ['throttles and refusals among them, which change nothing', 'FFhFhuF', 'closed'],
    ['throttles and refusals alone', 'h'.repeat(100), 'closed'],
    ['requests that were given up', 'u'.repeat(100), 'closed'],
    ['a failure after throttles among failures', 'FFhFhuFF', 'open'],
    ['half of 18 requests', 'FS'.repeat(9), 'closed'],
    ['half of 20 requests', 'FS'.repeat(10), 'open'],
    ['half of 20 requests, throttles not counted', `${'FSh'.repeat(9)}Sh`, 'closed'],
    ['less than half of 100 requests', 'SFSFSSF'.repeat(14), 'closed'],
  ])('after %s: %s -> %s', (_title, letters, want) => {
    expect(played(letters).state).toBe(want);
  });

  it('forgets outcomes after ten seconds', () => {
    expect(played('FS'.repeat(10), { everyMs: 500 }).state).toBe('open');
    expect(played('FS'.repeat(20), { everyMs: 600 }).state).toBe('closed');
  });

  it.each([
    ['a failure', 'F'],
    ['a success', 'S'],
  ])('opens when the twentieth outcome is %s', (_title, last) => {
    const first = 'FFSSFSFSFSFSFSFSFSF';
    const breaker = played(`${first}${last}`);
    expect([played(first).state, breaker.state]).toEqual(['closed', 'open']);
  });

  it('opens on a hang', () => {
    expect(openedAt(0).state).toBe('open');
  });

  it('lets everything in', () => {
    expect(refusal(closedBreaker(0), 0, 0.999)).toBeUndefined();
  });
});

describe('an open circuit', () => {
  it.each([
    [0, 4_000],
    [0.5, 5_000],
    [0.9999999, 6_000],
  ])('stays open for five seconds, jittered by chance %d to %d ms', (chance, want) => {
    expect(untilOf(openedAt(100, closedBreaker(0), chance))).toBeCloseTo(100 + want, 0);
  });

  it('tells how long it stays open, and turns half-open then', () => {
    const open = openedAt(1_000);
    expect(refusal(open, 1_500)).toEqual({ reason: 'circuit-open', retryAfterMs: 4_500 });
    expect(look(open, 5_999).state).toBe('open');
    expect(look(open, 6_000).state).toBe('half-open');
  });

  it('learns nothing from what ends while it is open', () => {
    const open = openedAt(0);
    expect(tell(open, ended('failure'), 100)).toBe(open);
    expect(tell(open, ended('success'), 100)).toBe(open);
  });

  it('doubles the time with every failed probe, up to a minute', () => {
    let breaker = openedAt(0);
    const times: number[] = [];
    let nowMs = 0;
    for (let opening = 0; opening < 7; opening++) {
      times.push((untilOf(breaker) ?? 0) - nowMs);
      nowMs = untilOf(breaker) ?? 0;
      breaker = tell(look(breaker, nowMs), { type: 'begun' }, nowMs);
      breaker = tell(breaker, ended('failure'), nowMs);
    }
    expect(times).toEqual([5_000, 10_000, 20_000, 40_000, 60_000, 60_000, 60_000]);
  });

  it.each([
    [0, 10_000],
    [59_999, 10_000],
    [60_000, 5_000],
    [600_000, 5_000],
  ])('after %d ms closed, the next time is %d ms', (closedMs, want) => {
    const { breaker, atMs } = closedAgain(openedAt(0));
    const reopenedAtMs = atMs + closedMs;
    expect(untilOf(openedAt(reopenedAtMs, breaker))).toBe(reopenedAtMs + want);
  });

  it.each([
    [60_000, 40_000],
    [120_000, 20_000],
    [240_000, 5_000],
  ])('after a long outage and %d ms closed, the next time is %d ms', (closedMs, want) => {
    let open = openedAt(0);
    for (let probe = 0; probe < 100; probe++) {
      const atMs = untilOf(open) ?? 0;
      open = tell(look(open, atMs), ended('failure'), atMs);
    }
    const { breaker, atMs } = closedAgain(open);
    const reopenedAtMs = atMs + closedMs;
    expect(untilOf(openedAt(reopenedAtMs, breaker))).toBe(reopenedAtMs + want);
  });
});

describe('a half-open circuit', () => {
  const halfOpen = look(openedAt(0), 5_000);
  const probing = tell(halfOpen, { type: 'begun' }, 5_000);

  it('lets one probe in at a time', () => {
    expect(refusal(halfOpen, 5_000)).toBeUndefined();
    expect(refusal(probing, 5_000)?.reason).toBe('circuit-open');
  });

  it.each<[string, BreakerEvent[], Breaker['state'], boolean]>([
    ['one success: waits for another', [ended('success')], 'half-open', true],
    ['two successes', [ended('success'), { type: 'begun' }, ended('success')], 'recovering', true],
    ['a failure', [ended('failure')], 'open', false],
    ['a success and a failure', [ended('success'), ended('failure')], 'open', false],
    ['a throttle: neither', [ended('heard')], 'half-open', true],
    ['a client that left: neither', [ended('unheard')], 'half-open', true],
    ['a stream that began: a success', [{ type: 'answered' }], 'half-open', true],
    [
      'two streams that began',
      [{ type: 'answered' }, { type: 'begun' }, { type: 'answered' }],
      'recovering',
      true,
    ],
    [
      'one stream that began and ended: one success, and a second probe stays alone',
      [{ type: 'answered' }, { type: 'begun' }, ended('success', true)],
      'half-open',
      false,
    ],
    [
      'a stream that began and broke',
      [{ type: 'answered' }, ended('failure', true)],
      'open',
      false,
    ],
  ])('after %s', (_title, events, want, letsIn) => {
    const breaker = events.reduce<Breaker>((before, event) => tell(before, event, 5_100), probing);
    expect(breaker.state).toBe(want);
    expect(refusal(breaker, 5_100, 0) === undefined).toBe(letsIn);
  });
});

describe('a recovering circuit', () => {
  const { breaker, atMs } = closedAgain(openedAt(0));

  it.each([
    [0, 0.1],
    [2_500, 0.55],
    [4_999, 0.99982],
  ])('after %d ms lets in a share of %d', (afterMs, share) => {
    expect(refusal(breaker, atMs + afterMs, share - 0.001)).toBeUndefined();
    expect(refusal(breaker, atMs + afterMs, share + 0.0001)?.reason).toBe('circuit-recovering');
  });

  it('is closed after five seconds', () => {
    expect(look(breaker, atMs + 4_999).state).toBe('recovering');
    expect(look(breaker, atMs + 5_000).state).toBe('closed');
  });

  it('starts to count anew, and opens like a closed one', () => {
    expect(played('FFFF', { from: breaker, startMs: atMs }).state).toBe('recovering');
    expect(played('FFFFF', { from: breaker, startMs: atMs }).state).toBe('open');
  });
});
