/** Builds `dist/` of what the compiler finds right. Plain JavaScript: it has to run before anything is built. */
import { spawnSync } from 'node:child_process';
import { utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
// Not the compiler's own file: it is written after a build that failed, too.
const stamp = path.join(root, 'dist/.built');
const startedAt = new Date();

const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: ['ignore', 2, 2],
});
if (status !== 0) process.exit(status ?? 1);
await bundle(root, path.join(root, 'dist'));
writeFileSync(stamp, '');
// What was edited meanwhile is newer than this build.
utimesSync(stamp, startedAt, startedAt);
