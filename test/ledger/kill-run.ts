import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Agent, createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Libsql from 'libsql';
import { unsettledStarts } from '../../src/storage/ledger-tables.js';

export interface KillRun {
  readonly kills: number;
  /** Node's flags and the script that is the command line. */
  readonly command: readonly string[];
  /** 0 <= chance < 1. */
  readonly random: () => number;
  readonly clients: number;
  /** After each start it is killed within so many milliseconds of load. */
  readonly aliveMs: number;
}

/** What was found: the upstream's count of requests against the rows of the ledger. */
export interface KillFigures {
  readonly kills: number;
  /** Requests that the upstream got. */
  readonly reached: number;
  /** Answers that clients got to their end. */
  readonly answered: number;
  readonly rows: number;
  /** Requests that the upstream got and the ledger does not know. */
  readonly lost: number;
  /** Requests with more rows than the upstream got of them, and one more where a kill came first. */
  readonly doubled: number;
  /** Starts without a settlement at rest. */
  readonly open: number;
  /** Rows that a restart settled. */
  readonly crashed: number;
  /** Of the rows, those of requests that did not get as far as the upstream. */
  readonly unsent: number;
  /** Rows without their part in the sums, or the other way around. */
  readonly unsummed: number;
}

const apiKey = 'a-key-for-killed-gateways';
const usage = { promptTokenCount: 7, candidatesTokenCount: 5, totalTokenCount: 12 };

/** A gateway under load that is killed again and again on the same directory. */
export async function runKills(run: KillRun): Promise<KillFigures> {
  const directory = await mkdtemp(path.join(tmpdir(), 'pollux-kills-'));
  const upstream = await startUpstream(run.random);
  const port = await freePort();
  const config = path.join(directory, 'pollux.json');
  const dataDir = path.join(directory, 'data');
  await writeFile(config, JSON.stringify(settings(port, dataDir, upstream.port)), { mode: 0o600 });
  const start = () => startChild([...run.command, 'serve', '--config', config], port);
  const load = startLoad(port, run);
  let child: ChildProcess | undefined;
  try {
    for (let kill = 0; kill < run.kills; kill++) {
      child = await start();
      await wait(20 + run.random() * run.aliveMs);
      await end(child, 'SIGKILL');
    }
    await load.stop();
    child = await start();
    await end(child, 'SIGTERM');
    child = undefined;
    return compare(dataDir, upstream.reached, load.answered(), run.kills);
  } finally {
    await load.stop();
    if (child) await end(child, 'SIGKILL');
    await upstream.close();
    await rm(directory, { recursive: true, force: true });
  }
}

function settings(port: number, dataDir: string, upstreamPort: number) {
  return {
    server: { port },
    dataDir,
    log: { level: 'silent' },
    limits: { eventLoopDelayMs: 0 },
    keys: [{ name: 'load', key: apiKey }],
    providers: {
      gemini: { format: 'gemini', baseUrl: `http://127.0.0.1:${upstreamPort}`, apiKey: 'k-1' },
    },
    catalogue: {
      'gemini/*': { prices: { promptPerMillionTokens: 1, completionPerMillionTokens: 2 } },
    },
  };
}

