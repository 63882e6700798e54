import { toGatewayError } from '../core/errors.js';
import type { EntryTools } from './entry.js';
import type { AttemptEnd, AttemptStart } from './ports.js';
import { writeWhole } from './row.js';
import { free } from './settle.js';
import { noTokens } from './usage-counts.js';
import type { Turn, WriterOptions } from './writer.js';

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
  given: ReusedAnswer,
  {
    writer,
    now,
    newId,
    onSettled,
    report,
  }: Pick<EntryTools, 'writer' | 'now' | 'newId' | 'onSettled'> & Pick<WriterOptions, 'report'>,
): void {
  const atMs = now();
  const start: AttemptStart = {
    attemptId: newId(),
    requestId: given.requestId,
    ordinal: 1,
    keyId: given.keyId,
    projectId: given.projectId,
    dialect: given.dialect,
    operation: given.operation,
    provider: given.provider,
    model: given.model,
    credentialId: '',
    name: given.name,
    hold: null,
    startedAtMs: atMs,
    inputTokensEstimate: 0,
  };
  const end: AttemptEnd = {
    endedAtMs: atMs,
    answeredAtMs: atMs,
    outcome: 'ok',
    partial: false,
    waste: false,
    estimated: false,
    upstreamCalls: 0,
    usage: noTokens,
    sourceId: given.sourceId,
    ...free,
  };
  // All of it at once: it is over, and a process that dies now leaves nothing to be guessed.
  const text = writeWhole(start, end);
  const begun = (turn: Turn) => {
    writer.settle({ start, end, text, hasProgress: false }, turn);
    onSettled?.({ ...start, ...end }, 0n);
  };
  writer.start(text, { begun }).catch((caught) => report(toGatewayError(caught)));
}
