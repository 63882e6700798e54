import { describe, expect, it } from '@jest/globals';
import type { PartialArg } from '../../generated/formats/gemini.js';
import { createStreamedCall } from '../../src/formats/partial-args.js';

/** Texts of arguments that models write, and some that only a test would. */
const texts = [
  '{}',
  ' {\n "city" : "Oslo" , "days" : 3 } \n',
  '{"empty":"","no":null,"yes":true,"not":false}',
  '{"text":"a\\nb\\t\\"c\\" \\\\ \\/ \\u00e9 \\u2028"}',
  '{"emoji":"😀 \\ud83d\\ude00 a\\uD83D\\uDE00b","höhe":"中文"}',
  '{"lone":"\\ud83d","mixed":"\\ud83dx","low":"\\ude00"}',
  '{"n":[0,-0.5,1.25e+10,-3E-2,1e3,12345678901],"last":7}',
  '{"a":{"b":[{"c":[[1,2],[3,["x"]]]},{"d":{"e":null}}]},"f":[true,[false]]}',
  '{"a b":1,"it\'s":"x","say \\"hi\\"":2,"back\\\\slash":3,"\\u0001":4,"":{"":5},"$ref":6,"9":7}',
  '{"__proto__":{"x":1},"constructor":"y","nothing":{"deep":[{},[]]}}',
];

const faulty = [
  '[1,2]',
  '"text"',
  'null',
  '12',
  '{"a":1}}',
  '{"a":1,}',
  '{"a":[1,]}',
  '{a:1}',
  '{"a" 1}',
  '{"a":01}',
  '{"a":}',
  '{"a":NaN}',
  '{"a":"x\ny"}',
  '{"a":"\\q"}',
  '{"a":"\\u12g4"}',
  '{"a":[1}',
  '{"a":"b"',
  '{"a":1',
];

