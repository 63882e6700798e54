import { chmodSync, closeSync, fdatasync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import Libsql from 'libsql';
import { GatewayError } from '../core/errors.js';
import { isObject } from '../core/json.js';
import type { LedgerStore, UnsettledRow, UsageSum } from '../ledger/ports.js';
import type { LedgerReader } from './ledger-queries.js';
import { recountHours } from './ledger-recount.js';
import { ledgerSchema, sumColumns, unsettledStarts } from './ledger-tables.js';
import { guarded, own, storageFailed } from './libsql-file.js';
import { newPlaces, padded, reusedPlaces } from './start-places.js';

/** SQLite's own; files of earlier versions have pages of half of it. */
const pageBytes = 4_096;

/**
 * The log of commits is worked into the file once it has about this much. By another thread: it
 * waits for the disk, and the event loop must not.
 */
const longLogBytes = 8 * 1024 * 1024;

/** Where that does not happen, the connection that writes does it itself. */
const longestLogPages = 20 * (longLogBytes / pageBytes);

/** In one statement. More do not cost less. */
const rowsAtOnce = 16;

/** A commit writes at least so much beside its rows. */
const commitBytes = 3 * pageBytes;

/** The format of the file. */
const version = 1;

export interface LedgerFileOptions {
  /** It only holds what waits for another place, in so many bytes at most (F39). */
  readonly outboxBytes?: number;
}

/**
 * Opens the ledger's own file, made when missing. It is used without a query builder: what stands
 * before every call to a provider has to take microseconds.
 */
export function openLedgerStore(file: string, options: LedgerFileOptions = {}): LedgerStore {
  let release = () => {};
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    release = own(file);
    return createStore(file, release, options);
  } catch (caught) {
    release();
    throw caught instanceof GatewayError ? caught : storageFailed(caught);
  }
}

function createStore(
  file: string,
  release: () => void,
  { outboxBytes }: LedgerFileOptions,
): LedgerStore {
  const libsql = new Libsql(file);
  prepareFile(libsql);
  const isOutbox = outboxBytes !== undefined;
  if (isOutbox) {
    const pages = Math.ceil(outboxBytes / numberOf(libsql, 'pragma page_size'));
    libsql.exec(`pragma max_page_count = ${pages}`);
  }
  chmodSync(file, 0o600);
  const addStarts = libsql.prepare('insert or replace into starts (turn, rows) values (?, ?)');
  const begin = libsql.prepare('begin immediate');
  const commit = libsql.prepare('commit');
  const addSettled = libsql.prepare(insertRows(1));
  const addMany = libsql.prepare(insertRows(rowsAtOnce));
  const endTurns = libsql.prepare(
    'delete from starts where turn in (select value from json_each(?))',
  );
  const endProgress = libsql.prepare(
    'delete from progress where attempt_id in (select value from json_each(?))',
  );
  const addHolds = libsql.prepare(
    'insert into holds select value ->> 0, value ->> 1 from json_each(?) where true on conflict do nothing',
  );
  const giveUp = libsql.prepare(
    'delete from settled where attempt_id in (select value ->> 0 from json_each(?))',
  );
  const markShipped = libsql.prepare(
    'update starts set shipped = 1 where turn in (select value from json_each(?))',
  );
  const addProgress = libsql.prepare(
    `insert into progress (attempt_id, output_tokens, accepted)
      select value ->> 0, value ->> 1, value ->> 2 from json_each(?) where true
      on conflict do update set output_tokens = excluded.output_tokens, accepted = excluded.accepted`,
  );
  const addSums = libsql.prepare(sumStatement);
  libsql.exec(forgetSettled);
  const places = (isOutbox ? newPlaces : reusedPlaces)(
    numberOf(libsql, 'select max(turn) from starts'),
  );
  let reading: Promise<LedgerReader> | undefined;
  /** Loaded with the first question, which no call waits for. */
  const reader = () => {
    reading ??= import('./ledger-queries.js').then((module) => module.createLedgerQueries(file));
    return reading;
  };
  let logBytes = 0;
  const walFd = openSync(`${file}-wal`, 'r');

  /** A statement would work on after its connection was closed. */
  const whileOpen = (act: () => void) =>
    guarded(() => {
      if (!libsql.open) throw new Error('the ledger is closed');
      act();
    });

  const transact = (act: () => void) =>
    whileOpen(() => {
      begin.run([]);
      try {
        act();
        commit.run([]);
      } catch (caught) {
        libsql.exec('rollback');
        throw caught;
      }
    });

  return {
    start(starts) {
      const rows = padded(`[${starts.join(',')}]`);
      const turn = places.take(rows.length);
      try {
        whileOpen(() => addStarts.run([turn, rows]));
      } catch (caught) {
        places.free(turn);
        throw caught;
      }
      logBytes += commitBytes + rows.length;
      return turn;
    },

    settle({ idsAndRows, sums, holds, progressed, turnsDone }) {
      transact(() => {
        let changes = 0;
        let at = 0;
        while (at < idsAndRows.length) {
          const isMany = idsAndRows.length - at >= 2 * rowsAtOnce;
          const end = at + 2 * (isMany ? rowsAtOnce : 1);
          changes += (isMany ? addMany : addSettled).run(idsAndRows.slice(at, end)).changes;
          at = end;
        }
        for (const text of idsAndRows) logBytes += 2 * text.length;
        if (isOutbox && turnsDone.length > 0) endTurns.run([JSON.stringify(turnsDone)]);
        if (progressed.length > 0) endProgress.run([JSON.stringify(progressed)]);
        // Rows that only wait here are summed where they are going.
        if (isOutbox) return;
        if (2 * changes === idsAndRows.length) addSums.run([JSON.stringify(sums.map(writeSum))]);
        // A commit that seemed to fail, and did not: some of its rows are there already.
        else recountHours(libsql, new Set(sums.map(({ hourMs }) => hourMs)));
        if (holds.length > 0) {
          addHolds.run([JSON.stringify(holds.map((row) => [row.holdId, row.attemptId]))]);
        }
      });
      for (const turn of turnsDone) places.free(turn);
      logBytes += commitBytes;
    },

    progress(rows) {
      const values = rows.map((row) => [row.attemptId, row.outputTokens, Number(row.accepted)]);
      whileOpen(() => addProgress.run([JSON.stringify(values)]));
    },

    /**
     * Commits wrote to the log file; what is left is to bring the file to the disk. That can be
     * asked of any descriptor of it, so that a thread of the pool waits and not the event loop.
     */
    sync: () =>
      new Promise((resolve, reject) => {
        fdatasync(walFd, (error) => (error ? reject(storageFailed(error)) : resolve()));
      }),

    isLogLong: () => logBytes > longLogBytes,

    async shortenLog() {
      logBytes = 0;
      await (await reader()).shortenLog();
    },

    unsettled() {
      return guarded(() =>
        libsql
          .prepare(
            `select turn, start, output_tokens, accepted
              from (select turn, start.value as start from ${unsettledStarts})
              left join progress on attempt_id = start ->> 0
              order by turn`,
          )
          .all([])
          .flatMap(readUnsettled),
      );
    },

    queries: {
      usage: async (query) => (await reader()).usage(query),
      attempts: async (query) => (await reader()).attempts(query),
      charges: async (query) => (await reader()).charges(query),
      faults: async (query) => (await reader()).faults(query),
    },

    outbox: {
      next: async (...asked) => (await reader()).nextShipment(...asked),
      shipped({ settled, turns }) {
        transact(() => {
          if (settled.length > 0) giveUp.run([`[${settled.join(',')}]`]);
          if (turns.length > 0) markShipped.run([JSON.stringify(turns)]);
        });
        logBytes += commitBytes;
      },
    },

    async close() {
      await (await reading?.catch(() => undefined))?.close();
      libsql.close();
      closeSync(walFd);
      release();
    },
  };
}

