import type { UsageMetadata } from '../../generated/formats/gemini.js';
import type { CanonicalCall } from '../core/canonical.js';
import { isObject } from '../core/json.js';
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

/** The most that is believed of one answer (reliability contract F29). */
const mostTokens = 2 ** 31 - 1;

/** Servers write null, floats and worse for a count; what is no count is none. */
export function countOf(value: unknown): number {
  return typeof value === 'number' && !isImpossibleCount(value) ? value : 0;
}

/** A number that counts no tokens. Usage with one of them is worth no more than none at all. */
export function isImpossibleCount(value: unknown): boolean {
  if (typeof value !== 'number') return false;
  return !Number.isInteger(value) || value < 0 || value > mostTokens;
}

/** Usage that was told again: what is said last counts, only that no number ever falls (R28). */
export function laterUsage<T extends object>(before: T | undefined, later: T): T {
  if (before === undefined) return later;
  const told = new Map<string, unknown>(Object.entries(later));
  const kept = Object.entries(before).flatMap(
    ([name, value]: [string, unknown]): [string, unknown][] => {
      const now = told.get(name);
      if (isObject(value) && isObject(now)) return [[name, laterUsage(value, now)]];
      return typeof value === 'number' && !(Number(now) >= value) ? [[name, value]] : [];
    },
  );
  return Object.assign({ ...before, ...later }, Object.fromEntries(kept));
}
