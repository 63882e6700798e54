import { createHmac, hkdfSync } from 'node:crypto';
import path from 'node:path';
import { keyDigest } from '../auth/authenticate.js';
import type { Clock } from '../core/clock.js';
import { makeKey, type RandomBytes } from '../core/gateway-key.js';
import { isObject, parseJson } from '../core/json.js';
import { fail, ok, type Result } from '../core/result.js';
import { readPrivateFile, writePrivateFile } from './files.js';
import type { GatewayKey } from './gateway-config.js';
import type { Environment } from './substitute.js';

export interface SecretSources {
  readonly dataDir: string;
  /** Whether other gateways use the same database: then all have to have the same master key. */
  readonly shared?: boolean;
  /** Configured keys; with any of them none is made. */
  readonly keys: readonly Pick<GatewayKey, 'name' | 'secret'>[];
  readonly env: Environment;
  readonly randomBytes: RandomBytes;
  readonly now: Clock;
}

export interface Secrets {
  /** 32 bytes; everything that is sealed at rest is sealed with keys derived from it. */
  readonly masterKey: Uint8Array;
  /** 32 bytes, mixed into the digests of gateway keys. */
  readonly pepper: Uint8Array;
  /** Digest of every valid key -> its name. */
  readonly keyNames: ReadonlyMap<string, string>;
  readonly firstKey: FirstKey;
}

/** How a client gets in where no key is configured. */
export type FirstKey =
  | { readonly kind: 'not-needed' }
  /** Made just now: the only time that it can be shown. */
  | { readonly kind: 'made'; readonly secret: string }
  /** Made at an earlier start; only its digest is known. `file` is to be deleted for a new one. */
  | { readonly kind: 'stored'; readonly last4: string; readonly file: string };

/**
 * Opens the secrets in `dataDir`, and makes those that are not there yet: the master key, and a
 * key for clients where none is configured, of which only a digest is kept.
 *
 * @returns a message for the operator where a secret cannot be used.
 */
export function openSecrets(sources: SecretSources): Result<Secrets, string> {
  const masterKey = openMasterKey(sources);
  if (!masterKey.ok) return masterKey;
  const pepper = pepperOf(masterKey.value);

  const keyNames = new Map(
    sources.keys.map(({ name, secret }) => [keyDigest(secret, pepper), name]),
  );
  if (keyNames.size > 0) {
    return ok({ masterKey: masterKey.value, pepper, keyNames, firstKey: { kind: 'not-needed' } });
  }
  const first = openFirstKey(sources, pepper);
  if (!first.ok) return first;
  keyNames.set(first.value.digest, firstKeyName);
  return ok({ masterKey: masterKey.value, pepper, keyNames, firstKey: first.value.key });
}

/** What digests of gateway keys are made with, and nothing else: no key is made here. */
export function openPepper(
  sources: Pick<SecretSources, 'dataDir' | 'shared' | 'env' | 'randomBytes'>,
): Result<Uint8Array, string> {
  const masterKey = openMasterKey(sources);
  return masterKey.ok ? ok(pepperOf(masterKey.value)) : masterKey;
}

function pepperOf(masterKey: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', masterKey, '', 'pollux gateway keys', keyBytes));
}

/** As for AES-256 and HMAC-SHA256. */
const keyBytes = 32;

const firstKeyName = 'first key';

/** `POLLUX_MASTER_KEY`, else the file `master.key` of a gateway that is alone, made when missing. */
function openMasterKey({
  dataDir,
  shared = false,
  env,
  randomBytes,
}: Pick<SecretSources, 'dataDir' | 'shared' | 'env' | 'randomBytes'>): Result<Uint8Array, string> {
  const given = env.POLLUX_MASTER_KEY?.trim();
  if (given) {
    const bytes = readMasterKey(given);
    return bytes ? ok(bytes) : fail(`POLLUX_MASTER_KEY ${masterKeyForm}`);
  }
  // Reliability contract R40.
  if (shared) {
    return fail(
      'POLLUX_MASTER_KEY is not set. Gateways that share a database share the key that what they ' +
        'keep is sealed with: "openssl rand -base64 32" makes one.',
    );
  }
  const file = path.join(dataDir, 'master.key');
  const stored = readPrivateFile(file);
  if (!stored.ok) return stored;
  if (stored.value !== undefined) {
    const bytes = readMasterKey(stored.value.trim());
    return bytes ? ok(bytes) : fail(`${file} ${masterKeyForm}`);
  }
  const made = randomBytes(keyBytes);
  const written = writePrivateFile(file, `${Buffer.from(made).toString('base64')}\n`);
  return written.ok ? ok(made) : written;
}

const masterKeyForm =
  'must hold 32 random bytes, in hexadecimal or in base64; "openssl rand -base64 32" makes such';

function readMasterKey(text: string): Uint8Array | undefined {
  if (/^[0-9a-fA-F]{64}$/.test(text)) return Buffer.from(text, 'hex');
  if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(text)) return undefined;
  return Buffer.from(text, 'base64');
}

interface OpenedKey {
  readonly digest: string;
  readonly key: FirstKey;
}

/** What `first-key.json` holds. */
interface StoredKey {
  readonly id: string;
  /** HMAC of the key; the key itself is nowhere. */
  readonly digest: string;
  readonly last4: string;
  /** Tells whether the digest was made with the master key of today. */
  readonly pepperId: string;
  readonly createdAtMs: number;
}

function openFirstKey(
  { dataDir, randomBytes, now }: SecretSources,
  pepper: Uint8Array,
): Result<OpenedKey, string> {
  const file = path.join(dataDir, 'first-key.json');
  const pepperId = createHmac('sha256', pepper).update('pepper id').digest('hex').slice(0, 16);
  const stored = readPrivateFile(file);
  if (!stored.ok) return stored;
  if (stored.value !== undefined) {
    const parsed = parseJson(stored.value);
    if (!parsed.ok || !isStoredKey(parsed.value)) {
      return fail(`${file} is damaged. Delete it, and the next start makes a new key.`);
    }
    const { digest, last4 } = parsed.value;
    if (parsed.value.pepperId !== pepperId) {
      return fail(
        `The key in ${file} was made with another master key and can no longer be checked. ` +
          'Bring that master key back, or delete the file, and the next start makes a new key.',
      );
    }
    return ok({ digest, key: { kind: 'stored', last4, file } });
  }

  const { id, secret } = makeKey(randomBytes);
  const digest = keyDigest(secret, pepper);
  const record: StoredKey = { id, digest, last4: secret.slice(-4), pepperId, createdAtMs: now() };
  const written = writePrivateFile(file, `${JSON.stringify(record, undefined, 2)}\n`);
  return written.ok ? ok({ digest, key: { kind: 'made', secret } }) : written;
}

function isStoredKey(value: unknown): value is StoredKey {
  return (
    isObject(value) &&
    typeof value.digest === 'string' &&
    /^[0-9a-f]{64}$/.test(value.digest) &&
    typeof value.last4 === 'string' &&
    typeof value.pepperId === 'string'
  );
}
