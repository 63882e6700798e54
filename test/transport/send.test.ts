import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
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
