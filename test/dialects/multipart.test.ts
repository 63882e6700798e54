import { describe, expect, it } from '@jest/globals';
import { GatewayError } from '../../src/core/errors.js';
import { readParts } from '../../src/dialects/files/multipart.js';
import { failureOf } from '../clients/gateway.js';

async function* inPieces(text: string, sizeBytes: number) {
  const bytes = Buffer.from(text, 'latin1');
  for (let at = 0; at < bytes.length; at += sizeBytes) yield bytes.subarray(at, at + sizeBytes);
}

async function read(pieces: AsyncIterable<Uint8Array>) {
  const found: { mimeType: string | undefined; text: string }[] = [];
  for await (const { mimeType, content } of readParts(pieces, 'line')) {
    const collected: Uint8Array[] = [];
    for await (const piece of content) collected.push(piece);
    found.push({ mimeType, text: Buffer.concat(collected).toString('latin1') });
  }
  return found;
}

const whole = [
  'a preamble\r\n--line\r\nContent-Type: application/json\r\n\r\n{"a":1}',
  '\r\n--line\r\nX-Other: 1\r\n\r\n\r\n--lin is no boundary\xff',
  '\r\n--line\r\n\r\nno header at all',
  '\r\n--line--\r\nan epilogue',
].join('');

const parts = [
  { mimeType: 'application/json', text: '{"a":1}' },
  { mimeType: undefined, text: '\r\n--lin is no boundary\xff' },
  { mimeType: undefined, text: 'no header at all' },
];

describe('the parts of a multipart body', () => {
  it.each([1, 2, 3, 7, 64, 1000])('are the same in pieces of %i bytes', async (sizeBytes) => {
    expect(await read(inPieces(whole, sizeBytes))).toEqual(parts);
  });

  it('may be longer than what anybody holds', async () => {
    const megabyte = Buffer.alloc(1024 * 1024, 'x');
    let asked = 0;
    async function* pieces() {
      yield Buffer.from('--line\r\nContent-Type: a/b\r\n\r\n');
      for (; asked < 16; asked++) yield megabyte;
      yield Buffer.from('\r\n--line--');
    }
    for await (const { content } of readParts(pieces(), 'line')) {
      const reader = content[Symbol.asyncIterator]();
      await reader.next();
      expect(asked).toBeLessThan(4);
      for (let next = await reader.next(); !next.done; next = await reader.next());
    }
    expect(asked).toBe(16);
  });

  const broken = [
    ['nothing', ''],
    ['another boundary', whole.replaceAll('--line', '--other')],
    ['the end in a header', whole.slice(0, 40)],
    ['the end in a part', whole.slice(0, -30)],
    ['the end behind a part', '--line\r\nA: b\r\n\r\ntext\r\n--line\r\n'],
  ];
  it.each(broken)('are a fault of the client where it is %s', async (_, text) => {
    for (const sizeBytes of [1, 1000]) {
      const failure = await failureOf(read(inPieces(text, sizeBytes)));
      expect(failure).toMatchObject({ kind: 'invalid-request' });
    }
  });

  it.each([10, 60, 100])('end with the fault of their source after %i bytes', async (length) => {
    const fault = new GatewayError('cancelled', 'The client left.');
    async function* pieces() {
      yield Buffer.from(whole.slice(0, length));
      throw fault;
    }
    expect(await failureOf(read(pieces()))).toBe(fault);
  });

  it('are let go of where nobody reads on', async () => {
    let ended = false;
    async function* pieces() {
      try {
        yield Buffer.from(whole.slice(0, 100));
        yield Buffer.from(whole.slice(100));
      } finally {
        ended = true;
      }
    }
    for await (const _ of readParts(pieces(), 'line')) break;
    expect(ended).toBe(true);
  });
});
