import type {
  BatchOperation,
  BatchOutput,
  BatchResult,
  BatchState,
  Batch as BatchWire,
  ListBatchesResponse,
  RpcStatus,
} from '../../../../generated/formats/gemini.js';
import { GatewayError, type StatusName } from '../../../core/errors.js';
import { isObject, parseJson } from '../../../core/json.js';
import { fail, type Result } from '../../../core/result.js';
import type { Warning } from '../../../core/warnings.js';
import { errorDetails } from './write-error.js';

/** What is told of a batch. Times are Unix milliseconds. */
interface BatchFacts {
  readonly id: string;
  readonly kind: 'generate' | 'embed';
  readonly model: string;
  readonly displayName?: string;
  readonly priority: number;
  readonly inputFile?: string;
  readonly responsesFile?: string;
  readonly fault?: string;
  readonly state: keyof typeof states;
  readonly requestCount: number;
  readonly succeededCount: number;
  readonly failedCount: number;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  readonly endedAtMs?: number;
}

/** Our states -> Google's, which has no word for a batch that is coming to a stop. */
const states = {
  creating: 'BATCH_STATE_PENDING',
  pending: 'BATCH_STATE_PENDING',
  running: 'BATCH_STATE_RUNNING',
  cancelling: 'BATCH_STATE_RUNNING',
  succeeded: 'BATCH_STATE_SUCCEEDED',
  failed: 'BATCH_STATE_FAILED',
  cancelled: 'BATCH_STATE_CANCELLED',
  expired: 'BATCH_STATE_EXPIRED',
} as const satisfies Record<string, BatchState>;

/** Numbers of google.rpc.Code. Results of batches carry these, where HTTP errors carry the HTTP status. */
const codes: Readonly<Record<StatusName, number>> = {
  CANCELLED: 1,
  INVALID_ARGUMENT: 3,
  DEADLINE_EXCEEDED: 4,
  NOT_FOUND: 5,
  ALREADY_EXISTS: 6,
  PERMISSION_DENIED: 7,
  RESOURCE_EXHAUSTED: 8,
  FAILED_PRECONDITION: 9,
  ABORTED: 10,
  UNIMPLEMENTED: 12,
  INTERNAL: 13,
  UNAVAILABLE: 14,
  UNAUTHENTICATED: 16,
};

const typeOf = {
  generate: 'type.googleapis.com/google.ai.generativelanguage.v1main.GenerateContentBatch',
  embed: 'type.googleapis.com/google.ai.generativelanguage.v1main.EmbedContentBatch',
} as const;

/** Stands twice in a batch with inline results, and in no text: the quotes of a text are escaped. */
const noResults = '"inlinedResponses":[]';

/**
 * A batch that has ended, with its inline results, as pieces of JSON: all results together may be
 * larger than the memory.
 *
 * @param results lines of JSON; asked for twice, as Google says them twice.
 */
export async function* writeBatchWithResults(
  batch: BatchFacts,
  results: () => AsyncIterable<string>,
): AsyncIterable<string> {
  const [head = '', ...others] = JSON.stringify(writeBatch(batch, [])).split(noResults);
  yield head;
  for (const other of others) {
    let before = '"inlinedResponses":[';
    for await (const result of results()) {
      yield before + result;
      before = ',';
    }
    yield `${before === ',' ? '' : before}]${other}`;
  }
}

/**
 * A batch as Google's operation.
 *
 * @param inline its results where they stand in it; absent where they are in a file, or not asked for.
 */
export function writeBatch(batch: BatchFacts, inline?: readonly BatchResult[]): BatchOperation {
  const name = `batches/${batch.id}`;
  const done = batch.endedAtMs !== undefined;
  const output = outputOf(batch, inline);
  const metadata: BatchWire = {
    '@type': typeOf[batch.kind],
    model: `models/${batch.model}`,
    ...(batch.displayName === undefined ? {} : { displayName: batch.displayName }),
    ...(batch.inputFile === undefined ? {} : { inputConfig: { fileName: batch.inputFile } }),
    ...(output ? { output } : {}),
    createTime: timeOf(batch.createdAtMs),
    ...(batch.endedAtMs === undefined ? {} : { endTime: timeOf(batch.endedAtMs) }),
    updateTime: timeOf(batch.updatedAtMs),
    batchStats: statsOf(batch),
    state: states[batch.state],
    ...(batch.priority === 0 ? {} : { priority: String(batch.priority) }),
    name,
  };
  if (!done) return { name, metadata };
  if (batch.state !== 'succeeded') return { name, metadata, done, error: endOf(batch) };
  return { name, metadata, done, ...(output ? { response: output } : {}) };
}

