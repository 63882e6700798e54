/**
 * `npm run bench:trouble`: what trouble at one target costs the others (R14), how fast an open circuit
 * answers and closes again (R13), and how soon an upstream call ends whose client has left. README.md
 * says how to read it.
 */
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { createServer as createNetServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ensureBuilt, entryPoint } from './build.js';
import { findCores, startProcess } from './processes.js';

const key = 'pollux-bench-key-2f';
const root = join(import.meta.dirname, '..', '..');
const dist = join(root, 'dist');

const answer = JSON.stringify({
  candidates: [{ content: { role: 'model', parts: [{ text: 'Hello' }] }, finishReason: 'STOP' }],
  usageMetadata: { promptTokenCount: 2, candidatesTokenCount: 1, totalTokenCount: 3 },
});

/** A provider that behaves as it is told to at the moment. */
async function startProvider() {
  let behave: 'well' | 'silent' | 'streaming' | 'broken' = 'well';
  const seen: { atMs: number; ok: boolean }[] = [];
  /** `came <model>` and `left <model>` of calls that get no whole answer, the latter with its time. */
  const news = new EventEmitter();
  news.setMaxListeners(0);
  const server = createServer((incoming: IncomingMessage, response: ServerResponse) => {
    incoming.resume();
    incoming.on('end', () => {
      seen.push({ atMs: performance.now(), ok: behave === 'well' });
      if (behave === 'silent' || behave === 'streaming') {
        const model = /models\/([^:]+):/.exec(incoming.url ?? '')?.[1];
        response.once('close', () => news.emit(`left ${model}`, performance.now()));
        if (behave === 'streaming') streamOn(response);
        news.emit(`came ${model}`);
        return;
      }
      const [status, body] = behave === 'well' ? [200, answer] : [500, '{"error":{"code":500}}'];
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    });
  });
  const port = await listen(server);
  return {
    origin: `http://127.0.0.1:${port}`,
    seen,
    news,
    behaves(next: typeof behave) {
      behave = next;
    },
  };
}

/** Goes on until somebody closes the connection. */
function streamOn(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const chunk = { candidates: [{ content: { role: 'model', parts: [{ text: 'Hello' }] } }] };
  const write = () => response.write(`data: ${JSON.stringify(chunk)}\n\n`);
  const timer = setInterval(write, 20);
  response.once('close', () => clearInterval(timer));
  write();
}

async function listen(server: ReturnType<typeof createServer | typeof createNetServer>) {
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

const agent = new Agent({ keepAlive: true });
const content = JSON.stringify({ contents: [{ parts: [{ text: 'Hi' }] }] });

interface Call {
  readonly status: number;
  readonly tookMs: number;
}

function call(port: number, model: string): Promise<Call> {
  const beganAt = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        port,
        host: '127.0.0.1',
        method: 'POST',
        path: `/v1beta/models/${model}:generateContent`,
        headers: { 'x-goog-api-key': key, 'content-type': 'application/json' },
      },
      (response) => {
        response.resume();
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, tookMs: performance.now() - beganAt }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(content);
  });
}

/** So many calls, a few at a time. */
async function calls(port: number, model: string, count: number, atOnce: number): Promise<Call[]> {
  const made: Call[] = [];
  let begun = 0;
  const caller = async () => {
    while (begun++ < count) made.push(await call(port, model));
  };
  await Promise.all(Array.from({ length: atOnce }, caller));
  return made;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
}

const median = (values: readonly number[]) => percentile(values, 0.5);
const round = (value: number) => Math.round(value * 100) / 100;

ensureBuilt(root);
const cores = findCores();
const directory = mkdtempSync(join(tmpdir(), 'pollux-trouble-'));
process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
const [good, bad] = [await startProvider(), await startProvider()];
const closed = createNetServer();
const port = await listen(closed);
await new Promise((resolve) => closed.close(resolve));
const config = {
  server: { port },
  dataDir: join(directory, 'data'),
  keys: [{ name: 'bench', key }],
  log: { level: 'warn' },
  limits: { concurrencyPerKey: 1000 },
  providers: {
    good: { format: 'gemini', baseUrl: good.origin, apiKey: key },
    bad: { format: 'gemini', baseUrl: bad.origin, apiKey: key },
  },
};
const file = join(directory, 'pollux.yaml');
writeFileSync(file, JSON.stringify(config), { mode: 0o600 });
const gateway = startProcess({
  args: [join(dist, entryPoint), 'serve', '--config', file],
  cores: cores?.measured,
  directory,
  log: join(directory, 'output.log'),
});
for (;;) {
  const answered = await call(port, 'good/m').catch(() => undefined);
  if (answered?.status === 200) break;
  await wait(20);
}

