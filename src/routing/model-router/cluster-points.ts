import { distanceOf, nearestOf, type Point } from './place-request.js';

/** Rounds are few in practice; points that change sides for ever would be a fault of rounding. */
const mostRounds = 100;

/**
 * k-means: centres such that each point is near to one of them. The same points, number and chance
 * always give the same centres.
 *
 * @param count of centres at most; fewer where there are fewer different points.
 * @param random 0 <= x < 1, for the first centres: far from each other, as in k-means++.
 */
export function clusterPoints(
  points: readonly Point[],
  count: number,
  random: () => number,
): Point[] {
  let centres = firstCentres(points, count, random);
  let sides: number[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const nearest = points.map((point) => nearestOf(point, centres));
    if (nearest.every((side, index) => side === sides[index])) break;
    sides = nearest;
    centres = centres.map((centre, index) => {
      const members = points.filter((_, at) => nearest[at] === index);
      return members.length === 0 ? centre : meanOf(members);
    });
  }
  return centres;
}

function firstCentres(points: readonly Point[], count: number, random: () => number): Point[] {
  const centres: Point[] = [];
  let distances = points.map(() => 1);
  while (centres.length < count) {
    const centre = drawByWeight(points, distances, random());
    if (centre === undefined) break;
    centres.push(centre);
    distances = points.map((point) =>
      distanceOf(point, centres[nearestOf(point, centres)] ?? point),
    );
  }
  return centres;
}

/** An item with a chance in proportion to its weight; undefined where no weight is left. */
function drawByWeight<T>(
  items: readonly T[],
  weights: readonly number[],
  chance: number,
): T | undefined {
  let left = chance * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, item] of items.entries()) {
    const weight = weights[index] ?? 0;
    left -= weight;
    if (left < 0 && weight > 0) return item;
  }
  return undefined;
}

function meanOf(points: readonly Point[]): Point {
  const [first = []] = points;
  return first.map(
    (_, at) => points.reduce((sum, point) => sum + (point[at] ?? 0), 0) / points.length,
  );
}
