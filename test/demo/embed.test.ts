import { expect, test } from '@jest/globals';
import { embedText } from '../../src/demo/embed.js';
import { post } from './ask.js';

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
const content = (text: string) => ({ parts: [{ text }] });

test.each(['', ' ', 'a', 'A longer text with several words.', '天気は？', '🦊'])(
  '%j becomes a unit vector',
  (text) => {
    const vector = embedText(text, 768);
    expect(vector).toHaveLength(768);
    expect(dot(vector, vector)).toBeCloseTo(1, 10);
  },
);

test('similar texts are nearer than others', () => {
  const base = embedText('How do I reset my password?', 768);
  const near = embedText('How can I reset a password', 768);
  const far = embedText('The weather in Rome is sunny', 768);
  expect(dot(base, near)).toBeGreaterThan(0.6);
  expect(dot(base, far)).toBeLessThan(0.2);
});

test('embedContent gives 768 values, or as many as asked for', async () => {
  const usual = JSON.parse((await post('embedContent', { content: content('Hi') })).text);
  expect(usual.embedding.values).toEqual(embedText('Hi', 768));
  const short = JSON.parse(
    (await post('embedContent', { content: content('Hi'), outputDimensionality: 8 })).text,
  );
  expect(short.embedding.values).toHaveLength(8);
});

test('batchEmbedContents keeps the order', async () => {
  const requests = ['a', 'b'].map((text) => ({
    model: 'models/m',
    content: content(text),
    outputDimensionality: 16,
  }));
  const { text } = await post('batchEmbedContents', { requests });
  expect(JSON.parse(text)).toEqual({
    embeddings: [{ values: embedText('a', 16) }, { values: embedText('b', 16) }],
    usageMetadata: { promptTokenCount: 2, totalTokenCount: 2 },
  });
});