function outputOf(
  { kind, responsesFile }: BatchFacts,
  inline: readonly BatchResult[] | undefined,
): BatchOutput | undefined {
  const type = `${typeOf[kind]}Output` as const;
  if (responsesFile !== undefined) return { '@type': type, responsesFile };
  if (inline === undefined) return undefined;
  return { '@type': type, inlinedResponses: { inlinedResponses: [...inline] } };
}

/** Numbers that are zero are left out, as Google's own answers do. */
function statsOf(batch: BatchFacts): BatchWire['batchStats'] {
  const { requestCount, succeededCount, endedAtMs } = batch;
  const left = requestCount - succeededCount - batch.failedCount;
  // What was not answered by the end never will be.
  const failedCount = endedAtMs === undefined ? batch.failedCount : batch.failedCount + left;
  const pendingCount = endedAtMs === undefined ? left : 0;
  return {
    requestCount: String(requestCount),
    ...(succeededCount > 0 ? { successfulRequestCount: String(succeededCount) } : {}),
    ...(failedCount > 0 ? { failedRequestCount: String(failedCount) } : {}),
    ...(pendingCount > 0 ? { pendingRequestCount: String(pendingCount) } : {}),
  };
}

function endOf({ state, fault }: BatchFacts): RpcStatus {
  if (state === 'failed') return { code: codes.INTERNAL, message: fault ?? 'The batch failed.' };
  return writeStatus(unansweredError(state));
}

/** Why a request has no answer in a batch that ended before it was its turn. */
function unansweredError(state: BatchFacts['state']): GatewayError {
  if (state === 'failed') {
    return new GatewayError('cancelled', 'The batch failed before this was answered.');
  }
  return state === 'expired'
    ? new GatewayError('deadline-exceeded', 'The batch expired before this was answered.')
    : new GatewayError('cancelled', 'The batch was cancelled before this was answered.');
}

function writeStatus(error: GatewayError): RpcStatus {
  return {
    code: codes[error.status],
    message: error.message,
    details: errorDetails(error),
  };
}

/**
 * One result, a line of JSON.
 *
 * @param request the kept line of the request, whose `key` and `metadata` come back.
 */
export function writeBatchResult(
  request: string,
  outcome: Result<object>,
  warnings: readonly Warning[],
): string {
  const { key, metadata } = objectOf(request);
  const told = warnings.map(({ code, field, target }) => ({
    code,
    field,
    ...(target === undefined ? {} : { target }),
  }));
  const result: BatchResult = {
    ...(key === undefined ? {} : { key }),
    ...(metadata === undefined ? {} : { metadata }),
    ...(outcome.ok ? { response: { ...outcome.value } } : { error: writeStatus(outcome.error) }),
    ...(told.length > 0 ? { warnings: told } : {}),
  };
  return JSON.stringify(result);
}

/** The result of a request that was not answered before its batch ended. */
export function writeUnanswered(request: string, state: BatchFacts['state']): string {
  return writeBatchResult(request, fail(unansweredError(state)), []);
}

/** The object in a line of JSON; an empty one where there is none. */
function objectOf(line: string): BatchResult {
  const parsed = parseJson(line);
  return parsed.ok && isObject(parsed.value) ? parsed.value : {};
}

export function writeBatchList(
  batches: readonly BatchFacts[],
  next: string | undefined,
): ListBatchesResponse {
  return {
    operations: batches.map((batch) => writeBatch(batch)),
    ...(next === undefined ? {} : { nextPageToken: next }),
  };
}

function timeOf(atMs: number): string {
  return new Date(atMs).toISOString();
}
