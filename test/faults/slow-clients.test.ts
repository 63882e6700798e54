import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { openDoor } from '../server/door.js';
import { apiKey } from '../server/gateway.js';
import { readAnswers, send } from '../server/talk.js';

/*
 * Rows 73 to 75 of the hostile input table (reliability contract §12). The figures are made
 * small here; that the gateway's own are those of the contract is checked by themselves.
 */

const path = '/v1beta/models/m:generateContent';
const content = JSON.stringify({ contents: [{ parts: [{ text: 'Hi' }] }] });

const pace = {
  checkEveryMs: 20,
  graceMs: 100,
  bytesPerSecond: 1024,
  smallBodyBytes: 4096,
  smallBodyMs: 400,
  largeBodyMs: 800,
};

let door: Awaited<ReturnType<typeof openDoor>>;
let figures: Readonly<Record<string, unknown>>;
beforeAll(async () => {
  door = await openDoor({
    pace,
    prepare: (server) => {
      const { headersTimeout, requestTimeout, keepAliveTimeout, maxRequestsPerSocket } = server;
      figures = { headersTimeout, requestTimeout, keepAliveTimeout, maxRequestsPerSocket };
      server.headersTimeout = 200;
      server.requestTimeout = 5_000;
    },
  });
});
afterAll(() => door.close());

const open: { destroy(): void }[] = [];
afterEach(() => {
  for (const socket of open.splice(0)) socket.destroy();
});

/** Sends `head` at once and then one piece each 20 ms, for as long as the other side listens. */
function drip(head: string, rest: Iterable<string> = []): Promise<string> {
  const { hostname, port } = new URL(door.url);
  const pieces = rest[Symbol.iterator]();
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(Number(port), hostname, () => socket.write(head));
    open.push(socket);
    const dripping = setInterval(() => {
      const next = pieces.next();
      if (next.done) clearInterval(dripping);
      else socket.write(next.value);
    }, 20);
    socket.on('data', (piece) => {
      text += piece;
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      clearInterval(dripping);
      resolve(text);
    });
  });
}

const head = (length: number) =>
  `POST ${path} HTTP/1.1\r\nHost: x\r\nx-goog-api-key: ${apiKey}\r\nContent-Length: ${length}\r\n\r\n`;

function expectTimeout(received: string): void {
  const [answer, ...others] = readAnswers(received);
  expect(others).toEqual([]);
  expect(answer?.status).toBe(408);
  expect(JSON.parse(answer?.text ?? '')).toMatchObject({
    error: { code: 408, status: 'DEADLINE_EXCEEDED', message: expect.stringMatching(/./) },
  });
  expect(received).not.toContain(apiKey);
}

describe('slow clients', () => {
  it('73: headers that come byte by byte', async () => {
    expectTimeout(await drip('', `${head(content.length)}${content}`));
  });

  it('73: headers that stop', async () => {
    expectTimeout(await drip(`POST ${path} HTTP/1.1\r\nHost:`));
  });

  it('74: a body that comes byte by byte', async () => {
    expectTimeout(await drip(head(content.length), content.slice(0, -1)));
    expect(door.reached).toEqual([]);
  });

  it('74: a body that never comes', async () => {
    expectTimeout(await drip(head(content.length)));
  });

  it('74: a small body that comes fast enough, for too long', async () => {
    function* spaces() {
      for (;;) yield ' '.repeat(40);
    }
    expectTimeout(await drip(head(1_000_000), spaces()));
  });

  it('74: the same in chunks', async () => {
    function* chunks() {
      for (;;) yield '1\r\n \r\n';
    }
    expectTimeout(
      await drip(
        `POST ${path} HTTP/1.1\r\nHost: x\r\nx-goog-api-key: ${apiKey}\r\nTransfer-Encoding: chunked\r\n\r\n`,
        chunks(),
      ),
    );
  });

  it('75: nothing at all', async () => {
    const received = await drip('');
    if (received !== '') expectTimeout(received);
  });

  it('a body in several pieces is read all the same', async () => {
    door.reached.length = 0;
    const close = head(content.length).replace('Host: x', 'Host: x\r\nConnection: close');
    const received = await drip(close, [content.slice(0, 10), content.slice(10)]);
    expect(readAnswers(received)[0]?.status).toBe(200);
    expect(door.reached).toEqual(['generateContent']);
  });

  it('a client that leaves in the middle of its body disturbs nobody', async () => {
    const { hostname, port } = new URL(door.url);
    await new Promise<void>((closed) => {
      const socket = connect(Number(port), hostname, () =>
        socket.write(head(1000) + content, () => socket.destroy()),
      );
      socket.on('close', () => closed());
    });
    const { status } = await send(door.url, {
      path,
      headers: { 'x-goog-api-key': apiKey },
      body: content,
    });
    expect(status).toBe(200);
  });

  it('have the time that the contract gives them', () => {
    expect(figures).toEqual({
      headersTimeout: 10_000,
      requestTimeout: 86_400_000,
      keepAliveTimeout: 65_000,
      maxRequestsPerSocket: 10_000,
    });
  });
});
