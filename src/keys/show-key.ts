import type { ShownKey, StoredKey } from './ports.js';

/**
 * A key with whether it works. It stays as it is when its project is archived, so that its own
 * members cannot tell.
 *
 * @param hasProject whether its project is there, and not archived.
 */
export function showKey(key: StoredKey, hasProject: boolean, nowMs: number): ShownKey {
  return { ...key, state: stateOf(key, hasProject, nowMs) };
}

/** What cannot be undone goes before what can: the end of a key's time can be moved. */
function stateOf(
  { revokedAtMs, expiresAtMs }: StoredKey,
  hasProject: boolean,
  nowMs: number,
): ShownKey['state'] {
  if (revokedAtMs !== undefined) return 'revoked';
  if (!hasProject) return 'archived';
  return expiresAtMs !== undefined && expiresAtMs <= nowMs ? 'expired' : 'active';
}
