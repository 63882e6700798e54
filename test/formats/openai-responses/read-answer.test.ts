import { describe, expect, it } from '@jest/globals';
import { GatewayError } from '../../../src/core/errors.js';
import { openaiResponses } from '../../../src/formats/openai-responses/index.js';
import { openSignature } from '../../../src/formats/signature-envelope.js';
import { allOf, callOf, framesOf, frozen, readingOf, targetOf, tools, write } from './setup.js';

const { readResponse, readStream } = openaiResponses;
const withTools = callOf({
  stream: 'sse',
  tools: { functions: [{ name: 'f' }], server: [] },
  thinking: { kind: 'unset', include: true },
});
const reasons = readingOf(withTools, { target: targetOf({ model: 'gpt-5' }) });
const done = (item: object, output_index = 0) => ({
  type: 'response.output_item.done',
  output_index,
  item,
});
const completed = (more: object = {}) => ({
  type: 'response.completed',
  response: { id: 'r1', status: 'completed', output: [], ...more },
});
const text = (delta: string, content_index = 0) => ({
  type: 'response.output_text.delta',
  output_index: 0,
  content_index,
  delta,
});
const read = (events: readonly unknown[], reading = reasons) =>
  allOf(readStream(framesOf(frozen(events)), reading, tools));
const partsOf = async (events: readonly unknown[], reading = reasons) =>
  (await read(events, reading)).flatMap(({ candidates }) => candidates?.[0]?.content?.parts ?? []);
const call = (more: object = {}) => ({
  type: 'function_call',
  call_id: 'c1',
  name: 'f',
  arguments: '{}',
  ...more,
});
const reasoning = (id: string, more: object = { encrypted_content: 'e' }) => ({
  type: 'reasoning',
  id,
  summary: [],
  ...more,
});

