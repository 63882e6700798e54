import type { TokenPrice, TokenPrices } from './price.js';

/** How much a call may take at a target at most. */
export interface CallSize {
  /** An estimate of the prompt, such as `estimateTokens` gives. */
  readonly inputTokens: number;
  /** Of one candidate: the client's limit, else the model's own. */
  readonly maxOutputTokens: number;
  readonly candidates: number;
}

const million = 1_000_000n;

/**
 * The most that one answer can cost, in nano-dollars, rounded up: every token at the highest price
 * that it may have. Undefined where the price is not known; a call without a price cannot be held
 * against a budget.
 */
export function worstCaseNanoUsd(
  { inputTokens, maxOutputTokens, candidates }: CallSize,
  prices: TokenPrices,
): bigint | undefined {
  const { perRequest = 0n } = prices;
  const input = highest(
    [prices.input, prices.cacheWrite, prices.inputAudio, prices.inputImage, prices.inputVideo],
    inputTokens,
  );
  const output = highest(
    [prices.output, prices.thoughts, prices.outputAudio, prices.outputImage],
    inputTokens,
  );
  // Embeddings have no price for what they write, and write nothing.
  if (input === undefined) return prices.perRequest;
  if (output === undefined && maxOutputTokens > 0) return undefined;
  const tokens =
    input * BigInt(inputTokens) +
    (output ?? 0n) * BigInt(maxOutputTokens) * BigInt(Math.max(1, candidates));
  return (tokens + million - 1n) / million + perRequest;
}

/** Prices of long prompts count where the prompt may be one: estimates are off by some. */
function highest(
  prices: readonly (TokenPrice | undefined)[],
  inputTokens: number,
): bigint | undefined {
  let most: bigint | undefined;
  for (const price of prices) {
    const each = price === undefined ? undefined : dearest(price, inputTokens);
    if (each !== undefined && (most === undefined || each > most)) most = each;
  }
  return most;
}

function dearest(price: TokenPrice, inputTokens: number): bigint {
  if (typeof price === 'bigint') return price;
  const most = inputTokens * mostOff;
  let highestPrice = price.base;
  for (const tier of price.tiers) {
    if (most > tier.above && tier.price > highestPrice) highestPrice = tier.price;
  }
  return highestPrice;
}

/** By how much a prompt may be longer than its estimate, where its length decides the price. */
const mostOff = 1.25;
