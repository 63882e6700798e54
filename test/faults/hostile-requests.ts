import { apiKey, otherKey } from '../server/gateway.js';
import { good, model, path, type Row } from './hostile-bodies.js';

const ok = [200];
const refused = [400];
const unknown = [400, 404];

/** Spellings of the canary's address, `127.0.0.1:PORT`, that filters have been fooled with. */
export const loopbackAddresses = (port: number): string[] => [
  `http://127.0.0.1:${port}/`,
  `https://127.0.0.1:${port}/`,
  `http://localhost:${port}/`,
  `http://LOCALHOST:${port}/`,
  `http://localhost.:${port}/`,
  `http://2130706433:${port}/`,
  `http://0x7f000001:${port}/`,
  `http://0x7f.0.0.1:${port}/`,
  `http://017700000001:${port}/`,
  `http://0177.0.0.1:${port}/`,
  `http://127.1:${port}/`,
  `http://127.0.1:${port}/`,
  `http://0:${port}/`,
  `http://0.0.0.0:${port}/`,
  `http://[::1]:${port}/`,
  `http://[::]:${port}/`,
  `http://[::ffff:127.0.0.1]:${port}/`,
  `http://[::ffff:7f00:1]:${port}/`,
  `http://user:pass@127.0.0.1:${port}/`,
  `http://example.com@127.0.0.1:${port}/`,
  `http://127\u30020\u30020\u30021:${port}/`,
  `http://①②⑦.0.0.1:${port}/`,
  `HTTP://127.0.0.1:${port}/`,
];

const internal = [
  'http://169.254.169.254/latest/meta-data/',
  'http://169.254.169.254.:80/',
  'http://metadata.google.internal/computeMetadata/v1/',
  'http://[fd00:ec2::254]/latest/meta-data/',
  'http://10.0.0.1/',
  'http://172.16.0.1/',
  'http://192.168.0.1/',
  'http://100.64.0.1/',
  'http://[fc00::1]/',
  'http://[64:ff9b::7f00:1]/',
];

const otherSchemes = [
  'file:///etc/passwd',
  'gopher://127.0.0.1/',
  'ftp://127.0.0.1/',
  'data:text/plain,x',
  'javascript:alert(1)',
  'unix:/var/run/docker.sock',
  '//127.0.0.1/',
  '',
  'http://',
];

/** Public names that lead inside: by their record, in turns, and by a redirect. */
const deceitful: readonly (readonly [row: number, url: string])[] = [
  [46, 'https://127.0.0.1.nip.io/'],
  [46, 'https://localtest.me/'],
  [47, 'https://httpbin.org/redirect-to?url=http%3A%2F%2F127.0.0.1%2F'],
];

function credentials(row: number, base_url: string): Row[] {
  const custom_model_credentials = {
    identifier: 'openai/gpt-4o',
    api_key: 'client-own-key-5521',
    base_url,
  };
  const { base_url: _, ...rest } = custom_model_credentials;
  return ['gemini', 'opper'].flatMap((mount) => [
    {
      row,
      input: `${mount}: base_url ${base_url}`,
      path: `/${mount}${path}`,
      body: { ...good, custom_model_credentials },
      want: [400, 403],
    },
    {
      row,
      input: `${mount}: url ${base_url}`,
      path: `/${mount}${path}`,
      body: { ...good, customModelCredentials: { ...rest, url: base_url } },
      want: [400, 403],
    },
  ]);
}

