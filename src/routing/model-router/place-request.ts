import { featureNames, pointLength, wordBuckets } from './features.js';
import type { MeasuredRequest } from './measure-request.js';

/** A request as a point: near to those that look and speak alike. */
export type Point = readonly number[];

/** A feature at its full counts as much as all words together. */
const wordsLength = 1;

/**
 * @param rarity of the words of each place: what stands in every request tells them apart in none.
 * @returns the features, then the words as a vector of length 1, or 0 where there is no known word.
 */
export function placeRequest(
  { features, words }: MeasuredRequest,
  rarity: readonly number[],
): Point {
  const point: number[] = featureNames.map((name) => features[name]);
  let squares = 0;
  for (let bucket = 0; bucket < wordBuckets; bucket++) {
    const count = words[bucket] ?? 0;
    // The tenth time a word comes says less than the first.
    const weight = count === 0 ? 0 : Math.log2(1 + count) * (rarity[bucket] ?? 1);
    squares += weight * weight;
    point.push(weight);
  }
  if (squares === 0) return point;
  const shrink = wordsLength / Math.sqrt(squares);
  for (let at = featureNames.length; at < pointLength; at++) point[at] = (point[at] ?? 0) * shrink;
  return point;
}

/** Rarity of the words of each place in some requests, from 0 for what is in all of them. */
export function rarityOf(requests: readonly MeasuredRequest[]): number[] {
  return Array.from({ length: wordBuckets }, (_, bucket) => {
    const holding = requests.filter(({ words }) => (words[bucket] ?? 0) > 0).length;
    return Math.log2((1 + requests.length) / (1 + holding));
  });
}

/** Squared distance. */
export function distanceOf(a: Point, b: Point): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    sum += difference * difference;
  }
  return sum;
}

/** Index of the nearest point; the first one among equals. */
export function nearestOf(point: Point, points: readonly Point[]): number {
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, other] of points.entries()) {
    const distance = distanceOf(point, other);
    if (distance < least) {
      least = distance;
      nearest = index;
    }
  }
  return nearest;
}
