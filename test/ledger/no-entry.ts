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
  costNanoUsd: () => undefined,
  priced: async () => {},
  end() {},
};
