import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { isObject } from '../core/json.js';
import { fail, ok, type Result } from '../core/result.js';
import type { ConfigFile } from './load-config.js';

/** Where the file system's exceptions become words for the operator; nothing else here catches. */
function attempt<T>(path: string, action: () => T): Result<T, string> {
  try {
    return ok(action());
  } catch (caught) {
    const code =
      isObject(caught) || caught instanceof Error ? Reflect.get(caught, 'code') : undefined;
    return fail(`${path} ${reasons[String(code)] ?? `cannot be used (${String(code ?? caught)})`}`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'may not be used by this user',
  EPERM: 'may not be used by this user',
  EISDIR: 'is a folder, not a file',
  ENOTDIR: 'lies below something that is no folder',
  EEXIST: 'exists already',
  EROFS: 'lies on a file system that is read-only',
  ENOSPC: 'cannot be written: the disk is full',
};

const permissionBits = 0o777;
const usedByOthers = 0o077;

/** A text file with its permission bits. */
export function readTextFile(path: string): Result<ConfigFile, string> {
  return attempt(path, () => ({
    text: readFileSync(path, 'utf8'),
    mode: statSync(path).mode & permissionBits,
  }));
}

/**
 * A file that holds a secret. Fails where others may read or write it: then it is a secret no
 * longer (reliability contract R40). Windows has no such bits.
 *
 * @returns undefined where there is no such file.
 */
export function readPrivateFile(path: string): Result<string | undefined, string> {
  const found = attempt(path, () => statSync(path, { throwIfNoEntry: false }));
  if (!found.ok) return found;
  if (found.value === undefined) return ok(undefined);
  if (process.platform !== 'win32' && (found.value.mode & usedByOthers) !== 0) {
    return fail(
      `${path} can be read by other users. Replace it if they may have seen it, then run: chmod 600 ${path}`,
    );
  }
  return attempt(path, () => readFileSync(path, 'utf8'));
}

/** Writes a text file, over the one that is there. */
export function writeTextFile(path: string, text: string): Result<void, string> {
  return attempt(path, () => writeFileSync(path, text));
}

/**
 * Writes a new file that only this user can read, through to the disk; its folder is made, for
 * this user only, when missing. Fails where the file exists.
 */
export function writePrivateFile(path: string, text: string): Result<void, string> {
  return attempt(path, () => {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const file = openSync(path, 'wx', 0o600);
    try {
      writeSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  });
}
