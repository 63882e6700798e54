import { existsSync } from 'node:fs';
import path from 'node:path';
import type { LedgerStore } from '../ledger/ports.js';

/** The ledger's own file in `dataDir`. Architecture D7. */
export interface LedgerFile {
  /** Nothing is read or made before this. */
  open(): Promise<LedgerStore>;
  /** Loads what opening takes: the first call waits for it otherwise. */
  prepare(): Promise<unknown>;
  /** Whether an earlier start has left something in it. */
  isThere(): boolean;
}

/** @param outboxBytes where rows only wait there for another place: at most so much. */
export function ledgerFile(dataDir: string, outboxBytes?: number): LedgerFile {
  const file = path.join(dataDir, 'ledger.db');
  const load = () => import('./ledger-store.js');
  return {
    prepare: load,
    async open() {
      const { openLedgerStore } = await load();
      return openLedgerStore(file, outboxBytes === undefined ? {} : { outboxBytes });
    },
    isThere: () => existsSync(file),
  };
}
