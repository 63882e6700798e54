import type { Segment } from '../../../generated/formats/gemini.js';

/**
 * A stretch of a text as OpenAI marks it -> Gemini's segment. OpenAI counts characters, read here
 * as code points with an exclusive end, Gemini UTF-8 bytes. undefined where nothing is marked.
 * Translation contract §11.5.
 *
 * @param characters code points of the text.
 * @param place where the text begins: part of the answer, and byte within it.
 */
export function segmentOf(
  characters: readonly string[],
  { start, end }: { readonly start: number | undefined; readonly end: number | undefined },
  place: { readonly partIndex: number; readonly startIndex: number },
): Segment | undefined {
  const from = clamp(start, characters.length);
  const to = clamp(end, characters.length);
  if (from === undefined || to === undefined || to <= from) return undefined;
  const text = characters.slice(from, to).join('');
  const startIndex = place.startIndex + bytesOf(characters.slice(0, from).join(''));
  return { partIndex: place.partIndex, startIndex, endIndex: startIndex + bytesOf(text), text };
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

function clamp(index: number | undefined, length: number): number | undefined {
  return Number.isSafeInteger(index) ? Math.min(Math.max(0, index ?? 0), length) : undefined;
}
