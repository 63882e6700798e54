import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { memoryBudgets } from '../../src/limits/memory-budgets.js';
import type { Counter, HoldClaim } from '../../src/limits/ports.js';
import { steadyClock } from '../../src/limits/steady-clock.js';
import { describeBudgets } from './budget-suite.js';

describeBudgets('memory', () => {
  const startedAtMs = Date.parse('2026-05-13T10:20:30Z');
  const store = memoryBudgets(() => startedAtMs);
  return { store, another: () => store, now: async () => startedAtMs };
});

const confirmMs = 30_000;
const counter: Counter = { subject: { kind: 'key', id: 'k' }, window: 'hour' };

test('a counter is lowered when the ledger says the same for long enough', async () => {
  let nowMs = Date.parse('2026-05-13T10:20:30Z');
  const store = memoryBudgets(() => nowMs);
  const setTo = async (chargedNanoUsd: bigint) => {
    const { windowStartMs = 0 } = (await store.beginReconcile(counter, 't', [])) ?? {};
    const sum = { chargedNanoUsd, open: [] };
    await store.finishReconcile(counter, {
      token: 't',
      windowStartMs,
      sum,
      openTtlMs: 1,
      confirmMs,
    });
    return (await store.read(counter))?.spentNanoUsd;
  };
  expect(await setTo(50n)).toBe(50n);
  expect(await setTo(20n)).toBe(50n);
  nowMs += confirmMs;
  expect(await setTo(20n)).toBe(20n);
  expect(await setTo(60n)).toBe(60n);
});

test('steps of the machine’s clock move no window', () => {
  let wallMs = Date.parse('2026-05-13T10:20:30Z');
  let elapsedMs = 5_000;
  const now = steadyClock(
    () => wallMs,
    () => elapsedMs,
  );
  const before = now();
  wallMs += 60 * 60 * 1000;
  expect(now()).toBe(before);
  wallMs -= 2 * 60 * 60 * 1000;
  elapsedMs += 1_000;
  expect(now()).toBe(before + 1_000);
});

type Step =
  | { readonly kind: 'hold'; readonly amount: bigint; readonly ttlMs: number }
  | { readonly kind: 'charge' | 'settle' | 'crash'; readonly pick: number; readonly share: number }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'begin' | 'finish' | 'restart' };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('hold' as const),
    amount: fc.bigInt({ min: 0n, max: 400n }),
    ttlMs: fc.integer({ min: 1, max: 120_000 }),
  }),
  fc.record({
    kind: fc.constantFrom(
      'charge' as const,
      'settle' as const,
      'settle' as const,
      'crash' as const,
    ),
    pick: fc.nat(),
    share: fc.nat(100),
  }),
  fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(100_000) }),
  fc.record({ kind: fc.constantFrom('begin' as const, 'finish' as const, 'restart' as const) }),
);

/** A request as the ledger knows it. */
interface Row {
  readonly id: string;
  readonly amount: bigint;
  readonly atMs: number;
  /** Undefined until it is in the ledger. */
  charged?: bigint;
  /** The process that held it is gone: its counter never hears of it. */
  isDead: boolean;
  isSettled: boolean;
}

/**
 * Holds, charges, settlements, crashes, expiry, restarts and reconciliations in any order. What is
 * promised: whatever happens, live holds and charges never pass the limit (R23), and at rest the
 * counter is the ledger, to the nano-dollar (R24).
 */
