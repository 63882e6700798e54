import { describe, expect, it } from '@jest/globals';
import type { Chunk } from '../../../src/core/canonical.js';
import type { Warning } from '../../../src/core/warnings.js';
import { anthropicMessages } from '../../../src/formats/anthropic-messages/index.js';
import type { Reading } from '../../../src/formats/format.js';
import { allOf, callOf, framesOf, manual, readingOf, tools } from './setup.js';

const start = {
  type: 'message_start',
  message: {
    id: 'msg_1',
    model: manual,
    content: [],
    usage: { input_tokens: 3, output_tokens: 1 },
  },
};
const open = (index: number, content_block: object) => ({
  type: 'content_block_start',
  index,
  content_block,
});
const grow = (index: number, delta: object) => ({ type: 'content_block_delta', index, delta });
const close = (index: number) => ({ type: 'content_block_stop', index });
const end = (stop_reason: string | null, more = {}) => [
  { type: 'message_delta', delta: { stop_reason, ...more }, usage: { output_tokens: 9 } },
  { type: 'message_stop' },
];
const text = (...pieces: string[]) => [
  open(0, { type: 'text', text: '' }),
  ...pieces.map((piece) => grow(0, { type: 'text_delta', text: piece })),
  close(0),
];
const callBlock = (json: string) => [
  open(1, { type: 'tool_use', id: 'toolu_1', name: 'f', input: {} }),
  grow(1, { type: 'input_json_delta', partial_json: json }),
  close(1),
];
const withFunction = callOf({ tools: { functions: [{ name: 'f' }], server: [] } });

/** The chunks up to a failure, and the failure. */
async function read(events: readonly object[], reading: Reading = readingOf()) {
  const chunks: Chunk[] = [];
  try {
    for await (const chunk of anthropicMessages.readStream(framesOf(events), reading, tools))
      chunks.push(chunk);
  } catch (error) {
    return { chunks, error };
  }
  return { chunks };
}

async function last(events: readonly object[], reading?: Reading) {
  const { chunks, error } = await read([start, ...events], reading);
  if (error) throw error;
  return chunks.at(-1);
}

describe('the end', () => {
  const reasons: Record<string, [string, object, object]> = {
    'a full output': ['max_tokens', {}, { finishReason: 'MAX_TOKENS' }],
    'a full window': ['model_context_window_exceeded', {}, { finishReason: 'MAX_TOKENS' }],
    'a paused turn': ['pause_turn', {}, { finishReason: 'OTHER' }],
    'a reason nobody knows': ['tired', {}, { finishReason: 'OTHER', finishMessage: 'tired' }],
    'a refusal': ['refusal', { stop_details: null }, { finishReason: 'SAFETY' }],
    'a refusal by a policy': [
      'refusal',
      { stop_details: { type: 'refusal', category: 'bio', explanation: 'No.' } },
      { finishReason: 'PROHIBITED_CONTENT', finishMessage: 'No.' },
    ],
    'a refusal by a new policy': [
      'refusal',
      { stop_details: { category: 'new', explanation: null } },
      { finishReason: 'SAFETY' },
    ],
  };
  it.each(Object.entries(reasons))('%s', async (_, [reason, more, want]) => {
    const chunk = await last([...text('a'), ...end(reason, more)]);
    expect(chunk?.candidates?.[0]).toEqual({
      index: 0,
      content: { role: 'model', parts: [{ text: '' }] },
      ...want,
    });
  });

  it('gives a refusal without a word no content', async () => {
    const chunk = await last(end('refusal'));
    expect(chunk?.candidates).toEqual([{ index: 0, finishReason: 'SAFETY' }]);
  });

  it('tells Nordlys why a prompt was blocked', async () => {
    const events = [
      {
        type: 'message_delta',
        delta: { stop_reason: 'refusal', stop_details: { category: 'cyber', explanation: 'No.' } },
        usage: { output_tokens: 0 },
      },
      { type: 'message_stop' },
    ];
    const chunk = await last(events, readingOf(callOf({ dialect: 'nordlys' })));
    expect(chunk?.promptFeedback).toEqual({
      blockReason: 'PROHIBITED_CONTENT',
      blockReasonMessage: 'No.',
    });
    expect(chunk?.candidates).toBeUndefined();
  });
});

