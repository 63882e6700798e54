import { describe, expect, it } from '@jest/globals';
import { openaiChat } from '../../../src/formats/openai-chat/index.js';
import { allOf, callOf, folded, framesOf, frozen, readingOf, targetOf, tools } from './setup.js';

/** mulberry32: the same seed always gives the same numbers, 0 <= x < 1. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const alphabet = ['a', ' ', 'ß', '界', '👩‍🚀', '\n', '"', '\\', '{', '}'];

function textOf(random: () => number, limit: number): string {
  const length = Math.floor(random() * limit);
  return Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
}

/** Cuts a text into pieces of whole characters; an empty one among them says nothing. */
function piecesOf(random: () => number, text: string): string[] {
  const pieces = [''];
  for (const character of text) {
    if (random() < 0.3) pieces.push('');
    pieces[pieces.length - 1] += character;
  }
  return pieces;
}

/** One answer, as a whole and in pieces. */
function answerOf(random: () => number) {
  const reasoning = textOf(random, 12);
  const content = textOf(random, 30);
  const calls = Array.from({ length: Math.floor(random() * 3) }, (_, index) => ({
    id: `c${index}`,
    type: 'function',
    function: {
      name: random() < 0.5 ? 'f' : 'g',
      arguments: JSON.stringify({ [textOf(random, 4)]: textOf(random, 9) }),
    },
  }));
  const details =
    random() < 0.5
      ? [{ type: 'reasoning.text', text: `${reasoning}.`, index: 0, signature: 's' }]
      : [];
  const finish_reason = ['stop', 'length', 'tool_calls'][Math.floor(random() * 3)];
  const usage = { prompt_tokens: 5, completion_tokens: 9, total_tokens: 14 };

  const callPieces = calls.map(({ id, function: { name, arguments: args } }, index) => [
    { index, id, function: { name, arguments: '' } },
    ...piecesOf(random, args).map((piece) => ({ index, function: { arguments: piece } })),
  ]);
  const deltas: object[] = [
    { role: 'assistant', content: '' },
    ...piecesOf(random, reasoning).map((piece) => ({ reasoning: piece })),
    ...details.flatMap(({ text, ...rest }) => [
      { reasoning_details: [{ type: 'reasoning.text', text: text.slice(0, 1), index: 0 }] },
      { reasoning_details: [{ ...rest, text: text.slice(1) }] },
    ]),
    ...piecesOf(random, content).map((piece) => ({ content: piece })),
    ...interleaved(random, callPieces).map((piece) => ({ tool_calls: [piece] })),
  ];
  const head = { id: 'r1', model: 'm' };
  const tool_calls = calls.length > 0 ? { tool_calls: calls } : {};
  const message = {
    role: 'assistant',
    content,
    reasoning,
    reasoning_details: details,
    ...tool_calls,
  };
  return {
    body: { ...head, choices: [{ index: 0, message, finish_reason }], usage },
    events: [
      ...deltas.map((delta) => ({ ...head, choices: [{ index: 0, delta, finish_reason: null }] })),
      { ...head, choices: [{ index: 0, delta: {}, finish_reason }] },
      { ...head, choices: [], usage },
      '[DONE]',
    ],
  };
}

/** Pieces of several calls in any mix that begins the calls in order. */
function interleaved<T>(random: () => number, lists: readonly (readonly T[])[]): T[] {
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

const functions = [{ name: 'f' }, { name: 'g' }];

describe('any answer', () => {
  it.each([
    ['as it is', undefined],
    ['with its text repaired', { stripFence: true }],
  ])('folds to what the whole body says, %s', async (_, repair) => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = randomOf(seed);
      const call = callOf({
        stream: 'sse',
        thinking: { kind: 'auto', include: random() < 0.5 },
        tools: { functions, server: [] },
      });
      const target = targetOf({ profile: random() < 0.5 ? 'openrouter' : 'openai' });
      const reading = readingOf(call, { target, ...(repair ? { repair } : {}) });
      const { body, events } = frozen(answerOf(random));

      const chunks = await allOf(openaiChat.readStream(framesOf(events), frozen(reading), tools));
      const whole = openaiChat.readResponse(body, reading, tools);
      expect({ seed, answer: await folded(chunks) }).toEqual({
        seed,
        answer: whole.ok && whole.value,
      });

      // What every client counts on: parts in each chunk, the finish and the counts in the last.
      for (const [at, { candidates = [], usageMetadata }] of chunks.entries()) {
        const isLast = at === chunks.length - 1;
        expect(candidates[0]?.content?.parts?.length).toBeGreaterThan(0);
        expect([candidates[0]?.finishReason !== undefined, usageMetadata !== undefined]).toEqual([
          isLast,
          isLast,
        ]);
      }
    }
  });
});
