/** Names of the features, in the order in which they are shown and stored. */
export const featureNames = [
  'length',
  'code',
  'maths',
  'tools',
  'schema',
  'turns',
  'otherLanguage',
  'media',
  'thinking',
] as const;

export type FeatureName = (typeof featureNames)[number];

/** What a request looks like, each from 0 (nothing of it) to 1 (as much as counts). */
export type RequestFeatures = Readonly<Record<FeatureName, number>>;

/** Places that words are hashed to: enough to tell kinds of requests apart, few enough to average. */
export const wordBuckets = 128;

/** Numbers of a request as a point: one for each feature, then one for each of those places. */
export const pointLength = featureNames.length + wordBuckets;

/** Raised with every change to what the numbers of a profile mean: features, weights, words, hashes. */
export const profileVersion = 1;
