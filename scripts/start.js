/**
 * Runs the command line from `dist/`, built first when a source is newer. Plain JavaScript:
 * it has to run before anything is built. Arguments are passed on.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
// Written by the build.
const stamp = path.join(root, 'dist/.built');
const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
const builder = path.join(root, 'scripts/build.js');
const commandLine = path.join(root, 'dist/pollux.js');
const sources = [
  ...['src', 'generated', 'scripts/build.js', 'scripts/bundle.js'],
  ...['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
];

// An installation without development packages runs what it was given.
if (!isUpToDate() && existsSync(compiler)) build();
if (process.env.npm_lifecycle_event === 'start') stopWithShell();
process.argv[1] = commandLine;
await import(pathToFileURL(commandLine).href);

function isUpToDate() {
  const builtAtMs = modifiedAtMs(stamp);
  return sources.every((source) => newestMs(path.join(root, source)) <= builtAtMs);
}

/** @param {string} at a file, or a folder: its own time tells that a member is gone */
function newestMs(at) {
  const entry = statSync(at, { throwIfNoEntry: false });
  if (!entry?.isDirectory()) return entry?.mtimeMs ?? 0;
  const members = readdirSync(at).map((name) => newestMs(path.join(at, name)));
  return Math.max(entry.mtimeMs, ...members);
}

/** @param {string} at */
function modifiedAtMs(at) {
  return statSync(at, { throwIfNoEntry: false })?.mtimeMs ?? -1;
}

/**
 * npm hands SIGTERM to the shell it started us in, and most shells end without passing it on. A
 * process whose parent is gone has got another one.
 */
function stopWithShell() {
  const shell = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 200);
  timer.unref();
}

function build() {
  process.stderr.write('Building into dist/ …\n');
  const { status } = spawnSync(process.execPath, [builder], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(status ?? 1);
}
