import { createHash } from 'node:crypto';
import type { CanonicalCall } from '../core/canonical.js';

/**
 * OpenAI's `prompt_cache_key`: equal for calls of one tenant that begin alike, and for no others.
 * Translation contract §10.
 */
export function promptCacheKey(
  { tenant, blobs }: Pick<CanonicalCall, 'tenant' | 'blobs'>,
  instructions: string,
  tools: readonly unknown[] = [],
): string {
  const prefix = [tenant, instructions, JSON.stringify(tools)].join('|');
  const hash = createHash('sha256');
  // The placeholder of a long value is another in every request.
  for (const piece of blobs?.splice(prefix) ?? [prefix]) hash.update(piece);
  return hash.digest('hex').slice(0, 32);
}
