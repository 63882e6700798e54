import type { Content } from '../../generated/formats/gemini.js';
import type { CallSignal } from '../core/cancellation.js';
import type { Chunk } from '../core/canonical.js';
import type { GatewayError } from '../core/errors.js';
import type { Principal } from '../core/principal.js';
import type { Result } from '../core/result.js';
import type { Spending } from '../core/spending.js';

/** `done` is one whose answer came to its end, whatever that was. */
export type InteractionState = 'running' | 'done' | 'failed' | 'cancelled';

/** One turn of a conversation that the gateway keeps. Times are Unix milliseconds. */
export interface Interaction {
  /** Ids sort by the time they were made at. */
  readonly id: string;
  /** Whose it is; nobody else ever learns of it. */
  readonly tenant: string;
  /** Id of the first interaction of the conversation; that of its own where it begins one. */
  readonly conversationId: string;
  /** The interaction that it continues. */
  readonly previousId?: string;
  /** As the client named it. */
  readonly model: string;
  /** Nobody waits for it: a restart begins it again. */
  readonly background: boolean;
  readonly state: InteractionState;
  /** Why it has failed, in words for the client. */
  readonly fault?: Fault;
  /** What was lost on the way, as the header of warnings says it. */
  readonly warnings?: string;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  readonly expiresAtMs: number;
}

export interface Fault {
  /** A word for programs, such as `unavailable`. */
  readonly code: string;
  readonly message: string;
}

/**
 * The texts of an interaction: what the client `said` as the JSON of Gemini's contents, the `call` of
 * one that runs in the background, and the `answer` as the JSON of its chunks.
 */
export type TextKind = 'said' | 'call' | 'answer';

/** Interactions and their texts, in a database. What is expired at `nowMs` is in no answer. */
export interface InteractionStore {
  /** An interaction with the texts that it has so far. */
  add(
    interaction: Interaction,
    texts: Partial<Record<TextKind, string>>,
    heldUntilMs: number,
  ): Promise<void>;
  find(tenant: string, id: string, nowMs: number): Promise<Interaction | undefined>;
  /** All of a conversation, those of other branches included. */
  ofConversation(
    tenant: string,
    conversationId: string,
    nowMs: number,
  ): Promise<readonly Interaction[]>;
  /** Undefined where the text is not there. */
  readText(id: string, kind: TextKind): Promise<string | undefined>;
  /**
   * Writes the end of one that runs, with its answer, and forgets its call.
   * @returns false where it does not run any more, or is gone; nothing is written then.
   */
  end(interaction: Interaction, answer: string): Promise<boolean>;
  /**
   * Takes those that run and that nobody holds after a time, of all tenants, oldest first. One is
   * never given to two that ask.
   */
  takeUnfinished(heldBeforeMs: number, heldUntilMs: number): Promise<readonly Interaction[]>;
  /** Holds those that run for longer. @returns which of them do. */
  hold(ids: readonly string[], heldUntilMs: number): Promise<ReadonlySet<string>>;
  /** Lets those of a tenant live until then at least. */
  extend(tenant: string, ids: readonly string[], expiresAtMs: number): Promise<void>;
  remove(tenant: string, id: string): Promise<void>;
  deleteExpired(nowMs: number): Promise<void>;
}

/** What a new turn is built upon. */
export interface History {
  /** Everything that was said, in Gemini's form. */
  readonly contents: readonly Content[];
  /** The interactions that it was said in, oldest first. */
  readonly chain: readonly Interaction[];
}

/** A turn that is about to be kept. */
export interface NewInteraction {
  readonly tenant: string;
  readonly model: string;
  /** What it continues; of a conversation that begins, no chain. */
  readonly chain: readonly Interaction[];
  /** JSON of what the client said, long values included. */
  readonly said: string;
  readonly createdAtMs: number;
}

/** What comes of an interaction, piece by piece; its end is the last. */
export type Followed =
  | { readonly kind: 'chunk'; readonly chunk: Chunk }
  | { readonly kind: 'ended'; readonly interaction: Interaction; readonly error?: GatewayError };

/** An answer that has begun, and whoever wants to hear of its end. */
export interface OpenAnswer {
  readonly chunks: AsyncIterable<Chunk>;
  /** What was lost on the way, once all of it is known. */
  warnings(): string | undefined;
  /** Once, when nothing more comes. */
  over(failure: GatewayError | undefined): void;
}

/** Answers interactions that run in the background. */
export interface AnswerInteractions {
  /** Begins an answer. `call` is what was kept for it; the signal ends it. */
  open(interaction: Interaction, call: string, signal: CallSignal): Promise<Result<OpenAnswer>>;
}

export interface KeptChunks {
  next(chunk: Chunk): Chunk;
  /** What only the end of an answer knows. */
  end(): readonly Chunk[];
}

/** Interactions as the gateway's clients know them. Another tenant's is as good as none. */
export interface Interactions {
  /** Whether those of a tenant are kept at all. */
  keeps(tenant: string): boolean;
  now(): number;
  /** Makes chunks as they are kept of the chunks of one answer, one after the other. */
  keptChunks(): KeptChunks;
  /**
   * A call that may outlive the request that it was made for: with limits of its own, which end with
   * it, and a time after which `abort` is called.
   */
  begin(
    principal: Principal,
    limitMs: number,
    abort: (reason: GatewayError) => void,
  ): { readonly spending?: Spending; end(): void };
  /** What was said until an interaction, that one included. Fails with a 404, or a 400 while it runs. */
  history(tenant: string, id: string): Promise<Result<History>>;
  /** Keeps an answer that is whole. */
  keep(
    interaction: NewInteraction,
    chunks: readonly Chunk[],
    warnings: string | undefined,
  ): Promise<Interaction>;
  /**
   * Reads an answer to its end and keeps it, whoever follows. `cancel` is called where the client
   * asks for that.
   */
  run(
    interaction: NewInteraction,
    answer: OpenAnswer,
    cancel: (reason: GatewayError) => void,
  ): Promise<Interaction>;
  /** Begins an answer as soon as there is room for it. */
  enqueue(interaction: NewInteraction, call: string): Promise<Interaction>;
  find(tenant: string, id: string): Promise<Result<Interaction>>;
  /** What was said and answered, as far as it came. */
  read(interaction: Interaction): Promise<{
    readonly said: readonly Content[];
    readonly chunks: readonly Chunk[];
  }>;
  /** From the first chunk on; waits for those that are still to come. */
  follow(interaction: Interaction): AsyncIterable<Followed>;
  cancel(tenant: string, id: string): Promise<Result<Interaction>>;
  remove(tenant: string, id: string): Promise<Result<undefined>>;
  /** Takes what is expired out of the store. */
  sweep(): Promise<void>;
}
