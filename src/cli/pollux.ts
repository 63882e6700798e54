#!/usr/bin/env node
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { isObject, parseJson } from '../core/json.js';
import type { CliContext, StopSignal } from './context.js';
import { unsupportedNode } from './node-version.js';

/** The executable. Everything else is imported after the check: an older Node could not load it. */
const problem = unsupportedNode(process.versions.node);
if (problem !== undefined) {
  process.stderr.write(`${problem}\n`);
  process.exit(1);
}

// V8 puts what a place in the code makes straight into the old generation once five in six of the
// objects from there have survived, and decides that while the first requests fill a new generation
// that is still small. Each object there then keeps alive all that it refers to until a full
// collection: in most processes 5 to 19 KB of every request, and a tenth of the CPU.
setFlagsFromString('--no-allocation-site-pretenuring');

const { run } = await import('./cli.js');

// Whoever read it has gone, as with `| head` or a log that is started again: what is told from then
// on is told to nobody, which is no reason to stop.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

const context: CliContext = {
  version: packageVersion(),
  env: process.env,
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  // Loaded only now: help and errors need none of it.
  start: async (options) => (await import('../main.js')).start(options),
  onSignal(listener) {
    const signals: readonly StopSignal[] = ['SIGINT', 'SIGTERM'];
    for (const signal of signals) process.on(signal, listener);
    return () => {
      for (const signal of signals) process.off(signal, listener);
    };
  },
  onFatal(listener) {
    process.on('uncaughtException', listener);
    process.on('unhandledRejection', listener);
    return () => {
      process.off('uncaughtException', listener);
      process.off('unhandledRejection', listener);
    };
  },
  exit: (code) => process.exit(code),
  randomBytes,
  now: Date.now,
};

process.exit(await run(process.argv.slice(2), context));

/** From the package's own file: one folder further up once the code is built, two before. */
function packageVersion(): string {
  for (const place of ['../package.json', '../../package.json']) {
    const file = new URL(place, import.meta.url);
    if (!existsSync(file)) continue;
    const content = parseJson(readFileSync(file, 'utf8'));
    if (content.ok && isObject(content.value)) return String(content.value.version);
  }
  return 'of unknown version';
}
