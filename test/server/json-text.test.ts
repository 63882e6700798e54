import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from '@jest/globals';
import { GatewayError } from '../../src/core/errors.js';
import { sendReply } from '../../src/server/send-answer.js';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** What a client reads of one reply; rejects where it breaks off. */
async function read(pieces: AsyncIterable<string>): Promise<{ text: string; faults: string[] }> {
  const faults: string[] = [];
  const server = createServer((_request, response) => {
    void sendReply(response, { kind: 'json-text', pieces, headers: {} }, {}, ({ message }) =>
      faults.push(message),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  closing.push(() => server.close().closeAllConnections());
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}`);
  return { text: await response.text(), faults };
}

it('sends pieces, small and large, as one text', async () => {
  const large = 'é'.repeat(100_000);
  async function* pieces() {
    yield '["';
    yield large;
    yield '","';
    yield 'b"]';
  }
  expect(JSON.parse((await read(pieces())).text)).toEqual([large, 'b']);
});

it('breaks off where a piece cannot be read, so that nobody takes the rest for all', async () => {
  async function* pieces() {
    yield `["${'x'.repeat(100_000)}"`;
    throw new GatewayError('storage-failed', 'No disk.');
  }
  await expect(read(pieces())).rejects.toThrow();
});
