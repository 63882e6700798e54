import { describe, expect, it } from '@jest/globals';
import {
  hangDefaults,
  isHung,
  nobodyWaiting,
  oneLess,
  oneMore,
  type Waiting,
} from '../../../src/routing/health/hang.js';

const timeoutMs = 60_000;

const sent = (count: number, nowMs: number, from: Waiting = nobodyWaiting) => {
  let waiting = from;
  for (let request = 0; request < count; request++) waiting = oneMore(waiting, nowMs, hangDefaults);
  return waiting;
};

describe('a hang', () => {
  it.each([
    ['19 in flight', sent(19, 0), timeoutMs * 10, false],
    ['20 in flight, not long enough', sent(20, 0), timeoutMs - 1, false],
    ['20 in flight for the header timeout', sent(20, 0), timeoutMs, true],
    ['the twentieth sent late', sent(1, 50_000, sent(19, 0)), timeoutMs, false],
    ['the twentieth late, long after', sent(1, 50_000, sent(19, 0)), 50_000 + timeoutMs, true],
    [
      'an answer while 20 wait on',
      oneLess(sent(21, 0), true, 30_000, hangDefaults),
      timeoutMs,
      false,
    ],
    [
      'silence after that answer',
      oneLess(sent(21, 0), true, 30_000, hangDefaults),
      30_000 + timeoutMs,
      true,
    ],
    [
      'a client that left, which is no answer',
      oneLess(sent(21, 0), false, 30_000, hangDefaults),
      timeoutMs,
      true,
    ],
    [
      'fewer than 20 once and 20 again',
      sent(1, 40_000, oneLess(sent(20, 0), false, 30_000, hangDefaults)),
      timeoutMs,
      false,
    ],
  ])('%s', (_title, waiting, nowMs, want) => {
    expect(isHung(waiting, nowMs, timeoutMs)).toBe(want);
  });
});
