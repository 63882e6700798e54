import type { ChoiceExplanation } from './choose-model.js';
import { featureNames } from './features.js';

/** Candidates that the header names; the trace and the dry run have them all. */
const candidatesShown = 5;

/**
 * The value of `X-Gateway-Route`: the request, then the candidates, best first.
 * `auto;difficulty=0.43;bias=0.5;basis="weights";code=0.61, "openai/gpt-5-mini";score=0.82;quality=0.87;cost=0.0004`
 */
export function routeHeader(explanation: ChoiceExplanation): string {
  const { difficulty, costBias, basis, features, scores } = explanation;
  const seen = featureNames
    .filter((name) => features[name] >= 0.005)
    .map((name) => `;${name}=${decimals(features[name])}`);
  const request = `auto;difficulty=${decimals(difficulty)};bias=${decimals(costBias)};basis="${basis}"`;
  const candidates = scores.slice(0, candidatesShown).map(({ target, score, quality, costUsd }) => {
    const cost = costUsd === undefined ? '' : `;cost=${dollars(costUsd)}`;
    return `"${quotable(target)}";score=${decimals(score)};quality=${decimals(quality)}${cost}`;
  });
  return [request + seen.join(''), ...candidates].join(', ');
}

function decimals(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** US dollars with at most nine decimals and no exponent (architecture D11). */
function dollars(value: number): string {
  return value.toFixed(9).replace(/\.?0+$/, '');
}

/** Targets may come from the client: keep the header ASCII and its quotes closed. */
function quotable(text: string): string {
  return text.slice(0, 200).replace(/[^\x20-\x7e]|["\\]/g, '?');
}
