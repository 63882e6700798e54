import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseApiPath } from '../../src/server/path.js';
import { apiKey, startGateway } from './gateway.js';
import { type Answer, send } from './talk.js';

const body = { contents: [{ role: 'user', parts: [{ text: 'Hi' }] }] };
const versions = ['v1', 'v1beta', 'v1alpha', 'v1beta1'];
const mounts = [
  '',
  '/api',
  '/v3/compat',
  '/gemini',
  '/opper',
  '/omnirouters',
  '/nordlys',
  '/adaptive',
];
const vendorMounts = ['/opper/v3/compat', '/adaptive/api'];

let gateway: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

const post = (path: string) =>
  send(gateway.url, { path, headers: { 'x-goog-api-key': apiKey }, body });
const get = (path: string) =>
  send(gateway.url, { method: 'GET', path, headers: { 'x-goog-api-key': apiKey } });

/** The model that the demo says it was asked for. */
const modelOf = ({ text }: Answer): string => JSON.parse(text).modelVersion;

describe('versions (W1, W2)', () => {
  const doubled = [
    ...versions.map((version) => `/${version}`),
    ...versions.flatMap((first) => versions.map((second) => `/${first}/${second}`)),
    '/v1beta/v1beta/v1',
    '//v1beta',
    '/v1beta//v1beta',
  ];
  it.each(doubled)('serves %s', async (prefix) => {
    const answer = await post(`${prefix}/models/m-1:generateContent`);
    expect([answer.status, modelOf(answer)]).toEqual([200, 'm-1']);
  });

  it.each(['/v2', '/v1gamma', '/v1beta2', '/V1BETA', '/1beta', ''])(
    'does not know %s',
    async (prefix) => {
      expect((await post(`${prefix}/models/m-1:generateContent`)).status).toBe(404);
    },
  );
});

describe('mounts (W3)', () => {
  const cases = [...mounts, ...vendorMounts].flatMap((mount) =>
    versions.map((version) => `${mount}/${version}`),
  );
  it.each(cases)('answers below %s, after a colon and after a slash', async (prefix) => {
    for (const action of [':generateContent', '/generateContent']) {
      const answer = await post(`${prefix}/models/m-1${action}`);
      expect([action, answer.status, modelOf(answer)]).toEqual([action, 200, 'm-1']);
    }
    for (const action of [':streamGenerateContent', '/streamGenerateContent']) {
      const answer = await post(`${prefix}/models/m-1${action}?alt=sse`);
      expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/event-stream']);
    }
    expect((await post(`${prefix}/models/m-1/countTokens`)).status).toBe(200);
    expect((await get(`${prefix}/models`)).status).toBe(200);
    expect((await get(`${prefix}/models/demo`)).status).toBe(200);
  });

  it.each([
    '/upload/v1beta',
    '/gemini/upload/v1',
    '/api/upload/v1beta',
    '/v3/compat/upload/v1alpha',
    '/nordlys/upload/v1beta',
    '/v1beta/upload/v1beta',
    '/v1/upload',
  ])('knows uploads at %s/files', async (prefix) => {
    const answer = await post(`${prefix}/files`);
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text).file.name).toMatch(/^files\/./);
  });
});

describe('model ids (W4, W5)', () => {
  const cases: [path: string, model: string][] = [
    ['models/gemini-2.5-flash', 'gemini-2.5-flash'],
    ['models/models/gemini-2.5-flash', 'gemini-2.5-flash'],
    ['models/models/models/m', 'm'],
    ['models/openai/gpt-4o', 'openai/gpt-4o'],
    ['openai/gpt-4o', 'openai/gpt-4o'],
    ['models/meta-llama/Llama-3.3-70B-Instruct:free', 'meta-llama/Llama-3.3-70B-Instruct:free'],
    ['meta-llama/Llama-3.3-70B-Instruct:free', 'meta-llama/Llama-3.3-70B-Instruct:free'],
    ['models/openai%2Fgpt-4o', 'openai/gpt-4o'],
    ['models%2Fopenai%2Fgpt-4o', 'openai/gpt-4o'],
    ['models/llama%3Afree', 'llama:free'],
    ['models/a:b:c', 'a:b:c'],
    ['models/generateContent', 'generateContent'],
    ['models/gpt-4o@2024-08-06', 'gpt-4o@2024-08-06'],
    ['models//m', 'm'],
    ['tunedModels/abc', 'tunedModels/abc'],
  ];
  it.each(cases)('reads %s as %s', async (path, model) => {
    for (const action of [':generateContent', '/generateContent', '%3AgenerateContent']) {
      const answer = await post(`/v1beta/${path}${action}`);
      expect([
        action,
        answer.status,
        answer.status === 200 ? modelOf(answer) : answer.text,
      ]).toEqual([action, 200, model]);
    }
  });

  it('decodes once', async () => {
    expect((await post('/v1beta/models/a%252Fb:generateContent')).status).toBe(400);
  });

  it('loses the method behind a fragment', async () => {
    expect((await post('/v1beta/models/m#x:generateContent')).status).toBeGreaterThanOrEqual(400);
  });
});

