import type { BudgetWindow } from '../core/principal.js';

/** A window of a budget, in Unix milliseconds; `total` has no end. */
export interface WindowSpan {
  readonly startMs: number;
  /** The first moment after it. */
  readonly endMs?: number;
}

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;

/** The calendar window in UTC that a moment lies in. */
export function windowAt(window: BudgetWindow, atMs: number): WindowSpan {
  switch (window) {
    case 'hour':
      return spanOf(atMs, hourMs);
    case 'day':
      return spanOf(atMs, dayMs);
    case 'month': {
      const date = new Date(atMs);
      const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
      return { startMs: Date.UTC(year, month), endMs: Date.UTC(year, month + 1) };
    }
    case 'total':
      return { startMs: 0 };
  }
}

function spanOf(atMs: number, lengthMs: number): WindowSpan {
  const startMs = Math.floor(atMs / lengthMs) * lengthMs;
  return { startMs, endMs: startMs + lengthMs };
}
