import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ErrorKind, errorCatalogue, GatewayError } from '../../src/core/errors.js';
import { errorBody } from '../../src/formats/gemini/server/write-error.js';
import { apiKey, startGateway } from './gateway.js';
import { send } from './talk.js';
import { playsJson, startUpstream } from './upstream.js';

const body = { contents: [{ role: 'user', parts: [{ text: 'Hi' }] }] };
const googleMounts = ['', '/gemini', '/omnirouters', '/nordlys', '/adaptive', '/api'];
const opperMounts = ['/opper', '/v3/compat'];
const generate = '/v1beta/models/m:generateContent';

let gateway: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

interface Case {
  readonly title: string;
  readonly status: number;
  readonly name: string;
  readonly path?: string;
  readonly method?: string;
  readonly body?: unknown;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const cases: readonly Case[] = [
  { title: 'a wrong key', status: 401, name: 'UNAUTHENTICATED', key: 'wrong-key-1', body },
  { title: 'no JSON', status: 400, name: 'INVALID_ARGUMENT', body: '{' },
  { title: 'no contents', status: 400, name: 'INVALID_ARGUMENT', body: {} },
  { title: 'a wrong type', status: 400, name: 'INVALID_ARGUMENT', body: { contents: 5 } },
  {
    title: 'what only reading finds',
    status: 400,
    name: 'INVALID_ARGUMENT',
    body: { ...body, toolConfig: { functionCallingConfig: { mode: 'ANY' } } },
  },
  {
    title: 'an unknown method',
    status: 404,
    name: 'NOT_FOUND',
    path: '/v1beta/models/m:nothing',
    body,
  },
  { title: 'another verb', status: 405, name: 'UNIMPLEMENTED', method: 'PUT' },
  {
    title: 'a type that is no JSON',
    status: 415,
    name: 'INVALID_ARGUMENT',
    headers: { 'content-type': 'text/plain' },
    body: 'x',
  },
  {
    title: 'an encoding',
    status: 415,
    name: 'INVALID_ARGUMENT',
    headers: { 'content-encoding': 'br' },
    body,
  },
  {
    title: 'a bad stream request',
    status: 400,
    name: 'INVALID_ARGUMENT',
    path: '/v1beta/models/m:streamGenerateContent?alt=sse',
    body: {},
  },
];

/** A key in the places that no Gemini client uses. */
const otherCarriers = (key: string): Record<string, string>[] => [
  { authorization: `Bearer ${key}` },
  { 'x-api-key': key },
];

const ask = (
  mount: string,
  { path = generate, method = 'POST', body: given, headers }: Case,
  key: Record<string, string>,
) =>
  send(gateway.url, {
    method,
    path: `${mount}${path}`,
    body: given,
    headers: { ...headers, ...key },
  });

describe('Google\u2019s shape (W37, W38)', () => {
  const google = [...googleMounts, ...opperMounts].flatMap((mount) =>
    cases.map((one) => ({ ...one, mount })),
  );
  it.each(google)('$mount: $title -> $status', async ({ mount, ...one }) => {
    const answer = await ask(mount, one, { 'x-goog-api-key': one.key ?? apiKey });
    expect(answer.status).toBe(one.status);
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    const { error, ...others } = JSON.parse(answer.text);
    expect(others).toEqual({});
    expect(Object.keys(error)).toEqual(['code', 'message', 'status', 'details']);
    expect(error).toMatchObject({
      code: one.status,
      status: one.name,
      message: expect.stringMatching(/./),
    });
    expect(error.details[0]).toMatchObject({
      '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
      reason: expect.stringMatching(/^[A-Z][A-Z_]+$/),
      domain: 'gateway',
    });
  });

  it.each(googleMounts)('holds on %s for other keys too', async (mount) => {
    for (const key of otherCarriers(apiKey)) {
      const { text } = await ask(mount, { title: '', status: 400, name: '', body: {} }, key);
      expect(JSON.parse(text).error.code).toBe(400);
    }
  });
});

describe('Opper\u2019s shape', () => {
  const published = opperMounts.flatMap((mount) => cases.map((one) => ({ ...one, mount })));
  it.each(published)('$mount: $title -> $status', async ({ mount, ...one }) => {
    for (const key of otherCarriers(one.key ?? apiKey)) {
      const answer = await ask(mount, one, key);
      expect(answer.status).toBe(one.status);
      expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
      expect(JSON.parse(answer.text)).toEqual({
        error: {
          code: one.name.toLowerCase(),
          message: expect.stringMatching(/./),
          status: one.name,
          details: expect.arrayContaining([expect.objectContaining({ domain: 'gateway' })]),
        },
        meta: { request_id: answer.headers['x-request-id'] },
      });
    }
  });

  it('is also what a request without any key gets', async () => {
    const { text } = await ask('/v3/compat', { title: '', status: 401, name: '', body }, {});
    expect(JSON.parse(text).error.code).toBe('unauthenticated');
  });
});

describe('a 400 (W41)', () => {
  const bad: [given: unknown, field: string][] = [
    [{}, 'contents'],
    [{ contents: [] }, 'contents'],
    [{ contents: [{ role: 'user', parts: [{ text: 5 }] }] }, 'contents[0].parts[0].text'],
    [
      { contents: [{ parts: [{ inline_data: { mime_type: 'image/png', data: '!' } }] }] },
      'contents[0].parts[0].inlineData.data',
    ],
    [
      { ...body, generation_config: { max_output_tokens: 'x' } },
      'generationConfig.maxOutputTokens',
    ],
    [
      { ...body, tools: [{ function_declarations: [{}] }] },
      'tools[0].functionDeclarations[0].name',
    ],
    [{ ...body, safety_settings: [{ category: 'NONSENSE' }] }, 'safetySettings[0].category'],
    [
      { ...body, generationConfig: { responseSchema: { type: 'OBJECT' } } },
      'generationConfig.responseMimeType',
    ],
  ];
  it.each(bad)('%j names %s', async (given, field) => {
    const { status, text } = await send(gateway.url, {
      path: generate,
      headers: { 'x-goog-api-key': apiKey },
      body: given,
    });
    expect(status).toBe(400);
    const { error } = JSON.parse(text);
    expect(error.message).toContain(field);
    const violations = error.details.find(
      (detail: Record<string, unknown>) =>
        detail['@type'] === 'type.googleapis.com/google.rpc.BadRequest',
    );
    expect(violations.fieldViolations).toContainEqual({
      field,
      description: expect.stringMatching(/./),
    });
  });

  it('lists every field at fault, twenty at most', async () => {
    const parts = Array.from({ length: 30 }, () => ({ text: 5 }));
    const { text } = await send(gateway.url, {
      path: generate,
      headers: { 'x-goog-api-key': apiKey },
      body: { contents: [{ parts }] },
    });
    const detail = JSON.parse(text).error.details.find(
      (one: Record<string, unknown>) => 'fieldViolations' in one,
    );
    expect(detail.fieldViolations).toHaveLength(20);
  });
});

describe('the catalogue', () => {
  const names: Readonly<Record<number, readonly string[]>> = {
    400: ['INVALID_ARGUMENT', 'FAILED_PRECONDITION'],
    401: ['UNAUTHENTICATED'],
    403: ['PERMISSION_DENIED'],
    404: ['NOT_FOUND'],
    405: ['UNIMPLEMENTED'],
    408: ['DEADLINE_EXCEEDED'],
    409: ['ABORTED', 'ALREADY_EXISTS'],
    413: ['INVALID_ARGUMENT'],
    415: ['INVALID_ARGUMENT'],
    422: ['FAILED_PRECONDITION'],
    429: ['RESOURCE_EXHAUSTED'],
    431: ['INVALID_ARGUMENT'],
    499: ['CANCELLED'],
    500: ['INTERNAL'],
    501: ['UNIMPLEMENTED'],
    503: ['UNAVAILABLE'],
    504: ['DEADLINE_EXCEEDED'],
  };
  const kinds = Object.keys(errorCatalogue) as ErrorKind[];

  it.each(kinds)('%s has a status that every client knows', (kind) => {
    const { httpStatus, status, reason } = errorCatalogue[kind];
    expect(names[httpStatus]).toContain(status);
    expect(reason).toMatch(/^[A-Z][A-Z_]+$/);
  });

  it.each(kinds.filter((kind) => [429, 503].includes(errorCatalogue[kind].httpStatus)))(
    '%s says how long to wait (W39)',
    (kind) => {
      for (const [retryAfterMs, delay] of [
        [7000, '7s'],
        [undefined, '1s'],
      ] as const) {
        const error = new GatewayError(
          kind,
          'later',
          retryAfterMs === undefined ? {} : { retryAfterMs },
        );
        expect(errorBody(error).error.details).toContainEqual({
          '@type': 'type.googleapis.com/google.rpc.RetryInfo',
          retryDelay: delay,
        });
      }
    },
  );
});

describe('a provider\u2019s error (W40)', () => {
  const google = (code: number, status: string, message = 'as the provider says') => ({
    error: { code, status, message },
  });
  const faults: [given: number, body: unknown, want: number, name: string][] = [
    [400, google(400, 'INVALID_ARGUMENT'), 400, 'INVALID_ARGUMENT'],
    [
      400,
      {
        error: {
          code: 400,
          status: 'INVALID_ARGUMENT',
          message: 'API key not valid',
          details: [
            { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'API_KEY_INVALID' },
          ],
        },
      },
      503,
      'UNAVAILABLE',
    ],
    [401, google(401, 'UNAUTHENTICATED', 'key upstream-secret-93 is bad'), 503, 'UNAVAILABLE'],
    [403, google(403, 'PERMISSION_DENIED'), 503, 'UNAVAILABLE'],
    [404, google(404, 'NOT_FOUND'), 404, 'NOT_FOUND'],
    [409, google(409, 'ABORTED'), 409, 'ABORTED'],
    [422, google(422, 'INVALID_ARGUMENT'), 400, 'INVALID_ARGUMENT'],
    [429, google(429, 'RESOURCE_EXHAUSTED'), 429, 'RESOURCE_EXHAUSTED'],
    [500, google(500, 'INTERNAL'), 503, 'UNAVAILABLE'],
    [502, 'bad gateway', 503, 'UNAVAILABLE'],
    [503, google(503, 'UNAVAILABLE'), 503, 'UNAVAILABLE'],
    [504, google(504, 'DEADLINE_EXCEEDED'), 504, 'DEADLINE_EXCEEDED'],
    [529, {}, 503, 'UNAVAILABLE'],
    [200, 'no object', 503, 'UNAVAILABLE'],
    [200, {}, 503, 'UNAVAILABLE'],
    [204, {}, 503, 'UNAVAILABLE'],
    [302, {}, 503, 'UNAVAILABLE'],
  ];
  let upstream: Awaited<ReturnType<typeof startUpstream>>;
  let fronted: Awaited<ReturnType<typeof startGateway>>;
  beforeAll(async () => {
    upstream = await startUpstream();
    fronted = await startGateway({ providers: [upstream.provider] });
  });
  afterAll(async () => {
    await fronted.close();
    await upstream.close();
  });

  it.each(faults)('%i %j -> %i %s', async (given, body_, want, name) => {
    upstream.plays(playsJson(given, body_));
    const answer = await send(fronted.url, {
      path: '/v1beta/models/gemini-2.5-flash:generateContent',
      headers: { 'x-goog-api-key': apiKey },
      body,
    });
    expect(upstream.calls.length).toBeGreaterThan(0);
    expect([answer.status, JSON.parse(answer.text).error.status]).toEqual([want, name]);
    expect(answer.text).not.toContain('upstream-secret');
    expect(answer.text).not.toContain('127.0.0.1');
    expect('retry-after' in answer.headers).toBe(want === 429 || want === 503);
  });
});
