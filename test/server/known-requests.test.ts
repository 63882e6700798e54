import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { configuredPrincipal } from '../../src/core/principal.js';
import { ok } from '../../src/core/result.js';
import type { RequestContext } from '../../src/dialects/dialect.js';
import { gemini } from '../../src/dialects/gemini/index.js';
import type { Exchange } from '../../src/server/exchange.js';
import { withKnownRequests } from '../../src/server/known-requests.js';
import { send } from './talk.js';

const route = gemini.routes.find(({ operationId }) => operationId === 'generateContent');
const otherRoute = gemini.routes.find(({ operationId }) => operationId === 'countTokens');

/** Who calls, and what; each test changes what it is about. */
let principal = configuredPrincipal('test', 'test');
let asked = route;
/** What is done for a request before the step under test. */
let first: (request: IncomingMessage) => Promise<unknown>;
/** How each request was answered, oldest first. */
let answers: string[];
let close: () => Promise<unknown>;
let url: string;

/** A server whose only step is the one under test, over a mount that lets every request be remembered. */
beforeEach(async () => {
  principal = configuredPrincipal('test', 'test');
  asked = route;
  first = async () => undefined;
  answers = [];
  const reply = (how: string) => {
    answers.push(how);
    return ok({ kind: 'json' as const, body: {}, headers: {} });
  };
  const mount = withKnownRequests(async ({ context, wholeBody }) => {
    context.remember?.(async (again) => reply(`again, for ${again.requestId}`));
    return reply(`read ${wholeBody ?? 'later'}`);
  });
  const exchangeOf = (request: IncomingMessage, response: ServerResponse): Exchange => ({
    request,
    response,
    method: 'POST',
    matched: asked ? { kind: 'found', match: { route: asked, params: {} } } : { kind: 'not-found' },
    query: new URLSearchParams(),
    context: { requestId: `request ${answers.length}` } as RequestContext,
    principal,
    body: undefined,
  });
  const server = createServer((request, response) => {
    void first(request)
      .then(() => mount(exchangeOf(request, response)))
      .then(() => response.end());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = () => new Promise((closed) => server.close(closed));
});
afterEach(() => close());

const post = (body: string, headers: Record<string, string> = {}, path = '/v1beta/a') =>
  send(url, { path, headers, body });

it('answers the very same request again, in its own context, without reading it', async () => {
  for (const body of ['one', 'one', 'two', 'one']) await post(body);
  expect(answers).toEqual(['read one', 'again, for request 1', 'read two', 'again, for request 3']);
});

it.each<[string, () => Promise<unknown>]>([
  ['another header', () => post('one', { 'x-gateway-strict': '1' })],
  ['another query', () => post('one', {}, '/v1beta/a?alt=sse')],
  ['a body that is encoded', () => post('one', { 'content-encoding': 'identity' })],
  [
    'a caller of whom something has changed',
    () => {
      principal = { ...principal };
      return post('one');
    },
  ],
  [
    'an operation that no cache answers',
    () => {
      asked = otherRoute;
      return post('one');
    },
  ],
])('reads a request with %s', async (_what, other) => {
  await post('one');
  await other();
  expect(answers[1]).toMatch(/^read /);
});

it('leaves requests to their idempotency keys', async () => {
  const headers = { 'idempotency-key': 'a-key' };
  await post('one', headers);
  await post('one', headers);
  expect(answers).toEqual(['read later', 'read later']);
});

it('takes nothing of a client that left while its key was checked', async () => {
  const left = new Promise<void>((resolve) => {
    first = async (request) => {
      client.destroy();
      await new Promise((closed) => request.once('close', closed));
      setImmediate(resolve);
    };
  });
  const client = connect(Number(new URL(url).port), '127.0.0.1');
  client.write('POST /v1beta/a HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\none');
  await left;
  expect(answers).toEqual(['read later']);
});

it('forgets what nobody asks again, to make room', async () => {
  const long = (at: number) => `${at}`.padEnd(60_000, ' ');
  await post('often');
  // 4 MiB are room for some 65 of these.
  for (let at = 0; at < 100; at++) {
    await post(long(at));
    await post('often');
  }
  answers = [];
  await post(long(99));
  await post('often');
  await post(long(0));
  expect(answers.map((answer) => answer.slice(0, 5))).toEqual(['again', 'again', 'read ']);
});
