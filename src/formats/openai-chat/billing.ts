import type { Usage } from '../../../generated/formats/openai-chat.js';
import type { Billing, Target } from '../format.js';
import { countOf } from '../usage.js';

/**
 * What usage says of the bill. OpenRouter counts tokens that were written to a cache, and tells what
 * it takes for the call; with a key of the operator's own at the host behind it, that host takes the
 * rest. Other servers' prices are not known to be dollars.
 * @see https://openrouter.ai/docs/use-cases/usage-accounting
 */
export function billingOf(usage: Usage | undefined, { profile }: Target): Billing {
  if (usage === undefined) return { estimated: true };
  const written = countOf(usage.prompt_tokens_details?.cache_write_tokens);
  const costUsd = profile === 'openrouter' ? costOf(usage) : undefined;
  return {
    ...(written > 0 ? { cacheWriteTokens: written } : {}),
    ...(costUsd === undefined ? {} : { costUsd }),
  };
}

function costOf({ cost, is_byok }: Usage): string | undefined {
  // The host's own bill is told in a member that is no sum of ours; list prices know better.
  return typeof cost === 'number' && is_byok !== true ? String(cost) : undefined;
}
