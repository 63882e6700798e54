import type { CallSignal } from '../core/cancellation.js';
import type { Result } from '../core/result.js';

export interface UpstreamRequest {
  /** Scheme, host and port the operator configured. */
  readonly origin: string;
  readonly path: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly headers: Readonly<Record<string, string>>;
  /** In pieces where parts of it are long: they go out one after the other, uncopied. */
  readonly body?: string | readonly (string | Uint8Array)[];
  /** Longest wait for the response's headers. */
  readonly headersTimeoutMs: number;
  /** Longest silence between two pieces of the body. */
  readonly idleTimeoutMs: number;
  readonly signal: CallSignal;
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
