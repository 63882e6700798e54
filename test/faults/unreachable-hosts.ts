import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { Worker } from 'node:worker_threads';
import { listen } from './chaos-upstream.js';

export interface UnreachableHost {
  readonly origin: string;
  close(): Promise<void>;
}

const nothingToClose = async () => {};

/** Hosts with which no connection comes about (row F1 of the fault table). */
export const unreachableHosts: Readonly<Record<string, () => Promise<UnreachableHost>>> = {
  async 'a port that refuses'() {
    const server = createServer();
    const port = await listen(server);
    await new Promise((closed) => server.close(closed));
    return { origin: `http://127.0.0.1:${port}`, close: nothingToClose };
  },

  async 'a name that nobody has'() {
    return { origin: 'http://nobody.invalid', close: nothingToClose };
  },

  async 'a server that speaks no TLS'() {
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.resume();
      socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
    });
    const port = await listen(server);
    return {
      origin: `https://127.0.0.1:${port}`,
      close: () => new Promise((closed) => void server.close(() => closed())),
    };
  },

  'a server that takes no more connections': fullBacklog,
};

/** Listens in a thread that never gets to accept, and leaves room for no further connection. */
async function fullBacklog(): Promise<UnreachableHost> {
  const asleep = new Int32Array(new SharedArrayBuffer(4));
  const thread = new Worker(
    `const { parentPort, workerData } = require('node:worker_threads');
    const server = require('node:net').createServer();
    server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
      parentPort.postMessage(server.address().port);
      Atomics.wait(workerData, 0, 0);
    });`,
    { eval: true, workerData: asleep },
  );
  const [port]: number[] = await once(thread, 'message');
  if (port === undefined) throw new Error('no port');
  const sockets: Socket[] = [];
  // The kernel holds one more than it is told.
  for (let place = 0; place < 2; place++) {
    const socket = connect(port, '127.0.0.1');
    sockets.push(socket);
    await once(socket, 'connect');
  }
  return {
    origin: `http://127.0.0.1:${port}`,
    async close() {
      for (const socket of sockets) socket.destroy();
      await thread.terminate();
    },
  };
}
