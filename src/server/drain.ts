import type { Server } from 'node:http';

/** How often connections that have become idle are closed while the server ends. */
const sweepMs = 50;

/**
 * Stops accepting, lets the calls in flight finish, and ends: connections are closed as they
 * fall idle (a keep-alive one would otherwise hold the server open), all of them after the limit.
 */
export async function drain(server: Server, limitMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const sweep = setInterval(() => server.closeIdleConnections(), sweepMs);
  const limit = setTimeout(() => server.closeAllConnections(), limitMs);
  server.closeIdleConnections();
  await closed;
  clearInterval(sweep);
  clearTimeout(limit);
}
