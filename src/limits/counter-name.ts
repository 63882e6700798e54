import { windowAt } from './budget-window.js';
import type { Counter } from './ports.js';

/** One name for a counter in all of its windows. */
export function counterName({ subject, window }: Counter): string {
  return `${subject.kind}:${subject.id}:${window}`;
}

/** A budget has room again when its window ends; nobody knows when where it has no end. */
export function waitOf(counter: Counter | undefined, nowMs: number): { waitMs?: number } {
  const endMs = counter && windowAt(counter.window, nowMs).endMs;
  return endMs === undefined ? {} : { waitMs: endMs - nowMs };
}
