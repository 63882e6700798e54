import type { CallSignal } from '../core/cancellation.js';
import type { Result } from '../core/result.js';

export interface UpstreamRequest {
  /** Scheme, host and port the operator configured. */
  readonly origin: string;
  readonly path: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly headers: Readonly<Record<string, string>>;
  /** In pieces where parts of it are long: they go out one after the other, uncopied. */
  readonly body?: string | readonly (string | Uint8Array)[];
  /** In the place of `body`: a content as it comes, of a known length. */
  readonly content?: {
    readonly pieces: AsyncIterable<Uint8Array>;
    readonly sizeBytes: number;
  };
  /** Longest wait for the response's headers. */
  readonly headersTimeoutMs: number;
  /** Longest silence between two pieces of the body. */
  readonly idleTimeoutMs: number;
  readonly signal: CallSignal;
  /** Hears that a kept connection had been closed, and that the request goes out once more (F3). */
  readonly onStale?: () => void;
}

export interface UpstreamResponse {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Throws a GatewayError where the connection breaks or falls silent. */
  readonly body: AsyncIterable<Uint8Array>;
}

/** Sends one request to one upstream. Fails with a GatewayError when no answer begins. */
export type Send = (request: UpstreamRequest) => Promise<Result<UpstreamResponse>>;

/** One request to an address that a client named. */
export interface GuardedRequest {
  /** GET where absent. */
  readonly method?: 'GET' | 'POST';
  /** No credential but the client's own. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Longest answer. */
  readonly limitBytes: number;
  /** Until the last byte of the answer. */
  readonly timeoutMs: number;
  readonly signal: CallSignal;
}

export interface GuardedResponse {
  /** No redirect, but any other; it is the caller's to judge. */
  readonly status: number;
  /** Lower-case, without parameters; empty where the host does not say. */
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/**
 * Sends one request to an address that a client named, if that is public. Fails with
 * `failed-precondition` in the same words for every reason, or with the signal's.
 */
export type GuardedFetch = (
  address: string,
  request: GuardedRequest,
) => Promise<Result<GuardedResponse>>;
