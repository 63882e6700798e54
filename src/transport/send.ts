import { GatewayError } from '../core/errors.js';
import { fail, ok } from '../core/result.js';
import { type BodyQueue, createBodyQueue } from './body-queue.js';
import type { Send, UpstreamRequest, UpstreamResponse } from './transport.js';
import { buildConnector, Client, type Connector, type Dispatcher, errors, Pool } from './undici.js';

export interface SenderOptions {
  readonly connectTimeoutMs: number;
}

/** Larger ones are no answer of a provider (reliability contract F23). */
export const maxHeaderBytes = 64 * 1024;

/** Interim answers (1xx) of one request; they come by ones and twos where they come at all (F26). */
const maxInterimAnswers = 64;

/** One pool per origin, so that one upstream's trouble does not slow another's. */
export function createSender(options: SenderOptions): { send: Send; close(): Promise<void> } {
  const pools = new Map<string, Dispatcher>();

  const poolFor = (origin: string): Dispatcher => {
    let pool = pools.get(origin);
    if (!pool) {
      pool = new Pool(origin, {
        connections: 256,
        pipelining: 1,
        connect: createConnector(options),
        maxHeaderSize: maxHeaderBytes,
        // Seconds of idleness after which servers commonly close; ours closes first.
        keepAliveTimeout: 4_000,
      });
      pools.set(origin, pool);
    }
    return pool;
  };

  const send: Send = (request) =>
    new Promise((resolve) => {
      dispatch(poolFor(request.origin), request, resolve, () => {
        request.onStale?.();
        // Others of the pool may have been closed at the same time.
        const connect = createConnector(options);
        const fresh = new Client(request.origin, { connect, maxHeaderSize: maxHeaderBytes });
        dispatch(fresh, request, resolve);
        // Once this request has been answered.
        void fresh.close();
      });
    });

  const close = async () => {
    await Promise.all([...pools.values()].map((pool) => pool.destroy()));
  };

  return { send, close };
}

/** Bytes that a connection had brought when it failed. */
const broughtBytes = new WeakMap<Error, number>();

function createConnector({ connectTimeoutMs }: SenderOptions): Connector {
  const connect = buildConnector({ timeout: connectTimeoutMs });
  return (options, callback) =>
    connect(options, (...connected) => {
      const [, socket] = connected;
      socket?.on('error', (error) => broughtBytes.set(error, socket.bytesRead));
      callback(...connected);
    });
}

/**
 * Hands the answer on as soon as its headers are there; its body follows through the queue.
 *
 * @param onStale called instead where the connection was kept from an earlier request and the
 *   upstream had closed it in the meantime (reliability contract F3).
 */
export function dispatch(
  pool: Dispatcher,
  request: UpstreamRequest,
  answer: (result: Awaited<ReturnType<Send>>) => void,
  onStale?: () => void,
): void {
  const { signal } = request;
  if (signal.aborted) {
    answer(fail(asGatewayError(signal.reason, request)));
    return;
  }

  let queue: BodyQueue | undefined;
  let begun = false;
  let interimAnswers = 0;
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
      body: request.body ?? request.content?.pieces ?? null,
      headersTimeout: request.headersTimeoutMs,
      bodyTimeout: request.idleTimeoutMs,
    },
    {
      onRequestStart(controller) {
        begun = true;
        abort = () => controller.abort(asGatewayError(signal.reason, request));
        if (signal.aborted) abort();
      },
      onResponseStart(controller, status, headers) {
        // 1xx only announces the answer, and starts the time for its headers again.
        if (status < 200) {
          if (++interimAnswers > maxInterimAnswers) controller.abort(nonsense());
          return;
        }
        if (status === 200 && isEncoded(headers['content-encoding'])) {
          controller.abort(nonsense());
          return;
        }
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
        if (queue) queue.fail(asGatewayError(caught, request, 'truncated'));
        // What comes in pieces comes once.
        else if (onStale && !request.content && isStale(caught)) onStale();
        else answer(fail(asGatewayError(caught, request, begun ? 'reset' : 'connect_error')));
      },
    },
  );
}

/**
 * Without a word on encodings a server may choose one. undici does not know how long pieces are
 * together, and would send them chunked.
 */
function headersOf({ headers, body, content }: UpstreamRequest): Readonly<Record<string, string>> {
  const plain: Record<string, string> = { 'accept-encoding': '', ...headers };
  plain['accept-encoding'] = 'identity';
  if (content) plain['content-length'] = String(content.sizeBytes);
  else if (body !== undefined && typeof body !== 'string') {
    const length = body.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0);
    plain['content-length'] = String(length);
  }
  return plain;
}

/** Nothing was asked for that would have to be unpacked, so nothing can be too large unpacked (F24). */
function isEncoded(encoding: string | string[] | undefined): boolean {
  return encoding !== undefined && String(encoding).trim().toLowerCase() !== 'identity';
}

/** The upstream hung up on us, and not because of what we sent: it has answered there before. */
function isStale(caught: Error): boolean {
  if (isAgainstProtocol(caught)) return false;
  const brought =
    caught instanceof errors.SocketError ? caught.socket?.bytesRead : broughtBytes.get(caught);
  return (brought ?? 0) > 0;
}

/** What came is no answer of HTTP, or one that nobody asked for. */
function isAgainstProtocol(caught: unknown): boolean {
  return (
    caught instanceof errors.HTTPParserError ||
    caught instanceof errors.HeadersOverflowError ||
    // undici's words for 100 and 101.
    (caught instanceof errors.SocketError && /^bad (?:response|upgrade)$/.test(caught.message))
  );
}

function nonsense(cause?: unknown): GatewayError {
  return new GatewayError('upstream-invalid', 'The provider does not keep to HTTP.', {
    retry: 'next-target',
    fault: cause instanceof errors.HeadersOverflowError ? 'oversize' : 'invalid_body',
    ...(cause === undefined ? {} : { cause }),
  });
}

/** What undici reports, in the catalogue's words. The host is named by our own name elsewhere, never here. */
function asGatewayError(
  caught: unknown,
  { signal }: UpstreamRequest,
  stage: keyof typeof stages = 'connect_error',
): GatewayError {
  if (caught instanceof GatewayError) return caught;
  if (signal.aborted && signal.reason instanceof GatewayError) return signal.reason;
  if (caught instanceof errors.HeadersTimeoutError || caught instanceof errors.BodyTimeoutError) {
    return new GatewayError('upstream-timeout', 'The provider did not answer in time.', {
      fault: caught instanceof errors.HeadersTimeoutError ? 'timeout_headers' : 'timeout_idle',
      cause: caught,
    });
  }
  // Once an answer has begun, its end is what is missing.
  if (stage !== 'truncated' && isAgainstProtocol(caught)) return nonsense(caught);
  const { kind, message } = stages[stage];
  return new GatewayError(kind, message, { fault: stage, cause: caught });
}

/** How far a request had come when its connection failed. */
const stages = {
  connect_error: { kind: 'upstream-unavailable', message: 'The provider cannot be reached.' },
  reset: { kind: 'upstream-unavailable', message: 'The provider cannot be reached.' },
  truncated: {
    kind: 'upstream-truncated',
    message: 'The connection to the provider broke off.',
  },
} as const;
