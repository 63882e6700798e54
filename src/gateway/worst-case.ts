import type { WorstCase } from '../core/spending.js';
import type { Target } from '../formats/format.js';
import type { PriceBook } from '../ledger/price-book.js';
import { worstCaseNanoUsd } from '../ledger/worst-case.js';

/** What is known of a call before it is made. */
export interface CallSize {
  /** Of the prompt, estimated. */
  readonly inputTokens: number;
  /** As the client bounds the answer; the model does where it does not. */
  readonly maxOutputTokens?: number;
  /** Answers side by side; each may be a call of its own. */
  readonly candidates: number;
}

export interface WorstCaseOptions {
  readonly prices: PriceBook;
  /** Longest answer of a model, where it is known. */
  readonly outputTokensOf: (target: Target) => number | undefined;
  readonly nowMs: number;
}

/** No well-known model writes more without being asked to. */
const mostOutputTokens = 128_000;

/**
 * The most that a call may cost at whichever of its targets answers (R23). Attempts that answer
 * nothing are charged to nobody (R26), so that the dearest target decides.
 */
export async function worstCaseOf(
  targets: readonly Target[],
  { inputTokens, maxOutputTokens, candidates }: CallSize,
  { prices, outputTokensOf, nowMs }: WorstCaseOptions,
): Promise<Pick<WorstCase, 'costNanoUsd' | 'unpriced'>> {
  if (targets.some((target) => prices.find(target, nowMs) === 'unread')) await prices.read();
  let costNanoUsd = 0n;
  const unpriced: string[] = [];
  for (const target of targets) {
    const list = prices.find(target, nowMs);
    const output = maxOutputTokens ?? outputTokensOf(target) ?? mostOutputTokens;
    const size = { inputTokens, maxOutputTokens: output, candidates: 1 };
    const one =
      list === undefined || list === 'unread' ? undefined : worstCaseNanoUsd(size, list.prices);
    if (one === undefined) unpriced.push(`${target.provider}/${target.model}`);
    else if (one * BigInt(candidates) > costNanoUsd) costNanoUsd = one * BigInt(candidates);
  }
  return { costNanoUsd: unpriced.length > 0 ? undefined : costNanoUsd, unpriced };
}
