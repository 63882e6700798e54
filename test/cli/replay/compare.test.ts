import { describe, expect, it } from '@jest/globals';
import { compare, similarityOf } from '../../../src/cli/replay/compare.js';
import type { Answer } from '../../../src/cli/replay/read-answer.js';

const answer = (text: string, calls: Answer['calls'] = []): Answer => ({ text, calls, tookMs: 1 });
const weather = { name: 'weather', args: { city: 'Rome', days: 2 } };
const time = { name: 'time', args: {} };

const rows: readonly (readonly [string, Answer, Answer, object])[] = [
  ['equal texts', answer('Hi there'), answer('Hi there'), { similarity: 1 }],
  ['no texts', answer(''), answer(''), { similarity: 1 }],
  [
    'JSON in another order',
    answer('{"a": 1, "b": [2]}'),
    answer('```json\n{"b":[2],"a":1}\n```'),
    { sameJson: true },
  ],
  ['JSON and a text', answer('{"a":1}'), answer('a is 1'), { sameJson: false }],
  ['JSON that differs', answer('{"a":1}'), answer('{"a":2}'), { sameJson: false }],
  [
    'calls in another order',
    answer('', [weather, time]),
    answer('', [time, { ...weather, args: { days: 2, city: 'Rome' } }]),
    { sameCalls: true },
  ],
  [
    'other arguments',
    answer('', [weather]),
    answer('', [{ ...weather, args: { city: 'Oslo' } }]),
    { sameCalls: false },
  ],
  ['one call twice', answer('', [time]), answer('', [time, time]), { sameCalls: false }],
];

describe('a comparison', () => {
  it.each(rows)('of %s', (_title, before, after, want) => {
    expect(compare(before, after)).toMatchObject(want);
  });

  it('does not speak of calls and JSON where there are none', () => {
    expect(compare(answer('5'), answer('6'))).toEqual({ similarity: 0 });
  });
});

describe('the likeness of texts', () => {
  it.each([
    ['the cat sat', 'The cat, sat!', 1],
    ['a b c d', 'a b x y', 0.5],
    ['a a a', 'a', 0.5],
    ['one', 'two', 0],
    ['今日は天気がいい', '今日は天気がいいです', expect.closeTo(0.9, 1)],
  ])('%j and %j', (before, after, want) => {
    expect(similarityOf(before, after)).toEqual(want);
  });
});
