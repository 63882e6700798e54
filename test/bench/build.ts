import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the gateway is started with, relative to the folder of the build. */
export const entryPoint = 'pollux.js';

/** Runs the build if there is none, or a source is newer. */
export function ensureBuilt(root: string, dist: string): void {
  const built = join(dist, entryPoint);
  const sources = ['src', 'generated'].map((folder) => newest(join(root, folder)));
  // An incremental build leaves the files that did not change as they were.
  if (existsSync(built) && newest(dist) >= Math.max(...sources)) return;
  console.error('The build is older than its sources: npm run build');
  const { status } = spawnSync('npm', ['run', 'build', '--silent'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0 || !existsSync(built)) throw new Error(`npm run build gave no ${built}`);
}

function newest(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce(
      (latest, { parentPath, name }) => Math.max(latest, statSync(join(parentPath, name)).mtimeMs),
      0,
    );
}
