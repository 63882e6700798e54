import { createGoogleGenerativeAI } from '@ai-sdk/google';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateText, jsonSchema, stepCountIs, streamText, tool } from 'ai';
import { degreesIn, gatewayKey, settings, startTestGateway, type TestGateway } from './gateway.js';

const tools = {
  getWeather: tool({
    description: 'The weather of a city.',
    inputSchema: jsonSchema<{ city: string }>({
      type: 'object',
      properties: { city: { type: 'string' } },
      required: ['city'],
    }),
    execute: async ({ city }) => degreesIn(city),
  }),
};

describe.each(settings)('interactions of @ai-sdk/google 3 over $format', (setting) => {
  let gateway: TestGateway;
  let google: ReturnType<typeof createGoogleGenerativeAI>;

  beforeAll(async () => {
    gateway = await startTestGateway(setting);
    google = createGoogleGenerativeAI({ baseURL: `${gateway.url}/v1beta`, apiKey: gatewayKey });
  });
  afterAll(() => gateway.close());

  it('answers, and tells how much it took', async () => {
    const { text, finishReason, usage } = await generateText({
      model: google.interactions(setting.model),
      system: 'Be brief.',
      prompt: 'Hello there',
    });
    expect(text).toContain('Hello there');
    expect(finishReason).toBe('stop');
    expect(usage.totalTokens).toBeGreaterThan(0);
  });

  it('streams', async () => {
    const { textStream, finishReason } = streamText({
      model: google.interactions(setting.model),
      prompt: 'Hello stream',
    });
    let text = '';
    for await (const piece of textStream) text += piece;
    expect(text).toContain('Hello stream');
    expect(await finishReason).toBe('stop');
  });

  it.each(['whole', 'streamed'])(
    'calls functions and goes on with their results, %s',
    async (way) => {
      const asked = {
        model: google.interactions(setting.thinker),
        prompt: 'call getWeather {"city":"Rome"}',
        tools,
        stopWhen: stepCountIs(3),
        providerOptions: { google: { thinkingLevel: 'low', thinkingSummaries: 'auto' } },
      };
      const text =
        way === 'whole' ? (await generateText(asked)).text : await streamText(asked).text;
      expect(text).toContain('24 degrees');
    },
  );

  it('hears of a failure in a stream', async () => {
    const errors: unknown[] = [];
    const { fullStream } = streamText({
      model: google.interactions(gateway.modelNamed('cut-stream')),
      prompt: 'Hello there, all of you',
      maxRetries: 0,
      onError: () => {},
    });
    // As a part of the stream, or thrown where the connection broke before that was read.
    try {
      for await (const part of fullStream) if (part.type === 'error') errors.push(part.error);
    } catch (error) {
      errors.push(error);
    }
    expect(errors.length).toBeGreaterThan(0);
  });
});
