import { fail, ok, type Result } from '../../core/result.js';
import type { RouterCandidate } from './candidate.js';
import { chooseModel } from './choose-model.js';
import {
  bestCurve,
  type CostQuality,
  costAtQuality,
  meanQuality,
  qualityAtCost,
} from './cost-quality-curve.js';
import { type Expect, expectByWeights } from './expect-quality.js';
import type { LineProblem, Outcome, RecordedRequest } from './outcomes.js';
import { expectByClusters, expectByProfile, type Profile } from './profile.js';
import { randomOf } from './random.js';

/** One way to choose a model for each request, and what it came to. */
export interface PolicyResult extends CostQuality {
  readonly policy: string;
  /** How often each model was chosen; none where the choice is left to chance. */
  readonly chosen: Readonly<Record<string, number>>;
}

/** A router at all its cost biases. */
export interface RouterResult {
  readonly router: string;
  /** One for each cost bias, from 0 to 1. */
  readonly settings: readonly (PolicyResult & { readonly costBias: number })[];
  /** Mean quality between the costs of always-cheapest and always-best (AIQ in RouterBench). */
  readonly meanQuality?: number;
  /** Quality at the cost of a random choice, by a mix of two settings where need be. */
  readonly qualityAtRandomCost?: number;
  /** Least cost for nearly the quality of always-best, as a share of its cost; absent where it is not reached. */
  readonly costShareNearBest?: number;
}

export interface Evaluation {
  readonly trainedOn: number;
  readonly evaluatedOn: number;
  readonly models: readonly string[];
  /** Always-cheapest, always-best, random, and the oracle, which knows every outcome. */
  readonly baselines: readonly PolicyResult[];
  readonly routers: readonly RouterResult[];
}

/** Names of the routers in an evaluation. */
export const routerNames = {
  profile: 'profile',
  clusters: 'clusters alone',
  weights: 'weights',
} as const;

/**
 * Of always-best's quality, what is nearly as good. Asked for all of it, a router that differs from
 * always-best in a single request would look as dear or as if it never got there.
 */
export const nearBest = 0.95;

/** Steps close enough that a change of the chosen model shows. */
const costBiases = Array.from({ length: 21 }, (_, step) => step / 20);

/** An outcome whose cost is known. */
type Priced = Outcome & { readonly costUsd: number };

interface PricedRequest extends Pick<RecordedRequest, 'measured'> {
  readonly outcomes: ReadonlyMap<string, Priced>;
}

/**
 * What routers and simpler policies would have cost and given on the held-out requests. What is
 * known of the models in advance (mean quality and cost) comes from the other requests, and is the
 * same for all. Every request must have an outcome with a cost for every model.
 *
 * @param seed of the random policy.
 */
export function evaluate(
  requests: readonly RecordedRequest[],
  profile: Profile,
  seed: number,
): Result<Evaluation, LineProblem> {
  const priced = pricedRequests(requests);
  if (!priced.ok) return priced;
  const { training, heldOut } = priced.value;
  const candidates = candidatesOf(training);
  const [first] = candidates;
  if (!first || heldOut.length === 0) {
    const message = `holds ${requests.length} requests, too few to keep some for the evaluation`;
    return fail({ message });
  }

  const always = (candidate: RouterCandidate) => () => candidate.target;
  const least = (measure: (candidate: RouterCandidate) => number) =>
    candidates.reduce((a, b) => (measure(b) < measure(a) ? b : a), first);
  const cheapest = least(costOf);
  const best = least((candidate) => -qualityOf(candidate));
  const baseline = (policy: string, choose: Choose) => run(policy, heldOut, choose);
  const cheapestResult = baseline(`always ${cheapest.target} (cheapest)`, always(cheapest));
  const bestResult = baseline(`always ${best.target} (best)`, always(best));
  const random = randomMix(heldOut, candidates, seed);

  const router = (name: string, expect: Expect): RouterResult => {
    const settings = costBiases.map((costBias) => {
      const choose: Choose = ({ measured }) =>
        chooseModel(measured, candidates, { costBias, expect }).ordered[0]?.target ?? first.target;
      return { costBias, ...run(`${name}, cost bias ${costBias}`, heldOut, choose) };
    });
    const curve = bestCurve(settings);
    const cost = costAtQuality(curve, nearBest * bestResult.quality);
    return {
      router: name,
      settings,
      meanQuality: meanQuality(curve, cheapestResult.costUsd, bestResult.costUsd),
      qualityAtRandomCost: qualityAtCost(curve, random.costUsd),
      ...(cost === undefined ? {} : { costShareNearBest: cost / bestResult.costUsd }),
    };
  };

  return ok({
    trainedOn: training.length,
    evaluatedOn: heldOut.length,
    models: candidates.map(({ target }) => target),
    baselines: [cheapestResult, bestResult, random, baseline('oracle', bestOutcome)],
    routers: [
      router(routerNames.profile, expectByProfile(profile)),
      router(routerNames.clusters, expectByClusters(profile)),
      router(routerNames.weights, expectByWeights),
    ],
  });
}

