import { describe, expect, it, jest } from '@jest/globals';
import type { Chunk } from '../../../src/core/canonical.js';
import type { Warning } from '../../../src/core/warnings.js';
import { anthropicMessages } from '../../../src/formats/anthropic-messages/index.js';
import { refusalReasons } from '../../../src/formats/anthropic-messages/tables.js';
import type { AskOn, Reading, WireBody } from '../../../src/formats/format.js';
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
    'a paused turn that nobody has go on': [
      'pause_turn',
      {},
      { finishReason: 'OTHER', finishMessage: 'pause_turn' },
    ],
    'a reason nobody knows': ['tired', {}, { finishReason: 'OTHER', finishMessage: 'tired' }],
    'a refusal': ['refusal', { stop_details: null }, { finishReason: 'SAFETY' }],
    ...Object.fromEntries(
      Object.entries(refusalReasons).map(([category, finishReason]) => [
        `a refusal for ${category}`,
        [
          'refusal',
          { stop_details: { type: 'refusal', category, explanation: 'No.' } },
          { finishReason, finishMessage: 'No.' },
        ],
      ]),
    ),
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

  it('tells why a prompt was blocked', async () => {
    const events = [
      {
        type: 'message_delta',
        delta: { stop_reason: 'refusal', stop_details: { category: 'cyber', explanation: 'No.' } },
        usage: { output_tokens: 0 },
      },
      { type: 'message_stop' },
    ];
    const chunk = await last(events);
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

  it.each(['max_tokens', 'model_context_window_exceeded'])(
    'ends at the limit, not in a malformed call, where %s cut it off',
    async (reason) => {
      const chunk = await last([...callBlock('{"a":"b'), ...end(reason)], readingOf(withFunction));
      expect(chunk?.candidates?.[0]).toEqual({
        index: 0,
        content: { role: 'model', parts: [{ text: '' }] },
        finishReason: 'MAX_TOKENS',
      });
    },
  );

  it('tells of a call nobody declared, cut off or not', async () => {
    const chunk = await last([...callBlock('{"a'), ...end('max_tokens')]);
    expect(chunk?.candidates?.[0]).toMatchObject({ finishReason: 'UNEXPECTED_TOOL_CALL' });
  });

  it('breaks where the stream ends inside a call', async () => {
    const begun = callBlock('{"a":1}').slice(0, 2);
    const { chunks, error } = await read(
      [start, ...text('a'), ...begun, ...end('tool_use')],
      readingOf(withFunction),
    );
    expect(chunks).toHaveLength(1);
    expect(error).toMatchObject({ kind: 'upstream-truncated' });
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

describe('text beside a forced answer', () => {
  const call = callOf({ thinking: { kind: 'auto', include: true } });
  const thought = [open(2, { type: 'thinking', thinking: 'hm', signature: '' }), close(2)];
  const cases: Record<string, [readonly object[], object[]]> = {
    'is left out where that came': [
      [...text('Here ', 'it is:'), ...thought, ...callBlock('{"a":1}'), ...end('tool_use')],
      [{ text: 'hm', thought: true }, { text: '{"a":1}' }],
    ],
    'is left out after it too': [
      [...callBlock('{"a":1}'), ...text('Done.'), ...end('tool_use')],
      [{ text: '{"a":1}' }],
    ],
    'is the answer where that did not come': [
      [...thought, ...text('I ', 'cannot.'), ...end('refusal')],
      [{ text: 'hm', thought: true }, { text: 'I cannot.' }],
    ],
  };
  it.each(Object.entries(cases))('%s', async (_, [events, want]) => {
    const { chunks, error } = await read([start, ...events], readingOf(call, { answerTool: 'f' }));
    expect(error).toBeUndefined();
    const parts = chunks.flatMap((chunk) => chunk.candidates?.[0]?.content?.parts ?? []);
    expect(parts.filter((part) => part.text !== '')).toEqual(want);
  });

  it('is left out of a whole answer as of a stream', () => {
    const content = [
      { type: 'text', text: 'Here it is:' },
      { type: 'tool_use', id: 'toolu_1', name: 'f', input: { a: 1 } },
    ];
    const message = { content, stop_reason: 'tool_use', usage: {} };
    const whole = anthropicMessages.readResponse(
      message,
      readingOf(call, { answerTool: 'f' }),
      tools,
    );
    expect(whole.ok && whole.value.candidates?.[0]?.content?.parts).toEqual([{ text: '{"a":1}' }]);
  });
});

describe('streamed arguments', () => {
  const streams = readingOf(
    callOf({
      stream: 'sse',
      tools: { functions: [{ name: 'f' }], server: [] },
      toolConfig: { mode: 'AUTO', streamArgs: true },
    }),
    { names: new Map([['f', 'my.f']]) },
  );
  const first = { functionCall: { id: 'toolu_1', name: 'my.f', willContinue: true } };
  const partsOf = (chunks: readonly Chunk[]) =>
    chunks.flatMap((chunk) => chunk.candidates?.[0]?.content?.parts ?? []);

  it('end without arguments where they are malformed', async () => {
    const { chunks } = await read([start, ...callBlock('{"a":1,]'), ...end('tool_use')], streams);
    expect(partsOf(chunks)).toEqual([
      first,
      {
        functionCall: {
          id: 'toolu_1',
          partialArgs: [{ jsonPath: '$.a', numberValue: 1 }],
          willContinue: true,
        },
      },
      { text: '' },
    ]);
    expect(chunks.at(-1)?.candidates?.[0]).toMatchObject({
      finishReason: 'MALFORMED_FUNCTION_CALL',
      finishMessage: 'Malformed function call: my.f({"a":1,])',
    });
  });

  it('may come whole at the beginning', async () => {
    const block = open(0, { type: 'tool_use', id: 'toolu_1', name: 'f', input: { a: true } });
    const { chunks } = await read([start, block, close(0), ...end('tool_use')], streams);
    expect(partsOf(chunks)).toEqual([
      first,
      {
        functionCall: {
          id: 'toolu_1',
          partialArgs: [{ jsonPath: '$.a', boolValue: true }],
          willContinue: true,
        },
      },
      { functionCall: { willContinue: false } },
      { text: '' },
    ]);
  });

  it('are none of the structured answer, and none of an undeclared call', async () => {
    const answer = readingOf(streams.call, { answerTool: 'f' });
    const asked = await read([start, ...callBlock('{"a":1}'), ...end('tool_use')], answer);
    expect(partsOf(asked.chunks)).toEqual([{ text: '{"a":1}' }, { text: '' }]);
    const bare = readingOf({ ...streams.call, tools: { functions: [], server: [] } });
    const undeclared = await read([start, ...callBlock('{}'), ...end('tool_use')], bare);
    expect(partsOf(undeclared.chunks)).toEqual([{ text: '' }]);
  });

  it('count as one part for the sources of later text', async () => {
    const cited = {
      type: 'text',
      text: 'x',
      citations: [{ type: 'web_search_result_location', url: 'https://a.example', title: null }],
    };
    const { chunks } = await read(
      [start, ...callBlock('{"a":1}'), open(2, cited), close(2), ...end('end_turn')],
      streams,
    );
    expect(chunks.at(-1)?.candidates?.[0]?.groundingMetadata?.groundingSupports).toEqual([
      {
        segment: { partIndex: 1, startIndex: 0, endIndex: 1, text: 'x' },
        groundingChunkIndices: [0],
      },
    ]);
  });
});

describe('a turn that is paused', () => {
  const piece = (said: string, reason: string) => [
    { ...start, message: { ...start.message, id: `msg_${said}`, model: `model-${said}` } },
    ...text(said),
    ...end(reason),
  ];
  const sentFirst: WireBody = {
    model: manual,
    messages: [
      { role: 'user', content: [] },
      { role: 'assistant', content: [{ type: 'text', text: 'begun' }] },
    ],
  };

  /** Reads a stream whose every piece pauses, and keeps what was asked. */
  async function readPieces(pieces: readonly (readonly object[])[]) {
    const [first = [], ...rest] = pieces;
    const asked: WireBody[] = [];
    let sent = sentFirst;
    const askOn: AskOn = async (change) => {
      sent = change(sent);
      asked.push(sent);
      return framesOf(rest[asked.length - 1] ?? []);
    };
    const chunks: Chunk[] = [];
    let error: unknown;
    try {
      const stream = anthropicMessages.readStream(framesOf(first), readingOf(), tools, askOn);
      for await (const chunk of stream) chunks.push(chunk);
    } catch (caught) {
      error = caught;
    }
    return { chunks, asked, error };
  }

  it('goes on at most five times, and is then told as it is', async () => {
    const pieces = ['1', '2', '3', '4', '5', '6', '7'].map((said) => piece(said, 'pause_turn'));
    const { chunks, asked } = await readPieces(pieces);
    expect(asked).toHaveLength(5);
    expect(chunks.map(({ candidates }) => candidates?.[0]?.content?.parts?.[0]?.text)).toEqual([
      ...['1', '2', '3', '4', '5', '6'],
      '',
    ]);
    expect(new Set(chunks.map(({ responseId }) => responseId))).toEqual(new Set(['msg_1']));
    expect(new Set(chunks.map(({ modelVersion }) => modelVersion))).toEqual(new Set(['model-1']));
    expect(chunks.at(-1)).toMatchObject({
      candidates: [{ finishReason: 'OTHER', finishMessage: 'pause_turn' }],
      usageMetadata: { promptTokenCount: 18, candidatesTokenCount: 54, totalTokenCount: 72 },
    });
  });

  it.each([
    ['whole', { mode: 'AUTO', streamArgs: false }],
    ['in pieces', { mode: 'AUTO', streamArgs: true }],
  ] as const)(
    'costs no call anything that is shown %s: its arguments are read once',
    async (_title, toolConfig) => {
      const json = '{"a":[1,2,3]}';
      const call = callOf({ ...withFunction, stream: 'sse', toolConfig });
      const parsed = jest.spyOn(JSON, 'parse');
      const written = jest.spyOn(JSON, 'stringify');
      try {
        await last([...callBlock(json), ...end('tool_use')], readingOf(call));
        expect(parsed.mock.calls.filter(([text]) => text === json)).toHaveLength(1);
        expect(written).not.toHaveBeenCalledWith({ a: [1, 2, 3] });
      } finally {
        parsed.mockRestore();
        written.mockRestore();
      }
    },
  );

  it('is one turn with what the request ended with', async () => {
    const { asked } = await readPieces([piece('1', 'pause_turn'), piece('2', 'end_turn')]);
    expect(asked.map(({ messages }) => messages)).toEqual([
      [
        { role: 'user', content: [] },
        {
          role: 'assistant',
          content: [
            { type: 'text', text: 'begun' },
            { type: 'text', text: '1' },
          ],
        },
      ],
    ]);
  });

  it('breaks where its rest does', async () => {
    const { chunks, error } = await readPieces([piece('1', 'pause_turn'), [start]]);
    expect(chunks).toHaveLength(1);
    expect(error).toMatchObject({ kind: 'upstream-truncated' });
  });

  it('is asked for no rest where it has none', () => {
    const whole = { content: [], stop_reason: 'end_turn' };
    expect(anthropicMessages.resume?.next(whole, sentFirst)).toBeUndefined();
    expect(anthropicMessages.resume?.next('no message', sentFirst)).toBeUndefined();
  });

  it('is no answer where its rest is none', () => {
    const first = { content: [], stop_reason: 'pause_turn' };
    const joined = anthropicMessages.resume?.join(first, { error: {} });
    expect(anthropicMessages.readResponse(joined, readingOf(), tools)).toMatchObject({
      error: { kind: 'upstream-invalid' },
    });
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
    const call = callOf({ stream: 'sse', thinking: { kind: 'auto', include: true } });
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

  it('has a part for each block', () => {
    const content = [
      { type: 'text', text: 'Ä ' },
      { type: 'text', text: 'Ä ' },
      {
        type: 'text',
        text: 'ö',
        citations: [{ type: 'web_search_result_location', url: 'https://a.example', title: 'A' }],
      },
    ];
    const read = anthropicMessages.readResponse({ ...message, content }, readingOf(), tools);
    expect(read.ok && read.value.candidates?.[0]).toMatchObject({
      content: { parts: [{ text: 'Ä ' }, { text: 'Ä ' }, { text: 'ö' }] },
      groundingMetadata: {
        groundingSupports: [{ segment: { partIndex: 2, startIndex: 0, endIndex: 2 } }],
      },
    });
  });

  it('takes the fence off JSON that was asked for in words', () => {
    const content = [{ type: 'text', text: '```json\n{"a":1}\n```' }];
    const reading = readingOf(callOf(), { repair: { stripFence: true } });
    const read = anthropicMessages.readResponse({ ...message, content }, reading, tools);
    expect(read.ok && read.value.candidates?.[0]?.content?.parts).toEqual([{ text: '{"a":1}' }]);
  });
});
