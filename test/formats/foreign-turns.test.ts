import { describe, expect, it } from '@jest/globals';
import type { CanonicalCall, CanonicalPart, Turn } from '../../src/core/canonical.js';
import { endWithUser, foreignTurns, startWithUser } from '../../src/formats/foreign-turns.js';
import { readTurns } from '../../src/formats/gemini/server/read-turns.js';
import { createLosses } from '../../src/formats/losses.js';
import { type Envelope, sealSignature } from '../../src/formats/signature-envelope.js';
import { callOf, frozen, targetOf } from './anthropic-messages/setup.js';
import { growth } from './work.js';

const envelope: Envelope = { p: 'anthropic', m: 'm', a: 'a', b: [{ t: 'redacted', d: 'x' }] };
const signature = sealSignature(envelope);
/** The envelope as it was found at these places. */
const carried = (...places: string[]) =>
  places.map((place) => ({ ...envelope, path: `${place}.thoughtSignature` }));
const native = Buffer.from('native').toString('base64');
const png = { inlineData: { mimeType: 'image/png', data: 'AAAA' } };
const wav = { inlineData: { mimeType: 'audio/wav', data: 'AAAA' } };

function read(contents: CanonicalCall['contents']) {
  const losses = createLosses(targetOf());
  const turns = foreignTurns(frozen(callOf({ contents })), losses);
  const finished = losses.finish(turns);
  return {
    turns,
    /** Without what most cases do not ask: `[role, ...parts]`. */
    short: turns.map(({ role, parts }) => [
      role,
      ...parts.map(({ path: _, signatures: __, ...part }) => part),
    ]),
    warnings: losses.warnings.map(({ code, field }) => `${code} ${field}`),
    refused: finished.ok ? [] : finished.error.facts.violations?.map(({ field }) => field),
  };
}

const user = (...parts: CanonicalPart[]): Turn => ({ role: 'user', parts });
const model = (...parts: CanonicalPart[]): Turn => ({ role: 'model', parts });
const text = (value: string) => ({ kind: 'text', text: value });

interface Case {
  readonly given: readonly Turn[];
  readonly want: readonly unknown[];
  readonly warnings?: readonly string[];
}

const cases: Record<string, Case> = {
  'joins texts of the model, wherever a stream cut them': {
    given: [user({ text: 'a' }, { text: 'b' }), model({ text: 'c' }, { text: 'd' })],
    want: [
      ['user', text('a'), text('b')],
      ['model', text('cd')],
    ],
  },
  'leaves thoughts out': {
    given: [user({ text: 'a' }), model({ text: 'hm', thought: true }, { text: 'b' })],
    want: [
      ['user', text('a')],
      ['model', text('b')],
    ],
  },
  'joins what an empty turn stood between': {
    given: [user({ text: 'a' }), model({ text: 'hm', thought: true }), user({ text: 'b' })],
    want: [['user', text('a'), text('b')]],
  },
  'shows code as fenced text': {
    given: [
      user({ text: 'a' }),
      model(
        { text: 'Look:' },
        { executableCode: { language: 'PYTHON', code: 'print(1)' } },
        { codeExecutionResult: { outcome: 'OUTCOME_OK', output: '1' } },
        { text: 'Done.' },
      ),
    ],
    want: [
      ['user', text('a')],
      ['model', text('Look:\n```python\nprint(1)\n```\n```output\n1\n```\nDone.')],
    ],
    warnings: ['emulated contents[1].parts[1]', 'emulated contents[1].parts[2]'],
  },
  'moves pictures of the model behind the results of the next turn': {
    given: [
      user({ text: 'draw' }),
      model(png, { functionCall: { name: 'f', args: { a: 1 } }, callId: 'c' }),
      user({ text: 'so' }, { functionResponse: { name: 'f' }, callId: 'c' }),
    ],
    want: [
      ['user', text('draw')],
      ['model', { kind: 'call', callId: 'c', name: 'f', args: { a: 1 } }],
      [
        'user',
        { kind: 'result', callId: 'c', name: 'f', response: {}, media: [] },
        text('[generated earlier by the assistant]'),
        { kind: 'media', part: png },
        text('so'),
      ],
    ],
    warnings: ['media_moved contents[1].parts[0]'],
  },
  'keeps texts around a picture apart': {
    given: [
      user({ text: 'a' }),
      model({ text: 'here' }, png, { text: 'there' }),
      user({ text: 'c' }),
    ],
    want: [
      ['user', text('a')],
      ['model', text('here\nthere')],
      [
        'user',
        text('[generated earlier by the assistant]'),
        { kind: 'media', part: png },
        text('c'),
      ],
    ],
    warnings: ['media_moved contents[1].parts[1]'],
  },
  'drops what the model spoke': {
    given: [user({ text: 'say' }), model(wav, { text: 'b' }), user({ text: 'c' })],
    want: [
      ['user', text('say')],
      ['model', text('b')],
      ['user', text('c')],
    ],
    warnings: ['dropped contents[1].parts[0]'],
  },
  'drops pictures that no turn follows': {
    given: [user({ text: 'draw' }), model({ text: 'b' }, png)],
    want: [
      ['user', text('draw')],
      ['model', text('b')],
    ],
    warnings: ['dropped contents[1].parts[1]'],
  },
  "drops traces of Google's tools": {
    given: [user({ text: 'a' }), model({ toolCall: { id: '1' } }, { text: 'b' })],
    want: [
      ['user', text('a')],
      ['model', text('b')],
    ],
    warnings: ['dropped contents[1].parts[0]'],
  },
};

