import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type {
  AttemptEnd,
  AttemptStart,
  LedgerStore,
  LedgerStoreQueries,
} from '../../src/ledger/ports.js';
import { readSettled, writeSettled, writeStart } from '../../src/ledger/row.js';
import { draftSettlement } from '../../src/ledger/settlement.js';
import { createIds } from '../../src/server/new-id.js';
import { ledgerArchive } from '../../src/storage/ledger-archive.js';
import { openLedgerStore } from '../../src/storage/ledger-store.js';
import { ledgerColumns } from '../../src/storage/ledger-tables.js';
import { openShared } from '../support/databases.js';
import { lacksPostgres, makeDatabase } from '../support/postgres.js';

const day = 24 * 60 * 60 * 1000;
const begin = Date.parse('2026-11-30T10:00:00Z');
let nowMs = begin;
const newId = createIds(() => nowMs);

function start(changes: Partial<AttemptStart> = {}): AttemptStart {
  return {
    ...{ attemptId: newId(), requestId: 'request-1', ordinal: 1, keyId: 'key-1' },
    ...{ projectId: 'one', dialect: 'gemini', operation: 'generateContent', provider: 'p' },
    ...{ model: 'm', credentialId: '00000000', name: null, hold: null },
    ...{ startedAtMs: nowMs, inputTokensEstimate: 3, ...changes },
  };
}

function end(changes: Partial<AttemptEnd> = {}): AttemptEnd {
  const usage = { prompt: 10, cached: 4, cacheWrite: 2, candidates: 5, thoughts: 1, toolUse: 3 };
  return {
    ...{ endedAtMs: nowMs + 5, answeredAtMs: nowMs + 2, outcome: 'ok', partial: false },
    ...{ waste: false, estimated: false, upstreamCalls: 1, usage, costNanoUsd: 1_000n },
    ...{ price: 'input=1', priceVersion: 'list', sourceId: null, ...changes },
  };
}

interface Row {
  readonly start: AttemptStart;
  readonly end: AttemptEnd;
}

const textOf = (row: Row) => writeSettled(writeStart(row.start), row.end);

let directory: string;
let store: LedgerStore;
beforeEach(async () => {
  nowMs = begin;
  directory = await mkdtemp(path.join(tmpdir(), 'pollux-'));
  store = openLedgerStore(path.join(directory, 'ledger.db'));
});
afterEach(async () => {
  await store.close();
  await rm(directory, { recursive: true, force: true });
});

function settle(...rows: readonly Row[]): void {
  const draft = draftSettlement();
  for (const row of rows) draft.add({ ...row, text: textOf(row), hasProgress: false });
  store.settle(draft.settlement());
}

/** Tells that all attempts of a turn are settled. */
function endTurn(turn: number): void {
  const draft = draftSettlement();
  draft.addTurn(turn);
  store.settle(draft.settlement());
}

