import { describe, expect, it } from '@jest/globals';
import type { FunctionCall } from '../../../generated/formats/gemini.js';
import type { CanonicalCall, Chunk } from '../../../src/core/canonical.js';
import { GatewayError } from '../../../src/core/errors.js';
import type { Reading } from '../../../src/formats/format.js';
import { openaiChat } from '../../../src/formats/openai-chat/index.js';
import { allOf, callOf, framesOf, readingOf, targetOf, tools } from './setup.js';

const withTools = callOf({
  stream: 'sse',
  tools: { functions: [{ name: 'f' }, { name: 'g' }], server: [] },
});

const streaming = { ...withTools, toolConfig: { mode: 'AUTO' as const, streamArgs: true } };

function event(delta: object, finish_reason: string | null = null, more: object = {}) {
  return { id: 'r1', model: 'm', choices: [{ index: 0, delta, finish_reason }], ...more };
}

function read(
  events: readonly unknown[],
  reading: Reading = readingOf(withTools),
): Promise<Chunk[]> {
  return allOf(openaiChat.readStream(framesOf(events), reading, tools));
}

function whole(
  message: object,
  finish_reason: string | null,
  reading: Reading = readingOf(withTools),
) {
  const body = { id: 'r1', model: 'm', choices: [{ index: 0, message, finish_reason }] };
  const result = openaiChat.readResponse(body, reading, tools);
  return result.ok ? result.value : result.error;
}

/** How a stream failed: its kind of error, and the chunks before it. */
async function failure(events: readonly unknown[]): Promise<[string, number]> {
  let count = 0;
  try {
    for await (const _ of openaiChat.readStream(framesOf(events), readingOf(withTools), tools))
      count++;
  } catch (caught) {
    return [caught instanceof GatewayError ? caught.kind : String(caught), count];
  }
  return ['none', count];
}

const callsOf = (chunks: readonly Chunk[]) =>
  chunks.flatMap(({ candidates }) =>
    (candidates ?? []).flatMap(({ content }) =>
      (content?.parts ?? []).flatMap(({ functionCall }) => (functionCall ? [functionCall] : [])),
    ),
  );

/** Calls that came in pieces, put together as a client would; members of the root only. */
function joined(pieces: readonly FunctionCall[]) {
  const calls: { id?: string; name?: string; args: Record<string, unknown> }[] = [];
  for (const { id, name, partialArgs = [] } of pieces) {
    if (name !== undefined) calls.push({ id, name, args: {} });
    for (const { jsonPath = '', numberValue } of partialArgs) {
      const call = calls.find((known) => known.id === id);
      if (call) call.args[jsonPath.slice(2)] = numberValue;
    }
  }
  return calls;
}

const piece = (
  index: number | undefined,
  id: string | undefined,
  name?: string,
  args?: string,
) => ({
  tool_calls: [{ index, id, function: { name, arguments: args } }],
});

