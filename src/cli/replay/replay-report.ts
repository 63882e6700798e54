import { plainUsd, readUsd } from '../../core/money.js';
import { table } from '../text-table.js';
import type { Comparison } from './compare.js';
import type { Answer } from './read-answer.js';

/** What came of one recording at one target. */
export type Replay = {
  readonly recording: string;
  readonly name?: string;
  readonly target: string;
  readonly notes: readonly string[];
} & (
  | {
      readonly kind: 'answered';
      readonly before?: Answer;
      readonly after: Answer;
      /** Absent where nothing is there to compare with. */
      readonly comparison?: Comparison;
    }
  | {
      /** `skipped` was not sent. */
      readonly kind: 'failed' | 'skipped';
      readonly reason: string;
    }
);

export interface TargetSummary {
  readonly target: string;
  readonly answered: number;
  readonly failed: number;
  readonly skipped: number;
  /** Of those where a function was called. */
  readonly sameCalls: Share;
  /** Of those where an answer was JSON. */
  readonly sameJson: Share;
  readonly medianSimilarity?: number;
  /** Of the replays whose cost is known on both sides. */
  readonly cost?: { readonly before: string; readonly after: string; readonly of: number };
  readonly medianMs?: { readonly before: number; readonly after: number };
}

interface Share {
  readonly same: number;
  readonly of: number;
}

/** A row for each target, in the order they were asked for. */
export function summarise(replays: readonly Replay[], targets: readonly string[]): TargetSummary[] {
  return targets.map((target) => {
    const own = replays.filter((replay) => replay.target === target);
    const answered = own.flatMap((replay) => (replay.kind === 'answered' ? [replay] : []));
    const compared = answered.flatMap(({ comparison }) => comparison ?? []);
    const paired = answered.flatMap(({ before, after }) => (before ? [{ before, after }] : []));
    const costs = paired.flatMap(({ before, after }) => {
      const pair = [readUsd(before.costUsd ?? ''), readUsd(after.costUsd ?? '')] as const;
      return pair[0] === undefined || pair[1] === undefined ? [] : [[pair[0], pair[1]] as const];
    });
    const similarity = median(compared.map((one) => one.similarity));
    const beforeMs = median(paired.map(({ before }) => before.tookMs));
    const afterMs = median(paired.map(({ after }) => after.tookMs));
    return {
      target,
      answered: answered.length,
      failed: own.filter(({ kind }) => kind === 'failed').length,
      skipped: own.filter(({ kind }) => kind === 'skipped').length,
      sameCalls: shareOf(compared.map((one) => one.sameCalls)),
      sameJson: shareOf(compared.map((one) => one.sameJson)),
      ...(similarity === undefined ? {} : { medianSimilarity: similarity }),
      ...(costs.length === 0
        ? {}
        : {
            cost: {
              before: plainUsd(costs.reduce((sum, [before]) => sum + before, 0n)),
              after: plainUsd(costs.reduce((sum, [, after]) => sum + after, 0n)),
              of: costs.length,
            },
          }),
      ...(beforeMs === undefined || afterMs === undefined
        ? {}
        : { medianMs: { before: beforeMs, after: afterMs } }),
    };
  });
}

function shareOf(values: readonly (boolean | undefined)[]): Share {
  const known = values.filter((value) => value !== undefined);
  return { same: known.filter(Boolean).length, of: known.length };
}

function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2;
}

/** Replays and their summary as tables for people: recorded -> replayed. */
export function replayTables(
  replays: readonly Replay[],
  summaries: readonly TargetSummary[],
): string {
  const notes = replays.flatMap((replay) =>
    [
      ...(replay.kind === 'answered' ? [] : [`${replay.kind}: ${replay.reason}`]),
      ...replay.notes,
    ].map((note) => `${replay.recording} at ${replay.target}: ${note}`),
  );
  return [
    table(
      ['Recording', 'Name', 'Target', 'Calls', 'JSON', 'Text', 'Finish', 'Tokens', 'USD', 'ms'],
      replays.map((replay) => [
        replay.recording,
        replay.name ?? '-',
        replay.target,
        ...(replay.kind === 'answered' ? cellsOf(replay) : [replay.kind]),
      ]),
    ),
    ...(notes.length > 0 ? ['', ...notes] : []),
    '',
    table(
      ['Target', 'Answered', 'Same calls', 'Same JSON', 'Text (median)', 'USD', 'ms (median)'],
      summaries.map((summary) => [
        summary.target,
        `${summary.answered} of ${summary.answered + summary.failed + summary.skipped}`,
        shareCell(summary.sameCalls),
        shareCell(summary.sameJson),
        percent(summary.medianSimilarity),
        summary.cost ? `${summary.cost.before} -> ${summary.cost.after}` : '-',
        summary.medianMs ? `${summary.medianMs.before} -> ${summary.medianMs.after}` : '-',
      ]),
    ),
  ].join('\n');
}

function cellsOf({ before, after, comparison }: Extract<Replay, { kind: 'answered' }>): string[] {
  return [
    sameCell(comparison?.sameCalls),
    sameCell(comparison?.sameJson),
    percent(comparison?.similarity),
    pair(before?.finishReason, after.finishReason),
    pair(before?.outputTokens, after.outputTokens),
    pair(before?.costUsd, after.costUsd),
    pair(before?.tookMs, after.tookMs),
  ];
}

function sameCell(same: boolean | undefined): string {
  return same === undefined ? '-' : same ? 'same' : 'differ';
}

function shareCell({ same, of }: Share): string {
  return of === 0 ? '-' : `${same} of ${of}`;
}

function percent(share: number | undefined): string {
  return share === undefined ? '-' : `${Math.round(100 * share)} %`;
}

function pair(before: string | number | undefined, after: string | number | undefined): string {
  return before === after ? String(after ?? '-') : `${before ?? '-'} -> ${after ?? '-'}`;
}
