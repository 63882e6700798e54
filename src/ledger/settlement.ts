import type { SettledRow, Settlement } from './ports.js';
import { createSums } from './sum-usage.js';

/** Settled rows on the way to one commit. */
export interface SettlementDraft {
  add(row: SettledRow): void;
  addTurn(turn: number): void;
  /** Rows so far. */
  size(): number;
  settlement(): Settlement;
}

/** Of each row no more is kept than what is written: while they wait, there are hundreds. */
export function draftSettlement(): SettlementDraft {
  const rows: string[] = [];
  const sums = createSums();
  const holds: { holdId: string; attemptId: string }[] = [];
  const progressed: string[] = [];
  const turnsDone: number[] = [];
  return {
    add({ start, end, text, hasProgress }) {
      rows.push(text);
      sums.add(start, end);
      if (start.hold) holds.push({ holdId: start.hold.id, attemptId: start.attemptId });
      if (hasProgress) progressed.push(start.attemptId);
    },
    addTurn: (turn) => void turnsDone.push(turn),
    size: () => rows.length,
    settlement: () => ({ rows, sums: sums.all(), holds, progressed, turnsDone }),
  };
}
