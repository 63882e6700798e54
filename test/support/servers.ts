import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A port of this machine's loopback that nobody has at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** Asks until the answer is yes: for what another process does, which tells nobody. */
export async function until(isSo: () => Promise<boolean> | boolean, limitMs = 20_000) {
  const endMs = Date.now() + limitMs;
  while (!(await isSo())) {
    if (Date.now() > endMs) throw new Error('it did not come to pass in time');
    await wait(20);
  }
}

/** The first of these files that is there, or the program of that name on the path. */
export function findProgram(name: string, places: readonly string[] = []): string | undefined {
  const found = places.map((place) => `${place}/${name}`).find((file) => existsSync(file));
  if (found !== undefined) return found;
  try {
    return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

interface WatchedServer {
  /** Process that it ends with. */
  readonly parent: number;
  readonly folder: string;
  /** What ends it. */
  readonly signal?: 'INT' | 'KILL';
}

/**
 * Starts a server that does not outlive the tests: a shell beside it ends it when the process
 * `parent` is gone, however that ended, and then removes its folder.
 */
export function startWatched(
  [program = '', ...args]: readonly string[],
  { parent, folder, signal = 'INT' }: WatchedServer,
): ChildProcess {
  const quoted = [program, ...args].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
  const script = `
    ${quoted} & server=$!
    trap 'kill -${signal} $server 2>/dev/null' TERM
    while kill -0 ${parent} 2>/dev/null && kill -0 $server 2>/dev/null; do sleep 1 & wait $!; done
    kill -${signal} $server 2>/dev/null; wait $server
    kill -0 ${parent} 2>/dev/null || rm -rf '${folder}'`;
  const child = spawn('sh', ['-c', script], { detached: true, stdio: 'ignore' });
  child.unref();
  return child;
}

/** Tests of a server that is missing here are skipped, loudly; where CI is set they fail. */
export function mayBeMissing(name: string, found: string | undefined): boolean {
  if (found !== undefined) return false;
  if (process.env.CI) throw new Error(`${name} is not installed: its tests cannot run`);
  process.stderr.write(`\n*** ${name} is not installed: its tests are SKIPPED ***\n`);
  return true;
}
