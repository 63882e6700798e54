import { type ChildProcess, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findProgram, freePort, mayBeMissing, startWatched, until } from './servers.js';

export interface RedisServer {
  readonly url: string;
  start(): Promise<void>;
  /** Everything in it is gone then. */
  stop(): Promise<void>;
  /** Makes it silent, with its connections open. */
  freeze(): void;
  thaw(): void;
  /** Stops it, and removes its folder. */
  remove(): Promise<void>;
}

/** Whether to leave the tests of Redis out. */
export function lacksRedis(): boolean {
  return mayBeMissing('redis-server', findProgram('redis-server'));
}

/** A Redis of its own, started, that ends with this process. */
export async function makeRedis(): Promise<RedisServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pollux-redis-'));
  const port = await freePort();
  let child: ChildProcess | undefined;
  const signalServer = (signal: string) => {
    // The child is a shell that watches; the server is its first child.
    execFileSync('pkill', [`-${signal}`, '-P', `${child?.pid}`, 'redis-server']);
  };
  const server: RedisServer = {
    url: `redis://127.0.0.1:${port}`,
    async start() {
      const program = findProgram('redis-server') ?? 'redis-server';
      const flags = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--dir', folder];
      child = startWatched([program, ...flags], {
        parent: process.pid,
        folder,
        // There is nothing to keep, and a script may hold it up.
        signal: 'KILL',
      });
      await until(() => listens(port));
    },
    async stop() {
      if (!child || child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
    freeze: () => signalServer('STOP'),
    thaw: () => signalServer('CONT'),
    async remove() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
