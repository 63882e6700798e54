import { gzipSync } from 'node:zlib';
import { apiKey } from '../server/gateway.js';
import type { Sent } from '../server/talk.js';

export const model = 'gemini-2.5-flash';
export const path = `/v1beta/models/${model}:generateContent`;

/** One input of the reliability contract's hostile input table (§12). */
export interface Row extends Partial<Sent> {
  /** Number of the row there. */
  readonly row: number;
  readonly input: string;
  /** Statuses that the row allows. */
  readonly want: readonly number[];
  /** What the error's message has to name. */
  readonly names?: RegExp;
  /** What the answer may not repeat. */
  readonly hides?: string;
  /** What the answer holds when it is no error. */
  readonly holds?: string;
}

const ok = [200];
const refused = [400];
const okOrRefused = [200, 400];

const user = (text: string) => ({ role: 'user', parts: [{ text }] });
export const good = { contents: [user('Hi')] };
const gen = (generationConfig: object) => ({ ...good, generationConfig });
const parts = (...given: unknown[]) => ({ contents: [{ role: 'user', parts: given }] });
const nested = (open: string, close: string, times: number) =>
  open.repeat(times) + close.repeat(times);
const members = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, at]));
const many = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));

const declaring = (...functionDeclarations: object[]) => ({
  ...good,
  tools: [{ functionDeclarations }],
});
const inline = (data: unknown, mimeType = 'image/png') =>
  parts({ text: 'see' }, { inlineData: { mimeType, data } });

/** The same schema in both fields of the answer and in both of a function. */
function schemas(row: number, input: string, schema: unknown, want: readonly number[]): Row[] {
  const json = { responseMimeType: 'application/json' };
  return [
    {
      row,
      input: `responseSchema: ${input}`,
      body: gen({ ...json, responseSchema: schema }),
      want,
    },
    {
      row,
      input: `responseJsonSchema: ${input}`,
      body: gen({ ...json, responseJsonSchema: schema }),
      want,
    },
    {
      row,
      input: `parameters: ${input}`,
      body: declaring({ name: 'f', parameters: schema }),
      want,
    },
    {
      row,
      input: `parametersJsonSchema: ${input}`,
      body: declaring({ name: 'f', parametersJsonSchema: schema }),
      want,
    },
  ];
}

const onMounts = (mounts: readonly string[], row: Row): Row[] =>
  mounts.map((mount) => ({ ...row, input: `${row.input} (${mount})`, path: `/${mount}${path}` }));

