import type { CallSignal } from '../core/cancellation.js';
import type { GatewayError } from '../core/errors.js';
import type { Result } from '../core/result.js';

/** What the requests of a batch ask for. */
export type BatchKind = 'generate' | 'embed';

/**
 * `creating` is a batch whose requests are not all there yet: nobody is told of it, and a restart
 * forgets it. `cancelling` is one that was told to stop and whose calls have not all ended.
 */
export type BatchState =
  | 'creating'
  | 'pending'
  | 'running'
  | 'cancelling'
  | 'succeeded'
  | 'failed'
  | 'cancelled'
  | 'expired';

/** Many requests to one model, answered by and by. Times are Unix milliseconds. */
export interface Batch {
  /** What stands behind `batches/` in its name. Ids sort by the time they were made at. */
  readonly id: string;
  /** Whose it is; nobody else ever learns of it. */
  readonly tenant: string;
  /** Key that it was made with; absent in those from before it was kept. */
  readonly keyId?: string;
  readonly kind: BatchKind;
  /** As the client wrote it. */
  readonly model: string;
  readonly displayName?: string;
  /** Of the batches of a tenant, those with a higher one go first. */
  readonly priority: number;
  /** A request that would lose something on the way to its target is refused. */
  readonly strict: boolean;
  /** What `files/{id}` is appended to, such as `https://host/v1beta`. */
  readonly baseUrl: string;
  /** File that the requests came from, as the client wrote it; absent for inline ones. */
  readonly inputFile?: string;
  /** Name of the file with the results: `files/{id}`. */
  readonly responsesFile?: string;
  /** Why it has failed, in words for the client. */
  readonly fault?: string;
  readonly state: BatchState;
  readonly requestCount: number;
  readonly succeededCount: number;
  readonly failedCount: number;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  readonly endedAtMs?: number;
}

/** A request as it is kept: one line of JSON with `request`, and what comes back beside its result. */
export interface BatchItem {
  /** Place in the batch, from 0. */
  readonly position: number;
  readonly request: string;
}

/** A result, one line of JSON, in the place of its request. */
export interface BatchResult {
  readonly position: number;
  readonly result: string;
}

/** What became of a request. */
export interface Answered {
  /** One line of JSON. */
  readonly result: string;
  /** Set where there is no answer. */
  readonly error?: GatewayError;
  /** No request of the batch will be answered any more, for the same reason. */
  readonly endsBatch?: true;
}

/** What a batch wants of the gateway: one request at a time. */
export interface AnswerRequests {
  /**
   * A fault is a result too; rejects only where nobody can tell whose call it is. The call ends early
   * when the signal says so.
   */
  answer(batch: Batch, item: BatchItem, signal: CallSignal): Promise<Answered>;
  /** The result of a request that was not answered before its batch ended. */
  unanswered(batch: Batch, request: string): string;
}

/** The batches and their requests, on disk. */
export interface BatchStore {
  add(batch: Batch): Promise<void>;
  addItems(batchId: string, items: readonly BatchItem[]): Promise<void>;
  /** None that is still being created, here and in lists. */
  find(tenant: string, id: string): Promise<Batch | undefined>;
  /** Newest first, those with an id before `before`. */
  list(tenant: string, limit: number, before?: string): Promise<readonly Batch[]>;
  /**
   * Those of all tenants that have not ended and are this gateway's to run, oldest first, with those
   * that it is creating; a gateway alone also gets those that an earlier start did not finish
   * creating. Takes what no other gateway holds, and holds on to what this one has.
   */
  take(): Promise<readonly Batch[]>;
  /** Lets other gateways take at once what this one holds. */
  letGo(): Promise<void>;
  /** Without effect on a batch whose state is none of `from`, and on one that has ended or is gone. */
  change(id: string, from: readonly BatchState[], change: BatchChange): Promise<void>;
  /** The first request without a result behind a position. */
  nextItem(batchId: string, behind: number): Promise<BatchItem | undefined>;
  /** Keeps a result and counts it, in one step. The request is forgotten. */
  settle(batchId: string, position: number, settled: Settled): Promise<void>;
  /** All in their order; those without a result as their requests. */
  items(batchId: string): AsyncIterable<BatchItem | BatchResult>;
  /** Forgets the items; what the batch counts stays. */
  removeItems(batchId: string): Promise<void>;
  /** At once for whoever asks, by and by on disk. */
  remove(id: string): Promise<void>;
  /** Removes batches that ended before a time, and what is left of others. */
  sweep(endedBeforeMs: number): Promise<void>;
}

export type BatchChange = Pick<Batch, 'state' | 'updatedAtMs'> &
  Partial<Pick<Batch, 'requestCount' | 'endedAtMs' | 'responsesFile' | 'fault'>>;

export interface Settled {
  readonly result: string;
  readonly failed: boolean;
  readonly atMs: number;
}

/** Keeps the results of a file as a file of its own, one line of JSON each. @returns its name. */
export type KeepResults = (batch: Batch, lines: AsyncIterable<Uint8Array>) => Promise<string>;

/** Requests as they come: one line of JSON each, or a file of such lines. */
export type BatchSource = readonly string[] | AsyncIterable<Uint8Array>;

/** What a client says of a batch, and what is known of the client. */
export type NewBatch = Pick<
  Batch,
  | 'tenant'
  | 'keyId'
  | 'kind'
  | 'model'
  | 'displayName'
  | 'priority'
  | 'strict'
  | 'baseUrl'
  | 'inputFile'
>;

/** What the gateway's clients can do with batches. Another tenant's batch is as good as none. */
export interface Batches {
  /** Fails with a 400 where a file cannot be read as lines, or has too many. */
  create(batch: NewBatch, source: BatchSource): Promise<Result<Batch>>;
  find(tenant: string, id: string): Promise<Batch | undefined>;
  /** Newest first; `next` is where the next page starts. */
  list(
    tenant: string,
    limit: number,
    before?: string,
  ): Promise<{ readonly batches: readonly Batch[]; readonly next?: string }>;
  /** Results in the order of the requests, of a batch that has ended. */
  results(batch: Batch): AsyncIterable<string>;
  /** False where there is no such batch. */
  cancel(tenant: string, id: string): Promise<boolean>;
  remove(tenant: string, id: string): Promise<boolean>;
  /** Takes batches whose time is over out of the store. */
  sweep(): Promise<void>;
}
