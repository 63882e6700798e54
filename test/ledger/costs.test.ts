import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { GatewayConfig, ProviderConfig } from '../../src/config/gateway-config.js';
import type { Running } from '../../src/main.js';
import { apiKey, startGateway } from '../server/gateway.js';
import { playsEvents, playsJson, startUpstream } from '../server/upstream.js';
import { rowsIn } from './rows.js';

type Upstream = Awaited<ReturnType<typeof startUpstream>>;

let upstream: Upstream;
let gateway: Running;
let dataDir: string;

async function start(
  provider: Partial<ProviderConfig>,
  catalogue: GatewayConfig['catalogue'] = {},
): Promise<void> {
  const name = provider.name ?? 'gemini';
  const merged = { ...upstream.provider, name, slugs: [], ...provider };
  const models = { m: { targets: [`${name}/gemini-2.5-flash`] } };
  gateway = await startGateway({ dataDir, providers: [merged], catalogue, models });
}

beforeEach(async () => {
  dataDir = path.join(tmpdir(), `pollux-${randomUUID()}`);
  upstream = await startUpstream();
});
afterEach(async () => {
  await gateway.close();
  await upstream.close();
  await rm(dataDir, { recursive: true, force: true });
});

const body = { contents: [{ role: 'user', parts: [{ text: 'Hello' }] }] };