/** Rows that would have the gateway call somebody; `port` is a listener that must hear nothing. */
export function addressRows(port: number): Row[] {
  const canary = `http://127.0.0.1:${port}/`;
  const inConfig = (row: number, input: string, generationConfig: object, want = refused): Row[] =>
    ['gemini', 'nordlys'].map((mount) => ({
      row,
      input: `${mount}: ${input}`,
      path: `/${mount}${path}`,
      body: { ...good, generation_config: generationConfig },
      want,
    }));
  const file = (fileUri: unknown, want: readonly number[]): Row => ({
    row: 33,
    input: `fileUri ${JSON.stringify(fileUri)}`,
    body: {
      contents: [{ parts: [{ text: 'see' }, { fileData: { mimeType: 'text/plain', fileUri } }] }],
    },
    want,
  });
  return [
    file('file:///etc/passwd', refused),
    file('http://169.254.169.254/', refused),
    file(canary, refused),
    file('', refused),
    file(5, refused),
    file('javascript:alert(1)', refused),
    file(`//127.0.0.1:${port}/`, refused),
    // Any target may take these; the gateway itself reads neither.
    file('gs://x/y', [200, 400, 501]),
    file(`https://127.0.0.1:${port}/a.png`, [200, 400, 501]),
    ...['responseSchema', 'responseJsonSchema'].map(
      (member): Row => ({
        row: 38,
        input: `${member}: $ref to an address`,
        body: {
          ...good,
          generationConfig: {
            responseMimeType: 'application/json',
            [member]: { type: 'object', properties: { a: { $ref: `${canary}a.json` } } },
          },
        },
        want: refused,
      }),
    ),
    ...loopbackAddresses(port).flatMap((url) => credentials(43, url)),
    ...internal.flatMap((url) => credentials(44, url)),
    ...otherSchemes.flatMap((url) => credentials(45, url)),
    ...deceitful.flatMap(([row, url]) => credentials(row, url)),
    ...inConfig(48, 'httpOptions.baseUrl', { httpOptions: { baseUrl: canary } }),
    ...inConfig(48, 'http_options.base_url', { http_options: { base_url: canary } }),
    ...inConfig(48, 'httpOptions.headers', { httpOptions: { headers: { Host: 'x' } } }),
    ...inConfig(48, 'httpOptions.extraBody', { httpOptions: { extraBody: { model: 'x' } } }),
    ...inConfig(48, 'empty httpOptions', { httpOptions: {} }, ok),
    {
      row: 48,
      input: 'httpOptions at the top',
      body: { ...good, httpOptions: { baseUrl: canary } },
      want: [200, 400],
    },
    ...['nordlys', 'adaptive', 'gemini'].flatMap((mount) =>
      [
        'base_url',
        'baseUrl',
        'BASE_URL',
        'api_base',
        'url',
        'headers',
        'api_key',
        'auth_header_name',
      ].map(
        (member): Row => ({
          row: 48,
          input: `${mount}: provider_configs.openai.${member}`,
          path: `/${mount}${path}`,
          body: {
            ...good,
            provider_configs: {
              openai: { [member]: member === 'headers' ? { Host: canary } : canary },
            },
          },
          want: refused,
        }),
      ),
    ),
    {
      row: 48,
      input: 'custom_model_credentials.extra.base_url',
      body: {
        ...good,
        custom_model_credentials: {
          identifier: 'openai/gpt-4o',
          api_key: 'client-own-key-5521',
          extra: { base_url: canary },
        },
      },
      want: [400, 403],
    },
    ...['gemini', 'opper'].flatMap((mount) => [
      {
        row: 49,
        input: `${mount}: credentials without a key`,
        path: `/${mount}${path}`,
        body: { ...good, custom_model_credentials: { identifier: 'openai/gpt-4o' } },
        want: refused,
        names: /apiKey/,
      },
      {
        row: 49,
        input: `${mount}: credentials with an empty key`,
        path: `/${mount}${path}`,
        body: { ...good, custom_model_credentials: { identifier: 'openai/gpt-4o', api_key: '' } },
        want: refused,
        names: /apiKey/,
      },
    ]),
  ];
}

const at = (id: string, action = ':generateContent') => `/v1beta/models/${id}${action}`;

