import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as sdk from 'genai3';
import { collect, gatewayKey, settings, startTestGateway, type TestGateway } from './gateway.js';
import { transcriptOf } from './transcript.js';

const config: sdk.GenerateContentConfig = {
  tools: [
    { functionDeclarations: [{ name: 'plan_trip', parametersJsonSchema: { type: 'object' } }] },
  ],
  toolConfig: { functionCallingConfig: { streamFunctionCallArguments: true } },
  // Without this the client does not ask for streamed arguments.
  automaticFunctionCalling: { disable: true },
};
const args = {
  city: 'Rome, in the "old town"',
  days: 3,
  now: true,
  note: null,
  stops: ['Forum', 'Pantheon\n', [9, [18.5]]],
  "it's [0].a": '',
  filters: [],
};
const question = `call plan_trip ${JSON.stringify(args)} call plan_trip {}`;

/** `publishers/NAME/models/MODEL` -> `models/NAME/MODEL`, as Vertex' addresses are none of the gateway's. */
const toGeminiPath: typeof fetch = (address, init) =>
  fetch(
    String(address).replace(/\/v1\w*\/publishers\/([^/]+)\/models\//, '/v1beta/models/$1/'),
    init,
  );

// Google sends calls whole: there a chat never sees their pieces.
const others = settings.filter(({ format }) => format !== 'gemini');

describe.each(others)('a chat with streamed arguments over $format', (setting) => {
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startTestGateway(setting);
  });
  afterAll(() => gateway.close());

  it('tells the provider whole calls in every later turn', async () => {
    const { url, model, upstream, format } = gateway;
    const httpOptions = { baseUrl: url, fetch: toGeminiPath };
    // The client knows streamed arguments in this mode only.
    const ai = new sdk.GoogleGenAI({ apiKey: gatewayKey, vertexai: true, httpOptions });
    const chat = ai.chats.create({ model, config });
    const say = async (message: sdk.PartListUnion) =>
      (await collect(await chat.sendMessageStream({ message }))).flatMap(
        ({ candidates }) => candidates?.[0]?.content?.parts ?? [],
      );

    const pieces = (await say(question)).flatMap(({ functionCall }) => functionCall ?? []);
    expect(pieces.length).toBeGreaterThan(10);
    const ids = pieces.flatMap(({ id, name }) => (name === undefined ? [] : [id]));
    expect(ids).toHaveLength(2);
    await say(
      ids.map((id = '') => ({
        functionResponse: { id, name: 'plan_trip', response: { output: 'booked' } },
      })),
    );
    // As they came, not one is missing: this is what the gateway has to make sense of.
    const kept = chat.getHistory(true).flatMap(({ parts = [] }) => parts);
    expect(kept.filter(({ functionCall }) => functionCall)).toHaveLength(pieces.length);
    await say('Thanks');

    expect(upstream.requests.map(({ refusal }) => refusal)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    const told = transcriptOf(format, upstream.requests.at(-1)?.body ?? {}, upstream.signatures);
    const [first, second] = ids;
    expect(told).toEqual([
      { kind: 'user', text: question },
      { kind: 'call', id: first, name: 'plan_trip', args },
      { kind: 'call', id: second, name: 'plan_trip', args: {} },
      { kind: 'result', id: first, text: expect.stringContaining('booked') },
      { kind: 'result', id: second, text: expect.stringContaining('booked') },
      { kind: 'text', text: expect.stringMatching(/./) },
      { kind: 'user', text: 'Thanks' },
    ]);
  });
});
