import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { type BatchService, createBatches } from '../../src/batches/batches.js';
import type { Answered, Batch, BatchStore, NewBatch } from '../../src/batches/ports.js';
import { hasEnded } from '../../src/batches/states.js';
import type { CallSignal } from '../../src/core/cancellation.js';
import { GatewayError } from '../../src/core/errors.js';
import { batchesStore } from '../../src/storage/batches-store.js';
import type { OpenDatabase } from '../../src/storage/database.js';
import { embeddedDatabase } from '../../src/storage/embedded.js';

/** Event-loop turns after which a wait is taken for one without end: many times what any test needs. */
const mostTurns = 20_000;

/** Waits until there is something. Throws, naming it, where it never comes. */
export async function eventually<T>(
  what: string,
  find: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  for (let turns = 0; turns < mostTurns; turns++) {
    const found = await find();
    if (found !== undefined) return found;
    await turn();
  }
  throw new Error(`${what} never came`);
}

/** One call that the gateway was asked for and has not answered. */
export interface OpenCall {
  readonly model: string;
  readonly request: string;
  readonly signal: CallSignal;
  /** Answers; with an error where one is given. */
  done(error?: GatewayError): void;
}

/** Ids sort by time even where several are made in one millisecond, and over restarts. */
let made = 0;

