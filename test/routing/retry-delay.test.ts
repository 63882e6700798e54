import { describe, expect, it } from '@jest/globals';
import { retryDelayDefaults, retryDelayMs } from '../../src/routing/retry-delay.js';

const longAgo = 300_000;

describe('retryDelayMs', () => {
  it.each([
    ['a first retry', { number: 0, after: 'transient', remainingMs: longAgo }, 0.5, 25],
    ['no luck at all', { number: 0, after: 'transient', remainingMs: longAgo }, 0, 0],
    ['a fourth retry', { number: 3, after: 'transient', remainingMs: longAgo }, 0.5, 200],
    ['a throttle', { number: 0, after: 'throttled', remainingMs: longAgo }, 0.5, 500],
    ['a second throttle', { number: 1, after: 'throttled', remainingMs: longAgo }, 0.5, 1_000],
    // 50 ms doubled nine times is 25.6 s.
    ['the longest bound', { number: 9, after: 'transient', remainingMs: longAgo }, 0.2, 4_000],
    [
      'what the upstream asks for',
      { number: 0, after: 'transient', retryAfterMs: 3_000, remainingMs: longAgo },
      0.5,
      3_000,
    ],
    [
      'jitter longer than what it asks for',
      { number: 0, after: 'throttled', retryAfterMs: 100, remainingMs: longAgo },
      0.5,
      500,
    ],
    [
      'exactly five seconds',
      { number: 0, after: 'throttled', retryAfterMs: 5_000, remainingMs: longAgo },
      0,
      5_000,
    ],
    [
      'more than five seconds',
      { number: 0, after: 'throttled', retryAfterMs: 5_001, remainingMs: longAgo },
      0,
      undefined,
    ],
    [
      'jitter over five seconds',
      { number: 4, after: 'throttled', remainingMs: longAgo },
      0.5,
      undefined,
    ],
    [
      'a deadline with 250 ms to spare',
      { number: 0, after: 'throttled', retryAfterMs: 1_000, remainingMs: 1_250 },
      0,
      1_000,
    ],
    [
      'a deadline with less to spare',
      { number: 0, after: 'throttled', retryAfterMs: 1_000, remainingMs: 1_249 },
      0,
      undefined,
    ],
    [
      'a deadline with no time for any attempt',
      { number: 0, after: 'transient', remainingMs: 249 },
      0,
      undefined,
    ],
  ] as const)('waits for %s', (_title, retry, chance, want) => {
    expect(retryDelayMs(retry, chance, retryDelayDefaults)).toBe(want);
  });
});
