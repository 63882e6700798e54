import { errors, Pool } from 'undici';
import { GatewayError } from '../core/errors.js';
import { fail, ok } from '../core/result.js';
import { type BodyQueue, createBodyQueue } from './body-queue.js';
import type { Send, UpstreamRequest, UpstreamResponse } from './transport.js';

export interface SenderOptions {
  readonly connectTimeoutMs: number;
}

/** One pool per origin, so that one upstream's trouble does not slow another's. */
export function createSender(options: SenderOptions): { send: Send; close(): Promise<void> } {
  const pools = new Map<string, Pool>();

  const poolFor = (origin: string): Pool => {
    let pool = pools.get(origin);
    if (!pool) {
      pool = new Pool(origin, {
        connections: 256,
        pipelining: 1,
        connect: { timeout: options.connectTimeoutMs },
        // Seconds of idleness after which servers commonly close; ours closes first.
        keepAliveTimeout: 4_000,
      });
      pools.set(origin, pool);
    }
    return pool;
  };

  const send: Send = (request) =>
    new Promise((resolve) => dispatch(poolFor(request.origin), request, resolve));

  const close = async () => {
    await Promise.all([...pools.values()].map((pool) => pool.destroy()));
  };

  return { send, close };
}

/** Hands the answer on as soon as its headers are there; its body follows through the queue. */
function dispatch(
  pool: Pool,
  request: UpstreamRequest,
  answer: (result: Awaited<ReturnType<Send>>) => void,
): void {
  const { signal } = request;
  if (signal.aborted) {
    answer(fail(asGatewayError(signal.reason, request)));
    return;
  }

  let queue: BodyQueue | undefined;
  // While it waits for a free connection there is nothing to abort yet; the wait itself ends.
  let abort: () => void = () => answer(fail(asGatewayError(signal.reason, request)));
  const onAbort = () => abort();
  signal.addEventListener('abort', onAbort);
  const over = () => signal.removeEventListener('abort', onAbort);

  pool.dispatch(
    {
      path: request.path,
      method: request.method,
      headers: headersOf(request),
      // @ts-expect-error any iterable is taken, as undici's documentation says and its types do not
      body: request.body ?? null,
      headersTimeout: request.headersTimeoutMs,
      bodyTimeout: request.idleTimeoutMs,
    },
    {
      onRequestStart(controller) {
        abort = () => controller.abort(asGatewayError(signal.reason, request));
        if (signal.aborted) abort();
      },
      onResponseStart(controller, status, headers) {
        // 1xx only announces the answer.
        if (status < 200) return;
        queue = createBodyQueue(controller);
        const response: UpstreamResponse = { status, headers, body: queue.body };
        answer(ok(response));
      },
      onResponseData(_controller, piece) {
        queue?.push(piece);
      },
      onResponseEnd() {
        over();
        queue?.end();
      },
      onResponseError(_controller, caught) {
        over();
        if (queue)
          queue.fail(asGatewayError(caught, request, 'The connection to the provider broke off.'));
        else answer(fail(asGatewayError(caught, request)));
      },
    },
  );
}

/** undici does not know how long pieces are together, and would send them chunked. */
function headersOf({ headers, body }: UpstreamRequest): Readonly<Record<string, string>> {
  if (body === undefined || typeof body === 'string') return headers;
  const length = body.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0);
  return { ...headers, 'content-length': String(length) };
}

/** What undici reports, in the catalogue's words. The host is named by our own name elsewhere, never here. */
function asGatewayError(
  caught: unknown,
  { signal }: UpstreamRequest,
  otherwise = 'The provider cannot be reached.',
): GatewayError {
  if (caught instanceof GatewayError) return caught;
  if (signal.aborted && signal.reason instanceof GatewayError) return signal.reason;
  if (caught instanceof errors.HeadersTimeoutError || caught instanceof errors.BodyTimeoutError) {
    return new GatewayError('upstream-timeout', 'The provider did not answer in time.', {
      cause: caught,
    });
  }
  return new GatewayError('upstream-unavailable', otherwise, {
    cause: caught,
  });
}
