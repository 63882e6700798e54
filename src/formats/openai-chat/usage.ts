import type { ModalityTokenCount, UsageMetadata } from '../../../generated/formats/gemini.js';
import type { Usage } from '../../../generated/formats/openai-chat.js';
import type { CanonicalCall } from '../../core/canonical.js';
import { isTextOnly } from '../media.js';
import { countOf as count, estimateUsage } from '../usage.js';

/** What the read side knows of an answer beside its counts. */
export interface Counted {
  readonly call: CanonicalCall;
  /** Everything the model wrote that a client sees, for an estimate where no counts came. */
  readonly text: string;
  /** The answer holds no picture and no sound. */
  readonly textOnly: boolean;
}

/**
 * Wire usage -> canonical usage. Counts are tokens. Most servers count reasoning inside the
 * completion, xAI beside it; the totals tell which. Cached tokens are part of the prompt here,
 * which some servers forget. Translation contract §11.4.
 *
 * @param usage undefined where the server sent none: the counts are then estimates.
 */
export function readUsage(
  usage: Usage | undefined,
  { call, text, textOnly }: Counted,
): UsageMetadata {
  if (usage === undefined) return estimateUsage(call, text);
  const promptDetails = usage.prompt_tokens_details ?? {};
  const outputDetails = usage.completion_tokens_details ?? {};
  const reasoning = count(outputDetails.reasoning_tokens);
  const cached = count(promptDetails.cached_tokens) || count(usage.prompt_cache_hit_tokens);
  const rawPrompt = count(usage.prompt_tokens);
  const prompt = cached > rawPrompt ? rawPrompt + cached : rawPrompt;
  const candidates = candidateTokens(usage, rawPrompt, reasoning);

  const promptIsText = isTextOnly(call);
  return {
    promptTokenCount: prompt,
    ...(cached > 0 ? { cachedContentTokenCount: cached } : {}),
    candidatesTokenCount: candidates,
    ...(reasoning > 0 ? { thoughtsTokenCount: reasoning } : {}),
    totalTokenCount: prompt + candidates + reasoning,
    ...details('promptTokensDetails', prompt, promptDetails, promptIsText),
    ...(cached > 0 && promptIsText
      ? { cacheTokensDetails: [{ modality: 'TEXT', tokenCount: cached }] }
      : {}),
    ...details('candidatesTokensDetails', candidates, outputDetails, textOnly),
  };
}

function candidateTokens(usage: Usage, prompt: number, reasoning: number): number {
  const completion = count(usage.completion_tokens);
  const beside = usage.total_tokens === prompt + completion + reasoning || reasoning > completion;
  return reasoning > 0 && beside ? completion : Math.max(0, completion - reasoning);
}

interface MediaTokens {
  readonly audio_tokens?: number | null;
  readonly image_tokens?: number | null;
}

/** Split by kind where the server tells; all of it text where nothing else was there. */
function details(
  member: 'promptTokensDetails' | 'candidatesTokensDetails',
  total: number,
  { audio_tokens, image_tokens }: MediaTokens,
  textOnly: boolean,
): Partial<UsageMetadata> {
  const audio = count(audio_tokens);
  const image = count(image_tokens);
  if (audio + image === 0 && !textOnly) return {};
  const split: ModalityTokenCount[] = [
    { modality: 'TEXT', tokenCount: Math.max(0, total - audio - image) },
    { modality: 'AUDIO', tokenCount: audio },
    { modality: 'IMAGE', tokenCount: image },
  ];
  const counted = split.filter(({ tokenCount }) => tokenCount > 0);
  return counted.length > 0 ? { [member]: counted } : {};
}
