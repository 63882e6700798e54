import { describe, expect, test } from '@jest/globals';
import type { RouterCandidate } from '../../../src/routing/model-router/candidate.js';
import { chooseModel } from '../../../src/routing/model-router/choose-model.js';
import { featureNames } from '../../../src/routing/model-router/features.js';
import { randomOf } from '../../../src/routing/model-router/random.js';
import { routeHeader } from '../../../src/routing/model-router/route-header.js';
import { measuredOf } from './requests.js';

const candidate = (
  target: string,
  quality?: RouterCandidate['quality'],
  usdPerMillion?: number,
  more: Partial<RouterCandidate> = {},
): RouterCandidate => ({
  target,
  ...(quality === undefined ? {} : { quality }),
  ...(usdPerMillion === undefined
    ? {}
    : {
        prices: {
          promptPerMillionTokens: usdPerMillion,
          completionPerMillionTokens: 4 * usdPerMillion,
        },
      }),
  ...more,
});

const small = candidate('a/small', 0.6, 0.1);
const middle = candidate('b/middle', 0.8, 1);
const large = candidate('c/large', 0.95, 10);
const all = [small, middle, large];

const order = (
  candidates: readonly RouterCandidate[],
  costBias: number,
  request = measuredOf({ code: 0.5 }),
) => chooseModel(request, candidates, { costBias }).ordered.map(({ target }) => target);

describe('the order', () => {
  test('is by price at 0, by quality at 1, and goes through the middle', () => {
    expect(order(all, 0)).toEqual(['a/small', 'b/middle', 'c/large']);
    expect(order(all, 0.5)[0]).toBe('b/middle');
    expect(order(all, 1)).toEqual(['c/large', 'b/middle', 'a/small']);
  });

  test('takes a better model where the request is harder', () => {
    const firstAt = (maths: number) => order(all, 0.85, measuredOf({ maths }))[0];
    expect(firstAt(0)).toBe('b/middle');
    expect(firstAt(1)).toBe('c/large');
  });

  test('among equals: the better one, the cheaper one, the first one', () => {
    expect(order([candidate('a', 0.6, 1), candidate('b', 0.9, 1)], 0)).toEqual(['b', 'a']);
    expect(order([candidate('a', 0.9, 2), candidate('b', 0.9, 1)], 1)).toEqual(['b', 'a']);
    const twins = [candidate('z', 0.9, 1), candidate('a', 0.9, 1)];
    expect(order(twins, 0.5)).toEqual(['z', 'a']);
    expect(order(twins.toReversed(), 0.5)).toEqual(['a', 'z']);
  });

  test('is the same every time', () => {
    const choose = () => chooseModel(measuredOf({ code: 0.4 }), all, { costBias: 0.6 });
    expect(choose()).toEqual(choose());
  });

  test('a higher bias never leads to a cheaper and worse model', () => {
    const random = randomOf(11);
    const maybe = (value: number) => (random() < 0.2 ? undefined : value);
    let changes = 0;
    for (let round = 0; round < 400; round++) {
      const request = measuredOf(Object.fromEntries(featureNames.map((name) => [name, random()])), {
        promptTokens: Math.floor(random() * 5_000),
      });
      const candidates = Array.from({ length: 1 + Math.floor(random() * 6) }, (_, index) =>
        candidate(`m/${index}`, maybe(random()), maybe(10 * random() ** 3)),
      );
      const biases = Array.from({ length: 6 }, random).sort((a, b) => a - b);
      const firsts = [0, ...biases, 1].map((costBias) => {
        const { scores } = chooseModel(request, candidates, { costBias }).explanation;
        return { quality: scores[0]?.quality ?? 0, costUsd: scores[0]?.costUsd ?? 0 };
      });
      for (const [index, later] of firsts.entries()) {
        const earlier = firsts[index - 1] ?? later;
        expect(later.quality).toBeGreaterThanOrEqual(earlier.quality);
        expect(later.costUsd).toBeGreaterThanOrEqual(earlier.costUsd);
        if (later.quality > earlier.quality) changes++;
      }
    }
    // The property is worth nothing where the choice never changes.
    expect(changes).toBeGreaterThan(200);
  });
});

