import type { Clock } from '../core/clock.js';
import {
  type BudgetCounter,
  beginReconcile,
  finishReconcile,
  grantTimeMs,
  hasRoom,
  newCounter,
  settled,
  withHold,
  withoutExpired,
} from './budget-counter.js';
import { windowAt } from './budget-window.js';
import { counterName, waitOf } from './counter-name.js';
import type { BudgetStore, Counter, HoldClaim } from './ports.js';

/**
 * Counters of one process, which forgets them at its end: the first question after a start makes
 * whoever asks set them from the ledger.
 *
 * @param now Unix milliseconds that never jump (`steadyClock`).
 */
export function memoryBudgets(now: Clock): BudgetStore {
  /** Counter -> start of a window -> its state. */
  const counters = new Map<string, Map<number, BudgetCounter>>();

  function windowsOf(counter: Counter): Map<number, BudgetCounter> {
    const name = counterName(counter);
    const found = counters.get(name) ?? new Map<number, BudgetCounter>();
    counters.set(name, found);
    return found;
  }

  function current(counter: Counter, nowMs: number): BudgetCounter {
    const { startMs } = windowAt(counter.window, nowMs);
    return withoutExpired(windowsOf(counter).get(startMs) ?? newCounter(startMs), nowMs);
  }

  /** Windows that are over stay until the last of their requests is. */
  function keep(counter: Counter, state: BudgetCounter): void {
    const windows = windowsOf(counter);
    windows.set(state.windowStartMs, state);
    for (const [startMs, { holds }] of windows) {
      if (startMs < state.windowStartMs && holds.size === 0) windows.delete(startMs);
    }
  }

  return {
    async hold(claims) {
      const nowMs = now();
      const states = claims.map((claim) => current(claim, nowMs));
      const unknown = states.findIndex(({ spentNanoUsd }) => spentNanoUsd === undefined);
      if (unknown !== -1) return { kind: 'unknown', by: unknown };
      const hasItsRoom = ({ limitNanoUsd, amountNanoUsd }: HoldClaim, index: number) => {
        const state = states[index];
        return state !== undefined && hasRoom(state, limitNanoUsd, amountNanoUsd);
      };
      const by = claims.findIndex((claim, index) => !hasItsRoom(claim, index));
      if (by !== -1) return { kind: 'refused', by, ...waitOf(claims[by], nowMs) };
      for (const [index, claim] of claims.entries()) {
        const state = states[index];
        const { id, amountNanoUsd, ttlMs } = claim;
        if (state) {
          keep(claim, withHold(state, id, { amountNanoUsd, expiresAtMs: nowMs + ttlMs }));
        }
      }
      return { kind: 'granted', atMs: grantTimeMs(states, nowMs) };
    },

    async settle(ends) {
      const nowMs = now();
      return ends.filter((end) => {
        const { startMs } = windowAt(end.window, end.heldAtMs);
        const state = windowsOf(end).get(startMs);
        const after = state && settled(withoutExpired(state, nowMs), end.id, end.chargedNanoUsd);
        if (after) keep(end, after);
        return after === undefined;
      });
    },

    async beginReconcile(counter, token, own) {
      const nowMs = now();
      const { counter: state, begun } = beginReconcile(current(counter, nowMs), token, own, nowMs);
      keep(counter, state);
      return begun;
    },

    async finishReconcile(counter, finish) {
      const nowMs = now();
      const state = windowsOf(counter).get(finish.windowStartMs);
      const set = state && finishReconcile(withoutExpired(state, nowMs), finish, nowMs);
      if (set) keep(counter, set);
      return set !== undefined;
    },

    async read(counter) {
      const nowMs = now();
      const { startMs: windowStartMs, endMs } = windowAt(counter.window, nowMs);
      const { spentNanoUsd, heldNanoUsd } = current(counter, nowMs);
      if (spentNanoUsd === undefined) return undefined;
      const windowEnd = endMs === undefined ? {} : { windowEndMs: endMs };
      return { windowStartMs, ...windowEnd, spentNanoUsd, heldNanoUsd };
    },
  };
}
