import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** Where processes run: what is measured on a core of its own, everything else on the others. */
export interface Cores {
  readonly measured: string;
  readonly others: string;
}

/** @returns undefined where processes cannot be pinned, or there is only one core. */
export function findCores(): Cores | undefined {
  if (availableParallelism() < 2) return undefined;
  const shown = spawnSync('taskset', ['-pc', String(process.pid)], { encoding: 'utf8' });
  const list = /: ([\d,-]+)\s*$/.exec(shown.stdout ?? '')?.[1];
  if (shown.status !== 0 || list === undefined) return undefined;
  const cores = list.split(',').flatMap((range) => {
    const [first = 0, last = first] = range.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  const [measured, ...others] = cores;
  if (measured === undefined || others.length === 0) return undefined;
  const found = { measured: String(measured), others: others.join(',') };
  // This process too: it keeps out of the way of what it measures.
  spawnSync('taskset', ['-apc', found.others, String(process.pid)]);
  return found;
}

export interface Started {
  readonly pid: number;
  /** Asks the process over its channel and waits for the answer. */
  ask(question: string, facts?: Readonly<Record<string, unknown>>): Promise<unknown>;
  stop(): Promise<void>;
}

const running = new Set<ChildProcess>();

/** Nothing that was started here outlives this process, however it ends. */
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => process.exit(130));
}

export interface StartOptions {
  /** Node's own flags, the script and its arguments. */
  readonly args: readonly string[];
  /** List of cores as `taskset` takes it. */
  readonly cores: string | undefined;
  readonly env?: Readonly<Record<string, string>>;
  readonly directory: string;
  /** File for stdout and stderr; its end explains an early death. */
  readonly log: string;
}

export function startProcess({ args, cores, env, directory, log }: StartOptions): Started {
  const output = openSync(log, 'a');
  const command = [
    ...(cores === undefined ? [] : ['taskset', '-c', cores]),
    process.execPath,
    ...args,
  ];
  const [program = process.execPath, ...rest] = command;
  const child = spawn(program, rest, {
    cwd: directory,
    env: { ...plainEnvironment(), ...env },
    stdio: ['ignore', output, output, 'ipc'],
  });
  running.add(child);

  const waiting = new Map<
    number,
    { resolve: (answer: unknown) => void; reject: (error: Error) => void }
  >();
  let lastId = 0;
  child.on('message', ({ id, answer, error }: { id: number; answer?: unknown; error?: string }) => {
    const asker = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) asker?.resolve(answer);
    else asker?.reject(new Error(error));
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      running.delete(child);
      const end = readFileSync(log, 'utf8').slice(-2000);
      for (const { reject } of waiting.values())
        reject(new Error(`${args.join(' ')} ended early:\n${end}`));
      resolve();
    });
  });

  return {
    pid: child.pid ?? 0,
    ask(question, facts = {}) {
      if (!child.connected)
        return Promise.reject(new Error(`${args.join(' ')} is gone; see ${log}`));
      const id = ++lastId;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        child.send({ id, question, ...facts });
      });
    },
    async stop() {
      // The processes leave by themselves, with their profiles written, when the channel closes.
      if (child.connected) child.disconnect();
      const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** Keys of real providers and Node's options stay out of the measured processes. */
function plainEnvironment(): Record<string, string> {
  const { PATH = '', HOME = '' } = process.env;
  return { PATH, HOME };
}
