import { describe, expect, it } from '@jest/globals';
import type { Part } from '../../generated/formats/gemini.js';
import type { Chunk } from '../../src/core/canonical.js';
import { fold } from '../../src/core/fold.js';

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) frozen(member);
    Object.freeze(value);
  }
  return value;
}

async function whole(...chunks: Chunk[]): Promise<Chunk> {
  async function* stream() {
    for (const chunk of chunks) yield frozen(chunk);
  }
  return fold(stream());
}

const said = (...parts: Part[]): Chunk => ({
  candidates: [{ index: 0, content: { role: 'model', parts } }],
});
const partsOf = (chunk: Chunk) => chunk.candidates?.[0]?.content?.parts;

describe('fold', () => {
  const cases: [title: string, pieces: Part[][], want: Part[]][] = [
    [
      'joins neighbouring texts',
      [[{ text: 'a' }], [{ text: 'b' }, { text: 'c' }]],
      [{ text: 'abc' }],
    ],
    [
      'keeps thoughts apart from text',
      [[{ text: 'a', thought: true }], [{ text: 'b', thought: true }], [{ text: 'c' }]],
      [{ text: 'ab', thought: true }, { text: 'c' }],
    ],
    [
      'keeps text apart that a call divides',
      [[{ text: 'a' }], [{ functionCall: { id: '1', name: 'f', args: {} } }], [{ text: 'b' }]],
      [{ text: 'a' }, { functionCall: { id: '1', name: 'f', args: {} } }, { text: 'b' }],
    ],
    [
      'lets a signature close the part that carries it',
      [[{ text: 'a' }], [{ text: 'b', thoughtSignature: 'c2ln' }], [{ text: 'c' }]],
      [{ text: 'ab', thoughtSignature: 'c2ln' }, { text: 'c' }],
    ],
    [
      'keeps calls of one name apart',
      [[{ functionCall: { id: '1', name: 'f' } }], [{ functionCall: { id: '2', name: 'f' } }]],
      [{ functionCall: { id: '1', name: 'f' } }, { functionCall: { id: '2', name: 'f' } }],
    ],
    [
      'keeps media whole',
      [
        [{ inlineData: { mimeType: 'image/png', data: 'aGk=' } }],
        [{ inlineData: { mimeType: 'image/png', data: 'aGk=' } }],
      ],
      [
        { inlineData: { mimeType: 'image/png', data: 'aGk=' } },
        { inlineData: { mimeType: 'image/png', data: 'aGk=' } },
      ],
    ],
    [
      'drops the filler of a last chunk',
      [[{ functionCall: { id: '1', name: 'f' } }], [{ text: '' }]],
      [{ functionCall: { id: '1', name: 'f' } }],
    ],
  ];
  it.each(cases)('%s', async (_title, pieces, want) => {
    expect(partsOf(await whole(...pieces.map((parts) => said(...parts))))).toEqual(want);
  });

  it('gives a stream of one chunk back as it is', async () => {
    const chunk: Chunk = { ...said({ text: 'a' }), responseId: 'r', modelVersion: 'm' };
    expect(await whole(chunk)).toEqual(chunk);
  });

  it('takes the last word on what is said more than once', async () => {
    const answer = await whole(
      {
        ...said({ text: 'a' }),
        responseId: 'r',
        usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 0, totalTokenCount: 1 },
      },
      {
        candidates: [
          { index: 0, content: { role: 'model', parts: [{ text: 'b' }] }, finishReason: 'STOP' },
        ],
        responseId: 'r',
        usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 2, totalTokenCount: 3 },
      },
    );
    expect(answer).toEqual({
      candidates: [
        { index: 0, content: { role: 'model', parts: [{ text: 'ab' }] }, finishReason: 'STOP' },
      ],
      responseId: 'r',
      usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 2, totalTokenCount: 3 },
    });
  });

  it('keeps candidates apart and in order', async () => {
    const piece = (index: number, text: string): Chunk => ({
      candidates: [{ index, content: { role: 'model', parts: [{ text }] } }],
    });
    const answer = await whole(piece(1, 'x'), piece(0, 'a'), piece(1, 'y'), piece(0, 'b'));
    expect(
      answer.candidates?.map(({ index, content }) => [index, content?.parts?.[0]?.text]),
    ).toEqual([
      [0, 'ab'],
      [1, 'xy'],
    ]);
  });

  it('keeps a blocked prompt', async () => {
    const blocked: Chunk = {
      promptFeedback: { blockReason: 'SAFETY' },
      usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 0, totalTokenCount: 1 },
    };
    expect(await whole(blocked)).toEqual(blocked);
  });

  it('adds up log probabilities', async () => {
    const piece = (token: string): Chunk => ({
      candidates: [
        {
          index: 0,
          content: { role: 'model', parts: [{ text: token }] },
          logprobsResult: { chosenCandidates: [{ token, logProbability: -1 }] },
        },
      ],
    });
    const answer = await whole(piece('a'), piece('b'));
    expect(
      answer.candidates?.[0]?.logprobsResult?.chosenCandidates?.map(({ token }) => token),
    ).toEqual(['a', 'b']);
  });

  it('fails as the stream does', async () => {
    async function* broken(): AsyncIterable<Chunk> {
      yield said({ text: 'a' });
      throw new Error('cut');
    }
    await expect(fold(broken())).rejects.toThrow('cut');
  });
});
