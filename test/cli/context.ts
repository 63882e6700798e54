import type { CliContext } from '../../src/cli/context.js';

/** The process as a command sees it that neither serves nor reads the environment. */
export function cliContext() {
  const lines = { out: [] as string[], err: [] as string[] };
  const context: CliContext = {
    version: '1.2.3',
    env: {},
    out: (line) => lines.out.push(line),
    err: (line) => lines.err.push(line),
    start: () => Promise.reject(new Error('this command starts nothing')),
    onSignal: () => () => undefined,
    onFatal: () => () => undefined,
    exit: () => undefined,
    randomBytes: (count) => new Uint8Array(count),
    now: () => 0,
  };
  return { context, out: () => lines.out.join('\n'), err: () => lines.err.join('\n') };
}
