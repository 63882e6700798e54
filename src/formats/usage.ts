import type { UsageMetadata } from '../../generated/formats/gemini.js';
import type { CanonicalCall } from '../core/canonical.js';
import { estimateTextTokens, estimateTokens } from './local-count.js';

/** The usage of an answer whose provider did not count. */
export function estimateUsage(call: CanonicalCall, written: string): UsageMetadata {
  const promptTokenCount = estimateTokens(call);
  const candidatesTokenCount = estimateTextTokens(written);
  return {
    promptTokenCount,
    candidatesTokenCount,
    totalTokenCount: promptTokenCount + candidatesTokenCount,
  };
}

/** Servers write null, floats and worse for a count; what is no count is none. */
export function countOf(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0;
}
