import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as sdk from 'genai2';
import {
  collect,
  failureOf,
  gatewayKey,
  settings,
  startTestGateway,
  type TestGateway,
} from './gateway.js';

/** Models of each format that take other settings than their siblings. */
const models: Readonly<Record<string, readonly string[]>> = {
  gemini: ['gemini/gemini-2.5-flash', 'gemini/gemini-3-pro-preview'],
  'openai-chat': [
    'openai/gpt-4o',
    'openai/gpt-5',
    'openai/gpt-5.1',
    'openai/o3',
    'deepseek/deepseek-chat',
    'deepseek/deepseek-reasoner',
  ],
  'openai-responses': ['openai/gpt-4o', 'openai/gpt-5', 'openai/gpt-5.1', 'openai/o3'],
  'anthropic-messages': [
    'anthropic/claude-opus-5',
    'anthropic/claude-sonnet-4-6',
    'anthropic/claude-opus-4-5',
    'anthropic/claude-haiku-4-5-20251001',
    'anthropic/claude-opus-4-1',
  ],
  'bedrock-converse': [
    'bedrock/global.anthropic.claude-opus-4-6-v1',
    'bedrock/anthropic.claude-haiku-4-5-20251001-v1:0',
    'bedrock/amazon.nova-pro-v1:0',
    'bedrock/openai.gpt-oss-120b-1:0',
    'bedrock/us.meta.llama3-3-70b-instruct-v1:0',
  ],
};

/** OpenAI's models that reason take none; their answer would be a 400. */
const withoutStop = /^openai\/(?:gpt-5|o3)/;

const city = {
  type: sdk.Type.OBJECT,
  properties: { city: { type: sdk.Type.STRING } },
  required: ['city'],
};
const tools = [
  { functionDeclarations: [{ name: 'getWeather', description: 'Weather', parameters: city }] },
];
const json = { responseMimeType: 'application/json', responseSchema: city };

/** What a client sends without knowing the model behind the name. */
const wishes: { title: string; config: sdk.GenerateContentConfig }[] = [
  {
    title: 'every sampling setting',
    config: {
      temperature: 1.4,
      topP: 0.9,
      topK: 40,
      seed: 7,
      presencePenalty: 0.1,
      frequencyPenalty: 0.1,
      maxOutputTokens: 5000,
    },
  },
  { title: 'a temperature of 0', config: { temperature: 0 } },
  { title: 'no thinking', config: { thinkingConfig: { thinkingBudget: 0 } } },
  {
    title: 'thinking as it sees fit',
    config: { thinkingConfig: { thinkingBudget: -1, includeThoughts: true } },
  },
  { title: 'a small thinking budget', config: { thinkingConfig: { thinkingBudget: 300 } } },
  {
    title: 'a budget as large as the answer',
    config: { maxOutputTokens: 2000, thinkingConfig: { thinkingBudget: 2000 } },
  },
  {
    title: 'a budget in a tiny answer',
    config: { maxOutputTokens: 200, thinkingConfig: { thinkingBudget: 1000 } },
  },
  {
    title: 'minimal thinking',
    config: { thinkingConfig: { thinkingLevel: sdk.ThinkingLevel.MINIMAL } },
  },
  {
    title: 'high thinking with a temperature',
    config: {
      temperature: 0.3,
      topK: 5,
      thinkingConfig: { thinkingLevel: sdk.ThinkingLevel.HIGH },
    },
  },
  { title: 'tools and thinking', config: { tools, thinkingConfig: { thinkingBudget: 2048 } } },
  {
    title: 'a forced call and thinking',
    config: {
      tools,
      thinkingConfig: { thinkingBudget: 2048 },
      toolConfig: { functionCallingConfig: { mode: sdk.FunctionCallingConfigMode.ANY } },
    },
  },
  {
    title: 'calls that fit their schema',
    config: {
      tools,
      toolConfig: { functionCallingConfig: { mode: sdk.FunctionCallingConfigMode.VALIDATED } },
    },
  },
  { title: 'a schema', config: json },
  { title: 'a schema and thinking', config: { ...json, thinkingConfig: { thinkingBudget: 2048 } } },
  { title: 'JSON of any form', config: { responseMimeType: 'application/json' } },
  { title: 'more tokens than there are', config: { maxOutputTokens: 500_000 } },
];

describe.each(settings)('habits of models over $format', (setting) => {
  let gateway: TestGateway;
  let ai: sdk.GoogleGenAI;

  beforeAll(async () => {
    gateway = await startTestGateway(setting);
    ai = new sdk.GoogleGenAI({ apiKey: gatewayKey, httpOptions: { baseUrl: gateway.url } });
  });
  afterAll(() => gateway.close());

  describe.each(models[setting.format] ?? [])('%s', (model) => {
    it.each(wishes)('serves $title', async ({ config }) => {
      const response = await ai.models.generateContent({ model, contents: 'Hello', config });
      expect(response.candidates?.[0]?.content?.parts?.length).toBeGreaterThan(0);
      const chunks = await collect(
        await ai.models.generateContentStream({ model, contents: 'Hello', config }),
      );
      expect(chunks.map(textOf).join('')).toBe(textOf(response));
      expect(gateway.upstream.requests.at(-1)?.refusal).toBeUndefined();
      if (config.responseSchema)
        expect(JSON.parse(textOf(response))).toEqual({ city: expect.any(String) });
    });

    it('keeps stop sequences, or refuses them by name', async () => {
      const asked = ai.models.generateContent({
        model,
        contents: 'Hello',
        config: { stopSequences: ['END'] },
      });
      if (!setting.stops || withoutStop.test(model)) {
        const error = await failureOf(asked);
        expect(error).toMatchObject({
          status: 400,
          message: expect.stringContaining('generationConfig.stopSequences'),
        });
      } else {
        await asked;
        expect(JSON.stringify(gateway.upstream.requests.at(-1)?.body)).toContain('["END"]');
      }
    });
  });
});

/** Of the parts, because the client's own `text` warns on the console of parts that are none. */
function textOf({ candidates }: sdk.GenerateContentResponse): string {
  return (candidates?.[0]?.content?.parts ?? []).map(({ text }) => text ?? '').join('');
}