describe('what is known of a candidate', () => {
  const scoreOf = (one: RouterCandidate, features = {}, demands = {}) =>
    chooseModel(measuredOf(features, demands), [one], { costBias: 0.5 }).explanation.scores[0];

  test('an unknown quality counts as the lowest known, an unknown price as the highest', () => {
    const candidates = [...all, candidate('d/new', undefined, 1), candidate('e/dear', 0.8)];
    const { scores } = chooseModel(measuredOf(), candidates, { costBias: 0.5 }).explanation;
    const find = (target: string) => scores.find((score) => score.target === target);
    expect(find('d/new')).toMatchObject({
      quality: find('a/small')?.quality,
      assumed: ['quality'],
    });
    expect(find('e/dear')).toMatchObject({ costUsd: find('c/large')?.costUsd, assumed: ['cost'] });
    expect(find('b/middle')?.assumed).toEqual([]);
  });

  test('what is known of none decides nothing', () => {
    const cheap = [candidate('a', undefined, 2), candidate('b', undefined, 1)];
    expect(order(cheap, 0.9)).toEqual(['b', 'a']);
    const good = [candidate('a', 0.5), candidate('b', 0.6)];
    expect(order(good, 0.1)).toEqual(['b', 'a']);
    expect(order([candidate('a'), candidate('b')], 0.5)).toEqual(['a', 'b']);
    expect(scoreOf(candidate('a'))).toEqual({
      target: 'a',
      score: 0.75,
      quality: 0.5,
      assumed: ['quality', 'cost'],
    });
  });

  test('a price without its other half is not known; a price per request is enough', () => {
    expect(scoreOf({ target: 'a', prices: { promptPerMillionTokens: 1 } })?.assumed).toContain(
      'cost',
    );
    expect(scoreOf({ target: 'a', quality: 1, prices: { perRequest: 0.02 } })).toMatchObject({
      costUsd: 0.02,
      assumed: [],
    });
  });

  test('the cost is of the prompt, of the answer as far as it may go, of images and of the request', () => {
    const prices = {
      promptPerMillionTokens: 2,
      completionPerMillionTokens: 10,
      perImage: 0.001,
      perRequest: 0.01,
    };
    const cost = (demands: object, more: object = {}) =>
      scoreOf({ target: 'a', quality: 1, prices, ...more }, {}, demands)?.costUsd;
    expect(cost({})).toBeCloseTo(0.002 + 0.005 + 0.01);
    expect(cost({ images: 3 })).toBeCloseTo(0.002 + 0.005 + 0.01 + 0.003);
    expect(cost({ maxOutputTokens: 100 })).toBeCloseTo(0.002 + 0.001 + 0.01);
    expect(cost({}, { outputTokens: 200 })).toBeCloseTo(0.002 + 0.002 + 0.01);
  });

  test('a single quality is near to 1 on easy work and falls with difficulty', () => {
    const at = (features: object) => scoreOf(candidate('a', 0.8, 1), features)?.quality ?? 0;
    const qualities = [at({}), at({ code: 0.5 }), at({ code: 1 }), at({ code: 1, maths: 1 })];
    expect(qualities).toEqual(qualities.toSorted((a, b) => b - a));
    expect(qualities[0]).toBeGreaterThan(0.9);
    expect(qualities[3]).toBeLessThan(0.75);
  });

  test('qualities by band count where the difficulty is', () => {
    const bands = { easy: 0.9, medium: 0.5, hard: 0.1 };
    const at = (features: object) => scoreOf(candidate('a', bands, 1), features)?.quality;
    expect(at({})).toBe(0.9);
    expect(at({ maths: 1, thinking: 1, code: 1 })).toBe(0.1);
    const between = at({ code: 0.5 }) ?? 0;
    expect(between).toBeGreaterThan(0.5);
    expect(between).toBeLessThan(0.9);
  });

  test.each([
    ['code', 'code'],
    ['Code Generation', 'code'],
    ['code_generation', 'code'],
    ['programming', 'code'],
    ['math', 'maths'],
    ['Mathematics', 'maths'],
  ])('a model for the task "%s" is better at %s, and at nothing else', (taskType, feature) => {
    const gain = (features: object) =>
      (scoreOf(candidate('a', 0.6, 1, { taskType }), features)?.quality ?? 0) -
      (scoreOf(candidate('a', 0.6, 1), features)?.quality ?? 0);
    expect(gain({ [feature]: 0.8 })).toBeGreaterThan(0.1);
    expect(gain({ media: 0.8 })).toBe(0);
  });

  test('tasks nobody knows mean nothing', () => {
    const plain = scoreOf(candidate('a', 0.6, 1), { code: 1 });
    expect(scoreOf(candidate('a', 0.6, 1, { taskType: 'decode' }), { code: 1 })).toEqual(plain);
  });

  test('a complexity stands in for a quality, and only then', () => {
    const hard = { maths: 1 };
    const qualityOf = (complexity: string | number) =>
      scoreOf(candidate('a', undefined, 1, { complexity }), hard)?.quality ?? 0;
    expect(qualityOf('easy')).toBeLessThan(qualityOf('Medium'));
    expect(qualityOf('medium')).toBeLessThan(qualityOf('hard'));
    expect(qualityOf(0.2)).toBeLessThan(qualityOf(0.9));
    expect(scoreOf(candidate('a', undefined, 1, { complexity: 'purple' }))?.assumed).toEqual([
      'quality',
    ]);
    expect(scoreOf(candidate('a', 0.7, 1, { complexity: 'easy' }), hard)).toEqual(
      scoreOf(candidate('a', 0.7, 1), hard),
    );
  });
});

