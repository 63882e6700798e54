import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { evaluatePairs, readPairs } from '../../src/response-cache/evaluate.js';
import { localSimilarity } from '../../src/response-cache/local-similarity.js';

function pairsOf(part: string) {
  const file = `test/fixtures/cache-pairs/${part}.jsonl`;
  const pairs = readPairs(readFileSync(file, 'utf8'));
  if (!pairs.ok) throw new Error(pairs.error);
  return pairs.value;
}

describe('the published pairs', () => {
  it('are some four hundred, in five languages, none of them in both parts', () => {
    const all = [...pairsOf('tuning'), ...pairsOf('held-back')];
    expect(all.length).toBeGreaterThanOrEqual(300);
    expect(new Set(all.map(({ language }) => language))).toEqual(
      new Set(['en', 'de', 'fr', 'es', 'zh']),
    );
    expect(new Set(all.map(({ first, second }) => `${first}\n${second}`)).size).toBe(all.length);
  });

  // Rules were written looking at the first part only; the other was written before them.
  it.each([
    ['tuning', 0.7],
    ['held-back', 0.8],
  ])(
    '%s: no wrong answer at the lowest threshold, and most rewordings found',
    async (part, floor) => {
      const outcomes = await evaluatePairs(pairsOf(part), localSimilarity, 0.9, () => 0);
      const wrong = outcomes.filter(({ hit, same }) => hit && !same);
      expect(wrong.map(({ first, second }) => [first, second])).toEqual([]);
      const same = outcomes.filter((outcome) => outcome.same);
      const hits = same.filter(({ hit }) => hit).length;
      expect(hits / same.length).toBeGreaterThan(floor);
    },
  );

  it('are the same the other way round', async () => {
    const pairs = [...pairsOf('tuning'), ...pairsOf('held-back')];
    const swapped = pairs.map((pair) => ({ ...pair, first: pair.second, second: pair.first }));
    const [there, back] = await Promise.all(
      [pairs, swapped].map((given) => evaluatePairs(given, localSimilarity, 0.9, () => 0)),
    );
    expect(back?.map(({ hit }) => hit)).toEqual(there?.map(({ hit }) => hit));
  });
});

describe('pairs of an operator', () => {
  it('are refused by the line that is none', () => {
    expect(readPairs('\n{"language":"en"}')).toMatchObject({
      ok: false,
      error: expect.stringContaining('line 2'),
    });
  });
});
