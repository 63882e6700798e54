import type { TokenUsage } from '../../../generated/formats/bedrock-converse.js';
import type { UsageMetadata } from '../../../generated/formats/gemini.js';
import { countOf } from '../usage.js';

/**
 * Bedrock usage as canonical usage. Counts are tokens.
 *
 * Bedrock reports cached prompt tokens *beside* inputTokens; Gemini counts them *inside*
 * promptTokenCount. They are added back, so promptTokenCount is always the whole prompt. Thinking
 * is not counted apart: all output counts as candidates. The total is computed, because the
 * service's own leaves different things out for different models.
 *
 * @param textOnly the prompt held no media, so its counts are those of one modality.
 */
export function readUsage(usage: TokenUsage, textOnly: boolean): UsageMetadata {
  const cached = countOf(usage.cacheReadInputTokens);
  const prompt = countOf(usage.inputTokens) + countOf(usage.cacheWriteInputTokens) + cached;
  const candidates = countOf(usage.outputTokens);
  return {
    promptTokenCount: prompt,
    candidatesTokenCount: candidates,
    totalTokenCount: prompt + candidates,
    ...(cached > 0 ? { cachedContentTokenCount: cached } : {}),
    ...(textOnly ? { promptTokensDetails: [{ modality: 'TEXT', tokenCount: prompt }] } : {}),
    ...(candidates > 0
      ? { candidatesTokensDetails: [{ modality: 'TEXT', tokenCount: candidates }] }
      : {}),
    ...(textOnly && cached > 0
      ? { cacheTokensDetails: [{ modality: 'TEXT', tokenCount: cached }] }
      : {}),
  };
}
