import { expect, it } from '@jest/globals';
import type { LedgerStore } from '../../src/ledger/ports.js';
import { createWriter } from '../../src/ledger/writer.js';

/** A writer on a disk whose every sync ends when a test says so. */
function createBench() {
  let turns: (() => void)[] = [];
  let timers: (() => void)[] = [];
  const syncs: (() => void)[] = [];
  const store = {
    start: () => 1,
    sync: () => new Promise<void>((resolve) => syncs.push(resolve)),
    isLogLong: () => false,
  } as Partial<LedgerStore> as LedgerStore;
  const writer = createWriter({
    open: async () => store,
    afterTurn: (act) => void turns.push(act),
    after: (_delayMs, act) => {
      timers.push(act);
      return () => {
        timers = timers.filter((other) => other !== act);
      };
    },
    report: (error) => {
      throw error;
    },
  });
  const run = (acts: (() => void)[]) => {
    for (const act of acts.splice(0)) act();
  };
  return {
    syncs,
    async commit() {
      const written = writer.start('["start"]', { begun() {} });
      run(turns);
      await written;
      turns = [];
    },
    passTime: () => run(timers),
    async endSync(at: number) {
      syncs[at]?.();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

it('brings commits to the disk together, once their time has come', async () => {
  const { commit, passTime, endSync, syncs } = createBench();
  await commit();
  await commit();
  expect(syncs).toHaveLength(0);
  passTime();
  expect(syncs).toHaveLength(1);
  await commit();
  await endSync(0);
  expect(syncs).toHaveLength(1);
  passTime();
  expect(syncs).toHaveLength(2);
});

it('brings at once to the disk what became due while it was busy', async () => {
  const { commit, passTime, endSync, syncs } = createBench();
  await commit();
  passTime();
  await commit();
  passTime();
  expect(syncs).toHaveLength(1);
  await endSync(0);
  expect(syncs).toHaveLength(2);
});
