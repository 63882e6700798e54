import type { LogprobsResult } from '../../../generated/formats/gemini.js';
import type { Logprobs, TopLogprob } from '../../../generated/formats/openai-chat.js';

/** The probabilities of one answer or delta; undefined where there are none. Translation contract §11.6. */
export function readLogprobs(logprobs: Logprobs | undefined): LogprobsResult | undefined {
  const tokens = logprobs?.content ?? [];
  if (tokens.length === 0) return undefined;
  const hasTop = tokens.some(({ top_logprobs }) => (top_logprobs ?? []).length > 0);
  return {
    chosenCandidates: tokens.map(candidate),
    ...(hasTop
      ? {
          topCandidates: tokens.map(({ top_logprobs }) => ({
            candidates: (top_logprobs ?? []).map(candidate),
          })),
        }
      : {}),
  };
}

function candidate({ token, logprob }: TopLogprob): { token: string; logProbability: number } {
  return { token, logProbability: logprob };
}
