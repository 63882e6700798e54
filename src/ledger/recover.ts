import { isOwnCredential } from '../core/own-endpoint.js';
import type { LedgerStore, SettledRow, UnsettledRow } from './ports.js';
import type { PriceBook } from './price-book.js';
import { isWhole, readSettled, readStart, writeSettled } from './row.js';
import { paidByClient, priceOf, type Unpriced } from './settle.js';
import { draftSettlement } from './settlement.js';
import { noTokens } from './usage-counts.js';

export interface RecoverOptions {
  readonly prices: PriceBook;
  /** Provider -> the profile of its prices; undefined where it is not configured any more. */
  readonly profileOf: (provider: string) => string | undefined;
  readonly nowMs: number;
}

/**
 * Settles what an earlier process began and did not live to settle, with what it had put down of
 * it: the prompt by its length, and of the answer as much as was passed on (F40, R22).
 */
export function recover(
  store: Pick<LedgerStore, 'unsettled' | 'settle'>,
  options: RecoverOptions,
): number {
  const rows = store.unsettled();
  const draft = draftSettlement();
  for (const row of rows) draft.add(isWhole(row.start) ? over(row) : crashed(row, options));
  for (const turn of new Set(rows.map((row) => row.turn))) draft.addTurn(turn);
  store.settle(draft.settlement());
  return rows.length;
}

/** What was over when it began: nobody was called for it. */
function over({ start: text }: UnsettledRow): SettledRow {
  const row = readSettled(text);
  return { start: row, end: row, text, hasProgress: false };
}

function crashed(
  { start: text, progress }: UnsettledRow,
  { prices, profileOf, nowMs }: RecoverOptions,
): SettledRow {
  const start = readStart(text);
  const unpriced: Unpriced = {
    endedAtMs: nowMs,
    answeredAtMs: null,
    outcome: 'crashed',
    partial: progress !== undefined,
    // Nobody can tell whether its client was given anything, but for what was put down.
    waste: progress === undefined,
    estimated: true,
    upstreamCalls: 1,
    usage: {
      ...noTokens,
      prompt: start.operation === 'countTokens' ? 0 : start.inputTokensEstimate,
      candidates: progress?.outputTokens ?? 0,
    },
    sourceId: null,
  };
  const profile = profileOf(start.provider);
  const list =
    profile === undefined
      ? undefined
      : prices.find({ provider: start.provider, profile, model: start.model }, start.startedAtMs);
  const end = {
    ...unpriced,
    ...(isOwnCredential(start.credentialId)
      ? paidByClient
      : priceOf(unpriced, start.operation, [], list === 'unread' ? undefined : list, () => 0)),
  };
  return {
    start,
    end,
    text: writeSettled(text, end),
    hasProgress: progress !== undefined,
  };
}