test('any schedule of requests, deaths and reconciliations keeps the money right', async () => {
  const limit = 1_000n;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 80 }), async (steps) => {
      let nowMs = Date.parse('2026-05-13T00:00:00Z');
      const total: Counter = { ...counter, window: 'total' };
      let store = memoryBudgets(() => nowMs);
      const rows: Row[] = [];
      let begun: { live: readonly string[]; cutMs: number; windowStartMs: number } | undefined;
      let asked:
        | { chargedNanoUsd: bigint; open: { id: string; amountNanoUsd: bigint }[] }
        | undefined;
      let ids = 0;

      /** The ledger's word, as of this moment. */
      const ledger = ({ live, cutMs }: NonNullable<typeof begun>) => {
        const asOf = rows.filter(({ id, atMs }) => atMs <= cutMs && !live.includes(id));
        return {
          chargedNanoUsd: asOf.reduce((sum, { charged = 0n }) => sum + charged, 0n),
          open: asOf
            .filter(({ charged }) => charged === undefined)
            .map(({ id, amount }) => ({ id, amountNanoUsd: amount })),
        };
      };
      const begin = async () => {
        begun = await store.beginReconcile(total, 't', []);
        asked = begun && ledger(begun);
      };
      const finish = async () => {
        if (!begun || !asked) return;
        const { windowStartMs } = begun;
        await store.finishReconcile(total, {
          token: 't',
          windowStartMs,
          sum: asked,
          openTtlMs: 120_000,
          confirmMs,
        });
        begun = undefined;
      };
      const pickOf = (pick: number, candidates: readonly Row[]) =>
        candidates[pick % Math.max(1, candidates.length)];

      for (const each of steps) {
        if (each.kind === 'wait') nowMs += each.ms;
        if (each.kind === 'begin') await begin();
        if (each.kind === 'finish') await finish();
        if (each.kind === 'restart') {
          store = memoryBudgets(() => nowMs);
          for (const row of rows) row.isDead = true;
          // Recovery: what was not settled is charged its estimate before anything else (§9).
          for (const row of rows) row.charged ??= row.amount / 2n;
          begun = undefined;
        }
        if (each.kind === 'hold') {
          const claim: HoldClaim = {
            ...total,
            kind: 'hold',
            id: `h${ids++}`,
            limitNanoUsd: limit,
            amountNanoUsd: each.amount,
            ttlMs: each.ttlMs,
          };
          const claimed = await store.hold([claim]);
          if (claimed.kind === 'granted') {
            const { id } = claim;
            const { atMs } = claimed;
            rows.push({ id, amount: each.amount, atMs, isDead: false, isSettled: false });
          }
        }
        if (each.kind === 'charge') {
          const row = pickOf(
            each.pick,
            rows.filter(({ charged }) => charged === undefined),
          );
          if (row) row.charged = (row.amount * BigInt(each.share)) / 100n;
        }
        if (each.kind === 'settle') {
          const row = pickOf(
            each.pick,
            rows.filter(({ isDead, isSettled }) => !isDead && !isSettled),
          );
          if (!row) continue;
          row.charged ??= (row.amount * BigInt(each.share)) / 100n;
          row.isSettled = true;
          const { id, atMs: heldAtMs, charged: chargedNanoUsd } = row;
          await store.settle([{ ...total, kind: 'hold', id, heldAtMs, chargedNanoUsd }]);
        }
        if (each.kind === 'crash') {
          const row = pickOf(
            each.pick,
            rows.filter(({ isSettled }) => !isSettled),
          );
          if (row) row.isDead = true;
        }
        const state = await store.read(total);
        if (state) {
          expect(state.heldNanoUsd).toBeGreaterThanOrEqual(0n);
          expect(state.spentNanoUsd).toBeGreaterThanOrEqual(0n);
        }
      }

      // Rest: whoever lives settles, what died is recovered, holds expire, the ledger is asked.
      for (const row of rows) {
        row.charged ??= row.amount / 2n;
        if (row.isDead || row.isSettled) continue;
        const { id, atMs: heldAtMs, charged: chargedNanoUsd } = row;
        await store.settle([{ ...total, kind: 'hold', id, heldAtMs, chargedNanoUsd }]);
      }
      nowMs += 300_000;
      for (let times = 0; times < 2; times++) {
        await begin();
        await finish();
        nowMs += confirmMs;
      }
      const ledgerSum = rows.reduce((sum, { charged = 0n }) => sum + charged, 0n);
      expect(await store.read(total)).toMatchObject({ spentNanoUsd: ledgerSum, heldNanoUsd: 0n });
    }),
    { numRuns: 300 },
  );
});
