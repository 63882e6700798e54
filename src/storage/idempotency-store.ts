import { setImmediate as turn } from 'node:timers/promises';
import type { Claim, IdempotencyScope, IdempotencyStore } from '../idempotency/ports.js';
import type { Database, OpenDatabase, StoreClock } from './database.js';
import { cutInPieces } from './text-pieces.js';

/** Where a key is given back between two looks at it. */
const claimTries = 10;

/** Removed with one statement: the embedded database holds up everybody while it runs. */
const piecesAtOnce = 20;

/** Idempotency keys in the table `idempotency_keys`, answers in `idempotency_pieces`. */
export function idempotencyStore(open: OpenDatabase, clock: StoreClock): IdempotencyStore {
  const timeOf = async (nowMs: number) => (await import('./store-time.js')).storeTime(clock, nowMs);

  return {
    async claim(scope, { fingerprint, holder, leaseMs, nowMs }): Promise<Claim> {
      const database = await open();
      const time = await timeOf(nowMs);
      const values = {
        fingerprint,
        holder,
        state: 'running' as const,
        until_ms: time.after(leaseMs),
      };
      for (let tries = 0; tries < claimTries; tries++) {
        const { numInsertedOrUpdatedRows } = await database
          .insertInto('idempotency_keys')
          .values({ ...scope, ...values })
          .onConflict((conflict) =>
            conflict
              .columns(['tenant', 'route', 'key'])
              .doUpdateSet(values)
              .where('idempotency_keys.until_ms', '<=', time.now),
          )
          .executeTakeFirst();
        if (numInsertedOrUpdatedRows) return { state: 'ours' };
        const row = await findKey(database, scope);
        if (row) return row;
      }
      throw new Error('a key is taken and given back all the time');
    },

    async finish(scope, { holder, text, keptMs, nowMs }) {
      const database = await open();
      const time = await timeOf(nowMs);
      let position = 0;
      for (const piece of cutInPieces(text)) {
        await database
          .insertInto('idempotency_pieces')
          .values({ tenant: scope.tenant, holder, position: position++, piece })
          // Kept a second time, where the first ended half-way.
          .onConflict((conflict) => conflict.columns(['tenant', 'holder', 'position']).doNothing())
          .execute();
        await turn();
      }
      // Only now is there an answer: a crash before leaves pieces that nobody reads.
      const { numUpdatedRows } = await ownKey(database, scope, holder)
        .set({ state: 'done', until_ms: time.after(keptMs) })
        .executeTakeFirst();
      if (numUpdatedRows > 0n || (await findKey(database, scope))?.holder === holder) return true;
      await removePieces(database, scope.tenant, holder);
      return false;
    },

    async release(scope, holder) {
      const database = await open();
      await database
        .deleteFrom('idempotency_keys')
        .where('tenant', '=', scope.tenant)
        .where('route', '=', scope.route)
        .where('key', '=', scope.key)
        .where('holder', '=', holder)
        .where('state', '=', 'running')
        .execute();
    },

    async *read(tenant, holder) {
      const database = await open();
      for (let position = 0; ; position++) {
        const row = await database
          .selectFrom('idempotency_pieces')
          .select('piece')
          .where('tenant', '=', tenant)
          .where('holder', '=', holder)
          .where('position', '=', position)
          .executeTakeFirst();
        if (!row) return;
        yield row.piece;
      }
    },

    async sweep(nowMs) {
      const database = await open();
      const { now } = await timeOf(nowMs);
      await database.deleteFrom('idempotency_keys').where('until_ms', '<=', now).execute();
      for (;;) {
        const [left] = await database
          .selectFrom('idempotency_pieces')
          .leftJoin('idempotency_keys', 'idempotency_keys.holder', 'idempotency_pieces.holder')
          .select(['idempotency_pieces.tenant', 'idempotency_pieces.holder'])
          .where('idempotency_keys.holder', 'is', null)
          .limit(1)
          .execute();
        if (!left) return;
        await removePieces(database, left.tenant, left.holder);
      }
    },
  };
}

async function findKey(
  database: Database,
  { tenant, route, key }: IdempotencyScope,
): Promise<Exclude<Claim, { state: 'ours' }> | undefined> {
  return database
    .selectFrom('idempotency_keys')
    .select(['state', 'fingerprint', 'holder'])
    .where('tenant', '=', tenant)
    .where('route', '=', route)
    .where('key', '=', key)
    .executeTakeFirst();
}

function ownKey(database: Database, { tenant, route, key }: IdempotencyScope, holder: string) {
  return database
    .updateTable('idempotency_keys')
    .where('tenant', '=', tenant)
    .where('route', '=', route)
    .where('key', '=', key)
    .where('holder', '=', holder)
    .where('state', '=', 'running');
}

async function removePieces(database: Database, tenant: string, holder: string): Promise<void> {
  let removed: bigint;
  do {
    await turn();
    const some = database
      .selectFrom('idempotency_pieces')
      .select('position')
      .where('tenant', '=', tenant)
      .where('holder', '=', holder)
      .limit(piecesAtOnce);
    const { numDeletedRows } = await database
      .deleteFrom('idempotency_pieces')
      .where('tenant', '=', tenant)
      .where('holder', '=', holder)
      .where('position', 'in', some)
      .executeTakeFirst();
    removed = numDeletedRows;
  } while (removed > 0n);
}
