import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Principal } from '../core/principal.js';

/** Where a key may travel, in the order in which several valid ones count (W11, W12). */
export type Carrier = 'x-goog-api-key' | 'authorization' | 'x-api-key' | 'api-key' | 'query';

export interface Credential {
  readonly carrier: Carrier;
  readonly secret: string;
}

/** Every credential of a request, in the order of W11. Cookies and bodies carry none. */
export function readCredentials(
  headers: IncomingHttpHeaders,
  query: URLSearchParams,
): Credential[] {
  const found: Credential[] = [];
  const add = (carrier: Carrier, secret: string | undefined) => {
    if (secret !== undefined && secret.trim() !== '')
      found.push({ carrier, secret: secret.trim() });
  };
  const header = (name: string) => {
    const value = headers[name];
    return Array.isArray(value) ? value[0] : value;
  };
  add('x-goog-api-key', header('x-goog-api-key'));
  add('authorization', /^bearer\s+(.*)$/i.exec(header('authorization') ?? '')?.[1]);
  add('x-api-key', header('x-api-key'));
  add('api-key', header('api-key'));
  for (const secret of query.getAll('key')) add('query', secret);
  return found;
}

export type Authenticate = (
  credentials: readonly Credential[],
  accepted?: ReadonlySet<Carrier>,
) => Principal | undefined;

/**
 * Checks keys against the known digests. Only digests are compared and only whole ones: a
 * lookup by the HMAC of the secret tells an attacker nothing about a key that is near.
 *
 * @returns the owner of the first valid credential, whatever else was sent beside it: users of
 *   official SDKs have to send a placeholder key next to their real bearer key.
 */
export function createAuthenticator(
  digests: ReadonlyMap<string, Principal>,
  pepper: Uint8Array,
): Authenticate {
  return (credentials, accepted) => {
    for (const { carrier, secret } of credentials) {
      if (accepted && !accepted.has(carrier)) continue;
      const principal = digests.get(keyDigest(secret, pepper));
      if (principal) return principal;
    }
    return undefined;
  };
}

/** What is kept of a key: HMAC-SHA256 in hex. */
export function keyDigest(secret: string, pepper: Uint8Array): string {
  return createHmac('sha256', pepper).update(secret).digest('hex');
}
