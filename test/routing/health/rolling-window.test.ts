import { describe, expect, it } from '@jest/globals';
import { addCounts, countsOf, emptyWindow } from '../../../src/routing/health/rolling-window.js';
import { randomOf } from '../../formats/generated-answers.js';

const lengthMs = 10_000;
const one = { total: 1, marked: 0 };

describe('a rolling window', () => {
  it.each([
    [0, 1],
    [10_000, 1],
    [10_499, 1],
    [10_500, 0],
    [1_000_000, 0],
  ])('%d ms later counts %d', (laterMs, want) => {
    const window = addCounts(emptyWindow, one, 0, lengthMs);
    expect(countsOf(window, laterMs, lengthMs).total).toBe(want);
  });

  it('counts what is within its length, and nothing older than a twentieth more', () => {
    for (let seed = 1; seed <= 50; seed++) {
      const random = randomOf(seed);
      const pace = random() * 2_000;
      let window = emptyWindow;
      let nowMs = random() * 100_000;
      const events: { atMs: number; marked: number }[] = [];
      for (let step = 0; step < 200; step++) {
        nowMs += random() * pace;
        const marked = random() < 0.5 ? 1 : 0;
        events.push({ atMs: nowMs, marked });
        window = addCounts(window, { total: 1, marked }, nowMs, lengthMs);
        const since = (ms: number) => events.filter(({ atMs }) => atMs >= nowMs - ms);
        const marks = (ms: number) => since(ms).filter((event) => event.marked === 1).length;
        const counts = countsOf(window, nowMs, lengthMs);
        const within =
          counts.total >= since(lengthMs).length &&
          counts.total <= since(lengthMs * 1.05).length &&
          counts.marked >= marks(lengthMs) &&
          counts.marked <= marks(lengthMs * 1.05);
        expect({ seed, step, within }).toEqual({ seed, step, within: true });
      }
    }
  });

  it('stays small', () => {
    let window = emptyWindow;
    for (let ms = 0; ms < 60_000; ms += 7) window = addCounts(window, one, ms, lengthMs);
    expect(window.length).toBeLessThanOrEqual(21);
  });
});
