import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { type AddressInfo, connect, createServer as createTcpServer } from 'node:net';
import type { GuardedPlace, GuardOptions } from '../../src/transport/address-guard.js';
import type { Play } from './upstream.js';

/** An address of the documentation of nobody in particular, that counts as public. */
export const publicAddress = '93.184.216.34';

export interface HeardCall {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/**
 * A public internet on loopback: one host, to which every checked connection leads, behind names
 * that resolve as a test says.
 */
export async function startPublicHost() {
  let play: Play = (_request, response) => void response.writeHead(500).end();
  const calls: HeardCall[] = [];
  const places: GuardedPlace[] = [];
  const names: string[] = [];
  let resolve: GuardOptions['lookup'] = async () => [publicAddress];
  let reach: GuardOptions['connect'] | undefined;
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const body = Buffer.concat(pieces).toString();
    calls.push({ path: request.url ?? '', headers: request.headers, body });
    await play(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  let sockets = 0;
  server.on('connection', () => sockets++);
  return {
    calls,
    places,
    names,
    sockets: () => sockets,
    plays(next: Play) {
      play = next;
      calls.length = 0;
      places.length = 0;
      names.length = 0;
      resolve = async () => [publicAddress];
      reach = undefined;
    },
    /** What names resolve to from here on. */
    resolves(next: GuardOptions['lookup']) {
      resolve = next;
    },
    /** How connections fare from here on. */
    connects(next: GuardOptions['connect']) {
      reach = next;
    },
    network: {
      async lookup(name: string) {
        names.push(name);
        return resolve(name);
      },
      async connect(place: GuardedPlace) {
        places.push(place);
        if (reach) return reach(place);
        const socket = connect(port, '127.0.0.1');
        await once(socket, 'connect');
        return socket;
      },
    },
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** Listens where the hostile addresses lead; nobody may come. */
export async function startCanary() {
  let touched = 0;
  const server = createTcpServer((socket) => {
    touched++;
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    touched: () => touched,
    close: () => new Promise((closed) => server.close(closed)),
  };
}
