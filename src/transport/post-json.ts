import { createCancellation } from '../core/cancellation.js';
import { GatewayError } from '../core/errors.js';
import { ok, type Result } from '../core/result.js';
import type { Send } from './transport.js';

/** As long as the SDKs of OpenTelemetry wait for a collector. */
const timeoutMs = 10_000;

/** What came of it; the answer's body is of no interest. */
export interface Posted {
  readonly status: number;
  /** As `Retry-After` says in seconds. */
  readonly retryAfterMs?: number;
}

/** Sends one JSON text to an address that the operator configured. */
export async function postJson(
  send: Send,
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<Result<Posted>> {
  const call = createCancellation();
  const timer = setTimeout(() => {
    call.abort(new GatewayError('upstream-timeout', `No answer within ${timeoutMs / 1000} s.`));
  }, timeoutMs);
  try {
    const response = await send({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body,
      headersTimeoutMs: timeoutMs,
      idleTimeoutMs: timeoutMs,
      signal: call.signal,
    });
    if (!response.ok) return response;
    const { status, headers: answered, body: answer } = response.value;
    await answer[Symbol.asyncIterator]().return?.();
    const seconds = Number(answered['retry-after']);
    return ok({ status, ...(seconds > 0 ? { retryAfterMs: seconds * 1000 } : {}) });
  } finally {
    clearTimeout(timer);
  }
}
