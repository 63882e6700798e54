import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { readGenerateRequest } from '../../../src/cli/read-generate-request.js';
import { fail } from '../../../src/core/result.js';
import { chooseModel } from '../../../src/routing/model-router/choose-model.js';
import { clusterPoints } from '../../../src/routing/model-router/cluster-points.js';
import { difficultyOf } from '../../../src/routing/model-router/difficulty.js';
import {
  type Evaluation,
  evaluate,
  routerNames,
} from '../../../src/routing/model-router/evaluate.js';
import { expectByWeights } from '../../../src/routing/model-router/expect-quality.js';
import { profileVersion } from '../../../src/routing/model-router/features.js';
import { type RecordedRequest, readOutcomes } from '../../../src/routing/model-router/outcomes.js';
import { expectByProfile, type Profile } from '../../../src/routing/model-router/profile.js';
import { randomOf } from '../../../src/routing/model-router/random.js';
import { readProfile } from '../../../src/routing/model-router/read-profile.js';
import { trainProfile } from '../../../src/routing/model-router/train-profile.js';
import { measuredOf } from './requests.js';

const file = new URL('../../fixtures/router/outcomes.jsonl', import.meta.url);

let recorded: readonly RecordedRequest[];
let training: readonly RecordedRequest[];
let profile: Profile;
beforeAll(() => {
  const read = readOutcomes(readFileSync(file, 'utf8'), (request) => {
    const call = readGenerateRequest(request);
    return call.ok ? call : fail(call.error.message);
  });
  if (!read.ok) throw new Error(read.error.message);
  recorded = read.value;
  training = recorded.filter(({ heldOut }) => !heldOut);
  profile = trainProfile(training, { clusters: 12, seed: 1 });
});

function evaluated(learned: Profile, seed = 1): Evaluation {
  const evaluation = evaluate(recorded, learned, seed);
  if (!evaluation.ok) throw new Error(evaluation.error.message);
  return evaluation.value;
}

describe('k-means', () => {
  const around = (x: number, y: number) =>
    [0, 1, 2, 3].map((step) => [x + step / 10, y - step / 10]);

  test('finds clouds of points, whatever the seed', () => {
    const points = [...around(0, 0), ...around(9, 9), ...around(0, 9)];
    for (const seed of [1, 2, 3, 4, 5]) {
      const centres = clusterPoints(points, 3, randomOf(seed));
      const rounded = centres.map(([x = 0, y = 0]) => `${x.toFixed(2)} ${y.toFixed(2)}`);
      expect(rounded.sort()).toEqual(['0.15 -0.15', '0.15 8.85', '9.15 8.85']);
    }
  });

  test('has no more centres than there are different points', () => {
    expect(clusterPoints([[1], [1], [2]], 5, randomOf(1))).toHaveLength(2);
    expect(clusterPoints([], 5, randomOf(1))).toEqual([]);
  });
});

describe('training', () => {
  test('gives the same profile for the same outcomes and seed, in whatever order', () => {
    expect(trainProfile(training, { clusters: 12, seed: 1 })).toEqual(profile);
    expect(trainProfile(training, { clusters: 12, seed: 2 })).not.toEqual(profile);
    const shuffled = training.map(({ outcomes, ...rest }) => ({
      ...rest,
      outcomes: outcomes.toReversed(),
    }));
    expect(trainProfile(shuffled, { clusters: 12, seed: 1 })).toEqual(profile);
  });

  test('counts every outcome once', () => {
    expect(profile.models.map(({ count }) => count)).toEqual(Array(4).fill(training.length));
    const inClusters = profile.clusters.reduce((sum, { count }) => sum + count, 0);
    expect(inClusters).toBe(training.length);
  });

  test('learns what falls with difficulty', () => {
    const requests = [0, 0.2, 0.4, 0.6, 0.8, 1].flatMap((maths) =>
      Array.from({ length: 20 }, (_, index) => ({
        measured: measuredOf({ maths }),
        heldOut: false,
        outcomes: [
          { model: 'steady', quality: 0.8, line: index },
          { model: 'falling', quality: 1 - 0.9 * maths, line: index },
        ],
      })),
    );
    const { models } = trainProfile(requests, { clusters: 1, seed: 1 });
    const [falling, steady] = models;
    expect(steady).toMatchObject({ target: 'steady', quality: 0.8, easy: 0.8, medium: 0.8 });
    expect(falling?.easy).toBeGreaterThan((falling?.medium ?? 1) + 0.2);
    expect(falling?.medium).toBeGreaterThan((falling?.hard ?? 1) + 0.2);
  });
});

