import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { type Cancellation, createCancellation, pause } from '../core/cancellation.js';
import { GatewayError } from '../core/errors.js';
import { createInFlight } from '../core/in-flight.js';

/**
 * `serving`; `leaving`: still serving, and saying that it will not for long; `draining`: what is in
 * flight is finished, and nothing more is accepted.
 */
export type Phase = 'serving' | 'leaving' | 'draining';

/** `gentle`: as whoever spreads the load needs it; `prompt`: without that delay; `now`: nothing is waited for. */
export type Pace = 'gentle' | 'prompt' | 'now';

export interface DrainOptions {
  /** New requests are still served for so long: until whoever spreads the load has noticed. */
  readonly delayMs: number;
  /** Calls in flight may take this long after that. */
  readonly limitMs: number;
  readonly wait?: typeof pause;
}

export interface Drain {
  phase(): Phase;
  /** Watches a server's connections; before it listens. */
  watch(server: Server): void;
  /** A call in flight, which is ended with 503 once its time is over. Gives what to call at its end. */
  track(call: Cancellation): () => void;
  /** Ends the server in order. Asked again with `now`, the rest of the waits is left out. */
  end(pace: Pace): Promise<void>;
  /** Stops accepting and cuts every connection, for a process that must not go on. */
  cut(): void;
}

/** How often connections that have become idle are closed while the server ends. */
const sweepMs = 50;

/** What calls that are cut off have to say it; a stream says it twice, 25 ms apart. */
const lastWordsMs = 1_000;

/**
 * An orderly end (reliability contract §11). First `/readyz` says 503 and answers close their
 * connections; then nothing is accepted any more and the calls in flight are finished; those that
 * take too long are told 503, in the stream where it has begun.
 *
 * Node does not count a connection as idle that never sent a byte, and stops looking after its
 * timeouts once the server closes: clients that connect ahead of need would hold it open.
 */
export function createDrain({ delayMs, limitMs, wait = pause }: DrainOptions): Drain {
  const servers = new Set<Server>();
  const sockets = new Set<Socket>();
  /** Connections that had said nothing when they were last looked at. */
  const silent = new WeakSet<Socket>();
  const calls = createInFlight<Cancellation>();
  const hurry = createCancellation();
  let phase: Phase = 'serving';
  let ending: Promise<void> | undefined;

  const closeIdle = () => {
    for (const server of servers) server.closeIdleConnections();
    for (const socket of sockets) {
      if (socket.bytesRead > 0) continue;
      // One that has only just come is about to say something.
      if (silent.has(socket)) socket.destroy();
      else silent.add(socket);
    }
  };

  const stopAccepting = () => {
    phase = 'draining';
    const closed = [...servers].map(
      (server) => new Promise<void>((resolve) => server.close(() => resolve())),
    );
    return Promise.all(closed);
  };

  /** The first of both; the timer of the wait ends with it. */
  const within = async (ms: number, done: Promise<unknown>, signal = hurry.signal) => {
    const over = createCancellation(signal);
    await Promise.race([done, wait(ms, over.signal)]);
    over.abort(undefined);
  };

  const endInOrder = async (pace: Pace) => {
    phase = 'leaving';
    if (pace === 'gentle') await wait(delayMs, hurry.signal);
    const closed = stopAccepting();
    const sweep = setInterval(closeIdle, sweepMs);
    closeIdle();
    await within(limitMs, closed);
    for (const call of calls) call.abort(stopped());
    await within(lastWordsMs, closed, createCancellation().signal);
    for (const server of servers) server.closeAllConnections();
    await closed;
    clearInterval(sweep);
  };

  return {
    phase: () => phase,
    watch(server) {
      servers.add(server);
      server.on('connection', (socket) => {
        sockets.add(socket);
        socket.once('close', () => sockets.delete(socket));
      });
    },
    track: calls.add,
    end(pace) {
      if (pace === 'now') hurry.abort(undefined);
      ending ??= endInOrder(pace);
      return ending;
    },
    cut() {
      void stopAccepting();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** What a client hears of a gateway that is being stopped. */
export function stopped(): GatewayError {
  return new GatewayError('draining', 'The gateway is being stopped; try again.');
}
