import { describe, expect, it } from '@jest/globals';
import type { Chunk } from '../../src/core/canonical.js';
import { anthropicMessages } from '../../src/formats/anthropic-messages/index.js';
import { bedrockConverse } from '../../src/formats/bedrock-converse/index.js';
import type { ClientFormat, Frame } from '../../src/formats/format.js';
import { openaiChat } from '../../src/formats/openai-chat/index.js';
import { openaiResponses } from '../../src/formats/openai-responses/index.js';
import { callOf } from './canonical-call.js';
import { growth } from './work.js';

const frame = (event: string, data: object): Frame => ({ event, data: JSON.stringify(data) });

/** The events of a call whose arguments come in these pieces. */
const streams: Readonly<Record<string, [ClientFormat, (pieces: readonly string[]) => Frame[]]>> = {
  'openai-chat': [
    openaiChat,
    (pieces) => [
      chatPiece(0, { id: 'c', function: { name: 'f' } }),
      ...pieces.map((text) => chatPiece(0, { function: { arguments: text } })),
      frame('', { choices: [{ index: 0, delta: {}, finish_reason: 'tool_calls' }] }),
    ],
  ],
  'openai-chat with a second call between the pieces': [
    openaiChat,
    (pieces) => [
      chatPiece(0, { id: 'c', function: { name: 'f', arguments: pieces[0] } }),
      chatPiece(1, { id: 'd', function: { name: 'f', arguments: pieces[0] } }),
      ...pieces.slice(1).map((text) => chatPiece(0, { function: { arguments: text } })),
      ...pieces.slice(1).map((text) => chatPiece(1, { function: { arguments: text } })),
      frame('', { choices: [{ index: 0, delta: {}, finish_reason: 'tool_calls' }] }),
    ],
  ],
  'openai-responses': [
    openaiResponses,
    (pieces) => [
      responseEvent('output_item.added', { item: responseCall('') }),
      ...pieces.map((text) => responseEvent('function_call_arguments.delta', { delta: text })),
      responseEvent('output_item.done', { item: responseCall(pieces.join('')) }),
      responseEvent('completed', { response: { id: 'r', status: 'completed', output: [] } }),
    ],
  ],
  'anthropic-messages': [
    anthropicMessages,
    (pieces) => [
      frame('', { type: 'message_start', message: { id: 'm', usage: {} } }),
      frame('', {
        type: 'content_block_start',
        index: 0,
        content_block: { type: 'tool_use', id: 'c', name: 'f', input: {} },
      }),
      ...pieces.map((partial_json) =>
        frame('', {
          type: 'content_block_delta',
          index: 0,
          delta: { type: 'input_json_delta', partial_json },
        }),
      ),
      frame('', { type: 'content_block_stop', index: 0 }),
      frame('', { type: 'message_delta', delta: { stop_reason: 'tool_use' }, usage: {} }),
      frame('', { type: 'message_stop' }),
    ],
  ],
  'bedrock-converse': [
    bedrockConverse,
    (pieces) => [
      frame('messageStart', { role: 'assistant' }),
      frame('contentBlockStart', {
        contentBlockIndex: 0,
        start: { toolUse: { toolUseId: 'c', name: 'f' } },
      }),
      ...pieces.map((input) =>
        frame('contentBlockDelta', { contentBlockIndex: 0, delta: { toolUse: { input } } }),
      ),
      frame('contentBlockStop', { contentBlockIndex: 0 }),
      frame('messageStop', { stopReason: 'tool_use' }),
      frame('metadata', { usage: {} }),
    ],
  ],
};

function chatPiece(index: number, call: object): Frame {
  return frame('', { choices: [{ index: 0, delta: { tool_calls: [{ index, ...call }] } }] });
}

function responseEvent(type: string, more: object): Frame {
  return frame('', { type: `response.${type}`, output_index: 0, ...more });
}

function responseCall(text: string) {
  return { type: 'function_call', call_id: 'c', name: 'f', arguments: text };
}

/** A text that ends like an object at every other piece, which tempts a reader to look whether it is one. */
function piecesOf(length: number): string[] {
  return [
    '{"a":"',
    ...new Array<string>(length / 4).fill('ab}{').map((_, at) => (at % 2 ? 'ab c' : 'abc}')),
    '"}',
  ];
}

async function* each(frames: readonly Frame[]): AsyncIterable<Frame> {
  yield* frames;
}

async function read(
  [format, framesOf]: [ClientFormat, (pieces: readonly string[]) => Frame[]],
  length: number,
) {
  const call = callOf({
    stream: 'sse',
    tools: { functions: [{ name: 'f' }], server: [] },
    toolConfig: { mode: 'AUTO', streamArgs: true },
  });
  const target = { provider: 'p', profile: 'openai', model: 'm', credentialId: '0a1b2c3d' };
  const tools = { newId: () => 'id-1', warn: () => {} };
  const frames = framesOf(piecesOf(length));
  const chunks: Chunk[] = [];
  for await (const chunk of format.readStream(
    each(frames),
    { call, target, names: new Map() },
    tools,
  )) {
    chunks.push(chunk);
  }
  return chunks;
}

describe.each(Object.entries(streams))('%s', (_name, stream) => {
  it('reads twice the arguments with twice the work', async () => {
    expect((await read(stream, 4_000)).length).toBeGreaterThan(1_000);
    expect(await growth((length) => read(stream, length), 4_000)).toBeLessThan(2.2);
  });
});
