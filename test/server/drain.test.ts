import { once } from 'node:events';
import { createServer, get, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, it } from '@jest/globals';
import { createCancellation } from '../../src/core/cancellation.js';
import { createDrain } from '../../src/server/drain.js';

/** Waits end when the test says so. */
function openServer() {
  const responses: ServerResponse[] = [];
  const server = createServer((_request, response) => {
    responses.push(response);
    response.write('begun');
  });
  const waits: { ms: number; end(): void }[] = [];
  const drain = createDrain({
    delayMs: 5_000,
    limitMs: 30_000,
    wait: (ms, signal) =>
      new Promise<void>((end) => {
        waits.push({ ms, end });
        if (signal.aborted) end();
        signal.addEventListener('abort', end);
      }),
  });
  drain.watch(server);
  return { server, drain, waits, responses };
}

async function listening(server: ReturnType<typeof openServer>['server']): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

it('ends while clients hold connections that never sent a byte or have fallen idle, and lets a call finish', async () => {
  const { server, drain, responses } = openServer();
  const port = await listening(server);
  const silent = connect(port, '127.0.0.1');
  silent.on('error', () => {});
  await once(silent, 'connect');
  const [answer] = await once(get({ port, host: '127.0.0.1' }), 'response');
  let body = '';
  answer.on('data', (piece: Buffer) => {
    body += piece;
  });

  const drained = drain.end('prompt');
  await once(silent, 'close');
  responses[0]?.end('done');
  await once(answer, 'end');
  await drained;
  expect(body).toBe('begundone');
});

it('goes on serving for the delay, then accepts nothing, and ends what is left at the limit', async () => {
  const { server, drain, waits } = openServer();
  const port = await listening(server);
  const [answer] = await once(get({ port, host: '127.0.0.1' }), 'response');
  answer.resume().on('error', () => {});
  const call = createCancellation();
  const over = drain.track(createCancellation());
  over();
  drain.track(call);

  const drained = drain.end('gentle');
  expect(drain.phase()).toBe('leaving');
  expect(waits.map(({ ms }) => ms)).toEqual([5_000]);
  const [late] = await once(get({ port, host: '127.0.0.1' }), 'response');
  late.resume().on('error', () => {});

  waits[0]?.end();
  await new Promise(setImmediate);
  expect(drain.phase()).toBe('draining');
  expect(waits.map(({ ms }) => ms)).toEqual([5_000, 30_000]);
  const [refused] = await once(get({ port, host: '127.0.0.1' }), 'error');
  expect(refused.code).toBe('ECONNREFUSED');
  expect(call.signal.aborted).toBe(false);

  waits[1]?.end();
  await new Promise(setImmediate);
  expect(call.signal.reason).toMatchObject({ kind: 'draining', httpStatus: 503 });
  waits[2]?.end();
  await drained;
});

it('leaves out what is left of the waits when it is asked again', async () => {
  const { server, drain, waits } = openServer();
  const port = await listening(server);
  const [answer] = await once(get({ port, host: '127.0.0.1' }), 'response');
  answer.resume().on('error', () => {});
  const call = createCancellation();
  drain.track(call);

  const first = drain.end('gentle');
  const second = drain.end('now');
  while (waits.length < 3) await new Promise(setImmediate);
  expect(call.signal.reason).toMatchObject({ kind: 'draining' });
  waits[2]?.end();
  await Promise.all([first, second]);
});
