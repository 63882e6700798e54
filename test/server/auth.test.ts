import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createAuthenticator, keyDigest, readCredentials } from '../../src/auth/authenticate.js';
import type { DialectName } from '../../src/core/canonical.js';
import { configuredPrincipal } from '../../src/core/principal.js';
import { apiKey, otherKey, startGateway } from './gateway.js';
import { send } from './talk.js';

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
const path = '/v1beta/models/m:generateContent';

type Headers = Readonly<Record<string, string>>;
const carriers: readonly {
  readonly name: string;
  readonly with: (key: string) => { headers: Headers; query?: string };
}[] = [
  { name: 'x-goog-api-key', with: (key) => ({ headers: { 'x-goog-api-key': key } }) },
  {
    name: 'Authorization: Bearer',
    with: (key) => ({ headers: { authorization: `Bearer ${key}` } }),
  },
  {
    name: 'authorization: bearer',
    with: (key) => ({ headers: { authorization: `bearer ${key}` } }),
  },
  {
    name: 'AUTHORIZATION: BEARER',
    with: (key) => ({ headers: { AUTHORIZATION: `BEARER  ${key}` } }),
  },
  { name: 'X-API-Key', with: (key) => ({ headers: { 'X-API-Key': key } }) },
  { name: 'api-key', with: (key) => ({ headers: { 'api-key': key } }) },
  { name: '?key=', with: (key) => ({ headers: {}, query: `?key=${key}` }) },
];

type Gateway = Awaited<ReturnType<typeof startGateway>>;
let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

const post = (mount: string, headers: Headers, query = '', to = gateway) =>
  send(to.url, { path: `${mount}${path}${query}`, headers, body });

describe('carriers of the key (W11, W12)', () => {
  const cases = mounts.flatMap((mount) =>
    carriers.map((carrier) => ({ mount, carrier, title: `${mount || '/'} ${carrier.name}` })),
  );
  it.each(cases)('$title', async ({ mount, carrier }) => {
    const good = carrier.with(apiKey);
    expect((await post(mount, good.headers, good.query)).status).toBe(200);
    const bad = carrier.with('some-other-key');
    expect((await post(mount, bad.headers, bad.query)).status).toBe(401);
  });

  it.each(mounts)(
    'takes a placeholder x-goog-api-key beside a real bearer key on %s',
    async (mount) => {
      const headers = { 'x-goog-api-key': 'placeholder', authorization: `Bearer ${apiKey}` };
      expect((await post(mount, headers)).status).toBe(200);
    },
  );

  it.each(mounts)('takes any valid key of five on %s, fails when all fail', async (mount) => {
    const all = (valid: string): Headers => ({
      'x-goog-api-key': 'wrong-1',
      authorization: 'Bearer wrong-2',
      'x-api-key': 'wrong-3',
      'api-key': 'wrong-4',
      ...(valid === '' ? {} : { [valid]: valid === 'authorization' ? `Bearer ${apiKey}` : apiKey }),
    });
    for (const valid of ['x-goog-api-key', 'authorization', 'x-api-key', 'api-key']) {
      expect([valid, (await post(mount, all(valid), '?key=wrong-5')).status]).toEqual([valid, 200]);
    }
    expect((await post(mount, all(''), `?key=${apiKey}`)).status).toBe(200);
    expect((await post(mount, all(''), `?key=wrong&key=${apiKey}`)).status).toBe(200);
    expect((await post(mount, all(''), '?key=wrong-5')).status).toBe(401);
  });

  it('reads credentials in the order of W11, so that the first valid one is the caller', () => {
    const headers = {
      'api-key': 'd',
      'x-api-key': 'c',
      authorization: 'Bearer b',
      'x-goog-api-key': 'a',
      cookie: 'key=f',
    };
    expect(readCredentials(headers, new URLSearchParams('key=e'))).toEqual([
      { carrier: 'x-goog-api-key', secret: 'a' },
      { carrier: 'authorization', secret: 'b' },
      { carrier: 'x-api-key', secret: 'c' },
      { carrier: 'api-key', secret: 'd' },
      { carrier: 'query', secret: 'e' },
    ]);
    const pepper = Buffer.from('pepper');
    const owners = ['b', 'e'].map(
      (secret) => [keyDigest(secret, pepper), configuredPrincipal(secret)] as const,
    );
    const authenticate = createAuthenticator({
      configured: new Map(owners),
      pepper,
      now: Date.now,
    });
    const credentials = readCredentials(headers, new URLSearchParams('key=e'));
    expect(authenticate(credentials)).toEqual(configuredPrincipal('b'));
    expect(authenticate(credentials, new Set(['query'] as const))).toEqual(
      configuredPrincipal('e'),
    );
    expect(authenticate(credentials, new Set(['x-api-key'] as const))).toBeUndefined();
  });
});