/** The same questions to a ledger of one's own and to the one of several gateways. */
function describeQueries(
  title: string,
  open: () => Promise<{
    add(rows: readonly Row[], starts?: readonly AttemptStart[]): Promise<void>;
    queries: LedgerStoreQueries;
    close(): Promise<void>;
  }>,
): void {
  describe(title, () => {
    let opened: Awaited<ReturnType<typeof open>>;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.close());

    it('gives rows back as they were written, newest first, and page by page', async () => {
      const media = {
        ...{ promptAudio: 1, promptImage: 2, promptVideo: 3, cachedAudio: 4 },
        ...{ cachedImage: 5, candidatesAudio: 6, candidatesImage: 7 },
      };
      const hold = { id: 'hold-1', atMs: begin - 5, nanoUsd: 9_007_199_254_740_993n };
      const rows: readonly Row[] = [
        { start: start(), end: end() },
        {
          start: start({ name: `it's "a" name`, hold, operation: 'streamGenerateContent' }),
          end: end({
            usage: { ...end().usage, media },
            // More than a number of JavaScript can hold.
            costNanoUsd: 9_007_199_254_740_993n,
            outcome: 'truncated',
            partial: true,
          }),
        },
        { start: start(), end: end({ costNanoUsd: null, price: null, answeredAtMs: null }) },
      ];
      await opened.add(rows);
      const window = { fromMs: begin - day, untilMs: begin + day };
      const read = async (query: object) =>
        (await opened.queries.attempts({ ...window, limit: 10, ...query })).map(readSettled);
      const whole = rows.map((row) => ({ ...row.start, ...row.end })).reverse();
      expect(await read({})).toEqual(whole);
      expect(await read({ limit: 1 })).toEqual(whole.slice(0, 1));
      expect(await read({ before: whole[0]?.attemptId })).toEqual(whole.slice(1));
    });

    it('shows no row and no sum of another project (R29)', async () => {
      await opened.add([{ start: start(), end: end() }]);
      const window = { fromMs: begin - day, untilMs: begin + day, limit: 10 };
      const { queries } = opened;
      expect(await queries.attempts({ ...window, projectId: 'two' })).toEqual([]);
      expect(await queries.attempts({ ...window, projectId: 'one' })).toHaveLength(1);
      expect(await queries.attempts({ ...window, keyId: 'key-2' })).toEqual([]);
      expect(await queries.attempts({ ...window, requestId: 'request-2' })).toEqual([]);
      const usage = { ...window, groupBy: ['key' as const] };
      expect(await queries.usage({ ...usage, projectId: 'two' })).toEqual([]);
      expect(await queries.usage({ ...usage, projectId: 'one' })).toHaveLength(1);
    });

    it('sums by what is asked for, to the nano-dollar', async () => {
      const first = {
        start: start({ name: 'a' }),
        end: end({ costNanoUsd: 9_007_199_254_740_993n }),
      };
      const waste = {
        start: start(),
        end: end({ outcome: 'reset', waste: true, costNanoUsd: 7n }),
      };
      const unknown = {
        start: start({ model: 'n' }),
        end: end({ costNanoUsd: null, estimated: true }),
      };
      await opened.add([first, waste, unknown]);
      nowMs += day;
      await opened.add([{ start: start(), end: end({ costNanoUsd: 2n }) }]);
      const window = { fromMs: begin, untilMs: begin + 2 * day, limit: 10 };
      const all = await opened.queries.usage({ ...window, groupBy: [] });
      expect(all).toEqual([
        {
          group: {},
          ...{ attempts: 4, answers: 3, estimated: 1, unpriced: 1 },
          ...{ promptTokens: 40, cachedTokens: 16, cacheWriteTokens: 8 },
          ...{ candidatesTokens: 20, thoughtsTokens: 4, toolUseTokens: 12 },
          ...{ chargedNanoUsd: 9_007_199_254_740_995n, wasteNanoUsd: 7n },
        },
      ]);
      const days = await opened.queries.usage({ ...window, groupBy: ['day', 'model'] });
      expect(days.map(({ group, attempts }) => ({ ...group, attempts }))).toEqual([
        { day: '2026-11-30', model: 'm', attempts: 2 },
        { day: '2026-11-30', model: 'n', attempts: 1 },
        { day: '2026-12-01', model: 'm', attempts: 1 },
      ]);
      const names = await opened.queries.usage({ ...window, groupBy: ['name'] });
      expect(names.map(({ group }) => group.name)).toEqual(['a', '']);
      const one = await opened.queries.usage({ ...window, name: 'a', groupBy: ['project'] });
      expect(one).toMatchObject([{ group: { project: 'one' }, attempts: 1 }]);
      const later = await opened.queries.usage({ ...window, fromMs: begin + day, groupBy: [] });
      expect(later).toMatchObject([{ attempts: 1, chargedNanoUsd: 2n }]);
    });

    it('tells what was charged by when money was held, and for whom it is still held', async () => {
      const hold = (id: string, atMs: number) => ({ id, atMs, nanoUsd: 50n });
      const held = (id: string, atMs: number, cost: bigint) => ({
        start: start({ hold: hold(id, atMs) }),
        end: end({ costNanoUsd: cost }),
      });
      const waste = { start: start(), end: end({ waste: true, costNanoUsd: 9_999n }) };
      await opened.add(
        [
          held('h-1', begin, 1n),
          held('h-2', begin + 10, 20n),
          held('h-3', begin + 99, 300n),
          waste,
        ],
        [start({ hold: hold('h-4', begin) }), start({ hold: hold('h-4', begin) }), start()],
      );
      const ask = (query: object) =>
        opened.queries.charges({
          ...{ subject: { kind: 'project', id: 'one' }, fromMs: begin, untilMs: begin + 50 },
          ...{ exceptHolds: [], ...query },
        });
      const open = [{ id: 'h-4', amountNanoUsd: 50n }];
      expect(await ask({})).toEqual({ chargedNanoUsd: 21n, open });
      expect(await ask({ exceptHolds: ['h-2', 'h-9'] })).toEqual({ chargedNanoUsd: 1n, open });
      expect(await ask({ untilMs: begin + 200 })).toEqual({ chargedNanoUsd: 321n, open });
      const subject = { kind: 'key', id: 'key-2' };
      expect(await ask({ subject })).toEqual({ chargedNanoUsd: 0n, open: [] });
    });
  });
}

