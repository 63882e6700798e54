import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { apiKey, startGateway } from './gateway.js';

const body = { contents: [{ role: 'user', parts: [{ text: 'Hi' }] }] };
const mounts = [
  '',
  '/gemini',
  '/opper',
  '/omnirouters',
  '/nordlys',
  '/adaptive',
  '/v3/compat',
  '/api',
];
const generate = '/v1beta/models/m:generateContent';
const exposed = [
  'X-Request-Id',
  'X-Gateway-Provider',
  'X-Gateway-Model',
  'X-Gateway-Attempts',
  'X-Gateway-Cache',
  'X-Gateway-Warnings',
  'X-Gateway-Cost',
  'X-Gateway-Upstream-Calls',
  'X-Gateway-Route',
  'X-Opper-Cost',
  'Retry-After',
];

let gateway: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

const post = (path: string) => request(gateway.url).post(path).set('x-goog-api-key', apiKey);

describe('query parameters and headers that do not matter (W7)', () => {
  const queries = [
    'alt=sse',
    'alt=json',
    'alt=xml',
    '$alt=json',
    'prettyPrint=false',
    'fields=candidates',
    '$.xgafv=2',
    'uploadType=media',
    'x=1&x=2',
    '__proto__[x]=1',
    'a[b][c]=d',
    'key=wrong',
    '%zz=1',
    '=',
    '&&',
  ];
  it.each(queries)('ignores ?%s on generateContent', async (query) => {
    const answer = await post(`${generate}?${query}`).send(body).expect(200);
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(answer.body.candidates).toHaveLength(1);
  });

  it.each([
    'x-goog-upload-protocol',
    'x-goog-upload-command',
    'x-goog-api-client',
    'x-gemini-api-privileged-user-id',
    'api-revision',
    'x-http-method-override',
  ])('takes the header %s', async (name) => {
    await post(generate).set(name, 'DELETE').send(body).expect(200);
  });

  it('takes an empty cookie header', async () => {
    await post(generate).set('cookie', '').send(body).expect(200);
  });
});

describe('no redirects (W8)', () => {
  const paths = [
    '/',
    '/v1beta',
    '/v1beta/',
    '/v1beta/models/',
    '//v1beta/models',
    '/console',
    '/docs',
    '/openapi',
    '/v1beta/models/m:generateContent/',
    '/V1BETA/models',
    '/nordlys',
    '/gemini/',
  ];
  it.each(paths)('%s', async (path) => {
    for (const method of ['get', 'post'] as const) {
      const { status } = await request(gateway.url)
        [method](path)
        .set('x-goog-api-key', apiKey)
        .redirects(0);
      expect([path, status >= 300 && status < 400]).toEqual([path, false]);
    }
  });

  it('answers 200 exactly for success', async () => {
    expect((await post(generate).send(body)).status).toBe(200);
    expect((await post('/v1beta/models/m:countTokens').send(body)).status).toBe(200);
    expect(
      (await post('/v1beta/models/m:embedContent').send({ content: { parts: [{ text: 'Hi' }] } }))
        .status,
    ).toBe(200);
  });
});

