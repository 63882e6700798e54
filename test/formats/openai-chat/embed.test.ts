import { describe, expect, it } from '@jest/globals';
import { openaiChat } from '../../../src/formats/openai-chat/index.js';
import { targetOf } from './setup.js';

describe('embeddings', () => {
  it('asks for all texts at once', () => {
    const written = openaiChat.embed?.write(
      {
        texts: [{ text: 'a', title: 't' }, { text: 'b' }],
        dimensions: 3,
        taskType: 'RETRIEVAL_QUERY',
      },
      targetOf({ model: 'e' }),
    );
    expect(written?.ok && written.value.body).toEqual({
      model: 'e',
      input: ['a', 'b'],
      encoding_format: 'float',
      dimensions: 3,
    });
    expect(written?.ok && written.value.warnings).toMatchObject([
      { code: 'dropped', field: 'taskType' },
      { code: 'dropped', field: 'title' },
    ]);
  });

  it('reads how many tokens the texts were', () => {
    const read = openaiChat.embed?.read({
      data: [{ index: 0, embedding: [1] }],
      usage: { prompt_tokens: 8, total_tokens: 8 },
    });
    expect(read).toEqual({ ok: true, value: { vectors: [[1]], promptTokenCount: 8 } });
  });

  it.each([
    [
      'in any order',
      {
        data: [
          { index: 1, embedding: [2] },
          { index: 0, embedding: [1] },
        ],
      },
      [[1], [2]],
    ],
    ['without an index', { data: [{ embedding: [1] }, { embedding: [2] }] }, [[1], [2]]],
    [
      'with one missing',
      {
        data: [
          { index: 0, embedding: [1] },
          { index: 0, embedding: [2] },
        ],
      },
      'upstream-invalid',
    ],
    ['as text', { data: [{ index: 0, embedding: 'AAAA' }] }, 'upstream-invalid'],
    ['not at all', {}, 'upstream-invalid'],
  ])('reads vectors that come %s', (_, body, want) => {
    const read = openaiChat.embed?.read(body);
    expect(read?.ok ? read.value.vectors : read?.error.kind).toEqual(want);
  });
});