/** A provider that remembers which request it got how often; the prompt is its number. */
async function startUpstream(random: () => number) {
  const reached = new Map<string, number>();
  const chunk = (text: string, isLast: boolean) => ({
    candidates: [
      {
        content: { role: 'model', parts: [{ text }] },
        index: 0,
        ...(isLast ? { finishReason: 'STOP' } : {}),
      },
    ],
    usageMetadata: usage,
  });
  const server = createServer(async (incoming, response) => {
    let body = '';
    for await (const piece of incoming.setEncoding('utf8')) body += piece;
    const [, number = ''] = /number (\d+)\./.exec(body) ?? [];
    reached.set(number, (reached.get(number) ?? 0) + 1);
    await wait(random() * 15);
    if (!incoming.url?.includes('stream')) {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(chunk('Hello', true)));
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (let at = 0; at < 4; at++) {
      response.write(`data: ${JSON.stringify(chunk('Hello ', at === 3))}\r\n\r\n`);
      await wait(random() * 10);
    }
    response.end();
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: portOf(server.address()),
    reached,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Clients that ask one thing after another, whether there is a gateway or not. */
function startLoad(port: number, { clients, random }: KillRun) {
  const agent = new Agent({ keepAlive: true });
  let stopped = false;
  let number = 0;
  let answered = 0;
  const client = async () => {
    while (!stopped) {
      number += 1;
      const isAnswered = await ask(agent, port, number, random() < 0.5);
      if (isAnswered) answered += 1;
      else await wait(10);
    }
  };
  const running = Promise.all(Array.from({ length: clients }, client));
  return {
    answered: () => answered,
    async stop() {
      stopped = true;
      await running;
      agent.destroy();
    },
  };
}

/** Whether the answer came to its end. */
function ask(agent: Agent, port: number, number: number, stream: boolean): Promise<boolean> {
  const method = stream ? 'streamGenerateContent?alt=sse' : 'generateContent';
  return new Promise((resolve) => {
    const outgoing = request(
      {
        agent,
        port,
        host: '127.0.0.1',
        method: 'POST',
        path: `/v1beta/models/gemini-2.5-flash:${method}`,
        headers: {
          'content-type': 'application/json',
          'x-goog-api-key': apiKey,
          'x-request-id': requestId(String(number)),
        },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (piece) => {
          text += piece;
        });
        response.on('close', () => resolve(response.complete && text.includes('STOP')));
        response.on('error', () => resolve(false));
      },
    );
    outgoing.on('error', () => resolve(false));
    outgoing.end(
      JSON.stringify({ contents: [{ parts: [{ text: `This is number ${number}.` }] }] }),
    );
  });
}

function requestId(number: string): string {
  return `request-${number}`;
}

async function startChild(args: readonly string[], port: number): Promise<ChildProcess> {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [...args], {
    env: { PATH },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  child.stderr?.on('data', (piece) => {
    told += String(piece);
  });
  for (let tries = 0; tries < 1_000; tries++) {
    if (child.exitCode !== null) throw new Error(`the gateway ended by itself: ${told}`);
    const isUp = await fetch(`http://127.0.0.1:${port}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return child;
    await wait(20);
  }
  throw new Error(`the gateway did not start: ${told}`);
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}

function compare(
  dataDir: string,
  reached: ReadonlyMap<string, number>,
  answered: number,
  kills: number,
): KillFigures {
  const libsql = new Libsql(path.join(dataDir, 'ledger.db'));
  const one = (sql: string) => Number(Object.values(libsql.prepare(sql).get([]) ?? {})[0] ?? 0);
  const perRequest = new Map<string, number>();
  const rows = libsql.prepare('select request_id, count(*) as count from attempts group by 1');
  for (const row of rows.all([])) {
    const { request_id, count } = Object.fromEntries(Object.entries(row ?? {}));
    perRequest.set(String(request_id), Number(count));
  }
  const numbers = [...reached.keys()];
  const figures = {
    kills,
    reached: [...reached.values()].reduce((sum, count) => sum + count, 0),
    answered,
    rows: one('select count(*) from attempts'),
    lost: numbers.filter((number) => !perRequest.has(requestId(number))).length,
    doubled: [...perRequest.values()].filter((count) => count > 1).length,
    open: one(`select count(*) from ${unsettledStarts}`),
    crashed: one("select count(*) from attempts where outcome = 'crashed'"),
    unsent: [...perRequest.keys()].filter((id) => !reached.has(id.replace('request-', ''))).length,
    unsummed:
      one('select abs((select count(*) from attempts) - (select sum(attempts) from usage_hours))') +
      one(
        'select abs((select sum(cost_nano_usd) from attempts) - (select sum(charged_nano_usd + waste_nano_usd) from usage_hours))',
      ),
  };
  libsql.close();
  return figures;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server.address());
  server.close();
  await once(server, 'close');
  return port;
}

function portOf(address: unknown): number {
  if (typeof address === 'object' && address !== null && 'port' in address) {
    return Number(address.port);
  }
  throw new Error('a server has no port');
}
