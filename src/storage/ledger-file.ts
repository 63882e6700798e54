import { existsSync } from 'node:fs';
import path from 'node:path';
import type { LedgerStore } from '../ledger/ports.js';

/** The ledger's own file in `dataDir`. Architecture D7. */
export interface LedgerFile {
  /** Nothing is loaded, read or made before this. */
  open(): Promise<LedgerStore>;
  /** Whether an earlier start has left something in it. */
  isThere(): boolean;
}

/** @param outboxBytes where rows only wait there for another place: at most so much. */
export function ledgerFile(dataDir: string, outboxBytes?: number): LedgerFile {
  const file = path.join(dataDir, 'ledger.db');
  return {
    async open() {
      const { openLedgerStore } = await import('./ledger-store.js');
      return openLedgerStore(file, outboxBytes === undefined ? {} : { outboxBytes });
    },
    isThere: () => existsSync(file),
  };
}
