import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { entryPoint } from './build.js';
// @ts-expect-error plain JavaScript, so that the measured processes load it without a compiler
import { benchKey, providers } from './payloads.mjs';
import { type Cores, type Started, startProcess } from './processes.js';

/** A process under measurement: the gateway, or what it is compared with. */
export interface Subject extends Started {
  /** Whose requests it takes. */
  readonly to: 'gateway' | 'proxy';
  readonly port: number;
  /** From the start of the process to its first whole answer, in milliseconds. */
  readonly firstAnswerMs: number;
}

/** What is measured, and what it is measured by: the bare proxy, or another build. */
export type Role = 'gateway' | 'yardstick';

/** Everything a workload needs. */
export interface Rig {
  readonly load: Started;
  /** Folder for CPU profiles of the gateway, where they are wanted. */
  readonly profiles: string | undefined;
  start(role: Role): Promise<Subject>;
  /** Stops what runs and takes the scratch folder away. */
  close(): Promise<void>;
}

export interface RigOptions {
  readonly cores: Cores | undefined;
  readonly dist: string;
  /** The build to compare with; the bare proxy where there is none. */
  readonly against: string | undefined;
  readonly profiles: string | undefined;
}

const here = import.meta.dirname;
const readyWithinMs = 15_000;

/** The mock upstream and the load generator, and a way to start what is measured. */
export async function createRig({ cores, dist, against, profiles }: RigOptions): Promise<Rig> {
  const scratch = mkdtempSync(join(tmpdir(), 'pollux-bench-'));
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
  const upstreamPort = await freePort();
  const other = (script: string, ...args: string[]) =>
    startProcess({
      args: [join(here, script), ...args],
      cores: cores?.others,
      directory: here,
      log: join(scratch, `${script}.log`),
    });
  const upstream = other('upstream.mjs', String(upstreamPort));
  const load = other('load.mjs');
  await untilAnswering(load, { port: upstreamPort, to: 'proxy', work: 'unary' });

  let count = 0;
  const subjects = new Set<Started>();
  if (profiles !== undefined) mkdirSync(profiles, { recursive: true });
  return {
    load,
    profiles,
    async start(role) {
      const build = role === 'gateway' ? dist : against;
      const to = build === undefined ? 'proxy' : 'gateway';
      const port = await freePort();
      const directory = join(scratch, `${role}-${++count}`);
      mkdirSync(directory);
      const startedAt = performance.now();
      const subject = startProcess({
        args: [
          '--import',
          join(here, 'measure.mjs'),
          ...(build !== undefined
            ? [
                join(build, entryPoint),
                'serve',
                '--config',
                writeConfig(directory, port, upstreamPort),
              ]
            : [join(here, 'bare-proxy.mjs'), String(port), String(upstreamPort)]),
        ],
        cores: cores?.measured,
        directory,
        log: join(directory, 'output.log'),
      });
      subjects.add(subject);
      const ended = await untilAnswering(load, { port, to, work: 'unary' });
      return {
        ...subject,
        to,
        port,
        firstAnswerMs: ended - startedAt,
        async stop() {
          subjects.delete(subject);
          await subject.stop();
        },
      };
    },
    async close() {
      await Promise.all([...subjects, load, upstream].map((started) => started.stop()));
    },
  };
}

/** JSON is YAML. Everything but what the benchmark has to set keeps its default. */
function writeConfig(directory: string, port: number, upstreamPort: number): string {
  const file = join(directory, 'pollux.yaml');
  const origin = `http://127.0.0.1:${upstreamPort}`;
  const named = Object.entries(providers as Record<string, string>).map(([name, format]) => {
    const baseUrl = format === 'openai-chat' ? `${origin}/v1` : origin;
    return [name, { format, baseUrl, apiKey: benchKey }];
  });
  const config = {
    server: { port },
    dataDir: join(directory, 'data'),
    keys: [{ name: 'bench', key: benchKey }],
    providers: Object.fromEntries(named),
  };
  writeFileSync(file, JSON.stringify(config), { mode: 0o600 });
  return file;
}

/** Asks until there is an answer. @returns when it was there, as `performance.now()`. */
async function untilAnswering(
  load: Started,
  job: Readonly<Record<string, unknown>>,
): Promise<number> {
  const giveUpAt = performance.now() + readyWithinMs;
  for (;;) {
    try {
      await load.ask('once', job);
      return performance.now();
    } catch (caught) {
      const refused = /ECONNREFUSED/.test(String(caught));
      if (!refused || performance.now() > giveUpAt) throw caught;
      await wait(2);
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
