import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GoogleGenAI } from 'genai2';
import { type Replay, replayKey, startReplay } from '../replay/upstream.js';
import {
  collect,
  endpointKey,
  failureOf,
  gatewayKey,
  settings,
  startTestGateway,
  type TestGateway,
} from './gateway.js';

/** What an endpoint of each format is called in `identifier`. */
const endpoints = {
  gemini: 'gemini/gemini-2.5-flash',
  'openai-chat': 'openai/gpt-4o',
  'openai-responses': 'openai-responses/gpt-4o',
  'anthropic-messages': 'anthropic/claude-sonnet-4-5',
} as const;
type Format = keyof typeof endpoints;
const formats: readonly Format[] = [
  'gemini',
  'openai-chat',
  'openai-responses',
  'anthropic-messages',
];

describe.each(formats)('an official client with an endpoint of its own over %s', (format) => {
  let theirs: Replay;
  let gateway: TestGateway;

  beforeAll(async () => {
    theirs = await startReplay(format);
    const [setting] = settings;
    if (!setting) throw new Error('there is no setting');
    gateway = await startTestGateway(
      setting,
      {},
      {
        publicNetwork: {
          lookup: async () => ['93.184.216.34'],
          async connect() {
            const socket = connect(Number(new URL(theirs.url).port), '127.0.0.1');
            await once(socket, 'connect');
            return socket;
          },
        },
      },
    );
  });
  afterAll(async () => {
    await gateway.close();
    await theirs.close();
  });

  function client(mount: string, apiKey = endpointKey, key = replayKey): GoogleGenAI {
    const identifier = endpoints[format];
    const { pathname } = new URL(theirs.url);
    const base_url = `https://models.example.com${pathname === '/' ? '' : pathname}`;
    const custom_model_credentials = { identifier, api_key: key, base_url };
    return new GoogleGenAI({
      apiKey,
      httpOptions: {
        baseUrl: `${gateway.url}${mount}`,
        extraBody: { custom_model_credentials },
      },
    });
  }

  it.each(['', '/v3/compat'])('gets its answer whole (%s)', async (mount) => {
    const { text } = await client(mount).models.generateContent({
      model: 'mine',
      contents: 'Say hello.',
    });
    expect(text).toMatch(/./);
    expect(theirs.requests.at(-1)?.reply).toBeDefined();
    expect(gateway.upstream.requests).toEqual([]);
  });

  it('gets it in pieces', async () => {
    const stream = await client('').models.generateContentStream({
      model: 'mine',
      contents: 'Say hello.',
    });
    const chunks = await collect(stream);
    expect(chunks.map(({ text = '' }) => text).join('')).toMatch(/./);
    expect(chunks.at(-1)?.candidates?.[0]?.finishReason).toBe('STOP');
    expect(gateway.upstream.requests).toEqual([]);
  });

  it('hears of its wrong key as of a fault of its own', async () => {
    const wrong = client('', endpointKey, 'a-wrong-key-of-the-client');
    const failure = await failureOf(
      wrong.models.generateContent({ model: 'mine', contents: 'Say hello.' }),
    );
    expect([failure.status, failure.message]).toEqual([
      400,
      expect.stringContaining('customModelCredentials.apiKey'),
    ]);
    expect(failure.message).not.toContain('a-wrong-key-of-the-client');
  });

  it('is refused without the scope', async () => {
    const before = theirs.requests.length;
    const failure = await failureOf(
      client('', gatewayKey).models.generateContent({ model: 'mine', contents: 'Say hello.' }),
    );
    expect([failure.status, theirs.requests.length]).toEqual([400, before]);
    expect(gateway.upstream.requests).toEqual([]);
  });
});
