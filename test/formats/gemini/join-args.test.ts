import { describe, expect, it } from '@jest/globals';
import type { PartialArg } from '../../../generated/formats/gemini.js';
import {
  createArgsBudget,
  createJoinedArgs,
} from '../../../src/formats/gemini/server/join-args.js';
import { createStreamedCall } from '../../../src/formats/partial-args.js';

function join(pieces: readonly PartialArg[], left = createArgsBudget().left) {
  const joined = createJoinedArgs({ left });
  const problems = pieces.flatMap((piece) => joined.put(piece) ?? []);
  return { args: joined.end(), problems };
}

/** The pieces of a text that comes in stretches of so many characters. */
function streamed(text: string, width: number): PartialArg[] {
  const call = createStreamedCall('call_1', 'f');
  const stretches = text.match(new RegExp(`.{1,${width}}`, 'gsu')) ?? [];
  const parts = stretches.flatMap((stretch) => call.push(stretch));
  return parts.flatMap(({ functionCall }) => functionCall?.partialArgs ?? []);
}

describe('the way back from streamed arguments', () => {
  it.each([
    '{}',
    '{"city":"Oslo","days":3,"now":true,"note":null,"empty":""}',
    '{"text":"a\\nb\\t\\"c\\" \\\\ \\/ \\u2028","emoji":"😀 a😀b","höhe":"中文"}',
    '{"n":[0,-0.5,1.25e+10],"a":{"b":[{"c":[[1,2],[3,["x"]]]},{"d":{"e":null}}]},"f":[true,[false]]}',
    '{"a b":1,"it\'s":"x","say \\"hi\\"":2,"back\\\\slash":3,"\\u0001":4,"":{"":5},"$ref":6,"9":7}',
    '{"a.b":1,"[0]":{"\']":2},"constructor":{"toString":"x"},"length":3}',
  ])('gives %s, however it came', (text) => {
    for (const width of [1, 2, 7, 1000]) {
      const { args, problems } = join(streamed(text, width));
      expect(problems).toEqual([]);
      expect(args).toEqual(JSON.parse(text));
    }
  });

  it.each<[string, object]>([
    ['{"a":{},"b":[],"c":1}', { c: 1 }],
    ['{"a":[{},{"b":1},{}]}', { a: [{}, { b: 1 }] }],
    ['{"a":[[],[],[1]]}', { a: [[], [], [1]] }],
    ['{"a":[{},1]}', { a: [{}, 1] }],
  ])('cannot see the empty containers of %s that nothing follows', (text, args) => {
    expect(join(streamed(text, 1000))).toEqual({ args, problems: [] });
  });

  it('reads what others may write', () => {
    const { args, problems } = join([
      { jsonPath: '$["a b"]["it\'s \\"x\\""]', numberValue: 1 },
      { jsonPath: "$['\\u00e9']", nullValue: 'NULL_VALUE' },
      // Proto-JSON writes this null as null, and nulls are absent here.
      { jsonPath: '$.none' },
      { jsonPath: '$.kebab-case', boolValue: false },
    ]);
    expect(problems).toEqual([]);
    expect(args).toEqual({ 'a b': { 'it\'s "x"': 1 }, é: null, none: null, 'kebab-case': false });
  });
});

describe('what is refused', () => {
  const one = { jsonPath: '$.a', numberValue: 1 };
  const part = { jsonPath: '$.a', stringValue: 'x', willContinue: true };
  it.each<[string, PartialArg[]]>([
    ['a value twice', [one, one]],
    ['a member of a value', [one, { jsonPath: '$.a.b', numberValue: 1 }]],
    ['a member of null', [{ jsonPath: '$.a' }, { jsonPath: '$.a.b', numberValue: 1 }]],
    ['a value for an object', [{ jsonPath: '$.a.b', numberValue: 1 }, one]],
    ['an item of an object', [{ jsonPath: '$.a.b' }, { jsonPath: '$.a[0]' }]],
    ['a member of an array', [{ jsonPath: '$.a[0]' }, { jsonPath: '$.a.b' }]],
    ['an item of the arguments', [{ jsonPath: '$[0]' }]],
    ['more of a string that has ended', [{ ...part, willContinue: false }, part]],
    ['more of a string after another value', [part, { jsonPath: '$.b' }, part]],
    ['a number for the rest of a string', [part, one]],
  ])('%s', (_, pieces) => {
    expect(join(pieces).problems).toEqual([expect.stringContaining('contradicts')]);
  });

  it.each([
    '',
    '$',
    'a',
    '$a',
    '$.',
    '$..a',
    '$.a[',
    '$.a[-1]',
    '$.a[1:2]',
    '$.*',
    "$['a",
    "$['a'b]",
    "$['\\q']",
    '$.a[99999999999999999999]',
    `$.${'a'.repeat(4000)}`,
  ])('the path %j', (jsonPath) => {
    const { problems } = join([{ jsonPath, numberValue: 1 }]);
    expect(problems).toEqual([expect.stringContaining('is not the path of one value')]);
  });

  it('two values of one piece', () => {
    const { problems } = join([{ jsonPath: '$.a', numberValue: 1, boolValue: true }]);
    expect(problems).toEqual([expect.stringContaining('more than one value')]);
  });

  it('depths that no arguments have', () => {
    const deep = (levels: number) => [{ jsonPath: `$${'.a'.repeat(levels)}`, numberValue: 1 }];
    expect(join(deep(100)).problems).toEqual([]);
    expect(join(deep(101)).problems).toEqual([expect.stringContaining('nested deeper')]);
  });

  it('room for items that never come', () => {
    const { args, problems } = join([{ jsonPath: '$.a[999999999]', numberValue: 1 }]);
    expect(problems).toEqual([expect.stringContaining('too many values')]);
    expect(args).toEqual({ a: {} });
  });

  it('more values than a request may make', () => {
    const paths = ['$.a', '$.b.c', '$.d'];
    const pieces = paths.map((jsonPath) => ({ jsonPath, numberValue: 1 }));
    expect(join(pieces, 4).problems).toEqual([]);
    expect(join(pieces, 3).problems).toEqual([expect.stringContaining('too many values')]);
  });

  it('no request for __proto__, which is left out', () => {
    const { args, problems } = join([
      { jsonPath: '$.__proto__.polluted', boolValue: true },
      { jsonPath: "$.a['__proto__']", numberValue: 1 },
      { jsonPath: '$.b', numberValue: 1 },
    ]);
    expect(problems).toEqual([]);
    expect(args).toEqual({ b: 1 });
    expect('polluted' in {}).toBe(false);
  });
});
