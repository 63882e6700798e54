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
  const idsAndRows: string[] = [];
  const sums = createSums();
  const holds: { holdId: string; attemptId: string }[] = [];
  const progressed: string[] = [];
  const turnsDone: number[] = [];
  return {
    add({ start, end, text, hasProgress }) {
      idsAndRows.push(start.attemptId, text);
      sums.add(start, end);
      if (start.hold) holds.push({ holdId: start.hold.id, attemptId: start.attemptId });
      if (hasProgress) progressed.push(start.attemptId);
    },
    addTurn: (turn) => void turnsDone.push(turn),
    size: () => idsAndRows.length / 2,
    settlement: () => ({ idsAndRows, sums: sums.all(), holds, progressed, turnsDone }),
  };
}