describe('a missing or wrong key (W13)', () => {
  const wrong: readonly {
    readonly title: string;
    readonly headers: Headers;
    readonly query?: string;
  }[] = [
    { title: 'none', headers: {} },
    { title: 'empty', headers: { 'x-goog-api-key': '' } },
    { title: 'unknown', headers: { 'x-goog-api-key': 'no-such-key' } },
    { title: 'near', headers: { 'x-goog-api-key': `${apiKey}0` } },
    { title: 'in the query', headers: {}, query: '?key=no-such-key' },
    { title: 'another scheme', headers: { authorization: `Basic ${apiKey}` } },
  ];

  it.each(['', '/gemini', '/omnirouters', '/nordlys', '/api'])(
    'has one answer for all cases on %s',
    async (mount) => {
      const texts = new Set<string>();
      for (const { headers, query } of wrong) {
        const { status, text } = await post(mount, headers, query);
        expect(status).toBe(401);
        texts.add(text);
      }
      expect(texts.size).toBe(1);
      const { error } = JSON.parse([...texts][0] ?? '');
      expect(error).toMatchObject({
        code: 401,
        status: 'UNAUTHENTICATED',
        details: [{ reason: 'API_KEY_INVALID' }],
      });
      expect(error.message).toMatch(/x-goog-api-key.*Bearer.*X-API-Key.*api-key/);
    },
  );

  it('says what Adaptive publishes on its mount', async () => {
    const { text } = await post('/api', {});
    expect(JSON.parse(text).error.message).toBe(
      'API key required. Provide it in one of these headers: x-goog-api-key, Authorization: Bearer, X-API-Key, api-key.',
    );
  });

  it.each(mounts)(
    'is found before a stream begins, a body is judged or a route told on %s',
    async (mount) => {
      const ask = (resource: string, given: unknown, method = 'POST') =>
        send(gateway.url, {
          method,
          path: `${mount}/v1beta/${resource}`,
          headers: { authorization: 'Bearer wrong' },
          body: given,
        });
      for (const resource of [
        'models/m:streamGenerateContent?alt=sse',
        'models/m:streamGenerateContent',
        'models/m:nothing',
        'nowhere',
      ]) {
        const { status, headers } = await ask(resource, '{');
        expect([resource, status, headers['content-type']]).toEqual([
          resource,
          401,
          'application/json; charset=utf-8',
        ]);
      }
      expect((await ask('models/m:generateContent', undefined, 'DELETE')).status).toBe(401);
      expect((await ask('models', undefined, 'GET')).status).toBe(401);
    },
  );
});

describe('strictAuth', () => {
  const published: Record<DialectName, readonly string[]> = {
    gemini: ['x-goog-api-key', 'Authorization: Bearer', '?key='],
    opper: ['x-goog-api-key', 'Authorization: Bearer', 'X-API-Key', '?key='],
    omnirouters: ['Authorization: Bearer'],
    nordlys: ['X-API-Key'],
    adaptive: ['x-goog-api-key', 'Authorization: Bearer', 'X-API-Key', 'api-key'],
  };
  const names = Object.keys(published) as DialectName[];

  let strict: Gateway;
  beforeAll(async () => {
    const on = { strictAuth: true };
    strict = await startGateway({
      dialects: { gemini: on, opper: on, omnirouters: on, nordlys: on, adaptive: on },
    });
  });
  afterAll(() => strict.close());

  it.each(names)('narrows %s to the carriers that its document publishes', async (name) => {
    for (const carrier of carriers) {
      const { headers, query } = carrier.with(otherKey);
      const takes = published[name].some(
        (other) => other.toLowerCase() === carrier.name.toLowerCase(),
      );
      const { status } = await post(`/${name}`, headers, query, strict);
      expect([carrier.name, status]).toEqual([carrier.name, takes ? 200 : 401]);
    }
  });

  it('does not count a valid key in another place', async () => {
    const headers = { 'x-goog-api-key': apiKey, 'x-api-key': 'wrong' };
    expect((await post('/nordlys', headers, '', strict)).status).toBe(401);
  });
});
