import { beforeEach, describe, expect, test } from '@jest/globals';
import { windowAt } from '../../src/limits/budget-window.js';
import type { BudgetStore, Counter, HoldClaim, HoldEnd } from '../../src/limits/ports.js';

export interface BudgetRig {
  readonly store: BudgetStore;
  /** Further stores over the same counters, as other instances have. */
  another(): BudgetStore;
  /** Unix milliseconds of the store. */
  now(): Promise<number>;
}

let numbers = 0;
const confirmMs = 30_000;

/** What every keeper of budgets promises, in memory, Redis and PostgreSQL alike (R23, R24). */
export function describeBudgets(name: string, open: () => BudgetRig): void {
  describe(`budgets in ${name}`, () => {
    let rig: BudgetRig;
    let counter: Counter;

    beforeEach(() => {
      rig = open();
      counter = { subject: { kind: 'key', id: `k${numbers++}` }, window: 'day' };
    });

    const claimOf = (id: string, amount: bigint, limit: bigint, of = counter): HoldClaim => {
      const amounts = { amountNanoUsd: amount, limitNanoUsd: limit };
      return { ...of, ...amounts, kind: 'hold', id, ttlMs: 60_000 };
    };
    const endOf = (id: string, charged: bigint, heldAtMs: number, of = counter): HoldEnd => {
      return { ...of, kind: 'hold', id, chargedNanoUsd: charged, heldAtMs };
    };

    async function setTo(nanoUsd: bigint, of = counter, store = rig.store): Promise<void> {
      const begun = await store.beginReconcile(of, 'token', []);
      if (!begun) throw new Error('somebody else sets the counter');
      const sum = { chargedNanoUsd: nanoUsd, open: [] };
      const { windowStartMs } = begun;
      await store.finishReconcile(of, {
        token: 'token',
        windowStartMs,
        sum,
        openTtlMs: 60_000,
        confirmMs,
      });
    }

    async function held(id: string, amount: bigint, of = counter): Promise<number> {
      const claimed = await rig.store.hold([claimOf(id, amount, 1_000_000_000_000n, of)]);
      if (claimed.kind !== 'granted') throw new Error(`the hold was ${claimed.kind}`);
      return claimed.atMs;
    }

    test('are unknown until they are set from the ledger', async () => {
      expect(await rig.store.hold([claimOf('a', 1n, 10n)])).toEqual({ kind: 'unknown', by: 0 });
      expect(await rig.store.read(counter)).toBeUndefined();
      await setTo(4n);
      expect(await rig.store.hold([claimOf('a', 7n, 10n)])).toMatchObject({ kind: 'refused' });
      expect(await rig.store.hold([claimOf('a', 6n, 10n)])).toMatchObject({ kind: 'granted' });
    });

    test('admit exactly as many requests at once as there is money for, over all instances', async () => {
      await setTo(0n);
      const stores = [rig.store, rig.another(), rig.another()];
      const claims = await Promise.all(
        Array.from({ length: 60 }, (_, index) =>
          (stores[index % stores.length] ?? rig.store).hold([claimOf(`r${index}`, 100n, 1_099n)]),
        ),
      );
      expect(claims.filter(({ kind }) => kind === 'granted')).toHaveLength(10);
      expect(await rig.store.read(counter)).toMatchObject({
        spentNanoUsd: 0n,
        heldNanoUsd: 1_000n,
      });
    });

    test('hold for a key and its project together, or for neither', async () => {
      const project: Counter = { subject: { kind: 'project', id: `p${numbers}` }, window: 'month' };
      await setTo(0n);
      await setTo(95n, project);
      const claims = [claimOf('a', 10n, 100n), claimOf('a', 10n, 100n, project)];
      const refused = await rig.store.hold(claims);
      expect(refused).toMatchObject({ kind: 'refused', by: 1 });
      expect(await rig.store.read(counter)).toMatchObject({ heldNanoUsd: 0n });
    });

    test('tell the true end of their window to who is refused', async () => {
      await setTo(10n);
      const before = await rig.now();
      const refused = await rig.store.hold([claimOf('a', 1n, 10n)]);
      const after = await rig.now();
      const { endMs = 0 } = windowAt('day', before);
      if (refused.kind !== 'refused') throw new Error('it was not refused');
      expect(refused.waitMs).toBeLessThanOrEqual(endMs - before);
      expect(refused.waitMs).toBeGreaterThanOrEqual(endMs - after);
      const total: Counter = { ...counter, window: 'total' };
      await setTo(10n, total);
      const never = await rig.store.hold([claimOf('a', 1n, 10n, total)]);
      expect(never).toEqual({ kind: 'refused', by: 0 });
    });

    test('put the charge in the place of the hold, once', async () => {
      await setTo(5n);
      const atMs = await held('a', 100n);
      expect(await rig.store.settle([endOf('a', 30n, atMs)])).toEqual([]);
      expect(await rig.store.read(counter)).toMatchObject({ spentNanoUsd: 35n, heldNanoUsd: 0n });
      expect(await rig.store.settle([endOf('a', 30n, atMs)])).toHaveLength(1);
      expect(await rig.store.read(counter)).toMatchObject({ spentNanoUsd: 35n, heldNanoUsd: 0n });
    });

    test('free what an instance that died has held, and leave its charge to the ledger', async () => {
      await setTo(0n);
      const claim = { ...claimOf('a', 100n, 100n), ttlMs: 0 };
      expect(await rig.store.hold([claim])).toMatchObject({ kind: 'granted' });
      const atMs = await rig.now();
      expect(await rig.store.hold([claimOf('b', 100n, 100n)])).toMatchObject({ kind: 'granted' });
      expect(await rig.store.settle([endOf('a', 60n, atMs)])).toHaveLength(1);
      expect(await rig.store.read(counter)).toMatchObject({ spentNanoUsd: 0n, heldNanoUsd: 100n });
    });

    test('are set while requests end: charges of both sides count once', async () => {
      await setTo(0n);
      const a = await held('a', 100n);
      const b = await held('b', 100n);
      await rig.store.settle([endOf('a', 10n, a)]);
      const begun = await rig.store.beginReconcile(counter, 'second', []);
      expect(begun?.live).toEqual(['b']);
      expect(begun?.cutMs).toBeGreaterThanOrEqual(b);
      const c = await held('c', 100n);
      expect(c).toBeGreaterThan(begun?.cutMs ?? 0);
      await rig.store.settle([endOf('b', 20n, b), endOf('c', 40n, c)]);
      // The ledger knows of `a`, of a charge of 3 that no counter saw, and of a hold that was lost.
      const sum = { chargedNanoUsd: 13n, open: [{ id: 'lost', amountNanoUsd: 500n }] };
      const windowStartMs = begun?.windowStartMs ?? 0;
      const finish = { token: 'second', windowStartMs, sum, openTtlMs: 60_000, confirmMs };
      expect(await rig.store.finishReconcile(counter, finish)).toBe(true);
      const set = { spentNanoUsd: 73n, heldNanoUsd: 500n };
      expect(await rig.store.read(counter)).toMatchObject(set);
      expect(await rig.store.finishReconcile(counter, finish)).toBe(false);
      expect(await rig.store.settle([endOf('lost', 7n, a)])).toEqual([]);
      expect(await rig.store.read(counter)).toMatchObject({ spentNanoUsd: 80n, heldNanoUsd: 0n });
    });

    test('are set by one at a time, and are not lowered at the ledger’s first word', async () => {
      await setTo(50n);
      expect(await rig.store.beginReconcile(counter, 'one', [])).toBeDefined();
      expect(await rig.another().beginReconcile(counter, 'two', [])).toBeUndefined();
      const { startMs: windowStartMs } = windowAt('day', await rig.now());
      const sum = { chargedNanoUsd: 20n, open: [] };
      await rig.store.finishReconcile(counter, {
        token: 'one',
        windowStartMs,
        sum,
        openTtlMs: 1,
        confirmMs,
      });
      expect(await rig.store.read(counter)).toMatchObject({ spentNanoUsd: 50n });
    });

    test('do not mix up windows or owners', async () => {
      const hour: Counter = { ...counter, window: 'hour' };
      const project: Counter = { ...counter, subject: { ...counter.subject, kind: 'project' } };
      await setTo(1n);
      await setTo(2n, hour);
      await setTo(3n, project);
      expect(await rig.store.read(counter)).toMatchObject({ spentNanoUsd: 1n });
      expect(await rig.store.read(hour)).toMatchObject({ spentNanoUsd: 2n });
      expect(await rig.store.read(project)).toMatchObject({ spentNanoUsd: 3n });
    });
  });
}