const json: readonly Row[] = [
  { row: 1, input: 'empty body', body: '', want: refused },
  { row: 1, input: 'no body at all', want: refused },
  { row: 2, input: 'truncated JSON', body: '{', want: refused },
  {
    row: 2,
    input: 'truncated inside a text',
    body: '{"contents":[{"parts":[{"text":"canary-83',
    want: refused,
    hides: 'canary-83',
  },
  {
    row: 2,
    input: 'a wrong character',
    body: '{"canary-84":!}',
    want: refused,
    hides: 'canary-84',
  },
  ...['null', '[]', '"x"', '1', 'true'].map(
    (body): Row => ({ row: 3, input: body, body, want: refused }),
  ),
  { row: 4, input: '{}', body: {}, want: refused, names: /contents/ },
  { row: 5, input: 'trailing garbage', body: '{} x', want: refused },
  {
    row: 5,
    input: 'trailing garbage behind a good body',
    body: `${JSON.stringify(good)} x`,
    want: refused,
  },
  ...[
    '{"contents":NaN}',
    '{"generationConfig":{"temperature":Infinity}}',
    '{"contents":undefined}',
    "{'contents':[]}",
    '{"contents":[] /* none */}',
    '{"contents":[],}',
    '// none\n{}',
  ].map((body): Row => ({ row: 6, input: body, body, want: refused })),
  { row: 7, input: 'byte-order mark', body: `\uFEFF${JSON.stringify(good)}`, want: ok },
  ...[
    ['a stray byte', [0xff]],
    ['an overlong NUL', [0xc0, 0x80]],
    ['a cut sequence', [0xe2, 0x82]],
    ['an encoded surrogate', [0xed, 0xa0, 0x80]],
  ].map(([input, bytes]): Row => {
    const [head = '', tail = ''] = JSON.stringify({ contents: [user('@')] }).split('@');
    const body = Buffer.concat([
      Buffer.from(head),
      Buffer.from(bytes as number[]),
      Buffer.from(tail),
    ]);
    return { row: 8, input: `invalid UTF-8: ${input}`, body, want: refused };
  }),
  {
    row: 9,
    input: 'UTF-16 little endian',
    body: Buffer.from(JSON.stringify(good), 'utf16le'),
    want: [400, 415],
  },
  {
    row: 9,
    input: 'UTF-16 with a byte-order mark',
    body: Buffer.from(`\uFEFF${JSON.stringify(good)}`, 'utf16le'),
    want: [400, 415],
  },
  {
    row: 9,
    input: 'UTF-16 big endian',
    body: Buffer.from(`\uFEFF${JSON.stringify(good)}`, 'utf16le').swap16(),
    want: [400, 415],
  },
  {
    row: 10,
    input: 'a lone surrogate',
    body: '{"contents":[{"parts":[{"text":"a\\ud800b"}]}]}',
    want: okOrRefused,
    holds: 'a\uFFFDb',
  },
  {
    row: 10,
    input: 'surrogates the wrong way round',
    body: '{"contents":[{"parts":[{"text":"\\udc00\\ud800"}]}]}',
    want: okOrRefused,
    holds: '\uFFFD\uFFFD',
  },
  {
    row: 11,
    input: 'NUL in a text',
    body: '{"contents":[{"parts":[{"text":"a\\u0000b"}]}]}',
    want: okOrRefused,
  },
  ...[100, 10_000, 500_000].map(
    (depth): Row => ({
      row: 12,
      input: `arrays nested ${depth} deep`,
      body: nested('[', ']', depth),
      want: refused,
    }),
  ),
  ...[100, 10_000, 500_000].map(
    (depth): Row => ({
      row: 12,
      input: `contents nested ${depth} deep`,
      body: `{"contents":${nested('[', ']', depth)}}`,
      want: refused,
    }),
  ),
  {
    row: 13,
    input: 'args 10 000 objects deep',
    body: `{"contents":[{"role":"user","parts":[{"text":"x"}]},{"role":"model","parts":[{"functionCall":{"name":"f","args":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}}]}]}`,
    want: refused,
  },
  { row: 14, input: '100 000 keys', body: { ...good, ...members(100_000) }, want: refused },
  {
    row: 14,
    input: '100 000 keys in a label map',
    body: { ...good, labels: members(100_000) },
    want: refused,
  },
  {
    row: 15,
    input: 'contents twice',
    body: `{"contents":[{"parts":[{"text":"earlier-9"}]}],"contents":[{"parts":[{"text":"later-9"}]}]}`,
    want: okOrRefused,
    hides: 'earlier-9',
    holds: 'later-9',
  },
  {
    row: 16,
    input: 'two spellings that differ',
    body: { ...good, generationConfig: { topK: 1 }, generation_config: { topK: 2 } },
    want: refused,
    names: /generationConfig/,
  },
  {
    row: 16,
    input: 'two spellings alike',
    body: { ...good, generationConfig: { topK: 1 }, generation_config: { topK: 1 } },
    want: ok,
  },
  {
    row: 16,
    input: 'two spellings alike but for their own spelling',
    body: { ...good, generationConfig: { topK: 1 }, generation_config: { top_k: 1 } },
    want: ok,
  },
  ...[{}, [], null].map(
    (empty): Row => ({
      row: 16,
      input: `two spellings, one ${JSON.stringify(empty)}`,
      body: {
        ...good,
        safetySettings: [],
        safety_settings: empty,
        generationConfig: { topK: 1 },
        generation_config: Array.isArray(empty) ? {} : empty,
      },
      want: ok,
    }),
  ),
  {
    row: 17,
    input: 'contents inside __proto__',
    body: `{"__proto__":${JSON.stringify(good)}}`,
    want: refused,
    names: /contents/,
  },
  {
    row: 17,
    input: '__proto__ beside contents',
    body: '{"__proto__":{"polluted":true},"contents":[{"parts":[{"text":"x"}]}]}',
    want: okOrRefused,
  },
  {
    row: 17,
    input: 'constructor.prototype',
    body: { ...good, constructor: { prototype: { polluted: true } } },
    want: okOrRefused,
  },
  {
    row: 17,
    input: '__proto__ in args',
    body: '{"contents":[{"role":"user","parts":[{"text":"x"}]},{"role":"model","parts":[{"functionCall":{"name":"f","args":{"__proto__":{"polluted":true},"constructor":1}}}]},{"role":"user","parts":[{"functionResponse":{"name":"f","response":{"__proto__":{"polluted":true}}}}]}]}',
    want: okOrRefused,
  },
];

