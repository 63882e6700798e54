import { sql } from 'kysely';
import { reconcileLimitMs, setSpent } from '../limits/budget-counter.js';
import { windowAt } from '../limits/budget-window.js';
import { counterName, waitOf } from '../limits/counter-name.js';
import type { BudgetStore, Claimed, Counter, HoldClaim } from '../limits/ports.js';
import type { Database, OpenDatabase } from './database.js';

/** One window of one counter, as its row is found. */
interface Place {
  readonly counter: string;
  readonly window_start_ms: number;
}

/**
 * Budgets in PostgreSQL alone: one conditional update for each, by the database's own time
 * (reliability contract §8). Rows are touched in one order, so that nobody waits for each other.
 */
export function postgresBudgets(open: OpenDatabase): BudgetStore {
  return {
    async hold(claims) {
      const database = await open();
      const ordered = [...claims].sort((a, b) => (counterName(a) < counterName(b) ? -1 : 1));
      return database
        .transaction()
        .execute(async (transaction): Promise<Claimed> => {
          const nowMs = await timeOf(transaction);
          let atMs = nowMs;
          for (const claim of ordered) {
            const cutMs = await addHold(transaction, claim, nowMs);
            if (typeof cutMs !== 'number') throw new Refused(claim, cutMs.known, nowMs);
            atMs = Math.max(atMs, cutMs + 1);
          }
          return { kind: 'granted', atMs };
        })
        .catch((caught: unknown): Claimed => {
          // Thrown, so that the transaction takes back the holds before it.
          if (!(caught instanceof Refused)) throw caught;
          const by = claims.indexOf(caught.claim);
          if (!caught.known) return { kind: 'unknown', by };
          return { kind: 'refused', by, ...waitOf(caught.claim, caught.nowMs) };
        });
    },

    async settle(ends) {
      const database = await open();
      const unknown = [];
      for (const end of ends) {
        const place = placeOf(end, end.heldAtMs);
        const isKnown = await database.transaction().execute(async (transaction) => {
          const hold = await transaction
            .deleteFrom('budget_holds')
            .where('counter', '=', place.counter)
            .where('window_start_ms', '=', place.window_start_ms)
            .where('hold_id', '=', end.id)
            .where('expires_at_ms', '>', databaseTimeMs)
            .returning('amount_nano_usd')
            .executeTakeFirst();
          if (!hold) return false;
          await transaction
            .updateTable('budget_counters')
            .set(({ eb }) => ({
              held_nano_usd: eb('held_nano_usd', '-', hold.amount_nano_usd),
              spent_nano_usd: eb('spent_nano_usd', '+', end.chargedNanoUsd),
              since_nano_usd: eb('since_nano_usd', '+', end.chargedNanoUsd),
            }))
            .where('counter', '=', place.counter)
            .where('window_start_ms', '=', place.window_start_ms)
            .execute();
          return true;
        });
        if (!isKnown) unknown.push(end);
      }
      return unknown;
    },

    async beginReconcile(counter, token, own) {
      const database = await open();
      return database.transaction().execute(async (transaction) => {
        const nowMs = await timeOf(transaction);
        const place = placeOf(counter, nowMs);
        await transaction
          .insertInto('budget_counters')
          .values({ ...place, ...nothingKnown, cut_ms: place.window_start_ms - 1 })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        const { cut_ms, reconcile_began_ms } = await lock(transaction, place);
        const isBusy = reconcile_began_ms !== null && nowMs - reconcile_began_ms < reconcileLimitMs;
        if (isBusy) return undefined;
        await dropExpired(transaction, place, nowMs);
        const lost = own.filter(({ windowStartMs }) => windowStartMs === place.window_start_ms);
        for (const { ttlMs, ...hold } of lost) {
          await addLost(transaction, place, { ...hold, expiresAtMs: nowMs + ttlMs });
        }
        const cutMs = Math.max(nowMs, cut_ms + 1);
        await transaction
          .updateTable('budget_counters')
          .set({
            cut_ms: cutMs,
            reconcile_token: token,
            reconcile_began_ms: nowMs,
            since_nano_usd: 0n,
          })
          .where('counter', '=', place.counter)
          .where('window_start_ms', '=', place.window_start_ms)
          .execute();
        await forgetOlder(transaction, place);
        const holds = await transaction
          .selectFrom('budget_holds')
          .select('hold_id')
          .where('counter', '=', place.counter)
          .where('window_start_ms', '=', place.window_start_ms)
          .execute();
        const live = holds.map(({ hold_id }) => hold_id);
        return { cutMs, windowStartMs: place.window_start_ms, live };
      });
    },

    async finishReconcile(counter, { token, windowStartMs, sum, openTtlMs, confirmMs }) {
      const database = await open();
      const place = { counter: counterName(counter), window_start_ms: windowStartMs };
      return database.transaction().execute(async (transaction) => {
        const nowMs = await timeOf(transaction);
        const row = await lock(transaction, place);
        if (row.reconcile_token !== token) return false;
        const toldNanoUsd = sum.chargedNanoUsd + row.since_nano_usd;
        const { spentNanoUsd, surplus } = setSpent(countedIn(row), toldNanoUsd, confirmMs, nowMs);
        await transaction
          .updateTable('budget_counters')
          .set({
            spent_nano_usd: spentNanoUsd,
            surplus_nano_usd: surplus?.nanoUsd ?? null,
            surplus_seen_ms: surplus?.seenAtMs ?? null,
            reconcile_token: null,
            reconcile_began_ms: null,
          })
          .where('counter', '=', place.counter)
          .where('window_start_ms', '=', place.window_start_ms)
          .execute();
        for (const hold of sum.open) {
          await addLost(transaction, place, { ...hold, expiresAtMs: nowMs + openTtlMs });
        }
        return true;
      });
    },

    async read(counter) {
      const database = await open();
      return database.transaction().execute(async (transaction) => {
        const nowMs = await timeOf(transaction);
        const place = placeOf(counter, nowMs);
        await dropExpired(transaction, place, nowMs);
        const row = await transaction
          .selectFrom('budget_counters')
          .select(['spent_nano_usd', 'held_nano_usd'])
          .where('counter', '=', place.counter)
          .where('window_start_ms', '=', place.window_start_ms)
          .executeTakeFirst();
        if (!row || row.spent_nano_usd === null) return undefined;
        const { endMs } = windowAt(counter.window, nowMs);
        return {
          windowStartMs: place.window_start_ms,
          ...(endMs === undefined ? {} : { windowEndMs: endMs }),
          spentNanoUsd: row.spent_nano_usd,
          heldNanoUsd: row.held_nano_usd,
        };
      });
    },
  };
}

