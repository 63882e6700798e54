import { setImmediate as turn } from 'node:timers/promises';
import type { Insertable, Selectable } from 'kysely';
import type { Batch, BatchItem, BatchResult, BatchStore } from '../batches/ports.js';
import type { Database, OpenDatabase, Tables } from './database.js';

type Row = Pick<Selectable<Tables['batches']>, (typeof columns)[number]>;

const columns = [
  'id',
  'tenant',
  'key_id',
  'kind',
  'model',
  'display_name',
  'priority',
  'strict',
  'base_url',
  'input_file',
  'responses_file',
  'fault',
  'state',
  'request_count',
  'succeeded_count',
  'failed_count',
  'created_at_ms',
  'updated_at_ms',
  'ended_at_ms',
] as const;

/**
 * Results may be megabytes each, and the embedded database holds up everybody while it runs: so many
 * are read or removed at one moment, and fewer where so many characters came the time before.
 */
const itemsAtOnce = 20;
const lengthAtOnce = 1024 * 1024;

/** By whom, where several gateways share the database, batches are held. */
export interface BatchHolder {
  /** Names this gateway, and no other, nor an earlier start of it. */
  readonly holder: string;
  /** For how long what it has taken is its own, unless it holds on to it. */
  readonly leaseMs: number;
}

/**
 * Batches in the table `batches`, their requests and results in `batch_items`.
 *
 * @param among absent where this gateway alone uses the database: then all batches are its own.
 */
export function batchesStore(open: OpenDatabase, among?: BatchHolder): BatchStore {
  /** By the database's clock, which all of them share. */
  const leaseTime = async () => (await import('./store-time.js')).storeTime('database', 0);

  return {
    async add(batch) {
      const database = await open();
      const row = rowOf(batch);
      const lease = among && {
        holder: among.holder,
        lease_until_ms: (await leaseTime()).after(among.leaseMs),
      };
      await database
        .insertInto('batches')
        .values({ ...row, ...lease })
        .execute();
    },

    async addItems(batchId, items) {
      const database = await open();
      const rows = items.map((item) => ({ batch_id: batchId, ...item, result: null }));
      await turn();
      await database.insertInto('batch_items').values(rows).execute();
    },

    async find(tenant, id) {
      const database = await open();
      const row = await database
        .selectFrom('batches')
        .select(columns)
        .where('tenant', '=', tenant)
        .where('id', '=', id)
        .where('state', '!=', 'creating')
        .executeTakeFirst();
      return row && batchOf(row);
    },

    async list(tenant, limit, before) {
      const database = await open();
      const ofTenant = database
        .selectFrom('batches')
        .select(columns)
        .where('tenant', '=', tenant)
        .where('state', '!=', 'creating')
        .orderBy('id', 'desc')
        .limit(limit);
      const page = before === undefined ? ofTenant : ofTenant.where('id', '<', before);
      return (await page.execute()).map(batchOf);
    },

    async take() {
      const database = await open();
      const unfinished = database
        .selectFrom('batches')
        .select(columns)
        .where('ended_at_ms', 'is', null)
        .orderBy('id');
      if (!among) return (await unfinished.execute()).map(batchOf);
      const { now, after } = await leaseTime();
      // Gateways that ended while they created a batch: the next sweep removes what there is of it.
      await database
        .updateTable('batches')
        .set({ ended_at_ms: longAgoMs })
        .where('state', '=', 'creating')
        .where('ended_at_ms', 'is', null)
        .where('lease_until_ms', '<=', now)
        .execute();
      await database
        .updateTable('batches')
        .set({ holder: among.holder, lease_until_ms: after(among.leaseMs) })
        .where('ended_at_ms', 'is', null)
        .where((where) =>
          where.or([where('holder', '=', among.holder), where('lease_until_ms', '<=', now)]),
        )
        .execute();
      const own = await unfinished.where('holder', '=', among.holder).execute();
      return own.map(batchOf);
    },

    async letGo() {
      if (!among) return;
      const database = await open();
      await database
        .updateTable('batches')
        .set({ lease_until_ms: 0 })
        .where('ended_at_ms', 'is', null)
        .where('holder', '=', among.holder)
        .execute();
    },

    async change(id, from, { state, updatedAtMs, requestCount, endedAtMs, responsesFile, fault }) {
      const database = await open();
      await database
        .updateTable('batches')
        .set({
          state,
          updated_at_ms: updatedAtMs,
          ...(requestCount === undefined ? {} : { request_count: requestCount }),
          ...(endedAtMs === undefined ? {} : { ended_at_ms: endedAtMs }),
          ...(responsesFile === undefined ? {} : { responses_file: responsesFile }),
          ...(fault === undefined ? {} : { fault }),
        })
        .where('id', '=', id)
        .where('state', 'in', from)
        .where('ended_at_ms', 'is', null)
        .execute();
    },

    async nextItem(batchId, behind): Promise<BatchItem | undefined> {
      const database = await open();
      const row = await database
        .selectFrom('batch_items')
        .select(['position', 'request'])
        .where('batch_id', '=', batchId)
        .where('position', '>', behind)
        .where('result', 'is', null)
        .orderBy('position')
        .limit(1)
        .executeTakeFirst();
      return row && { position: row.position, request: row.request ?? '' };
    },

    async settle(batchId, position, { result, failed, atMs }) {
      const database = await open();
      await database.transaction().execute(async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('batch_items')
          .set({ request: null, result })
          .where('batch_id', '=', batchId)
          .where('position', '=', position)
          .where('result', 'is', null)
          .executeTakeFirst();
        // It may have been deleted meanwhile.
        if (numUpdatedRows === 0n) return;
        const count = failed ? 'failed_count' : 'succeeded_count';
        await transaction
          .updateTable('batches')
          .set((batch) => ({ [count]: batch(count, '+', 1), updated_at_ms: atMs }))
          .where('id', '=', batchId)
          .execute();
      });
    },

    async *items(batchId): AsyncIterable<BatchItem | BatchResult> {
      const database = await open();
      let behind = -1;
      let limit = 1;
      for (;;) {
        await turn();
        const rows = await database
          .selectFrom('batch_items')
          .select(['position', 'request', 'result'])
          .where('batch_id', '=', batchId)
          .where('position', '>', behind)
          .orderBy('position')
          .limit(limit)
          .execute();
        let length = 0;
        for (const { position, request, result } of rows) {
          behind = position;
          length += (result ?? request ?? '').length;
          yield result === null ? { position, request: request ?? '' } : { position, result };
        }
        if (rows.length < limit) return;
        limit = length > lengthAtOnce ? 1 : Math.min(limit * 2, itemsAtOnce);
      }
    },

    async removeItems(batchId) {
      await removeItems(await open(), batchId);
    },

    async remove(id) {
      const database = await open();
      // Whatever keeps us from the rest, the next sweep does it.
      await database
        .updateTable('batches')
        .set({ ended_at_ms: longAgoMs })
        .where('id', '=', id)
        .execute();
      await remove(database, id);
    },

    async sweep(endedBeforeMs) {
      const database = await open();
      const ended = await database
        .selectFrom('batches')
        .select('id')
        .where('ended_at_ms', '<', endedBeforeMs)
        .execute();
      for (const { id } of ended) await remove(database, id);
    },
  };
}