/** Splits the requests; fails where an outcome or a cost is missing. */
function pricedRequests(
  requests: readonly RecordedRequest[],
): Result<{ readonly training: PricedRequest[]; readonly heldOut: PricedRequest[] }, LineProblem> {
  const models = new Set(requests.flatMap(({ outcomes }) => outcomes.map(({ model }) => model)));
  const training: PricedRequest[] = [];
  const heldOut: PricedRequest[] = [];
  for (const { measured, outcomes, heldOut: isHeldOut } of requests) {
    const priced = new Map<string, Priced>();
    for (const { costUsd, ...outcome } of outcomes) {
      if (costUsd === undefined) {
        return fail({ line: outcome.line, message: 'costUsd: is needed for an evaluation' });
      }
      priced.set(outcome.model, { ...outcome, costUsd });
    }
    const missing = [...models].find((model) => !priced.has(model));
    if (missing !== undefined) {
      const message = `request: has no outcome of ${missing}; an evaluation needs every model's`;
      return fail({ line: outcomes[0]?.line, message });
    }
    (isHeldOut ? heldOut : training).push({ measured, outcomes: priced });
  }
  return ok({ training, heldOut });
}

/** What is known of the models in advance. */
function candidatesOf(training: readonly PricedRequest[]): RouterCandidate[] {
  const models = [...(training[0]?.outcomes.keys() ?? [])].sort();
  return models.map((target) => {
    const own = training.flatMap(({ outcomes }) => outcomes.get(target) ?? []);
    return {
      target,
      quality: meanOf(own, ({ quality }) => quality),
      prices: { perRequest: meanOf(own, ({ costUsd }) => costUsd) },
    };
  });
}

function costOf({ prices }: RouterCandidate): number {
  return prices?.perRequest ?? 0;
}

function qualityOf({ quality }: RouterCandidate): number {
  return typeof quality === 'number' ? quality : 0;
}

type Choose = (request: PricedRequest) => string;

function run(policy: string, requests: readonly PricedRequest[], choose: Choose): PolicyResult {
  const chosen: Record<string, number> = {};
  const taken = requests.flatMap((request) => {
    const outcome = request.outcomes.get(choose(request));
    if (outcome) chosen[outcome.model] = (chosen[outcome.model] ?? 0) + 1;
    return outcome ?? [];
  });
  return {
    policy,
    costUsd: meanOf(taken, ({ costUsd }) => costUsd),
    quality: meanOf(taken, ({ quality }) => quality),
    chosen,
  };
}

/** One throw of the dice says little of chance: the mean of many. */
const throwsOfChance = 100;

function randomMix(
  requests: readonly PricedRequest[],
  candidates: readonly RouterCandidate[],
  seed: number,
): PolicyResult {
  const random = randomOf(seed);
  const choose: Choose = () => candidates[Math.floor(random() * candidates.length)]?.target ?? '';
  const results = Array.from({ length: throwsOfChance }, () => run('random', requests, choose));
  return {
    policy: 'random',
    costUsd: meanOf(results, ({ costUsd }) => costUsd),
    quality: meanOf(results, ({ quality }) => quality),
    chosen: {},
  };
}

/** The best answer there is; among equals the cheapest. */
const bestOutcome: Choose = ({ outcomes }) =>
  [...outcomes.values()].reduce((a, b) =>
    b.quality > a.quality || (b.quality === a.quality && b.costUsd < a.costUsd) ? b : a,
  ).model;

function meanOf<T>(items: readonly T[], measure: (item: T) => number): number {
  return items.reduce((sum, item) => sum + measure(item), 0) / items.length;
}
