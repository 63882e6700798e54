import { type Cancellation, createCancellation } from '../core/cancellation.js';
import type { Clock } from '../core/clock.js';
import { GatewayError, toGatewayError } from '../core/errors.js';
import { onOneLine } from '../core/one-line.js';
import type {
  AnswerRequests,
  Batch,
  BatchChange,
  BatchItem,
  BatchResult,
  BatchStore,
  KeepResults,
} from './ports.js';
import {
  before,
  type Candidate,
  chooseNext,
  type EndState,
  endStateOf,
  limitDelayMs,
  retryDelayMs,
} from './states.js';

export interface RunnerOptions {
  readonly store: BatchStore;
  readonly requests: AnswerRequests;
  readonly keepResults: KeepResults;
  readonly now: Clock;
  /** Milliseconds that only grow, whoever sets the clock: pauses go by them. */
  readonly elapsedMs: Clock;
  /** What the model of a batch leads to, the same text for all of its names: a pause is for all of them. */
  readonly modelKey: (model: string) => string;
  /** Does something later, unless the function returned is called before. */
  readonly after: (delayMs: number, act: () => void) => () => void;
  /** From 0 to 1. */
  readonly random: () => number;
  /** Tells the operator of a fault that no client is told of. */
  readonly report: (error: GatewayError) => void;
  /** Calls at one moment, over all batches. */
  readonly concurrency: number;
  /** How often a request is sent before it counts as failed. */
  readonly tries: number;
  /** A batch that is older than this is not finished any more. */
  readonly expiryMs: number;
}

type RunnerChange = Omit<BatchChange, 'updatedAtMs' | 'state'> & {
  readonly state: keyof typeof before;
};

/** Answers the requests of batches, a few at a time. */
export interface Runner {
  /**
   * Begins with a batch, or goes on with one of an earlier start or of another gateway. One that is
   * known is looked at again: it may have been cancelled elsewhere.
   */
  add(batch: Batch): void;
  /** Batches that are not known to have ended. */
  ids(): readonly string[];
  /** Cuts off what runs; the batch ends as cancelled. Without effect on one that is not known. */
  cancel(id: string): Promise<void>;
  /** Cuts off what runs and forgets the batch, whatever became of it. */
  drop(id: string): void;
  /** Takes no more requests. Those that run have so long to end, then they are for the next start. */
  close(limitMs: number): Promise<void>;
}

/** A batch that has not ended, and what runs of it. */
interface Live extends Candidate {
  batch: Batch;
  takenAs: number;
  /** Its end is being written. */
  ending: boolean;
  /** Position of the last request that was taken from the store. */
  behind: number;
  /** Whether the store may have more. */
  more: boolean;
  /** Taken requests that are to be sent again. */
  readonly again: BatchItem[];
  /** Position -> how often it was sent without success. */
  readonly tried: Map<number, number>;
  readonly calls: Set<Cancellation>;
  /** When the limits of its key are asked again, by `elapsedMs`; others are not kept waiting by it. */
  waitsUntilMs: number;
  /** How often they had no room since they last had. */
  refused: number;
  /** Nothing more is taken, and what fails now is as good as not sent. */
  stopped: boolean;
  /** Why none of the rest can be answered. */
  fault?: string;
}

/** Where the database or the disk fails: it is asked again after this. */
export const storageFaultDelayMs = 30_000;

