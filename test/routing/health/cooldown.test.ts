import { describe, expect, it } from '@jest/globals';
import {
  type CoolingCause,
  cooldownDefaults,
  cooled,
  coolingRefusal,
  notCooling,
  rested,
} from '../../../src/routing/health/cooldown.js';

const middle = 0.5;

const cool = (
  cause: CoolingCause,
  {
    from = notCooling,
    beganAtMs = 0,
    nowMs = beganAtMs,
    chance = middle,
    retryAfterMs,
  }: {
    from?: typeof notCooling;
    beganAtMs?: number;
    nowMs?: number;
    chance?: number;
    retryAfterMs?: number;
  } = {},
) => cooled(from, { cause, retryAfterMs, beganAtMs }, nowMs, chance, cooldownDefaults);

const waitOf = (cooldown: typeof notCooling, nowMs: number) =>
  coolingRefusal(cooldown, nowMs)?.retryAfterMs;

/** Faults in a row, each met by a request sent as soon as the cooldown before it was over. */
function waitsOf(cause: CoolingCause, count: number, retryAfterMs?: number): number[] {
  const waits: number[] = [];
  let nowMs = 0;
  let from = notCooling;
  for (let fault = 0; fault < count; fault++) {
    from = cool(cause, { from, beganAtMs: nowMs, retryAfterMs });
    const waitMs = waitOf(from, nowMs) ?? 0;
    waits.push(waitMs);
    nowMs += waitMs;
  }
  return waits;
}

describe('a cooldown', () => {
  it.each<[string, CoolingCause, number | undefined, number[]]>([
    [
      'throttles that do not say how long',
      'throttled',
      undefined,
      [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000],
    ],
    ['throttles that say', 'throttled', 2_500, [2_500, 2_500]],
    ['throttles that say too much', 'throttled', 3_600_000, [60_000]],
    ['throttles that say no time', 'throttled', 0, [0]],
    ['a target that says when it is back', 'unavailable', 7_000, [7_000, 7_000]],
    ['a target that is back in an hour', 'unavailable', 3_600_000, [60_000]],
    ['refused credentials', 'quarantined', undefined, [60_000, 60_000]],
    [
      "a day's quota",
      'quota-exhausted',
      undefined,
      [60_000, 120_000, 240_000, 480_000, 900_000, 900_000],
    ],
    ["a day's quota, told with the wait of the minute's", 'quota-exhausted', 34_000, [60_000]],
    ["a day's quota, told until midnight", 'quota-exhausted', 30_000_000, [900_000]],
  ])('after %s', (_title, cause, retryAfterMs, want) => {
    expect(waitsOf(cause, want.length, retryAfterMs)).toEqual(want);
  });

  it.each([
    [0, 800],
    [0.9999999, 1_200],
  ])('is jittered by chance %d to %d ms', (chance, want) => {
    expect(waitOf(cool('throttled', { chance }), 0)).toBeCloseTo(want, 3);
  });

  it('tells why, until it is over', () => {
    const cooldown = cool('throttled', { nowMs: 500 });
    expect(coolingRefusal(cooldown, 600)).toEqual({ reason: 'throttled', retryAfterMs: 900 });
    expect(coolingRefusal(cooldown, 1_500)).toBeUndefined();
    expect(coolingRefusal(notCooling, 0)).toBeUndefined();
  });

  it('counts a burst that met one limit as one', () => {
    let from = notCooling;
    for (let answer = 0; answer < 200; answer++) {
      from = cool('throttled', { from, beganAtMs: 0, nowMs: 10 + answer });
    }
    expect(waitOf(from, 209)).toBe(1_000);
    expect(waitOf(cool('throttled', { from, beganAtMs: 2_000 }), 2_000)).toBe(2_000);
  });

  it('begins anew after a success, though not after one sent before it', () => {
    const first = cool('throttled', { beganAtMs: 0, nowMs: 100 });
    const late = cool('throttled', { from: rested(first, 50), beganAtMs: 2_000 });
    expect(waitOf(late, 2_000)).toBe(2_000);
    const anew = cool('throttled', { from: rested(first, 1_500), beganAtMs: 2_000 });
    expect(waitOf(anew, 2_000)).toBe(1_000);
  });

  it('keeps the longer of two waits', () => {
    const quarantined = cool('quarantined', { nowMs: 0 });
    const still = cool('throttled', { from: quarantined, beganAtMs: -5, nowMs: 10 });
    expect(coolingRefusal(still, 10)).toEqual({ reason: 'quarantined', retryAfterMs: 59_990 });
    const throttled = cool('throttled', { nowMs: 0 });
    const worse = cool('quarantined', { from: throttled, beganAtMs: -5, nowMs: 10 });
    expect(coolingRefusal(worse, 10)?.reason).toBe('quarantined');
  });
});