export const requestRows: readonly Row[] = [
  ...[
    '../../../admin',
    '%2e%2e%2f',
    '%2e%2e%2fadmin',
    'a//b',
    'a%2F%2Fb',
    '..;/',
    '..;/x',
    'gemini%00',
    'gemini%0d%0aX:1',
    'a/',
    'a/../b',
    '-x',
    'x y'.replace(' ', '%20'),
    'x?'.replace('?', '%3F'),
    '%',
    '%zz',
    '%c0%80',
  ].map((id): Row => ({ row: 50, input: `model ${id}`, path: at(id), body: good, want: unknown })),
  ...['a//b', '../x', 'a\u0000', 'a\r\nX: 1', 'a/'].map(
    (id): Row => ({
      row: 50,
      input: `body model ${JSON.stringify(id)}`,
      body: { ...good, model: id },
      want: unknown,
    }),
  ),
  ...['x'.repeat(10 * 1024), 'x'.repeat(201), '', ':', '%F0%9F%A6%A9', '__proto__', '.', '..'].map(
    (id): Row => ({
      row: 51,
      input: `model ${id.slice(0, 20)}`,
      path: at(id),
      body: good,
      want: unknown,
    }),
  ),
  {
    row: 52,
    input: 'another model in the body',
    body: { ...good, model: 'gemini-2.5-pro' },
    want: refused,
    names: /model/,
  },
  {
    row: 52,
    input: 'the same model in the body',
    body: { ...good, model: `models/${model}` },
    want: ok,
  },
  ...[5, {}, [], ['gemini-2.5-flash'], true].map(
    (value): Row => ({
      row: 52,
      input: `body model ${JSON.stringify(value)}`,
      body: { ...good, model: value },
      want: refused,
      names: /model/,
    }),
  ),
  ...[':deleteEverything', ':', ':GENERATECONTENT', ':generateContent:', ':generateContent/x'].map(
    (action): Row => ({
      row: 54,
      input: `action ${action}`,
      path: at(model, action),
      body: good,
      want: [404],
    }),
  ),
  // Known routes (models.get, of ids with a slash too) with another verb: 405 by W9 of the
  // client wire contract.
  { row: 54, input: 'no action', path: at(model, ''), body: good, want: [404, 405] },
  {
    row: 54,
    input: 'action /deleteEverything',
    path: at(model, '/deleteEverything'),
    body: good,
    want: [404, 405],
  },
  ...['GET', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'OPTIONS', 'HEAD', 'PROPFIND'].map(
    (method): Row => ({
      row: 55,
      input: method,
      method,
      headers: { 'x-goog-api-key': apiKey, 'x-canary': 'canary-55' },
      want: [405, 404, 204],
      hides: 'canary-55',
    }),
  ),
  { row: 56, input: 'no key', headers: {}, body: good, want: [401] },
  ...Object.entries<Record<string, string>>({
    'an empty key': { 'x-goog-api-key': '' },
    'Bearer alone': { authorization: 'Bearer' },
    'Bearer and a space': { authorization: 'Bearer ' },
    Basic: { authorization: `Basic ${Buffer.from(`x:${apiKey}`).toString('base64')}` },
    'the bare key as Authorization': { authorization: apiKey },
    '8 KiB': { 'x-goog-api-key': 'k'.repeat(8 * 1024) },
    'SQL text': { 'x-goog-api-key': "' OR '1'='1' --" },
    '%': { 'x-goog-api-key': '%' },
    _: { 'x-goog-api-key': '_' },
    JSON: { 'x-goog-api-key': '{"$ne":null}' },
    __proto__: { 'x-goog-api-key': '__proto__' },
    'high bytes': { 'x-goog-api-key': 'k\u00e9y\u00ff' },
  }).map(([input, headers]): Row => ({ row: 56, input, headers, body: good, want: [401] })),
  ...[
    `${apiKey.slice(0, -1)}8`,
    apiKey.slice(0, 10),
    apiKey.slice(0, -1),
    `${apiKey}x`,
    apiKey.toUpperCase(),
    `${apiKey},${apiKey}`,
  ].flatMap((wrong): Row[] => [
    {
      row: 57,
      input: `x-goog-api-key ${wrong.slice(0, 30)}`,
      headers: { 'x-goog-api-key': wrong },
      body: good,
      want: [401],
    },
    {
      row: 57,
      input: `Bearer ${wrong.slice(0, 30)}`,
      headers: { authorization: `Bearer ${wrong}` },
      body: good,
      want: [401],
    },
    {
      row: 57,
      input: `query ${wrong.slice(0, 30)}`,
      path: `${path}?key=${encodeURIComponent(wrong)}`,
      headers: {},
      body: good,
      want: [401],
    },
  ]),
  {
    row: 58,
    input: 'a wrong and a right key',
    headers: { 'x-goog-api-key': 'placeholder-1234', authorization: `Bearer ${apiKey}` },
    body: good,
    want: ok,
  },
  {
    row: 58,
    input: 'two right keys',
    headers: { 'x-goog-api-key': otherKey, 'x-api-key': apiKey },
    body: good,
    want: ok,
  },
  {
    row: 58,
    input: 'two wrong keys',
    headers: { 'x-goog-api-key': 'placeholder-1234', authorization: 'Bearer placeholder-5678' },
    body: good,
    want: [401],
  },
  {
    row: 59,
    input: 'the key in a cookie',
    headers: { cookie: `key=${apiKey}; x-goog-api-key=${apiKey}` },
    body: good,
    want: [401],
  },
  {
    row: 59,
    input: 'the key in the body',
    headers: {},
    body: { ...good, key: apiKey, api_key: apiKey },
    want: [401],
  },
];

/** Against a gateway that knows its models, where an id is no model just because it is a word. */
export const unknownModelRows: readonly Row[] = [
  { row: 51, input: 'model constructor', path: at('constructor'), body: good, want: unknown },
  { row: 51, input: 'model toString', path: at('toString'), body: good, want: unknown },
  { row: 51, input: 'model hasOwnProperty', path: at('hasOwnProperty'), body: good, want: unknown },
  {
    row: 54,
    input: 'the action twice',
    path: at(model, ':generateContent:generateContent'),
    body: good,
    want: [404],
  },
  {
    row: 54,
    input: 'two actions',
    path: at(model, ':deleteEverything:generateContent'),
    body: good,
    want: [404],
  },
  {
    row: 54,
    input: 'two actions, the other after a slash',
    path: at(model, '/streamGenerateContent:generateContent'),
    body: good,
    want: [404],
  },
];
