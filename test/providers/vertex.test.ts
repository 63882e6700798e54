import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { loaded } from '../config/load.js';
import { vertexProblems } from '../formats/gemini/vertex-schema.js';
import { apiKey, startGateway } from '../server/gateway.js';
import { send } from '../server/talk.js';

/**
 * Vertex and Google's token service at the network's far end, and the whole gateway before them:
 * the library gets its tokens by a workload's identity, whose addresses are the operator's own.
 */
interface Call {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

const project = '/v1/projects/my-project/locations/us-central1/publishers/google/models';
const usageMetadata = { promptTokenCount: 2, candidatesTokenCount: 3, totalTokenCount: 5 };
const facts = { createTime: '2026-09-20T10:00:00Z', modelVersion: 'gemini-2.5-flash' };
const piece = (text: string, end: object = {}) => ({
  candidates: [{ content: { role: 'model', parts: [{ text }] }, ...end }],
  responseId: 'r-1',
  ...facts,
});
const whole = {
  ...piece('Hello', { finishReason: 'STOP' }),
  usageMetadata: { ...usageMetadata, trafficType: 'ON_DEMAND' },
};

/** Vertex names projects by their numbers. */
const heldThere = 'projects/1234/locations/us-central1/cachedContents/5678';

const tokens: string[] = [];
const calls: Call[] = [];
let tokenAnswer = { status: 200, lifetimeSeconds: 3600 };

const far = createServer(async (request: IncomingMessage, response: ServerResponse) => {
  const pieces: Buffer[] = [];
  for await (const data of request) pieces.push(data as Buffer);
  const text = Buffer.concat(pieces).toString();
  const path = request.url ?? '';
  if (path === '/token') return giveToken(text, response);
  calls.push({ path, authorization: request.headers.authorization, body: JSON.parse(text) });
  if (!path.includes(':stream')) return json(response, 200, answerTo(path));
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const event of [piece('Hel'), { ...whole, ...piece('lo', { finishReason: 'STOP' }) }]) {
    response.write(`data: ${JSON.stringify(event)}\r\n\r\n`);
  }
  response.end();
});

function giveToken(form: string, response: ServerResponse): void {
  expect(new URLSearchParams(form).get('subject_token')).toBe('identity-of-this-machine');
  if (tokenAnswer.status !== 200) {
    json(response, tokenAnswer.status, { error: 'invalid_grant' });
    return;
  }
  tokens.push(`token-${tokens.length + 1}`);
  json(response, 200, {
    access_token: tokens.at(-1),
    issued_token_type: 'urn:ietf:params:oauth:token-type:access_token',
    token_type: 'Bearer',
    expires_in: tokenAnswer.lifetimeSeconds,
  });
}

