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
  /** Money that was held for the request against a budget. */
  readonly hold: LedgerHold | null;
  readonly startedAtMs: number;
  /** Tokens of the prompt, by its length alone: what a crash leaves to go by. */
  readonly inputTokensEstimate: number;
}

export interface LedgerHold {
  readonly id: string;
  /** Unix milliseconds by the clock of whoever counts: the budget window that the charge belongs to. */
  readonly atMs: number;
  readonly nanoUsd: bigint;
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
  /** Pictures in the prompt, where they have a price. */
  readonly images: () => number;
};

/** What one upstream answer says of its bill beside what its usage does. */
export interface BilledFacts {
  /** Counts so far, where no chunk has brought them. */
  readonly usage?: Chunk['usageMetadata'];
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
  /**
   * The starts of one turn of the event loop, in one commit that survives the process.
   *
   * @returns the turn's number, which no other has until its settlement says that it is done.
   */
  start(starts: readonly string[]): number;
  /** Settlements in one commit. A row that is there already stays as it is. */
  settle(settlement: Settlement): void;
  /** How far attempts in flight are, in case this is the last that is heard of them. */
  progress(rows: readonly ProgressRow[]): void;
  /** Makes all commits so far survive a loss of power, without holding up the event loop. */
  sync(): Promise<void>;
  /** Whether the log of commits has become so long that it wants to be worked in. */
  isLogLong(): boolean;
  /** Works the log of commits in, without holding up the event loop; it begins anew if all of it is. */
  shortenLog(): Promise<void>;
  /** Starts that were never settled, with the last that is known of each. */
  unsettled(): readonly UnsettledRow[];
  readonly queries: LedgerStoreQueries;
  readonly outbox: LedgerOutbox;
  close(): Promise<void>;
}

/** What waits to be copied to where the rows of all gateways come together. */
export interface LedgerOutbox {
  /** The oldest of it; starts only of attempts that have been in flight since `startedBeforeMs`. */
  next(limit: number, startedBeforeMs: number): Promise<Shipment>;
  /** It is there: settled rows are given up here. */
  shipped(shipment: Shipment): void;
}

/** Rows as they are kept here. */
export interface Shipment {
  readonly settled: readonly string[];
  /** Of attempts that are not settled yet. */
  readonly starts: readonly string[];
  /** Turns that the starts are of. */
  readonly turns: readonly number[];
}

/** Where the rows of all gateways come together. */
export interface LedgerArchive extends LedgerStoreQueries {
  /** All of it or nothing. What is there already stays as it is, so that nothing is ever there twice. */
  add(shipment: Shipment): Promise<void>;
}

export interface Settlement {
  /** Of each row its attempt's id, then the row as it is kept: so a statement takes them. */
  readonly idsAndRows: readonly string[];
  /** The same in sums. */
  readonly sums: readonly UsageSum[];
  /** Of the rows for which money was held. */
  readonly holds: readonly { readonly holdId: string; readonly attemptId: string }[];
  /** Attempts among the rows that there is a progress of. */
  readonly progressed: readonly string[];
  /** Turns whose attempts are all settled. */
  readonly turnsDone: readonly number[];
}

export interface SettledRow {
  readonly start: AttemptStart;
  readonly end: AttemptEnd;
  /** The row as it is kept. */
  readonly text: string;
  /** It was written down how far it was. */
  readonly hasProgress: boolean;
}

/** Whose usage, and of what, in which hour. */
export interface UsageGroup {
  /** Beginning of the hour that it is charged in, Unix milliseconds. */
  readonly hourMs: number;
  readonly projectId: string;
  readonly keyId: string;
  readonly provider: string;
  readonly model: string;
  /** Empty where the client gave none. */
  readonly name: string;
}

/** What a group of attempts used. Tokens are those of all of them, waste included. */
export interface UsageTotals {
  readonly attempts: number;
  /** Of them, those that gave a whole answer. */
  readonly answers: number;
  /** Of them, those with counts that are estimates. */
  readonly estimated: number;
  /** Of them, those whose price is not known: they are in no amount. */
  readonly unpriced: number;
  readonly promptTokens: number;
  readonly cachedTokens: number;
  readonly cacheWriteTokens: number;
  readonly candidatesTokens: number;
  readonly thoughtsTokens: number;
  readonly toolUseTokens: number;
  readonly chargedNanoUsd: bigint;
  /** Of attempts that gave the client nothing; charged to nobody. */
  readonly wasteNanoUsd: bigint;
}

export type UsageSum = UsageGroup & UsageTotals;

/** What usage can be told apart by. */
export type UsageDimension = 'key' | 'project' | 'model' | 'provider' | 'name' | 'day';

export interface UsageQuery {
  /** All projects where absent: for administrators alone. */
  readonly projectId?: string;
  readonly keyId?: string;
  readonly provider?: string;
  readonly model?: string;
  readonly name?: string;
  /** Whole hours, from this one to the one before `untilMs`. */
  readonly fromMs: number;
  readonly untilMs: number;
  readonly groupBy: readonly UsageDimension[];
  /** Groups at most, those that cost most first. */
  readonly limit: number;
}

/** A group has a value for each dimension that was asked for; days as `2026-11-30`. */
export interface UsageRow extends UsageTotals {
  readonly group: Readonly<Partial<Record<UsageDimension, string>>>;
}

export interface AttemptsQuery {
  /** All projects where absent: for administrators alone. */
  readonly projectId?: string;
  readonly keyId?: string;
  readonly requestId?: string;
  readonly fromMs: number;
  readonly untilMs: number;
  /** Only attempts older than this one. */
  readonly before?: string;
  readonly limit: number;
}

/** Charges of one payer, by when their holds were granted, or when they started where none was. */
export interface ChargesQuery {
  readonly subject: { readonly kind: 'key' | 'project'; readonly id: string };
  readonly fromMs: number;
  readonly untilMs: number;
  readonly exceptHolds: readonly string[];
}

export interface Charges {
  readonly chargedNanoUsd: bigint;
  /** Holds of requests with attempts in flight. */
  readonly open: readonly { readonly id: string; readonly amountNanoUsd: bigint }[];
}

/** Questions to a store; none holds up the event loop. */
export interface LedgerStoreQueries {
  usage(query: UsageQuery): Promise<readonly UsageRow[]>;
  /** Rows as they are kept, newest first. */
  attempts(query: AttemptsQuery): Promise<readonly string[]>;
  charges(query: ChargesQuery): Promise<Charges>;
  /** What must not be: of rows since `sinceMs`, and of starts from before `startedBeforeMs`. */
  faults(query: FaultsQuery): Promise<LedgerFaults>;
}

export interface FaultsQuery {
  readonly sinceMs: number;
  readonly startedBeforeMs: number;
}

/** Each has to be 0 (reliability contract §9). That no row is there twice is the table's own doing. */
export interface LedgerFaults {
  /** Attempts that should long have been settled. */
  readonly unsettled: number;
  /** Rows with a cost below nothing. */
  readonly negative: number;
  /** Rows with a cost of which nobody knows how it was counted. */
  readonly unexplained: number;
}

/** Questions to the ledger. */
export interface LedgerQueries extends Omit<LedgerStoreQueries, 'attempts' | 'faults'> {
  /** Newest first. */
  attempts(query: AttemptsQuery): Promise<readonly SettledAttempt[]>;
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
