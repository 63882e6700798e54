import type { CachePointContent } from '../../../generated/formats/bedrock-converse.js';
import type { CanonicalCall } from '../../core/canonical.js';
import type { Target } from '../format.js';
import { type PrefixEnd, prefixLifetime } from '../prefix-end.js';
import type { BedrockProfile } from './profiles.js';

/** Blocks of one place with the marks up to which the model's provider is to remember the prompt. */
export type CachePoints = <Block extends object>(
  place: BedrockProfile['cachePoints'][number],
  blocks: readonly Block[],
) => (Block | CachePointContent)[];

/**
 * The operator wants marks behind tools and system text, a client behind the prefix that it stored.
 * They stand where the model takes them; five minutes are the default.
 */
export function planCachePoints(
  { cachePoints, cachesForAnHour }: BedrockProfile,
  call: CanonicalCall,
  target: Target,
  prefixEnd: PrefixEnd,
): CachePoints {
  const isLong = cachesForAnHour && prefixLifetime(call, target) === '1h';
  const point: CachePointContent = {
    cachePoint: { type: 'default', ...(isLong ? { ttl: '1h' } : {}) },
  };
  const isOperators = target.policy?.promptCaching !== undefined;
  return (place, blocks) => {
    if (!cachePoints.includes(place)) return [...blocks];
    const ends = isOperators && place !== 'messages' ? blocks.length - 1 : -1;
    return blocks.flatMap((block, index) =>
      index === ends || prefixEnd.isAt(block) ? [block, point] : [block],
    );
  };
}
