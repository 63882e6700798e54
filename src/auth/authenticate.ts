import { createHmac, hash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Clock } from '../core/clock.js';
import { readKeyId } from '../core/gateway-key.js';
import type { Principal } from '../core/principal.js';
import { alive, type StoredCallers } from './stored-callers.js';

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

/** Rejects with a 503 where no key is known to be valid and one of them cannot be checked now. */
export type Authenticate = (
  credentials: readonly Credential[],
  accepted?: ReadonlySet<Carrier>,
) => Principal | undefined | Promise<Principal | undefined>;

export interface AuthenticatorOptions {
  /** HMAC digest of a configured key -> whose it is. */
  readonly configured: ReadonlyMap<string, Principal>;
  readonly pepper: Uint8Array;
  readonly now: Clock;
  /** Keys that were made; none where absent. */
  readonly stored?: Pick<StoredCallers, 'recall' | 'find'>;
}

/**
 * Checks keys against the known digests. Only digests are compared and only whole ones: a
 * lookup by the HMAC of the secret tells an attacker nothing about a key that is near. Keys that
 * are configured, or were checked a moment ago, are answered for at once, others by a promise.
 *
 * @returns the owner of the first valid credential, whatever else was sent beside it: users of
 *   official SDKs have to send a placeholder key next to their real bearer key.
 */
export function createAuthenticator({
  configured,
  pepper,
  now,
  stored,
}: AuthenticatorOptions): Authenticate {
  /** SHA-256 of a valid key -> its digest, which takes many times as long. Keys are not kept. */
  const digests = new Map<string, string>();

  const digestOf = (secret: string) => {
    const short = hash('sha256', secret, 'base64');
    const known = digests.get(short);
    if (known !== undefined) return known;
    const digest = keyDigest(secret, pepper);
    // Whoever guesses fills nothing.
    if (configured.has(digest) || stored?.recall(digest)?.principal) {
      if (digests.size >= rememberedDigests) digests.clear();
      digests.set(short, digest);
    }
    return digest;
  };

  /** At once where the answer is known, else how to find it. */
  const check = ({ secret }: Credential): Principal | undefined | (() => Answer) => {
    const digest = digestOf(secret);
    const principal = configured.get(digest);
    if (principal) return alive(principal, now());
    const keyId = stored && readKeyId(secret);
    if (keyId === undefined) return undefined;
    const recalled = stored?.recall(digest);
    return recalled ? recalled.principal : async () => stored?.find(keyId, digest);
  };

  const askFor = async (first: () => Answer, others: readonly Credential[]) => {
    let fault: unknown;
    for (const ask of [first, ...others.map((other) => async () => settled(check(other)))]) {
      try {
        const principal = await ask();
        if (principal) return principal;
      } catch (caught) {
        fault ??= caught;
      }
    }
    if (fault !== undefined) throw fault;
    return undefined;
  };

  return (credentials, accepted) => {
    for (const [at, credential] of credentials.entries()) {
      if (accepted && !accepted.has(credential.carrier)) continue;
      const checked = check(credential);
      if (typeof checked === 'function') {
        const others = credentials.slice(at + 1);
        const counting = accepted ? others.filter(({ carrier }) => accepted.has(carrier)) : others;
        return askFor(checked, counting);
      }
      if (checked) return checked;
    }
    return undefined;
  };
}

const rememberedDigests = 1_000;

type Answer = Promise<Principal | undefined>;

function settled(checked: Principal | undefined | (() => Answer)) {
  return typeof checked === 'function' ? checked() : checked;
}

/** What is kept of a key: HMAC-SHA256 in hex. */
export function keyDigest(secret: string, pepper: Uint8Array): string {
  return createHmac('sha256', pepper).update(secret).digest('hex');
}
