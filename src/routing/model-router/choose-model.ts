import type { RouterCandidate } from './candidate.js';
import { difficultyOf, type FeatureWeights, featureWeights } from './difficulty.js';
import { estimateCostUsd } from './estimate-cost.js';
import { type Expect, expectByWeights } from './expect-quality.js';
import type { RequestFeatures } from './features.js';
import { type LeftOut, reasonToLeaveOut } from './leave-out.js';
import type { MeasuredRequest } from './measure-request.js';

export interface RouterSettings {
  /** 0 asks for the cheapest candidate, 1 for the best. Translation contract §15.4. */
  readonly costBias: number;
  /** Of the features in the difficulty. */
  readonly weights?: FeatureWeights;
  /** What to expect of the candidates; a learned profile can stand here (`expectByProfile`). */
  readonly expect?: Expect;
}

/** One candidate's marks. */
export interface CandidateScore {
  readonly target: string;
  /** What the order follows, 0 to 1. */
  readonly score: number;
  /** Expected of the answer, 0 to 1. */
  readonly quality: number;
  /** Absent where no candidate's cost is known. */
  readonly costUsd?: number;
  /** What had to be assumed, because nobody knows it. */
  readonly assumed: readonly ('quality' | 'cost')[];
}

/** Why the order is what it is; for the trace and the dry run. */
export interface ChoiceExplanation {
  readonly difficulty: number;
  readonly features: RequestFeatures;
  readonly costBias: number;
  /** Where the expected qualities come from. */
  readonly basis: string;
  /** Best first. */
  readonly scores: readonly CandidateScore[];
  readonly leftOut: readonly LeftOut[];
}

export interface ModelChoice<Candidate extends RouterCandidate> {
  /** Those that can serve the request, best first. Empty where none can. */
  readonly ordered: readonly Candidate[];
  readonly explanation: ChoiceExplanation;
}

/**
 * Puts the candidates in order for one request: `costBias` parts of expected quality against the
 * rest of cheapness, which is 1 for what costs nothing and 0 for the dearest candidate. Both are
 * fixed before the bias comes in, so a higher bias never leads to a worse model.
 *
 * What is not known never counts in a candidate's favour: an unknown quality is taken for the
 * lowest known one among the candidates, an unknown cost for the highest. Where it is known of
 * none, it decides nothing. Among equals the better one goes first, then the cheaper one, then the
 * one that stands first.
 */
export function chooseModel<Candidate extends RouterCandidate>(
  request: MeasuredRequest,
  candidates: readonly Candidate[],
  { costBias, weights = featureWeights, expect = expectByWeights }: RouterSettings,
): ModelChoice<Candidate> {
  const { features, demands } = request;
  const difficulty = difficultyOf(features, weights);
  const { basis, qualityOf } = expect(request, difficulty);

  const leftOut: LeftOut[] = [];
  const able: { candidate: Candidate; quality?: number; costUsd?: number }[] = [];
  for (const candidate of candidates) {
    const reason = reasonToLeaveOut(candidate, demands);
    if (reason !== undefined) leftOut.push({ target: candidate.target, reason });
    else {
      const costUsd = estimateCostUsd(candidate, demands);
      able.push({ candidate, quality: qualityOf(candidate), costUsd });
    }
  }

  const qualities = able.flatMap(({ quality }) => quality ?? []);
  const costs = able.flatMap(({ costUsd }) => costUsd ?? []);
  const lowestQuality = qualities.length === 0 ? assumedQuality : Math.min(...qualities);
  const highestCost = Math.max(0, ...costs);

  const scored = able.map(({ candidate, quality, costUsd }) => {
    const expected = quality ?? lowestQuality;
    const cost = costUsd ?? highestCost;
    const cheapness = highestCost === 0 ? 1 : 1 - cost / highestCost;
    const score: CandidateScore = {
      target: candidate.target,
      score: costBias * expected + (1 - costBias) * cheapness,
      quality: expected,
      ...(costs.length === 0 ? {} : { costUsd: cost }),
      assumed: [
        ...(quality === undefined ? (['quality'] as const) : []),
        ...(costUsd === undefined ? (['cost'] as const) : []),
      ],
    };
    return { candidate, score };
  });
  // Sorting is stable: equals stay in the order in which they were given.
  scored.sort((a, b) => compareScores(a.score, b.score));

  return {
    ordered: scored.map(({ candidate }) => candidate),
    explanation: {
      difficulty,
      features,
      costBias,
      basis,
      scores: scored.map(({ score }) => score),
      leftOut,
    },
  };
}

/** Shown where no candidate's quality is known; any number would give the same order. */
const assumedQuality = 0.5;

function compareScores(a: CandidateScore, b: CandidateScore): number {
  return b.score - a.score || b.quality - a.quality || (a.costUsd ?? 0) - (b.costUsd ?? 0);
}
