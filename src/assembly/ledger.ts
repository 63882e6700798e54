import { vendors } from '../catalogue/vendors.js';
import type { GatewayConfig } from '../config/gateway-config.js';
import type { Clock, NewId } from '../core/clock.js';
import type { GatewayError } from '../core/errors.js';
import { createLedger } from '../ledger/ledger.js';
import { createPriceBook, type PriceBook } from '../ledger/price-book.js';
import type { OpenDatabase } from '../storage/database.js';
import { ledgerFile } from '../storage/ledger-file.js';
import { after } from './later.js';

/** Rows of the ledger that wait for a shared database (F39). */
const outboxBytes = 1024 ** 3;

/** Prices as the operator says them, and of vendors as they are listed. */
export function openPrices({ catalogue }: Pick<GatewayConfig, 'catalogue'>): PriceBook {
  return createPriceBook({
    said: new Map(Object.entries(catalogue).map(([target, { prices = {} }]) => [target, prices])),
    isListed: (profile) => vendors.has(profile),
    load: async () => {
      const { findTokenPrices, listVersion } = await import('../catalogue/token-prices.js');
      return { version: listVersion, find: findTokenPrices };
    },
  });
}

/** The ledger in `dataDir`, where rows stay or wait for a database that gateways share. */
export async function openLedger({
  dataDir,
  shared,
  ...options
}: {
  readonly dataDir: string;
  readonly shared: OpenDatabase | undefined;
  readonly prices: PriceBook;
  readonly profileOf: (provider: string) => string | undefined;
  readonly now: Clock;
  readonly newId: NewId;
  readonly random: () => number;
  readonly report: (error: GatewayError) => void;
}) {
  const file = ledgerFile(dataDir, shared ? outboxBytes : undefined);
  const archive = shared && (await import('../storage/ledger-archive.js')).ledgerArchive(shared);
  const ledger = createLedger({
    ...options,
    open: file.open,
    ...(archive ? { archive } : {}),
    after,
    afterTurn: setImmediate,
  });
  return { ...ledger, isThere: file.isThere, prepare: file.prepare };
}
