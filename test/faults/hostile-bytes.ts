import { randomBytes } from 'node:crypto';
import { apiKey } from '../server/gateway.js';
import { good, path } from './hostile-bodies.js';

/** One input that only a bare socket can send. The connection has to end in every case. */
export interface RawRow {
  readonly row: number;
  readonly input: string;
  readonly bytes: Buffer | string;
  /** Sent after `bytes` until something comes back. */
  readonly then?: () => Iterable<Buffer>;
  /** Statuses in order, each with those that the row allows; fewer answers are fine where `mayClose`. */
  readonly want: readonly (readonly number[])[];
  /** A close without a word is allowed too. */
  readonly mayClose?: true;
  /** What no answer may repeat. */
  readonly hides?: string;
}

const body = JSON.stringify(good);
const auth = `x-goog-api-key: ${apiKey}`;

interface Parts {
  readonly line?: string;
  readonly host?: string;
  readonly headers?: readonly string[];
  readonly body?: string;
  readonly close?: boolean;
}

function http({
  line = `POST ${path} HTTP/1.1`,
  host = 'Host: x',
  headers = [],
  body: content = body,
  close = true,
}: Parts): string {
  const length = headers.some((header) => /^(?:content-length|transfer-encoding)/i.test(header))
    ? []
    : [`Content-Length: ${Buffer.byteLength(content)}`];
  const lines = [
    line,
    ...(host === '' ? [] : [host]),
    auth,
    ...length,
    ...headers,
    ...(close ? ['Connection: close'] : []),
  ];
  return `${lines.join('\r\n')}\r\n\r\n${content}`;
}

const chunk = Buffer.alloc(256 * 1024, 0x20);
function* chunkedBody(bytes: number) {
  const head = Buffer.from(`${chunk.length.toString(16)}\r\n`);
  for (let sent = 0; sent < bytes; sent += chunk.length)
    yield Buffer.concat([head, chunk, Buffer.from('\r\n')]);
  yield Buffer.from('0\r\n\r\n');
}

const refused = [[400]];
const tlsHello = Buffer.from('16030100f8010000f40303', 'hex');