/** Not the transaction's own time, which stands still while it waits for others. */
const databaseTimeMs = sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`;

async function timeOf(database: Database): Promise<number> {
  const { now_ms } = await database
    .selectNoFrom(databaseTimeMs.as('now_ms'))
    .executeTakeFirstOrThrow();
  return now_ms;
}

function placeOf(counter: Counter, atMs: number): Place {
  const { startMs } = windowAt(counter.window, atMs);
  return { counter: counterName(counter), window_start_ms: startMs };
}

/** The cut of the counter where there was room; else whether it is known at all. */
async function addHold(
  database: Database,
  claim: HoldClaim,
  nowMs: number,
): Promise<number | { readonly known: boolean }> {
  const place = placeOf(claim, nowMs);
  const { id, amountNanoUsd, limitNanoUsd, ttlMs } = claim;
  await dropExpired(database, place, nowMs);
  const row = await database
    .updateTable('budget_counters')
    .set(({ eb }) => ({ held_nano_usd: eb('held_nano_usd', '+', amountNanoUsd) }))
    .where('counter', '=', place.counter)
    .where('window_start_ms', '=', place.window_start_ms)
    .where(({ eb }) =>
      eb(eb('spent_nano_usd', '+', eb.ref('held_nano_usd')), '<=', limitNanoUsd - amountNanoUsd),
    )
    .returning('cut_ms')
    .executeTakeFirst();
  if (!row) {
    const known = await database
      .selectFrom('budget_counters')
      .select('counter')
      .where('counter', '=', place.counter)
      .where('window_start_ms', '=', place.window_start_ms)
      .where('spent_nano_usd', 'is not', null)
      .executeTakeFirst();
    return { known: known !== undefined };
  }
  await database
    .insertInto('budget_holds')
    .values({
      ...place,
      hold_id: id,
      amount_nano_usd: amountNanoUsd,
      expires_at_ms: Math.ceil(nowMs + ttlMs),
    })
    .execute();
  return row.cut_ms;
}

/** A hold that the counter does not have, which takes no room to ask for. */
async function addLost(
  database: Database,
  place: Place,
  hold: { readonly id: string; readonly amountNanoUsd: bigint; readonly expiresAtMs: number },
): Promise<void> {
  const { numInsertedOrUpdatedRows = 0n } = await database
    .insertInto('budget_holds')
    .values({
      ...place,
      hold_id: hold.id,
      amount_nano_usd: hold.amountNanoUsd,
      expires_at_ms: Math.ceil(hold.expiresAtMs),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows > 0n) await changeHeld(database, place, hold.amountNanoUsd);
}

async function dropExpired(database: Database, place: Place, nowMs: number): Promise<void> {
  const expired = await database
    .deleteFrom('budget_holds')
    .where('counter', '=', place.counter)
    .where('window_start_ms', '=', place.window_start_ms)
    .where('expires_at_ms', '<=', nowMs)
    .returning('amount_nano_usd')
    .execute();
  const amount = expired.reduce((sum, { amount_nano_usd }) => sum + amount_nano_usd, 0n);
  if (amount > 0n) await changeHeld(database, place, -amount);
}

async function changeHeld(database: Database, place: Place, byNanoUsd: bigint): Promise<void> {
  await database
    .updateTable('budget_counters')
    .set(({ eb }) => ({ held_nano_usd: eb('held_nano_usd', '+', byNanoUsd) }))
    .where('counter', '=', place.counter)
    .where('window_start_ms', '=', place.window_start_ms)
    .execute();
}

function lock(database: Database, place: Place) {
  return database
    .selectFrom('budget_counters')
    .select([
      'cut_ms',
      'spent_nano_usd',
      'reconcile_token',
      'reconcile_began_ms',
      'since_nano_usd',
      'surplus_nano_usd',
      'surplus_seen_ms',
    ])
    .where('counter', '=', place.counter)
    .where('window_start_ms', '=', place.window_start_ms)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

function countedIn(row: Awaited<ReturnType<typeof lock>>) {
  const { spent_nano_usd, surplus_nano_usd, surplus_seen_ms } = row;
  return {
    ...(spent_nano_usd === null ? {} : { spentNanoUsd: spent_nano_usd }),
    ...(surplus_nano_usd === null || surplus_seen_ms === null
      ? {}
      : { surplus: { nanoUsd: surplus_nano_usd, seenAtMs: surplus_seen_ms } }),
  };
}

/** Windows that are over are of use until the last of their requests is. */
async function forgetOlder(database: Database, { counter, window_start_ms }: Place) {
  const olderThanMs = window_start_ms - keptForMs;
  for (const table of ['budget_counters', 'budget_holds'] as const) {
    await database
      .deleteFrom(table)
      .where('counter', '=', counter)
      .where('window_start_ms', '<', olderThanMs)
      .execute();
  }
}

const keptForMs = 2 * 24 * 60 * 60 * 1000;

const nothingKnown = { held_nano_usd: 0n, since_nano_usd: 0n };

/** Ends a transaction that holds too much. */
class Refused extends Error {
  readonly claim: HoldClaim;
  readonly known: boolean;
  readonly nowMs: number;

  constructor(claim: HoldClaim, known: boolean, nowMs: number) {
    super('there is no room');
    this.claim = claim;
    this.known = known;
    this.nowMs = nowMs;
  }
}