describe('who cannot serve the request', () => {
  const reasonFor = (facts: Partial<RouterCandidate>, demands: object) =>
    chooseModel(measuredOf({}, demands), [{ target: 'a/b', ...facts }], { costBias: 1 }).explanation
      .leftOut[0]?.reason;

  test.each([
    {
      facts: { contextTokens: 999 },
      demands: {},
      reason: 'holds 999 tokens, and the prompt has about 1000',
    },
    { facts: { contextTokens: 1_000 }, demands: {}, reason: undefined },
    { facts: { tools: false }, demands: { tools: true }, reason: 'calls no functions' },
    { facts: { tools: false }, demands: {}, reason: undefined },
    {
      facts: { structuredOutput: false },
      demands: { structuredOutput: true },
      reason: 'gives no structured output',
    },
    {
      facts: { inputModalities: ['text', 'image'] as const },
      demands: { modalities: ['text', 'image', 'audio'] },
      reason: 'takes no input of kind audio',
    },
    {
      facts: { inputModalities: [] },
      demands: { modalities: ['text'] },
      reason: undefined,
    },
    {
      facts: {},
      demands: { tools: true, structuredOutput: true, modalities: ['text', 'video'] },
      reason: undefined,
    },
  ])('$facts for $demands: $reason', ({ facts, demands, reason }) => {
    expect(reasonFor(facts, demands)).toBe(reason);
  });

  test('stays out of the order and of the comparison', () => {
    const request = measuredOf({}, { tools: true });
    const mute = candidate('m/mute', 0.1, 100, { tools: false });
    const { ordered, explanation } = chooseModel(request, [mute, ...all], { costBias: 0.5 });
    const without = chooseModel(request, all, { costBias: 0.5 });
    expect(ordered).toEqual(without.ordered);
    expect(explanation.scores).toEqual(without.explanation.scores);
    expect(explanation.leftOut).toEqual([{ target: 'm/mute', reason: 'calls no functions' }]);
  });

  test('may be all: the order is empty', () => {
    const { ordered, explanation } = chooseModel(
      measuredOf(),
      [candidate('a', 1, 1, { contextTokens: 10 })],
      { costBias: 1 },
    );
    expect(ordered).toEqual([]);
    expect(explanation.scores).toEqual([]);
  });
});

describe('X-Gateway-Route', () => {
  test('tells the request and the candidates, best first', () => {
    const { explanation } = chooseModel(measuredOf({ code: 0.5 }), [small, middle], {
      costBias: 0.25,
    });
    expect(routeHeader(explanation)).toBe(
      'auto;difficulty=0.32;bias=0.25;basis="weights";code=0.5, ' +
        '"a/small";score=0.86;quality=0.74;cost=0.0003, ' +
        '"b/middle";score=0.22;quality=0.87;cost=0.003',
    );
  });

  test('leaves out costs that nobody knows, and names five candidates at most', () => {
    const many = Array.from({ length: 9 }, (_, index) => candidate(`m/${index}`));
    const header = routeHeader(chooseModel(measuredOf(), many, { costBias: 1 }).explanation);
    expect(header).not.toContain('cost=');
    expect(header.match(/"m\//g)).toHaveLength(5);
  });

  test('stays one line of ASCII whatever a target is called', () => {
    const header = routeHeader(
      chooseModel(measuredOf(), [candidate('a/"\r\nX: ü')], { costBias: 1 }).explanation,
    );
    expect(header).toMatch(/^[\x20-\x7e]+$/);
    expect(header).toContain('"a/???X: ?"');
  });
});
