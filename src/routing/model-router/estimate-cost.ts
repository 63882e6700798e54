import type { RouterCandidate } from './candidate.js';
import type { RequestDemands } from './measure-request.js';

/** Tokens of an answer where nobody says how long it may be: about a page. */
const usualOutputTokens = 500;

/**
 * What an answer would cost, in US dollars; undefined where the price of prompts or of answers is
 * not known, unless a price per request is.
 */
export function estimateCostUsd(
  { prices, outputTokens = Number.POSITIVE_INFINITY }: RouterCandidate,
  { promptTokens, maxOutputTokens = Number.POSITIVE_INFINITY, images }: RequestDemands,
): number | undefined {
  if (prices === undefined) return undefined;
  const { promptPerMillionTokens, completionPerMillionTokens, perRequest, perImage = 0 } = prices;
  const hasTokenPrices =
    promptPerMillionTokens !== undefined && completionPerMillionTokens !== undefined;
  if (!hasTokenPrices && perRequest === undefined) return undefined;
  const answerTokens = Math.min(usualOutputTokens, maxOutputTokens, outputTokens);
  const tokensUsd = hasTokenPrices
    ? (promptTokens * promptPerMillionTokens + answerTokens * completionPerMillionTokens) / 1e6
    : 0;
  return tokensUsd + (perRequest ?? 0) + images * perImage;
}