/** R14: rounds with and without a target that hangs, in turn. */
async function isolation(): Promise<void> {
  await calls(port, 'good/m', 4_000, 8);
  const rounds = 9;
  const quiet: number[] = [];
  const troubled: number[] = [];
  const hanging = 200;
  for (let at = 0; at < rounds; at++) {
    const p99 = async () => {
      // What so many calls at once cost while they begin is another matter than that they hang.
      await calls(port, 'good/m', 500, 4);
      const made = await calls(port, 'good/m', 1_500, 4);
      return percentile(
        made.map(({ tookMs }) => tookMs),
        0.99,
      );
    };
    await calls(port, 'good/m', hanging, hanging);
    quiet.push(await p99());
    // Fewer than would be taken for a hang within the round: they are to hang all the while.
    bad.behaves('silent');
    const held = Array.from({ length: hanging }, () => call(port, `bad/m${at}`).catch(() => {}));
    while (bad.seen.length < hanging * (at + 1)) await wait(5);
    troubled.push(await p99());
    agent.destroy();
    await Promise.all(held);
  }
  const ratios = troubled.map((value, at) => value / (quiet[at] ?? value));
  console.log(`R14  p99 through a healthy target, alone           ${round(median(quiet))} ms`);
  console.log(
    `     the same while ${hanging} calls hang at another    ${round(median(troubled))} ms`,
  );
  console.log(
    `     ratio (median of ${rounds} rounds; at most 1.1)       ${round(median(ratios))}`,
  );
}

/** How long the upstream goes on with calls whose clients have left: the longest of fifty at once. */
async function abandoned(behaviour: 'silent' | 'streaming'): Promise<void> {
  const method = behaviour === 'silent' ? 'generateContent' : 'streamGenerateContent?alt=sse';
  bad.behaves(behaviour);
  const count = 50;
  const took = await Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const model = `left-${behaviour}-${at}`;
      const came = once(bad.news, `came ${model}`);
      const left = once(bad.news, `left ${model}`);
      const sent = request({
        agent: false,
        port,
        host: '127.0.0.1',
        method: 'POST',
        path: `/v1beta/models/bad/${model}:${method}`,
        headers: { 'x-goog-api-key': key, 'content-type': 'application/json' },
      });
      sent.on('error', () => {});
      sent.end(content);
      await came;
      if (behaviour === 'streaming') {
        const [response] = await once(sent, 'response');
        response.on('error', () => {});
        await once(response, 'data');
      }
      const closedAt = performance.now();
      sent.destroy();
      const gone = left.then(([atMs]) => Number(atMs) - closedAt);
      return Promise.race([gone, wait(longestLeftMs, Number.POSITIVE_INFINITY)]);
    }),
  );
  const what = behaviour === 'silent' ? 'that hang  ' : 'that stream';
  console.log(
    `     client leaves, ${count} calls ${what} (at most 1 s)  ${round(Math.max(...took))} ms`,
  );
}

/** Who has not heard of a client's end by then never will. */
const longestLeftMs = 10_000;

/** R13: an open circuit, the first probe, and the way back. */
async function circuit(): Promise<void> {
  bad.behaves('broken');
  while ((await call(port, 'bad/circuit')).status === 503) {
    const { tookMs } = await call(port, 'bad/circuit');
    if (tookMs < 50 && bad.seen.filter(({ ok }) => !ok).length >= 5) break;
  }
  const failedAt = bad.seen.at(-1)?.atMs ?? 0;
  const refused = await calls(port, 'bad/circuit', 2_000, 4);
  const refusedMs = refused.map(({ tookMs }) => tookMs);
  bad.behaves('well');
  const before = bad.seen.length;
  while (bad.seen.length === before) {
    await call(port, 'bad/circuit');
    await wait(20);
  }
  const probeAt = bad.seen[before]?.atMs ?? 0;
  let inARow = 0;
  let fullAt = 0;
  while (inARow < 200) {
    const { status } = await call(port, 'bad/circuit');
    if (status === 200 && inARow === 0) fullAt = performance.now();
    inARow = status === 200 ? inARow + 1 : 0;
    await wait(5);
  }
  console.log(
    `R13  p99 of an open circuit (at most 20 ms)           ${round(percentile(refusedMs, 0.99))} ms`,
  );
  console.log(
    `     its median                                       ${round(median(refusedMs))} ms`,
  );
  console.log(
    `     first probe after the last failure (at most 6 s) ${round((probeAt - failedAt) / 1000)} s`,
  );
  console.log(
    `     full traffic after the probe (at most 10 s)      ${round((fullAt - probeAt) / 1000)} s`,
  );
}

await circuit();
await isolation();
await abandoned('silent');
await abandoned('streaming');
await gateway.stop();
process.exit(0);