describe('calls', () => {
  it('gives the client its own name back', async () => {
    const reading = readingOf(withFunction, { names: new Map([['f', 'my.f']]) });
    const { chunks } = await read([start, ...callBlock('{"a":1}'), ...end('tool_use')], reading);
    expect(chunks[0]?.candidates?.[0]?.content?.parts).toEqual([
      { functionCall: { name: 'my.f', args: { a: 1 }, id: 'toolu_1' } },
    ]);
  });

  it('makes an id where there is none', async () => {
    const block = open(0, { type: 'tool_use', name: 'f', input: {} });
    const { chunks } = await read(
      [start, block, close(0), ...end('tool_use')],
      readingOf(withFunction),
    );
    const [part] = chunks[0]?.candidates?.[0]?.content?.parts ?? [];
    expect(part?.functionCall?.id).toMatch(/^call_gw_[0-9a-f]{22}$/);
  });

  it.each([['{"a":'], ['[1]'], ['"x"']])(
    'tells of arguments that are no object: %s',
    async (json) => {
      const chunk = await last([...callBlock(json), ...end('tool_use')], readingOf(withFunction));
      expect(chunk?.candidates?.[0]).toMatchObject({
        content: { parts: [{ text: '' }] },
        finishReason: 'MALFORMED_FUNCTION_CALL',
        finishMessage: `Malformed function call: f(${json})`,
      });
    },
  );

  it('tells of a call nobody declared', async () => {
    const chunk = await last([...callBlock('{}'), ...end('tool_use')]);
    expect(chunk?.candidates?.[0]).toMatchObject({ finishReason: 'UNEXPECTED_TOOL_CALL' });
  });

  it('leaves out a call that was never finished', async () => {
    const begun = callBlock('{"a"').slice(0, 2);
    const { chunks } = await read(
      [start, ...text('a'), ...begun, ...end('max_tokens')],
      readingOf(withFunction),
    );
    expect(chunks.flatMap((chunk) => chunk.candidates?.[0]?.content?.parts)).toEqual([
      { text: 'a' },
      { text: '' },
    ]);
  });

  it('passes an unfinished structured answer as it came', async () => {
    const reading = readingOf(callOf(), { answerTool: 'f', repair: { unwrap: 'json' } });
    const { chunks } = await read(
      [start, ...callBlock('{"value":[1'), ...end('max_tokens')],
      reading,
    );
    expect(chunks[0]?.candidates?.[0]?.content?.parts).toEqual([{ text: '{"value":[1' }]);
  });
});

describe('sources', () => {
  const page = (cited_text: string) => ({ type: 'page_location', document_title: 'D', cited_text });

  it('counts bytes within the part and names each source once', async () => {
    const events = [
      open(0, { type: 'thinking', thinking: 'hm', signature: 's' }),
      close(0),
      open(1, { type: 'text', text: 'Ä ', citations: [page('one')] }),
      close(1),
      open(2, { type: 'text', text: 'ö', citations: [page('two'), page('one'), { type: 'new' }] }),
      close(2),
      ...end('end_turn'),
    ];
    const call = callOf({ thinking: { kind: 'auto', include: true } });
    const chunk = await last(events, readingOf(call));
    expect(chunk?.candidates?.[0]?.groundingMetadata).toEqual({
      groundingChunks: [
        { retrievedContext: { title: 'D', text: 'one' } },
        { retrievedContext: { title: 'D', text: 'two' } },
      ],
      groundingSupports: [
        {
          segment: { partIndex: 1, startIndex: 0, endIndex: 3, text: 'Ä ' },
          groundingChunkIndices: [0],
        },
        {
          segment: { partIndex: 1, startIndex: 3, endIndex: 5, text: 'ö' },
          groundingChunkIndices: [1, 0],
        },
      ],
    });
  });

  it('tells of a page that was fetched', async () => {
    const content = { type: 'web_fetch_result', url: 'https://a.example' };
    const events = [
      open(0, { type: 'web_fetch_tool_result', tool_use_id: 'x', content }),
      close(0),
      ...text('a'),
      ...end('end_turn'),
    ];
    const chunk = await last(events);
    expect(chunk?.candidates?.[0]?.urlContextMetadata).toEqual({
      urlMetadata: [
        { retrievedUrl: 'https://a.example', urlRetrievalStatus: 'URL_RETRIEVAL_STATUS_SUCCESS' },
      ],
    });
  });

  it('shows Python and its failure', async () => {
    const content = { type: 'code_execution_result', return_code: 1, stdout: '', stderr: 'oops' };
    const { chunks } = await read([
      start,
      open(0, { type: 'server_tool_use', id: 'x', name: 'code_execution', input: { code: '1/0' } }),
      close(0),
      open(1, { type: 'code_execution_tool_result', tool_use_id: 'x', content }),
      close(1),
      ...end('end_turn'),
    ]);
    expect(chunks.flatMap((chunk) => chunk.candidates?.[0]?.content?.parts)).toEqual([
      { executableCode: { language: 'PYTHON', code: '1/0' } },
      { codeExecutionResult: { outcome: 'OUTCOME_FAILED', output: 'oops' } },
      { text: '' },
    ]);
  });
});

