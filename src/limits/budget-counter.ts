import type { FinishReconcile, OwnHold, Reconciling } from './ports.js';

/** What is spent and held of one window. Money is nano-dollars, times are the keeper's milliseconds. */
export interface BudgetCounter {
  readonly windowStartMs: number;
  /** Undefined until the ledger was asked. */
  readonly spentNanoUsd?: bigint;
  readonly holds: ReadonlyMap<string, Hold>;
  readonly heldNanoUsd: bigint;
  /** No hold that is granted from now on is as old as this. */
  readonly cutMs: number;
  readonly reconciling?: {
    readonly token: string;
    readonly startedAtMs: number;
    /** Settled since it began. */
    readonly sinceNanoUsd: bigint;
  };
  /** More is counted than the ledger knew of when it was last asked. */
  readonly surplus?: Surplus;
}

export interface Surplus {
  readonly nanoUsd: bigint;
  readonly seenAtMs: number;
}

export interface Hold {
  readonly amountNanoUsd: bigint;
  readonly expiresAtMs: number;
}

/** After this, whoever was setting a counter is taken for dead. */
export const reconcileLimitMs = 5_000;

export function newCounter(windowStartMs: number): BudgetCounter {
  return { windowStartMs, holds: new Map(), heldNanoUsd: 0n, cutMs: windowStartMs - 1 };
}

/** Holds of instances that died end by themselves. */
export function withoutExpired(counter: BudgetCounter, nowMs: number): BudgetCounter {
  const expired = [...counter.holds].filter(([, { expiresAtMs }]) => expiresAtMs <= nowMs);
  if (expired.length === 0) return counter;
  const holds = new Map(counter.holds);
  let { heldNanoUsd } = counter;
  for (const [id, { amountNanoUsd }] of expired) {
    holds.delete(id);
    heldNanoUsd -= amountNanoUsd;
  }
  return { ...counter, holds, heldNanoUsd };
}

/** Whether a window has room for an amount beside what is spent and held (R23). */
export function hasRoom(
  { spentNanoUsd = 0n, heldNanoUsd }: BudgetCounter,
  limitNanoUsd: bigint,
  amountNanoUsd: bigint,
): boolean {
  return spentNanoUsd + heldNanoUsd + amountNanoUsd <= limitNanoUsd;
}

/** When a hold is granted: never before the ledger was last asked, were it in the same millisecond. */
export function grantTimeMs(counters: readonly BudgetCounter[], nowMs: number): number {
  return counters.reduce((atMs, { cutMs }) => Math.max(atMs, cutMs + 1), nowMs);
}

export function withHold(counter: BudgetCounter, id: string, hold: Hold): BudgetCounter {
  const before = counter.holds.get(id)?.amountNanoUsd ?? 0n;
  return {
    ...counter,
    holds: new Map(counter.holds).set(id, hold),
    heldNanoUsd: counter.heldNanoUsd - before + hold.amountNanoUsd,
  };
}

/**
 * A charge in the place of its hold. Undefined where the hold is no longer known: whether the ledger
 * was asked since, nobody can tell, so that only the ledger can say what the charge adds (R24).
 */
export function settled(
  counter: BudgetCounter,
  id: string,
  chargedNanoUsd: bigint,
): BudgetCounter | undefined {
  const hold = counter.holds.get(id);
  if (!hold) return undefined;
  const holds = new Map(counter.holds);
  holds.delete(id);
  const { spentNanoUsd, reconciling } = counter;
  return {
    ...counter,
    holds,
    heldNanoUsd: counter.heldNanoUsd - hold.amountNanoUsd,
    ...(spentNanoUsd === undefined ? {} : { spentNanoUsd: spentNanoUsd + chargedNanoUsd }),
    ...(reconciling
      ? {
          reconciling: { ...reconciling, sinceNanoUsd: reconciling.sinceNanoUsd + chargedNanoUsd },
        }
      : {}),
  };
}

/**
 * Begins to set a counter from the ledger. The ledger is asked for the charges of all holds but those
 * that live now and those that come later; from now on the counter adds these up itself. So the sum
 * of the two is exact, however many requests end in between.
 *
 * @param own holds that whoever asks has granted, should the counter have lost them.
 */
export function beginReconcile(
  counter: BudgetCounter,
  token: string,
  own: readonly OwnHold[],
  nowMs: number,
): { readonly counter: BudgetCounter; readonly begun?: Reconciling } {
  const { reconciling, windowStartMs } = counter;
  if (reconciling && nowMs - reconciling.startedAtMs < reconcileLimitMs) return { counter };
  const cutMs = Math.max(nowMs, counter.cutMs + 1);
  const known = own
    .filter((hold) => hold.windowStartMs === windowStartMs)
    .reduce((with_, hold) => withHoldOnce(with_, hold, hold.ttlMs, nowMs), counter);
  return {
    counter: { ...known, cutMs, reconciling: { token, startedAtMs: nowMs, sinceNanoUsd: 0n } },
    begun: { cutMs, windowStartMs, live: [...known.holds.keys()] },
  };
}

/** Sets a counter (never adds). Undefined where somebody else has begun meanwhile. */
export function finishReconcile(
  counter: BudgetCounter,
  { token, sum, openTtlMs, confirmMs }: FinishReconcile,
  nowMs: number,
): BudgetCounter | undefined {
  const { reconciling, surplus, ...others } = counter;
  if (reconciling?.token !== token) return undefined;
  const toldNanoUsd = sum.chargedNanoUsd + reconciling.sinceNanoUsd;
  const set: BudgetCounter = { ...others, ...setSpent(counter, toldNanoUsd, confirmMs, nowMs) };
  return sum.open.reduce((with_, hold) => withHoldOnce(with_, hold, openTtlMs, nowMs), set);
}

/** What a counter says once the ledger was asked. */
export interface SetSpent {
  readonly spentNanoUsd: bigint;
  readonly surplus?: Surplus;
}

/**
 * What the ledger says, if it is more than was counted. Less is believed only when the ledger has
 * said the same before: charges of other instances take a moment to get there.
 */
export function setSpent(
  { spentNanoUsd, surplus: seen }: Pick<BudgetCounter, 'spentNanoUsd' | 'surplus'>,
  toldNanoUsd: bigint,
  confirmMs: number,
  nowMs: number,
): SetSpent {
  const nanoUsd = (spentNanoUsd ?? toldNanoUsd) - toldNanoUsd;
  if (spentNanoUsd === undefined || nanoUsd <= 0n) return { spentNanoUsd: toldNanoUsd };
  const isSame = seen?.nanoUsd === nanoUsd;
  if (isSame && nowMs - seen.seenAtMs >= confirmMs) return { spentNanoUsd: toldNanoUsd };
  return { spentNanoUsd, surplus: { nanoUsd, seenAtMs: isSame ? seen.seenAtMs : nowMs } };
}

function withHoldOnce(
  counter: BudgetCounter,
  { id, amountNanoUsd }: { readonly id: string; readonly amountNanoUsd: bigint },
  ttlMs: number,
  nowMs: number,
): BudgetCounter {
  if (counter.holds.has(id)) return counter;
  return withHold(counter, id, { amountNanoUsd, expiresAtMs: nowMs + ttlMs });
}
