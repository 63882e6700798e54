import { windowAt } from './budget-window.js';
import { counterName } from './counter-name.js';
import type { Counter, HoldClaim, OwnHold } from './ports.js';

/** What this process was granted and has not settled: a counter that lost it is told again. */
export interface OwnHolds {
  add(holds: readonly HoldClaim[], heldAtMs: number): void;
  remove(holds: readonly HoldClaim[]): void;
  of(counter: Counter): readonly OwnHold[];
}

/** @param elapsedMs milliseconds that never go back. */
export function createOwnHolds(elapsedMs: () => number): OwnHolds {
  const byCounter = new Map<string, Map<string, OwnHold & { readonly untilMs: number }>>();
  return {
    add(holds, heldAtMs) {
      for (const { subject, window, id, amountNanoUsd, ttlMs } of holds) {
        const name = counterName({ subject, window });
        const known = byCounter.get(name) ?? new Map();
        const windowStartMs = windowAt(window, heldAtMs).startMs;
        const untilMs = elapsedMs() + ttlMs;
        byCounter.set(name, known.set(id, { id, amountNanoUsd, windowStartMs, ttlMs, untilMs }));
      }
    },
    remove(holds) {
      for (const hold of holds) {
        const name = counterName(hold);
        const known = byCounter.get(name);
        known?.delete(hold.id);
        if (known?.size === 0) byCounter.delete(name);
      }
    },
    of(counter) {
      const nowMs = elapsedMs();
      const known = [...(byCounter.get(counterName(counter))?.values() ?? [])];
      return known
        .filter(({ untilMs }) => untilMs > nowMs)
        .map(({ untilMs, ...hold }) => ({ ...hold, ttlMs: Math.ceil(untilMs - nowMs) }));
    },
  };
}
