import { once } from 'node:events';
import { createServer, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from '@jest/globals';
import { sendReply } from '../../src/server/send-answer.js';

const server = createServer();
afterEach(() => void server.close());

it('sends the whole answers of one turn when it is over, all together', async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const responses: ServerResponse[] = [];
  server.on('request', (_request, response) => responses.push(response));
  const clients = ['one', 'two'].map(async (name) => {
    const [answer] = await once(request({ port, path: `/${name}` }).end(), 'response');
    answer.setEncoding('utf8');
    const [text] = await once(answer, 'data');
    return text;
  });
  while (responses.length < 2) await new Promise((resolve) => setImmediate(resolve));

  const sent = responses.map((response) =>
    sendReply(
      response,
      { kind: 'json', headers: {}, body: { at: response.req.url } },
      {},
      () => {},
    ),
  );
  const ended = () => responses.map((response) => response.writableEnded);
  // All that can be done without waiting for another turn.
  await new Promise((resolve) => process.nextTick(resolve));
  expect(ended()).toEqual([false, false]);
  await Promise.all(sent);
  expect(ended()).toEqual([true, true]);
  expect((await Promise.all(clients)).sort()).toEqual(['{"at":"/one"}', '{"at":"/two"}']);
});
