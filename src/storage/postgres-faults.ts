import { GatewayError } from '../core/errors.js';
import { isObject } from '../core/json.js';

/** What a failure of PostgreSQL or of its driver means to us. */
export type PostgresFault =
  /** The connection is of no use any more. */
  | 'connection'
  /** It did not answer in time. */
  | 'silence'
  /** It cannot or may not do it now: full disk, too many connections, no permission. */
  | 'refusal'
  /** A mistake of ours, or a value that is there already. */
  | 'statement';

/**
 * By SQLSTATE, https://www.postgresql.org/docs/current/errcodes-appendix.html. What the driver
 * throws by itself has none: it lost the connection, or waited too long.
 */
export function postgresFault(caught: unknown): PostgresFault {
  // Values that it cannot write or read.
  if (caught instanceof TypeError || caught instanceof RangeError) return 'statement';
  const code = isObject(caught) ? caught.code : undefined;
  if (typeof code !== 'string' || !sqlState.test(code)) {
    const message = isObject(caught) ? String(caught.message) : '';
    return /timeout|ETIMEDOUT/i.test(message) ? 'silence' : 'connection';
  }
  if (connectionStates.test(code)) return 'connection';
  return refusalStates.test(code) ? 'refusal' : 'statement';
}

const sqlState = /^[0-9A-Z]{5}$/;

/** Broken connections, a server that goes or comes, one that became a read-only copy, logins. */
const connectionStates = /^(?:08|28|3D|57P|25006)/;

/** No room, no time, no right; a cancelled statement took longer than it may. */
const refusalStates = /^(?:53|57|58|42501|55P03|40001|40P01)/;

/** The same words as for a disk that does not let us: a client can do nothing about either. */
export function databaseAway(cause?: unknown): GatewayError {
  const message = 'The gateway cannot reach its database at the moment. Try again.';
  return new GatewayError('storage-failed', message, cause === undefined ? {} : { cause });
}
