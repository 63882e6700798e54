import { rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

const chunks = 'chunks';

/**
 * Puts the command line together into a few files: hundreds of small ones take longer to find and
 * load than all the rest of a start. What is loaded only where it is needed stays in files of its own.
 *
 * @param {string} root folder of the project
 * @param {string} outdir
 * @param {import('esbuild').Plugin[]} [plugins]
 */
export async function bundle(root, outdir, plugins = []) {
  await rm(path.join(outdir, chunks), { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/pollux.ts'],
    outdir,
    bundle: true,
    splitting: true,
    chunkNames: `${chunks}/[name]-[hash]`,
    format: 'esm',
    platform: 'node',
    target: 'node20.20',
    sourcemap: true,
    plugins,
    // A library that is machine code, and packages that most gateways never load.
    external: ['libsql', 'pg', 'ioredis', 'google-auth-library'],
    // Packages that are no modules ask for parts of Node by `require`.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    logLevel: 'warning',
  });
}
