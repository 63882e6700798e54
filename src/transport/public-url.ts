import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.js';

export interface UrlRules {
  /** Ports besides 443. */
  readonly allowedPorts: readonly number[];
  /** Host names that are nobody's business, each with all names below it. */
  readonly deniedHosts: readonly string[];
}

/** Names that lead into the network of whoever resolves them. Reliability contract §10, rule 3. */
const privateNames = [
  /(?:^|\.)localhost$/,
  /\.local$/,
  /\.internal$/,
  /\.svc$/,
  /^metadata\./,
  // Of a single label: completed by the search list of the machine.
  /^[^.]*$/,
];

/**
 * An address that a client named, read once: what comes back is what is connected to. undefined
 * where it may not be: anything but https, a user, a port that is not allowed, a fragment, a host
 * that is not public by its name or its address. Reliability contract §10, rules 2 and 3.
 */
export function readPublicUrl(text: string, rules: UrlRules): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  // It reads every spelling of an IPv4 address, and names in any script, into one form each.
  const url = new URL(text);
  const port = url.port === '' ? 443 : Number(url.port);
  const isPlain =
    url.protocol === 'https:' &&
    url.username === '' &&
    url.password === '' &&
    !url.href.includes('#');
  const isAllowed = port === 443 || rules.allowedPorts.includes(port);
  return isPlain && isAllowed && isPublicHost(url.hostname, rules) ? url : undefined;
}

/** @param hostname of a WHATWG URL: ASCII, lower-case, IPv6 in brackets. */
function isPublicHost(hostname: string, { deniedHosts }: UrlRules): boolean {
  const literal = addressOf(hostname);
  if (literal !== undefined) return isPublicAddress(literal);
  if (hostname === '' || hostname.length > 253 || hostname.endsWith('.')) return false;
  if (privateNames.some((name) => name.test(hostname))) return false;
  return !deniedHosts.some((denied) => hostname === denied || hostname.endsWith(`.${denied}`));
}

/** The address that a host is itself, without brackets; undefined for a name. */
export function addressOf(hostname: string): string | undefined {
  const address = hostname.replace(/^\[(.*)\]$/, '$1');
  return isIP(address) === 0 ? undefined : address;
}