describe('unknown routes and verbs (W9)', () => {
  const unknown = [
    ...mounts.map((mount) => `${mount}/v1beta/models/m:deleteEverything`),
    ...mounts.map((mount) => `${mount}/v1beta/nothing`),
    '/nowhere',
    '/',
    '/v1beta',
    '/v2/models/m:generateContent',
    '/v1beta/models/m:generateContent:x',
    '/.env',
    '/.git/config',
    '/node_modules/express/package.json',
    '/v1beta/../.env',
    '/openapi/..%2f..%2fpackage.json',
  ];
  it.each(unknown)('404 for POST %s', async (path) => {
    const answer = await post(path).send(body);
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(answer.body.error).toMatchObject({
      code: 404,
      status: 'NOT_FOUND',
      message: expect.stringMatching(/./),
    });
  });

  const verbs: [path: string, methods: string[], allow: string][] = [
    [generate, ['GET', 'PUT', 'DELETE', 'PATCH'], 'POST'],
    ['/v1beta/models/m:streamGenerateContent', ['GET', 'PUT', 'DELETE', 'PATCH'], 'POST'],
    ['/v1beta/models/m/generateContent', ['PUT', 'DELETE'], 'POST'],
    ['/v1beta/models', ['POST', 'PUT', 'DELETE'], 'GET'],
    ['/v1beta/models/m', ['POST', 'PUT', 'DELETE', 'PATCH'], 'GET'],
    ['/v1beta/files/x', ['PUT', 'PATCH'], 'GET, DELETE'],
    ...mounts.map((mount): [string, string[], string] => [
      `${mount}${generate}`,
      ['GET', 'PUT'],
      'POST',
    ]),
  ];
  it.each(verbs)('405 for %s with %j', async (path, methods, allow) => {
    for (const method of methods) {
      const verb = method.toLowerCase() as 'put';
      const answer = await request(gateway.url)[verb](path).set('x-goog-api-key', apiKey);
      expect([method, answer.status]).toEqual([method, 405]);
      expect(answer.headers.allow?.split(', ').sort()).toEqual(allow.split(', ').sort());
      expect(answer.body.error).toMatchObject({ code: 405, status: 'UNIMPLEMENTED' });
    }
  });

  it('answers 501 to what is documented and not served (W45)', async () => {
    const paths = [
      '/v1beta/models/m:predict',
      '/v1beta/models/m:predictLongRunning',
      '/v1beta/auth_tokens',
    ];
    for (const path of paths) {
      const answer = await post(path).send({});
      expect([path, answer.status, answer.body.error?.status]).toEqual([
        path,
        501,
        'UNIMPLEMENTED',
      ]);
    }
  });
});

describe('CORS (W10)', () => {
  it.each(mounts)('answers OPTIONS before it asks for a key on %s', async (mount) => {
    const answer = await request(gateway.url)
      .options(`${mount}${generate}`)
      .set('Origin', 'https://page.example')
      .set('Access-Control-Request-Method', 'POST')
      .set('Access-Control-Request-Headers', 'x-goog-api-key,x-goog-api-client,content-type')
      .expect(204);
    expect(answer.text).toBe('');
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-headers': 'x-goog-api-key,x-goog-api-client,content-type',
      'x-request-id': expect.stringMatching(/^[\w-]{8,64}$/),
    });
    expect(answer.headers['access-control-allow-methods']).toMatch(/POST/);
    expect(answer.headers).not.toHaveProperty('access-control-allow-credentials');
  });

  it('exposes every header of its own, on answers and on errors', async () => {
    for (const answer of [
      await post(generate).set('Origin', 'https://page.example').send(body),
      await post(generate).set('Origin', 'https://page.example').send('{'),
    ]) {
      expect(answer.headers['access-control-allow-origin']).toBe('*');
      expect(answer.headers).not.toHaveProperty('access-control-allow-credentials');
      expect(answer.headers['access-control-expose-headers']?.split(', ')).toEqual(
        expect.arrayContaining(exposed),
      );
    }
  });

  it.each(['/healthz', '/nowhere', '/manage/v1/keys', '/console'])(
    'sends none on %s',
    async (path) => {
      const answer = await request(gateway.url).get(path).set('Origin', 'https://page.example');
      expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
      const preflight = await request(gateway.url)
        .options(path)
        .set('Origin', 'https://page.example');
      expect(preflight.headers).not.toHaveProperty('access-control-allow-origin');
    },
  );

  it('allows only the origins that the operator lists', async () => {
    const narrow = await startGateway({ server: { corsOrigins: ['https://page.example'] } });
    try {
      const ask = (origin: string) => request(narrow.url).options(generate).set('Origin', origin);
      expect((await ask('https://page.example')).headers['access-control-allow-origin']).toBe(
        'https://page.example',
      );
      expect((await ask('https://evil.example')).headers).not.toHaveProperty(
        'access-control-allow-origin',
      );
    } finally {
      await narrow.close();
    }
  });
});

