import { describe, expect, it } from '@jest/globals';
import type { Candidate } from '../../../generated/formats/gemini.js';
import type { CanonicalCall, CanonicalPart, Chunk, Turn } from '../../../src/core/canonical.js';
import { anthropicMessages } from '../../../src/formats/anthropic-messages/index.js';
import { openSignature } from '../../../src/formats/signature-envelope.js';
import { adaptive, allOf, callOf, framesOf, manual, readingOf, targetOf, tools } from './setup.js';

/** Reasoning in between goes back where it stood, however the client keeps the texts. */

type Block = { readonly type: string } & Readonly<Record<string, unknown>>;

const thought = (signature: string): Block => ({ type: 'thinking', thinking: 'hm', signature });
const redacted: Block = { type: 'redacted_thinking', data: 'b3A=' };
const text = (value: string): Block => ({ type: 'text', text: value });
const use = (id: string): Block => ({ type: 'tool_use', id, name: 'f', input: {} });
const search: readonly Block[] = [
  { type: 'server_tool_use', id: 's', name: 'web_search', input: { query: 'q' } },
  { type: 'web_search_tool_result', tool_use_id: 's', content: [] },
];

const asks: Turn = { role: 'user', parts: [{ text: 'hi' }] };
const given: Partial<CanonicalCall> = {
  tools: { functions: [{ name: 'f' }], server: [] },
  thinking: { kind: 'auto', include: true },
};

/** One answer in both of its forms, as the parts that a client gets. */
async function answered(content: readonly Block[], model: string) {
  const target = targetOf(model);
  const stop_reason = content.some(({ type }) => type === 'tool_use') ? 'tool_use' : 'end_turn';
  const message = { model, content, stop_reason, usage: { input_tokens: 1, output_tokens: 1 } };
  const whole = anthropicMessages.readResponse(
    message,
    readingOf(callOf({ ...given, stream: false }), { target }),
    tools,
  );
  if (!whole.ok) throw whole.error;
  const events = [
    { type: 'message_start', message: { ...message, content: [] } },
    ...content.flatMap((block, index) => [
      ...grown(block).map((event) => ({ index, ...event })),
      { type: 'content_block_stop', index },
    ]),
    { type: 'message_delta', delta: { stop_reason } },
    { type: 'message_stop' },
  ];
  const reading = readingOf(callOf({ ...given, stream: 'sse' }), { target });
  const stream = await allOf(anthropicMessages.readStream(framesOf(events), reading, tools));
  return { whole: partsOf([whole.value]), stream: partsOf(stream) };
}

/** A block as its stream brings it, texts two letters at a time. */
function grown(block: Block): object[] {
  const start = (content_block: object) => ({ type: 'content_block_start', content_block });
  const delta = (value: object) => ({ type: 'content_block_delta', delta: value });
  switch (block.type) {
    case 'text':
      return [
        start(text('')),
        ...(String(block.text).match(/.{1,2}/gs) ?? []).map((piece) =>
          delta({ type: 'text_delta', text: piece }),
        ),
      ];
    case 'thinking':
      return [
        start({ type: 'thinking', thinking: '', signature: '' }),
        delta({ type: 'thinking_delta', thinking: block.thinking }),
        delta({ type: 'signature_delta', signature: block.signature }),
      ];
    default:
      return [start(block)];
  }
}

function partsOf(chunks: readonly Chunk[]): CanonicalPart[] {
  const candidates = chunks.flatMap((chunk): Candidate[] => chunk.candidates ?? []);
  return candidates.flatMap(({ content }) =>
    (content?.parts ?? []).map((part) => ({
      ...part,
      ...(part.functionCall?.id === undefined ? {} : { callId: part.functionCall.id }),
    })),
  );
}

function envelopesOf(parts: readonly CanonicalPart[]): unknown[] {
  return parts.flatMap(({ thoughtSignature }) =>
    thoughtSignature ? [openSignature(thoughtSignature)?.b] : [],
  );
}

/** What the next request says of the turn, and what it warns of. */
function sentBack(parts: readonly CanonicalPart[], model: string) {
  const results = parts.flatMap(({ callId }) =>
    callId ? [{ functionResponse: { name: 'f' }, callId }] : [],
  );
  const next: Turn = results.length > 0 ? { role: 'user', parts: results } : asks;
  const contents = [asks, { role: 'model' as const, parts }, next];
  const written = anthropicMessages.writeRequest(callOf({ ...given, contents }), targetOf(model));
  if (!written.ok) throw written.error;
  const { body, warnings } = written.value;
  const messages = body.messages as readonly { readonly content: readonly Block[] }[];
  return {
    content: messages[1]?.content,
    thinking: body.thinking,
    warnings: warnings.map(({ code, field }) => `${code} ${field}`),
  };
}

const isVisible = ({ text: said, thought: isThought }: CanonicalPart) =>
  said !== undefined && isThought !== true;