export function createRunner(options: RunnerOptions): Runner {
  const { store, requests, now, elapsedMs, modelKey, after, concurrency } = options;
  const live = new Map<string, Live>();
  /** Key of a model -> when it may be called again. */
  const paused = new Map<string, number>();
  /** Tenant -> when a request of its was last taken. As many as have keys, so nobody is forgotten. */
  const served = new Map<string, number>();
  /** Calls, and ends that are being written. */
  const tasks = new Set<Promise<void>>();
  let calls = 0;
  let taken = 0;
  let closed = false;
  let filling = false;
  let askedAgain = false;
  let forgetWake = () => {};

  const hasWork = ({ stopped, more, again, waitsUntilMs }: Live) =>
    !stopped && (more || again.length > 0) && waitsUntilMs <= elapsedMs();
  const servedAs = (tenant: string) => served.get(tenant) ?? 0;
  const isPaused = (model: string) => (paused.get(modelKey(model)) ?? 0) > elapsedMs();

  const pause = ({ model }: Batch, delayMs: number) => {
    const key = modelKey(model);
    paused.set(key, Math.max(paused.get(key) ?? 0, elapsedMs() + delayMs));
  };

  const change = async (entry: Live, changed: RunnerChange) => {
    const known = entry.batch;
    const change = { ...changed, updatedAtMs: now() };
    const changedBatch = { ...known, ...change };
    entry.batch = changedBatch;
    await store.change(known.id, before[change.state], change).catch((caught) => {
      if (entry.batch === changedBatch) entry.batch = known;
      throw caught;
    });
  };

  const track = (task: Promise<void>) => {
    const tracked = task.finally(() => tasks.delete(tracked));
    tasks.add(tracked);
  };

  const stop = (entry: Live, reason: GatewayError) => {
    entry.stopped = true;
    for (const call of entry.calls) call.abort(reason);
  };

  const stopCancelled = (entry: Live) => {
    stop(entry, new GatewayError('cancelled', 'The batch was cancelled.'));
    wake();
  };

  /** What other gateways write down of a batch that this one runs. */
  const lookAgain = (entry: Live, { state }: Batch) => {
    if (state !== 'cancelling' || entry.stopped) return;
    entry.batch = { ...entry.batch, state };
    stopCancelled(entry);
  };

  /** Fills the free places with calls. One at a time: a second asker makes the first go round again. */
  function wake(): void {
    askedAgain = true;
    if (!filling) track(fill());
  }

  async function fill(): Promise<void> {
    filling = true;
    while (askedAgain) {
      askedAgain = false;
      await fillOnce().catch((caught) => {
        options.report(toGatewayError(caught));
        after(storageFaultDelayMs, wake);
      });
    }
    filling = false;
    wakeInTime();
  }

  async function fillOnce(): Promise<void> {
    for (const entry of live.values()) endIfDone(entry);
    while (!closed && calls < concurrency) {
      const entry = chooseNext([...live.values()].filter(hasWork), servedAs, isPaused);
      if (!entry) return;
      entry.takenAs = ++taken;
      served.set(entry.batch.tenant, taken);
      const item = await take(entry);
      // It may have been stopped meanwhile.
      if (item && (entry.stopped || closed)) entry.again.push(item);
      else if (item) call(entry, item);
      else endIfDone(entry);
    }
  }

  async function take(entry: Live): Promise<BatchItem | undefined> {
    const again = entry.again.shift();
    if (again) return again;
    const item = await store.nextItem(entry.batch.id, entry.behind);
    if (item && entry.batch.state === 'pending') await change(entry, { state: 'running' });
    if (item) entry.behind = item.position;
    else entry.more = false;
    return item;
  }

  function call(entry: Live, item: BatchItem): void {
    const cancellation = createCancellation();
    entry.calls.add(cancellation);
    calls++;
    const answered = answer(entry, item, cancellation)
      .catch((caught) => {
        options.report(toGatewayError(caught));
        entry.again.push(item);
        pause(entry.batch, storageFaultDelayMs);
      })
      .finally(() => {
        entry.calls.delete(cancellation);
        calls--;
        wake();
      });
    track(answered);
  }

  /** Sends one request. What came of it is on disk before its place is free for another. */
  async function answer(entry: Live, item: BatchItem, { signal }: Cancellation): Promise<void> {
    const { batch } = entry;
    const { result, error, endsBatch } = await requests.answer(batch, item, signal);
    if (error && endsBatch && !entry.stopped) {
      entry.fault = error.message;
      stop(entry, error);
    }
    if (error && entry.stopped) {
      entry.again.push(item);
      return;
    }
    if (error && waitForLimit(entry, error)) {
      entry.again.push(item);
      return;
    }
    const tried = (entry.tried.get(item.position) ?? 0) + 1;
    const delayMs = error && retryDelayMs(error, tried, options.tries, options.random());
    if (delayMs === undefined) {
      entry.tried.delete(item.position);
      if (!error) {
        // What it was held for and did not cost is free again.
        entry.waitsUntilMs = 0;
        entry.refused = 0;
      }
      await store.settle(batch.id, item.position, {
        result,
        failed: error !== undefined,
        atMs: now(),
      });
      return;
    }
    entry.tried.set(item.position, tried);
    entry.again.push(item);
    // Whoever has no room for this request has none for the next one.
    pause(batch, delayMs);
  }

  /** False where no limit of the caller refused, or waiting is no use. Tries are for what was sent. */
  function waitForLimit(entry: Live, error: GatewayError): boolean {
    const delayMs = limitDelayMs(error, entry.refused + 1, options.random());
    if (delayMs === undefined) return false;
    // Calls that were refused together wait once.
    if (entry.waitsUntilMs <= elapsedMs()) {
      entry.refused++;
      entry.waitsUntilMs = elapsedMs() + delayMs;
    }
    return true;
  }

  function endIfDone(entry: Live): void {
    const { id } = entry.batch;
    if (closed || entry.ending || !live.has(id)) return;
    const allDone = !entry.more && entry.again.length === 0 && entry.calls.size === 0;
    const state = endStateOf(entry, now(), options.expiryMs, allDone);
    if (state === undefined) return;
    if (!entry.stopped)
      stop(entry, new GatewayError('deadline-exceeded', 'The batch has expired.'));
    if (entry.calls.size > 0) return;
    entry.ending = true;
    track(
      end(entry, state).then(
        () => void live.delete(id),
        (caught) => {
          options.report(toGatewayError(caught));
          // It is not at its end while that is not written down.
          after(storageFaultDelayMs, () => {
            entry.ending = false;
            wake();
          });
        },
      ),
    );
  }

  async function end(entry: Live, state: EndState): Promise<void> {
    const { batch, fault } = entry;
    const ended = { state, ...(fault === undefined ? {} : { fault }) };
    if (batch.inputFile === undefined) return change(entry, { ...ended, endedAtMs: now() });
    const lines = linesOf({ ...batch, state });
    const kept = await options.keepResults(batch, lines).then(
      (responsesFile) => ({ ...ended, responsesFile }),
      (caught) => ({ state: 'failed' as const, fault: toGatewayError(caught).message }),
    );
    await change(entry, { ...kept, endedAtMs: now() });
    // Those that are left go with the batch.
    await store.removeItems(batch.id).catch((caught) => options.report(toGatewayError(caught)));
  }

  async function* linesOf(batch: Batch): AsyncIterable<Uint8Array> {
    for await (const item of store.items(batch.id)) {
      yield Buffer.from(`${onOneLine(resultOf(batch, item, requests))}\n`);
    }
  }

  /** The next time at which something can be done that nothing else would wake us for. */
  function wakeInTime(): void {
    forgetWake();
    forgetWake = () => {};
    const expiries = [...live.values()].flatMap(({ batch, stopped }) =>
      stopped ? [] : [batch.createdAtMs + options.expiryMs - now()],
    );
    for (const [key, untilMs] of paused) if (untilMs <= elapsedMs()) paused.delete(key);
    const pauses = [...paused.values()].map((untilMs) => untilMs - elapsedMs());
    const waits = [...live.values()].flatMap(({ stopped, waitsUntilMs }) => {
      const delayMs = waitsUntilMs - elapsedMs();
      return stopped || delayMs <= 0 ? [] : [delayMs];
    });
    const delaysMs = [...pauses, ...waits, ...expiries];
    if (closed || live.size === 0 || delaysMs.length === 0) return;
    forgetWake = after(Math.max(Math.min(...delaysMs), 0), wake);
  }

  return {
    add(batch) {
      const known = live.get(batch.id);
      if (known) return lookAgain(known, batch);
      live.set(batch.id, {
        batch,
        takenAs: 0,
        ending: false,
        behind: -1,
        more: true,
        again: [],
        tried: new Map(),
        calls: new Set(),
        waitsUntilMs: 0,
        refused: 0,
        stopped: false,
      });
      wake();
    },

    ids: () => [...live.keys()],

    async cancel(id) {
      const entry = live.get(id);
      if (!entry || entry.stopped) return;
      // Written down first: a cancelled batch does not go on after a restart.
      await change(entry, { state: 'cancelling' });
      stopCancelled(entry);
    },

    drop(id) {
      const entry = live.get(id);
      live.delete(id);
      if (entry) stop(entry, new GatewayError('cancelled', 'The batch was deleted.'));
    },

    async close(limitMs) {
      closed = true;
      forgetWake();
      const forgetLimit = after(limitMs, () => {
        for (const entry of live.values()) {
          stop(entry, new GatewayError('draining', 'The gateway is being stopped.'));
        }
      });
      while (tasks.size > 0) await Promise.all(tasks);
      forgetLimit();
    },
  };
}

/** A result as it is, or what stands in the place of one that is missing. */
export function resultOf(
  batch: Batch,
  item: BatchItem | BatchResult,
  requests: Pick<AnswerRequests, 'unanswered'>,
): string {
  return 'result' in item ? item.result : requests.unanswered(batch, item.request);
}