describe('events of a response', () => {
  it('passes over what is newer than this, and what comes after the end', async () => {
    const parts = await partsOf([
      { type: 'response.new_thing.delta', delta: 1 },
      done({ type: 'new_item', anything: true }),
      text('Hi'),
      completed(),
      text('more'),
    ]);
    expect(parts).toEqual([{ text: 'Hi' }, { text: '' }]);
  });

  it('gives all state so far to the next call, and the rest to the end', async () => {
    const parts = await partsOf([
      done(reasoning('rs_1'), 0),
      done(reasoning('rs_2'), 1),
      done(call(), 2),
      done(reasoning('rs_3'), 3),
      completed(),
    ]);
    const states = parts.map(({ thoughtSignature = '' }) =>
      openSignature(thoughtSignature)?.b.map((block) => (block as { id: string }).id),
    );
    expect(states).toEqual([['rs_1', 'rs_2'], ['rs_3']]);
    expect(openSignature(parts[0]?.thoughtSignature ?? '')).toMatchObject({
      p: 'openai-responses',
      m: 'gpt-5',
      a: '0a1b2c3d',
    });
  });

  const statesAndTexts = [
    {
      title: 'before a call, the texts between them',
      events: [text('One.'), done(reasoning('rs_1')), text('Two.'), done(reasoning('rs_2'))],
      end: [done(call())],
      want: ['One.', 'rs_1', 'Two.', 'rs_2', 'c1'],
    },
    {
      title: 'after a call, and not before it',
      events: [done(call()), done(reasoning('rs_1')), text('One.'), done(call({ call_id: 'c2' }))],
      end: [],
      want: ['c1', 'rs_1', 'One.', 'c2'],
    },
    {
      title: 'around the text at the end',
      events: [done(reasoning('rs_1')), text('One.'), done(reasoning('rs_2')), text('Two.')],
      end: [],
      want: ['rs_1', 'One.', 'rs_2', 'Two.'],
    },
  ];
  it.each(statesAndTexts)('state goes back $title', async ({ events, end, want }) => {
    const parts = await partsOf([...events, ...end, completed()]);
    const said = parts.map((part) => ({ ...part, callId: part.functionCall?.id ?? '' }));
    const { body } = write(
      {
        contents: [
          { role: 'model', parts: said },
          { role: 'user', parts: [{ text: 'And?' }] },
        ],
      },
      { model: 'gpt-5' },
    );
    const input = (body?.input ?? []) as Record<string, unknown>[];
    expect(input.slice(0, -1).map((item) => item.call_id ?? item.id ?? item.content)).toEqual(want);
  });

  it('keeps no state that could not be given back', async () => {
    const parts = await partsOf([done(reasoning('rs_1', {})), text('Hi'), completed()]);
    expect(parts).toEqual([{ text: 'Hi' }, { text: '' }]);
  });

  it('shows a thought once that comes as itself and as its summary', async () => {
    const delta = (kind: string, delta: string) => ({ type: kind, output_index: 0, delta });
    const parts = await partsOf([
      delta('response.reasoning_text.delta', 'Itself'),
      delta('response.reasoning_summary_text.delta', 'Summary'),
      completed(),
    ]);
    expect(parts).toEqual([{ text: 'Itself', thought: true }, { text: '' }]);
  });

  it('makes ids for calls that have none of their own', async () => {
    const parts = await partsOf([
      done(call({ call_id: '' }), 0),
      done(call(), 1),
      done(call(), 2),
      completed(),
    ]);
    expect(parts.map(({ functionCall }) => functionCall?.id)).toEqual([
      expect.stringMatching(/^call_gw_/),
      'c1',
      expect.stringMatching(/^call_gw_/),
      undefined,
    ]);
  });

  it('streams arguments that come only with the whole call', async () => {
    const streamArgs = { mode: 'AUTO', streamArgs: true } as const;
    const reading = readingOf(callOf({ ...withTools, toolConfig: streamArgs }));
    const parts = await partsOf(
      [
        { type: 'response.output_item.added', output_index: 0, item: call({ arguments: '' }) },
        done(call({ arguments: '{"a":1}' })),
        completed(),
      ],
      reading,
    );
    expect(parts.map(({ functionCall }) => functionCall)).toEqual([
      { id: 'c1', name: 'f', willContinue: true },
      { id: 'c1', partialArgs: [{ jsonPath: '$.a', numberValue: 1 }], willContinue: true },
      { willContinue: false },
      undefined,
    ]);
  });

  it('tells calls that nobody declared', async () => {
    const chunks = await read([done(call()), completed()], readingOf(callOf({ stream: 'sse' })));
    expect(chunks.at(-1)?.candidates?.[0]).toMatchObject({
      finishReason: 'UNEXPECTED_TOOL_CALL',
      finishMessage: 'Unexpected function call: f',
    });
  });

  it('places the sources of each text where it stands', async () => {
    const cite = (content_index: number) => ({
      type: 'response.output_text.annotation.added',
      output_index: 0,
      content_index,
      annotation: { type: 'url_citation', url: 'https://a.example/', start_index: 0, end_index: 9 },
    });
    const chunks = await read([text('Ä', 0), cite(0), text('b', 1), cite(1), completed()]);
    const { groundingSupports } = chunks.at(-1)?.candidates?.[0]?.groundingMetadata ?? {};
    expect(groundingSupports?.map(({ segment }) => segment)).toEqual([
      { partIndex: 0, startIndex: 0, endIndex: 2, text: 'Ä' },
      { partIndex: 0, startIndex: 2, endIndex: 3, text: 'b' },
    ]);
  });

  it('takes sources that come with the whole message only', async () => {
    const annotations = [{ type: 'url_citation', url: 'https://a.example/' }];
    const content = [{ type: 'output_text', text: 'Hi', annotations }];
    const chunks = await read([text('Hi'), done({ type: 'message', content }), completed()]);
    expect(chunks.at(-1)?.candidates?.[0]?.groundingMetadata).toEqual({
      groundingChunks: [{ web: { uri: 'https://a.example/' } }],
    });
  });

  it('estimates usage that did not come', async () => {
    const chunks = await read([text('Hello you'), completed()]);
    expect(chunks.at(-1)?.usageMetadata).toEqual({
      promptTokenCount: 4,
      candidatesTokenCount: 3,
      totalTokenCount: 7,
    });
  });

  it('knows an ending without a known reason as none of its own', async () => {
    const response = { incomplete_details: { reason: 'bored' } };
    const chunks = await read([{ ...completed(response), type: 'response.incomplete' }]);
    expect(chunks.at(-1)?.candidates?.[0]).toMatchObject({
      finishReason: 'OTHER',
      finishMessage: 'bored',
    });
  });

  it.each([
    ['no JSON', ['{'], 'upstream-invalid'],
    ['no event', [{ delta: 'x' }], 'upstream-invalid'],
    ['a text that is none', [{ ...text('x'), delta: 1 }], 'upstream-invalid'],
    ['an end too soon', [text('x')], 'upstream-truncated'],
    ['[DONE] too soon', [text('x'), '[DONE]'], 'upstream-truncated'],
    ['a filter too late', [text('x'), failed('invalid_prompt')], 'upstream-truncated'],
    ['a cancelled answer', [{ ...completed(), type: 'response.cancelled' }], 'cancelled'],
    ['a failure without words', [failed(undefined)], 'upstream-unavailable'],
  ])('breaks at %s', async (_, events, kind) => {
    const error: unknown = await read(events).catch((caught: unknown) => caught);
    expect(error instanceof GatewayError && error.kind).toBe(kind);
  });
});

