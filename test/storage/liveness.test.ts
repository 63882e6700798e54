import { describe, expect, it } from '@jest/globals';
import { createLiveness, reconnectDelayMs } from '../../src/storage/liveness.js';

describe('how long a gateway waits before it asks again', () => {
  it.each([
    [0, 0.5, 50],
    [1, 0.5, 100],
    [3, 1, 800],
    [7, 1, 10_000],
    [2000, 0.25, 2500],
    [5, 0, 0],
  ])('after %i failures, by chance %f: %i ms', (failures, chance, want) => {
    expect(reconnectDelayMs(failures, () => chance)).toBe(want);
  });
});

function watched() {
  const waits: number[] = [];
  const told: boolean[] = [];
  const state = { answers: false, probes: 0, forgotten: 0 };
  let act = () => {};
  const liveness = createLiveness({
    random: () => 1,
    after(delayMs, then) {
      waits.push(delayMs);
      act = then;
      return () => state.forgotten++;
    },
    async probe() {
      state.probes++;
      if (!state.answers) throw new Error('away');
    },
    changed: (isUp) => told.push(isUp),
  });
  const pass = async () => {
    act();
    await new Promise(setImmediate);
  };
  return { liveness, waits, told, state, pass };
}

describe('a server that is lost', () => {
  it('is asked by one probe at a time, ever later, until it answers', async () => {
    const { liveness, waits, told, state, pass } = watched();
    expect(liveness.isUp()).toBe(true);
    for (let calls = 0; calls < 100; calls++) liveness.lost();
    expect([liveness.isUp(), waits]).toEqual([false, [100]]);
    await pass();
    await pass();
    expect([liveness.isUp(), state.probes, waits]).toEqual([false, 2, [100, 200, 400]]);
    state.answers = true;
    await pass();
    expect([liveness.isUp(), state.probes, waits.length]).toEqual([true, 3, 3]);
    liveness.lost();
    expect(waits.at(-1)).toBe(100);
    expect(told).toEqual([false, true, false]);
  });

  it('is not asked any more once the gateway is closed', async () => {
    const { liveness, waits, state, pass } = watched();
    liveness.lost();
    liveness.close();
    await pass();
    expect([state.forgotten, waits.length]).toEqual([1, 1]);
  });
});
