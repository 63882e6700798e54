import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { inFolder } from '../scripts/run.js';
import { freePort, until } from '../support/servers.js';

const script = path.join(import.meta.dirname, '..', '..', 'src', 'cli', 'pollux.ts');

it('serves on, and stops in order, where nobody reads what it prints any more', async () => {
  const port = await freePort();
  await inFolder(async (dataDir) => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', script, 'serve', '--port', `${port}`],
      {
        env: { ...process.env, NODE_OPTIONS: '', POLLUX_DATA_DIR: dataDir },
        cwd: path.join(import.meta.dirname, '..', '..'),
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    try {
      child.stdout.destroy();
      child.stderr.destroy();
      const isUp = () =>
        fetch(`http://127.0.0.1:${port}/healthz`).then(
          ({ ok }) => ok,
          () => false,
        );
      await until(isUp);
      child.kill('SIGINT');
      const [code] = await once(child, 'exit');
      expect(code).toBe(0);
    } finally {
      child.kill('SIGKILL');
    }
  });
}, 60_000);