function failed(code: string | undefined): object {
  const error = code === undefined ? null : { code, message: 'x' };
  return { type: 'response.failed', response: { id: 'r1', status: 'failed', error } };
}

describe('a whole response', () => {
  const unary = readingOf(callOf({ thinking: { kind: 'auto', include: true } }));
  const whole = (body: unknown) => readResponse(frozen(body), unary, tools);
  const message = (...texts: string[]) => ({
    type: 'message',
    content: texts.map((text) => ({ type: 'output_text', text })),
  });

  it('has one part for each text', () => {
    const output = [message('a', 'b'), message('c')];
    const answer = whole({ id: 'r1', model: 'm', status: 'completed', output });
    expect(answer.ok && answer.value.candidates?.[0]?.content?.parts).toEqual([
      { text: 'a' },
      { text: 'b' },
      { text: 'c' },
    ]);
  });

  it.each([
    ['text', 'hello', 'upstream-invalid'],
    ['another shape', { choices: [] }, 'upstream-invalid'],
    [
      'a broken item',
      { status: 'completed', output: [{ type: 'function_call' }] },
      'upstream-invalid',
    ],
    ['work in progress', { status: 'in_progress', output: [] }, 'upstream-truncated'],
    ['a cancelled answer', { status: 'cancelled', output: [] }, 'cancelled'],
  ])('is not %s', (_, body, kind) => {
    const answer = whole(body);
    expect(answer.ok || answer.error.kind).toBe(kind);
  });

  it.each([
    ['rate_limit_exceeded', 'upstream-throttled', 429],
    ['server_error', 'upstream-unavailable', 503],
    ['vector_store_timeout', 'upstream-timeout', 504],
    ['data_residency_mismatch', 'upstream-permission', 403],
    ['invalid_image_url', 'upstream-rejected', 400],
    ['image_content_policy_violation', 'upstream-rejected', 400],
    ['new_word', 'upstream-unavailable', 503],
  ])('that failed with %s is %s', (code, kind, status) => {
    const answer = whole({ status: 'failed', error: { code, message: 'x' }, output: [] });
    expect(answer.ok || [answer.error.kind, answer.error.httpStatus]).toEqual([kind, status]);
  });

  it.each([
    ['invalid_prompt', 'SAFETY'],
    ['bio_policy', 'PROHIBITED_CONTENT'],
  ])('that failed with %s is a blocked prompt', (code, blockReason) => {
    const answer = whole({ id: 'r1', status: 'failed', error: { code, message: 'x' } });
    expect(answer).toMatchObject({
      ok: true,
      value: { promptFeedback: { blockReason }, responseId: 'r1' },
    });
  });
});
