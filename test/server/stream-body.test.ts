import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { createCancellation } from '../../src/core/cancellation.js';
import { GatewayError } from '../../src/core/errors.js';
import { type Pace, streamBody } from '../../src/server/read-body.js';
import { failureOf } from '../clients/gateway.js';

const pace: Pace = {
  checkEveryMs: 1_000,
  graceMs: 5_000,
  bytesPerSecond: 1024,
  smallBodyBytes: 0,
  smallBodyMs: 0,
  largeBodyMs: 0,
};

const closing: (() => unknown)[] = [];
afterEach(async () => {
  jest.useRealTimers();
  for (const close of closing.splice(0)) await close();
});

/** A body of which the first piece has come, and both ends of its connection. */
async function begun(limitBytes = 1_000_000) {
  const call = createCancellation();
  let taken: (both: [IncomingMessage, ServerResponse]) => void = () => {};
  const taking = new Promise<[IncomingMessage, ServerResponse]>((resolve) => {
    taken = resolve;
  });
  const server = createServer((...both) => taken(both));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => {
    server.closeAllConnections();
    return new Promise((closed) => server.close(closed));
  });
  const { port } = server.address() as AddressInfo;
  const client = request({ port, method: 'POST', agent: false });
  client.on('error', () => {});
  client.write('first');
  // From here on, time passes only where a test says so.
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'setTimeout'] });
  const [incoming, response] = await taking;
  const body = streamBody(incoming, response, limitBytes, call.signal, pace);
  await body.next();
  return { call, client, body, response };
}

describe('a body as it comes', () => {
  it('is cut off where the client is too slow', async () => {
    const { body } = await begun();
    const next = failureOf(body.next());
    jest.advanceTimersByTime(6_000);
    expect(await next).toMatchObject({ kind: 'request-timeout' });
  });

  it('is not, however long we take ourselves', async () => {
    const { client, body } = await begun();
    jest.advanceTimersByTime(60_000);
    client.end('second');
    const next = await body.next();
    expect(String(next.value)).toBe('second');
    expect((await body.next()).done).toBe(true);
  });

  it('is measured over all the time that we waited', async () => {
    const { client, body } = await begun();
    const second = body.next();
    jest.advanceTimersByTime(4_000);
    client.write('second');
    await second;
    jest.advanceTimersByTime(60_000);
    const third = failureOf(body.next());
    jest.advanceTimersByTime(3_000);
    expect(await third).toMatchObject({ kind: 'request-timeout' });
  });

  it('ends with the client', async () => {
    const { client, body } = await begun();
    const next = failureOf(body.next());
    client.destroy();
    expect(await next).toMatchObject({ kind: 'cancelled' });
  });

  it('ends with the client also where that has its answer already', async () => {
    const { client, body, response } = await begun();
    const next = failureOf(body.next());
    response.end('answer');
    await once(client, 'response');
    client.destroy();
    expect(await next).toMatchObject({ kind: 'cancelled' });
  });

  it('ends with its time', async () => {
    const { call, body } = await begun();
    const over = new GatewayError('deadline-exceeded', 'over');
    const next = failureOf(body.next());
    call.abort(over);
    expect(await next).toBe(over);
  });

  it('is no longer than it may be', async () => {
    const { client, body } = await begun(8);
    client.write('second');
    expect(await failureOf(body.next())).toMatchObject({ kind: 'body-too-large' });
  });
});