/** A clock that stands still, and what is to be done at which time. */
export function createTime(startMs = 1_000_000) {
  let nowMs = startMs;
  const timers = new Set<{ readonly atMs: number; readonly act: () => void }>();
  return {
    now: () => nowMs,
    after(delayMs: number, act: () => void) {
      const timer = { atMs: nowMs + delayMs, act };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    /** Waits until something is to be done after exactly this time. */
    async planned(delayMs: number): Promise<void> {
      await eventually(`a timer of ${delayMs} ms`, () =>
        [...timers].find(({ atMs }) => atMs === nowMs + delayMs),
      );
    },
    /** Whether something is to be done after exactly this time. */
    isPlanned: (delayMs: number) => [...timers].some(({ atMs }) => atMs === nowMs + delayMs),
    /** What is to be done later. */
    timers: () => timers.size,
    pass(ms: number) {
      nowMs += ms;
      for (const timer of [...timers].filter(({ atMs }) => atMs <= nowMs)) {
        timers.delete(timer);
        timer.act();
      }
    },
  };
}

/** How often gateways that share a database look what has become of each other's batches. */
export const lookEveryMs = 10_000;

/** The batches of one gateway over a real database, with a hand-made end of the wire and clock. */
export function openBatches(settings: {
  readonly dataDir?: string;
  readonly time?: ReturnType<typeof createTime>;
  readonly concurrency?: number;
  readonly tries?: number;
  readonly maxRequests?: number;
  readonly lineBytes?: number;
  /** Fails with this instead of keeping the results of a file. */
  readonly fullShelf?: GatewayError;
  /** The store as it is otherwise, or would be: with faults, pauses, records. */
  readonly store?: (store: BatchStore) => BatchStore;
  readonly modelKey?: (model: string) => string;
  /** A database that other gateways use too, and by what name this one is known there. */
  readonly shared?: { readonly open: OpenDatabase; readonly holder: string };
  /** The clock of the wall, where it goes another way than time. */
  readonly wallClock?: () => number;
}) {
  const { dataDir = mkdtempSync(path.join(tmpdir(), 'pollux-batches-')), time = createTime() } =
    settings;
  const { shared } = settings;
  const embedded = embeddedDatabase(dataDir);
  const database = shared
    ? { open: shared.open, isThere: () => true, close: async () => {} }
    : embedded;
  const keptBatches = batchesStore(
    database.open,
    shared && { holder: shared.holder, leaseMs: 3 * lookEveryMs },
  );
  const open: OpenCall[] = [];
  const shelf: string[] = [];
  const reports: GatewayError[] = [];
  let most = 0;
  let kept = 0;

  const batches: BatchService = createBatches({
    store: (settings.store ?? ((store) => store))(keptBatches),
    ...(shared ? { lookEveryMs } : {}),
    isThere: database.isThere,
    requests: {
      answer: ({ model }, { request }, signal) =>
        new Promise<Answered>((resolve) => {
          const call: OpenCall = {
            model,
            request,
            signal,
            done(error) {
              open.splice(open.indexOf(call), 1);
              const result = `${error ? 'failed' : 'answered'} ${request}`;
              resolve(error ? { result, error } : { result });
            },
          };
          signal.addEventListener('abort', () => {
            if (signal.reason instanceof GatewayError) call.done(signal.reason);
          });
          open.push(call);
          most = Math.max(most, open.length);
        }),
      unanswered: ({ state }, request) => `${state} ${request}`,
    },
    async keepResults(_, lines) {
      kept++;
      if (settings.fullShelf) throw settings.fullShelf;
      for await (const line of lines) shelf.push(Buffer.from(line).toString());
      return 'files/results';
    },
    now: settings.wallClock ?? time.now,
    elapsedMs: time.now,
    modelKey: settings.modelKey ?? ((model) => model),
    after: time.after,
    random: () => 0.5,
    report: (error) => reports.push(error),
    newId: () => `batch-${String(++made).padStart(6, '0')}`,
    concurrency: settings.concurrency ?? 2,
    tries: settings.tries ?? 3,
    maxRequests: settings.maxRequests ?? 100,
    lineBytes: settings.lineBytes ?? 1000,
    expiryMs: 60 * 60_000,
    retentionMs: 24 * 60 * 60_000,
  });

  /** Waits until so many calls are open. */
  const calls = (count: number): Promise<readonly OpenCall[]> =>
    eventually(`${count} open calls`, () => (open.length === count ? [...open] : undefined));

  return {
    batches,
    dataDir,
    time,
    shelf,
    reports,
    calls,
    /** Calls that are open now. */
    open: (): readonly OpenCall[] => [...open],
    /** Requests of the calls that are open. */
    async requests(count: number): Promise<string[]> {
      return (await calls(count)).map(({ request }) => request);
    },
    /** The most calls that were open at one moment. */
    most: () => most,
    /** How often results were to become a file. */
    kept: () => kept,
    ended: ({ tenant, id }: Batch): Promise<Batch> =>
      eventually('the end of a batch', async () => {
        const batch = await batches.find(tenant, id);
        return batch && hasEnded(batch) ? batch : undefined;
      }),
    /** Waits until so many faults were reported. */
    reported: (count: number): Promise<readonly GatewayError[]> =>
      eventually(`${count} reports`, () => (reports.length >= count ? reports : undefined)),
    store: keptBatches,
    async rows(table: 'batches' | 'batch_items'): Promise<number> {
      const rows = (await database.open()).selectFrom(table);
      const { count } = await rows
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return count;
    },
    async close(limitMs = 0) {
      await batches.close(limitMs);
      await database.close();
    },
  };
}

export async function created(
  batches: BatchService,
  requests: readonly string[],
  wish: Partial<NewBatch> = {},
): Promise<Batch> {
  const made = await batches.create({ ...anyBatch, ...wish }, requests);
  if (!made.ok) throw made.error;
  return made.value;
}

export const anyBatch: NewBatch = {
  tenant: 'tests',
  kind: 'generate',
  model: 'm',
  priority: 0,
  strict: false,
  baseUrl: 'https://host/v1beta',
};

export async function resultsOf(batches: BatchService, batch: Batch): Promise<string[]> {
  const results: string[] = [];
  for await (const result of batches.results(batch)) results.push(result);
  return results;
}

export async function* piecesOf(...texts: readonly string[]): AsyncIterable<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

export const throttled = (retryAfterMs: number) =>
  new GatewayError('upstream-throttled', 'Too many requests.', { retryAfterMs });
