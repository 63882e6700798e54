import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Running } from '../../src/main.js';
import { loaded } from '../config/load.js';
import {
  type Replay,
  type ReplayFormat,
  replayKey,
  startReplay,
  wires,
} from '../replay/upstream.js';
import { apiKey, startGateway } from './gateway.js';
import { send } from './talk.js';

/**
 * Keys in the environment and no file. The hosts are real ones there, so that each is answered
 * by a replay at the same path instead, which takes no other key and no other form.
 */
const env = {
  GEMINI_API_KEY: replayKey,
  OPENAI_API_KEY: replayKey,
  ANTHROPIC_API_KEY: replayKey,
};

const isReplayed = (format: string): format is ReplayFormat => Object.hasOwn(wires, format);

describe('with the keys of three providers and no file', () => {
  const replays = new Map<string, Replay>();
  let gateway: Running;

  beforeAll(async () => {
    const { config } = loaded({ env });
    const providers = await Promise.all(
      config.providers.map(async (provider) => {
        const { format, baseUrl } = provider;
        if (!isReplayed(format)) throw new Error(`no replay of ${format}`);
        const replay = await startReplay(format);
        replays.set(provider.name, replay);
        const path = new URL(baseUrl).pathname.replace(/\/$/, '');
        return { ...provider, baseUrl: new URL(replay.url).origin + path };
      }),
    );
    gateway = await startGateway({ providers });
  });

  afterAll(async () => {
    await gateway.close();
    await Promise.all([...replays.values()].map((replay) => replay.close()));
  });

  const ask = (model: string, method: string) =>
    send(gateway.url, {
      path: `/v1beta/models/${model}:${method}`,
      headers: { 'x-goog-api-key': apiKey, 'content-type': 'application/json' },
      body: { contents: [{ role: 'user', parts: [{ text: 'Hi' }] }] },
    });

  it.each([
    ['gemini', 'gemini-2.5-flash'],
    ['gemini', 'google/gemini-2.5-flash'],
    ['openai', 'openai/gpt-5-mini'],
    ['openai', 'gpt-5-mini'],
    ['anthropic', 'anthropic/claude-haiku-4-5'],
    ['anthropic', 'claude-haiku-4-5'],
  ])('one program reaches %s with the model %s', async (provider, model) => {
    const replay = replays.get(provider);
    const before = replay?.requests.length ?? 0;
    for (const method of ['generateContent', 'streamGenerateContent?alt=sse']) {
      const answer = await ask(model, method);
      expect([answer.status, answer.headers['x-gateway-provider']]).toEqual([200, provider]);
      expect(answer.text).toContain('"finishReason":"STOP"');
    }
    const asked = replay?.requests.slice(before) ?? [];
    expect(asked.map(({ refusal }) => refusal)).toEqual([undefined, undefined]);
    expect(replays.size).toBe(3);
  });
});
