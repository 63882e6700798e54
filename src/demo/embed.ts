import { wordsOf } from './words.js';

/** As Gemini's embedding models by default are asked for, and at most give. */
export const defaultDimensions = 768;
export const maxDimensions = 3072;

/** A shared word says more than a shared piece of one. */
const wordWeight = 1;
const trigramWeight = 0.3;

/**
 * A unit vector of a text by lexical hashing: words and their trigrams each have a place and
 * a sign, so texts that share many are near. Texts alike only in meaning are not.
 */
export function embedText(text: string, dimensions: number): number[] {
  const values = new Array<number>(dimensions).fill(0);
  const add = (feature: string, weight: number) => {
    const hash = fnv1a(feature);
    const place = hash % dimensions;
    // The top bit plays no part in the place unless there are very many of them.
    values[place] = (values[place] ?? 0) + (hash >>> 31 === 0 ? weight : -weight);
  };
  for (const word of wordsOf(text)) {
    add(word, wordWeight);
    const framed = `<${word}>`;
    for (let at = 0; at + 3 <= framed.length; at++)
      add(`3:${framed.slice(at, at + 3)}`, trigramWeight);
  }
  if (values.every((value) => value === 0)) add('', wordWeight);
  const length = Math.hypot(...values);
  return values.map((value) => value / length);
}

/** FNV-1a over UTF-16 code units, 32 bits. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