/** In the order of the columns; amounts as texts, since JSON's numbers are floats. */
function writeSum(sum: UsageSum): readonly (string | number)[] {
  return [
    sum.hourMs,
    sum.projectId,
    sum.keyId,
    sum.provider,
    sum.model,
    sum.name,
    sum.attempts,
    sum.answers,
    sum.estimated,
    sum.unpriced,
    sum.promptTokens,
    sum.cachedTokens,
    sum.cacheWriteTokens,
    sum.candidatesTokens,
    sum.thoughtsTokens,
    sum.toolUseTokens,
    String(sum.chargedNanoUsd),
    String(sum.wasteNanoUsd),
  ];
}

function insertRows(count: number): string {
  const values = Array(count).fill('(?, ?)').join(', ');
  return `insert into settled (attempt_id, row) values ${values} on conflict do nothing`;
}

const groupColumns = 6;

const sumStatement = `insert into usage_hours
  select ${Array.from({ length: groupColumns }, (_, place) => `value ->> ${place}`).join(', ')},
    ${sumColumns.map((_, place) => `cast(value ->> ${groupColumns + place} as integer)`).join(', ')}
  from json_each(?) where true
  on conflict do update set ${sumColumns.map((name) => `${name} = ${name} + excluded.${name}`).join(', ')}`;

function prepareFile(libsql: Libsql.Database): void {
  libsql.exec(`pragma page_size = ${pageBytes}`);
  libsql.exec('pragma journal_mode = wal');
  // A commit survives the process at once, and a loss of power once `sync` has run.
  libsql.exec('pragma synchronous = normal');
  libsql.exec(`pragma wal_autocheckpoint = ${longestLogPages}`);
  const found = numberOf(libsql, 'pragma user_version');
  if (found === version) return;
  if (found !== 0) throw new Error('the ledger was written by a newer gateway');
  libsql.exec(['begin', ...ledgerSchema, `pragma user_version = ${version}`, 'commit'].join(';'));
}

/** What an earlier process left where later starts were to take its place. */
const forgetSettled = `delete from starts where turn not in (select turn from ${unsettledStarts})`;

/** The one number that a statement gives; 0 where there is none. */
function numberOf(libsql: Libsql.Database, sql: string): number {
  const [value] = Object.values(libsql.prepare(sql).get([]) ?? {});
  return typeof value === 'number' ? value : 0;
}

function readUnsettled(row: unknown): UnsettledRow[] {
  if (!isObject(row) || typeof row.turn !== 'number' || typeof row.start !== 'string') return [];
  const { turn, start, output_tokens, accepted } = row;
  return typeof output_tokens === 'number'
    ? [{ turn, start, progress: { outputTokens: output_tokens, accepted: accepted === 1 } }]
    : [{ turn, start }];
}