describe('a profile', () => {
  test('survives its file', () => {
    expect(readProfile(JSON.stringify(profile))).toEqual({ ok: true, value: profile });
  });

  test.each<{ title: string; change: (profile: Profile) => unknown; problem: string }>([
    {
      title: 'another version',
      change: (p) => ({ ...p, schemaVersion: 0 }),
      problem: `schemaVersion: must be ${profileVersion}`,
    },
    { title: 'a list', change: () => [], problem: 'schemaVersion' },
    {
      title: 'other features',
      change: (p) => ({ ...p, features: ['length'] }),
      problem: 'features: must be length, code',
    },
    {
      title: 'a number too few',
      change: (p) => ({ ...p, rarity: p.rarity.slice(1) }),
      problem: 'rarity: must be 128 numbers',
    },
    {
      title: 'a number that is none',
      change: (p) => ({ ...p, rarity: p.rarity.map(String) }),
      problem: 'rarity',
    },
    { title: 'no models', change: ({ models: _, ...p }) => p, problem: 'models: must be a list' },
    {
      title: 'a model without a name',
      change: (p) => ({ ...p, models: [{ ...p.models[0], target: 1 }] }),
      problem: 'models',
    },
    {
      title: 'a short centre',
      change: (p) => ({ ...p, clusters: [{ ...p.clusters[0], centre: [1] }] }),
      problem: 'clusters: must be a list of {centre of 137 numbers',
    },
    {
      title: 'a cluster without counts',
      change: (p) => ({ ...p, clusters: [{ ...p.clusters[0], models: [{ target: 'a' }] }] }),
      problem: 'clusters',
    },
  ])('with $title is refused', ({ change, problem }) => {
    const read = readProfile(JSON.stringify(change(profile)));
    expect(read.ok || read.error).toContain(problem);
  });

  test('that is no JSON is refused', () => {
    expect(readProfile('{')).toEqual({ ok: false, error: 'malformed JSON at position 1' });
  });

  test('expects of a model it does not know what the weights say', () => {
    const stranger = { target: 'x/stranger', quality: 0.7 };
    const request = measuredOf({ code: 0.6 });
    const difficulty = difficultyOf(request.features);
    const expected = expectByWeights(request, difficulty).qualityOf(stranger);
    expect(expectByProfile(profile)(request, difficulty).qualityOf(stranger)).toBe(expected);
    expect(
      expectByProfile(profile)(request, difficulty).qualityOf({ target: 'y' }),
    ).toBeUndefined();
  });

  test('believes a cluster the more, the more outcomes it holds', () => {
    const [centre = []] = profile.clusters.map((cluster) => cluster.centre);
    const expected = (count: number) => {
      const model = { target: 'm', count: 100, quality: 0.5, easy: 0.5, medium: 0.5, hard: 0.5 };
      const here = { target: 'm', count, quality: 0.9, expected: 0.5 };
      const clusters = [{ centre, count, models: [here] }];
      const expectation = expectByProfile({ ...profile, models: [model], clusters });
      return expectation(measuredOf(), 0.5).qualityOf({ target: 'm' }) ?? 0;
    };
    expect(expected(1)).toBeCloseTo(0.544, 2);
    expect(expected(8)).toBeCloseTo(0.7);
    expect(expected(800)).toBeCloseTo(0.896, 2);
  });

  test('names the cluster in the explanation', () => {
    const { explanation } = chooseModel(measuredOf(), [{ target: 'synthetic/large' }], {
      costBias: 1,
      expect: expectByProfile(profile),
    });
    expect(explanation.basis).toMatch(/^profile, cluster \d+$/);
  });
});

