import { constants } from 'node:fs';
import { mkdir, open, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { GatewayError } from '../core/errors.js';
import { isObject } from '../core/json.js';
import type { FileContents } from '../files/ports.js';

/** Content of files on disk, one file each, in a folder that is made with the first of them. */
export function diskContents(folder: string): FileContents {
  const fileOf = (contentId: string) => path.join(folder, contentId);

  return {
    async size(contentId) {
      return (await stat(fileOf(contentId)).catch(throwStorageError)).size;
    },

    async append(contentId, offset, pieces) {
      const file = await openToWrite(folder, fileOf(contentId)).catch(throwStorageError);
      try {
        await file.truncate(offset).catch(throwStorageError);
        let at = offset;
        for await (const piece of pieces) {
          await writeAll(file, piece, at).catch(throwStorageError);
          at += piece.length;
        }
        await file.datasync().catch(throwStorageError);
      } finally {
        await file.close();
      }
    },

    async *read(contentId) {
      const file = await open(fileOf(contentId), 'r').catch(throwStorageError);
      try {
        while (true) {
          // Not one buffer for all: whoever reads may still be sending the piece before.
          const buffer = Buffer.allocUnsafe(pieceBytes);
          const { bytesRead } = await file.read(buffer, 0, pieceBytes).catch(throwStorageError);
          if (bytesRead === 0) return;
          yield buffer.subarray(0, bytesRead);
        }
      } finally {
        await file.close();
      }
    },

    async delete(contentId) {
      await rm(fileOf(contentId), { force: true }).catch(throwStorageError);
    },
  };
}

/** Small enough to be forgotten soon, large enough that a disk is not asked often. */
const pieceBytes = 256 * 1024;

type Handle = Awaited<ReturnType<typeof open>>;

/** Opened without being emptied. What clients uploaded is theirs alone to read. */
async function openToWrite(folder: string, file: string): Promise<Handle> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return open(file, constants.O_WRONLY | constants.O_CREAT, 0o600);
}

/** A write may take less than it is given. */
async function writeAll(file: Handle, piece: Uint8Array, position: number): Promise<void> {
  let written = 0;
  while (written < piece.length) {
    const rest = piece.length - written;
    written += (await file.write(piece, written, rest, position + written)).bytesWritten;
  }
}

function throwStorageError(cause: unknown): never {
  const code = isObject(cause) ? cause.code : undefined;
  const isFull = code === 'ENOSPC' || code === 'EDQUOT';
  throw new GatewayError(
    'storage-failed',
    isFull
      ? 'The gateway has no room for files left. Delete some, or ask its operator for more.'
      : 'The gateway cannot reach the content of its files. Try again, or ask its operator.',
    { cause },
  );
}
