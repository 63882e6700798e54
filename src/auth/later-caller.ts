import type { Clock } from '../core/clock.js';
import { GatewayError } from '../core/errors.js';
import { type Principal, withoutEndpoints } from '../core/principal.js';
import { fail, ok, type Result } from '../core/result.js';
import { authorise } from './authorise.js';
import { alive, type StoredCallers } from './stored-callers.js';

/** What was asked for earlier, and with which key. */
export interface LaterWork {
  readonly keyId: string;
  /** Project that owned the key. */
  readonly tenant: string;
  /** The operation by which it was asked for. */
  readonly operationId: string;
}

/**
 * Whose calls those are that a client asked for earlier: with the key as it is now, not as it was.
 * Fails where the key is none any more or may not do this; rejects where nobody can tell.
 */
export type FindLaterCaller = (work: LaterWork) => Promise<Result<Principal>>;

export function createLaterCallers(
  configured: Iterable<Principal>,
  stored: Pick<StoredCallers, 'findById'>,
  now: Clock,
): FindLaterCaller {
  const byId = new Map([...configured].map((principal) => [principal.keyId, principal]));
  return async ({ keyId, tenant, operationId }) => {
    const known = byId.get(keyId);
    const principal = known ? alive(known, now()) : await stored.findById(keyId);
    if (principal?.projectId !== tenant) return fail(keyEnded());
    const refused = authorise(principal, 'gemini', operationId);
    return refused ? fail(refused) : ok(withoutEndpoints(principal));
  };
}

function keyEnded(): GatewayError {
  const message =
    'The key that asked for this is revoked, expired or gone. Ask again with another.';
  return new GatewayError('permission-denied', message);
}
