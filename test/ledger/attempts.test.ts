import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Running } from '../../src/main.js';
import { apiKey, startGateway } from '../server/gateway.js';
import { chunk, playsEvents, playsJson, startUpstream } from '../server/upstream.js';
import { until } from '../support/servers.js';
import { rowsIn } from './rows.js';

type Upstream = Awaited<ReturnType<typeof startUpstream>>;

let upstreams: { first: Upstream; second: Upstream };
let gateway: Running;
let dataDir: string;
beforeEach(async () => {
  dataDir = path.join(tmpdir(), `pollux-${randomUUID()}`);
  const [first, second] = await Promise.all([startUpstream(), startUpstream()]);
  upstreams = { first, second };
  const prices = { promptPerMillionTokens: 1, completionPerMillionTokens: 2 };
  gateway = await startGateway({
    dataDir,
    providers: [
      { ...first.provider, name: 'first', slugs: [] },
      { ...second.provider, name: 'second', slugs: [] },
    ],
    models: { both: { targets: ['first/m', 'second/m'] } },
    catalogue: { 'first/*': { prices }, 'second/*': { prices } },
  });
});
afterEach(async () => {
  await gateway.close();
  await Promise.all([upstreams.first.close(), upstreams.second.close()]);
  await rm(dataDir, { recursive: true, force: true });
});

const contents = [{ role: 'user', parts: [{ text: 'Hello' }] }];

function ask(method = 'generateContent', body: object = {}): Promise<Response> {
  return fetch(`${gateway.url}/adaptive/v1beta/models/both:${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-goog-api-key': apiKey },
    body: JSON.stringify({ contents, ...body }),
  });
}

async function rows() {
  await gateway.close();
  return rowsIn(dataDir);
}

const paid = { outcome: 'ok', waste: 0, cost_nano_usd: 8_000, prompt_tokens: 2 };

describe('attempts in the ledger', () => {
  it('a target that failed is waste, and the one that answered is paid for (R26)', async () => {
    upstreams.first.plays(playsJson(200, { nothing: 'of an answer' }));
    upstreams.second.plays(playsJson(200, chunk('hello', 'STOP')));
    const response = await ask();
    expect([response.status, response.headers.get('x-gateway-cost')]).toEqual([200, '0.000008']);
    const [lost, won, ...others] = await rows();
    expect(others).toEqual([]);
    expect(lost).toMatchObject({
      ...{ provider: 'first', ordinal: 1, outcome: 'invalid_body', waste: 1, estimated: 1 },
      cost_nano_usd: 2_000,
    });
    expect(won).toMatchObject({ ...paid, provider: 'second', ordinal: 2 });
    expect(won?.request_id).toBe(lost?.request_id);
  });

  it('a target that nobody reached cost nothing', async () => {
    await upstreams.first.close();
    upstreams.second.plays(playsJson(200, chunk('hello', 'STOP')));
    await (await ask()).text();
    expect(await rows()).toMatchObject([
      { outcome: 'connect_error', waste: 1, cost_nano_usd: 0, prompt_tokens: 0 },
      paid,
    ]);
    upstreams.first = await startUpstream();
  });

  it('the slower of a race is waste', async () => {
    let isAborted = false;
    upstreams.first.plays((incoming) => {
      incoming.socket.once('close', () => {
        isAborted = true;
      });
    });
    upstreams.second.plays(playsJson(200, chunk('hello', 'STOP')));
    await (await ask('generateContent', { fallback: { enabled: true, mode: 'race' } })).text();
    await until(() => isAborted);
    const all = await rows();
    expect(all.find(({ provider }) => provider === 'first')).toMatchObject({
      ...{ outcome: 'cancelled', waste: 1, partial: 0 },
    });
    expect(all.find(({ provider }) => provider === 'second')).toMatchObject(paid);
  });

  it('a stream that breaks off is paid for as far as it went', async () => {
    upstreams.first.plays(playsEvents({ ...chunk('x'.repeat(400)), usageMetadata: undefined }));
    await (await ask('streamGenerateContent?alt=sse')).text();
    // The prompt by its length, a hundred tokens of answer.
    expect(await rows()).toMatchObject([
      {
        ...{ outcome: 'truncated', partial: 1, waste: 0, estimated: 1 },
        ...{ candidates_tokens: 100, cost_nano_usd: 202_000 },
      },
    ]);
  });

  it('a client that leaves in the middle pays for what it was given', async () => {
    let isAborted = false;
    upstreams.first.plays((incoming, response) => {
      incoming.socket.once('close', () => {
        isAborted = true;
      });
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(`data: ${JSON.stringify(chunk('x'.repeat(400)))}\r\n\r\n`);
    });
    const { port } = new URL(gateway.url);
    await new Promise<void>((resolve) => {
      const outgoing = request(
        {
          ...{ port, method: 'POST', path: '/v1beta/models/both:streamGenerateContent?alt=sse' },
          headers: { 'content-type': 'application/json', 'x-goog-api-key': apiKey },
        },
        (response) => {
          response.once('data', () => {
            outgoing.destroy();
            resolve();
          });
        },
      );
      outgoing.on('error', () => {});
      outgoing.end(JSON.stringify({ contents }));
    });
    await until(() => isAborted);
    expect(await rows()).toMatchObject([
      { outcome: 'cancelled', partial: 1, waste: 0, candidates_tokens: 100, prompt_tokens: 2 },
    ]);
  });

  it('a connection that had been closed is an attempt that cost nothing (F3)', async () => {
    upstreams.first.plays(playsJson(200, chunk('hello', 'STOP')));
    await (await ask()).text();
    // The next request on this connection finds it closed.
    upstreams.first.plays((incoming, response) => {
      upstreams.first.plays(playsJson(200, chunk('hello', 'STOP')));
      incoming.socket.destroy();
      response.destroy();
    });
    expect((await ask()).status).toBe(200);
    const all = await rows();
    expect(all.map(({ outcome }) => outcome).sort()).toEqual(['ok', 'ok', 'stale_socket']);
    expect(all.find(({ outcome }) => outcome === 'stale_socket')).toMatchObject({
      ...{ cost_nano_usd: 0, waste: 1 },
    });
  });
});
