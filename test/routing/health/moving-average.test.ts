import { describe, expect, it } from '@jest/globals';
import {
  averaged,
  currentValue,
  type MovingAverage,
} from '../../../src/routing/health/moving-average.js';

const of = (values: readonly number[], everyMs = 1) =>
  values.reduce<MovingAverage | undefined>(
    (average, value, index) => averaged(average, value, index * everyMs),
    undefined,
  );

describe('a moving average', () => {
  it.each([
    [[100], 100],
    [[100, 200], 110],
    [[100, 200, 0], 99],
    [[1_000, ...Array.from({ length: 100 }, () => 10)], 10],
  ])('of %j is about %d', (values, want) => {
    expect(currentValue(of(values), 200)).toBeCloseTo(want, 0);
  });

  it('is forgotten after ten minutes', () => {
    expect(currentValue(of([100]), 599_999)).toBe(100);
    expect(currentValue(of([100]), 600_000)).toBeUndefined();
    expect(currentValue(of([100, 500], 600_000), 600_000)).toBe(500);
  });
});
