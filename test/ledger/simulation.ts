import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Chunk } from '../../src/core/canonical.js';
import { GatewayError } from '../../src/core/errors.js';
import { createLedger, type Ledger } from '../../src/ledger/ledger.js';
import type { Entry, LedgerStore, NewAttempt } from '../../src/ledger/ports.js';
import type { PriceBook } from '../../src/ledger/price-book.js';
import { createIds } from '../../src/server/new-id.js';
import { openLedgerStore } from '../../src/storage/ledger-store.js';
import { until } from '../support/servers.js';

/** The ledger on a real file, with a clock, timers and a disk that do as a test says. */
export function createSimulation(prices: PriceBook) {
  const directory = mkdtempSync(path.join(tmpdir(), 'pollux-ledger-'));
  let nowMs = Date.parse('2026-11-30T10:00:00Z');
  const newId = createIds(() => nowMs);
  let timers: { atMs: number; act: () => void }[] = [];
  let turns: (() => void)[] = [];
  let isDiskFull = false;
  const reports: string[] = [];
  let store: LedgerStore | undefined;
  let ledger = open();

  function open(): Ledger {
    return createLedger({
      open: async () => {
        store = failing(openLedgerStore(path.join(directory, 'ledger.db')));
        return store;
      },
      prices,
      profileOf: (provider) => provider,
      now: () => nowMs,
      newId,
      after: (delayMs, act) => {
        const timer = { atMs: nowMs + delayMs, act };
        timers.push(timer);
        return () => {
          timers = timers.filter((other) => other !== timer);
        };
      },
      afterTurn: (act) => void turns.push(act),
      report: ({ message }) => void reports.push(message),
      random: () => 0.5,
    });
  }

  function failing(real: LedgerStore): LedgerStore {
    const unlessFull =
      <Rest extends unknown[], Result>(act: (...rest: Rest) => Result) =>
      (...rest: Rest) => {
        if (isDiskFull) throw new GatewayError('storage-failed', 'The disk is full.');
        return act(...rest);
      };
    return { ...real, start: unlessFull(real.start), settle: unlessFull(real.settle) };
  }

  return {
    open: (attempt: NewAttempt): Entry => ledger.open(attempt),
    ledger: () => ledger,
    reports: () => reports,
    nowMs: () => nowMs,
    disk(isFull: boolean) {
      isDiskFull = isFull;
    },
    /** The end of the present turn of the event loop. */
    async endTurn(): Promise<void> {
      const acts = turns;
      turns = [];
      for (const act of acts) act();
      await settled();
    },
    async pass(ms: number): Promise<void> {
      nowMs += ms;
      const due = timers.filter(({ atMs }) => atMs <= nowMs);
      timers = timers.filter(({ atMs }) => atMs > nowMs);
      for (const { act } of due) act();
      await settled();
    },
    /** A minute, and what is looked for each minute in another thread. */
    async passMinute(): Promise<void> {
      await this.pass(60_000);
      await until(() => timers.some(({ atMs }) => atMs >= nowMs + 60_000));
    },
    /** A step of the machine's clock; no time passes. */
    step(ms: number) {
      nowMs += ms;
    },
    /** The process dies: what was not written is gone. Another begins on the same file. */
    async crash(): Promise<void> {
      timers = [];
      turns = [];
      await store?.close();
      ledger = open();
      await ledger.recover();
    },
    async rest(): Promise<void> {
      isDiskFull = false;
      await ledger.close();
      ledger = open();
      await ledger.recover();
    },
    async close(): Promise<void> {
      await ledger.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Promises that only wait for each other, and the opening of the file. */
async function settled(): Promise<void> {
  for (let round = 0; round < 20; round++) await new Promise((resolve) => setImmediate(resolve));
}

export function chunkOf(usageMetadata: Chunk['usageMetadata'], text: string): Chunk {
  return {
    candidates: [{ content: { role: 'model', parts: [{ text }] }, index: 0 }],
    ...(usageMetadata ? { usageMetadata } : {}),
  };
}
