import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { keyDigest } from '../../src/auth/authenticate.js';
import { run } from '../../src/cli/cli.js';
import type { CliContext, Start, Started, StopSignal } from '../../src/cli/context.js';
import { unsupportedNode } from '../../src/cli/node-version.js';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'pollux-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

interface Given {
  readonly args: string[];
  readonly env?: Record<string, string>;
  readonly start?: Start;
  readonly close?: Started['close'];
  readonly abandon?: Started['abandon'];
}

/** The command line in a process of its own, as far as it can tell. */
function pollux({ args, env = {}, start, close = async () => {}, abandon = close }: Given) {
  const lines = { out: [] as string[], err: [] as string[] };
  const listeners = new Set<(signal: StopSignal) => void>();
  const fatal = new Set<(caught: unknown) => void>();
  const exits: number[] = [];
  const starts: Parameters<Start>[0][] = [];
  const context: CliContext = {
    version: '1.2.3',
    env: { POLLUX_DATA_DIR: dataDir, ...env },
    out: (line) => lines.out.push(line),
    err: (line) => lines.err.push(line),
    start: async (options) => {
      starts.push(options);
      if (start) return start(options);
      const { host, port } = options.config.server;
      return { url: `http://${host}:${port}`, close, abandon };
    },
    onSignal(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onFatal(listener) {
      fatal.add(listener);
      return () => fatal.delete(listener);
    },
    exit: (code) => exits.push(code),
    randomBytes: (count) => new Uint8Array(count).fill(7),
    now: () => 0,
  };
  const ended = run(args, context);
  const signal = async (name: StopSignal) => {
    while (listeners.size === 0) await new Promise(setImmediate);
    for (const listener of listeners) listener(name);
  };
  return {
    ended,
    signal,
    async fails(caught: unknown) {
      while (fatal.size === 0) await new Promise(setImmediate);
      for (const listener of fatal) listener(caught);
    },
    exits,
    starts,
    listeners,
    out: () => lines.out.join('\n'),
    err: () => lines.err.join('\n'),
  };
}

/** Serves until the first SIGTERM. */
async function served(given: Given) {
  const process = pollux(given);
  await process.signal('SIGTERM');
  expect(await process.ended).toBe(0);
  return process;
}

describe('the command line', () => {
  const cases = [
    { args: ['--help'], code: 0, out: 'Usage: pollux <command>' },
    { args: ['help'], code: 0, out: 'serve' },
    { args: ['--version'], code: 0, out: '1.2.3' },
    { args: ['serve', '--help'], code: 0, out: '--config <file>' },
    { args: [], code: 2, err: 'Usage: pollux <command>' },
    { args: ['dance'], code: 2, err: 'There is no command "dance"' },
    { args: ['toString'], code: 2, err: 'There is no command "toString"' },
    { args: ['serve', '--prot', '1'], code: 2, err: "Unknown option '--prot'" },
    { args: ['serve', 'now'], code: 2, err: "Unexpected argument 'now'" },
    { args: ['serve', '--port'], code: 2, err: '--port' },
    {
      args: ['serve', '--port', 'http'],
      code: 2,
      err: '--port is "http"; it must be a whole number from 0 to 65535',
    },
    { args: ['serve', '--port', '65536'], code: 2, err: 'from 0 to 65535' },
    { args: ['serve', '--host='], code: 2, err: '--host needs an address' },
    {
      args: ['serve', '--config', '/nowhere/pollux.yaml'],
      code: 1,
      err: '/nowhere/pollux.yaml does not exist',
    },
  ];
  test.each(cases)('$args -> $code', async ({ args, code, out = '', err = '' }) => {
    const process = pollux({ args });
    expect(await process.ended).toBe(code);
    expect(process.out()).toContain(out);
    expect(process.err()).toContain(err);
    expect(process.starts).toEqual([]);
  });
});

describe('serve', () => {
  test('without anything makes a key, shows it, and gives a call that works', async () => {
    const { out, starts } = await served({ args: ['serve'] });
    const key = /gw_live_\w+/.exec(out())?.[0] ?? '';
    expect(out()).toContain('Pollux 1.2.3 listens on http://127.0.0.1:8080');
    expect(out()).toContain('only the built-in demo');
    expect(out()).toContain(
      'curl http://127.0.0.1:8080/v1beta/models/gemini-3.5-flash:generateContent',
    );
    expect(out()).toContain(`-H "x-goog-api-key: ${key}"`);
    const [options] = starts;
    expect(options?.principals.get(keyDigest(key, options.pepper))).toMatchObject({
      keyName: 'first key',
      projectId: 'default',
    });
  });

  test('a second time says how to get a new key and never shows the old one', async () => {
    const first = await served({ args: ['serve'] });
    const key = /gw_live_\w+/.exec(first.out())?.[0] ?? '';
    const { out } = await served({ args: ['serve'] });
    expect(out()).not.toContain(key);
    expect(out()).toContain(`Delete ${path.join(dataDir, 'first-key.json')}`);
    expect(out()).toContain('x-goog-api-key: YOUR_KEY');
  });

  test('with keys in the environment names its providers and asks for nothing', async () => {
    const env = {
      POLLUX_API_KEY: 'sk-pollux-1',
      OPENAI_API_KEY: 'sk-secret',
      ANTHROPIC_API_KEY: 'sk-secret',
    };
    const { out } = await served({ args: ['serve'], env });
    expect(out()).toContain('Providers: openai, anthropic');
    expect(out()).toContain('/models/openai/gpt-5-mini:generateContent');
    expect(out()).toContain('$POLLUX_API_KEY');
    expect(out()).not.toMatch(/gw_live|sk-/);
  });

  test('takes flags before the file', async () => {
    const file = path.join(dataDir, 'pollux.yaml');
    writeFileSync(
      file,
      'server: { port: 9000, rootDialect: opper }\nmodels: { fast: { targets: [demo/x] } }',
      { mode: 0o600 },
    );
    const { starts, out } = await served({
      args: ['serve', '--config', file, '--port', '0', '--host', '0.0.0.0'],
    });
    expect(starts[0]?.config.server).toMatchObject({
      port: 0,
      host: '0.0.0.0',
      rootDialect: 'opper',
    });
    expect(out()).toContain('curl http://127.0.0.1:0/gemini/v1beta/models/fast:generateContent');
  });

  test('tells every problem of a file and does not start', async () => {
    const file = path.join(dataDir, 'pollux.yaml');
    writeFileSync(file, 'server: { port: 99999 }\nlgo: {}');
    const process = pollux({ args: ['serve', '--config', file] });
    expect(await process.ended).toBe(1);
    expect(process.err()).toContain('server.port: is 99999');
    expect(process.err()).toContain('lgo:');
    expect(process.starts).toEqual([]);
  });

  test('warns of credentials in a file that others can read', async () => {
    const file = path.join(dataDir, 'pollux.yaml');
    writeFileSync(file, 'keys: [{ name: dev, key: abcdefgh1 }]', { mode: 0o644 });
    const { err } = await served({ args: ['serve', '--config', file] });
    expect(err()).toContain(`Warning: ${file} can be read by other users`);
  });

  const faults = [
    { code: 'EADDRINUSE', want: 'Port 8080 on 127.0.0.1 is in use' },
    { code: 'EACCES', want: 'may not listen on port 8080' },
    { code: 'EADDRNOTAVAIL', want: 'is no address of this machine' },
    { code: 'EWHATEVER', want: 'could not start' },
  ];
  test.each(faults)(
    'ends with 1 and a reason on $code; a made key has been shown',
    async ({ code, want }) => {
      const start = () => Promise.reject(Object.assign(new Error('listen'), { code }));
      const process = pollux({ args: ['serve'], start });
      expect(await process.ended).toBe(1);
      expect(process.err()).toContain(want);
      expect(process.out()).toContain('gw_live_');
    },
  );

  test.each<[StopSignal, string, number]>([
    ['SIGINT', 'prompt', 130],
    ['SIGTERM', 'gentle', 143],
  ])(
    'closes in order at the first %s, without waits at the second, at once at the third',
    async (name, pace, code) => {
      let finish = () => {};
      const paces: unknown[] = [];
      const close = (asked: unknown) => {
        paces.push(asked);
        return new Promise<void>((resolve) => (finish = resolve));
      };
      const process = pollux({ args: ['serve'], close });
      await process.signal(name);
      const finishFirst = finish;
      expect(paces).toEqual([pace]);
      await process.signal(name);
      expect(paces).toEqual([pace, 'now']);
      expect(process.exits).toEqual([]);
      await process.signal(name);
      expect(process.exits).toEqual([code]);
      finishFirst();
      expect(await process.ended).toBe(0);
      expect(process.listeners.size).toBe(0);
    },
  );

  test('ends with 1 after a fault that nobody caught, once what was to be kept is kept', async () => {
    let keep = () => {};
    let abandoned = 0;
    const abandon = () => {
      abandoned++;
      return new Promise<void>((resolve) => (keep = resolve));
    };
    const process = pollux({ args: ['serve'], abandon });
    await process.fails(new Error('bug'));
    await process.fails(new Error('nobody reads what is told'));
    expect(process.err()).toContain('Error: bug');
    expect([abandoned, process.err().includes('nobody reads')]).toEqual([1, false]);
    expect(process.exits).toEqual([]);
    keep();
    await new Promise(setImmediate);
    expect(process.exits).toEqual([1]);
  });

  test('ends with 1 where closing fails', async () => {
    const process = pollux({ args: ['serve'], close: () => Promise.reject(new Error('stuck')) });
    await process.signal('SIGTERM');
    expect(await process.ended).toBe(1);
    expect(process.err()).toContain('stuck');
  });
});

test.each([
  ['18.19.0', false],
  ['20.9.0', false],
  ['20.19.5', false],
  ['20.20.0', true],
  ['22.1.0', true],
  ['24.0.0', true],
])('Node %s is supported: %p', (version, want) => {
  expect(unsupportedNode(version) === undefined).toBe(want);
});
