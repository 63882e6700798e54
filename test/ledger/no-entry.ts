import type { Entry } from '../../src/ledger/ports.js';

/** The line of an attempt that no ledger keeps. */
export const noEntry: Entry = {
  sending: async () => {},
  accepted() {},
  answered() {},
  heard() {},
  counted() {},
  openBill: () => () => {},
  stale() {},
  attemptId: () => undefined,
  costNanoUsd: () => undefined,
  priced: async () => {},
  end() {},
};