it.each(Object.entries(cases))('%s', (_, { given, want, warnings = [] }) => {
  const found = read(given);
  expect(found.short).toEqual(want);
  expect(found.warnings).toEqual(warnings);
});

describe('signatures', () => {
  it.each(['skip_thought_signature_validator', 'skip/thought/signature/validator'])(
    'that stand for none are not missed: %s',
    (thoughtSignature) => {
      const { warnings } = read([user({ text: 'a' }), model({ text: 'b', thoughtSignature })]);
      expect(warnings).toEqual([]);
    },
  );

  it('stay with their part', () => {
    const { turns } = read([
      user({ text: 'a' }),
      model({ text: 'b', thoughtSignature: signature }),
    ]);
    expect(turns[1]?.parts[0]?.signatures).toEqual(carried('contents[1].parts[0]'));
  });

  it('go from an empty text to the part before', () => {
    const { turns } = read([
      user({ text: 'a' }),
      model({ text: 'b', thoughtSignature: signature }, { text: '', thoughtSignature: signature }),
    ]);
    expect(turns[1]?.parts).toHaveLength(1);
    expect(turns[1]?.parts[0]?.signatures).toEqual(
      carried('contents[1].parts[0]', 'contents[1].parts[1]'),
    );
  });

  it('go to the turn where no part is before', () => {
    const { turns } = read([
      user({ text: 'a' }),
      model({ text: '', thoughtSignature: signature }, { text: 'b' }),
    ]);
    expect(turns[1]?.signatures).toEqual(carried('contents[1].parts[0]'));
  });

  it('of Google, and of turns with nothing else, are dropped', () => {
    const { warnings } = read([
      user({ text: 'a' }),
      model({ text: 'b', thoughtSignature: native }),
      user({ text: 'c' }),
      model({ text: '', thoughtSignature: signature }),
    ]);
    expect(warnings).toEqual([
      'signature_dropped contents[1].parts[0].thoughtSignature',
      'signature_dropped contents[3].parts[0].thoughtSignature',
    ]);
  });
});

it('tells of what is left out without a loss', () => {
  const losses = createLosses(targetOf());
  const contents = [
    user({ text: 'a', partMetadata: { from: 'a.md' }, speechMetadata: { style: 'calm' } }),
    model({ text: 'hm', thought: true }, { functionCall: { name: 'f' }, callId: 'c' }),
    user(
      { codeExecutionResult: { outcome: 'OUTCOME_OK', output: '1' } },
      {
        functionResponse: {
          name: 'f',
          scheduling: 'SILENT',
          parts: [{ ...png, mediaProcessing: 'STATIC' }],
        },
        callId: 'c',
      },
      { ...wav, audioTranscription: { text: 'b' }, mediaProcessing: 'STATIC', partMetadata: {} },
    ),
  ];
  const system = [{ text: 's', partMetadata: { from: 's.md' } }];
  foreignTurns(frozen(callOf({ contents, system })), losses);
  expect(losses.warnings).toMatchObject([{ field: 'contents[2].parts[0]' }]);
  const silent = losses.decisions.filter((decision) => decision.class === 'S');
  expect(silent.map((decision) => `${decision.class} ${decision.field}`)).toEqual([
    'S systemInstruction.parts[0].partMetadata',
    'S contents[0].parts[0].partMetadata',
    'S contents[0].parts[0].speechMetadata',
    'S contents[1].parts[0]',
    'S contents[2].parts[0].codeExecutionResult.outcome',
    'S contents[2].parts[1].functionResponse.parts[0].mediaProcessing',
    'S contents[2].parts[1].functionResponse.scheduling',
    'S contents[2].parts[2].audioTranscription',
    'S contents[2].parts[2].mediaProcessing',
  ]);
});

it('refuses a result in several pieces', () => {
  const { refused } = read([
    model({ functionCall: { name: 'f' }, callId: 'c' }),
    user({ functionResponse: { name: 'f', willContinue: true }, callId: 'c' }),
  ]);
  expect(refused).toEqual(['contents[1].parts[0].functionResponse.willContinue']);
});