const turns: readonly Row[] = [
  ...[1, {}, null, [], [null], [1], true].map(
    (contents): Row => ({
      row: 18,
      input: `contents ${JSON.stringify(contents)}`,
      body: { contents },
      want: refused,
      names: /contents/,
    }),
  ),
  ...onMounts(['gemini', 'opper'], {
    row: 18,
    input: 'contents as a string',
    body: { contents: 'Hi' },
    want: ok,
  }),
  ...onMounts(['omnirouters', 'nordlys', 'adaptive'], {
    row: 18,
    input: 'contents as a string',
    body: { contents: 'Hi' },
    want: refused,
    names: /contents/,
  }),
  ...onMounts(['gemini', 'opper', 'omnirouters', 'nordlys', 'adaptive'], {
    row: 18,
    input: 'one bare content',
    body: { contents: user('Hi') },
    want: ok,
  }),
  {
    row: 19,
    input: 'parts missing',
    body: { contents: [{ role: 'user' }] },
    want: refused,
    names: /contents\[0\]\.parts/,
  },
  ...[null, [], 5, {}, [null], [5], 'x', [[]]].map(
    (given): Row => ({
      row: 19,
      input: `parts ${JSON.stringify(given)}`,
      body: { contents: [{ role: 'user', parts: given }] },
      want: refused,
      names: /contents\[0\]/,
    }),
  ),
  {
    row: 19,
    input: 'one bare part',
    body: { contents: [{ role: 'user', parts: { text: 'x' } }] },
    want: ok,
  },
  ...[{}, { thought: true }, { partMetadata: {} }, { telepathy: 'x' }, { text: null }].map(
    (part): Row => ({
      row: 20,
      input: `part ${JSON.stringify(part)}`,
      body: parts(part),
      want: refused,
      names: /contents\[0\]\.parts\[0\]/,
    }),
  ),
  ...[
    { text: 'x', inlineData: { mimeType: 'image/png', data: 'aGk=' } },
    { text: 'x', functionCall: { name: 'f' } },
    {
      fileData: { fileUri: 'https://example.com/a.png' },
      file_data: { fileUri: 'https://example.com/b.png' },
    },
  ].map(
    (part): Row => ({
      row: 20,
      input: `part ${Object.keys(part).join(' and ')}`,
      body: parts(part),
      want: refused,
      names: /contents\[0\]\.parts\[0\]/,
    }),
  ),
  ...[5, 'wizard', ['user'], {}].map(
    (role): Row => ({
      row: 21,
      input: `role ${JSON.stringify(role)}`,
      body: { contents: [{ role, parts: [{ text: 'x' }] }] },
      want: refused,
      names: /role/,
    }),
  ),
  {
    row: 21,
    input: 'role system',
    body: { contents: [{ role: 'system', parts: [{ text: 'Be brief.' }] }, user('Hi')] },
    want: ok,
  },
  {
    row: 28,
    input: '50 000 contents',
    body: { contents: many(50_000, () => user('x')) },
    want: refused,
  },
  { row: 28, input: '5 000 contents', body: { contents: many(5_000, () => user('x')) }, want: ok },
  {
    row: 28,
    input: '5 000 contents of alternating roles',
    body: {
      contents: many(4_999, (at) => ({ role: at % 2 ? 'model' : 'user', parts: [{ text: 'x' }] })),
    },
    want: ok,
  },
];

