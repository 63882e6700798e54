import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GoogleGenAI } from 'genai2';
import { gatewayKey, settings, startTestGateway, type TestGateway } from './gateway.js';

/** Adaptive's members reach the wire only so. */
const extraBody = {
  semantic_cache: { enabled: true },
  prompt_cache: { enabled: true, ttl: 60 },
};

describe.each(settings)('response caches seen from @google/genai over $format', (setting) => {
  let gateway: TestGateway;
  let ai: GoogleGenAI;
  beforeAll(async () => {
    gateway = await startTestGateway(setting);
    const httpOptions = { baseUrl: `${gateway.url}/adaptive`, extraBody };
    ai = new GoogleGenAI({ apiKey: gatewayKey, httpOptions });
  });
  afterAll(() => gateway.close());

  const ask = (contents: string) => ai.models.generateContent({ model: gateway.model, contents });

  it('tells the tier in the usage and in the header', async () => {
    const first = await ask('What is the capital of Peru?');
    const same = await ask('What is the capital of Peru?');
    const similar = await ask("What's the capital of Peru, please?");
    const other = await ask('What is the capital of Chile?');
    expect(gateway.upstream.requests).toHaveLength(2);
    expect(
      [first, same, similar, other].map((answer) => [
        answer.sdkHttpResponse?.headers?.['x-gateway-cache'],
        (answer.usageMetadata as { cacheTier?: string } | undefined)?.cacheTier,
      ]),
    ).toEqual([
      ['miss', undefined],
      ['prompt_response', 'prompt_response'],
      ['semantic_similar', 'semantic_similar'],
      ['miss', undefined],
    ]);
    expect([same.text, similar.text]).toEqual([first.text, first.text]);
    expect(same.usageMetadata).toMatchObject({ ...first.usageMetadata });
  });

  it('streams an answer again as it came', async () => {
    const stream = async () => {
      const texts: (string | undefined)[] = [];
      const question = { model: gateway.model, contents: 'Tell me about rivers.' };
      for await (const { text } of await ai.models.generateContentStream(question))
        texts.push(text);
      return texts;
    };
    const first = await stream();
    const calls = gateway.upstream.requests.length;
    expect(first.length).toBeGreaterThan(1);
    expect(await stream()).toEqual(first);
    expect(gateway.upstream.requests).toHaveLength(calls);
    const whole = await ask('Tell me about rivers.');
    expect(whole.text).toBe(first.join(''));
  });
});
