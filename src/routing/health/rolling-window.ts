/** Two counts: of all, and of those that are marked. */
export interface Counts {
  readonly total: number;
  readonly marked: number;
}

interface Slot extends Counts {
  /** Which slot of all time; its length is that of the window divided by `slotsPerWindow`. */
  readonly number: number;
}

/** Counts of the last while. The newest slot stands last; slots in which nothing happened are absent. */
export type RollingWindow = readonly Slot[];

export const emptyWindow: RollingWindow = [];

/** What is older than the window leaves it at most a twentieth of its length late. */
const slotsPerWindow = 20;

/**
 * The window with more in it, and without what is too old.
 *
 * @param nowMs of a clock that does not step back.
 */
export function addCounts(
  window: RollingWindow,
  added: Counts,
  nowMs: number,
  lengthMs: number,
): RollingWindow {
  const number = slotAt(nowMs, lengthMs);
  const newest = window.at(-1);
  if (newest?.number === number) {
    const total = newest.total + added.total;
    const marked = newest.marked + added.marked;
    const grown = window.slice();
    grown[grown.length - 1] = { number, total, marked };
    return grown;
  }
  const { total, marked } = added;
  const kept = window.filter((slot) => slot.number >= number - slotsPerWindow);
  kept.push({ number, total, marked });
  return kept;
}

/** What happened within the window's length before `nowMs`. */
export function countsOf(window: RollingWindow, nowMs: number, lengthMs: number): Counts {
  const oldest = slotAt(nowMs, lengthMs) - slotsPerWindow;
  let total = 0;
  let marked = 0;
  for (const slot of window) {
    if (slot.number < oldest) continue;
    total += slot.total;
    marked += slot.marked;
  }
  return { total, marked };
}

function slotAt(nowMs: number, lengthMs: number): number {
  return Math.floor((nowMs * slotsPerWindow) / lengthMs);
}
