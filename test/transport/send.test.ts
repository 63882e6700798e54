import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  type Server,
} from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { GatewayError } from '../../src/core/errors.js';
import { readBytes } from '../../src/transport/read-bytes.js';
import { createSender } from '../../src/transport/send.js';
import type { UpstreamRequest } from '../../src/transport/transport.js';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((resource) => resource.close()));
});

async function upstream(listener: RequestListener): Promise<string> {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function sender() {
  const created = createSender({ connectTimeoutMs: 1000 });
  open.push(created);
  return created.send;
}

function request(origin: string, over: Partial<UpstreamRequest> = {}): UpstreamRequest {
  return {
    origin,
    path: '/',
    method: 'POST',
    headers: {},
    body: '{}',
    headersTimeoutMs: 5000,
    idleTimeoutMs: 5000,
    signal: new AbortController().signal,
    ...over,
  };
}

describe('send', () => {
  it('gives status, headers and body of whatever the upstream answers', async () => {
    const origin = await upstream((_request, response) => {
      response.writeHead(418, { 'x-kind': 'tea' }).end('pot');
    });
    const sent = await sender()(request(origin));
    if (!sent.ok) throw sent.error;
    expect(sent.value.status).toBe(418);
    expect(sent.value.headers['x-kind']).toBe('tea');
    expect(String(await readBytes(sent.value.body, 100))).toBe('pot');
  });

  it('sends a body in pieces as one of known length, as often as it is asked to', async () => {
    const got: { headers: IncomingHttpHeaders; body: Buffer }[] = [];
    const origin = await upstream(async (incoming, response) => {
      got.push({ headers: incoming.headers, body: await readBytes(incoming, 10_000_000) });
      response.end();
    });
    const long = Buffer.alloc(4 * 1024 * 1024, 'abcdefg');
    const body = ['{"grün":"', new Uint8Array(long), '', '"}'];
    const want = Buffer.concat([Buffer.from('{"grün":"'), long, Buffer.from('"}')]);
    const send = sender();
    for (let time = 0; time < 2; time++) {
      const sent = await send(request(origin, { body, headers: { 'x-a': 'b' } }));
      if (!sent.ok) throw sent.error;
      await readBytes(sent.value.body, 100);
    }
    expect(got.map(({ body: bytes }) => bytes.equals(want))).toEqual([true, true]);
    for (const { headers } of got) {
      expect(headers).toMatchObject({ 'content-length': String(want.length), 'x-a': 'b' });
      expect(headers['transfer-encoding']).toBeUndefined();
    }
  });

  it('sends content that comes in pieces with its length, as it comes', async () => {
    const got: { headers: IncomingHttpHeaders; body: string }[] = [];
    const origin = await upstream(async (incoming, response) => {
      got.push({ headers: incoming.headers, body: String(await readBytes(incoming, 100)) });
      response.end();
    });
    async function* pieces() {
      yield Buffer.from('one ');
      yield Buffer.from('two');
    }
    const { body: _, ...bare } = request(origin);
    const sent = await sender()({ ...bare, content: { pieces: pieces(), sizeBytes: 7 } });
    expect(sent.ok).toBe(true);
    expect(got).toMatchObject([{ body: 'one two', headers: { 'content-length': '7' } }]);
    expect(got[0]?.headers['transfer-encoding']).toBeUndefined();
  });

  it('sends content once, also over a connection that the upstream has left', async () => {
    const sockets: Socket[] = [];
    const origin = await upstream(({ socket }, response) => {
      sockets.push(socket);
      if (sockets.length > 1) socket.destroy();
      else response.end('first');
    });
    const send = sender();
    const first = await send(request(origin));
    if (!first.ok) throw first.error;
    await readBytes(first.value.body, 100);
    // Only then is the connection free again.
    await turn();
    let begun = 0;
    const pieces = {
      async *[Symbol.asyncIterator]() {
        begun++;
        yield Buffer.from('content');
      },
    };
    const { body: _, ...bare } = request(origin);
    const sent = await send({ ...bare, content: { pieces, sizeBytes: 7 } });
    expect(sent).toMatchObject({ ok: false, error: { kind: 'upstream-unavailable' } });
    expect([sockets.length, new Set(sockets).size, begun]).toEqual([2, 1, 1]);
  });

  it('stops sending a body when the signal aborts', async () => {
    let take: (incoming: IncomingMessage) => void = () => {};
    const taken = new Promise<IncomingMessage>((resolve) => {
      take = resolve;
    });
    const origin = await upstream((incoming) => {
      incoming.on('error', () => {});
      incoming.once('data', () => {
        incoming.pause();
        take(incoming);
      });
    });
    const piece = Buffer.alloc(16 * 1024 * 1024);
    const controller = new AbortController();
    const body = [piece, piece, piece, piece];
    const sending = sender()(request(origin, { body, signal: controller.signal }));
    const incoming = await taken;
    controller.abort(new GatewayError('cancelled', 'The client left.'));
    const sent = await sending;
    expect(!sent.ok && sent.error.kind).toBe('cancelled');

    let arrived = 0;
    incoming.on('data', ({ length }: Buffer) => {
      arrived += length;
    });
    incoming.resume();
    await new Promise((closed) => incoming.once('close', closed));
    expect(arrived).toBeLessThan(2 * piece.length);
  });

  it('gives the answer of an upstream that has read enough', async () => {
    const origin = await upstream((_incoming, response) => {
      response.writeHead(413, { connection: 'close' }).end('too much');
    });
    const body = [Buffer.alloc(8 * 1024 * 1024), Buffer.alloc(8 * 1024 * 1024)];
    const sent = await sender()(request(origin, { body }));
    // The connection may be gone before its answer is read; that is told then, not waited for.
    if (sent.ok) expect(sent.value.status).toBe(413);
    else expect(sent.error.kind).toBe('upstream-unavailable');
  });

  it('never follows a redirect', async () => {
    let calls = 0;
    const origin = await upstream((_request, response) => {
      calls++;
      response.writeHead(307, { location: '/elsewhere' }).end();
    });
    const sent = await sender()(request(origin));
    expect(sent.ok && sent.value.status).toBe(307);
    expect(calls).toBe(1);
  });

  it('reports a refused connection as unavailable', async () => {
    const sent = await sender()(request('http://127.0.0.1:9'));
    expect(!sent.ok && sent.error.kind).toBe('upstream-unavailable');
  });

  it('reports silence before the headers and inside the body as a timeout', async () => {
    const silent = await upstream(() => {});
    const early = await sender()(request(silent, { headersTimeoutMs: 50 }));
    expect(!early.ok && early.error.kind).toBe('upstream-timeout');

    const stalling = await upstream((_request, response) => {
      response.writeHead(200).write('begun');
    });
    const late = await sender()(request(stalling, { idleTimeoutMs: 50 }));
    if (!late.ok) throw late.error;
    await expect(readBytes(late.value.body, 100)).rejects.toMatchObject({
      kind: 'upstream-timeout',
    });
  });

  it('keeps the connection of a reader that stops at the last event', async () => {
    const ports = new Set<number | undefined>();
    let finish: () => Promise<unknown> = async () => {};
    const origin = await upstream((request, response) => {
      ports.add(request.socket.remotePort);
      response.writeHead(200).write('data: last\n\n');
      finish = () => {
        const over = once(response, 'close');
        response.end(': farewell\n\n');
        return over;
      };
    });
    const send = sender();
    for (let call = 0; call < 3; call++) {
      const sent = await send(request(origin));
      if (!sent.ok) throw sent.error;
      for await (const _piece of sent.value.body) break;
      await finish();
    }
    // One at best; a loaded machine may be slow to hear the end once. Cut at once, it would be three.
    expect(ports.size).toBeLessThan(3);
  });

  it('ends the upstream call when the signal aborts, with the reason of the abort', async () => {
    let closed: () => void = () => {};
    const gone = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const origin = await upstream((_request, response) => {
      response.on('close', closed);
      response.writeHead(200).write('begun');
    });
    const controller = new AbortController();
    const sent = await sender()(request(origin, { signal: controller.signal }));
    if (!sent.ok) throw sent.error;
    const reading = readBytes(sent.value.body, 100);
    controller.abort(new GatewayError('cancelled', 'The client left.'));
    await expect(reading).rejects.toMatchObject({ kind: 'cancelled' });
    await gone;
  });
});
