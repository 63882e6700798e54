import { fail, ok, type Result } from '../core/result.js';
import { type FieldViolation, invalidField, invalidRequest } from '../core/violations.js';
import type { Lifetime } from './ports.js';

/**
 * The end of a life in Unix milliseconds, undefined where the client names none. Fails for a time
 * that is over already.
 */
export function readLifetime(
  { ttl, expireTime }: Lifetime,
  nowMs: number,
): Result<number | undefined> {
  if (ttl !== undefined && expireTime !== undefined) {
    return fail(invalidField('ttl', 'cannot stand beside expireTime; send one of the two'));
  }
  const violations: FieldViolation[] = [];
  const ttlMs = ttl === undefined ? 0 : Math.floor(Number.parseFloat(ttl) * 1000);
  if (ttl !== undefined && ttlMs === 0) {
    violations.push({ field: 'ttl', description: 'has to be longer than nothing' });
  }
  const endMs = expireTime === undefined ? nowMs + ttlMs : Date.parse(expireTime);
  if (expireTime !== undefined && !(endMs > nowMs)) {
    violations.push({ field: 'expireTime', description: 'has to lie in the future' });
  } else if (endMs > lastMs) {
    const field = ttl === undefined ? 'expireTime' : 'ttl';
    violations.push({ field, description: 'ends after the year 9999' });
  }
  if (violations.length > 0) return fail(invalidRequest(violations));
  return ok(ttl === undefined && expireTime === undefined ? undefined : endMs);
}

/** The last time that RFC 3339 can write. */
const lastMs = Date.UTC(9999, 11, 31, 23, 59, 59);
