import type { Similarity } from './ports.js';
import { commonWording } from './wording.js';

/** Room for the features of a question without two of them often sharing a place. */
const dimensions = 4096;

/**
 * Likeness by words, without a model: the angle between counts of what two questions are made of. Most
 * of it is their common wording, the rest their letters as they were written.
 */
export const localSimilarity: Similarity = {
  version: 'words-1',
  compare: (a, b) => cosine(vectorOf(a), vectorOf(b)),
};

function vectorOf(text: string): Float64Array {
  const vector = new Float64Array(dimensions);
  const add = (feature: string, weight: number) => {
    const place = hashOf(feature) % dimensions;
    vector[place] = (vector[place] ?? 0) + weight;
  };
  const words = (commonWording(text) ?? text).split(' ');
  for (const [at, word] of words.entries()) {
    add(`w ${word}`, 1);
    add(`p ${words[at - 1] ?? ''} ${word}`, 1);
  }
  const letters = text.normalize('NFKC').toLowerCase();
  for (let at = 0; at + 3 <= letters.length; at++) add(`l ${letters.slice(at, at + 3)}`, 0.1);
  return vector;
}

function cosine(a: Float64Array, b: Float64Array): number {
  let product = 0;
  let squareOfA = 0;
  let squareOfB = 0;
  for (let at = 0; at < dimensions; at++) {
    const [x = 0, y = 0] = [a[at], b[at]];
    product += x * y;
    squareOfA += x * x;
    squareOfB += y * y;
  }
  const length = Math.sqrt(squareOfA * squareOfB);
  return length === 0 ? 0 : Math.min(1, product / length);
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
