import { crc32 } from 'node:zlib';

/** Makes that many random bytes. Passed in, so that tests can hold them still. */
export type RandomBytes = (count: number) => Uint8Array;

export interface MadeKey {
  /** Names the key in records; no secret. */
  readonly id: string;
  /** The whole key, to be shown once. */
  readonly secret: string;
}

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * A new key `gw_live_<12 characters id>_<43 characters secret><6 characters CRC32>` in base62:
 * 256 random bits, and a checksum over everything before it, so that a scanner for leaked keys
 * knows one when it sees it. Reliability contract §10, Keys.
 */
export function makeKey(randomBytes: RandomBytes): MadeKey {
  return makeSecret(base62(randomBytes(9), 12).slice(-12), randomBytes);
}

/** Another key of the same id. */
export function makeSecret(id: string, randomBytes: RandomBytes): MadeKey {
  const body = `gw_live_${id}_${base62(randomBytes(32), 43)}`;
  return { id, secret: `${body}${checksum(body)}` };
}

/** The id of what has the form of a made key, its checksum included; undefined for anything else. */
export function readKeyId(secret: string): string | undefined {
  const [, body, id, sum] = keyForm.exec(secret) ?? [];
  return body !== undefined && checksum(body) === sum ? id : undefined;
}

const keyForm = /^(gw_[a-z]{1,16}_([0-9A-Za-z]{12})_[0-9A-Za-z]{43})([0-9A-Za-z]{6})$/;

function checksum(body: string): string {
  return digits(BigInt(crc32(body)), 6);
}

function base62(bytes: Uint8Array, length: number): string {
  return digits(BigInt(`0x${Buffer.from(bytes).toString('hex')}`), length);
}

function digits(value: bigint, length: number): string {
  let text = '';
  for (let left = value; left > 0n; left /= 62n) text = `${alphabet[Number(left % 62n)]}${text}`;
  return text.padStart(length, '0');
}
