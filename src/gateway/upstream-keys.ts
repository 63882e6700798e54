import { createHmac } from 'node:crypto';
import type { NewId } from '../core/clock.js';

/** One key for each request that a call sends upstream, and another one every time. */
export type UpstreamKeys = (requestId: string) => () => string;

/**
 * Keys for providers that have an idempotency header of their own: of use where a connection breaks
 * and the same request is sent once more. Never a client's own key, nor anything that tells of it
 * (reliability contract §6). A request id may be a client's, and the same for many calls; so each
 * call has a number of its own besides.
 */
export function createUpstreamKeys(secret: Uint8Array, newId: NewId): UpstreamKeys {
  return (requestId) => {
    let callId: string | undefined;
    let ordinal = 0;
    return () => {
      callId ??= newId();
      ordinal += 1;
      const named = JSON.stringify([requestId, callId, ordinal]);
      return createHmac('sha256', secret).update(named).digest('hex');
    };
  };
}
