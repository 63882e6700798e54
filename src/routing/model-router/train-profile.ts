import { clusterPoints } from './cluster-points.js';
import { difficultyOf } from './difficulty.js';
import { bandCentres, qualityAt } from './expect-quality.js';
import { featureNames, profileVersion } from './features.js';
import type { RecordedRequest } from './outcomes.js';
import { nearestOf, type Point, placeRequest, rarityOf } from './place-request.js';
import type { Cluster, ClusterRecord, ModelRecord, Profile } from './profile.js';
import { randomOf } from './random.js';

export interface TrainingOptions {
  /** Kinds of requests to tell apart at most. */
  readonly clusters: number;
  readonly seed: number;
}

/** About as many kinds of work as people name; each wants a few dozen outcomes for every model. */
export const defaultClusters = 12;
export const defaultSeed = 1;

/** One outcome with what is known of its request. */
interface Example {
  readonly target: string;
  readonly quality: number;
  readonly difficulty: number;
}

/**
 * Recorded outcomes -> profile: for each model its quality by difficulty, and for each cluster of
 * like requests how far the model did otherwise there. The same outcomes, number of clusters and
 * seed always give the same profile. Whether to leave some requests out is the caller's choice.
 */
export function trainProfile(
  requests: readonly RecordedRequest[],
  { clusters: clusterCount, seed }: TrainingOptions,
): Profile {
  const rarity = rarityOf(requests.map(({ measured }) => measured)).map(rounded);
  const points = requests.map(({ measured }) => placeRequest(measured, rarity));
  const centres = clusterPoints(points, clusterCount, randomOf(seed)).map((centre) =>
    centre.map(rounded),
  );

  const examples = requests.map(examplesOf);
  const models = recordModels(examples.flat());
  return {
    schemaVersion: profileVersion,
    features: [...featureNames],
    rarity,
    models,
    clusters: recordClusters(centres, points, examples, models),
  };
}

function examplesOf({ measured, outcomes }: RecordedRequest): Example[] {
  const difficulty = difficultyOf(measured.features);
  return outcomes.map(({ model: target, quality }) => ({ target, quality, difficulty }));
}

function recordModels(examples: readonly Example[]): ModelRecord[] {
  return byTarget(examples).map(([target, own]) => {
    const quality = meanOf(own.map((example) => example.quality));
    const line = fittedLine(own, quality);
    return {
      target,
      count: own.length,
      quality: rounded(quality),
      easy: rounded(line(bandCentres.easy)),
      medium: rounded(line(bandCentres.medium)),
      hard: rounded(line(bandCentres.hard)),
    };
  });
}

/** Quality as a line over the difficulty, by least squares; flat where the difficulties hardly differ. */
function fittedLine(examples: readonly Example[], quality: number): (difficulty: number) => number {
  const middle = meanOf(examples.map(({ difficulty }) => difficulty));
  let together = 0;
  let spread = 0;
  for (const example of examples) {
    const distance = example.difficulty - middle;
    together += distance * (example.quality - quality);
    spread += distance * distance;
  }
  const slope = together / (spread + slopePrior);
  return (difficulty) => Math.min(1, Math.max(0, quality + slope * (difficulty - middle)));
}

/** Draws slopes of few or similar examples to 0: as much as 20 examples at 0.16 from the middle. */
const slopePrior = 0.5;

function recordClusters(
  centres: readonly Point[],
  points: readonly Point[],
  examples: readonly (readonly Example[])[],
  models: readonly ModelRecord[],
): Cluster[] {
  const nearest = points.map((point) => nearestOf(point, centres));
  return centres.map((centre, index) => {
    const inside = examples.filter((_, at) => nearest[at] === index);
    return {
      centre,
      count: inside.length,
      models: byTarget(inside.flat()).flatMap(([target, own]) => {
        const model = models.find((known) => known.target === target);
        return model ? [recordCluster(model, own)] : [];
      }),
    };
  });
}

function recordCluster(model: ModelRecord, examples: readonly Example[]): ClusterRecord {
  return {
    target: model.target,
    count: examples.length,
    quality: rounded(meanOf(examples.map(({ quality }) => quality))),
    expected: rounded(meanOf(examples.map(({ difficulty }) => qualityAt(model, difficulty)))),
  };
}

/** Targets in the order of the alphabet, so that the order of the outcomes does not matter. */
function byTarget(examples: readonly Example[]): [string, Example[]][] {
  const found = new Map<string, Example[]>();
  for (const example of examples) {
    const own = found.get(example.target);
    if (own) own.push(example);
    else found.set(example.target, [example]);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Five decimals are more than outcomes can tell, and a file stays small. */
function rounded(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}
