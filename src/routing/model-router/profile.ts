import type { QualityByBand } from './candidate.js';
import { type Expect, expectByWeights, qualityAt } from './expect-quality.js';
import type { profileVersion } from './features.js';
import { nearestOf, type Point, placeRequest } from './place-request.js';

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
