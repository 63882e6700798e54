import { describe, expect, it } from '@jest/globals';
import { emptyWindow } from '../../../src/routing/health/rolling-window.js';
import {
  accepted,
  requested,
  throttleDefaults as settings,
  shedProbability,
  sheds,
} from '../../../src/routing/health/throttle.js';

describe('the adaptive throttle', () => {
  it.each([
    [49, 0, 0],
    [50, 0, 50 / 51],
    [50, 25, 0],
    [50, 50, 0],
    [99, 37, 0.25],
    [999, 0, 0.999],
  ])('of %d requests with %d accepted holds back a share of %d', (total, marked, want) => {
    expect(shedProbability({ total, marked }, settings)).toBeCloseTo(want, 10);
  });

  it('forgets after a minute', () => {
    let window = emptyWindow;
    for (let request = 0; request < 100; request++) window = requested(window, 0, settings);
    expect(sheds(window, 60_000, 0.5, settings)).toBe(true);
    expect(sheds(window, 63_000, 0.5, settings)).toBe(false);
    for (let request = 0; request < 50; request++) window = accepted(window, 0, settings);
    expect(sheds(window, 0, 0, settings)).toBe(false);
  });
});
