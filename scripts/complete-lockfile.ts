import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isNode, root } from './documents.js';
import {
  type LockedPackage,
  type Lockfile,
  type MissingPackage,
  missingOptionals,
  withPackage,
} from './lockfile.js';

/**
 * npm leaves optional packages of other platforms out of the lockfile when it could not see them
 * or when they were not installed, and `npm ci` then fails on those platforms. This adds them.
 */

/** More than this says that something else is wrong with the lockfile. */
const lookUpsAtMost = 60;

const file = path.join(root, 'package-lock.json');
let lockfile: Lockfile = JSON.parse(readFileSync(file, 'utf8'));
const missing = missingOptionals(lockfile);
if (missing.length > lookUpsAtMost) {
  throw new Error(`${missing.length} packages are missing; run "npm install" first`);
}

for (const wish of missing) {
  const row = look(wish);
  if (row) {
    lockfile = withPackage(lockfile, wish, row);
    console.log(`added ${wish.name}@${row.version}`);
  } else {
    console.error(
      `${wish.name}@${wish.wanted}, wanted by ${wish.askedBy}, is not to be had: ` +
        'choose a version of that package whose builds for every platform are published',
    );
    process.exitCode = 1;
  }
}
if (missing.length > 0) writeFileSync(file, `${JSON.stringify(lockfile, null, 2)}\n`);

/** A row for the lockfile, made of what the registry knows of an exact version. */
function look({ name, wanted, askedBy }: MissingPackage): LockedPackage | undefined {
  const fields = ['version', 'dist.integrity', 'os', 'cpu', 'libc', 'license', 'engines'];
  let answer: unknown;
  try {
    const printed = execFileSync('npm', ['view', `${name}@${wanted}`, ...fields, '--json'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    });
    answer = JSON.parse(printed);
  } catch {
    return undefined;
  }
  if (!isNode(answer) || typeof answer['dist.integrity'] !== 'string') return undefined;
  const { version, os, cpu, libc, license, engines } = answer;
  return {
    version: String(version),
    integrity: answer['dist.integrity'],
    ...(cpu ? { cpu } : {}),
    ...(lockfile.packages[askedBy]?.dev ? { dev: true } : {}),
    ...(libc ? { libc } : {}),
    ...(license ? { license } : {}),
    optional: true,
    ...(os ? { os } : {}),
    ...(engines ? { engines } : {}),
  };
}
