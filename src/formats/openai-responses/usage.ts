import type { UsageMetadata } from '../../../generated/formats/gemini.js';
import type { ResponseUsage } from '../../../generated/formats/openai-responses.js';
import type { CanonicalCall } from '../../core/canonical.js';
import { isTextOnly } from '../media.js';
import { countOf } from '../usage.js';

/**
 * Wire usage -> canonical usage. Counts are tokens; both wires count cached tokens as part of the
 * prompt, OpenAI alone counts reasoning as part of the output. Translation contract §11.4.
 *
 * @param textOnly the answer holds no picture.
 */
export function readUsage(
  usage: ResponseUsage,
  call: CanonicalCall,
  textOnly: boolean,
): UsageMetadata {
  const prompt = countOf(usage.input_tokens);
  const cached = countOf(usage.input_tokens_details?.cached_tokens);
  const thoughts = countOf(usage.output_tokens_details?.reasoning_tokens);
  const candidates = Math.max(0, countOf(usage.output_tokens) - thoughts);
  const promptIsText = isTextOnly(call);
  return {
    promptTokenCount: prompt,
    ...(cached > 0 ? { cachedContentTokenCount: cached } : {}),
    candidatesTokenCount: candidates,
    ...(thoughts > 0 ? { thoughtsTokenCount: thoughts } : {}),
    totalTokenCount: prompt + candidates + thoughts,
    ...(promptIsText ? textTokens('promptTokensDetails', prompt) : {}),
    ...(promptIsText ? textTokens('cacheTokensDetails', cached) : {}),
    ...(textOnly ? textTokens('candidatesTokensDetails', candidates) : {}),
  };
}

function textTokens(
  member: 'promptTokensDetails' | 'cacheTokensDetails' | 'candidatesTokensDetails',
  tokenCount: number,
): Partial<UsageMetadata> {
  return tokenCount > 0 ? { [member]: [{ modality: 'TEXT', tokenCount }] } : {};
}
