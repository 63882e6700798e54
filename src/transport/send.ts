import { type Dispatcher, errors, Pool } from 'undici';
import { GatewayError } from '../core/errors.js';
import { fail, ok } from '../core/result.js';
import type { Send, UpstreamRequest } from './transport.js';

export interface SenderOptions {
  readonly connectTimeoutMs: number;
}

type Body = Dispatcher.ResponseData['body'];

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

  const send: Send = async (request) => {
    if (request.signal.aborted) return fail(asGatewayError(request.signal.reason, request));
    try {
      const { statusCode, headers, body } = await poolFor(request.origin).request({
        path: request.path,
        method: request.method,
        headers: request.headers,
        body: request.body ?? null,
        signal: request.signal,
        headersTimeout: request.headersTimeoutMs,
        bodyTimeout: request.idleTimeoutMs,
      });
      return ok({ status: statusCode, headers, body: bytesOf(body, request) });
    } catch (caught) {
      return fail(asGatewayError(caught, request));
    }
  };

  const close = async () => {
    await Promise.all([...pools.values()].map((pool) => pool.destroy()));
  };

  return { send, close };
}

/** What may still come behind the last event that anybody reads. */
const leftoverLimit = { bytes: 64 * 1024, ms: 1_000 } as const;

/**
 * The body in the catalogue's words. A reader may stop before the end, at the event that says
 * it is the last: what is left is then read in the background, so that the connection can be
 * used again, and cut where it does not end soon.
 */
async function* bytesOf(body: Body, request: UpstreamRequest): AsyncIterable<Uint8Array> {
  try {
    yield* body.iterator({ destroyOnReturn: false });
  } catch (caught) {
    throw asGatewayError(caught, request);
  } finally {
    if (!body.readableEnded && !body.destroyed) {
      const signal = AbortSignal.timeout(leftoverLimit.ms);
      body.dump({ limit: leftoverLimit.bytes, signal }).catch(() => body.destroy());
    }
  }
}

/** What undici reports, in the catalogue's words. The host is named by our own name elsewhere, never here. */
function asGatewayError(caught: unknown, request: UpstreamRequest): GatewayError {
  if (caught instanceof GatewayError) return caught;
  if (request.signal.aborted && request.signal.reason instanceof GatewayError) {
    return request.signal.reason;
  }
  if (caught instanceof errors.HeadersTimeoutError || caught instanceof errors.BodyTimeoutError) {
    return new GatewayError('upstream-timeout', 'The provider did not answer in time.', {
      cause: caught,
    });
  }
  return new GatewayError('upstream-unavailable', 'The connection to the provider failed.', {
    cause: caught,
  });
}
