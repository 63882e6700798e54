import { describe, expect, it } from '@jest/globals';
import type { EmbedContentRequest } from '../../../generated/formats/gemini.js';
import type { Warning } from '../../../src/core/warnings.js';
import { gemini } from '../../../src/formats/gemini/index.js';
import { readEmbedCall } from '../../../src/formats/gemini/server/embed.js';

const target = { provider: 'gemini', model: 'e', profile: 'gemini', credentialId: '01234567' };
const ask = (text: string, more: Partial<EmbedContentRequest> = {}): EmbedContentRequest => ({
  content: { parts: [{ text }] },
  ...more,
});

describe('embeddings', () => {
  it('keep the title of each text', () => {
    const read = readEmbedCall([
      ask('a', { title: 'A' }),
      ask('b', { embedContentConfig: { title: 'B' } }),
      ask('c'),
    ]);
    if (!read.ok) throw read.error;
    const written = gemini.embed?.write(read.value, target);
    expect(written?.ok && written.value.body).toEqual({
      requests: [
        { model: 'models/e', content: { parts: [{ text: 'a' }] }, title: 'A' },
        { model: 'models/e', content: { parts: [{ text: 'b' }] }, title: 'B' },
        { model: 'models/e', content: { parts: [{ text: 'c' }] } },
      ],
    });
  });

  it('warn of options that only Vertex has', () => {
    const warned: Warning[] = [];
    const options = { autoTruncate: false, documentOcr: true, audioTrackExtraction: false };
    const requests = [ask('a', { autoTruncate: true }), ask('b', { embedContentConfig: options })];
    readEmbedCall(requests, (warning) => warned.push(warning));
    expect(warned.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'dropped requests[0].autoTruncate',
      'dropped requests[1].embedContentConfig.autoTruncate',
      'dropped requests[1].embedContentConfig.documentOcr',
    ]);
  });

  const counted = (token_count?: number) => ({
    embeddings: { values: [1], statistics: { truncated: false, token_count } },
  });
  it.each<[string, object, number | undefined]>([
    [
      'of the Gemini API',
      { embeddings: [{ values: [1] }], usageMetadata: { promptTokenCount: 7 } },
      7,
    ],
    ['of one at Vertex', { embedding: { values: [1] }, usageMetadata: { promptTokenCount: 7 } }, 7],
    ['of each at Vertex', { predictions: [counted(3), counted(4)] }, 7],
    ['of some at Vertex', { predictions: [counted(3), counted()] }, undefined],
    ['of nobody', { embeddings: [{ values: [1] }] }, undefined],
  ])('are counted in tokens %s', (_, body, want) => {
    const read = gemini.embed?.read(body);
    expect(read?.ok && read.value.promptTokenCount).toBe(want);
  });

  it.each([
    ['alone', undefined, 'content.parts'],
    ['in a batch of one', true, 'requests[0].content.parts'],
  ])('name the field of a content %s', (_, batch, field) => {
    const read = readEmbedCall([{ content: { parts: [] } }], undefined, batch);
    expect(!read.ok && read.error.facts.violations).toMatchObject([{ field }]);
  });
});