const badConfigs: readonly (readonly [row: number, member: string, values: readonly unknown[]])[] =
  [
    [22, 'temperature', ['hot', -1, 3, [], {}, true]],
    [23, 'topP', [2, -0.1, 'x']],
    [23, 'topK', [-1, 1.5, 'x']],
    [24, 'maxOutputTokens', [0, -1, 1.5, 9007199254740993, 'x', '9007199254740993']],
    [25, 'candidateCount', [1_000_000, 0, -1, 1.5]],
    [26, 'stopSequences', [many(10_000, String), [5], [null], [{}], 'x', 5]],
    [27, 'seed', [1e308, 1.5, 'x']],
  ];

const configs: readonly Row[] = [
  ...badConfigs.flatMap(([row, member, values]) =>
    values.map((value): Row => {
      const shown = JSON.stringify(value).slice(0, 40);
      return {
        row,
        input: `${member} ${shown}`,
        body: gen({ [member]: value }),
        want: refused,
        names: new RegExp(member),
      };
    }),
  ),
  ...['temperature', 'topP'].map(
    (member): Row => ({
      row: 22,
      input: `${member} 1e400`,
      body: `{"contents":[{"parts":[{"text":"x"}]}],"generationConfig":{"${member}":1e400}}`,
      want: refused,
    }),
  ),
  { row: 24, input: 'maxOutputTokens 1e9', body: gen({ maxOutputTokens: 1e9 }), want: okOrRefused },
  {
    row: 26,
    input: 'a stop sequence of 1 MiB',
    body: gen({ stopSequences: ['x'.repeat(1024 * 1024)] }),
    want: refused,
    names: /stopSequences/,
  },
];

const tools: readonly Row[] = [
  {
    row: 29,
    input: '10 000 declarations in one tool',
    body: declaring(...many(10_000, (at) => ({ name: `f${at}` }))),
    want: refused,
  },
  {
    row: 29,
    input: '10 000 tools',
    body: {
      ...good,
      tools: many(10_000, (at) => ({ functionDeclarations: [{ name: `f${at}` }] })),
    },
    want: refused,
  },
  ...['../../x', '', 'f'.repeat(10 * 1024), 'a\nb', 'a b', 'a"b', '\u2028'].map(
    (name): Row => ({
      row: 30,
      input: `name ${JSON.stringify(name).slice(0, 20)}`,
      body: declaring({ name }),
      want: refused,
      names: /name/,
    }),
  ),
];

const media: readonly Row[] = [
  ...[
    'a b c!',
    '',
    'data:image/png;base64,aGk=',
    'aG=k',
    'aGkxx',
    'aGk=x',
    '====',
    'ä',
    5,
    null,
  ].map(
    (data): Row => ({
      row: 31,
      input: `data ${JSON.stringify(data)}`,
      body: inline(data),
      want: refused,
      names: /data/,
    }),
  ),
  {
    row: 31,
    input: 'data missing',
    body: parts({ inlineData: { mimeType: 'image/png' } }),
    want: refused,
    names: /data/,
  },
  ...['+/8=', '-_8=', '+/8', '-_8', 'aGk='].map(
    (data): Row => ({ row: 31, input: `data ${data}`, body: inline(data), want: ok }),
  ),
  ...['text/html\r\nX: y', 'image/png\u0000', 'image', '', 'image/png\nx', ' image/png'].map(
    (mimeType): Row => ({
      row: 32,
      input: `mimeType ${JSON.stringify(mimeType)}`,
      body: inline('aGk=', mimeType),
      want: refused,
      names: /mimeType/,
    }),
  ),
];

