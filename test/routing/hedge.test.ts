import { describe, expect, it } from '@jest/globals';
import {
  answeredAfter,
  asked,
  type Hedge,
  patienceMs,
  spentOn,
  unknownHedge,
} from '../../src/routing/hedge.js';

/** Calls that took so long each, one after the other. */
function calls(tookMs: readonly number[], hedge: Hedge = unknownHedge): Hedge {
  return tookMs.reduce((state, ms) => answeredAfter(asked(state), ms), hedge);
}

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

describe('a second target', () => {
  it('is not asked before twenty calls are known', () => {
    expect(patienceMs(calls(upTo(19)))).toBeUndefined();
    expect(patienceMs(calls(upTo(20)))).toBe(19);
  });

  it('is asked after the 95th percentile of the last hundred', () => {
    expect(patienceMs(calls(upTo(100)))).toBe(95);
    expect(patienceMs(calls([...upTo(100).fill(9_000), ...upTo(100)]))).toBe(95);
  });

  it('is asked for one call in twenty', () => {
    let hedge = unknownHedge;
    let made = 0;
    for (let call = 0; call < 1_000; call++) {
      hedge = asked(hedge);
      const spent = spentOn(hedge);
      if (spent) made++;
      hedge = spent ?? hedge;
    }
    expect(made).toBe(50);
  });

  it('is saved up for five times at most', () => {
    let hedge = calls(upTo(1_000));
    let made = 0;
    for (let spent = spentOn(hedge); spent; spent = spentOn(hedge)) {
      hedge = spent;
      made++;
    }
    expect(made).toBe(5);
    expect(patienceMs(hedge)).toBeUndefined();
  });
});
