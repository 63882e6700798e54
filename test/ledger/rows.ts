import path from 'node:path';
import { expect } from '@jest/globals';
import Libsql from 'libsql';
import { unsettledStarts } from '../../src/storage/ledger-tables.js';

/** Every settled row of a data directory, oldest first, by the names of its columns. */
export function rowsIn(dataDir: string): Record<string, unknown>[] {
  const libsql = new Libsql(path.join(dataDir, 'ledger.db'));
  try {
    // At rest nothing is left open.
    expect(libsql.prepare(`select * from ${unsettledStarts}`).all([])).toEqual([]);
    return libsql
      .prepare('select * from attempts order by attempt_id')
      .all([])
      .map((row) => Object.fromEntries(Object.entries(row ?? {})));
  } finally {
    libsql.close();
  }
}