describe('calls in pieces', () => {
  const f1 = { name: 'f', args: { a: 1 }, id: 'c1' };
  const g2 = { name: 'g', args: { b: 2 }, id: 'c2' };
  const rows: readonly [string, object[], unknown[]][] = [
    [
      'by index, interleaved',
      [
        piece(0, 'c1', 'f', '{"a"'),
        piece(1, 'c2', 'g', '{"b":'),
        piece(0, undefined, undefined, ':1}'),
        piece(1, undefined, undefined, '2}'),
      ],
      [f1, g2],
    ],
    [
      'by id, without an index',
      [
        piece(undefined, 'c1', 'f', '{"a":'),
        piece(undefined, 'c2', 'g', '{"b":2}'),
        piece(undefined, 'c1', undefined, '1}'),
      ],
      [f1, g2],
    ],
    [
      'by neither, to the last call',
      [piece(0, 'c1', 'f', '{"a"'), piece(undefined, undefined, undefined, ':1}')],
      [f1],
    ],
    [
      'under one index with new ids',
      [piece(0, 'c1', 'f', '{"a":1}'), piece(0, 'c2', 'g', '{"b":2}')],
      [f1, g2],
    ],
    ['with the id repeated', [piece(0, 'c1', 'f', '{"a"'), piece(0, 'c1', 'f', ':1}')], [f1]],
    ['with empty members afterwards', [piece(0, 'c1', 'f', ''), piece(0, '', '', '{"a":1}')], [f1]],
    [
      'with arguments that are an object',
      [{ tool_calls: [{ index: 0, id: 'c1', function: { name: 'f', arguments: { a: 1 } } }] }],
      [f1],
    ],
    ['without arguments', [piece(0, 'c1', 'f')], [{ name: 'f', args: {}, id: 'c1' }]],
    [
      'without ids',
      [piece(0, undefined, 'f', '{}')],
      [{ name: 'f', args: {}, id: expect.stringMatching(/^call_gw_[0-9a-f]{22}$/) }],
    ],
  ];
  it.each(rows)('%s', async (_, deltas, want) => {
    const chunks = await read([
      ...deltas.map((delta) => event(delta)),
      event({}, 'tool_calls'),
      '[DONE]',
    ]);
    expect(callsOf(chunks)).toEqual(want);
    expect(chunks.at(-1)?.candidates?.[0]).toMatchObject({
      finishReason: 'STOP',
      content: { parts: [{ text: '' }] },
    });
  });

  it.each(rows)('%s, shown piece by piece', async (_, deltas, want) => {
    const chunks = await read(
      [...deltas.map((delta) => event(delta)), event({}, 'tool_calls'), '[DONE]'],
      readingOf(streaming),
    );
    expect(joined(callsOf(chunks))).toEqual(want);
    expect(chunks.at(-1)?.candidates?.[0]?.finishReason).toBe('STOP');
  });

  it('sends a call on as soon as the next one begins', async () => {
    const chunks = await read([
      event(piece(0, 'c1', 'f', '{"a":1}')),
      event(piece(1, 'c2', 'g', '{"b":2}')),
      event({}, 'stop'),
    ]);
    expect(chunks.map((chunk) => callsOf([chunk]).length)).toEqual([1, 1, 0]);
  });

  it('makes a new id where a server repeats one', async () => {
    const [first, second] = callsOf(
      await read([
        event(piece(0, 'c', 'f', '{}')),
        event(piece(1, 'c', 'g', '{}')),
        event({}, 'stop'),
      ]),
    );
    expect(first?.id).toBe('c');
    expect(second?.id).toMatch(/^call_gw_/);
  });

  it('gives the client its own names', async () => {
    const reading = readingOf(withTools, { names: new Map([['a_b', 'a.b']]) });
    expect(
      callsOf(await read([event(piece(0, 'c', 'a_b', '{}')), event({}, 'stop')], reading)),
    ).toMatchObject([{ name: 'a.b' }]);
  });

  it('takes the nulls of strict functions for absent members', async () => {
    const parameters = {
      type: 'OBJECT' as const,
      properties: {
        a: { type: 'STRING' as const },
        b: { type: 'STRING' as const, nullable: true },
      },
      required: ['b'],
    };
    const call = callOf({
      tools: { functions: [{ name: 'f', parameters }], server: [] },
      toolConfig: { mode: 'VALIDATED', streamArgs: false },
    });
    const chunks = await read(
      [event(piece(0, 'c', 'f', '{"a":null,"b":null}')), event({}, 'stop')],
      readingOf(call),
    );
    expect(callsOf(chunks)).toEqual([{ name: 'f', args: { b: null }, id: 'c' }]);
  });

  it('leaves those nulls out of pieces, too', async () => {
    const parametersJsonSchema = {
      type: 'object',
      properties: { a: { type: 'string' }, b: { type: ['string', 'null'] } },
      required: ['b'],
    };
    const call = callOf({
      stream: 'sse',
      tools: { functions: [{ name: 'f', parametersJsonSchema }], server: [] },
      toolConfig: { mode: 'VALIDATED', streamArgs: true },
    });
    const chunks = await read(
      [event(piece(0, 'c', 'f', '{"a":null,"b":null}')), event({}, 'stop')],
      readingOf(call),
    );
    expect(callsOf(chunks).flatMap(({ partialArgs = [] }) => partialArgs)).toEqual([
      { jsonPath: '$.b', nullValue: 'NULL_VALUE' },
    ]);
  });

  it('shows pieces as they come, and those of a second call when the first has ended', async () => {
    const chunks = await read(
      [
        event(piece(0, 'c1', 'f', '{"a":"x')),
        event(piece(1, 'c2', 'g', '{"b":"')),
        event(piece(1, undefined, undefined, 'y"}')),
        event(piece(0, undefined, undefined, 'z"}')),
        event({}, 'tool_calls'),
      ],
      readingOf(streaming),
    );
    const ids = chunks.map((chunk) => callsOf([chunk]).map(({ id }) => id));
    expect(ids).toEqual([['c1', 'c1'], ['c1', undefined, 'c2', 'c2'], [undefined], []]);
  });

  it('says that a call shown in part was none', async () => {
    const end = async (args: string, finish: string, call = streaming) => {
      const events = [event(piece(0, 'c', 'f', args)), event({}, finish)];
      const chunks = await read(events, readingOf(call));
      const { finishReason } = chunks.at(-1)?.candidates?.[0] ?? {};
      return [callsOf(chunks).map(({ willContinue }) => willContinue), finishReason];
    };
    expect(await end('{"a":1,}', 'stop')).toEqual([[true, true], 'MALFORMED_FUNCTION_CALL']);
    expect(await end('{"a":1,', 'length')).toEqual([[true, true], 'MAX_TOKENS']);
    const unasked = { ...streaming, tools: { functions: [], server: [] } };
    expect(await end('{"a":1}', 'stop', unasked)).toEqual([[], 'UNEXPECTED_TOOL_CALL']);
  });

  it.each([
    [
      'are no JSON',
      withTools,
      '{"a":',
      'stop',
      'MALFORMED_FUNCTION_CALL',
      'Malformed function call: f({"a":)',
    ],
    [
      'are no object',
      withTools,
      '[1]',
      'tool_calls',
      'MALFORMED_FUNCTION_CALL',
      'Malformed function call: f([1])',
    ],
    ['were cut off', withTools, '{"a":', 'length', 'MAX_TOKENS', undefined],
    [
      'nobody asked for',
      callOf(),
      '{}',
      'tool_calls',
      'UNEXPECTED_TOOL_CALL',
      'Unexpected function call: f',
    ],
  ])('drops calls that %s', async (_, call, args, finish, finishReason, finishMessage) => {
    const chunks = await read(
      [event(piece(0, 'c', 'f', args)), event({}, finish)],
      readingOf(call),
    );
    expect(callsOf(chunks)).toEqual([]);
    const last = chunks.at(-1)?.candidates?.[0];
    expect([last?.finishReason, last?.finishMessage]).toEqual([finishReason, finishMessage]);
  });
});

