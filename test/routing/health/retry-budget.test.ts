import { describe, expect, it } from '@jest/globals';
import {
  earned,
  fullRetryBudget,
  retriesLeft,
  retryBudgetDefaults as settings,
  spent,
} from '../../../src/routing/health/retry-budget.js';
import { randomOf } from '../../formats/generated-answers.js';

describe('the retry budget', () => {
  it('holds fifty retries and no more, however many requests come', () => {
    let budget = fullRetryBudget(settings);
    for (let request = 0; request < 1_000; request++) budget = earned(budget, settings);
    expect(retriesLeft(budget, settings)).toBe(50);
  });

  it('gives one retry for ten first attempts once it is empty', () => {
    let budget = fullRetryBudget(settings);
    for (let retry = 0; retry < 50; retry++) budget = spent(budget, settings);
    expect(retriesLeft(budget, settings)).toBe(0);
    for (let request = 0; request < 9; request++) budget = earned(budget, settings);
    expect(retriesLeft(budget, settings)).toBe(0);
    expect(retriesLeft(earned(budget, settings), settings)).toBe(1);
  });

  it('never gives more than 50 and a tenth of the first attempts, over any stretch (R10)', () => {
    for (let seed = 1; seed <= 50; seed++) {
      const random = randomOf(seed);
      const share = random();
      let budget = fullRetryBudget(settings);
      // Retries less their share of first attempts, in tenths: its rise over a stretch is bounded.
      let excess = 0;
      let lowest = 0;
      let steepest = 0;
      for (let step = 0; step < 5_000; step++) {
        if (random() < share) {
          budget = earned(budget, settings);
          excess -= 1;
        } else if (retriesLeft(budget, settings) > 0) {
          budget = spent(budget, settings);
          excess += 10;
        }
        lowest = Math.min(lowest, excess);
        steepest = Math.max(steepest, excess - lowest);
      }
      expect({ seed, holds: steepest <= 500 }).toEqual({ seed, holds: true });
    }
  });
});
