import type { IncomingHttpHeaders } from 'node:http';
import type { ValidateFunction } from 'ajv';
import type { Route } from '../../generated/dialects/route.js';
import type { Model } from '../../generated/formats/gemini.js';
import type { Batches } from '../batches/ports.js';
import type { Blobs } from '../core/blobs.js';
import type { CallSignal } from '../core/cancellation.js';
import type {
  AnsweredBy,
  CanonicalCall,
  Chunk,
  DialectName,
  TokenCounts,
} from '../core/canonical.js';
import type { GatewayError } from '../core/errors.js';
import type { Principal } from '../core/principal.js';
import type { Result } from '../core/result.js';
import type { Spending } from '../core/spending.js';
import type { Decision, Warning } from '../core/warnings.js';
import type { Files } from '../files/ports.js';
import type { EmbedCall, Embedded } from '../formats/format.js';
import type { Interactions } from '../interactions/ports.js';
import type { CachedContents } from '../prompt-cache/ports.js';
import type { Recorder } from '../recordings/ports.js';
import type { RequestTrace } from '../tracing/ports.js';

/** What a handler knows of a request besides its validated parts. */
export interface RequestContext {
  readonly requestId: string;
  /** Lower-case names. */
  readonly headers: IncomingHttpHeaders;
  readonly receivedAtMs: number;
  /** Aborted when the client leaves or the deadline passes; its reason is a GatewayError. */
  readonly signal: CallSignal;
  /** Milliseconds until the deadline of the request. */
  readonly remainingMs: () => number;
  /** Every warning is a refusal (`X-Gateway-Strict: 1`). */
  readonly strict: boolean;
  /** Nobody is to be called; the answer is what would be sent (`X-Gateway-Dry-Run: 1`). */
  readonly dryRun: boolean;
  /** `?alt=sse` or its `$alt` spelling was asked for. */
  readonly serverSentEvents: boolean;
  /** Whose key it is called with. */
  readonly principal: Principal;
  /** Whose call it is: the project that owns the key. */
  readonly tenant: string;
  /** What is left of the caller's limits; absent where neither its tokens nor its money are bounded. */
  spending?: Spending;
  /** Hears of the attempts made for it, where its spans are wanted. */
  trace?: Pick<RequestTrace, 'attempt'>;
  /** Long values of the body; set once it was read. */
  blobs?: Blobs;
  readonly warn: (warning: Warning) => void;
  /** Tells the log of a fault that the client does not see. */
  readonly report: (error: GatewayError) => void;
  /** What was warned of so far. */
  readonly warnings: readonly Warning[];
  /** Where the client sent the request to, without the query: `https://host/upload/v1beta/files`. */
  readonly address: () => string;
  /**
   * The body as it comes, for operations whose document names no shape for it. Throws a
   * GatewayError where it comes too slowly, breaks off or is longer than `limitBytes`.
   */
  readonly rawBody: (limitBytes: number) => AsyncIterable<Uint8Array>;
  /** Hears how the very same request of the same caller may be answered again without being read. */
  remember?: (again: AnswerAgain) => void;
}

/** Answers a request that was read before, in the context of the next one like it. */
export type AnswerAgain = (context: RequestContext) => Promise<Result<Reply>>;

/** What a handler gives back; the server puts it on the wire. */
export type Reply =
  | {
      readonly kind: 'json';
      readonly body: object;
      readonly headers: Headers;
      /** application/json where absent. */
      readonly mediaType?: string;
      /** `JSON.stringify` where absent. */
      readonly stringify?: (body: object) => string;
    }
  | {
      readonly kind: 'bytes';
      readonly mediaType: string;
      readonly sizeBytes: number;
      readonly body: AsyncIterable<Uint8Array>;
      readonly headers: Headers;
    }
  | {
      readonly kind: 'json-text';
      /** Pieces of one JSON text, of which nobody knows how long it is. */
      readonly pieces: AsyncIterable<string>;
      readonly headers: Headers;
    }
  | {
      readonly kind: 'stream';
      /** `named-events` are server-sent events whose name is their member `event_type`. */
      readonly framing: 'sse' | 'json-array' | 'named-events';
      /** Objects to write, one event each. Throws a GatewayError where the stream breaks. */
      readonly chunks: AsyncIterable<object>;
      readonly headers: Headers;
      /** `JSON.stringify` where absent. */
      readonly stringify?: (chunk: object) => string;
    };

type Headers = Readonly<Record<string, string>>;

/**
 * Any operation's handler. What it takes is written in the dialect's generated `Operations`,
 * which its handlers satisfy; the server has validated the request against the same document.
 */
export type Handler = (request: never, context: RequestContext) => Promise<Result<Reply>>;

/** What an answer costs, as far as it is there. */
export interface AnswerCost {
  /** Of the chunks read so far; undefined where the price is not known, or not yet. */
  readonly costNanoUsd: () => bigint | undefined;
  /** Waits until the price is known, if it ever is. */
  readonly priced: () => Promise<void>;
  /** The row of the ledger that it is put down in. */
  readonly attemptId: () => string | undefined;
}

/** An answer that has begun: its first chunk is decoded and valid. */
export interface Answer extends AnswerCost {
  readonly chunks: AsyncIterable<Chunk>;
  readonly by: AnsweredBy;
}

/** What would be sent to one target, or why nothing would be. */
export interface Preview {
  /** `provider/model`. */
  readonly target: string;
  readonly provider: string;
  readonly model: string;
  readonly format: string;
  /** False where the target cannot serve the call, or not without the loss that the client rules out. */
  readonly eligible: boolean;
  /** The client's own would be used. */
  readonly ownCredential?: true;
  /** The client's wish for this provider: how long its answer may take to begin. */
  readonly timeoutMs?: number;
  /** More than one where several candidates are as many calls; none where the target is not eligible. */
  readonly requests: readonly {
    readonly method: 'POST';
    readonly url: string;
    /** Values of headers that could be secret are `***`. */
    readonly headers: Readonly<Record<string, string>>;
    readonly body: unknown;
  }[];
  readonly decisions: readonly Decision[];
}

