import type { UsageMetadata } from '../../../../generated/formats/gemini.js';
import type { InteractionUsage } from '../../../../generated/formats/interactions.js';

type ModalityCounts = UsageMetadata['promptTokensDetails'];

/** Gemini's counts in the words of this API. Counts are tokens. */
export function writeUsage(usage: UsageMetadata): InteractionUsage {
  return {
    total_input_tokens: usage.promptTokenCount,
    total_output_tokens: usage.candidatesTokenCount,
    total_thought_tokens: usage.thoughtsTokenCount ?? 0,
    total_cached_tokens: usage.cachedContentTokenCount ?? 0,
    total_tool_use_tokens: usage.toolUsePromptTokenCount ?? 0,
    total_tokens: usage.totalTokenCount,
    ...byModality('input_tokens_by_modality', usage.promptTokensDetails),
    ...byModality('output_tokens_by_modality', usage.candidatesTokensDetails),
    ...byModality('cached_tokens_by_modality', usage.cacheTokensDetails),
    ...byModality('tool_use_tokens_by_modality', usage.toolUsePromptTokensDetails),
  };
}

function byModality(name: string, counts: ModalityCounts): object {
  if (!counts || counts.length === 0) return {};
  return {
    [name]: counts.map(({ modality, tokenCount }) => ({
      modality: modality.toLowerCase(),
      tokens: tokenCount,
    })),
  };
}