function ask(mount = '', method = 'generateContent', model = 'm'): Promise<Response> {
  return fetch(`${gateway.url}${mount}/v1beta/models/${model}:${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-goog-api-key': apiKey },
    body: JSON.stringify(body),
  });
}

async function rows() {
  await gateway.close();
  return rowsIn(dataDir);
}

/** A Gemini answer with the counts given. */
function answer(usageMetadata: object) {
  const content = { role: 'model', parts: [{ text: 'Hi' }] };
  return {
    candidates: [{ content, index: 0, finishReason: 'STOP' }],
    usageMetadata,
    modelVersion: 'gemini-2.5-flash',
  };
}

const counts = { promptTokenCount: 1_000, candidatesTokenCount: 100, totalTokenCount: 1_100 };

describe('the cost of an answer', () => {
  const prices = { promptPerMillionTokens: 0.15, completionPerMillionTokens: 0.6 };

  it('is told in the header, in plain decimals, and stands in the ledger with its prices', async () => {
    await start({}, { 'gemini/*': { prices } });
    upstream.plays(playsJson(200, answer(counts)));
    const response = await ask();
    expect(response.headers.get('x-gateway-cost')).toBe('0.00021');
    expect(response.headers.get('x-opper-cost')).toBeNull();
    expect(await rows()).toMatchObject([
      {
        cost_nano_usd: 210_000,
        price: 'input=150000000 output=600000000',
        price_version: 'configuration',
        prompt_tokens: 1_000,
        candidates_tokens: 100,
        estimated: 0,
      },
    ]);
  });

  it('is that of the list where the operator says nothing, read once it is needed', async () => {
    await start({});
    upstream.plays(playsJson(200, answer({ ...counts, cachedContentTokenCount: 400 })));
    const first = await ask();
    // The list is a large table, which no first answer waits for.
    expect(first.headers.get('x-gateway-cost')).toBeNull();
    await first.text();
    await gateway.close();
    // 600 at 0.30, 400 at 0.03, 100 at 2.50 a million.
    expect(rowsIn(dataDir)).toMatchObject([
      {
        cost_nano_usd: 442_000,
        price: 'input=300000000 cached=30000000 output=2500000000',
        price_version: expect.stringMatching(/^genai-prices \d/),
      },
    ]);
    await start({});
    await (await ask()).text();
    expect((await ask()).headers.get('x-gateway-cost')).toBe('0.000442');
  });

  it('is not told where nobody knows the price', async () => {
    await start({ name: 'own', profile: 'unheard-of' });
    upstream.plays(playsJson(200, answer(counts)));
    expect((await ask()).headers.get('x-gateway-cost')).toBeNull();
    expect(await rows()).toMatchObject([{ cost_nano_usd: null, price: null, waste: 0 }]);
  });

  it('is in its own places for opper, which waits for the list', async () => {
    await start({});
    upstream.plays(playsJson(200, answer(counts)));
    const response = await ask('/opper');
    expect(response.headers.get('x-opper-cost')).toBe('0.00055');
    const told = JSON.parse(await response.text());
    expect(told.usageMetadata.opper).toEqual({
      cost: 0.00055,
      provider: 'gemini',
      model: 'gemini-2.5-flash',
    });
  });

  it('is written without an exponent however small it is', async () => {
    await start({}, { 'gemini/*': { prices } });
    const few = { promptTokenCount: 1, candidatesTokenCount: 0, totalTokenCount: 1 };
    upstream.plays(playsJson(200, answer(few)));
    const response = await ask('/opper');
    expect(response.headers.get('x-opper-cost')).toBe('0.00000015');
    expect(await response.text()).toContain('"opper":{"cost":0.00000015,');
    upstream.plays(playsEvents(answer(few)));
    const stream = await ask('/opper', 'streamGenerateContent?alt=sse');
    expect(await stream.text()).toContain('"opper":{"cost":0.00000015,');
  });

  it('is the same for a stream, on its last event', async () => {
    await start({}, { 'gemini/*': { prices } });
    const { finishReason: _, ...begun } = answer(counts).candidates[0] ?? {};
    const partial = { ...counts, candidatesTokenCount: 10 };
    upstream.plays(playsEvents({ candidates: [begun], usageMetadata: partial }, answer(counts)));
    const response = await ask('/opper', 'streamGenerateContent?alt=sse');
    expect(response.headers.get('x-opper-cost')).toBeNull();
    const events = (await response.text()).split('\r\n\r\n').filter((event) => event !== '');
    expect(events.map((event) => event.includes('"cost":0.00021'))).toEqual([false, true]);
    expect(await rows()).toMatchObject([
      { cost_nano_usd: 210_000, operation: 'streamGenerateContent' },
    ]);
  });

  it.each(['', '/opper'])('of an interaction is told as well (%j)', async (mount) => {
    await start({}, { 'gemini/*': { prices } });
    upstream.plays(playsJson(200, answer({ promptTokenCount: 1, totalTokenCount: 1 })));
    const response = await fetch(`${gateway.url}${mount}/v1beta/interactions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-goog-api-key': apiKey },
      body: JSON.stringify({ model: 'm', input: 'Hello' }),
    });
    const text = await response.text();
    expect(response.headers.get('x-gateway-cost')).toBe('0.00000015');
    if (mount === '') return;
    expect(response.headers.get('x-opper-cost')).toBe('0.00000015');
    expect(text).toContain('"opper":{"cost":0.00000015,');
  });

  it('of thoughts and of tools is that of output and of input', async () => {
    await start({}, { 'gemini/*': { prices } });
    const usage = { ...counts, thoughtsTokenCount: 50, toolUsePromptTokenCount: 200 };
    upstream.plays(playsJson(200, answer({ ...usage, totalTokenCount: 1_350 })));
    await (await ask()).text();
    // 1200 at 0.15, 150 at 0.60 a million.
    expect(await rows()).toMatchObject([
      { cost_nano_usd: 270_000, thoughts_tokens: 50, tool_use_tokens: 200 },
    ]);
  });

  it('of sound is that of sound', async () => {
    await start({});
    const promptTokensDetails = [
      { modality: 'TEXT', tokenCount: 400 },
      { modality: 'AUDIO', tokenCount: 600 },
    ];
    upstream.plays(playsJson(200, answer({ ...counts, promptTokensDetails })));
    await (await ask()).text();
    // 400 at 0.30, 600 at 1.00, 100 at 2.50 a million.
    expect(await rows()).toMatchObject([
      {
        cost_nano_usd: 970_000,
        price: 'input=300000000 inputAudio=1000000000 output=2500000000',
      },
    ]);
  });

  it('is what the provider itself says, where it does', async () => {
    const provider = { name: 'hub', format: 'openai-chat', profile: 'openrouter' } as const;
    await start(provider, { 'hub/*': { prices } });
    const message = { role: 'assistant', content: 'Hi' };
    const usage = { prompt_tokens: 10, completion_tokens: 5, total_tokens: 15, cost: 0.00123 };
    upstream.plays(
      playsJson(200, { choices: [{ index: 0, message, finish_reason: 'stop' }], usage }),
    );
    expect((await ask()).headers.get('x-gateway-cost')).toBe('0.00123');
    expect(await rows()).toMatchObject([{ cost_nano_usd: 1_230_000, price_version: 'provider' }]);
  });

  it('counts what was written to a cache at its own price', async () => {
    await start({ name: 'anthropic', format: 'anthropic-messages', profile: 'anthropic' });
    const usage = {
      input_tokens: 100,
      cache_creation_input_tokens: 1_000,
      cache_read_input_tokens: 2_000,
      output_tokens: 10,
    };
    const message = {
      ...{ id: 'm', type: 'message', role: 'assistant', model: 'claude-sonnet-4-5' },
      ...{ content: [{ type: 'text', text: 'Hi' }], stop_reason: 'end_turn', usage },
    };
    upstream.plays(playsJson(200, message));
    await (await ask('', 'generateContent', 'anthropic%2Fclaude-sonnet-4-5')).text();
    // 100 at 3, 1000 at 3.75, 2000 at 0.30, 10 at 15 a million.
    expect(await rows()).toMatchObject([
      {
        cost_nano_usd: 300_000 + 3_750_000 + 600_000 + 150_000,
        prompt_tokens: 3_100,
        cached_tokens: 2_000,
        cache_write_tokens: 1_000,
      },
    ]);
  });

  it('is estimated, and marked so, where the provider did not count', async () => {
    await start({}, { 'gemini/*': { prices } });
    const { usageMetadata: _, ...uncounted } = answer(counts);
    upstream.plays(playsJson(200, uncounted));
    await (await ask()).text();
    expect(await rows()).toMatchObject([{ estimated: 1, prompt_tokens: 2, candidates_tokens: 1 }]);
  });
});
