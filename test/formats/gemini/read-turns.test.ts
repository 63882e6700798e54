import { describe, expect, it } from '@jest/globals';
import type { Content, FunctionCall, Part } from '../../../generated/formats/gemini.js';
import type { FieldViolation } from '../../../src/core/violations.js';
import type { Warning } from '../../../src/core/warnings.js';
import { readTurns } from '../../../src/formats/gemini/server/read-turns.js';
import { growth } from '../work.js';

function read(contents: readonly Content[]) {
  const violations: FieldViolation[] = [];
  const warnings: Warning[] = [];
  const before = JSON.stringify(contents);
  const { turns, system } = readTurns(contents, violations, (warning) => warnings.push(warning));
  expect(JSON.stringify(contents)).toBe(before);
  return { turns, system: system.map(({ part }) => part), violations, warnings };
}

const user = (...parts: Part[]): Content => ({ role: 'user', parts });
const model = (...parts: Part[]): Content => ({ role: 'model', parts });
const call = (name: string, id?: string, more: Part = {}): Part => ({
  functionCall: { ...(id === undefined ? {} : { id }), name, args: {} },
  ...more,
});
const result = (name: string, output: unknown, id?: string): Part => ({
  functionResponse: { ...(id === undefined ? {} : { id }), name, response: { output } },
});

const callIds = ({ turns }: ReturnType<typeof read>) =>
  turns.map(({ parts }) =>
    parts.flatMap(({ callId, functionCall, functionResponse }) =>
      functionCall || functionResponse ? [callId] : [],
    ),
  );
const outputs = ({ turns }: ReturnType<typeof read>) =>
  turns.at(-1)?.parts.map(({ functionResponse }) => functionResponse?.response?.output);

/** What the JavaScript client sends back: one content for each chunk it was streamed. */
const echo = (withIds: boolean): Content[] => [
  user({ text: 'hi' }),
  model({ text: 'think', thought: true }),
  model(call('f', withIds ? 'c1' : undefined, { thoughtSignature: 'c2ln' })),
  model(call('f', withIds ? 'c2' : undefined)),
  model({ text: '' }),
  user(result('f', 1), result('f', 2)),
];

describe('vectors of the translation contract', () => {
  it('1: the JavaScript client\u2019s echo is three turns', () => {
    const given = read(echo(true));
    expect(given.violations).toEqual([]);
    expect(given.turns.map(({ role, parts }) => [role, parts.length])).toEqual([
      ['user', 1],
      ['model', 3],
      ['user', 2],
    ]);
    expect(given.turns[1]?.parts[0]).toEqual({ text: 'think', thought: true });
    expect(given.turns[1]?.parts[1]).toMatchObject({ thoughtSignature: 'c2ln', callId: 'c1' });
    expect(callIds(given)).toEqual([[], ['c1', 'c2'], ['c1', 'c2']]);
    expect(outputs(given)).toEqual([1, 2]);
  });

  it('2: ids that nobody gave are made alike on both sides and in every run', () => {
    const first = read(echo(false));
    expect(first.violations).toEqual([]);
    const [, calls = [], results = []] = callIds(first);
    expect(calls).toEqual(results);
    expect(new Set(calls).size).toBe(2);
    for (const id of calls) expect(id).toMatch(/^call_[0-9a-f]{24}$/);
    expect(callIds(read(echo(false)))).toEqual(callIds(first));
    // SHA-256 of "v1|1|0|f" and "v1|1|1|f": turn, place in the turn, name.
    expect(calls).toEqual(['call_3dd06d65d3787958aec873ca', 'call_d5e287982f06c15ab177679f']);
  });

  it('3: results in another order are matched by id and put in the order of the calls', () => {
    const given = read([
      user({ text: 'hi' }),
      model(call('get', 'a'), call('get', 'b')),
      user(result('get', 'for b', 'b'), result('get', 'for a', 'a')),
    ]);
    expect(given.violations).toEqual([]);
    expect(outputs(given)).toEqual(['for a', 'for b']);
    expect(callIds(given)).toEqual([[], ['a', 'b'], ['a', 'b']]);
  });
});

