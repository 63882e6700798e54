import type { QualityByBand, RouterCandidate } from './candidate.js';
import type { RequestFeatures } from './features.js';
import type { MeasuredRequest } from './measure-request.js';

/** What is expected of each candidate's answer to one request. */
export interface Expectation {
  /** Where it comes from, for the trace: `weights`, or the cluster of a profile. */
  readonly basis: string;
  /** Quality from 0 to 1; undefined where nothing is known of the candidate. */
  readonly qualityOf: (candidate: RouterCandidate) => number | undefined;
}

export type Expect = (request: MeasuredRequest, difficulty: number) => Expectation;

/** The deterministic scorer: what is said of a candidate, and how difficult the request looks. */
export const expectByWeights: Expect = ({ features }, difficulty) => ({
  basis: 'weights',
  qualityOf: (candidate) => saidQuality(candidate, features, difficulty),
});

/** Where the bands lie: quality between two of these points is between theirs. */
export const bandCentres = { easy: 1 / 6, medium: 1 / 2, hard: 5 / 6 } as const;

/** Quality of a model whose quality is known for each band, at one difficulty. */
export function qualityAt({ easy, medium, hard }: QualityByBand, difficulty: number): number {
  if (difficulty <= bandCentres.easy) return easy;
  if (difficulty >= bandCentres.hard) return hard;
  const [from, to, start] =
    difficulty < bandCentres.medium
      ? [easy, medium, bandCentres.easy]
      : [medium, hard, bandCentres.medium];
  return from + ((to - from) * (difficulty - start)) / (bandCentres.medium - bandCentres.easy);
}

/**
 * A single quality -> one for each band: what goes wrong on medium work goes wrong in proportion to
 * the difficulty elsewhere. So all models are near to each other on easy work, and far apart on
 * hard work.
 */
export function bandsOf(quality: number): QualityByBand {
  const at = (difficulty: number) =>
    Math.max(0, 1 - ((1 - quality) * difficulty) / bandCentres.medium);
  return { easy: at(bandCentres.easy), medium: quality, hard: at(bandCentres.hard) };
}

/** What a model suited to its task is better at it than at others: half of what is missing to 1. */
const suitedGain = 0.5;

function saidQuality(
  { quality, complexity, taskType }: RouterCandidate,
  features: RequestFeatures,
  difficulty: number,
): number | undefined {
  const known = quality ?? complexityQuality(complexity);
  if (known === undefined) return undefined;
  const general = qualityAt(typeof known === 'number' ? bandsOf(known) : known, difficulty);
  return general + (1 - general) * suitedGain * suitability(taskType, features);
}

/** How much of the request is of the kind that a model is said to suit, 0 to 1. */
function suitability(taskType: string | undefined, { code, maths }: RequestFeatures): number {
  if (taskType === undefined) return 0;
  if (/\bcod(?:e|ing)\b|program/i.test(taskType.replaceAll('_', ' '))) return code;
  return /\bmath/i.test(taskType.replaceAll('_', ' ')) ? maths : 0;
}

/**
 * A model said to suit work of some difficulty is taken to do half of the work beyond it well.
 * Words that mean nothing here tell nothing.
 */
function complexityQuality(complexity: string | number | undefined): QualityByBand | undefined {
  if (typeof complexity === 'number') {
    return bandsOf(0.5 + Math.min(1, Math.max(0, complexity)) / 2);
  }
  switch (complexity?.toLowerCase()) {
    case 'easy':
    case 'simple':
    case 'low':
      return { easy: 0.9, medium: 0.6, hard: 0.4 };
    case 'medium':
    case 'moderate':
      return { easy: 0.9, medium: 0.85, hard: 0.6 };
    case 'hard':
    case 'complex':
    case 'high':
      return { easy: 0.95, medium: 0.9, hard: 0.85 };
    default:
      return undefined;
  }
}