describe('bare ids (W6)', () => {
  let known: Awaited<ReturnType<typeof startGateway>>;
  beforeAll(async () => {
    // Nothing listens there: what counts is which provider would be called.
    const provider = { slugs: [], profile: 'openai', headers: {}, baseUrl: 'http://127.0.0.1:9' };
    known = await startGateway({
      providers: [
        { ...provider, name: 'openai', format: 'openai-chat' },
        { ...provider, name: 'gemini', slugs: ['google'], format: 'gemini' },
      ],
      models: { fast: { targets: ['openai/gpt-4o'] } },
    });
  });
  afterAll(() => known.close());

  const ask = (model: string, bodyModel?: string) =>
    send(known.url, {
      path: `/v1beta/models/${model}:generateContent`,
      headers: { 'x-goog-api-key': apiKey },
      body: { ...body, ...(bodyModel === undefined ? {} : { model: bodyModel }) },
    });

  it.each([
    'gpt-4o',
    'openai/gpt-4o',
    'fast',
    'gemini-2.5-flash',
    'gemini-9-not-listed',
    'google/gemini-2.5-flash',
  ])('finds a provider for %s', async (model) => {
    expect((await ask(model)).status).toBe(503);
  });

  it.each(['gpt-99', 'nobody/gpt-4o', 'llama-3'])('knows no %s', async (model) => {
    const { status, text } = await ask(model);
    expect(status).toBe(404);
    expect(JSON.parse(text).error.message).toMatch(/fast/);
  });

  it.each([
    ['gpt-4o', 'openai/gpt-4o'],
    ['fast', 'gpt-4o'],
    ['fast', 'models/openai/gpt-4o'],
    ['google/gemini-2.5-flash', 'gemini-2.5-flash'],
  ])('takes %s in the path and %s in the body for the same model (W20)', async (path, inBody) => {
    expect((await ask(path, inBody)).status).toBe(503);
  });

  it('refuses another model in the body', async () => {
    const { status, text } = await ask('fast', 'gpt-5');
    expect(status).toBe(400);
    expect(text).toMatch(/consistent/);
  });
});

describe('parseApiPath', () => {
  const cases: [path: string, want: ReturnType<typeof parseApiPath>][] = [
    ['/v1beta/models', { dialect: undefined, upload: false, resource: 'models' }],
    ['/v1beta/models/', { dialect: undefined, upload: false, resource: 'models' }],
    [
      '/download/v1beta/files/x:download',
      { dialect: undefined, upload: false, resource: 'files/x:download' },
    ],
    [
      '/v1beta/download/files/x',
      { dialect: undefined, upload: false, resource: 'download/files/x' },
    ],
    ['/upload/v1beta/files', { dialect: undefined, upload: true, resource: 'files' }],
    ['/v3/compat/upload/v1/files', { dialect: 'opper', upload: true, resource: 'files' }],
    [
      '/api/v1beta/v1/models/m/generateContent',
      { dialect: 'adaptive', upload: false, resource: 'models/m/generateContent' },
    ],
    [
      '/nordlys/v1/models/a/b:countTokens',
      { dialect: 'nordlys', upload: false, resource: 'models/a/b:countTokens' },
    ],
    ['/gemini/api/v1/models', { dialect: 'gemini', upload: false, resource: 'models' }],
    ['/v1beta/models/a//b:x', { dialect: undefined, upload: false, resource: 'models/a//b:x' }],
    ['/v1beta', { dialect: undefined, upload: false, resource: '' }],
    ['/', undefined],
    ['/healthz', undefined],
    ['/v3/compat', undefined],
    ['/apiv1beta/models', undefined],
    ['/console/v1beta/models', undefined],
    ['/v1beta/../healthz', 'malformed'],
    ['/v1beta/%2e%2e/healthz', 'malformed'],
    ['/v1beta/./models', 'malformed'],
    ['/v1beta/%', 'malformed'],
    ['/v1beta/%ff', 'malformed'],
  ];
  it.each(cases)('%s', (path, want) => {
    expect(parseApiPath(path)).toEqual(want);
  });
});