/** When a batch ended that was removed: whoever asks for it finds that its time is over. */
const longAgoMs = 0;

async function remove(database: Database, id: string): Promise<void> {
  await removeItems(database, id);
  await database.deleteFrom('batches').where('id', '=', id).execute();
}

/** A few at a time: fifty thousand results would hold up everybody for as long as a second. */
async function removeItems(database: Database, batchId: string): Promise<void> {
  let removed: bigint;
  do {
    await turn();
    const some = database
      .selectFrom('batch_items')
      .select('position')
      .where('batch_id', '=', batchId)
      .orderBy('position')
      .limit(itemsAtOnce);
    const { numDeletedRows } = await database
      .deleteFrom('batch_items')
      .where('batch_id', '=', batchId)
      .where('position', 'in', some)
      .executeTakeFirst();
    removed = numDeletedRows;
  } while (removed > 0n);
}

function rowOf(batch: Batch): Insertable<Tables['batches']> {
  return {
    id: batch.id,
    tenant: batch.tenant,
    key_id: batch.keyId ?? null,
    kind: batch.kind,
    model: batch.model,
    display_name: batch.displayName ?? null,
    priority: batch.priority,
    strict: batch.strict ? 1 : 0,
    base_url: batch.baseUrl,
    input_file: batch.inputFile ?? null,
    responses_file: batch.responsesFile ?? null,
    fault: batch.fault ?? null,
    state: batch.state,
    request_count: batch.requestCount,
    succeeded_count: batch.succeededCount,
    failed_count: batch.failedCount,
    created_at_ms: batch.createdAtMs,
    updated_at_ms: batch.updatedAtMs,
    ended_at_ms: batch.endedAtMs ?? null,
  };
}

function batchOf(row: Row): Batch {
  return {
    id: row.id,
    tenant: row.tenant,
    ...(row.key_id === null ? {} : { keyId: row.key_id }),
    kind: row.kind,
    model: row.model,
    ...(row.display_name === null ? {} : { displayName: row.display_name }),
    priority: row.priority,
    strict: row.strict === 1,
    baseUrl: row.base_url,
    ...(row.input_file === null ? {} : { inputFile: row.input_file }),
    ...(row.responses_file === null ? {} : { responsesFile: row.responses_file }),
    ...(row.fault === null ? {} : { fault: row.fault }),
    state: row.state,
    requestCount: row.request_count,
    succeededCount: row.succeeded_count,
    failedCount: row.failed_count,
    createdAtMs: row.created_at_ms,
    updatedAtMs: row.updated_at_ms,
    ...(row.ended_at_ms === null ? {} : { endedAtMs: row.ended_at_ms }),
  };
}
