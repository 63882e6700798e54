import { lookup as resolve } from 'node:dns/promises';
import type { Socket } from 'node:net';
import { connect as connectByTls } from 'node:tls';
import type { Client } from 'undici';
import { GatewayError } from '../core/errors.js';
import { fail, ok } from '../core/result.js';
import { isPublicAddress } from './public-address.js';
import { addressOf, readPublicUrl, type UrlRules } from './public-url.js';
import { readBytes } from './read-bytes.js';
import type { GuardedFetch, GuardedRequest, GuardedResponse } from './transport.js';
import type { Connector } from './undici.js';

export interface GuardOptions extends UrlRules {
  /** All addresses of a name. */
  readonly lookup: (hostname: string) => Promise<readonly string[]>;
  readonly connect: (place: GuardedPlace) => Promise<Socket>;
  /** Addresses that count as private wherever they lie: this machine's own. */
  readonly deniedAddresses: () => readonly string[];
}

/** Where a socket is to lead, after every check. */
export interface GuardedPlace {
  readonly address: string;
  readonly port: number;
  /** Name that the certificate has to be for; absent where the client named an address itself. */
  readonly servername?: string;
}

/**
 * The only way to an address that a client named. Reliability contract §10, "SSRF policy for
 * client-named URLs": https to a public host, resolved once, every address it has being public;
 * one connection for one request, shared with nobody and not through a proxy; no redirects.
 *
 * Fails with `failed-precondition` and the same words whatever the reason, so that nobody can
 * learn from it what there is on our network; `cause` knows.
 */
export function createGuardedFetch(options: GuardOptions): GuardedFetch {
  return async (address, request) => {
    const url = readPublicUrl(address, options);
    if (!url) return fail(refused(request, new Error('the address is not allowed')));
    const { signal, timeoutMs } = request;
    const { Client } = await import('undici');
    const client = new Client(url.origin, { connect: connectorOf(url, options) });
    const cancel = () => client.destroy();
    const late = setTimeout(cancel, timeoutMs);
    signal.addEventListener('abort', cancel);
    try {
      if (signal.aborted) throw signal.reason;
      return ok(await exchange(client, url, request));
    } catch (caught) {
      const ended = signal.aborted && signal.reason instanceof GatewayError;
      return fail(ended ? signal.reason : refused(request, caught));
    } finally {
      clearTimeout(late);
      signal.removeEventListener('abort', cancel);
      await client.destroy();
    }
  };
}

async function exchange(
  client: Client,
  { pathname, search }: URL,
  { method = 'GET', headers = {}, body, limitBytes }: GuardedRequest,
): Promise<GuardedResponse> {
  const response = await client.request({
    path: pathname + search,
    method,
    headers: { ...headers, 'accept-encoding': 'identity' },
    body: body ?? null,
  });
  const { statusCode: status, headers: answered } = response;
  if (status >= 300 && status < 400) throw new Error('the answer is a redirect');
  if (Number(answered['content-length']) > limitBytes) throw new Error('the answer is too long');
  const encoding = answered['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') throw new Error(`the answer is encoded with ${encoding}`);
  const bytes = await readBytes(response.body, limitBytes);
  const [mediaType = ''] = String(answered['content-type'] ?? '').split(';', 1);
  return { status, mediaType: mediaType.trim().toLowerCase(), bytes };
}

/** Resolves and checks where the connection is made: there is no second look for a name to change in. */
export function connectorOf(url: URL, options: GuardOptions): Connector {
  return (_where, answer) => {
    connectPublicly(url, options).then(
      (socket) => answer(null, socket),
      // Under a code of its own the library might wait for better days.
      (cause) => answer(new Error('connecting failed', { cause }), null),
    );
  };
}

async function connectPublicly(
  { hostname, port }: URL,
  { lookup, connect, deniedAddresses }: GuardOptions,
): Promise<Socket> {
  const literal = addressOf(hostname);
  const addresses = literal === undefined ? await lookup(hostname) : [literal];
  const denied = deniedAddresses();
  if (!addresses.every((address) => isPublicAddress(address, denied))) {
    throw new Error('the name has an address that is not public');
  }
  let failure: unknown = new Error('the name has no address');
  for (const address of addresses) {
    const place = { address, port: port === '' ? 443 : Number(port) };
    const named = literal === undefined ? { ...place, servername: hostname } : place;
    const [made] = await Promise.allSettled([connect(named)]);
    if (made.status === 'fulfilled') return made.value;
    failure = made.reason;
  }
  throw failure;
}

/** The resolver of the machine, which is what every other program on it would use. */
export async function lookupAll(hostname: string): Promise<readonly string[]> {
  const found = await resolve(hostname, { all: true });
  return found.map(({ address }) => address);
}

/** As for other upstreams: a host that can be reached connects in well under a second. */
const connectTimeoutMs = 3_000;

/** A TLS connection whose certificate is that of the name. */
export function connectSecurely({ address, port, servername }: GuardedPlace): Promise<Socket> {
  return new Promise((resolvePromise, reject) => {
    const socket = connectByTls({
      host: address,
      port,
      ...(servername === undefined ? {} : { servername }),
      ALPNProtocols: ['http/1.1'],
    });
    socket.setTimeout(connectTimeoutMs, () =>
      socket.destroy(new Error('connecting took too long')),
    );
    socket.once('error', reject);
    socket.once('secureConnect', () => {
      socket.setTimeout(0);
      socket.off('error', reject);
      resolvePromise(socket);
    });
  });
}

function refused({ limitBytes, timeoutMs }: GuardedRequest, cause: unknown): GatewayError {
  const message =
    'cannot be read: it has to be the https:// address of a public host that answers by itself, ' +
    `without a redirect, with at most ${limitBytes} bytes within ${timeoutMs / 1000} seconds`;
  return new GatewayError('failed-precondition', message, { cause });
}