describe('the pieces of a call', () => {
  it.each(texts)('gives the same arguments wherever %j is cut in two', (text) => {
    const whole: unknown = JSON.parse(text);
    for (let cut = 0; cut <= text.length; cut++) {
      const { known, args } = read([text.slice(0, cut), text.slice(cut)]);
      expect(args).toEqual(whole);
      expect(assemble(known)).toEqual(withoutEmpty(whole) ?? {});
    }
  });

  it.each(texts)('gives the same arguments when %j comes in single characters', (text) => {
    const { known, args } = read([...Array(text.length).keys()].map((at) => text.charAt(at)));
    expect(args).toEqual(JSON.parse(text));
    expect(assemble(known)).toEqual(withoutEmpty(JSON.parse(text)) ?? {});
  });

  it('gives a string as it comes, and every other value when it is complete', () => {
    const partial = createPieces();
    expect(partial.push('{"city":"Os')).toEqual([
      { jsonPath: '$.city', stringValue: 'Os', willContinue: true },
    ]);
    expect(partial.push('lo","days":1')).toEqual([{ jsonPath: '$.city', stringValue: 'lo' }]);
    expect(partial.push('2')).toEqual([]);
    expect(partial.push(',"ok":tr')).toEqual([{ jsonPath: '$.days', numberValue: 12 }]);
    expect(partial.push('ue,"no":null}')).toEqual([
      { jsonPath: '$.ok', boolValue: true },
      { jsonPath: '$.no', nullValue: 'NULL_VALUE' },
    ]);
    expect(partial.end()).toEqual({ city: 'Oslo', days: 12, ok: true, no: null });
  });

  it('closes a string whose quote comes alone', () => {
    const partial = createPieces();
    partial.push('{"a":"x');
    expect(partial.push('"')).toEqual([{ jsonPath: '$.a', stringValue: '' }]);
  });

  it('writes paths as RFC 9535 does', () => {
    const { known } = read([
      '{"a":{"b":[0,{"c d":1}]},"it\'s":1,"\\"\\\\":1,"\\n\\u0001":1,"é":1}',
    ]);
    expect(known.map(({ jsonPath }) => jsonPath)).toEqual([
      '$.a.b[0]',
      "$.a.b[1]['c d']",
      "$['it\\'s']",
      `$['"\\\\']`,
      "$['\\n\\u0001']",
      "$['é']",
    ]);
  });

  it('splits neither an escape nor a surrogate pair', () => {
    for (const text of ['{"a":"x\\ud83d\\ude00y\\n"}', '{"a":"x😀y\\n"}']) {
      const { known } = read([...Array(text.length).keys()].map((at) => text.charAt(at)));
      expect(known.map(({ stringValue }) => stringValue)).toEqual(['x', '😀', 'y', '\n', '']);
    }
  });

  it('leaves out the nulls that stand for absent members', () => {
    const absentNulls = [['a'], ['list', '*', 'b'], ['deep', 'c'], ['nulls', '*']];
    const partial = createPieces(absentNulls);
    const known = partial.push(
      '{"a":null,"b":null,"list":[{"a":null,"b":null},{"b":1}],"deep":{"a":null,"c":null},"nulls":[null]}',
    );
    const want = { b: null, list: [{ a: null }, { b: 1 }], deep: { a: null }, nulls: [null] };
    expect(assemble(known)).toEqual(want);
    expect(partial.end()).toEqual(want);
  });

  it('takes no text at all as no arguments', () => {
    expect(read([])).toEqual({ known: [], args: {} });
    expect(read([' ', '\n'])).toEqual({ known: [], args: {} });
  });

  it.each(faulty)('gives no arguments for %j', (text) => {
    for (let cut = 0; cut <= text.length; cut++) {
      expect(read([text.slice(0, cut), text.slice(cut)]).args).toBeUndefined();
    }
  });

  it('gives nothing more after a fault', () => {
    const partial = createPieces();
    expect(partial.push('{"a":1,"b":tru,"c":2')).toEqual([{ jsonPath: '$.a', numberValue: 1 }]);
    expect(partial.push('},"d":"text"}')).toEqual([]);
  });

  it('gives nothing of a text that is no object', () => {
    expect(read(['["a", {"b": 1}]']).known).toEqual([]);
  });

  it('goes no deeper than 100 levels', () => {
    const nested = (levels: number) =>
      `{"a":${'['.repeat(levels - 1)}1${']'.repeat(levels - 1)},"b":2}`;
    const deepest = read([nested(100)]);
    expect(deepest.known).toHaveLength(2);
    expect(deepest.args).toEqual(JSON.parse(nested(100)));
    expect(read([nested(101)])).toEqual({ known: [], args: undefined });
    expect(read([`{"a":${'[{"b":'.repeat(200_000)}`])).toEqual({ known: [], args: undefined });
  });

  const repetitive: [title: string, name: string, items: number][] = [
    ['a name that no path has room for', 'x'.repeat(2000), 3],
    ['a long name of many items', 'x'.repeat(900), 20_000],
  ];
  it.each(repetitive)('repeats no path without end: %s', (_title, name, items) => {
    const whole = { [name]: new Array(items).fill(1), b: 2 };
    const text = JSON.stringify(whole);
    const call = createStreamedCall('call_1', 'f');
    const parts = text.match(/.{1,500}/g)?.flatMap((piece) => call.push(piece));
    expect(JSON.stringify(parts).length).toBeLessThan(60 * text.length);
    expect(call.end()).toEqual(whole);
    expect(call.last()).toEqual({ functionCall: { args: whole, willContinue: false } });
  });

  it('gives long texts to their end, however small their pieces are', () => {
    const text = JSON.stringify({ content: 'ab'.repeat(50_000) });
    const call = createStreamedCall('call_1', 'f');
    for (const piece of text.match(/../g) ?? []) call.push(piece);
    expect(call.last()).toEqual({ functionCall: { willContinue: false } });
  });
});

