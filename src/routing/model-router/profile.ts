import { isObject, parseJson } from '../../core/json.js';
import { fail, ok, type Result } from '../../core/result.js';
import type { QualityByBand } from './candidate.js';
import { type Expect, expectByWeights, qualityAt } from './expect-quality.js';
import { featureNames } from './measure-request.js';
import { nearestOf, type Point, placeRequest, pointLength } from './place-request.js';
import { wordBuckets } from './scan-text.js';

/** Raised with every change to what the numbers of a profile mean: features, weights, words, hashes. */
export const profileVersion = 1;

/** What was recorded of one model. */
export interface ModelRecord extends QualityByBand {
  readonly target: string;
  /** Outcomes that the qualities were learned from. */
  readonly count: number;
  /** Mean over all outcomes. */
  readonly quality: number;
}

/** What was recorded of one model on the requests of one cluster. */
export interface ClusterRecord {
  readonly target: string;
  readonly count: number;
  /** Mean over the outcomes. */
  readonly quality: number;
  /** Mean of what `ModelRecord` expects of them by their difficulty. */
  readonly expected: number;
}

export interface Cluster {
  readonly centre: Point;
  /** Requests it was made of. */
  readonly count: number;
  readonly models: readonly ClusterRecord[];
}

/** What `pollux router train` learned. Stored as JSON. */
export interface Profile {
  readonly schemaVersion: typeof profileVersion;
  /** Names of the features at the beginning of every centre: another set would be another space. */
  readonly features: readonly string[];
  /** Weight of the words of each place. */
  readonly rarity: readonly number[];
  readonly models: readonly ModelRecord[];
  readonly clusters: readonly Cluster[];
}

/**
 * Outcomes that weigh as much as what is expected without them: with as many in a cluster, half of
 * the difference seen there is believed. Single answers are often lucky.
 */
const priorCount = 8;

/** A mean drawn towards what is expected without it, the more the fewer outcomes it is of. */
export function shrunk(mean: number, count: number, expected: number): number {
  return (count * mean + priorCount * expected) / (count + priorCount);
}

/**
 * Expects of a model what it did in the requests most like this one: its quality at this
 * difficulty, and the difference that the nearest cluster showed to it. A model the profile does
 * not know is expected to do what the weights say.
 */
export function expectByProfile(profile: Profile): Expect {
  const centres = profile.clusters.map(({ centre }) => centre);
  const models = new Map(profile.models.map((model) => [model.target, model]));
  return (request, difficulty) => {
    const index = nearestOf(placeRequest(request, profile.rarity), centres);
    const cluster = profile.clusters[index];
    const byWeights = expectByWeights(request, difficulty);
    return {
      basis: `profile, cluster ${index}`,
      qualityOf(candidate) {
        const model = models.get(candidate.target);
        if (!model) return byWeights.qualityOf(candidate);
        const general = qualityAt(model, difficulty);
        const here = cluster?.models.find(({ target }) => target === candidate.target);
        if (!here) return general;
        const difference = shrunk(here.quality - here.expected, here.count, 0);
        return Math.min(1, Math.max(0, general + difference));
      },
    };
  };
}

/**
 * Clusters alone, without a difficulty inside them: what published routers of this kind do, to
 * compare with. A model unknown to a cluster is expected to do its mean.
 */
export function expectByClusters(profile: Profile): Expect {
  const centres = profile.clusters.map(({ centre }) => centre);
  return (request) => {
    const index = nearestOf(placeRequest(request, profile.rarity), centres);
    return {
      basis: `cluster ${index}`,
      qualityOf({ target }) {
        const model = profile.models.find((known) => known.target === target);
        const here = profile.clusters[index]?.models.find((known) => known.target === target);
        return here?.quality ?? model?.quality;
      },
    };
  };
}

/** The text of a profile -> the profile. Fails with what is wrong with it. */
export function readProfile(text: string): Result<Profile, string> {
  const parsed = parseJson(text);
  if (!parsed.ok) return fail(parsed.error);
  const { value } = parsed;
  if (!isObject(value) || value.schemaVersion !== profileVersion) {
    return fail(
      `schemaVersion: must be ${profileVersion}; train the profile anew with this version of Pollux`,
    );
  }
  const { features, rarity, models, clusters } = value;
  if (JSON.stringify(features) !== JSON.stringify(featureNames)) {
    return fail(`features: must be ${featureNames.join(', ')}; train the profile anew`);
  }
  if (!isNumbers(rarity, wordBuckets)) return fail(`rarity: must be ${wordBuckets} numbers`);
  if (!isListOf(models, isModelRecord)) {
    return fail('models: must be a list of {target, count, quality, easy, medium, hard}');
  }
  if (!isListOf(clusters, isCluster)) {
    return fail(
      `clusters: must be a list of {centre of ${pointLength} numbers, count, models of {target, count, quality, expected}}`,
    );
  }
  return ok({
    schemaVersion: profileVersion,
    features: [...featureNames],
    rarity,
    models,
    clusters,
  });
}

function isNumbers(value: unknown, length: number): value is number[] {
  return isListOf(value, Number.isFinite) && value.length === length;
}

function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is T[];
function isListOf(value: unknown, isItem: (item: unknown) => boolean): value is number[];
function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}

function isModelRecord(value: unknown): value is ModelRecord {
  if (!isObject(value)) return false;
  const { target, count, quality, easy, medium, hard } = value;
  return typeof target === 'string' && isNumbers([count, quality, easy, medium, hard], 5);
}

function isCluster(value: unknown): value is Cluster {
  if (!isObject(value)) return false;
  const { centre, count, models } = value;
  return (
    isNumbers(centre, pointLength) && isNumbers([count], 1) && isListOf(models, isClusterRecord)
  );
}

function isClusterRecord(value: unknown): value is ClusterRecord {
  if (!isObject(value)) return false;
  const { target, count, quality, expected } = value;
  return typeof target === 'string' && isNumbers([count, quality, expected], 3);
}