describe('headers of every answer (R4, W26)', () => {
  const common = {
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  };

  it('names provider, model, attempts and cache', async () => {
    const answer = await post('/v1beta/models/gemini-2.5-flash:generateContent').send(body);
    expect(answer.headers).toMatchObject({
      ...common,
      'x-gateway-provider': 'demo',
      'x-gateway-model': 'gemini-2.5-flash',
      'x-gateway-attempts': '1',
      'x-gateway-cache': 'off',
    });
    expect(answer.headers).not.toHaveProperty('x-powered-by');
    expect(answer.headers).not.toHaveProperty('server');
    expect(answer.headers).not.toHaveProperty('set-cookie');
  });

  it.each([
    ['an answer', generate, body],
    ['a stream', '/v1beta/models/m:streamGenerateContent?alt=sse', body],
    ['an error', generate, {}],
    ['an unknown route', '/v1beta/nothing', {}],
    ['a page that is not there', '/nowhere', {}],
  ])('gives %s a request id of its own', async (_name, path, given) => {
    const ids = new Set<string>();
    for (let time = 0; time < 2; time++) {
      const { headers } = await post(path).send(given);
      expect(headers).toMatchObject(common);
      expect(headers['x-request-id']).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
      ids.add(headers['x-request-id'] ?? '');
    }
    expect(ids.size).toBe(2);
  });

  it('keeps the id of the caller where it is fit to be one', async () => {
    for (const path of [
      generate,
      '/v1beta/nothing',
      '/v1beta/models/m:streamGenerateContent',
      '/nowhere',
    ]) {
      const answer = await post(path).set('X-Request-Id', 'my_id-12345678').send(body);
      expect(answer.headers['x-request-id']).toBe('my_id-12345678');
    }
  });

  it.each(['short', 'x'.repeat(65), '<b>bold</b>', 'a b c d e f g', 'id;id;id;id'])(
    'replaces the id %s',
    async (id) => {
      const answer = await post(generate).set('X-Request-Id', id).send(body);
      expect(answer.headers['x-request-id']).not.toBe(id);
    },
  );
});

describe('X-Server-Timeout (W47)', () => {
  it.each(['-1', '0', 'abc', 'NaN', 'Infinity', ''])('ignores %s with a warning', async (value) => {
    const answer = await post(generate).set('X-Server-Timeout', value).send(body).expect(200);
    if (value !== '')
      expect(answer.headers['x-gateway-warnings']).toContain('dropped;field="X-Server-Timeout"');
  });

  it.each(['30', '0.5', '1e9'])('takes %s', async (value) => {
    const answer = await post(generate).set('X-Server-Timeout', value).send(body).expect(200);
    expect(answer.headers).not.toHaveProperty('x-gateway-warnings');
  });
});

describe('models (W44)', () => {
  it('lists and gets every model under its own name', async () => {
    const list = await request(gateway.url)
      .get('/v1beta/models')
      .set('x-goog-api-key', apiKey)
      .expect(200);
    expect(list.body.models.length).toBeGreaterThan(0);
    expect(list.body).not.toHaveProperty('nextPageToken');
    for (const model of list.body.models) {
      expect(model).toMatchObject({
        name: expect.stringMatching(/^models\/./),
        supportedGenerationMethods: expect.any(Array),
        inputTokenLimit: expect.any(Number),
        outputTokenLimit: expect.any(Number),
      });
      const one = await request(gateway.url)
        .get(`/v1beta/${model.name}`)
        .set('x-goog-api-key', apiKey)
        .expect(200);
      expect(one.body).toEqual(model);
    }
  });

  it('pages', async () => {
    const get = (query: string) =>
      request(gateway.url).get(`/v1beta/models?${query}`).set('x-goog-api-key', apiKey);
    const first = await get('pageSize=1').expect(200);
    expect(first.body.models).toHaveLength(1);
    const second = await get(`pageSize=1000&pageToken=${first.body.nextPageToken}`).expect(200);
    expect(second.body.models[0]).not.toEqual(first.body.models[0]);
    expect(second.body).not.toHaveProperty('nextPageToken');
    expect((await get('pageToken=nonsense')).status).toBe(400);
    expect((await get('pageSize=many')).status).toBe(400);
  });
});