describe('an evaluation of the recorded set', () => {
  let result: Evaluation;
  beforeAll(() => {
    result = evaluated(profile);
  });
  const routerOf = (name: string) => {
    const router = result.routers.find((one) => one.router === name);
    if (!router) throw new Error(`no router ${name}`);
    return router;
  };

  test('is of requests that the training has not seen', () => {
    const heldOut = recorded.filter((request) => request.heldOut);
    expect(result).toMatchObject({ trainedOn: training.length, evaluatedOn: heldOut.length });
    expect(heldOut.length).toBeGreaterThan(80);
  });

  test('the learned profile beats the weights and chance at equal cost', () => {
    const [learned, weights] = [routerOf(routerNames.profile), routerOf(routerNames.weights)];
    const random = result.baselines[2];
    expect(random?.policy).toBe('random');
    const atRandomCost = learned.qualityAtRandomCost ?? 0;
    expect(atRandomCost).toBeGreaterThan((weights.qualityAtRandomCost ?? 1) + 0.05);
    expect(weights.qualityAtRandomCost).toBeGreaterThan((random?.quality ?? 1) + 0.03);
    expect(learned.meanQuality).toBeGreaterThan((weights.meanQuality ?? 1) + 0.05);
  });

  test('the learned profile is no worse than clusters alone, and cheaper for nearly the best', () => {
    const [learned, clusters] = [routerOf(routerNames.profile), routerOf(routerNames.clusters)];
    expect(learned.meanQuality).toBeGreaterThan(clusters.meanQuality ?? 1);
    expect(learned.costShareNearBest).toBeLessThan(clusters.costShareNearBest ?? 0);
  });

  test('nothing is cheaper than always-cheapest, and nothing better than the oracle', () => {
    const [cheapest, , , oracle] = result.baselines;
    const others = [...result.baselines, ...result.routers.flatMap(({ settings }) => settings)];
    for (const { costUsd, quality } of others) {
      expect(costUsd).toBeGreaterThanOrEqual(cheapest?.costUsd ?? Number.POSITIVE_INFINITY);
      expect(quality).toBeLessThanOrEqual(oracle?.quality ?? 0);
    }
  });

  test('cost rises with the cost bias', () => {
    for (const { settings } of result.routers) {
      const costs = settings.map(({ costUsd }) => costUsd);
      expect(costs).toHaveLength(21);
      expect(costs[20]).toBeGreaterThan(10 * (costs[0] ?? 1));
    }
  });

  test('is the same every time, and chance is the only thing its seed changes', () => {
    expect(evaluated(profile)).toEqual(result);
    const other = evaluated(profile, 2);
    expect(other.baselines[2]).not.toEqual(result.baselines[2]);
    expect(other.routers.map(({ settings }) => settings)).toEqual(
      result.routers.map(({ settings }) => settings),
    );
  });

  test('wants a cost of every outcome and an outcome of every model', () => {
    const [first, ...others] = recorded;
    if (!first) throw new Error('no requests');
    const costless = first.outcomes.map(({ costUsd: _, ...outcome }) => outcome);
    expect(evaluate([{ ...first, outcomes: costless }, ...others], profile, 1)).toEqual({
      ok: false,
      error: { line: first.outcomes[0]?.line, message: expect.stringContaining('costUsd') },
    });
    const fewer = first.outcomes.slice(1);
    expect(evaluate([{ ...first, outcomes: fewer }, ...others], profile, 1)).toEqual({
      ok: false,
      error: {
        line: fewer[0]?.line,
        message: expect.stringContaining(`no outcome of ${first.outcomes[0]?.model}`),
      },
    });
    expect(evaluate([], profile, 1)).toMatchObject({ ok: false });
  });
});
