import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type GenerateContentResponse, GoogleGenAI, Modality, type Part } from 'genai3';
import type { Running } from '../../src/main.js';
import { apiKey, startGateway } from '../server/gateway.js';
import { playsEvents, playsJson, startUpstream, usageMetadata } from '../server/upstream.js';
import { collect, gatewayKey, settings, startTestGateway, type TestGateway } from './gateway.js';

/*
 * Pictures and speech as answers, read by the official client: from the providers that make them,
 * and of a size that no small answer has.
 */

const mediaOf = (answers: readonly GenerateContentResponse[]): Part[] =>
  answers
    .flatMap(({ candidates }) => candidates?.[0]?.content?.parts ?? [])
    .filter(({ inlineData }) => inlineData);
const made = (kind: 'image' | 'audio') => Buffer.from(`${kind}~?>made`).toString('base64');

const drawing = settings.filter(({ format }) => /^(?:gemini|openai-responses)$/.test(format));

describe.each(drawing)('a picture over $format', (setting) => {
  let gateway: TestGateway;
  let ai: GoogleGenAI;
  const config = { responseModalities: [Modality.TEXT, Modality.IMAGE] };

  beforeAll(async () => {
    gateway = await startTestGateway(setting);
    ai = new GoogleGenAI({ apiKey: gatewayKey, httpOptions: { baseUrl: gateway.url } });
  });
  afterAll(() => gateway.close());

  it('comes whole and streamed', async () => {
    const request = { model: gateway.model, contents: 'Draw a fox', config };
    const whole = [await ai.models.generateContent(request)];
    const streamed = await collect(await ai.models.generateContentStream(request));
    for (const answers of [whole, streamed]) {
      expect(mediaOf(answers)).toMatchObject([
        { inlineData: { mimeType: 'image/png', data: made('image') } },
      ]);
      expect(answers.at(-1)?.usageMetadata?.totalTokenCount).toBeGreaterThan(0);
    }
  });

  it('is seen again where a chat goes on about it', async () => {
    const chat = ai.chats.create({ model: gateway.model, config });
    await chat.sendMessage({ message: 'Draw a fox' });
    const edited = await chat.sendMessage({ message: 'Now a red one' });
    expect(mediaOf([edited])).toHaveLength(1);
    // What the model made is a picture among what the model at the provider sees.
    expect(JSON.stringify(gateway.upstream.requests.at(-1)?.body)).toContain(made('image'));
    expect(gateway.upstream.requests.at(-1)?.refusal).toBeUndefined();
  });
});

const speaking = [
  { format: 'gemini', model: 'gemini-2.5-flash-preview-tts' },
  { format: 'openai-chat', model: 'gpt-audio' },
].flatMap(({ format, model }) =>
  settings.filter((setting) => setting.format === format).map((setting) => ({ ...setting, model })),
);

describe.each(speaking)('speech over $format', (setting) => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway(setting);
  });
  afterAll(() => gateway.close());

  it('comes in the voice that was asked for', async () => {
    const ai = new GoogleGenAI({ apiKey: gatewayKey, httpOptions: { baseUrl: gateway.url } });
    const answer = await ai.models.generateContent({
      model: gateway.modelNamed(setting.model),
      contents: 'Say hello',
      config: {
        responseModalities: [Modality.AUDIO],
        speechConfig: { voiceConfig: { prebuiltVoiceConfig: { voiceName: 'alloy' } } },
      },
    });
    expect(mediaOf([answer])).toMatchObject([
      { inlineData: { mimeType: expect.stringMatching(/^audio\//), data: made('audio') } },
    ]);
    expect(JSON.stringify(gateway.upstream.requests.at(-1)?.body)).toContain('"alloy"');
  });
});

describe('a picture of a megabyte', () => {
  const data = Buffer.from(Array.from({ length: 1_000_003 }, (_, at) => (at * 167) & 0xff));
  const inlineData = { mimeType: 'image/png', data: data.toString('base64') };
  const answer = {
    candidates: [
      { content: { role: 'model', parts: [{ inlineData }] }, finishReason: 'STOP', index: 0 },
    ],
    usageMetadata,
    modelVersion: 'm-1',
    responseId: 'r-1',
  };
  let upstream: Awaited<ReturnType<typeof startUpstream>>;
  let gateway: Running;
  let ai: GoogleGenAI;
  const request = { model: 'gemini-3-pro-image', contents: 'Draw' };

  beforeAll(async () => {
    upstream = await startUpstream();
    gateway = await startGateway({ providers: [upstream.provider] });
    ai = new GoogleGenAI({ apiKey, httpOptions: { baseUrl: gateway.url } });
  });
  afterAll(async () => {
    await gateway.close();
    await upstream.close();
  });

  const bytesOf = (answers: readonly GenerateContentResponse[]) =>
    Buffer.from(mediaOf(answers)[0]?.inlineData?.data ?? '', 'base64');

  it('comes whole, byte for byte', async () => {
    upstream.plays(playsJson(200, answer));
    const whole = await ai.models.generateContent(request);
    expect(bytesOf([whole]).equals(data)).toBe(true);
  });

  it('comes streamed, byte for byte', async () => {
    upstream.plays(playsEvents(answer));
    const streamed = await collect(await ai.models.generateContentStream(request));
    expect(bytesOf(streamed).equals(data)).toBe(true);
  });
});
