import type { NewId } from '../core/clock.js';
import { toGatewayError } from '../core/errors.js';
import { fail, ok } from '../core/result.js';
import { invalidField } from '../core/violations.js';
import type { Batch, Batches, BatchItem, BatchSource } from './ports.js';
import { readLines } from './read-lines.js';
import { createRunner, type RunnerOptions, resultOf, storageFaultDelayMs } from './runner.js';
import { before, hasEnded } from './states.js';

export interface BatchesOptions extends RunnerOptions {
  readonly newId: NewId;
  /** Whether something may have been kept: nothing is asked for before. */
  readonly isThere: () => boolean;
  /** Requests of one batch at most. */
  readonly maxRequests: number;
  /** Longest line of a file. */
  readonly lineBytes: number;
  /** How long a batch is kept after its end. */
  readonly retentionMs: number;
  /** Where other gateways run batches of the same store: how often to look what has become of theirs. */
  readonly lookEveryMs?: number | undefined;
}

export interface BatchService extends Batches {
  /** Goes on with the batches of earlier starts; where that fails, it is tried again. */
  resume(): Promise<void>;
  /** Calls that run have so long to end; those that do not are made again at the next start. */
  close(limitMs: number): Promise<void>;
}

/** Requests that are written at once: few enough for one statement, which holds up everybody. */
const itemsAtOnce = 100;
const lengthAtOnce = 1024 * 1024;

/** Batches of requests that the gateway answers by and by, in whatever provider their model is. */
export function createBatches(options: BatchesOptions): BatchService {
  const { store, requests, now, newId, isThere, maxRequests, retentionMs, lookEveryMs } = options;
  const runner = createRunner(options);
  let resumed: Promise<void> | undefined;
  let closed = false;
  let forgetRetry = () => {};
  let forgetLook = () => {};
  let looking: Promise<void> = Promise.resolve();

  /** Before the batches of earlier starts are known, nothing is done with any: that fails as they do. */
  const ready = (): Promise<void> => {
    resumed ??= goOn().catch((caught) => {
      resumed = undefined;
      throw caught;
    });
    return resumed;
  };

  const isKept = ({ endedAtMs }: Batch) =>
    endedAtMs === undefined || endedAtMs + retentionMs > now();

  const find = async (tenant: string, id: string): Promise<Batch | undefined> => {
    // Nothing is made for an answer that is known.
    if (!isThere() || !idPattern.test(id)) return undefined;
    await ready();
    const batch = await store.find(tenant, id);
    return batch && isKept(batch) ? batch : undefined;
  };

  /** @returns how many there were. Throws the 400 where they cannot be read. */
  async function addItems(batchId: string, source: BatchSource): Promise<number> {
    const isFile = Symbol.asyncIterator in source;
    const field = `batch.inputConfig.${isFile ? 'fileName' : 'requests.requests'}`;
    let count = 0;
    let length = 0;
    let items: BatchItem[] = [];
    const write = async () => {
      if (items.length > 0) await store.addItems(batchId, items);
      items = [];
      length = 0;
    };
    for await (const request of isFile ? readLines(source, options.lineBytes) : source) {
      if (count === maxRequests) {
        throw invalidField(field, `holds more than ${maxRequests} requests; send several batches`);
      }
      items.push({ position: count++, request });
      length += request.length;
      if (items.length === itemsAtOnce || length > lengthAtOnce) await write();
    }
    await write();
    if (count === 0) throw invalidField(field, 'holds no request');
    return count;
  }

  async function goOn(): Promise<void> {
    const known = new Set(runner.ids());
    const taken = await store.take();
    if (closed) return;
    const running = new Set(runner.ids());
    for (const batch of taken) {
      const { id, state } = batch;
      // One that this gateway is creating, or that a gateway alone was when it ended.
      if (state === 'creating' && lookEveryMs === undefined) await store.remove(id);
      // What was known, and is no more, has ended while the store was asked.
      else if (state !== 'creating' && (running.has(id) || !known.has(id))) runner.add(batch);
    }
    // Deleted elsewhere, or another gateway took it while this one could not hold on to it.
    const own = new Set(taken.map(({ id }) => id));
    for (const id of known) if (running.has(id) && !own.has(id)) runner.drop(id);
    lookLater();
  }

  function lookLater(): void {
    forgetLook();
    if (closed || lookEveryMs === undefined) return;
    forgetLook = options.after(lookEveryMs, () => {
      looking = goOn().catch((caught) => {
        options.report(toGatewayError(caught));
        lookLater();
      });
    });
  }

  async function resume(): Promise<void> {
    await ready().catch((caught) => {
      options.report(toGatewayError(caught));
      if (!closed) forgetRetry = options.after(storageFaultDelayMs, () => void resume());
    });
  }

  return {
    async create(asked, source) {
      await ready();
      const nowMs = now();
      const counts = { requestCount: 0, succeededCount: 0, failedCount: 0 };
      const times = { createdAtMs: nowMs, updatedAtMs: nowMs };
      const batch: Batch = { ...asked, id: newId(), state: 'creating', ...counts, ...times };
      await store.add(batch);
      const counted = await addItems(batch.id, source).then(ok, (caught) =>
        fail(toGatewayError(caught)),
      );
      if (!counted.ok) {
        await store.remove(batch.id);
        return counted;
      }
      const created: Batch = { ...batch, state: 'pending', requestCount: counted.value };
      await store.change(batch.id, before.pending, created);
      runner.add(created);
      return ok(created);
    },

    find,

    async list(tenant, limit, behind) {
      if (!isThere()) return { batches: [] };
      await ready();
      const found = await store.list(tenant, limit + 1, behind);
      const page = found.slice(0, limit);
      const next = found.length > limit ? page.at(-1)?.id : undefined;
      const batches = page.filter(isKept);
      return next === undefined ? { batches } : { batches, next };
    },

    async *results(batch) {
      for await (const item of store.items(batch.id)) yield resultOf(batch, item, requests);
    },

    async cancel(tenant, id) {
      const batch = await find(tenant, id);
      if (batch === undefined) return false;
      if (runner.ids().includes(id)) await runner.cancel(id);
      // Whoever runs it looks what has become of it.
      else if (!hasEnded(batch)) {
        await store.change(id, before.cancelling, { state: 'cancelling', updatedAtMs: now() });
      }
      return true;
    },

    async remove(tenant, id) {
      const batch = await find(tenant, id);
      if (batch === undefined) return false;
      runner.drop(id);
      await store.remove(id);
      return true;
    },

    sweep: () => store.sweep(now() - retentionMs),

    resume,

    async close(limitMs) {
      closed = true;
      forgetRetry();
      forgetLook();
      await Promise.all([runner.close(limitMs), looking]);
      if (lookEveryMs === undefined || !resumed) return;
      await store.letGo().catch((caught) => options.report(toGatewayError(caught)));
    },
  };
}

/** What `newId` makes. */
const idPattern = /^[\w-]+$/;
