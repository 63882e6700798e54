import { describe, expect, it } from '@jest/globals';
import { GatewayError } from '../../src/core/errors.js';
import { everyHour } from '../../src/core/every-hour.js';

const hourMs = 60 * 60 * 1000;

/** A sweep that ends when it is told to, and the timers that were set. */
function createSweeps(isThere = () => true) {
  const sweeps: { end(): void; fail(reason: unknown): void }[] = [];
  const timers = new Map<() => void, number>();
  const reports: GatewayError[] = [];
  const recurring = everyHour({
    sweep: () => new Promise<void>((end, fail) => sweeps.push({ end, fail })),
    isThere,
    report: (error) => reports.push(error),
    after(delayMs, act) {
      timers.set(act, delayMs);
      return () => void timers.delete(act);
    },
  });
  const pass = () => {
    const due = [...timers.keys()];
    timers.clear();
    for (const act of due) act();
  };
  return { sweeps, timers, reports, recurring, pass };
}

/** What waits for nothing but promises has happened. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('everyHour', () => {
  it('sweeps at once, and an hour after each sweep has ended', async () => {
    const { sweeps, timers, pass } = createSweeps();
    expect([sweeps.length, timers.size]).toEqual([1, 0]);
    sweeps[0]?.end();
    await settled();
    expect([...timers.values()]).toEqual([hourMs]);
    pass();
    expect([sweeps.length, timers.size]).toEqual([2, 0]);
  });

  it('asks nobody where nothing was kept, and looks again after an hour', async () => {
    let isThere = false;
    const { sweeps, timers, pass } = createSweeps(() => isThere);
    await settled();
    expect([sweeps.length, [...timers.values()]]).toEqual([0, [hourMs]]);
    isThere = true;
    pass();
    expect(sweeps).toHaveLength(1);
  });

  it('reports a sweep that failed, and goes on', async () => {
    const { sweeps, timers, reports } = createSweeps();
    sweeps[0]?.fail(new GatewayError('storage-failed', 'No disk.'));
    await settled();
    expect(reports.map(({ message }) => message)).toEqual(['No disk.']);
    expect(timers.size).toBe(1);
  });

  it('ends with the sweep that runs, and begins none any more', async () => {
    const { sweeps, timers, recurring } = createSweeps();
    let isClosed = false;
    const closing = recurring.close().then(() => {
      isClosed = true;
    });
    await settled();
    expect(isClosed).toBe(false);
    sweeps[0]?.end();
    await closing;
    expect(timers.size).toBe(0);
  });

  it('that waits is closed without another sweep', async () => {
    const { sweeps, timers, recurring } = createSweeps();
    sweeps[0]?.end();
    await settled();
    await recurring.close();
    expect([sweeps.length, timers.size]).toEqual([1, 0]);
  });
});
