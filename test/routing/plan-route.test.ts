import { describe, expect, it } from '@jest/globals';
import type { RoutingWishes } from '../../src/core/canonical.js';
import { type Candidate, planRoute, type TargetFacts } from '../../src/routing/plan-route.js';

function candidate(provider: string, facts: TargetFacts = {}, slugs: string[] = []): Candidate {
  return { provider, slugs, model: 'm', facts };
}

const priced = (prompt: number, completion: number): TargetFacts => ({
  prices: { promptPerMillionTokens: prompt, completionPerMillionTokens: completion },
});

/** Three targets that differ in everything that can be asked for. */
const candidates = [
  candidate('careful', {
    ...priced(3, 15),
    quantization: 'bf16',
    collectsData: false,
    retainsData: false,
    distillable: true,
    latencyMs: 300,
    tokensPerSecond: 50,
  }),
  candidate(
    'cheap',
    {
      ...priced(0.1, 0.4),
      quantization: 'int4',
      collectsData: true,
      retainsData: true,
      latencyMs: 900,
    },
    ['bargain'],
  ),
  candidate('unknown'),
];

const cases: [title: string, wishes: RoutingWishes, kept: string[], dropped: string[]][] = [
  ['keeps everything in order where nothing is asked', {}, ['careful', 'cheap', 'unknown'], []],
  [
    'keeps only the providers named',
    { only: ['cheap'] },
    ['cheap'],
    ['providerOnly', 'providerOnly'],
  ],
  [
    'knows a provider by its slugs',
    { only: ['bargain'] },
    ['cheap'],
    ['providerOnly', 'providerOnly'],
  ],
  [
    'leaves out what is to be ignored',
    { ignore: ['bargain'] },
    ['careful', 'unknown'],
    ['providerIgnore'],
  ],
  [
    'keeps only what is known to retain nothing',
    { zeroDataRetention: true },
    ['careful'],
    ['providerZdr', 'providerZdr'],
  ],
  [
    'keeps only what is known to leave prompts alone',
    { denyDataCollection: true },
    ['careful'],
    ['providerDataCollection', 'providerDataCollection'],
  ],
  [
    'keeps only what is known to permit distilling',
    { distillable: true },
    ['careful'],
    ['providerEnforceDistillableText', 'providerEnforceDistillableText'],
  ],
  [
    'takes an unknown precision where unknown ones are asked for',
    { quantizations: ['unknown', 'int4'] },
    ['cheap', 'unknown'],
    ['providerQuantizations'],
  ],
  [
    'leaves out what costs more, and what has no price',
    { maxPrices: { promptPerMillionTokens: 1 } },
    ['cheap'],
    ['providerMaxPromptPrice', 'providerMaxPromptPrice'],
  ],
  [
    'keeps what costs exactly the ceiling',
    { maxPrices: { completionPerMillionTokens: 15 } },
    ['careful', 'cheap'],
    ['providerMaxCompletionPrice'],
  ],
  [
    'takes a missing price per request or image for none',
    { maxPrices: { perRequest: 0, perImage: 0 } },
    ['careful', 'cheap', 'unknown'],
    [],
  ],
  [
    'names the first filter that a target fails',
    { only: ['careful'], ignore: ['cheap'], zeroDataRetention: true },
    ['careful'],
    ['providerOnly', 'providerOnly'],
  ],
  [
    'puts named providers first and keeps the others behind',
    { order: ['unknown', 'bargain'] },
    ['unknown', 'cheap', 'careful'],
    [],
  ],
  ['sorts by price, unknown ones last', { sort: 'price' }, ['cheap', 'careful', 'unknown'], []],
  [
    'sorts by latency, what was never measured first',
    { sort: 'latency' },
    ['unknown', 'careful', 'cheap'],
    [],
  ],
  [
    'sorts by throughput, what was never measured first',
    { sort: 'throughput' },
    ['cheap', 'unknown', 'careful'],
    [],
  ],
  [
    'sorts behind the named providers only',
    { order: ['unknown'], sort: 'price' },
    ['unknown', 'cheap', 'careful'],
    [],
  ],
];

describe('planRoute', () => {
  it.each(cases)('%s', (_title, wishes, kept, dropped) => {
    const plan = planRoute(candidates, wishes);
    expect(plan.kept.map(({ provider }) => provider)).toEqual(kept);
    expect(plan.dropped.map(({ wish }) => wish)).toEqual(dropped);
  });

  it('says why a target stays out', () => {
    const { dropped } = planRoute(candidates, { maxPrices: { promptPerMillionTokens: 1 } });
    expect(dropped.map(({ candidate: { provider }, reason }) => [provider, reason])).toEqual([
      ['careful', 'costs 3 US dollars'],
      ['unknown', 'has no known price'],
    ]);
  });

  it('leaves what speaks of hosts to a target that chooses among hosts, and nothing else', () => {
    const hub = { ...candidate('hub'), choosesHosts: true };
    const wishes: RoutingWishes = {
      zeroDataRetention: true,
      denyDataCollection: true,
      distillable: true,
      quantizations: ['fp8'],
      maxPrices: { promptPerMillionTokens: 0, completionPerMillionTokens: 0 },
    };
    expect(planRoute([hub], wishes).kept).toEqual([hub]);
    expect(planRoute([hub], { ...wishes, ignore: ['hub'] }).kept).toEqual([]);
    expect(planRoute([hub], { ...wishes, only: ['careful'] }).kept).toEqual([]);
  });

  it('leaves out what cannot serve the call', () => {
    const unfit = { wish: 'tools', reason: 'calls no functions' };
    const { kept, dropped } = planRoute([{ ...candidate('plain'), unfit }, ...candidates], {});
    expect(kept).toEqual(candidates);
    expect(dropped).toEqual([expect.objectContaining(unfit)]);
  });

  it('lets the wishes of the client go before a rank of what is left', () => {
    const seen: string[][] = [];
    const backwards = (kept: readonly Candidate[]) => {
      seen.push(kept.map(({ provider }) => provider));
      return kept.toReversed();
    };
    const plan = planRoute(candidates, { ignore: ['cheap'], order: ['careful'] }, backwards);
    expect(seen).toEqual([['careful', 'unknown']]);
    expect(plan.kept.map(({ provider }) => provider)).toEqual(['careful', 'unknown']);
    const unasked = planRoute(candidates, { ignore: ['cheap'] }, backwards);
    expect(unasked.kept.map(({ provider }) => provider)).toEqual(['unknown', 'careful']);
  });

  it('does not touch what it is given', () => {
    const frozen = Object.freeze([...candidates]);
    planRoute(frozen, Object.freeze({ sort: 'price' }));
    expect(frozen).toEqual(candidates);
  });
});