function answerTo(path: string): object {
  if (path.endsWith(':countTokens')) return { totalTokens: 7, totalBillableCharacters: 20 };
  if (path.endsWith('/cachedContents')) return { name: heldThere };
  if (path.endsWith(':predict')) return { predictions: [{ embeddings: { values: [0.5, 1] } }] };
  return whole;
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

const folder = mkdtempSync(join(tmpdir(), 'pollux-vertex-'));
let gateway: Awaited<ReturnType<typeof startGateway>>;
let address = '';

async function open() {
  const identity = join(folder, 'identity');
  writeFileSync(identity, 'identity-of-this-machine');
  const credentials = {
    type: 'external_account',
    audience:
      '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/providers/x',
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_url: `${address}/token`,
    credential_source: { file: identity },
  };
  const file = join(folder, 'credentials.json');
  writeFileSync(file, JSON.stringify(credentials));
  const settings = { format: 'gemini', profile: 'vertex', project: 'my-project' };
  const place = { ...settings, location: 'us-central1', baseUrl: address };
  const { config } = loaded({
    yaml: JSON.stringify({
      providers: {
        vertex: { ...place, credentials },
        filed: { ...place, credentials: file },
        missing: { ...place, credentials: join(folder, 'nothing.json') },
        fixed: { ...place, accessToken: 'given-token' },
      },
    }),
  });
  return startGateway({ providers: config.providers });
}

beforeAll(async () => {
  await new Promise<void>((listening) => far.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${(far.address() as AddressInfo).port}`;
});

afterAll(async () => {
  far.closeAllConnections();
  await new Promise((closed) => far.close(closed));
  rmSync(folder, { recursive: true });
});

beforeEach(async () => {
  calls.length = 0;
  tokens.length = 0;
  tokenAnswer = { status: 200, lifetimeSeconds: 3600 };
  gateway = await open();
});

afterEach(() => gateway.close());

const ask = async (method: string, body: object, model = 'vertex/gemini-2.5-flash') => {
  const answer = await send(gateway.url, {
    path: `/v1beta/models/${model}:${method}`,
    headers: { 'x-goog-api-key': apiKey, 'content-type': 'application/json' },
    body,
  });
  return { status: answer.status, text: answer.text };
};

const hello = { contents: [{ role: 'user', parts: [{ text: 'Hi' }] }], labels: { team: 'a' } };

describe('Vertex behind the gateway', () => {
  it('is asked at its own address, with a token of the library, and answers whole', async () => {
    const { status, text } = await ask('generateContent', hello);
    expect([status, JSON.parse(text)]).toMatchObject([
      200,
      { ...whole, candidates: [{ index: 0 }] },
    ]);
    expect(calls).toEqual([
      {
        path: `${project}/gemini-2.5-flash:generateContent`,
        authorization: 'Bearer token-1',
        body: hello,
      },
    ]);
    expect(vertexProblems?.(calls[0]?.body) ?? []).toEqual([]);
  });

  it('streams, and keeps its token', async () => {
    for (let turn = 0; turn < 2; turn++) {
      const { text } = await ask('streamGenerateContent?alt=sse', hello);
      const events = text.trim().split('\r\n\r\n');
      expect(events.map((event) => JSON.parse(event.slice(6)))).toMatchObject([
        { candidates: [{ content: { parts: [{ text: 'Hel' }] } }], createTime: facts.createTime },
        { candidates: [{ finishReason: 'STOP' }], usageMetadata: { trafficType: 'ON_DEMAND' } },
      ]);
    }
    expect(calls.map(({ path, authorization }) => [path, authorization])).toEqual(
      Array(2).fill([
        `${project}/gemini-2.5-flash:streamGenerateContent?alt=sse`,
        'Bearer token-1',
      ]),
    );
  });

  it('counts and embeds', async () => {
    const counted = await ask('countTokens', { contents: hello.contents });
    expect(JSON.parse(counted.text)).toMatchObject({ totalTokens: 7 });
    const one = { content: { parts: [{ text: 'a' }] } };
    const embedded = await ask(
      'batchEmbedContents',
      { requests: [one, one] },
      'vertex/gemini-embedding-001',
    );
    expect(JSON.parse(embedded.text).embeddings).toEqual(Array(2).fill({ values: [0.5, 1] }));
    expect(calls.map(({ path }) => path.slice(project.length))).toEqual([
      '/gemini-2.5-flash:countTokens',
      '/gemini-embedding-001:predict',
      '/gemini-embedding-001:predict',
    ]);
  });

  it('keeps prefixes in its own place, by its own names', async () => {
    const stored = await send(gateway.url, {
      path: '/v1beta/cachedContents',
      headers: { 'x-goog-api-key': apiKey, 'content-type': 'application/json' },
      body: { model: 'models/vertex/gemini-2.5-flash', contents: hello.contents, ttl: '60s' },
    });
    const { name: cachedContent, expireTime, usageMetadata } = JSON.parse(stored.text);
    expect(usageMetadata).toEqual({ totalTokenCount: 7 });
    await ask('generateContent', { contents: hello.contents, cachedContent });
    const places = '/v1/projects/my-project/locations/us-central1';
    expect(calls.map(({ path }) => path)).toEqual([
      `${places}/cachedContents`,
      `${project}/gemini-2.5-flash:countTokens`,
      `${project}/gemini-2.5-flash:generateContent`,
    ]);
    const model = `${places.slice('/v1/'.length)}/publishers/google/models/gemini-2.5-flash`;
    expect(calls[0]?.body).toEqual({ model, contents: hello.contents, expireTime });
    expect(calls[2]?.body).toEqual({ contents: hello.contents, cachedContent: heldThere });
  });

  it('is called with one token by calls that come together', async () => {
    await Promise.all([1, 2, 3].map(() => ask('generateContent', hello)));
    expect(new Set(calls.map(({ authorization }) => authorization))).toEqual(
      new Set(['Bearer token-1']),
    );
    expect(tokens).toHaveLength(1);
  });

  it('gets a new token for one that is about to end', async () => {
    tokenAnswer = { status: 200, lifetimeSeconds: 5 };
    await ask('generateContent', hello);
    await ask('generateContent', hello);
    expect(calls.map(({ authorization }) => authorization)).toEqual([
      'Bearer token-1',
      'Bearer token-2',
    ]);
  });

  it('reads credentials from a file, and takes a token as it is given', async () => {
    await ask('generateContent', hello, 'filed/gemini-2.5-flash');
    await ask('generateContent', hello, 'fixed/gemini-2.5-flash');
    expect(calls.map(({ authorization }) => authorization)).toEqual([
      'Bearer token-1',
      'Bearer given-token',
    ]);
  });

  it.each(['vertex', 'missing'])('is not asked without a token: %s', async (name) => {
    tokenAnswer = { status: 400, lifetimeSeconds: 0 };
    const { status, text } = await ask('generateContent', hello, `${name}/gemini-2.5-flash`);
    expect(status).toBe(503);
    expect(JSON.parse(text).error.details[0]).toMatchObject({ reason: 'UPSTREAM_CREDENTIAL' });
    expect(text).not.toContain(folder);
    expect(calls).toEqual([]);
  });
});