describeQueries('the ledger of one gateway', async () => ({
  async add(rows, starts = []) {
    settle(...rows);
    if (starts.length > 0) store.start(starts.map(writeStart));
  },
  queries: store.queries,
  close: async () => {},
}));

(lacksPostgres() ? describe.skip : describe)('in PostgreSQL', () => {
  describeQueries('the ledger of several gateways', async () => {
    const { url, drop } = await makeDatabase();
    const database = openShared(url);
    const archive = ledgerArchive(database.open);
    return {
      async add(rows, starts = []) {
        const shipment = { settled: rows.map(textOf), starts: starts.map(writeStart), turns: [] };
        await archive.add(shipment);
        // What is sent twice is there once.
        await archive.add(shipment);
      },
      queries: archive,
      async close() {
        await database.close();
        await drop();
      },
    };
  });

  it('keeps the first settlement of an attempt, whatever comes after', async () => {
    const { url, drop } = await makeDatabase();
    const database = openShared(url);
    const archive = ledgerArchive(database.open);
    const begun = start();
    await archive.add({ settled: [], starts: [writeStart(begun)], turns: [] });
    const first = { start: begun, end: end({ costNanoUsd: 5n }) };
    await archive.add({ settled: [textOf(first)], starts: [], turns: [] });
    const second = { start: begun, end: end({ costNanoUsd: 6n }) };
    await archive.add({ settled: [textOf(second)], starts: [writeStart(begun)], turns: [] });
    const [row, ...others] = await archive.attempts({ fromMs: 0, untilMs: 2 ** 45, limit: 5 });
    expect(others).toEqual([]);
    expect(readSettled(row ?? '').costNanoUsd).toBe(5n);
    await database.close();
    await drop();
  });
});