describe('a stream that breaks', () => {
  const cases: Record<string, [readonly object[], string]> = {
    'ends early': [[start, ...text('a')], 'upstream-truncated'],
    'ends without a reason': [[start, ...text('a'), ...end(null)], 'upstream-truncated'],
    'is empty': [[], 'upstream-truncated'],
    'reports overload': [
      [
        start,
        ...text('a'),
        { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } },
      ],
      'upstream-unavailable',
    ],
    'reports a limit': [
      [{ type: 'error', error: { type: 'rate_limit_error' } }],
      'upstream-throttled',
    ],
    'reports something new': [
      [{ type: 'error', error: { type: 'new_error' } }],
      'upstream-unavailable',
    ],
    'reports nothing': [[{ type: 'error' }], 'upstream-unavailable'],
    'holds what is no event': [[start, { kind: 'x' }], 'upstream-invalid'],
    'holds an event without its members': [
      [start, { type: 'content_block_start', index: 0 }],
      'upstream-invalid',
    ],
    'holds a delta without its text': [
      [start, open(0, { type: 'text' }), grow(0, { type: 'text_delta' })],
      'upstream-invalid',
    ],
    'holds a result without content': [
      [start, open(0, { type: 'web_fetch_tool_result', tool_use_id: 'x', content: null })],
      'upstream-invalid',
    ],
  };
  it.each(Object.entries(cases))('%s', async (_, [events, kind]) => {
    const { error } = await read(events);
    expect(error).toMatchObject({ kind });
  });

  it('gives out what came before', async () => {
    const { chunks, error } = await read([
      start,
      ...text('a', 'b'),
      ...callBlock('{"x"').slice(0, 2),
    ]);
    expect(chunks.map((chunk) => chunk.candidates?.[0]?.content?.parts)).toEqual([
      [{ text: 'a' }],
      [{ text: 'b' }],
    ]);
    expect(error).toBeDefined();
  });

  it('refuses what is not JSON', async () => {
    async function* frames() {
      yield { data: '{"type":' };
    }
    const chunks = anthropicMessages.readStream(frames(), readingOf(), tools);
    await expect(allOf(chunks)).rejects.toMatchObject({ kind: 'upstream-invalid' });
  });

  it('skips events, blocks and deltas that are newer than the gateway', async () => {
    const { chunks, error } = await read([
      start,
      { type: 'new_event' },
      open(5, { type: 'new_block', content: 1 }),
      grow(5, { type: 'new_delta' }),
      close(5),
      grow(6, { type: 'text_delta', text: 'of no block' }),
      ...text('a'),
      ...end('end_turn'),
    ]);
    expect(error).toBeUndefined();
    expect(chunks.map((chunk) => chunk.candidates?.[0]?.content?.parts)).toEqual([
      [{ text: 'a' }],
      [{ text: '' }],
    ]);
  });

  it('reads nothing after the end', async () => {
    const { chunks } = await read([start, ...text('a'), ...end('end_turn'), { kind: 'x' }]);
    expect(chunks).toHaveLength(2);
  });
});

describe('a whole answer', () => {
  const message = {
    id: 'msg 1',
    content: [{ type: 'text', text: 'four' }],
    stop_reason: 'end_turn',
  };

  it('is told by its form', () => {
    for (const body of [
      undefined,
      'x',
      {},
      { ...message, stop_reason: null },
      { ...message, content: [{}] },
    ]) {
      expect(anthropicMessages.readResponse(body, readingOf(), tools)).toMatchObject({
        ok: false,
        error: { kind: 'upstream-invalid' },
      });
    }
  });

  it('gets an id, a model and an estimate where the provider gives none', () => {
    const warnings: Warning[] = [];
    const warn = (warning: Warning) => warnings.push(warning);
    const read = anthropicMessages.readResponse(message, readingOf(), { ...tools, warn });
    expect(read).toMatchObject({
      ok: true,
      value: {
        responseId: 'id-1',
        modelVersion: manual,
        usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 1, totalTokenCount: 2 },
      },
    });
    expect(warnings).toEqual([
      { code: 'estimated', field: 'usageMetadata', target: `anthropic/${manual}` },
    ]);
  });

  it('without anything in it has one empty part', () => {
    const read = anthropicMessages.readResponse({ ...message, content: [] }, readingOf(), tools);
    expect(read.ok && read.value.candidates?.[0]?.content?.parts).toEqual([{ text: '' }]);
  });

  it('counts cached tokens once and thinking apart', () => {
    const usage = {
      input_tokens: 3,
      cache_creation_input_tokens: 5,
      cache_read_input_tokens: 7,
      output_tokens: 9,
      output_tokens_details: { thinking_tokens: 4 },
    };
    const read = anthropicMessages.readResponse({ ...message, usage }, readingOf(), tools);
    expect(read.ok && read.value.usageMetadata).toMatchObject({
      promptTokenCount: 15,
      candidatesTokenCount: 5,
      thoughtsTokenCount: 4,
      cachedContentTokenCount: 7,
      totalTokenCount: 24,
    });
  });

  it('takes the fence off JSON that was asked for in words', () => {
    const content = [{ type: 'text', text: '```json\n{"a":1}\n```' }];
    const reading = readingOf(callOf(), { repair: { stripFence: true } });
    const read = anthropicMessages.readResponse({ ...message, content }, reading, tools);
    expect(read.ok && read.value.candidates?.[0]?.content?.parts).toEqual([{ text: '{"a":1}' }]);
  });
});
