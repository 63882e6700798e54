import { createGoogleGenerativeAI } from '@ai-sdk/google';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ChatGoogleGenerativeAI } from '@langchain/google-genai';
import { generateText } from 'ai';
import * as genai1 from 'genai1';
import * as genai2 from 'genai2';
import * as genai3 from 'genai3';
import { gatewayKey, settings, startTestGateway, type TestGateway } from './gateway.js';

const llama = 'meta-llama/Llama-3.3-70B-Instruct:free';

/** Whatever a client makes of a model's name on its way into the URL, the same model answers. */
describe.each(settings)('model ids over $format', (setting) => {
  let gateway: TestGateway;
  let target: string;

  beforeAll(async () => {
    gateway = await startTestGateway(setting, {
      'gemini-2.5-flash': setting.model,
      'vertexai/gemini-2.5-flash': setting.model,
      'openai/gpt-4o': setting.model,
      [llama]: setting.model,
    });
    target = setting.model.split('/')[1] ?? '';
  });
  afterAll(() => gateway.close());

  const post = (path: string, body: object) =>
    fetch(`${gateway.url}${path}?key=${gatewayKey}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  type Genai = Pick<typeof genai2, 'GoogleGenAI'>;
  const viaGenai =
    (sdk: Genai, options: genai2.HttpOptions = {}) =>
    async (model: string) => {
      const ai = new sdk.GoogleGenAI({
        apiKey: gatewayKey,
        httpOptions: { baseUrl: gateway.url, ...options },
      });
      return (await ai.models.generateContent({ model, contents: 'Hi' })).text;
    };
  const genai1AsGenai = genai1 as unknown as Genai;
  const genai3AsGenai = genai3 as unknown as Genai;
  const clients: { client: string; ask: (model: string) => Promise<string | undefined> }[] = [
    { client: 'genai1', ask: viaGenai(genai1AsGenai) },
    { client: 'genai2', ask: viaGenai(genai2) },
    { client: 'genai3', ask: viaGenai(genai3AsGenai) },
    {
      client: 'ai',
      async ask(model) {
        const google = createGoogleGenerativeAI({
          baseURL: `${gateway.url}/v1beta`,
          apiKey: gatewayKey,
        });
        return (await generateText({ model: google(model), prompt: 'Hi', maxRetries: 0 })).text;
      },
    },
    {
      client: 'langchain',
      async ask(model) {
        const chat = new ChatGoogleGenerativeAI({
          model,
          apiKey: gatewayKey,
          baseUrl: `${gateway.url}/`,
          maxRetries: 0,
        });
        return (await chat.invoke('Hi')).text;
      },
    },
  ];
  const spellings = [
    'gemini-2.5-flash',
    'models/gemini-2.5-flash',
    'vertexai/gemini-2.5-flash',
    'models/vertexai/gemini-2.5-flash',
    'openai/gpt-4o',
    llama,
    `models/${llama}`,
  ];

  describe.each(clients)('of $client', ({ ask }) => {
    it.each(spellings)('%s', async (model) => {
      expect(await ask(model)).toContain(`${target} heard "Hi"`);
    });
  });

  const bases = [
    { base: '', options: {} },
    { base: '/', options: {} },
    { base: '/v1beta', options: {} },
    { base: '/api/v1beta', options: {} },
    { base: '/v3/compat', options: { headers: { 'x-api-key': gatewayKey } } },
    { base: '/gemini', options: {} },
    { base: '', options: { apiVersion: 'v1alpha' } },
    { base: '/v1beta', options: { apiVersion: '' } },
  ];
  it.each(bases)('work below the base URL %j', async ({ base, options }) => {
    for (const sdk of [genai2, genai3AsGenai]) {
      const ask = viaGenai(sdk, { baseUrl: `${gateway.url}${base}`, ...options });
      expect(await ask(llama)).toContain(`${target} heard "Hi"`);
    }
  });

  const paths = [
    { title: 'raw', path: `/v1beta/models/${llama}:generateContent` },
    {
      title: 'percent-encoded',
      path: `/v1beta/models/${encodeURIComponent(llama)}:generateContent`,
    },
    {
      title: 'percent-encoded in lower case',
      path: `/v1/models/${encodeURIComponent(llama).toLowerCase().replace('llama-3.3-70b-instruct', 'Llama-3.3-70B-Instruct')}:generateContent`,
    },
    { title: 'without models/', path: `/v1beta/${llama}:generateContent` },
    { title: 'with a doubled models/', path: `/v1beta/models/models/${llama}:generateContent` },
    {
      title: 'with a doubled version and slashes',
      path: `//v1beta//v1beta/models/${llama}:generateContent`,
    },
    {
      title: 'with a slash before the method',
      path: `/api/v1beta/models/${llama}/generateContent`,
    },
    {
      title: 'with the colon of the method encoded',
      path: `/v1beta/models/${encodeURIComponent(`${llama}:generateContent`)}`,
    },
  ];
  it.each(paths)('arrive $title', async ({ path }) => {
    const response = await post(path, { contents: [{ parts: [{ text: 'Hi' }] }] });
    expect(response.status).toBe(200);
    expect(JSON.stringify(await response.json())).toContain(`${target} heard`);
  });

  it('are refused where body and path name different models', async () => {
    const body = {
      model: 'models/gpt-4.1-of-another-kind',
      contents: [{ parts: [{ text: 'Hi' }] }],
    };
    const response = await post(`/v1beta/models/${llama}:generateContent`, body);
    expect(response.status).toBe(400);
  });

  it('are listed under the names they are asked for by', async () => {
    const ai = new genai2.GoogleGenAI({
      apiKey: gatewayKey,
      httpOptions: { baseUrl: gateway.url },
    });
    expect(await ai.models.get({ model: llama })).toMatchObject({ name: `models/${llama}` });
  });
});
