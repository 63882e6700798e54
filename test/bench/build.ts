import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What the gateway is started with, relative to the folder of the build. */
export const entryPoint = 'pollux.js';

/** Runs the build if there is none, or a source is newer. */
export function ensureBuilt(root: string): void {
  const starter = join(root, 'scripts/start.js');
  const { status } = spawnSync(process.execPath, [starter, '--version'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 2],
  });
  if (status !== 0) throw new Error('there is no build to measure');
}
