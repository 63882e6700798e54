import type { Chunk } from '../core/canonical.js';
import type { AttemptFault, GatewayError } from '../core/errors.js';

/** What the gateway asks of a provider, by the names that clients know. */
export type LedgerOperation =
  | 'generateContent'
  | 'streamGenerateContent'
  | 'countTokens'
  | 'embedContent';

/**
 * How an attempt ended, in the words of the reliability contract, §3. `crashed`: the process ended
 * before it did. `stale_socket`: a kept connection turned out to be closed.
 */
export type AttemptOutcomeWord = 'ok' | 'stale_socket' | 'crashed' | AttemptFault;

/** What is known of an attempt before it starts. */
export interface AttemptStart {
  /** UUIDv7, rising within one process. */
  readonly attemptId: string;
  readonly requestId: string;
  /** 1 for the request's first attempt. */
  readonly ordinal: number;
  readonly keyId: string;
  /** Who pays, and who may read the row. */
  readonly projectId: string;
  readonly dialect: string;
  readonly operation: LedgerOperation;
  readonly provider: string;
  /** As the provider knows it. */
  readonly model: string;
  readonly credentialId: string;
  /** What the client calls this call (`X-Opper-Name`). */
  readonly name: string | null;
  readonly startedAtMs: number;
  /** Tokens of the prompt, by its length alone: what a crash leaves to go by. */
  readonly inputTokensEstimate: number;
}

/** Tokens of one attempt. Gemini's way of counting: translation contract §11.4. */
export interface TokenUsage {
  /** All of the prompt, `cached` and `cacheWrite` included. */
  readonly prompt: number;
  readonly cached: number;
  readonly cacheWrite: number;
  /** Without thoughts. */
  readonly candidates: number;
  readonly thoughts: number;
  readonly toolUse: number;
  /** Parts of the counts above that have prices of their own; what is not here is text. */
  readonly media?: MediaUsage;
}

export interface MediaUsage {
  readonly promptAudio: number;
  readonly promptImage: number;
  readonly promptVideo: number;
  readonly cachedAudio: number;
  readonly cachedImage: number;
  readonly candidatesAudio: number;
  readonly candidatesImage: number;
}

/** What an attempt came to. Rows are never changed; a correction is a row that names another. */
export interface AttemptEnd {
  readonly endedAtMs: number;
  /** When the first output was there; null where none was. */
  readonly answeredAtMs: number | null;
  readonly outcome: AttemptOutcomeWord;
  /** The answer broke off after its first piece. */
  readonly partial: boolean;
  /** Gave the client nothing: told to the operator, charged to nobody (R26). */
  readonly waste: boolean;
  /** Counts that nobody told, or that could not be. */
  readonly estimated: boolean;
  /** Requests sent upstream for it. */
  readonly upstreamCalls: number;
  readonly usage: TokenUsage;
  /** Null where the price is not known: never a guess. */
  readonly costNanoUsd: bigint | null;
  /** What it was counted with, and where that comes from. */
  readonly price: string | null;
  readonly priceVersion: string | null;
  /** The row that this one reverses or comes from: a correction, or an answer of a cache. */
  readonly sourceId: string | null;
}

export type SettledAttempt = AttemptStart & AttemptEnd;

/** What the gateway knows of an attempt when it opens its entry. */
export type NewAttempt = Omit<AttemptStart, 'attemptId' | 'startedAtMs' | 'inputTokensEstimate'> & {
  /** Row of the format's profile table that the provider has: whose prices are asked for. */
  readonly profile: string;
  /** An estimate; asked for only where the provider did not count. */
  readonly inputTokens: () => number;
  /** Hears of this attempt as everybody's `OnSettled` does. */
  readonly onSettled?: OnSettled;
};

/** What one upstream answer says of its bill beside what its usage does. */
export interface BilledFacts {
  /** Prompt tokens written to the provider's cache. */
  readonly cacheWriteTokens?: number;
  /** What the provider itself says it takes, in US dollars as it wrote them. */
  readonly costUsd?: string;
  /** Its counts are estimates of ours. */
  readonly estimated?: true;
}

/** How an attempt ended. */
export type EntryOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly error: GatewayError };

/** One attempt's line in the ledger, while it is written. */
export interface Entry {
  /**
   * Has to be waited for before each request upstream: there is no byte of an attempt without its
   * start on disk. Throws `storage-failed` where the disk does not take it (F39).
   *
   * @param bytes of the request's body.
   */
  sending(bytes: number): Promise<void>;
  /** The provider took the request: headers of a success are there. */
  accepted(): void;
  /** The first output is there; what comes after is charged. */
  answered(): void;
  /** Hears of the answer: its counts so far, and how much of it there is. */
  heard(chunk: Chunk): void;
  /** The prompt tokens of an answer that has no chunks. */
  counted(promptTokens: number): void;
  /** Makes what hears of the bill of one upstream answer; what it says last counts. */
  openBill(): (facts: BilledFacts) => void;
  /** A kept connection had been closed; the request was sent once more on a new one (F3). */
  stale(): void;
  /** Its row; undefined until something is sent. */
  attemptId(): string | undefined;
  /** As far as it is known now; undefined where the price is not, or not yet. */
  costNanoUsd(): bigint | undefined;
  /** Waits until the price is known, if it ever is. */
  priced(): Promise<void>;
  /** Settles the entry; doing so again does nothing. */
  end(outcome: EntryOutcome): void;
}

/** Hears of every settled attempt, in the same turn. Budgets are corrected here. */
export type OnSettled = (settled: SettledAttempt, chargedNanoUsd: bigint) => void;

/** What the ledger asks of its storage. Every call may throw `storage-failed`. */
export interface LedgerStore {
  /** The starts of one turn, in one commit that survives the process. */
  start(turn: number, starts: readonly string[]): void;
  /**
   * Rows in one commit. Turns whose attempts are all settled are forgotten. A row that is there
   * already stays as it is.
   */
  settle(settled: readonly SettledRow[], turnsDone: readonly number[]): void;
  /** How far attempts in flight are, in case this is the last that is heard of them. */
  progress(rows: readonly ProgressRow[]): void;
  /** Makes all commits so far survive a loss of power, without holding up the event loop. */
  sync(): Promise<void>;
  /** Starts that were never settled, with the last that is known of each. */
  unsettled(): readonly UnsettledRow[];
  close(): Promise<void>;
}

export interface SettledRow {
  readonly attempt: SettledAttempt;
  /** The row as it is kept. */
  readonly text: string;
}

export interface ProgressRow {
  readonly attemptId: string;
  readonly outputTokens: number;
  readonly accepted: boolean;
}

export interface UnsettledRow {
  readonly turn: number;
  /** The start as it was written. */
  readonly start: string;
  readonly progress?: Omit<ProgressRow, 'attemptId'>;
}
