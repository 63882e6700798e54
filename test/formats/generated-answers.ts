import type { FunctionCall, Part } from '../../generated/formats/gemini.js';
import { isObject } from '../../src/core/json.js';
import { anthropicMessages } from '../../src/formats/anthropic-messages/index.js';
import { bedrockConverse } from '../../src/formats/bedrock-converse/index.js';
import type { ClientFormat, Frame, Target, WireBody } from '../../src/formats/format.js';
import { gemini } from '../../src/formats/gemini/index.js';
import { openaiChat } from '../../src/formats/openai-chat/index.js';
import { openaiResponses } from '../../src/formats/openai-responses/index.js';

type Random = () => number;

/** mulberry32: the same seed always gives the same numbers, 0 <= x < 1. */
export function randomOf(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What a model says, in words that belong to no wire. */
export interface Said {
  readonly thought?: { readonly text: string; readonly signature: string };
  /** Empty only where there are calls. */
  readonly text: string;
  readonly calls: readonly {
    readonly id: string;
    readonly name: string;
    readonly args: Record<string, unknown>;
  }[];
  readonly cut: boolean;
}

/** @param round tells the answers of one conversation apart. */
export function saidOf(
  random: Random,
  { thinks, round = 0 }: { thinks: boolean; round?: number },
): Said {
  const calls = Array.from({ length: Math.floor(random() * 3) }, (_, index) => ({
    id: `r${round}c${index}`,
    name: random() < 0.5 ? 'f' : 'g',
    args: { [textOf(random, 4)]: textOf(random, 9), n: [index, null] },
  }));
  const thought = {
    // The longer ones make an envelope that is compressed.
    text: `${round}${textOf(random, random() < 0.2 ? 900 : 12)}`,
    signature: Buffer.from(`${round}${textOf(random, 12)}`).toString('base64'),
  };
  return {
    ...(thinks ? { thought } : {}),
    text: calls.length > 0 && random() < 0.5 ? '' : `a${textOf(random, 30)}`,
    calls,
    cut: random() < 0.3,
  };
}

const alphabet = ['a', ' ', 'ß', '界', '👩‍🚀', '\n', '"', '\\', '{', '}'];

function textOf(random: Random, limit: number): string {
  const length = Math.floor(random() * limit);
  return Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
}

/** Cuts a text into pieces of whole characters; an empty one among them says nothing. */
function piecesOf(random: Random, text: string): string[] {
  const pieces = [''];
  for (const character of text) {
    if (random() < 0.3) pieces.push('');
    pieces[pieces.length - 1] += character;
  }
  return pieces;
}

/** What a provider has to be given back of an answer: its state as it gave it, and what was said. */
export interface GivenBack {
  readonly state: unknown;
  readonly text: string;
  readonly calls: readonly FunctionCall[];
}

/** A format with its provider's side of the wire. */
export interface Spoken {
  readonly format: ClientFormat;
  readonly target: Target;
  /** Whether a text that was streamed in pieces goes back as one. */
  readonly joinsTexts: boolean;
  /** An answer as the provider writes it, whole and as events. */
  wireOf(said: Said, random: Random): { body: object; events: readonly unknown[] };
  /** Its events as frames, where they are not the data of server-sent ones. */
  framesOf?(events: readonly unknown[]): AsyncIterable<Frame>;
  stateOf(said: Said): unknown;
  /** The model's turns of a request, as far as they say something of its answers. */
  givenBack(body: WireBody): GivenBack[];
}

const credentialId = '0a1b2c3d';

const spokenChat: Spoken = {
  format: openaiChat,
  target: { provider: 'openrouter', profile: 'openrouter', model: 'x/m-1', credentialId },
  joinsTexts: true,
  wireOf({ thought, text, calls, cut }, random) {
    const head = { id: 'r1', model: 'm' };
    const finish_reason = cut ? 'length' : calls.length > 0 ? 'tool_calls' : 'stop';
    const usage = { prompt_tokens: 5, completion_tokens: 9, total_tokens: 14 };
    const tool_calls = calls.map(({ id, name, args }) => ({
      id,
      type: 'function',
      function: { name, arguments: JSON.stringify(args) },
    }));
    const message = {
      role: 'assistant',
      content: text,
      ...(thought ? { reasoning: thought.text, reasoning_details: [detailOf(thought)] } : {}),
      ...(calls.length > 0 ? { tool_calls } : {}),
    };
    const callPieces = tool_calls.map(({ id, function: { name, arguments: args } }, index) => [
      { index, id, function: { name, arguments: '' } },
      ...piecesOf(random, args).map((piece) => ({ index, function: { arguments: piece } })),
    ]);
    const deltas = [
      { role: 'assistant', content: '' },
      ...(thought
        ? [
            ...piecesOf(random, thought.text).map((piece) => ({ reasoning: piece })),
            { reasoning_details: [{ ...detailOf(thought), signature: undefined }] },
            { reasoning_details: [{ ...detailOf(thought), text: '' }] },
          ]
        : []),
      ...piecesOf(random, text).map((piece) => ({ content: piece })),
      ...interleaved(random, callPieces).map((piece) => ({ tool_calls: [piece] })),
    ];
    return {
      body: { ...head, choices: [{ index: 0, message, finish_reason }], usage },
      events: [
        ...deltas.map((delta) => ({
          ...head,
          choices: [{ index: 0, delta, finish_reason: null }],
        })),
        { ...head, choices: [{ index: 0, delta: {}, finish_reason }] },
        { ...head, choices: [], usage },
        '[DONE]',
      ],
    };
  },
  stateOf: ({ thought }) => thought && [detailOf(thought)],
  givenBack: ({ messages }) =>
    objects(messages)
      .filter(({ role }) => role === 'assistant')
      .map(({ content, reasoning_details, tool_calls }) => ({
        state: reasoning_details,
        text: String(content ?? ''),
        calls: objects(tool_calls).map(({ id, function: called }) => {
          const { name, arguments: args } = called as { name: string; arguments: string };
          return { id: String(id), name, args: JSON.parse(args) };
        }),
      })),
};

function detailOf({ text, signature }: NonNullable<Said['thought']>) {
  return { type: 'reasoning.text', text, index: 0, signature };
}

const spokenResponses: Spoken = {
  format: openaiResponses,
  target: { provider: 'openai', profile: 'openai', model: 'gpt-5', credentialId },
  joinsTexts: true,
  wireOf({ thought, text, calls, cut }, random) {
    const item_id = 'item_1';
    const output = [
      ...(thought ? [reasoningOf(thought)] : []),
      ...(text === '' ? [] : [messageOf(text)]),
      ...calls.map(({ id, name, args }) => ({
        id: `fc_${id}`,
        type: 'function_call',
        call_id: id,
        name,
        arguments: JSON.stringify(args),
      })),
    ];
    const head = { id: 'resp_1', object: 'response', model: 'gpt-5-2026-01-01' };
    const end = {
      ...head,
      status: cut ? 'incomplete' : 'completed',
      incomplete_details: cut ? { reason: 'max_output_tokens' } : null,
      usage: { input_tokens: 5, output_tokens: 9, total_tokens: 14 },
    };
    const pieces = (item: (typeof output)[number]) => {
      if ('summary' in item) {
        return piecesOf(random, item.summary.map((part) => part.text).join('')).map((delta) => ({
          type: 'response.reasoning_summary_text.delta',
          summary_index: 0,
          delta,
        }));
      }
      if ('arguments' in item) {
        return piecesOf(random, item.arguments).map((delta) => ({
          type: 'response.function_call_arguments.delta',
          delta,
        }));
      }
      return piecesOf(random, text).map((delta) => ({
        type: 'response.output_text.delta',
        content_index: 0,
        delta,
        logprobs: [],
      }));
    };
    return {
      body: { ...end, output },
      events: [
        { type: 'response.created', response: { ...head, status: 'in_progress', output: [] } },
        ...output.flatMap((item, output_index) => [
          { type: 'response.output_item.added', output_index, item: begun(item) },
          ...pieces(item).map((piece) => ({ ...piece, item_id, output_index })),
          { type: 'response.output_item.done', output_index, item },
        ]),
        { type: `response.${end.status}`, response: { ...end, output } },
      ].map((event, sequence_number) => ({ ...event, sequence_number })),
    };
  },
  stateOf: ({ thought }) => (thought ? [reasoningOf(thought)] : []),
  givenBack({ input }) {
    const turns: GivenBack[] = [];
    let turn: { state: object[]; text: string; calls: FunctionCall[] } | undefined;
    for (const item of objects(input)) {
      if (item.type === 'function_call_output' || item.role === 'user') {
        turn = undefined;
        continue;
      }
      if (!turn) {
        turn = { state: [], text: '', calls: [] };
        turns.push(turn);
      }
      if (item.type === 'reasoning') turn.state.push(item);
      else if (item.type === 'message') turn.text += String(item.content);
      else {
        const { call_id, name, arguments: args } = item;
        turn.calls.push({
          id: String(call_id),
          name: String(name),
          args: JSON.parse(String(args)),
        });
      }
    }
    return turns;
  },
};

function reasoningOf({ text, signature }: NonNullable<Said['thought']>) {
  return {
    type: 'reasoning',
    id: `rs_${signature.length}`,
    summary: [{ type: 'summary_text', text }],
    encrypted_content: signature,
  };
}

function messageOf(text: string) {
  const content = [{ type: 'output_text', text, annotations: [], logprobs: [] }];
  return { id: 'msg_1', type: 'message', role: 'assistant', status: 'completed', content };
}

/** An item as `response.output_item.added` shows it: what deltas bring is still missing. */
function begun(item: object): object {
  const unsaid = { summary: [], content: [], arguments: '' };
  return Object.fromEntries(
    Object.entries({ ...item }).map(([name, value]) => [
      name,
      Object.hasOwn(unsaid, name) ? unsaid[name as keyof typeof unsaid] : value,
    ]),
  );
}

const spokenAnthropic: Spoken = {
  format: anthropicMessages,
  target: {
    provider: 'anthropic',
    profile: 'anthropic',
    model: 'claude-sonnet-4-5-20250929',
    credentialId,
  },
  joinsTexts: true,
  wireOf({ thought, text, calls, cut }, random) {
    const content = [
      ...(thought ? [thinkingOf(thought)] : []),
      ...(text === '' ? [] : [{ type: 'text', text }]),
      ...calls.map(({ id, name, args }) => ({ type: 'tool_use', id, name, input: args })),
    ];
    const stop_reason = cut ? 'max_tokens' : calls.length > 0 ? 'tool_use' : 'end_turn';
    const head = { id: 'msg_1', type: 'message', role: 'assistant', model: 'claude' };
    const usage = { input_tokens: 5, output_tokens: 9 };
    return {
      body: { ...head, content, stop_reason, usage },
      events: [
        {
          type: 'message_start',
          message: {
            ...head,
            content: [],
            stop_reason: null,
            usage: { ...usage, output_tokens: 1 },
          },
        },
        ...content.flatMap((block, index) => [
          { type: 'content_block_start', index, content_block: emptied(block) },
          ...deltasOf(random, block).map((delta) => ({
            type: 'content_block_delta',
            index,
            delta,
          })),
          { type: 'content_block_stop', index },
        ]),
        { type: 'message_delta', delta: { stop_reason }, usage: { output_tokens: 9 } },
        { type: 'message_stop' },
      ],
    };
  },
  stateOf: ({ thought }) => (thought ? [thinkingOf(thought)] : []),
  givenBack: ({ messages }) =>
    objects(messages)
      .filter(({ role }) => role === 'assistant')
      .map(({ content }) => {
        const blocks = objects(content);
        const thoughts = blocks.filter(({ type }) => type === 'thinking');
        return {
          state: thoughts,
          text: blocks.map(({ text }) => text ?? '').join(''),
          calls: blocks
            .filter(({ type }) => type === 'tool_use')
            .map(({ id, name, input }) => ({ id, name, args: input }) as FunctionCall),
        };
      }),
};

function thinkingOf({ text, signature }: NonNullable<Said['thought']>) {
  return { type: 'thinking', thinking: text, signature };
}

/** A block as `content_block_start` shows it: what deltas bring is still missing. */
function emptied(block: object): object {
  const unsaid = { text: '', thinking: '', signature: '', input: {} };
  return Object.fromEntries(
    Object.entries({ ...block }).map(([name, value]) => [
      name,
      Object.hasOwn(unsaid, name) ? unsaid[name as keyof typeof unsaid] : value,
    ]),
  );
}

function deltasOf(random: Random, block: object): object[] {
  if ('thinking' in block && 'signature' in block) {
    return [
      ...piecesOf(random, String(block.thinking)).map((thinking) => ({
        type: 'thinking_delta',
        thinking,
      })),
      { type: 'signature_delta', signature: block.signature },
    ];
  }
  if ('text' in block) {
    return piecesOf(random, String(block.text)).map((text) => ({ type: 'text_delta', text }));
  }
  const json = JSON.stringify('input' in block ? block.input : {});
  return piecesOf(random, json).map((partial_json) => ({ type: 'input_json_delta', partial_json }));
}

const spokenBedrock: Spoken = {
  format: bedrockConverse,
  target: {
    provider: 'bedrock',
    profile: 'bedrock',
    model: 'us.anthropic.claude-sonnet-4-5-20250929-v1:0',
    credentialId,
  },
  joinsTexts: true,
  wireOf({ thought, text, calls, cut }, random) {
    const content = [
      ...(thought ? [reasoningContentOf(thought)] : []),
      ...(text === '' ? [] : [{ text }]),
      ...calls.map(({ id, name, args }) => ({ toolUse: { toolUseId: id, name, input: args } })),
    ];
    const stopReason = cut ? 'max_tokens' : calls.length > 0 ? 'tool_use' : 'end_turn';
    const usage = { inputTokens: 5, outputTokens: 9, totalTokens: 14 };
    return {
      body: { output: { message: { role: 'assistant', content } }, stopReason, usage },
      events: [
        { messageStart: { role: 'assistant' } },
        ...content.flatMap((block, contentBlockIndex) => [
          ...('toolUse' in block
            ? [{ contentBlockStart: { contentBlockIndex, start: startOf(block.toolUse) } }]
            : []),
          ...bedrockDeltasOf(random, block).map((delta) => ({
            contentBlockDelta: { contentBlockIndex, delta },
          })),
          { contentBlockStop: { contentBlockIndex } },
        ]),
        { messageStop: { stopReason } },
        { metadata: { usage } },
      ],
    };
  },
  async *framesOf(events) {
    for (const one of objects(events)) {
      for (const [event, payload] of Object.entries(one)) {
        yield { event, data: JSON.stringify(payload) };
      }
    }
  },
  stateOf: ({ thought }) => (thought ? [reasoningContentOf(thought)] : []),
  givenBack: ({ messages }) =>
    objects(messages)
      .filter(({ role }) => role === 'assistant')
      .map(({ content }) => {
        const blocks = objects(content);
        return {
          state: blocks.filter((block) => 'reasoningContent' in block),
          text: blocks.map(({ text }) => text ?? '').join(''),
          calls: blocks.flatMap(({ toolUse }) => {
            if (!isObject(toolUse)) return [];
            const { toolUseId: id, name, input: args } = toolUse;
            return [{ id, name, args } as FunctionCall];
          }),
        };
      }),
};

function reasoningContentOf({ text, signature }: NonNullable<Said['thought']>) {
  return { reasoningContent: { reasoningText: { text, signature } } };
}

function startOf({ toolUseId, name }: { toolUseId: string; name: string }) {
  return { toolUse: { toolUseId, name } };
}

function bedrockDeltasOf(random: Random, block: object): object[] {
  if ('text' in block) return piecesOf(random, String(block.text)).map((text) => ({ text }));
  if ('toolUse' in block && isObject(block.toolUse)) {
    const json = JSON.stringify(block.toolUse.input);
    return piecesOf(random, json).map((input) => ({ toolUse: { input } }));
  }
  const { reasoningText } = 'reasoningContent' in block ? Object(block.reasoningContent) : {};
  const { text, signature } = reasoningText;
  return [
    ...piecesOf(random, text).map((piece) => ({ reasoningContent: { text: piece } })),
    { reasoningContent: { signature } },
  ];
}

const spokenGemini: Spoken = {
  format: gemini,
  target: { provider: 'gemini', profile: 'gemini', model: 'gemini-2.5-flash', credentialId },
  // Google gets the parts that it gave.
  joinsTexts: false,
  wireOf({ thought, text, calls, cut }, random) {
    const signed = thought ? { thoughtSignature: thought.signature } : {};
    const thoughtPart = (piece: string) => ({ text: piece, thought: true });
    const callParts = calls.map(({ id, name, args }, index) => ({
      functionCall: { id, name, args },
      ...(index === 0 ? signed : {}),
    }));
    const finishReason = cut ? 'MAX_TOKENS' : 'STOP';
    const usageMetadata = { promptTokenCount: 5, candidatesTokenCount: 9, totalTokenCount: 14 };
    const answer = (parts: readonly Part[], end: object = {}) => ({
      candidates: [{ content: { role: 'model', parts }, index: 0, ...end }],
      modelVersion: 'gemini-2.5-flash',
      responseId: 'r1',
      usageMetadata,
    });
    const textParts = text === '' ? [] : [{ text, ...(calls.length > 0 ? {} : signed) }];
    const thoughts = thought ? [thoughtPart(thought.text)] : [];
    return {
      body: answer([...thoughts, ...textParts, ...callParts], { finishReason }),
      events: [
        ...(thought
          ? piecesOf(random, thought.text).map((piece) => answer([thoughtPart(piece)]))
          : []),
        ...piecesOf(random, text)
          .filter((piece) => piece !== '')
          .map((piece) => answer([{ text: piece }])),
        ...callParts.map((part) => answer([part])),
        answer([{ text: '', ...(calls.length > 0 ? {} : signed) }], { finishReason }),
      ],
    };
  },
  stateOf: ({ thought }) => (thought ? [bytesOf(thought.signature)] : []),
  givenBack: ({ contents }) =>
    objects(contents)
      .filter(({ role }) => role === 'model')
      .map(({ parts }) => {
        const pieces = objects(parts) as Part[];
        return {
          state: pieces.flatMap(({ thoughtSignature }) =>
            thoughtSignature === undefined ? [] : [bytesOf(thoughtSignature)],
          ),
          text: pieces.map(({ text, thought }) => (thought ? '' : (text ?? ''))).join(''),
          calls: pieces.flatMap(({ functionCall }) => functionCall ?? []),
        };
      }),
};

/** Base64 has two alphabets; what counts are the bytes. */
function bytesOf(base64: string): string {
  return Buffer.from(base64, 'base64').toString('hex');
}

export const spoken: readonly Spoken[] = [
  spokenGemini,
  spokenChat,
  spokenResponses,
  spokenAnthropic,
  spokenBedrock,
];

function objects(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** Pieces of several calls in any mix that begins the calls in order. */
function interleaved<T>(random: Random, lists: readonly (readonly T[])[]): T[] {
  const mixed: T[] = [];
  const next = lists.map(() => 0);
  for (;;) {
    const started = next.indexOf(0);
    const open = lists.flatMap((list, index) => {
      const canGoOn = (next[index] ?? 0) < list.length;
      return canGoOn && (started === -1 || index <= started) ? [index] : [];
    });
    const index = open[Math.floor(random() * open.length)];
    if (index === undefined) return mixed;
    mixed.push(lists[index]?.[next[index] ?? 0] as T);
    next[index] = (next[index] ?? 0) + 1;
  }
}
