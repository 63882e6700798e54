import type { IncomingHttpHeaders } from 'node:http';
import type { DialectName } from '../core/canonical.js';
import type { GatewayError } from '../core/errors.js';
import type { Principal } from '../core/principal.js';
import type { SettledAttempt } from '../ledger/ports.js';

/** Something that took time: a request of a client, or one attempt at a provider for it. */
export interface Span {
  /**
   * Of a request its `X-Request-Id`, or one of its own where a client chose that, since clients may send
   * theirs again; of an attempt its id in the ledger.
   */
  readonly id: string;
  /** 32 hexadecimal digits, as in `traceparent`. */
  readonly traceId: string;
  /** A span's id, or the 16 hexadecimal digits of one that is not the gateway's; null at the top. */
  readonly parentId: string | null;
  readonly kind: 'request' | 'attempt';
  readonly requestId: string;
  readonly projectId: string;
  readonly keyId: string;
  /** What the client calls it (`X-Opper-Name`), else the operation. */
  readonly name: string;
  readonly operation: string;
  readonly dialect: DialectName | null;
  readonly provider: string | null;
  readonly model: string | null;
  readonly startedAtMs: number;
  readonly endedAtMs: number;
  /** HTTP status of the answer; null of an attempt. */
  readonly status: number | null;
  /** `ok`, else the reason of the error or the ledger's word for how the attempt ended. */
  readonly outcome: string;
  readonly facts: SpanFacts;
}

/** What an attempt came to. Counts are tokens; a cost is US dollars in decimal digits. */
export interface SpanFacts {
  readonly ordinal?: number;
  readonly promptTokens?: number;
  readonly cachedTokens?: number;
  readonly candidatesTokens?: number;
  readonly thoughtsTokens?: number;
  readonly estimated?: true;
  readonly waste?: true;
  readonly costUsd?: string;
}

/** What is asked of where spans are kept. */
export interface SpanStore {
  add(spans: readonly Span[]): Promise<void>;
  /**
   * Finds a span by its id or its request's, the newest where several have it, or a trace by its own:
   * `spanId` is `id` then.
   */
  find(
    projectId: string,
    id: string,
  ): Promise<{ readonly traceId: string; readonly spanId: string } | undefined>;
  /** All spans of a trace, oldest first; `limit` at most. */
  ofTrace(projectId: string, traceId: string, limit: number): Promise<readonly Span[]>;
  /** Requests, newest first, that started before `before`. */
  requests(
    projectId: string,
    page: { readonly limit: number; readonly name?: string; readonly before?: SpanPlace },
  ): Promise<readonly Span[]>;
  /** Takes away what started before. */
  sweep(startedBeforeMs: number): Promise<void>;
}

/** Where a page of spans begins. */
export interface SpanPlace {
  readonly startedAtMs: number;
  readonly id: string;
}

/** A request as it begins. */
export interface BegunRequest {
  readonly requestId: string;
  readonly headers: IncomingHttpHeaders;
  readonly principal: Principal;
  readonly dialect: DialectName;
  readonly operation: string;
  readonly startedAtMs: number;
}

/** How it was answered. */
export interface EndedRequest {
  readonly status: number;
  readonly error?: GatewayError;
  readonly provider?: string;
  readonly model?: string;
}

/** A request whose spans are wanted. */
export interface RequestTrace {
  attempt(settled: SettledAttempt): void;
  end(ended: EndedRequest): void;
}

export interface Tracer {
  /** Undefined where nobody wants its spans: it then costs nothing more. */
  begin(request: BegunRequest): RequestTrace | undefined;
  /** Resolves once all that has ended is kept. */
  close(): Promise<void>;
}
