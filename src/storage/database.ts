import type { ColumnType, Kysely } from 'kysely';
import type { CacheTier, DialectName } from '../core/canonical.js';
import type { ErrorKind } from '../core/errors.js';

/**
 * The tables, as their newest migration leaves them. Times are Unix milliseconds.
 *
 * An integer is a number here, for none holds more than 2⁵³, but for money: a column, or what a
 * query calls a sum, whose name ends in `_nano_usd` is a bigint, in both databases (`integers.ts`).
 */
export interface Tables {
  readonly files: FileRow;
  readonly cached_contents: CachedContentRow;
  readonly cached_content_pieces: CachedContentPieceRow;
  readonly batches: BatchRow;
  readonly batch_items: BatchItemRow;
  readonly kept_answers: KeptAnswerRow;
  readonly budget_counters: BudgetCounterRow;
  readonly budget_holds: BudgetHoldRow;
  readonly idempotency_keys: IdempotencyKeyRow;
  readonly idempotency_pieces: IdempotencyPieceRow;
  /** Kysely's own: what has been done. */
  readonly kysely_migration: { readonly name: string };
  readonly interactions: InteractionRow;
  readonly interaction_pieces: InteractionPieceRow;
  readonly recordings: RecordingRow;
  readonly projects: ProjectRow;
  readonly gateway_keys: GatewayKeyRow;
  readonly spans: SpanRow;
  readonly ledger_attempts: LedgerAttemptRow;
}

/** An attempt at a provider and what it cost. Of what is not settled, the members that may be null are. */
interface LedgerAttemptRow {
  readonly attempt_id: string;
  readonly request_id: string;
  readonly ordinal: number;
  readonly key_id: string;
  readonly project_id: string;
  readonly dialect: string;
  readonly operation: string;
  readonly provider: string;
  readonly model: string;
  readonly credential_id: string;
  readonly name: string | null;
  readonly hold_id: string | null;
  readonly held_at_ms: number | null;
  readonly held_nano_usd: bigint | null;
  readonly started_at_ms: number;
  readonly input_tokens_estimate: number;
  readonly ended_at_ms: number | null;
  readonly answered_at_ms: number | null;
  readonly outcome: string | null;
  readonly partial: number | null;
  readonly waste: number | null;
  readonly estimated: number | null;
  readonly upstream_calls: number | null;
  readonly prompt_tokens: number | null;
  readonly cached_tokens: number | null;
  readonly cache_write_tokens: number | null;
  readonly candidates_tokens: number | null;
  readonly thoughts_tokens: number | null;
  readonly tool_use_tokens: number | null;
  readonly media: string | null;
  readonly cost_nano_usd: bigint | null;
  readonly price: string | null;
  readonly price_version: string | null;
  readonly source_id: string | null;
  readonly settled_at_ms: number | null;
  readonly charged_at_ms: number;
}

/** A request, or an attempt at a provider for one. */
interface SpanRow {
  readonly project_id: string;
  readonly id: string;
  readonly started_at_ms: number;
  readonly trace_id: string;
  readonly parent_id: string | null;
  readonly kind: 'request' | 'attempt';
  readonly request_id: string;
  readonly key_id: string;
  readonly name: string;
  readonly operation: string;
  readonly dialect: DialectName | null;
  readonly provider: string | null;
  readonly model: string | null;
  readonly ended_at_ms: number;
  readonly status: number | null;
  readonly outcome: string;
  /** JSON. */
  readonly facts: string;
}

/** A file, or an upload that has begun. */
interface FileRow {
  readonly content_id: string;
  readonly state: 'receiving' | 'active' | 'expired';
  readonly tenant: string;
  readonly id: string;
  readonly display_name: string | null;
  readonly mime_type: string;
  /** What the client said before the content came. */
  readonly announced_bytes: number | null;
  /** Null until all of the content is there, as is its digest. */
  readonly size_bytes: number | null;
  readonly sha256: string | null;
  readonly uri: string;
  readonly source: 'UPLOADED' | 'GENERATED';
  readonly created_at_ms: number;
  readonly updated_at_ms: number;
  readonly expires_at_ms: number;
}

/** A generation, with what was said: JSON in `request`, `response` and `cut`. */
interface RecordingRow {
  readonly id: string;
  readonly project: string;
  readonly request_id: string;
  readonly key_id: string;
  readonly name: string | null;
  readonly dialect: DialectName;
  readonly model: string;
  /** 1 for true. */
  readonly stream: number;
  readonly provider: string | null;
  readonly answered_model: string | null;
  readonly cache: CacheTier | null;
  readonly outcome: 'complete' | 'broken' | 'cancelled' | 'failed';
  readonly error: ErrorKind | null;
  readonly finish_reason: string | null;
  readonly prompt_tokens: number | null;
  readonly output_tokens: number | null;
  readonly cost_nano_usd: bigint | null;
  readonly took_ms: number;
  readonly created_at_ms: number;
  readonly expires_at_ms: number;
  readonly request: string;
  readonly response: string | null;
  readonly cut: string;
}

/** Limits are JSON, with money as decimal digits of nano-dollars. */
interface ProjectRow {
  readonly id: string;
  readonly display_name: string;
  readonly limits: string;
  readonly created_at_ms: number;
  readonly updated_at_ms: number;
  readonly archived_at_ms: number | null;
}