describe('the end of a call', () => {
  const end = (text: string, absentNulls?: readonly (readonly string[])[]) => {
    const call = createStreamedCall('call_1', 'f', absentNulls);
    call.push(text);
    return call.last().functionCall;
  };

  it.each(['', '{}', '{"a":{"b":[1,{"c":null}]},"d":""}'])('brings nothing more of %j', (text) => {
    expect(end(text)).toEqual({ willContinue: false });
  });

  it.each(['{"filters":[],"opts":{},"q":"a"}', '{"a":{"b":[1,[]]}}', '{"a":1,"a":2}'])(
    'brings all of %s, which its pieces do not tell',
    (text) => {
      expect(end(text)).toEqual({ args: JSON.parse(text), willContinue: false });
    },
  );

  it('brings what is empty without its absent members', () => {
    expect(end('{"a":{"b":null}}', [['a', 'b']])).toEqual({ args: { a: {} }, willContinue: false });
    expect(end('{"a":{"b":null},"c":1}', [['a']])).toMatchObject({ willContinue: false });
    expect(end('{"a":null,"c":1}', [['a']])).toEqual({ willContinue: false });
  });
});

describe('createStreamedCall', () => {
  it('spreads a call over parts that tell the name once and each value once', () => {
    const call = createStreamedCall('call_1', 'weather');
    expect([
      call.first,
      ...['{"city":', '"Oslo"', '}'].flatMap((fragment) => call.push(fragment)),
      call.last(),
    ]).toEqual([
      { functionCall: { id: 'call_1', name: 'weather', willContinue: true } },
      {
        functionCall: {
          id: 'call_1',
          partialArgs: [{ jsonPath: '$.city', stringValue: 'Oslo' }],
          willContinue: true,
        },
      },
      { functionCall: { willContinue: false } },
    ]);
    expect(call.end()).toEqual({ city: 'Oslo' });
  });
});

/** Of a call, what is told of its arguments. */
function createPieces(absentNulls?: readonly (readonly string[])[]) {
  const { push, end } = createStreamedCall('call_1', 'f', absentNulls);
  return {
    push: (fragment: string) =>
      push(fragment).flatMap(({ functionCall }) => functionCall?.partialArgs ?? []),
    end,
  };
}

function read(fragments: readonly string[]) {
  const partial = createPieces();
  const known = fragments.flatMap((fragment) => partial.push(fragment));
  return { known, args: partial.end() };
}

/** What a client makes of the pieces. */
function assemble(known: readonly PartialArg[]): unknown {
  const root: Record<string, unknown> = {};
  const unfinished = new Set<string>();
  for (const piece of known) {
    const { jsonPath, stringValue, numberValue, boolValue, willContinue } = piece;
    const path = segments(jsonPath);
    const value = stringValue ?? numberValue ?? boolValue ?? null;
    change(root, path, (before) => (unfinished.has(jsonPath) ? `${before}${stringValue}` : value));
    unfinished.delete(jsonPath);
    if (willContinue) unfinished.add(jsonPath);
  }
  expect([...unfinished]).toEqual([]);
  return root;
}

function change(
  root: Record<string, unknown>,
  path: readonly (string | number)[],
  update: (before: unknown) => unknown,
): void {
  let holder: object = root;
  path.forEach((segment, at) => {
    const next = path[at + 1];
    const before: unknown = Object.getOwnPropertyDescriptor(holder, segment)?.value;
    const value =
      next === undefined ? update(before) : (before ?? (typeof next === 'number' ? [] : {}));
    Object.defineProperty(holder, segment, {
      value,
      configurable: true,
      enumerable: true,
      writable: true,
    });
    if (typeof value === 'object' && value !== null) holder = value;
  });
}

function segments(jsonPath: string): (string | number)[] {
  const found = jsonPath.slice(1).matchAll(/\.(\w+)|\[(\d+)\]|\['((?:[^'\\]|\\.)*)'\]/gy);
  return [...found].map(([, plain, index, quoted]) => {
    if (index !== undefined) return Number(index);
    if (plain !== undefined) return plain;
    return JSON.parse(`"${quoted?.replaceAll("\\'", "'").replaceAll('"', '\\"')}"`);
  });
}

/** Empty containers have no value that a path could lead to. */
function withoutEmpty(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value)
    .map(([name, member]): [string, unknown] => [name, withoutEmpty(member)])
    .filter(([, member]) => member !== undefined);
  if (kept.length === 0) return undefined;
  return Array.isArray(value) ? kept.map(([, member]) => member) : Object.fromEntries(kept);
}
