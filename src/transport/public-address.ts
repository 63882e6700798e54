import { isIPv4, isIPv6 } from 'node:net';

/**
 * Networks of IPv4 that are nobody's on the public internet, as address and length of the prefix.
 * Reliability contract §10, rule 5.
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry
 */
const specialNetworks: readonly (readonly [address: string, prefixLength: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  // Multicast, reserved and broadcast.
  ['224.0.0.0', 3],
];

/**
 * Networks of IPv6 within 2000::/3, the only range where public addresses are given out, that are
 * not public nevertheless: protocol assignments (Teredo is looked at before), documentation.
 * @see https://www.iana.org/assignments/iana-ipv6-special-registry
 */
const specialNetworks6: readonly (readonly [address: string, prefixLength: number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['3fff::', 20],
];

const globalUnicast = ['2000::', 3] as const;

/**
 * Whether an address, as text, belongs to a host on the public internet. IPv6 addresses that stand
 * for an IPv4 one are judged by that. What is no address is not public.
 *
 * @param denied public addresses that are to count as private all the same: this machine's own.
 */
export function isPublicAddress(address: string, denied: readonly string[] = []): boolean {
  const reached = reachedAddresses(address);
  const isDenied = denied
    .flatMap(reachedAddresses)
    .some((own) => reached.some((bytes) => isSame(bytes, own)));
  return reached.length > 0 && !isDenied && reached.every(isPublic);
}

/** Where packets to an address end up, in bytes: 4, or 16 for IPv6. Empty for what is no address. */
function reachedAddresses(address: string): readonly (readonly number[])[] {
  const bytes = bytesOf(address);
  if (bytes === undefined) return [];
  return (bytes.length === 16 ? embeddedAddresses(bytes) : undefined) ?? [bytes];
}

function isPublic(bytes: readonly number[]): boolean {
  if (bytes.length === 4) return !specialNetworks.some((network) => isWithin(bytes, network));
  const isSpecial = specialNetworks6.some((network) => isWithin(bytes, network));
  return isWithin(bytes, globalUnicast) && !isSpecial;
}

/** The IPv4 addresses behind an IPv6 one, for the four ways to embed them; packets end up there. */
function embeddedAddresses(bytes: readonly number[]): (readonly number[])[] | undefined {
  // IPv4-mapped, and NAT64's well-known prefix.
  if (isWithin(bytes, ['::ffff:0:0', 96]) || isWithin(bytes, ['64:ff9b::', 96])) {
    return [bytes.slice(12)];
  }
  if (isWithin(bytes, ['2002::', 16])) return [bytes.slice(2, 6)];
  // Teredo: its server, and the client with all its bits turned over.
  if (isWithin(bytes, ['2001::', 32])) {
    return [bytes.slice(4, 8), bytes.slice(12).map((byte) => byte ^ 0xff)];
  }
  return undefined;
}

function isWithin(
  bytes: readonly number[],
  [network, prefixLength]: readonly [address: string, prefixLength: number],
): boolean {
  const prefix = bytesOf(network) ?? [];
  return prefix.every((byte, at) => {
    const bits = Math.min(8, Math.max(0, prefixLength - 8 * at));
    const mask = 0xff & (0xff << (8 - bits));
    return ((bytes[at] ?? 0) & mask) === (byte & mask);
  });
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** Two spellings of one address give the same bytes; undefined for other texts. */
function bytesOf(address: string): readonly number[] | undefined {
  if (isIPv4(address)) return address.split('.').map(Number);
  // A zone (`fe80::1%eth0`) makes sense on one machine alone.
  return isIPv6(address) && !address.includes('%') ? bytesOf6(address) : undefined;
}

/** Of a text that is known to be an IPv6 address. */
function bytesOf6(address: string): number[] {
  const groups = (text = '') => (text === '' ? [] : text.split(':').flatMap(bytesOfGroup));
  const [head, tail] = address.split('::', 2);
  const front = groups(head);
  const back = groups(tail);
  return [...front, ...Array<number>(16 - front.length - back.length).fill(0), ...back];
}

/** `ff02` -> two bytes; a dotted IPv4 at the end -> four. */
function bytesOfGroup(group: string): number[] {
  if (group.includes('.')) return group.split('.').map(Number);
  const value = Number.parseInt(group, 16);
  return [value >> 8, value & 0xff];
}