describe('the end of an answer', () => {
  it.each([
    ['stop', 'STOP', undefined],
    ['function_call', 'STOP', undefined],
    ['eos', 'STOP', undefined],
    ['model_length', 'MAX_TOKENS', undefined],
    ['content_filter', 'SAFETY', undefined],
    ['insufficient_system_resource', 'OTHER', undefined],
    ['abandoned', 'OTHER', 'abandoned'],
  ])('reads %s as %s', async (wire, finishReason, finishMessage) => {
    const chunks = await read([event({ content: 'a' }), event({}, wire)]);
    const last = chunks.at(-1)?.candidates?.[0];
    expect([last?.finishReason, last?.finishMessage]).toEqual([finishReason, finishMessage]);
  });

  it('gives a filtered answer that said nothing no content', async () => {
    const want = { candidates: [{ index: 0, finishReason: 'SAFETY' }] };
    const [only, ...others] = await read([
      event({ role: 'assistant', content: '' }),
      event({}, 'content_filter'),
    ]);
    expect(only).toMatchObject(want);
    expect(only?.candidates?.[0]).not.toHaveProperty('content');
    expect(others).toEqual([]);
    expect(whole({ content: null }, 'content_filter')).toMatchObject(want);
  });

  it('estimates the counts a server leaves out, and says so', () => {
    const warnings: string[] = [];
    const warn = ({ code, field }: { code: string; field: string }) =>
      warnings.push(`${code} ${field}`);
    const body = {
      choices: [{ index: 0, message: { content: 'abcdefgh' }, finish_reason: 'stop' }],
    };
    const result = openaiChat.readResponse(body, readingOf(), { ...tools, warn });
    expect(result.ok && result.value).toEqual({
      candidates: [
        {
          index: 0,
          content: { role: 'model', parts: [{ text: 'abcdefgh' }] },
          finishReason: 'STOP',
        },
      ],
      usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 2, totalTokenCount: 3 },
      modelVersion: 'gpt-4.1',
      responseId: 'id-1',
    });
    expect(warnings).toEqual(['estimated usageMetadata']);
  });

  it('replaces an id our clients could not use, once for the whole stream', async () => {
    const ids = ['n-1', 'n-2'];
    const newId = () => ids.shift() ?? 'none';
    const events = [event({ content: 'a' }), event({ content: 'b' }), event({}, 'stop')].map(
      (each) => ({ ...each, id: 'a b' }),
    );
    const chunks = await allOf(
      openaiChat.readStream(framesOf(events), readingOf(), { ...tools, newId }),
    );
    expect(chunks.map(({ responseId }) => responseId)).toEqual(['n-1', 'n-1', 'n-1']);
  });
});

