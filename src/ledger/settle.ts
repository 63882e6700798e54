import { readPrice } from '../core/money.js';
import { type EndedAttempt, verdictOf } from './outcome.js';
import type { AttemptEnd, BilledFacts, LedgerOperation, TokenUsage } from './ports.js';
import { type Cost, costOf, type PriceList } from './price.js';
import { noTokens, tokensOfBytes } from './usage-counts.js';

/** All that was heard of an attempt. */
export interface HeardOf extends EndedAttempt {
  readonly operation: LedgerOperation;
  readonly endedAtMs: number;
  readonly answeredAtMs: number | null;
  /** What the provider counted; undefined where it never did. */
  readonly counted: TokenUsage | undefined;
  /** Bytes that the model wrote, as far as they were passed on. */
  readonly writtenBytes: number;
  readonly bills: readonly BilledFacts[];
  readonly upstreamCalls: number;
  /** An estimate of the prompt. */
  readonly inputTokens: () => number;
}

/** What an attempt came to, without its price. */
export type Unpriced = Omit<AttemptEnd, 'costNanoUsd' | 'price' | 'priceVersion'>;

/** What is put down of an attempt that ended. Reliability contract §9, "Partial streams". */
export function settle(heard: HeardOf): Unpriced {
  const { outcome, partial, waste, billed } = verdictOf(heard);
  const { endedAtMs, answeredAtMs, upstreamCalls, operation } = heard;
  const isFree = operation === 'countTokens';
  const { usage, estimated } = isFree
    ? { usage: noTokens, estimated: false }
    : usageOf(heard, billed);
  return {
    endedAtMs,
    answeredAtMs,
    outcome,
    partial,
    waste,
    estimated,
    upstreamCalls,
    usage,
    sourceId: null,
  };
}

function usageOf(
  { counted, writtenBytes, bills, inputTokens }: HeardOf,
  billed: ReturnType<typeof verdictOf>['billed'],
): { readonly usage: TokenUsage; readonly estimated: boolean } {
  if (billed === 'nothing' && counted === undefined) return { usage: noTokens, estimated: false };
  const cacheWrite = bills.reduce((sum, { cacheWriteTokens = 0 }) => sum + cacheWriteTokens, 0);
  const isEstimate = bills.some(({ estimated }) => estimated === true);
  if (counted && billed !== 'relayed') {
    return { usage: withCacheWrite(counted, cacheWrite), estimated: isEstimate };
  }
  const relayed = billed === 'prompt' ? 0 : tokensOfBytes(writtenBytes);
  if (!counted) {
    return {
      usage: { ...noTokens, prompt: inputTokens(), candidates: relayed },
      estimated: true,
    };
  }
  // Some tell the first of their counts at once and the last never: what was passed on was made.
  const missing = Math.max(0, relayed - counted.candidates - counted.thoughts);
  return {
    usage: withCacheWrite({ ...counted, candidates: counted.candidates + missing }, cacheWrite),
    estimated: isEstimate || missing > 0,
  };
}

function withCacheWrite(usage: TokenUsage, told: number): TokenUsage {
  if (told <= 0) return usage;
  return { ...usage, cacheWrite: Math.min(told, Math.max(0, usage.prompt - usage.cached)) };
}

export type Priced = Pick<AttemptEnd, 'costNanoUsd' | 'price' | 'priceVersion'>;

const unknown: Priced = { costNanoUsd: null, price: null, priceVersion: null };
/** What costs nothing, whatever the prices are. */
export const free: Priced = { costNanoUsd: 0n, price: null, priceVersion: 'free' };

/** The client pays by itself where the credential is its own. */
export const paidByClient: Priced = {
  costNanoUsd: 0n,
  price: null,
  priceVersion: 'own credential',
};

/**
 * Its price: what the provider itself says, else what the list of prices gives, else none. What
 * took nothing costs nothing, whatever the prices are.
 *
 * @param list undefined where nobody knows the prices of the model.
 */
export function priceOf(
  { usage, upstreamCalls, outcome }: Pick<AttemptEnd, 'usage' | 'upstreamCalls' | 'outcome'>,
  operation: LedgerOperation,
  bills: readonly BilledFacts[],
  list: PriceList | undefined,
  images: () => number,
): Priced {
  if (operation === 'countTokens') return free;
  const told = reportedCost(bills);
  if (told !== undefined) return { costNanoUsd: told, price: null, priceVersion: 'provider' };
  if (isNothing(usage) && outcome !== 'ok') return free;
  const cost: Cost | undefined = list && costOf(usage, list.prices, { upstreamCalls, images });
  if (!list || !cost) return unknown;
  return { costNanoUsd: cost.nanoUsd, price: cost.price, priceVersion: list.version };
}

/** Only where every answer of the attempt told its cost do the costs make a whole. */
function reportedCost(bills: readonly BilledFacts[]): bigint | undefined {
  if (bills.length === 0) return undefined;
  let sum = 0n;
  for (const { costUsd } of bills) {
    const cost = costUsd === undefined ? undefined : readPrice(costUsd);
    if (cost === undefined) return undefined;
    sum += cost;
  }
  return sum;
}

function isNothing({ prompt, candidates, thoughts, toolUse }: TokenUsage): boolean {
  return prompt + candidates + thoughts + toolUse === 0;
}
