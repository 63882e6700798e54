import type { createLedger as real } from '../../../src/ledger/ledger.js';
import { noEntry } from '../../ledger/no-entry.js';

/** A ledger that keeps nothing: what the real one costs is what this one saves. */
export const createLedger: typeof real = () => ({
  open: () => noEntry,
  reuse() {},
  async recover() {},
  faults: () => undefined,
  flush() {},
  usage: async () => [],
  attempts: async () => [],
  charges: async () => ({ chargedNanoUsd: 0n, open: [] }),
  async close() {},
});