const schemaRows: readonly Row[] = [
  ...schemas(
    34,
    '500 deep',
    many(500, String).reduce((inner: object) => ({ type: 'object', properties: { a: inner } }), {
      type: 'string',
    }),
    refused,
  ),
  ...schemas(
    34,
    '20 deep',
    many(20, String).reduce((inner: object) => ({ type: 'object', properties: { a: inner } }), {
      type: 'string',
    }),
    ok,
  ),
  ...schemas(
    35,
    '50 000 properties',
    {
      type: 'object',
      properties: Object.fromEntries(many(50_000, (at) => [`p${at}`, { type: 'string' }])),
    },
    refused,
  ),
  ...schemas(
    35,
    '600 properties',
    {
      type: 'object',
      properties: Object.fromEntries(many(600, (at) => [`p${at}`, { type: 'string' }])),
    },
    refused,
  ),
  ...schemas(
    36,
    'a pattern that explodes',
    { type: 'object', properties: { a: { type: 'string', pattern: '^(a+)+$' } } },
    okOrRefused,
  ).map(
    (row): Row => ({
      ...row,
      body: { ...(row.body as object), contents: [user(`${'a'.repeat(50_000)}!`)] },
    }),
  ),
  ...schemas(
    37,
    'a pattern without its end',
    { type: 'object', properties: { a: { type: 'string', pattern: '(' } } },
    okOrRefused,
  ),
  ...schemas(
    37,
    'a pattern of 100 KiB',
    { type: 'object', properties: { a: { type: 'string', pattern: 'a'.repeat(100 * 1024) } } },
    okOrRefused,
  ),
  ...schemas(
    37,
    'a pattern of 10 KiB',
    { type: 'object', properties: { a: { type: 'string', pattern: 'a'.repeat(10 * 1024) } } },
    okOrRefused,
  ),
  ...schemas(
    38,
    '$ref to file:',
    { type: 'object', properties: { a: { $ref: 'file:///etc/passwd' } } },
    refused,
  ),
  ...schemas(
    38,
    '$ref to itself',
    { type: 'object', properties: { a: { $ref: '#/properties/a' } } },
    refused,
  ),
  ...schemas(
    38,
    '$ref in a circle',
    {
      type: 'object',
      $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } },
      properties: { x: { $ref: '#/$defs/a' } },
    },
    refused,
  ),
  ...schemas(
    38,
    'recursion through a property',
    { type: 'object', properties: { next: { $ref: '#' }, name: { type: 'string' } } },
    ok,
  ),
  ...schemas(
    38,
    'recursion through an item',
    {
      type: 'object',
      $defs: {
        tree: {
          type: 'object',
          properties: { children: { type: 'array', items: { $ref: '#/$defs/tree' } } },
        },
      },
      properties: { tree: { $ref: '#/$defs/tree' } },
    },
    ok,
  ),
  ...schemas(
    39,
    '$data',
    { type: 'object', properties: { a: { type: 'number', maximum: { $data: '1/b' } } } },
    refused,
  ),
  ...schemas(39, '$async', { $async: true, type: 'object', properties: {} }, refused),
  ...schemas(
    39,
    '$id with code',
    { $id: '"});process.exit()//', type: 'object', properties: {} },
    refused,
  ),
  ...schemas(
    39,
    'a plain $id',
    {
      $id: 'https://example.com/a.schema.json',
      type: 'object',
      properties: { a: { type: 'string' } },
    },
    ok,
  ),
  ...schemas(
    40,
    'odd property names',
    {
      type: 'object',
      properties: {
        '"': { type: 'string' },
        '`': { type: 'string' },
        '\n': { type: 'string' },
        '\u2028': { type: 'string' },
        '${7*7}': { type: 'string' },
      },
    },
    okOrRefused,
  ),
  ...[true, 'x', [], 5].flatMap((schema) => schemas(41, JSON.stringify(schema), schema, refused)),
  ...schemas(
    42,
    'an enum of 100 000',
    { type: 'object', properties: { a: { type: 'string', enum: many(100_000, String) } } },
    refused,
  ),
];