describe('pairing', () => {
  const pairs: [title: string, calls: Part[], results: Part[], want: unknown[]][] = [
    [
      'results without ids go by name and order',
      [call('f'), call('g'), call('f')],
      [result('g', 'g'), result('f', 'f1'), result('f', 'f2')],
      ['f1', 'g', 'f2'],
    ],
    ['an unknown id counts as none', [call('f', 'a')], [result('f', 1, 'z')], [1]],
    [
      'an id-less result does not take a call that another names',
      [call('f', 'a'), call('f', 'b')],
      [result('f', 'free'), result('f', 'named', 'a')],
      ['named', 'free'],
    ],
    [
      'ids on one side only',
      [call('f', 'a'), call('g', 'b')],
      [result('g', 'g'), result('f', 'f')],
      ['f', 'g'],
    ],
  ];
  it.each(pairs)('%s', (_title, calls, results, want) => {
    const given = read([user({ text: 'hi' }), model(...calls), user(...results)]);
    expect(given.violations).toEqual([]);
    expect(outputs(given)).toEqual(want);
  });

  it('puts results before everything else of their turn', () => {
    const given = read([
      user({ text: 'hi' }),
      model(call('f', 'a')),
      user({ text: 'and also' }, result('f', 1, 'a')),
    ]);
    expect(given.turns.at(-1)?.parts.map((part) => Object.keys(part)[0])).toEqual([
      'functionResponse',
      'text',
    ]);
  });

  it('takes a call whose arguments came in fragments for one', () => {
    const fragment = (more: FunctionCall, id?: string): Part => ({
      functionCall: { ...(id === undefined ? {} : { id }), ...more },
    });
    const pieces = (name: string, id?: string) => [
      fragment({ name, willContinue: true }, id),
      fragment({ partialArgs: [{ jsonPath: '$.a', numberValue: 1 }], willContinue: true }),
      fragment({ partialArgs: [{ jsonPath: '$.b', boolValue: true }], willContinue: true }, id),
      fragment({ willContinue: false }),
    ];
    const given = read([
      user({ text: 'x' }),
      // As clients send it back: one content for each chunk.
      ...[...pieces('f', 'a'), ...pieces('g')].map((part) => model(part)),
      user(result('g', 'g'), result('f', 'f', 'a')),
    ]);
    expect(given.violations).toEqual([]);
    expect(outputs(given)).toEqual(['f', 'g']);
    const [, calls = [], results = []] = callIds(given);
    expect(calls).toHaveLength(2);
    expect(calls).toEqual(results);
    expect(given.turns[1]?.parts.map(({ functionCall }) => functionCall)).toEqual([
      { id: 'a', name: 'f', args: { a: 1, b: true } },
      { name: 'g', args: { a: 1, b: true } },
    ]);
  });

  it('reads twice the calls, each in its own content, with twice the work', async () => {
    const contents = (count: number): Content[] => {
      const ids = [...Array(count).keys()].map((at) => (at % 2 ? `c${at}` : undefined));
      return [
        user({ text: 'x' }),
        ...ids.map((id) => model(call('f', id))),
        ...ids.map((id, at) => user(result('f', at, id ?? `unknown${at}`))),
      ];
    };
    const [few, many] = [contents(300), contents(600)];
    expect(read(few)).toMatchObject({ violations: [], turns: [{}, {}, {}] });
    const run = (size: number) => readTurns(size === 300 ? few : many, [], () => {});
    expect(await growth(run, 300)).toBeLessThan(2.2);
  });

  it('prefers the arguments that a call in fragments ends with', () => {
    const given = read([
      user({ text: 'x' }),
      model({ functionCall: { id: 'a', name: 'f', willContinue: true } }),
      model({
        functionCall: {
          id: 'a',
          partialArgs: [{ jsonPath: '$.q', stringValue: 'hal', willContinue: true }],
          willContinue: true,
        },
      }),
      model({ functionCall: { args: { filters: [], q: 'half' }, willContinue: false } }),
      user(result('f', 1, 'a')),
    ]);
    expect(given.violations).toEqual([]);
    expect(given.turns[1]?.parts.map(({ functionCall }) => functionCall)).toEqual([
      { id: 'a', name: 'f', args: { filters: [], q: 'half' } },
    ]);
  });

  it('keeps what stands beside any piece of a call, and the path of the first', () => {
    const given = read([
      user({ text: 'x' }),
      model({ text: 'hm' }),
      model({ functionCall: { id: 'a', name: 'f', willContinue: true } }),
      model({ functionCall: { willContinue: false }, thoughtSignature: 'c2ln' }),
      model(call('g', 'b')),
      user(result('f', 1, 'a'), result('g', 1, 'b')),
    ]);
    expect(given.violations).toEqual([]);
    expect(given.turns[1]?.parts).toEqual([
      { text: 'hm' },
      {
        functionCall: { id: 'a', name: 'f', args: {} },
        callId: 'a',
        thoughtSignature: 'c2ln',
        path: 'contents[2].parts[0]',
      },
      { functionCall: { id: 'b', name: 'g', args: {} }, callId: 'b', path: 'contents[4].parts[0]' },
    ]);
  });

  it('tells calls of one id in two turns apart', () => {
    const turn = [model(call('f', 'a')), user(result('f', 1, 'a'))];
    const given = read([user({ text: 'hi' }), ...turn, ...turn]);
    expect(given.violations).toEqual([]);
    expect(callIds(given)).toEqual([[], ['a'], ['a'], ['a#3'], ['a#3']]);
  });

  const faults: [title: string, contents: Content[], field: string, description: RegExp][] = [
    [
      'a call without a result',
      [user({ text: 'x' }), model(call('f', 'a'), call('g', 'b')), user(result('f', 1, 'a'))],
      'contents[1].parts[1].functionCall',
      /"g" has no functionResponse/,
    ],
    [
      'a call followed by other words',
      [user({ text: 'x' }), model(call('f')), user({ text: 'never mind' })],
      'contents[1].parts[0].functionCall',
      /has no functionResponse/,
    ],
    [
      'a call at the very end',
      [user({ text: 'x' }), model(call('f'))],
      'contents[1].parts[0].functionCall',
      /has no functionResponse/,
    ],
    [
      'a result without a call',
      [user({ text: 'x' }, result('f', 1))],
      'contents[0].parts[1].functionResponse',
      /"f" does not answer any pending functionCall/,
    ],
    [
      'a result of another name',
      [user({ text: 'x' }), model(call('f')), user(result('g', 1))],
      'contents[2].parts[0].functionResponse',
      /"g" does not answer/,
    ],
    [
      'two results for one call',
      [user({ text: 'x' }), model(call('f', 'a')), user(result('f', 1, 'a'), result('f', 2, 'a'))],
      'contents[2].parts[1].functionResponse',
      /does not answer/,
    ],
    [
      'one id twice in a turn',
      [
        user({ text: 'x' }),
        model(call('f', 'a'), call('g', 'a')),
        user(result('f', 1, 'a'), result('g', 2)),
      ],
      'contents[1].parts[1].functionCall.id',
      /stands twice/,
    ],
    [
      'a second result of one call where another of its name waits',
      [
        user({ text: 'x' }),
        model(call('f', 'a'), call('f', 'b')),
        user(result('f', 1, 'a'), result('f', 2, 'a')),
      ],
      'contents[2].parts[1].functionResponse',
      /does not answer/,
    ],
    [
      'several results of one call, announced or not',
      [
        user({ text: 'x' }),
        model(call('f', 'a')),
        user(
          { functionResponse: { id: 'a', name: 'f', response: {}, willContinue: true } },
          result('f', 2, 'a'),
        ),
      ],
      'contents[2].parts[1].functionResponse',
      /does not answer/,
    ],
    [
      'a result before its call',
      [user({ text: 'x' }), user(result('f', 1)), model(call('f')), user(result('f', 1))],
      'contents[1].parts[0].functionResponse',
      /does not answer/,
    ],
    [
      'a result on the side of the model',
      [user({ text: 'x' }), model(call('f'), result('f', 1))],
      'contents[1].parts[1].functionResponse',
      /belongs in a turn of the user/,
    ],
    [
      'a call on the side of the user',
      [user({ text: 'x' }, call('f'))],
      'contents[0].parts[1].functionCall',
      /belongs in a turn of the model/,
    ],
    [
      'a call without a name',
      [user({ text: 'x' }), model({ functionCall: { args: {} } }), user(result('f', 1))],
      'contents[1].parts[0].functionCall.name',
      /is required/,
    ],
    [
      'arguments of a call that never began',
      [
        user({ text: 'x' }),
        model({ functionCall: { partialArgs: [{ jsonPath: '$.a', numberValue: 1 }] } }),
        user(result('f', 1)),
      ],
      'contents[1].parts[0].functionCall.name',
      /is required/,
    ],
    [
      'a call whose last piece is missing',
      [
        user({ text: 'x' }),
        model({ functionCall: { id: 'a', name: 'f', willContinue: true } }),
        model({ functionCall: { partialArgs: [], willContinue: true } }),
        user(result('f', 1, 'a')),
      ],
      'contents[2].parts[0].functionCall.willContinue',
      /is missing; send its last piece/,
    ],
    [
      'a call that begins before another has ended',
      [
        user({ text: 'x' }),
        model({ functionCall: { id: 'a', name: 'f', willContinue: true } }),
        model(call('f', 'b')),
        user(result('f', 1, 'a'), result('f', 1, 'b')),
      ],
      'contents[1].parts[0].functionCall.willContinue',
      /is missing/,
    ],
    [
      'whole arguments beside pieces of them',
      [
        user({ text: 'x' }),
        model(
          { functionCall: { name: 'f', args: { a: 1 }, willContinue: true } },
          { functionCall: { args: { b: 1 } } },
        ),
        user(result('f', 1)),
      ],
      'contents[1].parts[1].functionCall.args',
      /cannot stand beside/,
    ],
    [
      'whole arguments before pieces of them',
      [
        user({ text: 'x' }),
        model(
          { functionCall: { name: 'f', args: { a: 1 }, willContinue: true } },
          { functionCall: { partialArgs: [{ jsonPath: '$.b', numberValue: 1 }] } },
        ),
        user(result('f', 1)),
      ],
      'contents[1].parts[0].functionCall.args',
      /cannot stand beside/,
    ],
    [
      'pieces of arguments that contradict each other',
      [
        user({ text: 'x' }),
        model(
          { functionCall: { name: 'f', willContinue: true } },
          {
            functionCall: {
              partialArgs: [
                { jsonPath: '$.a', numberValue: 1 },
                { jsonPath: '$.a.b', numberValue: 1 },
              ],
            },
          },
        ),
        user(result('f', 1)),
      ],
      'contents[1].parts[1].functionCall.partialArgs[1].jsonPath',
      /contradicts/,
    ],
    ['an empty user turn', [user()], 'contents[0].parts', /at least one part/],
    ['a user turn without parts', [{ role: 'user' }], 'contents[0].parts', /at least one part/],
    [
      'a user turn of a bare signature',
      [user({ text: '', thoughtSignature: 'c2ln' }, { thoughtSignature: 'c2ln' })],
      'contents[0].parts',
      /no text/,
    ],
    [
      'a user turn of empty texts',
      [user({ text: '' }, { text: '' })],
      'contents[0].parts',
      /no text/,
    ],
    [
      'an unknown role',
      [{ role: 'wizard', parts: [{ text: 'x' }] }],
      'contents[0].role',
      /no role/,
    ],
    ['only a model turn of nothing', [model()], 'contents', /no turn/],
    [
      'a picture from the system',
      [
        { role: 'system', parts: [{ inlineData: { mimeType: 'image/png', data: 'aGk=' } }] },
        user({ text: 'x' }),
      ],
      'contents[0].parts[0]',
      /text only/,
    ],
    [
      'media of no bytes',
      [user({ inlineData: { mimeType: 'image/png', data: '' } })],
      'contents[0].parts[0].inlineData.data',
      /empty/,
    ],
    [
      'a file on this machine',
      [user({ fileData: { fileUri: 'file:///etc/passwd' } })],
      'contents[0].parts[0].fileData.fileUri',
      /cannot be read/,
    ],
  ];
  it.each(faults)('finds %s', (_title, contents, field, description) => {
    expect(read(contents).violations).toContainEqual({
      field,
      description: expect.stringMatching(description),
    });
  });
});

