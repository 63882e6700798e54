import { type CanonicalCall, isOfPrefix } from '../core/canonical.js';
import type { Target, TargetPolicy } from './format.js';

/** Where a stored prefix ends among the blocks of a written request. */
export interface PrefixEnd {
  /** Passes on what was made of a part of the call; parts come in the order of their blocks. */
  note<Block extends object>(part: { readonly path?: string }, blocks: Block[]): Block[];
  /** Whether a block is the last that was made of the prefix. */
  isAt(block: object): boolean;
}

export function createPrefixEnd(): PrefixEnd {
  let last: object | undefined;
  return {
    note(part, blocks) {
      if (isOfPrefix(part)) last = blocks.at(-1) ?? last;
      return blocks;
    },
    isAt: (block) => block === last,
  };
}

/** The shorter of the two lifetimes that providers sell, in seconds. */
const shortSeconds = 5 * 60;

/**
 * How long a provider is to keep the beginning of a prompt: as long as the client or the operator
 * wants, one lifetime for the whole call, because longer ones may not follow shorter ones.
 */
export function prefixLifetime(
  { prefix }: Pick<CanonicalCall, 'prefix'>,
  { policy }: Pick<Target, 'policy'>,
): TargetPolicy['promptCaching'] {
  const stored = prefix && (prefix.ttlSeconds > shortSeconds ? '1h' : '5m');
  return stored === '1h' ? stored : (policy?.promptCaching ?? stored);
}
