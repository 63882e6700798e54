/** Builds `dist/` of what the compiler finds right. Plain JavaScript: it has to run before anything is built. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const compiler = path.join(root, 'node_modules/typescript/bin/tsc');

const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: ['ignore', 2, 2],
});
if (status !== 0) process.exit(status ?? 1);
await bundle(root, path.join(root, 'dist'));
