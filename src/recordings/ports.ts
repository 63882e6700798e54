import type { Blobs } from '../core/blobs.js';
import type { AnsweredBy, CacheTier, Chunk, DialectName } from '../core/canonical.js';
import type { ErrorKind } from '../core/errors.js';

/** Personal data that can be told by its form alone. */
export type RedactionKind = 'email' | 'phone' | 'card' | 'iban' | 'ip';

/**
 * Why something is not in a recording as it was: long inline `media`, what did not fit (`size`), a
 * `credential`, or personal data that the operator wants `redacted`.
 */
export type CutReason = 'media' | 'size' | 'credential' | 'redacted';

export interface Cut {
  /** Such as `request.contents[0].parts[1].inlineData.data`. */
  readonly field: string;
  readonly reason: CutReason;
}

/**
 * How a call went: `complete`; `broken` or `cancelled` after its answer had begun, by a fault or
 * because the client left; `failed` at the providers, without an answer.
 */
export type RecordedOutcome = 'complete' | 'broken' | 'cancelled' | 'failed';

/** One generation, without what was said. Times are Unix milliseconds. */
export interface RecordingFacts {
  /** Ids sort by the time they were made at. */
  readonly id: string;
  /** Whose it is; nobody else ever learns of it. */
  readonly project: string;
  readonly requestId: string;
  readonly keyId: string;
  /** What the client calls it (`X-Opper-Name`). */
  readonly name?: string;
  readonly dialect: DialectName;
  /** As the client named it. */
  readonly model: string;
  readonly stream: boolean;
  /** Who answered: a provider and the model there. Absent where nobody did. */
  readonly provider?: string;
  readonly answeredModel?: string;
  /** The cache that the answer came from. */
  readonly cache?: CacheTier;
  readonly outcome: RecordedOutcome;
  /** What ended it, where that was a fault. */
  readonly error?: ErrorKind;
  readonly finishReason?: string;
  readonly promptTokens?: number;
  /** Thoughts included. */
  readonly outputTokens?: number;
  readonly costNanoUsd?: bigint;
  /** From the request to the last piece of the answer. */
  readonly tookMs: number;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
}

export interface Recording extends RecordingFacts {
  /** JSON of the body as its dialect reads it, in camelCase. */
  readonly request: string;
  /**
   * JSON of the whole answer in Gemini's form, before the dialect adds its own: so that answers of
   * every dialect can be laid beside each other. As far as it came; absent where none began.
   */
  readonly response?: string;
  readonly cut: readonly Cut[];
}

export interface RecordingFilter {
  /** What the client called the call. */
  readonly name?: string;
  /** As the client named it, or who answered as `provider/model`. */
  readonly model?: string;
}

/** Recordings in a database. What is expired at `nowMs` is in no answer. */
export interface RecordingStore {
  add(recording: Recording): Promise<void>;
  /** Newest first, those before an id. */
  list(
    project: string,
    filter: RecordingFilter,
    page: { readonly limit: number; readonly before?: string },
    nowMs: number,
  ): Promise<readonly RecordingFacts[]>;
  find(project: string, id: string, nowMs: number): Promise<Recording | undefined>;
  /** @returns whether it was there. */
  remove(project: string, id: string): Promise<boolean>;
  deleteExpired(nowMs: number): Promise<void>;
}

/** A call that is over, as the handler of its dialect saw it. */
export interface FinishedCall {
  readonly project: string;
  readonly requestId: string;
  readonly keyId: string;
  readonly name?: string;
  readonly dialect: DialectName;
  readonly model: string;
  readonly stream: boolean;
  /** The validated body. */
  readonly body: object;
  /** Long values that stand in the body as placeholders. */
  readonly blobs?: Blobs;
  readonly by?: AnsweredBy;
  /** Pieces of the answer, as a collector keeps them. */
  readonly chunks: readonly Chunk[];
  readonly outcome: RecordedOutcome;
  readonly error?: ErrorKind;
  /** What the answer costs, once that is known. */
  readonly cost: () => Promise<bigint | undefined>;
  readonly receivedAtMs: number;
}

/** Pieces of one answer, as far as they are to be recorded. */
export interface ChunkCollector {
  add(chunk: Chunk): void;
  chunks(): readonly Chunk[];
}

/** Records generations of the projects that the operator names. */
export interface Recorder {
  /** Whether calls of a project are recorded. */
  records(project: string): boolean;
  /** Keeps what comes of one answer, and not more of it than is recorded. */
  collect(): ChunkCollector;
  /** Writes a call down in its own time. Never throws, and nobody waits for it. */
  record(call: FinishedCall): void;
  /** Resolves once everything is written that was recorded before. */
  close(): Promise<void>;
}
