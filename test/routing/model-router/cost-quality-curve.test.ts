import { describe, expect, test } from '@jest/globals';
import {
  bestCurve,
  type CostQuality,
  costAtQuality,
  meanQuality,
  qualityAtCost,
} from '../../../src/routing/model-router/cost-quality-curve.js';

const point = (costUsd: number, quality: number): CostQuality => ({ costUsd, quality });
const curve = [point(1, 0.2), point(3, 0.6), point(7, 0.8)];

describe('the best curve', () => {
  test.each([
    { title: 'keeps what bends to the right', given: curve, want: curve },
    { title: 'needs no order', given: curve.toReversed(), want: curve },
    {
      title: 'leaves out what a mix of two others beats',
      given: [...curve, point(2, 0.3), point(5, 0.65)],
      want: curve,
    },
    {
      title: 'leaves out what costs more and is no better',
      given: [...curve, point(8, 0.8), point(9, 0.1)],
      want: curve,
    },
    {
      title: 'keeps the better one of two at the same cost',
      given: [point(1, 0.1), ...curve],
      want: curve,
    },
    { title: 'of one point is that point', given: [point(1, 1)], want: [point(1, 1)] },
    { title: 'of nothing is nothing', given: [], want: [] },
  ])('$title', ({ given, want }) => {
    expect(bestCurve(given)).toEqual(want);
  });
});

describe('what is read from a curve', () => {
  test.each([
    [0.5, undefined],
    [1, 0.2],
    [2, 0.4],
    [5, 0.7],
    [7, 0.8],
    [100, 0.8],
  ])('quality at %d US dollars', (costUsd, quality) => {
    const read = qualityAtCost(curve, costUsd);
    if (quality === undefined) expect(read).toBeUndefined();
    else expect(read).toBeCloseTo(quality);
  });

  test.each([
    [0.1, 1],
    [0.4, 2],
    [0.7, 5],
    [0.8, 7],
    [0.81, undefined],
  ])('least cost of quality %d', (quality, costUsd) => {
    const read = costAtQuality(curve, quality);
    if (costUsd === undefined) expect(read).toBeUndefined();
    else expect(read).toBeCloseTo(costUsd);
  });

  test('mean quality is the area divided by the width', () => {
    expect(meanQuality(curve, 1, 7)).toBeCloseTo((0.4 * 2 + 0.7 * 4) / 6);
    expect(meanQuality(curve, 2, 5)).toBeCloseTo((0.5 * 1 + 0.65 * 2) / 3);
    expect(meanQuality(curve, 7, 9)).toBeCloseTo(0.8);
    expect(meanQuality(curve, 3, 3)).toBeUndefined();
  });
});
