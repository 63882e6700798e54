import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';
import { ok, type Result } from '../../core/result.js';
import type { Outgoing, Provider } from '../provider.js';
import type { AwsCredentials } from './credentials.js';

export interface SignerOptions {
  readonly region: string;
  /** Name of the service within a signature; not always that of its host. */
  readonly service: string;
  readonly credentials: () => Promise<Result<AwsCredentials>>;
  /** Unix time in milliseconds. */
  readonly now: () => number;
}

/**
 * Signs requests with AWS Signature Version 4, over the bytes that are sent. What encodes the path
 * once for the wire is encoded again for the signature, as every service but S3 wants.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function createAwsSigner({
  region,
  service,
  credentials,
  now,
}: SignerOptions): NonNullable<Provider['authorise']> {
  return async (request) => {
    const current = await credentials();
    if (!current.ok) return current;
    // Loaded with the first call that needs it.
    const { SignatureV4 } = await import('@smithy/signature-v4');
    const signer = new SignatureV4({ region, service, credentials: current.value, sha256: Sha256 });
    const url = new URL(request.origin);
    const own = { host: url.host, 'x-amz-content-sha256': hashOf(request.body) };
    const signed = await signer.sign(
      {
        method: request.method,
        protocol: url.protocol,
        hostname: url.hostname,
        path: request.path,
        headers: { ...request.headers, ...own },
      },
      { signingDate: new Date(now()) },
    );
    const added = Object.entries(signed.headers).filter(([name]) => addedHeaders.has(name));
    return ok(Object.fromEntries(added));
  };
}

/** What a signature adds; `host` is the connection's to send. */
const addedHeaders: ReadonlySet<string> = new Set([
  'authorization',
  'x-amz-content-sha256',
  'x-amz-date',
  'x-amz-security-token',
]);

/** Bodies may be in pieces, and the long ones are not joined only to be hashed. */
function hashOf(body: Outgoing['body']): string {
  const hash = createHash('sha256');
  for (const piece of typeof body === 'string' ? [body] : (body ?? [])) hash.update(piece);
  return hash.digest('hex');
}

/** What the library hashes: texts and bytes of its own. */
type Hashed = string | ArrayBuffer | ArrayBufferView;

/** Node's SHA-256 in the form that the library asks for; a class because it calls `new`. */
class Sha256 {
  readonly #hash: Hash | Hmac;

  constructor(secret?: Hashed) {
    this.#hash =
      secret === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(secret));
  }

  update(data: Hashed): void {
    this.#hash.update(bytesOf(data));
  }

  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }

  /** The library makes a new one for every hash. */
  reset(): void {}
}

function bytesOf(data: Hashed): string | Uint8Array {
  if (typeof data === 'string') return data;
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
}