describe('the file of the ledger', () => {
  it('has a column for each place of a row', () => {
    expect(JSON.parse(textOf({ start: start(), end: end() }))).toHaveLength(ledgerColumns.length);
  });

  it('counts hours anew where a row comes twice', async () => {
    const row = { start: start(), end: end() };
    settle(row);
    settle(row, { start: start(), end: end({ costNanoUsd: 5n, waste: true }) });
    const window = { fromMs: begin, untilMs: begin + day, limit: 9, groupBy: [] };
    expect(await store.queries.usage(window)).toMatchObject([
      { attempts: 2, chargedNanoUsd: 1_000n, wasteNanoUsd: 5n, promptTokens: 20 },
    ]);
  });

  it('keeps every row of a settlement of many, each once', async () => {
    const rows = Array.from({ length: 35 }, () => ({ start: start(), end: end() }));
    settle(...rows.slice(3, 5));
    settle(...rows);
    const window = { fromMs: 0, untilMs: 2 ** 45, limit: 99 };
    const kept = await store.queries.attempts(window);
    expect([...kept].sort()).toEqual(rows.map(textOf).sort());
    expect(await store.queries.usage({ ...window, groupBy: [] })).toMatchObject([{ attempts: 35 }]);
  });

  it('takes no more than twice the size of its rows, were they long', async () => {
    const model = 'm'.repeat(300);
    const rows = Array.from({ length: 200 }, () => ({ start: start({ model }), end: end() }));
    settle(...rows);
    await store.shortenLog();
    const { size } = await stat(path.join(directory, 'ledger.db'));
    const texts = rows.reduce((sum, row) => sum + textOf(row).length, 0);
    expect(size).toBeGreaterThan(texts);
    expect(size).toBeLessThan(2 * texts);
  });

  it('gives out what was started and not settled, with how far it was', async () => {
    const [settled, open, late] = [start(), start(), start()];
    store.start([settled, open].map(writeStart));
    store.start([writeStart(late)]);
    store.progress([{ attemptId: late.attemptId, outputTokens: 12, accepted: true }]);
    settle({ start: settled, end: end() });
    expect(store.unsettled()).toEqual([
      { turn: 1, start: writeStart(open) },
      { turn: 2, start: writeStart(late), progress: { outputTokens: 12, accepted: true } },
    ]);
  });

  it('lets starts take the place of those that are settled, and of no others', () => {
    const [done, open, next] = [start(), start(), start()];
    const turn = store.start([writeStart(done)]);
    const other = store.start([writeStart(open)]);
    settle({ start: done, end: end() });
    // That its attempts are settled is not all: the turn has to be told of as done.
    expect(store.start([writeStart(start())])).toBeGreaterThan(other);
    endTurn(turn);
    expect(store.start([writeStart(next)])).toBe(turn);
    const unsettled = store.unsettled().map((row) => row.start);
    expect(unsettled).toEqual(expect.arrayContaining([open, next].map(writeStart)));
    expect(unsettled).toHaveLength(3);
  });

  it('leaves a place to starts as long as those before', () => {
    const one = store.start([writeStart(start())]);
    endTurn(one);
    const many = Array.from({ length: 9 }, () => writeStart(start()));
    expect(store.start(many)).not.toBe(one);
    expect(store.start(many.slice(0, 1))).toBe(one);
  });

  it('settles nothing twice where what was settled is given up after it was opened again', async () => {
    const [done, open] = [start(), start()];
    const turn = store.start([writeStart(done)]);
    store.start([writeStart(open)]);
    settle({ start: done, end: end() });
    endTurn(turn);
    await store.close();
    const outboxBytes = 1024 ** 2;
    store = openLedgerStore(path.join(directory, 'ledger.db'), { outboxBytes });
    const { next, shipped } = store.outbox;
    shipped(await next(9, begin));
    expect((await next(9, begin)).settled).toEqual([]);
    expect(store.unsettled().map((row) => row.start)).toEqual([writeStart(open)]);
  });

  it('belongs to one process', () => {
    const again = () => openLedgerStore(path.join(directory, 'ledger.db'));
    expect(again).toThrow('Another gateway owns the data directory');
  });

  it('takes no start past its size, where it is an outbox (F39)', async () => {
    const file = path.join(directory, 'outbox', 'ledger.db');
    const outbox = openLedgerStore(file, { outboxBytes: 256 * 1024 });
    let turns = 0;
    const fill = () => {
      for (; turns < 10_000; turns++) outbox.start([writeStart(start())]);
    };
    expect(fill).toThrow('cannot use its database');
    expect(turns).toBeGreaterThan(100);
    await outbox.close();
  });

  it('keeps no starts of turns that are over, where it is an outbox', async () => {
    await store.close();
    store = openLedgerStore(path.join(directory, 'ledger.db'), { outboxBytes: 1024 ** 2 });
    const turns = [1, 2, 3].map(() => {
      const turn = store.start([writeStart(start())]);
      endTurn(turn);
      return turn;
    });
    // A shipment that is on its way may still name an earlier one.
    expect(turns).toEqual([1, 2, 3]);
    expect(store.unsettled()).toEqual([]);
  });

  it('gives up what has been shipped, oldest first', async () => {
    const file = path.join(directory, 'outbox', 'ledger.db');
    const outbox = openLedgerStore(file, { outboxBytes: 1024 ** 2 });
    const rows = [1, 2, 3].map(() => ({ start: start(), end: end() }));
    const open = start();
    outbox.start([open, ...rows.map((row) => row.start)].map(writeStart));
    const settlement = { sums: [], holds: [], progressed: [], turnsDone: [] };
    const idsAndRows = rows.flatMap((row) => [row.start.attemptId, textOf(row)]);
    outbox.settle({ ...settlement, idsAndRows });
    const { next, shipped } = outbox.outbox;
    const first = await next(2, begin);
    // What has just begun is not told of.
    expect(first).toEqual({ settled: rows.slice(0, 2).map(textOf), starts: [], turns: [] });
    shipped(first);
    const rest = await next(2, begin + 1);
    // Their turn is not over, so that starts of shipped rows may be told of again; they are there.
    expect(rest).toMatchObject({ settled: rows.slice(2).map(textOf), turns: [1] });
    expect(rest.starts).toContain(writeStart(open));
    shipped(rest);
    expect(await next(2, begin + 1)).toEqual({ settled: [], starts: [], turns: [] });
    // Its settlement is still to come.
    expect(outbox.unsettled().map((row) => row.start)).toContain(writeStart(open));
    await outbox.close();
  });
});
