import type { Usage } from '../../../generated/formats/anthropic-messages.js';
import type { UsageMetadata } from '../../../generated/formats/gemini.js';

/**
 * Anthropic usage as canonical usage. Counts are tokens.
 *
 * Anthropic reports cached prompt tokens *beside* input_tokens; Gemini counts them *inside*
 * promptTokenCount. They are added back, so promptTokenCount is always the whole prompt. Output
 * tokens include thinking at Anthropic and exclude it at Gemini; older models do not say how
 * much of their output was thinking, and then all of it counts as candidates.
 *
 * @param textOnly the prompt held no media, so its counts are those of one modality.
 * @see https://docs.anthropic.com/en/api/messages#response-usage
 */
export function readUsage(usage: Usage, textOnly: boolean): UsageMetadata {
  const cached = count(usage.cache_read_input_tokens);
  const prompt = count(usage.input_tokens) + count(usage.cache_creation_input_tokens) + cached;
  const output = count(usage.output_tokens);
  const thoughts = Math.min(output, count(usage.output_tokens_details?.thinking_tokens));
  const candidates = output - thoughts;
  return {
    promptTokenCount: prompt,
    candidatesTokenCount: candidates,
    totalTokenCount: prompt + output,
    ...(thoughts > 0 ? { thoughtsTokenCount: thoughts } : {}),
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

/** Later counts are totals so far and replace earlier ones; null and absence say nothing new. */
export function mergeUsage(earlier: Usage, later: Usage | null | undefined): Usage {
  const said = Object.entries(later ?? {}).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  return { ...earlier, ...Object.fromEntries(said) };
}

const counts = [
  'input_tokens',
  'cache_creation_input_tokens',
  'cache_read_input_tokens',
  'output_tokens',
] as const satisfies readonly (keyof Usage)[];

/** Usage of two calls that gave one answer. */
export function addUsage(first: Usage, second: Usage): Usage {
  const sums = counts.map((name): [string, number | undefined] => [
    name,
    sum(first[name], second[name]),
  ]);
  const thinking_tokens = sum(
    first.output_tokens_details?.thinking_tokens,
    second.output_tokens_details?.thinking_tokens,
  );
  const known = sums.filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(known),
    ...(thinking_tokens === undefined ? {} : { output_tokens_details: { thinking_tokens } }),
  };
}

function sum(first: unknown, second: unknown): number | undefined {
  const known = [first, second].filter((value) => typeof value === 'number');
  return known.length === 0 ? undefined : known.reduce((total, value) => total + value);
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0;
}
