import Libsql from 'libsql';
import { GatewayError } from '../core/errors.js';
import { isObject } from '../core/json.js';

/** What a disk that is full, broken or read-only does to statements; others are our own faults. */
const faultsOfDisks = /^SQLITE_(?:FULL|IOERR|READONLY|CORRUPT|NOTADB|CANTOPEN)/;

/** Runs a statement; a fault of the disk becomes `storage-failed`. */
export function guarded<T>(run: () => T): T {
  try {
    return run();
  } catch (caught) {
    const code = isObject(caught) ? String(caught.code) : '';
    throw faultsOfDisks.test(code) ? storageFailed(caught) : caught;
  }
}

/** The same for what works in another thread. */
export async function guardedLater<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (caught) {
    return guarded(() => {
      throw caught;
    });
  }
}

/** What clients hear of it. */
export function storageFailed(cause: unknown): GatewayError {
  const message = 'The gateway cannot use its database; its operator has to look at the disk.';
  return new GatewayError('storage-failed', message, { cause });
}

/**
 * One process owns the database; a second is told so rather than let in. The lock is a transaction
 * on a file of its own, which ends with the process however that ends: the database's own exclusive
 * mode would outlast a close for as long as a statement waits to be collected.
 */
export function own(file: string): () => void {
  const lock = new Libsql(`${file}.lock`);
  try {
    lock.exec('begin exclusive');
  } catch (cause) {
    lock.close();
    const message = 'Another gateway owns the data directory; give each its own dataDir.';
    throw new GatewayError('overloaded', message, { cause });
  }
  return () => {
    if (!lock.open) return;
    lock.exec('rollback');
    lock.close();
  };
}
