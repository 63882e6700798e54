import type { UsageMetadata } from '../../../../generated/formats/gemini.js';
import type { Chunk } from '../../../core/canonical.js';
import { isObject } from '../../../core/json.js';
import type { Reading } from '../../format.js';
import { estimateTokens, tokensOfBytes } from '../../local-count.js';
import { countOf as count } from '../../usage.js';

/** Whether the provider counted: Vertex sends usage of other facts alone before the end. */
export function isCounted({ usageMetadata }: Chunk): boolean {
  return isObject(usageMetadata) && Object.values(usageMetadata).some(Number.isSafeInteger);
}

/** Length of what the model wrote in a chunk, in UTF-8. */
export function textBytes({ candidates = [] }: Chunk): number {
  const parts = candidates.flatMap(({ content }) => content?.parts ?? []);
  return parts.reduce((sum, { text = '' }) => sum + Buffer.byteLength(text, 'utf8'), 0);
}

/** The counts of an answer that came without. Translation contract §11.4. */
export function withEstimate(chunk: Chunk, { call }: Reading, writtenBytes: number): Chunk {
  const promptTokenCount = estimateTokens(call);
  const candidatesTokenCount = tokensOfBytes(writtenBytes);
  const usageMetadata = { ...chunk.usageMetadata, promptTokenCount, candidatesTokenCount };
  return withUsage({ ...chunk, usageMetadata: { ...usageMetadata, totalTokenCount: 0 } });
}

/** The three counts every client reads, as whole numbers whose sum is the total (W24). */
export function withUsage(chunk: Chunk): Chunk {
  const usage: Partial<UsageMetadata> = chunk.usageMetadata ?? {};
  const promptTokenCount = count(usage.promptTokenCount);
  const candidatesTokenCount = count(usage.candidatesTokenCount);
  const others = count(usage.thoughtsTokenCount) + count(usage.toolUsePromptTokenCount);
  return {
    ...chunk,
    usageMetadata: {
      ...usage,
      promptTokenCount,
      candidatesTokenCount,
      totalTokenCount: promptTokenCount + candidatesTokenCount + others,
    },
  };
}
