import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { configuredPrincipal, type Limits, type Principal } from '../../src/core/principal.js';
import type { Running } from '../../src/main.js';
import { startGateway } from './gateway.js';
import { send } from './talk.js';
import { chunk, playsJson, startUpstream } from './upstream.js';

const path = '/v1beta/models/gemini%2Fm-1:generateContent';
const body = { contents: [{ role: 'user', parts: [{ text: 'Hello' }] }] };

let upstream: Awaited<ReturnType<typeof startUpstream>>;
beforeAll(async () => {
  upstream = await startUpstream();
});
afterAll(() => upstream.close());
beforeEach(() => upstream.plays(playsJson(200, chunk('Hi', 'STOP'))));

function caller(name: string, limits: Limits, projectLimits: Limits = {}): Principal {
  return { ...configuredPrincipal(name, 'p'), limits, projectLimits };
}

const callers = {
  'key-of-three-a-minute': caller('three', { requestsPerMinute: 3 }),
  'key-of-a-project-1': caller('one', {}, { requestsPerMinute: 2 }),
  'key-of-a-project-2': caller('two', {}, { requestsPerMinute: 2 }),
  'key-of-one-at-a-time': caller('single', { concurrency: 1 }),
  'key-of-no-limit': caller('free', {}),
};

describe('limits', () => {
  let gateway: Running;
  beforeAll(async () => {
    gateway = await startGateway({
      providers: [upstream.provider],
      limits: { concurrency: 4, concurrencyPerKey: 2 },
      callers,
    });
  });
  afterAll(() => gateway.close());

  const ask = (key: keyof typeof callers, more: object = {}) =>
    send(gateway.url, { path, headers: { 'x-goog-api-key': key, ...more }, body });

  test('a key’s requests of a minute are counted, and one more is told the true wait', async () => {
    for (let sent = 0; sent < 3; sent++) {
      expect((await ask('key-of-three-a-minute')).status).toBe(200);
    }
    const refused = await ask('key-of-three-a-minute');
    expect(refused.status).toBe(429);
    const { error } = JSON.parse(refused.text);
    expect(error.status).toBe('RESOURCE_EXHAUSTED');
    const detail = (name: string) =>
      error.details.find((one: { '@type': string }) => one['@type'].endsWith(name));
    expect(detail('ErrorInfo').reason).toBe('RATE_LIMITED');
    expect(detail('QuotaFailure').violations).toMatchObject([
      { quotaId: 'GatewayRequestsPerMinutePerKey' },
    ]);
    const seconds = Number.parseFloat(detail('RetryInfo').retryDelay);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(20);
    expect(refused.headers['retry-after']).toBe(String(Math.ceil(seconds)));
    expect(upstream.calls).toHaveLength(3);
  });

  test('a request over a limit is refused before its body is read, and countTokens counts', async () => {
    expect((await ask('key-of-a-project-1')).status).toBe(200);
    const counting = path.replace('generateContent', 'countTokens');
    const headers = { 'x-goog-api-key': 'key-of-a-project-2' };
    upstream.plays(playsJson(200, { totalTokens: 3 }));
    expect((await send(gateway.url, { path: counting, headers, body })).status).toBe(200);
    const broken = { path, headers, body: '{"contents": no JSON' };
    const refused = await send(gateway.url, broken);
    expect(refused.status).toBe(429);
    expect(refused.text).toContain('GatewayRequestsPerMinutePerProject');
  });

  /** Starts requests that stay at the provider until they are let go. */
  async function hold(key: keyof typeof callers, count: number) {
    const waiting: (() => void)[] = [];
    let arrived = () => {};
    const all = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    upstream.plays((request, response) => {
      waiting.push(() => void playsJson(200, chunk('Hi', 'STOP'))(request, response));
      if (waiting.length === count) arrived();
    });
    const answers = Array.from({ length: count }, () => ask(key));
    await all;
    return {
      async letGo() {
        for (const go of waiting) go();
        upstream.plays(playsJson(200, chunk('Hi', 'STOP')));
        return Promise.all(answers);
      },
    };
  }

  test('a key has as many requests at once as it may, and its place again after each', async () => {
    const held = await hold('key-of-one-at-a-time', 1);
    const refused = await ask('key-of-one-at-a-time');
    expect(refused.status).toBe(429);
    expect(refused.headers['retry-after']).toBe('1');
    expect(refused.text).toContain('GatewayConcurrentRequestsPerKey');
    expect((await held.letGo())[0]?.status).toBe(200);
    expect((await ask('key-of-one-at-a-time')).status).toBe(200);
    upstream.plays(playsJson(500, { error: {} }));
    expect((await ask('key-of-one-at-a-time')).status).toBe(503);
    upstream.plays(playsJson(200, chunk('Hi', 'STOP')));
    expect((await ask('key-of-one-at-a-time')).status).toBe(200);
  });

  test('a key without limits has the places that every key has', async () => {
    const held = await hold('key-of-no-limit', 2);
    const refused = await ask('key-of-no-limit');
    expect(refused.status).toBe(429);
    await held.letGo();
    expect((await ask('key-of-no-limit')).status).toBe(200);
  });

  test('a full process refuses with 503 before it reads a body', async () => {
    const more = await startGateway({
      providers: [upstream.provider],
      limits: { concurrency: 0 },
      callers,
    });
    const headers = { 'x-goog-api-key': 'key-of-no-limit' };
    const refused = await send(more.url, { path, headers, body: '{no JSON' });
    expect(refused.status).toBe(503);
    expect(refused.headers['retry-after']).toBe('1');
    expect(refused.text).toContain('OVERLOADED');
    await more.close();
  });
});
