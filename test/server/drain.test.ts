import { once } from 'node:events';
import { createServer, get } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, it } from '@jest/globals';
import { createDrain } from '../../src/server/drain.js';

it('ends while clients hold connections that never sent a byte or have fallen idle, and lets a call finish', async () => {
  let finish: () => void = () => {};
  const server = createServer((_request, response) => {
    response.write('begun');
    finish = () => response.end('done');
  });
  const drain = createDrain(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  const silent = connect(port, '127.0.0.1');
  silent.on('error', () => {});
  await once(silent, 'connect');
  const [answer] = await once(get({ port, host: '127.0.0.1' }), 'response');
  let body = '';
  answer.on('data', (piece: Buffer) => {
    body += piece;
  });

  const drained = drain(60_000);
  await once(silent, 'close');
  finish();
  await once(answer, 'end');
  await drained;
  expect(body).toBe('begundone');
});
