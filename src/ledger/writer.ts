import { GatewayError, toGatewayError } from '../core/errors.js';
import type { LedgerStore, ProgressRow, SettledRow } from './ports.js';
import { draftSettlement } from './settlement.js';

export interface WriterOptions {
  /** Asked for with the first start. */
  readonly open: () => Promise<LedgerStore>;
  /** Acts when this turn of the event loop is over, as `setImmediate` does. */
  readonly afterTurn: (act: () => void) => void;
  /** Acts later, without keeping the process for it. */
  readonly after: (delayMs: number, act: () => void) => () => void;
  /** Hears that rows cannot be written; they are kept and tried again. */
  readonly report: (error: GatewayError) => void;
  /** Settled rows are on disk. */
  readonly settled?: () => void;
}

/** The starts of one turn of the event loop, written together. */
export interface Turn {
  /** By which the store knows it. */
  readonly number: number;
  /** Of its attempts, those that are not settled. */
  open: number;
}

/** What begins: hears that its start is on disk, before anybody who waits for that. */
export interface Starting {
  begun(turn: Turn): void;
}

export interface Writer {
  /** Resolves once the start is on disk; throws `storage-failed` where it cannot be. */
  start(text: string, starting: Starting): Promise<void>;
  settle(row: SettledRow, turn: Turn): void;
  progress(rows: readonly ProgressRow[]): void;
  /** Writes what waits. */
  flush(): void;
  /** Rows that wait for the disk. */
  waiting(): number;
  close(): Promise<void>;
}

/**
 * Settlements wait this long for others, so that many share a commit and a write to the disk; both
 * cost far more than a row. The contract leaves 50 ms until they have to be there (R22, §9).
 */
const gatherMs = 40;

/** After a failure the disk is left alone for a moment. */
const failedMs = 1_000;

/** Rows kept in memory while the disk takes none (F39). */
const keptAtMost = 10_000;

interface Gathering {
  readonly texts: string[];
  readonly starting: Starting[];
  readonly written: Promise<void>;
  readonly done: () => void;
  readonly failed: (error: GatewayError) => void;
}

/** Writes rows in groups: starts at the end of their turn, settlements a moment after. */
export function createWriter(options: WriterOptions): Writer {
  const { open, afterTurn, after, report } = options;
  let store: LedgerStore | undefined;
  let gathering: Gathering | undefined;
  let draft = draftSettlement();
  let forget: (() => void) | undefined;
  let syncing: Promise<void> | undefined;
  let isUnsynced = false;
  /** Another is to follow at once the one that is under way. */
  let isSyncDue = false;
  let shortening: Promise<void> | undefined;
  /** Nothing is written for a moment. */
  let isPaused = false;
  let closed = false;

  function gather(): Gathering {
    let done: Gathering['done'] = () => {};
    let failed: Gathering['failed'] = () => {};
    const written = new Promise<void>((resolve, reject) => {
      done = resolve;
      failed = reject;
    });
    afterTurn(writeStarts);
    return { texts: [], starting: [], written, done, failed };
  }

  function writeStarts(): void {
    const starts = gathering;
    if (!starts || isPaused) return;
    if (!store) {
      open().then(
        (opened) => {
          store = opened;
          writeStarts();
        },
        (caught) => {
          gathering = undefined;
          starts.failed(toGatewayError(caught));
        },
      );
      return;
    }
    gathering = undefined;
    let number: number;
    try {
      if (draft.size() >= keptAtMost) throw diskFull();
      number = store.start(starts.texts);
    } catch (caught) {
      starts.failed(toGatewayError(caught));
      return;
    }
    isUnsynced = true;
    const turn = { number, open: starts.texts.length };
    // Who waits goes on once this is over.
    starts.done();
    for (const each of starts.starting) each.begun(turn);
    schedule(gatherMs);
  }

  function schedule(delayMs: number): void {
    if (closed) return;
    forget ??= after(delayMs, () => {
      forget = undefined;
      flush();
    });
  }

  function flush(): void {
    forget?.();
    forget = undefined;
    if (!store || isPaused) return;
    if (draft.size() > 0) {
      try {
        store.settle(draft.settlement());
        draft = draftSettlement();
        isUnsynced = true;
        options.settled?.();
      } catch (caught) {
        report(toGatewayError(caught));
        schedule(failedMs);
        return;
      }
    }
    sync();
  }

  /** At most as often as `flush` comes: each takes CPU of the kernel, and every commit has its `flush`. */
  function sync(): void {
    if (!store || !isUnsynced) return;
    isSyncDue = syncing !== undefined;
    if (isSyncDue) return;
    isUnsynced = false;
    syncing = store
      .sync()
      .catch((caught) => report(toGatewayError(caught)))
      .then(() => {
        syncing = undefined;
        if (isSyncDue) sync();
        else if (store?.isLogLong()) shorten(store);
      });
  }

  /**
   * Works the log in while others write to it, then what came meanwhile while nobody does: only a
   * log that is worked in to its end begins anew, and under load there is always something more.
   */
  function shorten(of: LedgerStore): void {
    shortening ??= of
      .shortenLog()
      .then(() => {
        isPaused = true;
        return of.shortenLog();
      })
      .catch((caught) => report(toGatewayError(caught)))
      .then(() => {
        shortening = undefined;
        isPaused = false;
        writeStarts();
        flush();
      });
  }

  return {
    start(text, starting) {
      if (closed) return Promise.reject(new GatewayError('draining', 'The gateway stops.'));
      gathering ??= gather();
      gathering.texts.push(text);
      gathering.starting.push(starting);
      return gathering.written;
    },

    settle(row, turn) {
      draft.add(row);
      if (--turn.open === 0) draft.addTurn(turn.number);
      schedule(gatherMs);
    },

    progress(progressed) {
      if (!store || progressed.length === 0) return;
      try {
        store.progress(progressed);
      } catch (caught) {
        report(toGatewayError(caught));
      }
    },

    flush,
    waiting: () => draft.size(),

    async close() {
      await shortening;
      flush();
      closed = true;
      forget?.();
      while (syncing ?? shortening) await (syncing ?? shortening);
      store = undefined;
    },
  };
}

function diskFull(): GatewayError {
  const message = 'The gateway cannot write its ledger; its operator has to look at the disk.';
  return new GatewayError('storage-failed', message);
}