/** A target that may not serve a call. */
export interface DroppedTarget {
  /** `provider/model`. */
  readonly target: string;
  /** camelCase name of the request's member that rules it out. */
  readonly wish: string;
  readonly reason: string;
}

/** What a call would do. */
export interface RoutePreview {
  /** Those that there are attempts for, and those passed over on the way. */
  readonly targets: readonly Preview[];
  /** Every target that may serve the call, in order, as `provider/model`. */
  readonly kept: readonly string[];
  readonly dropped: readonly DroppedTarget[];
  /** Where the choice of the model was left to the gateway: how each candidate did. */
  readonly choice?: ModelChoice;
  /** The same in short: the value of `X-Gateway-Route`. */
  readonly route?: string;
}

export interface ModelChoice {
  /** Of the request, 0 to 1. */
  readonly difficulty: number;
  readonly features: Readonly<Record<string, number>>;
  /** 0 asks for the cheapest, 1 for the best. */
  readonly costBias: number;
  /** Where the expected qualities come from. */
  readonly basis: string;
  /** Best first. */
  readonly scores: readonly {
    readonly target: string;
    readonly score: number;
    readonly quality: number;
    readonly costUsd?: number;
    readonly assumed: readonly string[];
  }[];
}

export interface Embeddings extends Embedded, AnswerCost {
  readonly by: AnsweredBy;
}

export interface ListedModel {
  /** Id as a client writes it, slashes kept. */
  readonly id: string;
  readonly displayName: string;
  readonly inputTokenLimit: number;
  readonly outputTokenLimit: number;
  readonly supportedGenerationMethods: readonly string[];
  /** What more its provider tells of it. */
  readonly traits?: Pick<
    Model,
    'version' | 'description' | 'thinking' | 'temperature' | 'maxTemperature' | 'topP' | 'topK'
  >;
}

/** What dialects ask of the gateway; `gateway/` implements it. */
export interface Gateway {
  generate(call: CanonicalCall, context: RequestContext): Promise<Result<Answer>>;
  /** The targets a call would try, in order, what each would be sent, and who stays out. Calls nobody. */
  preview(call: CanonicalCall, context: RequestContext): Promise<Result<RoutePreview>>;
  countTokens(
    call: CanonicalCall,
    context: RequestContext,
  ): Promise<Result<{ counts: TokenCounts; by: AnsweredBy }>>;
  embed(
    model: string,
    call: EmbedCall,
    asked: Pick<CanonicalCall, 'routing' | 'dialect' | 'trace'>,
    context: RequestContext,
  ): Promise<Result<Embeddings>>;
  /** Those that are described here, then those that the providers name. */
  listModels(principal: Principal): Promise<readonly ListedModel[]>;
  /** The 404 of a model that no call would reach. Asks nobody. */
  checkModel(id: string, principal: Principal): Result<undefined>;
  /** A listed model, or any other that a call would reach. */
  findModel(id: string, principal: Principal): Promise<Result<ListedModel>>;
  /** Whether two spellings (alias, provider slug, `models/` prefix) name the same model. */
  sameModel(a: string, b: string): boolean;
}

/** What the gateway keeps for its clients, beside answering them; each is a folder of its own. */
export interface Services {
  readonly files: Files;
  readonly cachedContents: CachedContents;
  readonly batches: Batches;
  readonly interactions: Interactions;
  /** Where the operator has generations recorded. */
  readonly recorder?: Recorder;
}

/** What a dialect may add to an answer. */
export interface AnswerFacts {
  readonly by: AnsweredBy;
  /** What the answer costs; absent before its last chunk, and where nobody knows. */
  readonly costNanoUsd?: bigint | undefined;
  readonly receivedAtMs: number;
  /** The chunk ends the answer, or is all of it. */
  readonly last: boolean;
}

export interface ErrorFraming {
  readonly requestId: string;
  /** The request carried `x-goog-api-key`, as every Gemini client does. */
  readonly googleKey: boolean;
}

/** The dialect's own ways of saying things; everything else is shared. */
export interface DialectVoice {
  readonly name: DialectName;
  /** Adds the dialect's members to a chunk or a whole answer. Does not change its input. */
  writeAnswer(chunk: Chunk, facts: AnswerFacts): object;
  /** What the dialect promises of costs: waited for, where prices are not read yet. */
  readonly cost?: {
    /** Of answers that are no streams. */
    readonly header: string;
    /** JSON of an answer, with its cost as a plain decimal. */
    stringify(answer: object): string;
  };
  /** Message of a failure where the vendor publishes one of its own. */
  errorMessage?(error: GatewayError): string | undefined;
  /** Body of an HTTP error; Google's shape where absent. Never used inside a stream. */
  writeError?(error: GatewayError, framing: ErrorFraming): object | undefined;
}

/** A dialect ready to be mounted: its document's generated parts and the handlers they oblige to. */
export interface Dialect {
  readonly voice: DialectVoice;
  readonly routes: readonly Route[];
  readonly securitySchemes: Readonly<Record<string, object>>;
  /** operationId -> shape of its body in the field table. */
  readonly bodyShapes: Readonly<Record<string, string>>;
  readonly validators: Readonly<Record<string, ValidateFunction>>;
  handlers(gateway: Gateway, services: Services): Readonly<Record<string, Handler>>;
}