/** What clients do to the parts of an answer before they send them back. */
const clients: Record<string, (parts: readonly CanonicalPart[]) => CanonicalPart[]> = {
  'as they came': (parts) => [...parts],
  'without thoughts': (parts) => parts.filter((part) => part.thought !== true),
  'with neighbouring texts as one': (parts) => {
    const kept: CanonicalPart[] = [];
    for (const part of parts.filter(({ thought: isThought }) => isThought !== true)) {
      const last = kept.at(-1);
      if (last && isVisible(last) && isVisible(part)) {
        kept[kept.length - 1] = { ...last, ...part, text: `${last.text}${part.text}` };
      } else kept.push(part);
    }
    return kept;
  },
  'with texts cut anew': (parts) =>
    parts.flatMap((part) =>
      isVisible(part) && part.text
        ? [{ text: part.text.slice(0, 1) }, { ...part, text: part.text.slice(1) }]
        : [part],
    ),
  'with the signature on later calls too': (parts) => {
    let thoughtSignature: string | undefined;
    return parts.map((part) => {
      if (!part.functionCall) return part;
      thoughtSignature = part.thoughtSignature ?? thoughtSignature;
      return { ...part, ...(thoughtSignature === undefined ? {} : { thoughtSignature }) };
    });
  },
};

const turns: Record<string, readonly Block[]> = {
  'text before the second thought': [thought('1'), text('hi'), thought('2'), use('c')],
  'text at the end': [thought('1'), text('one '), thought('2'), text('two')],
  'text at the beginning': [text('First. '), thought('1'), use('c')],
  'redacted thoughts, and letters of two units': [
    redacted,
    text('🦊 é'),
    thought('2'),
    text('—'),
    thought('3'),
    use('c'),
  ],
  'text around several calls': [
    thought('1'),
    text('a'),
    use('c'),
    text('b'),
    thought('2'),
    text('c'),
    thought('3'),
    text('d'),
    use('e'),
  ],
  'a thought for each call': [thought('1'), use('c'), thought('2'), use('d')],
  'a thought before the second call alone': [use('c'), thought('1'), use('d')],
  'calls of one thought': [thought('1'), text('a'), use('c'), use('d')],
};

describe.each(Object.entries(turns))('%s', (_, content) => {
  it('comes to the same state whole and streamed', async () => {
    const { whole, stream } = await answered(content, adaptive);
    expect(envelopesOf(stream)).toEqual(envelopesOf(whole));
  });

  it.each(Object.entries(clients))('goes back in its order from texts %s', async (__, change) => {
    const { whole, stream } = await answered(content, adaptive);
    for (const parts of [whole, stream]) {
      const { content: sent, warnings } = sentBack(change(parts), adaptive);
      expect(sent).toEqual(content);
      expect(warnings).toEqual([]);
    }
  });
});

describe('reasoning in between', () => {
  it('stands before its text where the client changed that', async () => {
    const { whole } = await answered(turns['text before the second thought'] ?? [], adaptive);
    const edited = whole.map((part) => (isVisible(part) ? { ...part, text: 'hello' } : part));
    expect(sentBack(edited, adaptive).content).toEqual([
      thought('1'),
      thought('2'),
      text('hello'),
      use('c'),
    ]);
  });

  it('tells nothing more where all of it came first', async () => {
    const { whole } = await answered([thought('1'), redacted, text('hi'), use('c')], adaptive);
    expect(envelopesOf(whole)).toEqual([
      [
        { t: 'thinking', x: 'hm', s: '1' },
        { t: 'redacted', d: 'b3A=' },
      ],
    ]);
  });

  it('keeps blank texts out, as Claude wants them', async () => {
    const { whole } = await answered(
      [thought('1'), text('\n\n'), thought('2'), text('a')],
      adaptive,
    );
    expect(sentBack(whole, adaptive).content).toEqual([thought('1'), thought('2'), text('a')]);
  });
});

describe('a tool that ran at Anthropic', () => {
  const between = [thought('1'), ...search, thought('2'), use('c')];

  it.each([adaptive, manual])('between thoughts of %s keeps all of them out', async (model) => {
    const { whole, stream } = await answered(between, model);
    for (const parts of [whole, stream]) {
      const { content, thinking, warnings } = sentBack(parts, model);
      const at = parts.findIndex(({ functionCall }) => functionCall);
      expect(content).toEqual([use('c')]);
      const dropped = `signature_dropped contents[1].parts[${at}].thoughtSignature`;
      // Within a budget Claude wants its reasoning back, or does not think.
      expect(thinking).toMatchObject({ type: model === manual ? 'disabled' : 'adaptive' });
      expect(warnings).toEqual(
        model === manual ? ['dropped generationConfig.thinkingConfig'] : [dropped],
      );
    }
  });

  it('keeps the thoughts of earlier calls of the turn out too', async () => {
    const { whole } = await answered(
      [thought('1'), use('c'), ...search, thought('2'), use('d')],
      adaptive,
    );
    const { content, warnings } = sentBack(whole, adaptive);
    expect(content).toEqual([use('c'), use('d')]);
    expect(warnings).toHaveLength(2);
  });

  it.each([
    ['before all thoughts', [...search, thought('1'), text('a')]],
    ['after all thoughts', [thought('1'), ...search, text('a')]],
  ])('%s takes nothing from them', async (_, content) => {
    const { whole } = await answered(content, adaptive);
    expect(sentBack(whole, adaptive)).toMatchObject({
      content: [thought('1'), text('a')],
      warnings: [],
    });
  });
});
