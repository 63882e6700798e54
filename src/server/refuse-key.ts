import type { IncomingMessage } from 'node:http';
import type { Credential } from '../auth/authenticate.js';
import type { Api } from '../auth/authorise.js';
import type { CountFailedAttempt } from '../auth/failed-attempts.js';
import { GatewayError } from '../core/errors.js';
import { unauthenticated } from './mount-document.js';

/** The failure of a request without a valid key: a 401, and a 429 for an address that fails too often. */
export type RefuseKey = (
  api: Api,
  request: IncomingMessage,
  credentials: readonly Credential[],
) => GatewayError;

/** Who brings no key at all does not guess, and is not counted. Reliability contract §7. */
export function createKeyRefusal(countFailed: CountFailedAttempt): RefuseKey {
  return (api, { socket }, credentials) => {
    if (credentials.length === 0) return unauthenticated(api);
    const waitMs = countFailed(socket.remoteAddress ?? '');
    if (waitMs === 0) return unauthenticated(api);
    const message =
      'Too many requests from this address had keys that are not valid. Those with a valid key are answered.';
    return new GatewayError('rate-limited', message, { retryAfterMs: waitMs });
  };
}
