/** Means over some requests: what they cost, in US dollars each, and how good the answers were. */
export interface CostQuality {
  readonly costUsd: number;
  readonly quality: number;
}

/**
 * The best that a mix of some policies gives: points of rising cost and quality, each bend to the
 * right. Between two of them lies what one gets by sending some requests the one way and the others
 * the other way. RouterBench (arXiv 2403.12031) calls it the non-decreasing convex hull.
 */
export function bestCurve(points: readonly CostQuality[]): CostQuality[] {
  const sorted = [...points].sort((a, b) => a.costUsd - b.costUsd || b.quality - a.quality);
  const curve: CostQuality[] = [];
  for (const point of sorted) {
    const last = curve.at(-1);
    if (last && point.quality <= last.quality) continue;
    while (bendsLeft(curve.at(-2), curve.at(-1), point)) curve.pop();
    curve.push(point);
  }
  return curve;
}

/** Whether the way over `b` is no better than the straight one from `a` to `c`. */
function bendsLeft(a: CostQuality | undefined, b: CostQuality | undefined, c: CostQuality) {
  if (!a || !b) return false;
  const over = (b.quality - a.quality) * (c.costUsd - a.costUsd);
  return over <= (c.quality - a.quality) * (b.costUsd - a.costUsd);
}

/** Quality that the curve has at a cost; undefined where nothing on it is as cheap. */
export function qualityAtCost(curve: readonly CostQuality[], costUsd: number): number | undefined {
  const after = curve.findIndex((point) => point.costUsd > costUsd);
  if (after === 0) return undefined;
  const from = curve.at(after === -1 ? -1 : after - 1);
  const to = after === -1 ? undefined : curve[after];
  if (!from || !to) return from?.quality;
  const share = (costUsd - from.costUsd) / (to.costUsd - from.costUsd);
  return from.quality + share * (to.quality - from.quality);
}

/** Least cost at which the curve has a quality; undefined where it never does. */
export function costAtQuality(curve: readonly CostQuality[], quality: number): number | undefined {
  const at = curve.findIndex((point) => point.quality >= quality);
  const [from, to] = [curve[at - 1], curve[at]];
  if (!from || !to) return to?.costUsd;
  const share = (quality - from.quality) / (to.quality - from.quality);
  return from.costUsd + share * (to.costUsd - from.costUsd);
}

/**
 * Mean quality of the curve between two costs: one number for a router at all its settings.
 * RouterBench calls it AIQ; it is the area under a deferral curve, divided by its width.
 */
export function meanQuality(
  curve: readonly CostQuality[],
  fromUsd: number,
  toUsd: number,
): number | undefined {
  const costs = [fromUsd, ...curve.map(({ costUsd }) => costUsd), toUsd].filter(
    (costUsd) => costUsd >= fromUsd && costUsd <= toUsd,
  );
  let area = 0;
  for (const [index, costUsd] of costs.entries()) {
    const next = costs[index + 1];
    if (next === undefined) break;
    // Below the cheapest point there is no answer, and so no quality.
    const left = qualityAtCost(curve, costUsd) ?? 0;
    const right = qualityAtCost(curve, next) ?? 0;
    area += ((left + right) / 2) * (next - costUsd);
  }
  return toUsd > fromUsd ? area / (toUsd - fromUsd) : undefined;
}
