import { createHash } from 'node:crypto';
import type { CanonicalCall } from '../../core/canonical.js';

/**
 * OpenAI's `prompt_cache_key`: equal for calls of one tenant that begin alike, and for no others.
 * What begins with the same stored prefix begins alike. Translation contract §10.
 */
export function promptCacheKey(
  { tenant, blobs, prefix: stored }: Pick<CanonicalCall, 'tenant' | 'blobs' | 'prefix'>,
  instructions: string,
  tools: readonly unknown[] = [],
): string {
  const beginning = stored ? [stored.name] : [instructions, JSON.stringify(tools)];
  const prefix = [tenant, ...beginning].join('|');
  const hash = createHash('sha256');
  // The placeholder of a long value is another in every request.
  for (const piece of blobs?.splice(prefix) ?? [prefix]) hash.update(piece);
  return hash.digest('hex').slice(0, 32);
}
