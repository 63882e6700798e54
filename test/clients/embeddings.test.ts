import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GoogleGenAI } from 'genai3';
import { vectorOf } from '../replay/brain.js';
import { gatewayKey, settings, startTestGateway, type TestGateway } from './gateway.js';

/* More texts than some providers take in one call, by the official client. */

const embedding = settings.filter(({ embedder }) => embedder !== undefined);
const texts = Array.from({ length: 250 }, (_, index) => `text ${index}`);
const callsFor = { gemini: 3, 'openai-chat': 1, 'openai-responses': 1 };

describe.each(embedding)('many texts over $format', (setting) => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway(setting);
  });
  afterAll(() => gateway.close());

  it('come in their order, in as few calls as there may be, with their tokens', async () => {
    const ai = new GoogleGenAI({ apiKey: gatewayKey, httpOptions: { baseUrl: gateway.url } });
    const { embeddings, usageMetadata } = await ai.models.embedContent({
      model: setting.embedder ?? '',
      contents: texts,
      config: { outputDimensionality: 4 },
    });
    expect(embeddings?.map(({ values }) => values)).toEqual(texts.map((text) => vectorOf(text, 4)));
    const calls = callsFor[setting.format as keyof typeof callsFor];
    expect(gateway.upstream.requests).toHaveLength(calls);
    expect(usageMetadata?.promptTokenCount).toBeGreaterThan(5);
  });
});