describe('thoughts', () => {
  const deltas = [
    event({ reasoning_content: 'a', reasoning: 'a' }),
    event({ content: 'b' }),
    event({}, 'stop'),
  ];
  const including = callOf({ thinking: { kind: 'auto', include: true } });

  it('pass once, where they are wanted', async () => {
    const parts = (await read(deltas, readingOf(including))).flatMap(
      ({ candidates }) => candidates?.[0]?.content?.parts,
    );
    expect(parts).toEqual([{ text: 'a', thought: true }, { text: 'b' }, { text: '' }]);
  });

  it('stay here, where they are not', async () => {
    const parts = (await read(deltas)).flatMap(({ candidates }) => candidates?.[0]?.content?.parts);
    expect(parts).toEqual([{ text: 'b' }, { text: '' }]);
  });

  it('leave their state with the last text, where no call takes it', async () => {
    const reading = readingOf(callOf(), {
      target: targetOf({ profile: 'openrouter', model: 'a/b' }),
    });
    const message = {
      content: 'b',
      reasoning_details: [{ type: 'reasoning.encrypted', data: 'x', index: 0 }],
    };
    const [, last] = await read([event(message), event({}, 'stop')], reading);
    const end = last?.candidates?.[0]?.content?.parts?.[0];
    expect(end).toEqual({ text: '', thoughtSignature: expect.any(String) });
    expect(whole(message, 'stop', reading)).toMatchObject({
      candidates: [
        { content: { parts: [{ text: 'b', thoughtSignature: end?.thoughtSignature }] } },
      ],
    });
  });
});

describe('other kinds of output', () => {
  it('reads pictures', () => {
    const images = [
      { image_url: { url: 'data:image/webp;base64,QUJD' } },
      { image_url: { url: 'https://e.example/p' } },
    ];
    expect(whole({ content: 'see', images }, 'stop')).toMatchObject({
      candidates: [
        {
          content: {
            parts: [
              { text: 'see' },
              { inlineData: { mimeType: 'image/webp', data: 'QUJD' } },
              { fileData: { fileUri: 'https://e.example/p' } },
            ],
          },
        },
      ],
    });
  });

  it('reads speech, with its words where they are wanted', () => {
    const gen: CanonicalCall['gen'] = { responseModalities: ['AUDIO', 'TEXT'] };
    const message = { content: null, audio: { data: 'QUJD', transcript: 'Hi' } };
    expect(whole(message, 'stop', readingOf(callOf({ gen })))).toMatchObject({
      candidates: [
        {
          content: {
            parts: [{ inlineData: { mimeType: 'audio/wav', data: 'QUJD' } }, { text: 'Hi' }],
          },
        },
      ],
    });
  });
});

