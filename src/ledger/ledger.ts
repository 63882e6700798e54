import type { Clock, NewId } from '../core/clock.js';
import { createInFlight } from '../core/in-flight.js';
import { OpenEntry } from './entry.js';
import { watchInvariants } from './invariants.js';
import type {
  Entry,
  LedgerArchive,
  LedgerFaults,
  LedgerQueries,
  LedgerStore,
  NewAttempt,
  OnSettled,
  ProgressRow,
} from './ports.js';
import type { PriceBook } from './price-book.js';
import { recover } from './recover.js';
import { type ReusedAnswer, writeReuse } from './reuse.js';
import { readSettled } from './row.js';
import { createShipper } from './shipper.js';
import { createWriter, type WriterOptions } from './writer.js';

export interface LedgerOptions extends Omit<WriterOptions, 'settled'> {
  readonly prices: PriceBook;
  /** Provider -> the profile of its prices; undefined where it is not configured. */
  readonly profileOf: (provider: string) => string | undefined;
  readonly now: Clock;
  /** Rising identifiers. */
  readonly newId: NewId;
  readonly onSettled?: OnSettled;
  /** Where the rows of all gateways come together; absent where this one stands alone. */
  readonly archive?: LedgerArchive;
  /** For waits between attempts to ship, 0 <= chance < 1. */
  readonly random: () => number;
}

/** One row for each attempt at a provider: what it took, what it cost, and who pays. */
export interface Ledger extends LedgerQueries {
  open(attempt: NewAttempt): Entry;
  /** A row for an answer that was given before: it costs nothing, and names the row that it comes from. */
  reuse(given: ReusedAnswer): void;
  /** Settles what an earlier process left open; the first attempt does so too. */
  recover(): Promise<void>;
  /** What must not be in it, as the newest check found; undefined before the first. */
  faults(): LedgerFaults | undefined;
  /** Writes what waits to be written. */
  flush(): void;
  close(): Promise<void>;
}

/** How often is put down how far long answers are, for the case that the process dies (§9). */
const progressMs = 2_000;

/** What is left then is shipped by the next process on this directory (reliability contract §11). */
const lastShipmentMs = 3_000;

export function createLedger(options: LedgerOptions): Ledger {
  const { now, newId, prices, after, onSettled, archive } = options;
  let opening: Promise<LedgerStore> | undefined;
  let invariants: ReturnType<typeof watchInvariants> | undefined;
  const openStore = async () => {
    const store = await options.open();
    const queries = async () => archive ?? store.queries;
    invariants ??= watchInvariants({ ...options, queries });
    try {
      if (store.unsettled().length === 0) return store;
      // Without the list there are still the prices that the operator names.
      await prices.read().catch(() => undefined);
      recover(store, { prices, profileOf: options.profileOf, nowMs: now() });
      return store;
    } catch (caught) {
      await store.close();
      throw caught;
    }
  };
  const open = () => {
    opening ??= openStore().catch((caught) => {
      opening = undefined;
      throw caught;
    });
    return opening;
  };
  const shipper =
    archive && createShipper({ ...options, archive, outbox: async () => (await open()).outbox });
  const writer = createWriter({ ...options, open, ...(shipper ? { settled: shipper.wake } : {}) });
  const inFlight = createInFlight<OpenEntry>();
  let isWatching = false;

  const started = (entry: OpenEntry) => {
    const over = inFlight.add(entry);
    watch();
    return over;
  };

  function watch(): void {
    if (isWatching || inFlight.size() === 0) return;
    isWatching = true;
    after(progressMs, () => {
      isWatching = false;
      const rows: ProgressRow[] = [];
      for (const entry of inFlight) {
        const row = entry.progress();
        if (row) rows.push(row);
      }
      writer.progress(rows);
      watch();
    });
  }

  /** Every settlement that was handed over is in the answers. */
  const upToDate = async () => {
    const { queries } = await open();
    writer.flush();
    if (!archive || !shipper) return queries;
    await shipper.drain();
    return archive;
  };

  const reuseTools = {
    writer,
    now,
    newId,
    report: options.report,
    ...(onSettled ? { onSettled } : {}),
  };
  const tools = { writer, prices, now, newId, started, ...(onSettled ? { onSettled } : {}) };

  return {
    open: (attempt) => new OpenEntry(attempt, tools),
    reuse: (given) => writeReuse(given, reuseTools),
    faults: () => invariants?.last(),
    flush: writer.flush,
    async usage(query) {
      return (await upToDate()).usage(query);
    },
    async attempts(query) {
      return (await (await upToDate()).attempts(query)).map(readSettled);
    },
    async charges(query) {
      return (await upToDate()).charges(query);
    },
    async recover() {
      await open();
      shipper?.wake();
    },
    async close() {
      invariants?.close();
      invariants = undefined;
      // What waits for its price.
      if (unpricedOf(inFlight)) await prices.read().catch(() => undefined);
      await writer.close();
      if (opening) await shipper?.close(lastShipmentMs);
      const store = await opening?.catch(() => undefined);
      opening = undefined;
      await store?.close();
    },
  };
}

function unpricedOf(inFlight: Iterable<OpenEntry>): boolean {
  for (const entry of inFlight) if (entry.isUnpriced()) return true;
  return false;
}
