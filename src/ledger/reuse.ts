import { toGatewayError } from '../core/errors.js';
import type { EntryTools } from './entry.js';
import type { AttemptStart } from './ports.js';
import { writeSettled, writeStart } from './row.js';
import { free } from './settle.js';
import { noTokens } from './usage-counts.js';
import type { WriterOptions } from './writer.js';

/** An answer of a cache. */
export interface ReusedAnswer
  extends Omit<
    AttemptStart,
    'attemptId' | 'ordinal' | 'credentialId' | 'hold' | 'startedAtMs' | 'inputTokensEstimate'
  > {
  /** The row of the attempt that made it. */
  readonly sourceId: string;
}

/**
 * Nobody was called and nothing was taken, so that no client waits for the row, and one that the disk
 * does not take is a matter of the log. Reliability contract §9.
 */
export function writeReuse(
  { sourceId, ...given }: ReusedAnswer,
  {
    writer,
    now,
    newId,
    onSettled,
    report,
  }: Pick<EntryTools, 'writer' | 'now' | 'newId' | 'onSettled'> & Pick<WriterOptions, 'report'>,
): void {
  const atMs = now();
  const start = {
    ...given,
    attemptId: newId(),
    ordinal: 1,
    credentialId: '',
    hold: null,
    startedAtMs: atMs,
    inputTokensEstimate: 0,
  };
  const end = {
    ...free,
    endedAtMs: atMs,
    answeredAtMs: atMs,
    outcome: 'ok' as const,
    partial: false,
    waste: false,
    estimated: false,
    upstreamCalls: 0,
    usage: noTokens,
    sourceId,
  };
  const text = writeStart(start);
  writer.start(text).then(
    (turn) => {
      writer.settle({ start, end, text: writeSettled(text, end), hasProgress: false }, turn);
      onSettled?.({ ...start, ...end }, 0n);
    },
    (caught) => report(toGatewayError(caught)),
  );
}
