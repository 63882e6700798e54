import type { UsageMetadata } from '../../generated/formats/gemini.js';
import type { CanonicalCall, Chunk, TokenCounts } from '../core/canonical.js';
import type { NewId } from '../core/clock.js';
import type { GatewayError } from '../core/errors.js';
import type { Result } from '../core/result.js';
import type { Warning } from '../core/warnings.js';
import type { Losses } from './losses.js';
import type { SizeLimits } from './size-limits.js';

/** The one provider, model and credential a call is written for. */
export interface Target {
  /** Our own name of the provider: it stands in headers, warnings and ids. */
  readonly provider: string;
  /** The model's id as the provider knows it. */
  readonly model: string;
  /** Row of the format's profile table that describes the host, such as `openrouter`. */
  readonly profile: string;
  /** First 8 hex digits of a hash of the credential in use; foreign reasoning state is bound to it. */
  readonly credentialId: string;
  readonly policy?: TargetPolicy;
  /** The alias that it is called by, where that says how long to wait, or whether for it alone. */
  readonly alias?: string;
  /** Called with the client's own credential: the operator pays nothing, and nothing of it is kept. */
  readonly ownCredential?: true;
}

/** What the operator wants of calls to a target, beyond what the client asked. */
export interface TargetPolicy {
  /** Several candidates are as many calls, where the target gives one at a time. */
  readonly fanOutCandidates?: boolean;
  /** Lifetime of prompt prefixes at the provider; absent = its own default behaviour. */
  readonly promptCaching?: '5m' | '1h';
}

/** One message of an upstream's stream. */
export interface Frame {
  /** Value of the `event:` field, where the upstream writes one. */
  readonly event?: string;
  readonly data: string;
}

/** What the read side has to know of the request it reads the answer of. */
export interface Reading {
  readonly call: CanonicalCall;
  readonly target: Target;
  /** The upstream's function names -> the client's own, where they had to change. */
  readonly names: ReadonlyMap<string, string>;
  /** What was done to the schema of the answer and has to be undone in its text. */
  readonly repair?: OutputRepair;
  /** Name of the function that stands for the structured answer, where the target has no other way. */
  readonly answerTool?: string;
}

/** How to turn a target's text back into what the client's schema promised. Translation contract §7.4. */
export interface OutputRepair {
  /** The schema was wrapped in `{value: …}`. `text` = the value is a bare string (enums), not JSON. */
  readonly unwrap?: 'json' | 'text';
  /** JSON paths (arrays of member names; `*` for array items) where null stands for an absent member. */
  readonly nullMeansAbsent?: readonly (readonly string[])[];
  /** Take one Markdown fence off. */
  readonly stripFence?: boolean;
}

/** What a translator may not do by itself: make ids, tell the client of a loss, and write bills. */
export interface ReadTools {
  readonly newId: NewId;
  readonly warn: (warning: Warning) => void;
  /** Hears what an upstream's answer says of its bill; of what is said more than once, the last. */
  readonly bill?: (billing: Billing) => void;
}

/** What an answer costs, beside what its usage says: Gemini has no words for it. */
export interface Billing {
  /** Counts so far, where no chunk has brought them yet: a stream may break before its last. */
  readonly usage?: UsageMetadata;
  /** Prompt tokens written to the provider's cache, which are part of the prompt. */
  readonly cacheWriteTokens?: number;
  /** What the provider itself says the call cost, in US dollars as it wrote them. */
  readonly costUsd?: string;
  /** The provider did not count: the usage is an estimate. */
  readonly estimated?: true;
}

/** The JSON object that is sent. */
export type WireBody = Readonly<Record<string, unknown>>;

export interface WireRequest {
  readonly body: WireBody;
  /** Bodies of further calls at the same time, one per candidate after the first (fan-out). */
  readonly others?: readonly WireBody[];
  readonly warnings: readonly Warning[];
  readonly reading: Reading;
}

