import type { LogprobsResult } from '../../../generated/formats/gemini.js';

interface Token {
  readonly token: string;
  readonly logprob: number;
}

/** A token as OpenAI's wires report it, and what could have stood in its place. */
export interface TokenLogprob extends Token {
  readonly top_logprobs?: readonly Token[] | null;
}

/** The probabilities of one answer or delta; undefined where there are none. Translation contract §11.6. */
export function readLogprobs(
  tokens: readonly TokenLogprob[] | null | undefined,
): LogprobsResult | undefined {
  if (!tokens || tokens.length === 0) return undefined;
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

function candidate({ token, logprob }: Token): { token: string; logProbability: number } {
  return { token, logProbability: logprob };
}
