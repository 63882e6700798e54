import { type Expression, sql } from 'kysely';
import type { StoreClock } from './database.js';

/** The time of a statement about leases, in Unix milliseconds. */
export interface StoreTime {
  readonly now: Expression<number>;
  /** So much later. */
  after(delayMs: number): Expression<number>;
}

/** Stores import this with their first question, as they open the database: Kysely is not loaded before. */
export function storeTime(clock: StoreClock, nowMs: number): StoreTime {
  const now =
    clock === 'database'
      ? sql<number>`cast(extract(epoch from statement_timestamp()) * 1000 as bigint)`
      : sql<number>`cast(${nowMs} as bigint)`;
  return { now, after: (delayMs) => sql<number>`${now} + cast(${Math.ceil(delayMs)} as bigint)` };
}
