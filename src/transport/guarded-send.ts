import { type CallSignal, createCancellation } from '../core/cancellation.js';
import { GatewayError } from '../core/errors.js';
import { fail, ok } from '../core/result.js';
import { connectorOf, type GuardOptions } from './address-guard.js';
import { readPublicUrl } from './public-url.js';
import { dispatch, maxHeaderBytes } from './send.js';
import type { Send, UpstreamResponse } from './transport.js';
import { Client } from './undici.js';

export interface GuardedSendOptions extends GuardOptions {
  /** Longest answer. */
  readonly limitBytes: number;
  /** From the call to the last byte of the answer. */
  readonly timeoutMs: number;
}

/**
 * Sends to an endpoint that a client named as `createSender` does to those of the operator, but
 * through the address guard: over a connection of its own that ends with the answer, to a checked
 * address, without redirects. Reliability contract §10, "SSRF policy for client-named URLs".
 *
 * Whatever goes wrong fails with `failed-precondition` in the same words, before the answer and in
 * the middle of it; only the end of the call itself keeps its own reason.
 */
export function createGuardedSend(options: GuardedSendOptions): Send {
  const { limitBytes, timeoutMs } = options;
  return async (request) => {
    const url = readPublicUrl(request.origin, options);
    if (!url) return fail(refused(new Error('the address is not allowed')));
    const client = new Client(url.origin, {
      connect: connectorOf(url, options),
      maxHeaderSize: maxHeaderBytes,
    });
    const exchange = createCancellation(request.signal);
    const late = setTimeout(() => exchange.abort(refused(new Error('too late'))), timeoutMs);
    const over = () => {
      clearTimeout(late);
      void client.destroy();
    };
    // Also where nobody reads the answer to its end.
    exchange.signal.addEventListener('abort', over);
    const answer = await new Promise<Awaited<ReturnType<Send>>>((resolve) =>
      dispatch(client, { ...request, signal: exchange.signal }, resolve),
    );
    const failure = answer.ok ? unusable(answer.value, limitBytes) : answer.error;
    if (!answer.ok || failure) {
      over();
      return fail(outcome(failure, request.signal));
    }
    const body = guardedBody(answer.value.body, limitBytes, request.signal, over);
    return ok({ ...answer.value, body });
  };
}

function unusable({ status, headers }: UpstreamResponse, limitBytes: number): Error | undefined {
  if (status >= 300 && status < 400) return new Error('the answer is a redirect');
  if (Number(headers['content-length']) > limitBytes) return new Error('the answer is too long');
  return undefined;
}

/** The body as far as it may go; its end, however it comes, is that of the connection. */
function guardedBody(
  body: AsyncIterable<Uint8Array>,
  limitBytes: number,
  signal: CallSignal,
  over: () => void,
): AsyncIterable<Uint8Array> {
  return {
    [Symbol.asyncIterator]() {
      const pieces = body[Symbol.asyncIterator]();
      let sizeBytes = 0;
      return {
        async next() {
          try {
            const next = await pieces.next();
            if (next.done) over();
            else if ((sizeBytes += next.value.length) > limitBytes) {
              throw new Error('the answer is too long');
            }
            return next;
          } catch (caught) {
            over();
            throw outcome(caught, signal);
          }
        },
        async return() {
          over();
          await pieces.return?.();
          return { done: true, value: undefined };
        },
      };
    },
  };
}

function outcome(cause: unknown, { aborted, reason }: CallSignal): GatewayError {
  return aborted && reason instanceof GatewayError ? reason : refused(cause);
}

function refused(cause: unknown): GatewayError {
  return new GatewayError('failed-precondition', 'The endpoint cannot be called.', { cause });
}