const framing: readonly Row[] = [
  { row: 60, input: 'no Content-Type', body: good, want: ok },
  ...[
    'application/json',
    'APPLICATION/JSON',
    'application/vnd.api+json',
    'application/json; charset=UTF-8',
  ].map(
    (type): Row => ({
      row: 60,
      input: type,
      body: good,
      headers: { 'content-type': type },
      want: ok,
    }),
  ),
  ...[
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    'application/xml',
    'application/jsonx',
    'x',
  ].map(
    (type): Row => ({
      row: 60,
      input: type,
      body: good,
      headers: { 'content-type': type },
      want: [415],
    }),
  ),
  ...['utf-7', 'utf-16', 'latin1'].map(
    (charset): Row => ({
      row: 61,
      input: charset,
      body: good,
      headers: { 'content-type': `application/json; charset=${charset}` },
      want: [415],
    }),
  ),
  {
    row: 61,
    input: '"UTF-8" in quotes',
    body: good,
    headers: { 'content-type': 'application/json; charset="UTF-8"' },
    want: ok,
  },
  {
    row: 62,
    input: 'gzip that is none',
    body: good,
    headers: { 'content-encoding': 'gzip' },
    want: refused,
  },
  {
    row: 62,
    input: 'gzip cut short',
    body: gzipSync(JSON.stringify(good)).subarray(0, -6),
    headers: { 'content-encoding': 'gzip' },
    want: refused,
  },
  {
    row: 62,
    input: 'gzip with bytes behind it',
    body: Buffer.concat([gzipSync(JSON.stringify(good)), Buffer.from('tail')]),
    headers: { 'content-encoding': 'gzip' },
    want: okOrRefused,
  },
  ...['br', 'gzip, gzip', 'deflate', 'zstd', 'x'].map(
    (encoding): Row => ({
      row: 62,
      input: encoding,
      body: good,
      headers: { 'content-encoding': encoding },
      want: [415],
    }),
  ),
  {
    row: 62,
    input: 'honest gzip',
    body: gzipSync(JSON.stringify(good)),
    headers: { 'content-encoding': 'gzip' },
    want: ok,
  },
  {
    row: 63,
    input: 'gzip bomb of 100 MiB',
    body: gzipSync(Buffer.alloc(100 * 1024 * 1024, 0x20)),
    headers: { 'content-encoding': 'gzip' },
    want: [413, 400],
  },
  {
    row: 77,
    input: 'Expect with a bad key',
    body: good,
    headers: { expect: '100-continue', 'x-goog-api-key': `${apiKey}x` },
    want: [401],
  },
  {
    row: 78,
    input: 'Expect: nonsense',
    body: good,
    headers: { expect: 'nonsense' },
    want: [200, 417],
  },
  ...['h2c', 'websocket'].map(
    (upgrade): Row => ({
      row: 79,
      input: `Upgrade: ${upgrade}`,
      body: good,
      headers: {
        upgrade,
        connection: 'Upgrade, HTTP2-Settings',
        'http2-settings': 'AAMAAABkAARAAAAAAAIAAAAA',
      },
      want: [200, 400, 426],
    }),
  ),
];

export const bodyRows: readonly Row[] = [
  ...json,
  ...turns,
  ...configs,
  ...tools,
  ...media,
  ...schemaRows,
  ...framing,
];
