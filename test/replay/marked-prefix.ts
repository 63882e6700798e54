import type { Prompt } from './brain.js';
import type { JsonObject } from './check.js';
import type { Memory } from './wire.js';

/**
 * The beginning of a prompt up to its last mark, as a provider with caches sees it: written when
 * it is new, read when it was there before.
 *
 * @param blocks of the whole prompt, in the order in which the model is shown them.
 */
export function markedPrefix(
  blocks: readonly JsonObject[],
  isMarked: (block: JsonObject) => boolean,
  memory: Memory,
): Pick<Prompt, 'marked'> {
  const end = blocks.findLastIndex(isMarked);
  if (end === -1) return {};
  const text = JSON.stringify(blocks.slice(0, end + 1));
  return { marked: { text, known: rememberPrefix(text, memory) } };
}

/** Whether a beginning was there before; from here on it is. */
export function rememberPrefix(key: string, { prefixes }: Memory): boolean {
  const known = prefixes.has(key);
  prefixes.add(key);
  return known;
}