export const rawRows: readonly RawRow[] = [
  {
    row: 56,
    input: 'NUL in the key',
    bytes: http({ headers: ['x-api-key: a\u0000b'] }),
    want: refused,
  },
  {
    row: 56,
    input: 'unicode in the key',
    bytes: `POST ${path} HTTP/1.1\r\nHost: x\r\nx-goog-api-key: ключ-鍵\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
    want: [[401, 400]],
  },
  {
    row: 64,
    input: '30 MiB declared',
    bytes: http({ headers: [`Content-Length: ${30 * 1024 * 1024}`], close: false, body: '{' }),
    want: [[413]],
  },
  {
    row: 64,
    input: '30 MiB declared and sent',
    bytes: http({ headers: [`Content-Length: ${30 * 1024 * 1024}`], close: false, body: '{' }),
    then: () => Array.from({ length: 120 }, () => chunk),
    want: [[413]],
  },
  {
    row: 65,
    input: '30 MiB in chunks',
    bytes: http({ headers: ['Transfer-Encoding: chunked'], close: false, body: '' }),
    then: () => chunkedBody(30 * 1024 * 1024),
    want: [[413]],
  },
  ...['-1', 'abc', '+5', '0x10', '5 5', ' '].map(
    (length): RawRow => ({
      row: 66,
      input: `Content-Length: ${length}`,
      bytes: http({ headers: [`Content-Length: ${length}`], close: false }),
      want: refused,
    }),
  ),
  {
    row: 66,
    input: 'two lengths',
    bytes: http({ headers: ['Content-Length: 5', `Content-Length: ${body.length}`], close: false }),
    want: refused,
  },
  {
    row: 66,
    input: 'a length and chunks',
    bytes: http({
      headers: ['Content-Length: 5', 'Transfer-Encoding: chunked'],
      close: false,
      body: '0\r\n\r\nPOST /smuggled HTTP/1.1\r\nHost: x\r\n\r\n',
    }),
    want: refused,
  },
  ...['chunked, identity', 'xchunked', 'identity', 'gzip'].map(
    (coding): RawRow => ({
      row: 67,
      input: `Transfer-Encoding: ${coding}`,
      bytes: http({ headers: [`Transfer-Encoding: ${coding}`], close: false }),
      want: [[400, 501]],
    }),
  ),
  {
    row: 67,
    input: 'a chunk size out of range',
    bytes: http({
      headers: ['Transfer-Encoding: chunked'],
      close: false,
      body: 'fffffffffffffffff\r\n{',
    }),
    want: [[400, 501]],
  },
  {
    row: 67,
    input: 'a chunk size that is none',
    bytes: http({ headers: ['Transfer-Encoding: chunked'], close: false, body: 'zz\r\n{' }),
    want: [[400, 501]],
  },
  {
    row: 68,
    input: 'bare line feeds',
    bytes: http({ close: false }).replaceAll('\r\n', '\n'),
    want: refused,
  },
  {
    row: 68,
    input: 'a folded header',
    bytes: http({ headers: ['X-A: 1', ' folded'], close: false }),
    want: refused,
  },
  {
    row: 68,
    input: 'space before the colon',
    bytes: http({ headers: ['X-A : 1'], close: false }),
    want: refused,
  },
  {
    row: 68,
    input: 'NUL in a header',
    bytes: http({ headers: ['X-A: a\u0000b'], close: false }),
    want: refused,
  },
  {
    row: 68,
    input: 'NUL in a header name',
    bytes: http({ headers: ['X-\u0000A: b'], close: false }),
    want: refused,
  },
  {
    row: 69,
    input: 'a header of 20 KiB',
    bytes: http({ headers: [`X-A: ${'a'.repeat(20 * 1024)}`], close: false }),
    want: [[431, 400]],
  },
  {
    row: 69,
    input: '2 000 headers',
    bytes: http({ headers: Array.from({ length: 2000 }, () => 'a:b') }),
    want: [[431, 400]],
  },
  {
    row: 69,
    input: '2 000 headers of distinct names',
    bytes: http({ headers: Array.from({ length: 2000 }, (_, at) => `h${at}: v`) }),
    want: [[431, 400]],
  },
  {
    row: 69,
    input: 'a URL of 8 KiB',
    bytes: http({ line: `POST ${path}?x=${'a'.repeat(8 * 1024)} HTTP/1.1` }),
    want: [[414, 431, 400]],
  },
  {
    row: 69,
    input: 'a URL of 20 KiB',
    bytes: http({ line: `POST ${path}?x=${'a'.repeat(20 * 1024)} HTTP/1.1` }),
    want: [[414, 431, 400]],
  },
  {
    row: 70,
    input: 'headers named like members of Object',
    bytes: http({ headers: ['__proto__: x', 'constructor: y', 'toString: z'] }),
    want: [[200]],
  },
  {
    row: 71,
    input: 'absolute form',
    bytes: http({ line: `POST http://evil.example${path} HTTP/1.1` }),
    want: [[200, 400]],
    hides: 'evil.example',
  },
  {
    row: 71,
    input: 'absolute form with https and a port',
    bytes: http({ line: `POST https://evil.example:8443${path} HTTP/1.1` }),
    want: [[200, 400]],
    hides: 'evil.example',
  },
  {
    row: 71,
    input: 'absolute form to a path that is not there',
    bytes: http({ line: 'POST http://evil.example/nowhere HTTP/1.1' }),
    want: [[404, 400]],
    hides: 'evil.example',
  },
  { row: 71, input: 'no Host', bytes: http({ host: '' }), want: [[200, 400]] },
  {
    row: 71,
    input: 'Host twice',
    bytes: http({ headers: ['Host: evil.example'] }),
    want: [[200, 400]],
    hides: 'evil.example',
  },
  {
    row: 71,
    input: 'an evil Host',
    bytes: http({ host: 'Host: evil.example"><script>' }),
    want: [[200, 400]],
    hides: 'evil.example',
  },
  {
    row: 71,
    input: 'an evil Host on an unknown path',
    bytes: http({ line: 'GET /nowhere HTTP/1.1', host: 'Host: evil.example', body: '' }),
    want: [[404]],
    hides: 'evil.example',
  },
  { row: 72, input: 'HTTP/0.9', bytes: 'GET /\r\n\r\n', want: [[400, 505]], mayClose: true },
  {
    row: 72,
    input: 'HTTP/3.0',
    bytes: http({ line: `POST ${path} HTTP/3.0` }),
    want: [[400, 505]],
    mayClose: true,
  },
  {
    row: 72,
    input: 'HTTP/9.9',
    bytes: http({ line: `POST ${path} HTTP/9.9` }),
    want: [[400, 505]],
    mayClose: true,
  },
  { row: 72, input: 'a TLS hello', bytes: tlsHello, want: [[400, 505]], mayClose: true },
  {
    row: 72,
    input: 'random bytes',
    bytes: Buffer.concat([Buffer.from([0]), randomBytes(512)]),
    want: [[400, 505]],
    mayClose: true,
  },
  {
    row: 72,
    input: 'an HTTP/2 preface',
    bytes: 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    want: [[400, 505]],
    mayClose: true,
  },
  {
    row: 76,
    input: 'good, bad JSON, good',
    bytes: http({ close: false }) + http({ body: '{', close: false }) + http({}),
    want: [[200], [400], [200]],
  },
  {
    row: 76,
    input: 'good, bad key, good',
    bytes:
      http({ close: false }) + http({ close: false }).replace(apiKey, 'no-such-key') + http({}),
    want: [[200], [401], [200]],
  },
  {
    row: 76,
    input: 'good, then no HTTP',
    bytes: `${http({ close: false })}NONSENSE\r\n\r\n`,
    want: [[200], [400]],
  },
  {
    row: 77,
    input: 'Expect with a bad key gets no 100',
    bytes: `POST ${path} HTTP/1.1\r\nHost: x\r\nx-goog-api-key: no-such-key\r\nContent-Length: ${body.length}\r\nExpect: 100-continue\r\n\r\n`,
    want: [[401]],
  },
  {
    row: 77,
    input: 'Expect with a good key gets a 100',
    bytes: http({ headers: ['Expect: 100-continue'] }),
    want: [[100], [200]],
  },
];
