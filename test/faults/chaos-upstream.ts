import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import type { ProviderConfig } from '../../src/config/gateway-config.js';
import { type FaultName, type Line, playOf } from './chaos-faults.js';
import type { ChaosWire } from './chaos-wires.js';

/** One request that reached the upstream. */
export interface Attempt {
  /** What it was answered with. */
  readonly fault: string;
  /** When it was whole, by the upstream's clock. */
  readonly atMs: number;
  readonly path: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The connection it came on, and which of its requests it is; both from 1. */
  readonly connection: number;
  readonly ofConnection: number;
  /** Settles once its connection is gone, with who closed it first. */
  readonly closed: Promise<'gateway' | 'upstream'>;
  /** Bytes that were sent on its connection so far and left the upstream's own memory. */
  sentBytes(): number;
  /** Lets a fault go on that waits for the client to have seen something. */
  goOn(): void;
}

export interface ChaosUpstream {
  /** What the gateway has to be told of it. */
  readonly provider: ProviderConfig;
  /** Every request, oldest first. */
  readonly attempts: readonly Attempt[];
  /** What the next requests are answered with, before the names of their models count. */
  next(...faults: FaultName[]): void;
  /** The attempt of this number, from 1, as soon as it is there. */
  arrived(number: number): Promise<Attempt>;
  close(): Promise<void>;
}

export interface ChaosOptions {
  readonly name: string;
  readonly wire: ChaosWire;
  /** Monotonic, in milliseconds. */
  readonly now?: () => number;
}

/**
 * A provider that goes wrong on demand, on plain sockets, so that it can break HTTP itself. The
 * name of the model that it is asked for is the fault it shows; every other model gets a healthy
 * answer.
 */
export async function startChaos({
  name,
  wire,
  now = () => performance.now(),
}: ChaosOptions): Promise<ChaosUpstream> {
  const attempts: Attempt[] = [];
  const script: FaultName[] = [];
  const sockets = new Set<Socket>();
  const waiting: { number: number; tell(attempt: Attempt): void }[] = [];
  let connections = 0;

  const server = createServer({ noDelay: true }, (socket) => {
    const connection = ++connections;
    sockets.add(socket);
    const closed = watch(socket, () => sockets.delete(socket));
    let ofConnection = 0;
    readRequests(socket, ({ path, headers, body }) => {
      const [fault, play] = playOf(script.shift() ?? wire.modelOf(path, body));
      const gate = createGate();
      ofConnection++;
      const attempt: Attempt = {
        fault,
        atMs: now(),
        path,
        headers,
        body,
        connection,
        ofConnection,
        closed: closed.by,
        sentBytes: () => socket.bytesWritten - socket.writableLength,
        goOn: gate.open,
      };
      attempts.push(attempt);
      const line: Line = {
        wire,
        streams: wire.isStream(path, body),
        ofConnection,
        released: gate.opened,
        write: (bytes) => !socket.destroyed && socket.write(bytes),
        drained: () => once(socket, 'drain'),
        isOpen: () => !socket.destroyed,
        end: () => closed.ours(() => socket.end()),
        reset: () => closed.ours(() => socket.resetAndDestroy()),
      };
      for (const { number, tell } of waiting) if (number === attempts.length) tell(attempt);
      void Promise.resolve(play(line)).catch(() => socket.destroy());
    });
  });
  const port = await listen(server);

  return {
    provider: {
      ...wire.provider,
      name,
      slugs: [],
      baseUrl: `http://127.0.0.1:${port}${wire.basePath}`,
      apiKey: `key-of-${name}`,
      headers: {},
    },
    attempts,
    next: (...faults) => void script.push(...faults),
    async arrived(number) {
      const there = attempts[number - 1];
      return there ?? new Promise((tell) => waiting.push({ number, tell }));
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** Listens on a free port of this machine, and says which. */
export async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Notes who closed a connection first. */
function watch(socket: Socket, onClose: () => void) {
  let first: 'gateway' | 'upstream' | undefined;
  socket.on('end', () => {
    first ??= 'gateway';
  });
  // A connection that the other side cut off; the close that follows tells of it.
  socket.on('error', () => {});
  const by = new Promise<'gateway' | 'upstream'>((resolve) => {
    socket.on('close', () => {
      onClose();
      resolve(first ?? 'gateway');
    });
  });
  const ours = (close: () => unknown) => {
    first ??= 'upstream';
    close();
  };
  return { by, ours };
}

function createGate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

interface RawRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Requests whose length is told, as the gateway sends them. */
function readRequests(socket: Socket, onRequest: (request: RawRequest) => void): void {
  let held: Buffer = Buffer.alloc(0);
  socket.on('data', (piece) => {
    held = Buffer.concat([held, piece]);
    for (;;) {
      const bodyAt = held.indexOf('\r\n\r\n') + 4;
      if (bodyAt < 4) return;
      const [start = '', ...lines] = held
        .subarray(0, bodyAt - 4)
        .toString()
        .split('\r\n');
      const headers = Object.fromEntries(lines.map(readHeader));
      const endAt = bodyAt + Number(headers['content-length'] ?? 0);
      if (held.length < endAt) return;
      const body = held.subarray(bodyAt, endAt).toString();
      held = held.subarray(endAt);
      onRequest({ path: start.split(' ')[1] ?? '', headers, body });
    }
  });
}

function readHeader(line: string): [name: string, value: string] {
  const colonAt = line.indexOf(':');
  return [line.slice(0, colonAt).toLowerCase(), line.slice(colonAt + 1).trim()];
}
