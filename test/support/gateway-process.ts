import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A gateway as operators run it: a process of its own, by its command line. */
export interface GatewayProcess {
  readonly url: string;
  readonly pid: number | undefined;
  /** All that it has written to stdout and stderr. */
  printed(): string;
  isRunning(): boolean;
  /** As an operator stops it. @returns the status it ended with. */
  stop(): Promise<number | null>;
}

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/**
 * @param environment all of it, so that nothing of this machine's gets in.
 * @param commandLine what Node is given to run.
 */
export async function startGatewayProcess(
  configFile: string,
  environment: Readonly<Record<string, string>>,
  commandLine: readonly string[] = ['--import', 'tsx', 'src/cli/pollux.ts'],
): Promise<GatewayProcess> {
  const { PATH = '' } = process.env;
  const args = [...commandLine, 'serve', '--config', configFile, '--port', '0'];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let printed = '';
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (text: string) => {
      printed += text;
      const found = /listens on (http:\S+)/.exec(printed)?.[1];
      if (found) resolve(found);
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    child.once('exit', () => reject(new Error(`the gateway did not start:\n${printed}`)));
  });
  return {
    url,
    pid: child.pid,
    printed: () => printed,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    async stop() {
      if (child.exitCode !== null) return child.exitCode;
      const closed = once(child, 'close');
      // Twice: the second ends what the first would wait for.
      child.kill('SIGINT');
      await closed;
      return child.exitCode;
    },
  };
}
