import { featureNames, type RequestFeatures } from './features.js';

/** From 0 to 1: how far one feature alone, at its full, takes a request from easy to hard. */
export type FeatureWeights = Readonly<Record<keyof RequestFeatures, number>>;

/** How difficult a request is that shows nothing at all: small talk is seldom empty of thought. */
export const leastDifficulty = 0.1;

/**
 * The weights of the deterministic scorer. They are judgements, not measurements: a profile learned
 * from recorded outcomes (`pollux router train`) corrects them where it has seen enough.
 */
export const featureWeights: FeatureWeights = {
  // Long prompts hide what matters; most of them are still summaries and look-ups.
  length: 0.35,
  // Code is right or wrong, and small models differ most from large ones in it.
  code: 0.5,
  // One wrong step spoils all that follow.
  maths: 0.6,
  // The right function among many, and its arguments.
  tools: 0.4,
  // A provider that enforces the schema does most of this work.
  schema: 0.25,
  // Much to keep in mind; but chats are long because they are easy, too.
  turns: 0.2,
  // Small models have seen less of other languages than English.
  otherLanguage: 0.3,
  // To read a picture takes more than to see it.
  media: 0.35,
  // The client says itself that there is something to think about.
  thinking: 0.55,
};

/**
 * Features -> difficulty, 0 to 1. Each feature takes its share of the way that the others leave to
 * 1, so that nothing has to be cut off, the order does not matter, and more of any feature is never
 * easier.
 */
export function difficultyOf(
  features: RequestFeatures,
  weights: FeatureWeights = featureWeights,
): number {
  let easy = 1 - leastDifficulty;
  for (const name of featureNames) easy *= 1 - weights[name] * features[name];
  return 1 - easy;
}