it('lets the user have the first and the last word', () => {
  const losses = createLosses(targetOf());
  const turns = foreignTurns(callOf({ contents: [model({ text: 'b' })] }), losses);
  const framed = startWithUser(endWithUser(turns, losses), losses);
  expect(framed.map(({ role, parts }) => [role, parts[0]])).toMatchObject([
    ['user', { text: '.' }],
    ['model', { text: 'b' }],
    ['user', { text: 'Continue.' }],
  ]);
  expect(startWithUser(endWithUser(framed, losses), losses)).toBe(framed);
});

/** Translation contract §18, vectors 1 to 3: what the official JavaScript client sends back. */
describe('an echoed conversation', () => {
  const echo = (ids: boolean) => [
    { role: 'user', parts: [{ text: 'hi' }] },
    { role: 'model', parts: [{ text: 'think', thought: true }] },
    {
      role: 'model',
      parts: [
        {
          functionCall: { name: 'f', args: {}, ...(ids && { id: 'c1' }) },
          thoughtSignature: signature,
        },
      ],
    },
    { role: 'model', parts: [{ functionCall: { name: 'f', args: {}, ...(ids && { id: 'c2' }) } }] },
    { role: 'model', parts: [{ text: '' }] },
    {
      role: 'user',
      parts: [
        { functionResponse: { name: 'f', response: { output: 1 } } },
        { functionResponse: { name: 'f', response: { output: 2 } } },
      ],
    },
  ];
  const turnsOf = (contents: Parameters<typeof readTurns>[0]) => {
    const violations: Parameters<typeof readTurns>[1] = [];
    const { turns } = readTurns(contents, violations, () => {});
    expect(violations).toEqual([]);
    return read(turns).turns;
  };
  const idsOf = (turns: ReturnType<typeof turnsOf>) =>
    turns.map(({ parts }) => parts.map((part) => ('callId' in part ? part.callId : part.kind)));

  it('has its calls in one turn, their reasoning on the first, its results in the next', () => {
    const turns = turnsOf(echo(true));
    expect(turns.map(({ role }) => role)).toEqual(['user', 'model', 'user']);
    expect(idsOf(turns)).toEqual([['text'], ['c1', 'c2'], ['c1', 'c2']]);
    expect(turns[1]?.parts.map(({ signatures }) => signatures)).toEqual([
      carried('contents[2].parts[0]'),
      [],
    ]);
    expect(turns[2]?.parts).toMatchObject([
      { response: { output: 1 } },
      { response: { output: 2 } },
    ]);
  });

  it('has the same ids on both sides and in every run where it brings none', () => {
    const [, calls, results] = idsOf(turnsOf(echo(false)));
    expect(calls).toEqual(results);
    expect(new Set(calls).size).toBe(2);
    expect(idsOf(turnsOf(echo(false)))[1]).toEqual(calls);
  });

  it('has results in the order of their calls', () => {
    const [hi, thought, first, second] = echo(true);
    const answers = {
      role: 'user',
      parts: [
        { functionResponse: { name: 'f', id: 'c2', response: { output: 2 } } },
        { functionResponse: { name: 'f', id: 'c1', response: { output: 1 } } },
      ],
    };
    const turns = turnsOf(
      [hi, thought, first, second, answers].filter((turn) => turn !== undefined),
    );
    expect(turns[2]?.parts).toMatchObject([
      { callId: 'c1', response: { output: 1 } },
      { callId: 'c2', response: { output: 2 } },
    ]);
  });
});

describe('a turn of thousands of pieces', () => {
  const code = { codeExecutionResult: { output: 'x' } };
  it.each<[string, CanonicalPart]>([
    ['signed texts', { text: 'ab', thoughtSignature: signature }],
    ['runs of code', code],
  ])('is put together with twice the work where it has twice the %s', async (_title, part) => {
    const call = (size: number) => callOf({ contents: [model(...Array(size).fill(part))] });
    const [few, many] = [call(300), call(600)];
    const run = (size: number) => foreignTurns(size === 300 ? few : many, createLosses(targetOf()));
    expect(run(300)).toMatchObject([{ parts: [{ kind: 'text' }] }]);
    expect(await growth(run, 300)).toBeLessThan(2.2);
  });

  it('is one turn where those between its pieces say nothing', async () => {
    const call = (size: number) => {
      const pair = [user({ text: 'a' }), model({ text: 'hm', thought: true })];
      return callOf({ contents: Array(size).fill(pair).flat() });
    };
    const [few, many] = [call(300), call(600)];
    const run = (size: number) => foreignTurns(size === 300 ? few : many, createLosses(targetOf()));
    expect(run(300).map(({ parts }) => parts.length)).toEqual([300]);
    expect(await growth(run, 300)).toBeLessThan(2.2);
  });
});
