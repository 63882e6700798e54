import { describe, expect, it } from '@jest/globals';
import type { Chunk } from '../../src/core/canonical.js';
import { fold } from '../../src/core/fold.js';
import { joinCandidates } from '../../src/core/join-candidates.js';

const usage = (candidatesTokenCount: number, thoughtsTokenCount = 0) => ({
  promptTokenCount: 7,
  candidatesTokenCount,
  ...(thoughtsTokenCount > 0 ? { thoughtsTokenCount } : {}),
  totalTokenCount: 7 + candidatesTokenCount + thoughtsTokenCount,
  candidatesTokensDetails: [{ modality: 'TEXT' as const, tokenCount: candidatesTokenCount }],
});

function text(piece: string, responseId = 'r'): Chunk {
  const content = { role: 'model', parts: [{ text: piece }] };
  return { candidates: [{ index: 0, content }], modelVersion: 'm', responseId };
}

function last(piece: string, usageMetadata: Chunk['usageMetadata'], responseId = 'r'): Chunk {
  const chunk = text(piece, responseId);
  const candidates = chunk.candidates?.map((one) => ({ ...one, finishReason: 'STOP' as const }));
  return { ...chunk, candidates, usageMetadata };
}

async function* stream(...chunks: readonly (Chunk | Error)[]): AsyncIterable<Chunk> {
  for (const chunk of chunks) {
    if (chunk instanceof Error) throw chunk;
    yield chunk;
  }
}

async function all(chunks: AsyncIterable<Chunk>): Promise<Chunk[]> {
  const list: Chunk[] = [];
  for await (const chunk of chunks) list.push(chunk);
  return list;
}

describe('joinCandidates', () => {
  const answers = () => [
    stream(text('a', 'first'), last('b', usage(2), 'first')),
    stream(text('x', 'second'), text('y', 'second'), last('z', usage(3, 4), 'second')),
  ];

  it('gives every answer its index, one id, and the counts on the last chunk alone', async () => {
    const chunks = await all(joinCandidates(answers()));
    expect(new Set(chunks.map(({ responseId }) => responseId))).toEqual(new Set(['first']));
    expect(chunks.every(({ candidates }) => candidates?.length === 1)).toBe(true);
    expect(chunks.slice(0, -1).some((chunk) => chunk.usageMetadata)).toBe(false);
    expect(chunks.at(-1)?.usageMetadata).toEqual({
      promptTokenCount: 7,
      candidatesTokenCount: 5,
      thoughtsTokenCount: 4,
      totalTokenCount: 16,
      candidatesTokensDetails: [{ modality: 'TEXT', tokenCount: 5 }],
    });
  });

  it('folds to the candidates in order', async () => {
    const whole = await fold(joinCandidates(answers()));
    const texts = whole.candidates?.map(({ index, content, finishReason }) => [
      index,
      content?.parts?.map((part) => part.text).join(''),
      finishReason,
    ]);
    expect(texts).toEqual([
      [0, 'ab', 'STOP'],
      [1, 'xyz', 'STOP'],
    ]);
  });

  it('keeps what is complete where another answer fails', async () => {
    const chunks = await all(
      joinCandidates([stream(last('a', usage(1))), stream(text('x'), new Error('cut'))]),
    );
    const finished = chunks.flatMap(({ candidates = [] }) =>
      candidates.filter(({ finishReason }) => finishReason).map(({ index }) => index),
    );
    expect(finished).toEqual([0]);
    expect(chunks.at(-1)?.usageMetadata?.totalTokenCount).toBe(8);
  });

  it('fails where none is complete', async () => {
    const failing = joinCandidates([stream(text('a'), new Error('cut')), stream(text('x'))]);
    await expect(all(failing)).rejects.toThrow('cut');
  });

  it('shows a blocked prompt among answers as a candidate without content', async () => {
    const blocked: Chunk = { promptFeedback: { blockReason: 'SAFETY' }, usageMetadata: usage(0) };
    const whole = await fold(joinCandidates([stream(last('a', usage(1))), stream(blocked)]));
    expect(whole.candidates?.[1]).toEqual({ index: 1, finishReason: 'SAFETY' });
  });

  it('is a blocked prompt where every answer is', async () => {
    const promptFeedback = { blockReason: 'SAFETY' as const };
    const blocked: Chunk = { promptFeedback, responseId: 'r', usageMetadata: usage(0) };
    const whole = await fold(joinCandidates([stream(blocked), stream(blocked)]));
    expect(whole).toMatchObject({ promptFeedback, responseId: 'r' });
    expect(whole.candidates).toBeUndefined();
    expect(whole.usageMetadata?.totalTokenCount).toBe(7);
  });

  it('closes every answer when nobody reads on', async () => {
    let closed = 0;
    async function* open(): AsyncIterable<Chunk> {
      try {
        yield text('a');
        yield text('b');
      } finally {
        closed++;
      }
    }
    for await (const _ of joinCandidates([open(), open()])) break;
    expect(closed).toBe(2);
  });
});
