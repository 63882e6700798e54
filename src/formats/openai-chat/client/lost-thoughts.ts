import type { UpstreamFailure, WireBody, WireRequest } from '../../format.js';
import { createLosses } from '../../losses.js';
import { readWords } from '../../openai/error-words.js';
import { profileOf } from '../profiles.js';

/**
 * DeepSeek's thinking models want back what they thought before each of their calls. In a history
 * that another model made, or whose signatures a client lost, that cannot be had: then the call
 * goes without thinking, as it does with Claude (translation contract §9.2).
 *
 * @see https://api-docs.deepseek.com/guides/thinking_mode
 */
export function withoutLostThoughts(
  { status, body }: UpstreamFailure,
  refused: WireRequest,
): WireRequest | undefined {
  const { call, target } = refused.reading;
  if (status !== 400 || call.strict || profileOf(target).reasoning !== 'deepseek') return undefined;
  const { message = '' } = readWords(body);
  if (!/reasoning_content.{0,40}must be passed back/.test(message)) return undefined;
  const losses = createLosses(target);
  losses.warn('dropped', 'generationConfig.thinkingConfig', 'earlier thoughts are lost');
  const change = (sent: WireBody) => ({ ...sent, thinking: { type: 'disabled' } });
  const { others, warnings } = refused;
  return {
    ...refused,
    body: change(refused.body),
    ...(others ? { others: others.map(change) } : {}),
    warnings: [...warnings, ...losses.warnings],
  };
}