describe('roles and merging', () => {
  it.each([undefined, '', 'user', 'function', 'tool'])('reads role %j as user', (role) => {
    const content: Content = { ...(role === undefined ? {} : { role }), parts: [{ text: 'x' }] };
    expect(read([content]).turns).toEqual([{ role: 'user', parts: [{ text: 'x' }] }]);
  });

  it('moves the words of a system turn to the system text, with a warning', () => {
    const given = read([
      user({ text: 'a' }),
      { role: 'system', parts: [{ text: 'Be brief.' }, { text: '' }] },
      user({ text: 'b' }),
    ]);
    expect(given.system).toEqual([{ text: 'Be brief.' }]);
    const b = { text: 'b', path: 'contents[2].parts[0]' };
    expect(given.turns).toEqual([{ role: 'user', parts: [{ text: 'a' }, b] }]);
    expect(given.warnings).toEqual([{ code: 'emulated', field: 'contents[1]' }]);
  });

  it('copies no part that stands where it stood', () => {
    const contents = [
      user({ text: 'a' }),
      model({ text: 'b' }, { text: 'c' }),
      user({ text: 'd' }),
    ];
    const { turns } = read(contents);
    for (const [index, { parts = [] }] of contents.entries()) {
      for (const [at, part] of parts.entries()) expect(turns[index]?.parts[at]).toBe(part);
    }
  });

  it('tells where parts stood that stand elsewhere now', () => {
    const { turns } = read([
      user({ text: 'a' }),
      model(call('f', '1')),
      model({ text: '' }, call('g', '2')),
      user(result('g', 1, '2'), result('f', 1, '1')),
      user({ text: 'b' }),
    ]);
    expect(turns.map(({ parts }) => parts.map(({ path }) => path))).toEqual([
      [undefined],
      [undefined, 'contents[2].parts[1]'],
      ['contents[3].parts[1]', 'contents[3].parts[0]', 'contents[4].parts[0]'],
    ]);
  });

  it('merges again where a turn between two was empty', () => {
    const given = read([user({ text: 'a' }), model({ text: '' }), user({ text: 'b' })]);
    expect(given.violations).toEqual([]);
    const b = { text: 'b', path: 'contents[2].parts[0]' };
    expect(given.turns).toEqual([{ role: 'user', parts: [{ text: 'a' }, b] }]);
  });

  it('keeps an empty text that carries a signature', () => {
    const given = read([
      user({ text: 'a' }),
      model({ text: 'b' }, { text: '', thoughtSignature: 'c2ln' }),
      user({ text: 'c' }),
    ]);
    expect(given.turns[1]?.parts).toEqual([{ text: 'b' }, { text: '', thoughtSignature: 'c2ln' }]);
  });

  it('leaves out a turn of the model without parts', () => {
    const given = read([user({ text: 'a' }), model(), { role: 'model' }, user({ text: 'b' })]);
    expect(given.violations).toEqual([]);
    const b = { text: 'b', path: 'contents[3].parts[0]' };
    expect(given.turns).toEqual([{ role: 'user', parts: [{ text: 'a' }, b] }]);
  });

  it('keeps all members of words that go to the system text', () => {
    const part = { text: 'Be brief.', partMetadata: { from: 'a.md' } };
    expect(read([{ role: 'system', parts: [part] }, user({ text: 'a' })]).system).toEqual([part]);
  });

  it('keeps a signature that stands alone in a turn of the model', () => {
    const given = read([
      user({ text: 'a' }),
      model({ thoughtSignature: 'c2ln' }),
      user({ text: 'b' }),
    ]);
    expect(given.violations).toEqual([]);
    expect(given.turns[1]?.parts).toEqual([{ thoughtSignature: 'c2ln' }]);
  });

  it('leaves a leading and a trailing model turn where they are', () => {
    const given = read([model({ text: 'a' }), user({ text: 'b' }), model({ text: 'c' })]);
    expect(given.violations).toEqual([]);
    expect(given.turns.map(({ role }) => role)).toEqual(['model', 'user', 'model']);
  });
});
