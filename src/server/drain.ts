import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** How often connections that have become idle are closed while the server ends. */
const sweepMs = 50;

/**
 * Prepares a server for an orderly end. The function returned stops accepting, lets the calls
 * in flight finish, and closes connections as they fall idle, all of them after the limit.
 *
 * Node does not count a connection as idle that never sent a byte, and stops looking after its
 * timeouts once the server closes: clients that connect ahead of need would hold it open.
 */
export function createDrain(server: Server): (limitMs: number) => Promise<void> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });

  const closeIdle = () => {
    server.closeIdleConnections();
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
  };

  return async (limitMs) => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    const sweep = setInterval(closeIdle, sweepMs);
    const limit = setTimeout(() => server.closeAllConnections(), limitMs);
    closeIdle();
    await closed;
    clearInterval(sweep);
    clearTimeout(limit);
  };
}
