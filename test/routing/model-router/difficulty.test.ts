import { describe, expect, test } from '@jest/globals';
import {
  difficultyOf,
  featureWeights,
  leastDifficulty,
} from '../../../src/routing/model-router/difficulty.js';
import { featureNames } from '../../../src/routing/model-router/features.js';
import { randomOf } from '../../../src/routing/model-router/random.js';
import { featuresOf } from './requests.js';

describe('difficulty', () => {
  test('is least where nothing shows', () => {
    expect(difficultyOf(featuresOf())).toBeCloseTo(leastDifficulty);
  });

  test.each(featureNames)('%s alone takes its share of the way to 1', (name) => {
    const alone = difficultyOf(featuresOf({ [name]: 1 }));
    expect(alone).toBeCloseTo(leastDifficulty + (1 - leastDifficulty) * featureWeights[name]);
  });

  test('lies from 0 to 1, and never falls when a feature rises', () => {
    const random = randomOf(3);
    for (let round = 0; round < 500; round++) {
      const features = featuresOf(Object.fromEntries(featureNames.map((name) => [name, random()])));
      const name = featureNames[round % featureNames.length] ?? 'length';
      const more = { ...features, [name]: Math.min(1, features[name] + random()) };
      expect(difficultyOf(features)).toBeGreaterThanOrEqual(leastDifficulty);
      expect(difficultyOf(more)).toBeGreaterThanOrEqual(difficultyOf(features));
      expect(difficultyOf(more)).toBeLessThanOrEqual(1);
    }
  });

  test('follows other weights', () => {
    const weights = { ...featureWeights, code: 0 };
    expect(difficultyOf(featuresOf({ code: 1 }), weights)).toBeCloseTo(leastDifficulty);
  });
});