describe('streams that break', () => {
  const text = event({ content: 'a' });
  const rows: readonly [string, unknown[], string, number][] = [
    ['ends without a finish', [text], 'upstream-truncated', 1],
    ['says [DONE] without a finish', [text, '[DONE]'], 'upstream-truncated', 1],
    ['is empty', [], 'upstream-truncated', 0],
    ['breaks off in a call', [text, event(piece(0, 'c', 'f', '{"a"'))], 'upstream-truncated', 1],
    [
      'leaves one of two candidates open',
      [event({}, 'stop'), { choices: [{ index: 1, delta: { content: 'b' } }] }],
      'upstream-truncated',
      1,
    ],
    ['holds no JSON', [text, '<html>'], 'upstream-invalid', 1],
    ['holds no object', [text, '17'], 'upstream-invalid', 1],
    ['carries an error', [text, { error: { message: 'x', code: 502 } }], 'upstream-unavailable', 1],
    [
      'carries an error in a choice',
      [text, { choices: [{ index: 0, delta: {}, finish_reason: 'error', error: { code: 429 } }] }],
      'upstream-throttled',
      1,
    ],
    ['ends in an error that says nothing', [text, event({}, 'error')], 'upstream-unavailable', 1],
    [
      'carries Groq’s error',
      [text, { choices: [], x_groq: { error: 'over capacity' } }],
      'upstream-unavailable',
      1,
    ],
    [
      'lacks the capacity to begin',
      [event({}, 'insufficient_system_resource')],
      'upstream-unavailable',
      0,
    ],
    [
      'is blocked after it began',
      [text, { error: { code: 'content_filter' } }],
      'upstream-truncated',
      1,
    ],
  ];
  it.each(rows)('fails when it %s', async (_, events, kind, count) => {
    expect(await failure(events)).toEqual([kind, count]);
  });

  it('answers a blocked prompt as Google does', async () => {
    const chunks = await read([{ error: { code: 'content_filter', message: 'no' } }]);
    expect(chunks).toMatchObject([{ promptFeedback: { blockReason: 'SAFETY' } }]);
    expect(chunks[0]).not.toHaveProperty('candidates');
  });

  it('reads nothing after [DONE]', async () => {
    expect(await failure([event({ content: 'a' }, 'stop'), '[DONE]', 'rubbish'])).toEqual([
      'none',
      2,
    ]);
  });
});

describe('bodies that are no answer', () => {
  it.each([
    ['a text', 'no', 'upstream-invalid'],
    ['nothing', null, 'upstream-invalid'],
    ['no choices', { choices: [] }, 'upstream-invalid'],
    ['no finish', { choices: [{ index: 0, message: { content: 'a' } }] }, 'upstream-truncated'],
    [
      'an error under 200',
      { error: { message: 'Provider returned error', code: 503 } },
      'upstream-unavailable',
    ],
    [
      'no capacity',
      { choices: [{ message: {}, finish_reason: 'insufficient_system_resource' }] },
      'upstream-unavailable',
    ],
  ])('%s', (_, body, kind) => {
    const result = openaiChat.readResponse(body, readingOf(), tools);
    expect(result.ok ? 'answer' : result.error.kind).toBe(kind);
  });

  it('takes members of the wrong type for missing ones', () => {
    const message = {
      content: 7,
      tool_calls: 'no',
      annotations: [null, {}],
      images: [3],
      audio: 'x',
      reasoning_details: {},
    };
    const body = {
      id: 4,
      model: {},
      usage: 'x',
      citations: [1],
      choices: [
        { index: '0', message, finish_reason: 'stop', logprobs: { content: [{ token: 1 }] } },
      ],
    };
    const result = openaiChat.readResponse(body, readingOf(), tools);
    expect(result.ok && result.value.candidates).toEqual([
      { index: 0, content: { role: 'model', parts: [{ text: '' }] }, finishReason: 'STOP' },
    ]);
  });
});