/** What a key may do, as JSON; of the key itself only digests. */
interface GatewayKeyRow {
  readonly id: string;
  readonly project_id: string;
  readonly display_name: string;
  readonly digest: string;
  readonly last4: string;
  readonly former_digest: string | null;
  readonly former_until_ms: number | null;
  readonly scopes: string;
  readonly allowed: string | null;
  readonly limits: string;
  readonly expires_at_ms: number | null;
  readonly revoked_at_ms: number | null;
  readonly created_by: string;
  readonly created_at_ms: number;
  readonly updated_at_ms: number;
}

/** A key that a request holds, or that its answer is kept under. */
interface IdempotencyKeyRow {
  readonly tenant: string;
  readonly route: string;
  readonly key: string;
  readonly fingerprint: string;
  /** The execution that has it, and whose answer it is. */
  readonly holder: string;
  readonly state: 'running' | 'done';
  /** When the lease of the one or the answer of the other is over. */
  readonly until_ms: number;
}

interface IdempotencyPieceRow {
  readonly tenant: string;
  readonly holder: string;
  readonly position: number;
  readonly piece: string;
}

interface BatchRow {
  readonly id: string;
  readonly tenant: string;
  /** Null in those from before keys were kept. */
  readonly key_id: string | null;
  readonly kind: 'generate' | 'embed';
  readonly model: string;
  readonly display_name: string | null;
  readonly priority: number;
  /** 1 for true. */
  readonly strict: number;
  readonly base_url: string;
  readonly input_file: string | null;
  readonly responses_file: string | null;
  readonly fault: string | null;
  readonly state:
    | 'creating'
    | 'pending'
    | 'running'
    | 'cancelling'
    | 'succeeded'
    | 'failed'
    | 'cancelled'
    | 'expired';
  readonly request_count: number;
  readonly succeeded_count: number;
  readonly failed_count: number;
  readonly created_at_ms: number;
  readonly updated_at_ms: number;
  readonly ended_at_ms: number | null;
  /** The gateway that runs it, and until when no other may. Of the embedded database neither is used. */
  readonly holder: ColumnType<string | null, string | null | undefined>;
  readonly lease_until_ms: ColumnType<number, number | undefined>;
}

/** A request of a batch, then its result: the one is null where the other is there. */
interface BatchItemRow {
  readonly batch_id: string;
  readonly position: number;
  readonly request: string | null;
  readonly result: string | null;
}

interface CachedContentRow {
  readonly id: string;
  readonly tenant: string;
  readonly model: string;
  readonly display_name: string | null;
  readonly total_token_count: number;
  readonly created_at_ms: number;
  readonly updated_at_ms: number;
  readonly expires_at_ms: number;
  readonly held_provider: string | null;
  readonly held_credential_id: string | null;
  readonly held_model: string | null;
  readonly held_handle: string | null;
}

/** The JSON of a prefix, cut so that no statement has megabytes. */
interface CachedContentPieceRow {
  readonly cache_id: string;
  readonly position: number;
  readonly piece: string;
}

/** What is spent and held of a window of a budget. */
interface BudgetCounterRow {
  /** Whose budget, and over which kind of window. */
  readonly counter: string;
  readonly window_start_ms: number;
  /** Null until the ledger was asked. */
  readonly spent_nano_usd: bigint | null;
  readonly held_nano_usd: bigint;
  readonly cut_ms: number;
  /** Of who sets it from the ledger just now. */
  readonly reconcile_token: string | null;
  readonly reconcile_began_ms: number | null;
  readonly since_nano_usd: bigint;
  readonly surplus_nano_usd: bigint | null;
  readonly surplus_seen_ms: number | null;
}

interface BudgetHoldRow {
  readonly counter: string;
  readonly window_start_ms: number;
  readonly hold_id: string;
  readonly amount_nano_usd: bigint;
  readonly expires_at_ms: number;
}

interface InteractionRow {
  readonly id: string;
  readonly tenant: string;
  readonly conversation_id: string;
  readonly previous_id: string | null;
  readonly model: string;
  /** 1 for true. */
  readonly background: number;
  readonly state: 'running' | 'done' | 'failed' | 'cancelled';
  readonly fault_code: string | null;
  readonly fault_message: string | null;
  readonly warnings: string | null;
  readonly created_at_ms: number;
  readonly updated_at_ms: number;
  readonly expires_at_ms: number;
  /** Until then the process that runs it is taken to be there. */
  readonly held_until_ms: number;
}

/** The texts of an interaction, cut so that no statement has megabytes. */
interface InteractionPieceRow {
  readonly interaction_id: string;
  readonly kind: 'said' | 'call' | 'answer';
  readonly position: number;
  readonly piece: string;
}

/** An answer that may be given again; `entry` is sealed. */
interface KeptAnswerRow {
  readonly name: string;
  readonly tenant: string;
  readonly key_id: string;
  readonly model: string;
  readonly answered_by: string;
  readonly expires_at_ms: number;
  readonly entry: string;
}

export type Database = Kysely<Tables>;

/** Opened and migrated with the first question to it; the same database every time. */
export type OpenDatabase = () => Promise<Database>;

/**
 * Whose clock leases go by: the gateway's own where it is alone, else that of the database, so that
 * nobody's own, set wrong, takes from others what they hold (R39).
 */
export type StoreClock = 'own' | 'database';
