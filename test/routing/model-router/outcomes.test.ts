import { describe, expect, test } from '@jest/globals';
import { fail, ok } from '../../../src/core/result.js';
import { type ReadCall, readOutcomes } from '../../../src/routing/model-router/outcomes.js';
import { callOf } from '../../formats/canonical-call.js';

/** As far as these tests go, a request is a text. */
const readCall: ReadCall = (request) => {
  const text = JSON.stringify(request);
  return text.includes('broken')
    ? fail('contents: is required')
    : ok(callOf({ contents: [{ role: 'user', parts: [{ text }] }] }));
};

const line = (changes: object = {}) =>
  JSON.stringify({ request: { ask: 'tea' }, model: 'a/b', quality: 0.5, ...changes });
const read = (...lines: string[]) => readOutcomes(lines.join('\n'), readCall);

describe('outcomes', () => {
  test('of equal requests belong together, wherever they stand', () => {
    const outcomes = read(
      line(),
      line({ request: { ask: 'coffee' } }),
      '',
      line({ model: 'c/d', quality: 1, costUsd: 0.25 }),
    );
    expect(outcomes.ok && outcomes.value.map((request) => request.outcomes)).toEqual([
      [
        { model: 'a/b', quality: 0.5, line: 1 },
        { model: 'c/d', quality: 1, costUsd: 0.25, line: 4 },
      ],
      [{ model: 'a/b', quality: 0.5, line: 2 }],
    ]);
  });

  test('three requests in ten are held out, by the request alone', () => {
    const lines = Array.from({ length: 1_000 }, (_, index) => line({ request: { ask: index } }));
    const heldOut = (given: string[]) => {
      const outcomes = read(...given);
      if (!outcomes.ok) throw new Error(outcomes.error.message);
      return outcomes.value.filter((request) => request.heldOut).map(({ measured }) => measured);
    };
    const kept = heldOut(lines);
    expect(kept.length).toBeGreaterThan(250);
    expect(kept.length).toBeLessThan(350);
    expect(heldOut(lines.toReversed())).toEqual(kept.toReversed());
  });

  test.each([
    { title: 'no JSON', second: '{', message: 'malformed JSON at position 1' },
    { title: 'no object', second: '[1]', message: 'is no JSON object' },
    {
      title: 'no request',
      second: line({ request: undefined }),
      message: 'request: must be the body',
    },
    {
      title: 'a request as text',
      second: line({ request: 'tea' }),
      message: 'request: must be the body',
    },
    {
      title: 'a request that cannot be read',
      second: line({ request: { ask: 'broken' } }),
      message: 'request.contents: is required',
    },
    {
      title: 'no model',
      second: line({ model: '' }),
      message: 'model: must be the name of a model',
    },
    {
      title: 'no quality',
      second: line({ quality: undefined }),
      message: 'quality: must be a number from 0 to 1, not undefined',
    },
    {
      title: 'a quality above 1',
      second: line({ quality: 7 }),
      message: 'quality: must be a number from 0 to 1, not 7',
    },
    {
      title: 'a quality as text',
      second: line({ quality: '1' }),
      message: 'quality: must be a number from 0 to 1, not "1"',
    },
    {
      title: 'a cost below 0',
      second: line({ costUsd: -1 }),
      message: 'costUsd: must be US dollars, 0 or more, not -1',
    },
    {
      title: 'one model twice',
      second: line(),
      message: 'model: a/b has an outcome for this request in line 1 already',
    },
  ])('names the line: $title', ({ second, message }) => {
    const outcomes = read(line(), second);
    expect(outcomes.ok || outcomes.error).toEqual({
      line: 2,
      message: expect.stringContaining(message),
    });
  });
});
