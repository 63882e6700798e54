import { createHash, createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** A request as it arrived. */
export interface SignedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

export interface SigningKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** AWS refuses what was signed longer ago, or later. */
const skewMs = 5 * 60_000;

/**
 * Whether a request is signed with AWS Signature Version 4, worked out from the published steps
 * and without the library that signs.
 *
 * @returns what is wrong, in AWS's words; undefined where nothing is.
 */
export function signatureProblem(
  { method, path, headers, bytes }: SignedRequest,
  { accessKeyId, secretAccessKey }: SigningKeys,
  service: string,
  nowMs = Date.now(),
): string | undefined {
  const parsed =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    );
  const [, keyId, date = '', region = '', signedFor, names = '', signature] = parsed ?? [];
  if (!parsed) return 'Missing Authentication Token';
  if (keyId !== accessKeyId) return 'The security token included in the request is invalid.';
  if (signedFor !== service) return `Credential should be scoped to correct service: '${service}'.`;
  const time = String(headers['x-amz-date']);
  const signedAtMs = Date.parse(time.replace(/^(....)(..)(..T..)(..)(..Z)$/, '$1-$2-$3:$4:$5'));
  if (!(Math.abs(nowMs - signedAtMs) < skewMs) || !time.startsWith(date)) {
    return 'Signature expired';
  }
  const list = names.split(';');
  if (!list.includes('host') || !list.includes('x-amz-date'))
    return 'Host must be a signed header.';

  const [rawPath = '', query = ''] = path.split('?');
  const payloadHash = sha256(bytes);
  if ((headers['x-amz-content-sha256'] ?? payloadHash) !== payloadHash) return mismatch;
  const canonical = [
    method,
    rawPath.split('/').map(strictlyEncoded).join('/'),
    query.split('&').sort().join('&'),
    ...list.map((name) => `${name}:${String(headers[name]).trim().replace(/\s+/g, ' ')}`),
    '',
    names,
    payloadHash,
  ].join('\n');
  const scope = `${date}/${region}/${service}/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n');
  const key = [date, region, service, 'aws4_request'].reduce<string | Buffer>(
    (secret, part) => createHmac('sha256', secret).update(part).digest(),
    `AWS4${secretAccessKey}`,
  );
  const want = createHmac('sha256', key).update(toSign).digest('hex');
  return want === signature ? undefined : mismatch;
}

const mismatch =
  'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.';

function sha256(bytes: string | Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Every byte but the unreserved ones, percent signs of an earlier encoding included. */
function strictlyEncoded(segment: string): string {
  return encodeURIComponent(segment).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