/**
 * Asks on in the middle of a streamed answer that its provider broke off: sends the request that
 * `change` makes of the one before. undefined where no more may be asked; throws a GatewayError
 * where asking fails.
 */
export type AskOn = (
  change: (sent: WireBody) => WireBody,
) => Promise<AsyncIterable<Frame> | undefined>;

/** An upstream's answer that is no success. Header names are lower-case. */
export interface UpstreamFailure {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The parsed body, or its text (cut) where it is not JSON. */
  readonly body: unknown;
}

/** Texts to embed, one canonical form for `embedContent` and `batchEmbedContents`. */
export interface EmbedCall {
  readonly texts: readonly EmbedText[];
  readonly dimensions?: number;
  readonly taskType?: string;
}

export interface EmbedText {
  readonly text: string;
  /** Of the document the text is. */
  readonly title?: string;
}

/** What came of an EmbedCall, or of one batch of it. */
export interface Embedded {
  /** One vector per text, in the order asked. */
  readonly vectors: readonly (readonly number[])[];
  /** Tokens of the texts, where the provider counts them. */
  readonly promptTokenCount?: number;
}

/**
 * A wire format that we call. Every function is pure: the same call and target always give
 * the same bytes. `writeRequest` fails with every field the target cannot serve (class R of
 * the translation contract), before anything is sent.
 */
export interface ClientFormat {
  readonly name: string;
  /** How its streams are cut into frames; server-sent events where absent. */
  readonly framing?: 'aws-event-stream';
  writeRequest(call: CanonicalCall, target: Target, losses?: Losses): Result<WireRequest>;
  /** Whole body -> one chunk. Fails with `upstream-invalid` when the body is not an answer. */
  readResponse(body: unknown, reading: Reading, tools: ReadTools): Result<Chunk>;
  /** Frames -> chunks as they come; throws a GatewayError where the stream breaks (§12.6). */
  readStream(
    frames: AsyncIterable<Frame>,
    reading: Reading,
    tools: ReadTools,
    askOn?: AskOn,
  ): AsyncIterable<Chunk>;
  readError(failure: UpstreamFailure, target: Target): ReadError;
  /**
   * A request that the provider refused, without what it refused, where leaving that out is no
   * more than a warning: sent once in its place. undefined where the refusal stands.
   */
  relax?(failure: UpstreamFailure, refused: WireRequest): WireRequest | undefined;
  /** For whole answers that a provider breaks off and goes on with when asked; streams have `askOn`. */
  readonly resume?: {
    /** The request for the rest; undefined where the answer is whole. */
    next(body: unknown, sent: WireBody): WireBody | undefined;
    /** Two pieces as one answer, their usage summed. */
    join(first: unknown, second: unknown): unknown;
  };
  /**
   * Whether the host chooses among hosts itself, and the request tells it what the client asks of
   * them: what they keep, their precision, their prices.
   */
  choosesHosts?(target: Target): boolean;
  /** How large files may be that are part of a request; nothing is known of it where absent. */
  sizeLimits?(target: Target): SizeLimits;
  /** Absent where the format has no token counter: the gateway estimates and says so. */
  readonly countTokens?: {
    write(call: CanonicalCall, target: Target, losses?: Losses): Result<WireRequest>;
    read(body: unknown): Result<TokenCounts>;
  };
  /** Absent where the format has no embeddings. */
  readonly embed?: {
    write(
      call: EmbedCall,
      target: Target,
    ): Result<{ body: Record<string, unknown>; warnings: readonly Warning[] }>;
    read(body: unknown): Result<Embedded>;
    /** Texts one upstream call takes at most. */
    batchLimit(target: Target): number;
  };
}

/**
 * Some refusals are answers: a prompt that a provider's filter blocked comes back as 200
 * with `promptFeedback` (translation contract §11.3).
 */
export type ReadError =
  | { readonly kind: 'failure'; readonly error: GatewayError }
  | { readonly kind: 'blocked'; readonly chunk: Chunk };
