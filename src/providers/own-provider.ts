import { createHmac } from 'node:crypto';
import { type OwnEndpoint, ownCredentialId, unreachableEndpoint } from '../core/own-endpoint.js';
import { fail, ok } from '../core/result.js';
import { invalidField } from '../core/violations.js';
import type { ClientFormat } from '../formats/format.js';
import type { Send } from '../transport/transport.js';
import { createProvider } from './create-provider.js';
import { type EndpointRows, planEndpoint } from './plan-endpoint.js';
import type { LoadCounter, OpenEndpoint, ProviderTimeouts } from './provider.js';

export interface EndpointOptions<Format extends string> {
  readonly rows: EndpointRows<Format>;
  readonly loadFormat: (name: Format) => Promise<ClientFormat>;
  readonly counterOf: (name: Format) => LoadCounter | undefined;
  /** Through the address guard. */
  readonly send: Send;
  /** What the guard says of an address before it resolves the name. */
  readonly isAllowed: (address: string) => boolean;
  readonly timeouts: ProviderTimeouts;
  /** Of this process; nobody can tell a credential by the id that is made of it. */
  readonly key: Uint8Array;
}

/**
 * Makes providers of the endpoints that clients bring. Each is called with the client's credential
 * alone, which is always there: without one a provider would look for those of the machine. It keeps
 * neither files nor prefixes, and what is known of its health is known under an id of its own.
 */
export function createEndpoints<Format extends string>(
  options: EndpointOptions<Format>,
): OpenEndpoint {
  return async (own) => {
    const { endpoint } = own;
    const planned = planEndpoint(own, options.rows);
    if (!planned.ok) return planned;
    const { format: name, model, unused, ...row } = planned.value;
    if (!options.isAllowed(row.baseUrl)) return fail(unreachableEndpoint(endpoint));
    if (new URL(row.baseUrl).search !== '') {
      return fail(invalidField(`${endpoint.path}.baseUrl`, 'may have no query'));
    }
    const apiKey = endpoint.apiKey.reveal();
    const counter = options.counterOf(name);
    const provider = createProvider({
      ...row,
      apiKey,
      format: await options.loadFormat(name),
      ...(counter ? { counter } : {}),
      send: options.send,
      timeouts: options.timeouts,
    });
    const headers = headersOf(endpoint, provider.headers());
    const {
      authorise: _,
      uploads: _uploads,
      caches: _caches,
      modelsPath: _models,
      ...plain
    } = provider;
    return ok({
      model,
      unused,
      provider: {
        ...plain,
        credentialId: ownCredentialId(
          createHmac('sha256', options.key)
            .update([row.name, row.baseUrl, apiKey].join('\n'))
            .digest('hex'),
        ),
        headers: () => headers,
        own: { path: endpoint.path, scrub: scrubber(endpoint) },
      },
    });
  };
}

/** Where nothing else carries the key in the provider's format. */
const keyHeaders: ReadonlySet<string> = new Set([
  'authorization',
  'x-api-key',
  'x-goog-api-key',
  'api-key',
]);

function headersOf(
  { apiKey, keyHeader, headers = {} }: OwnEndpoint,
  ofFormat: Readonly<Record<string, string>>,
): Record<string, string> {
  const key = apiKey.reveal();
  const carried = keyHeader
    ? Object.entries(ofFormat).filter(([name]) => !keyHeaders.has(name))
    : Object.entries(ofFormat);
  return {
    ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.reveal()])),
    ...Object.fromEntries(carried),
    ...(keyHeader ? { [keyHeader.name]: keyHeader.bearer ? `Bearer ${key}` : key } : {}),
  };
}

/** Shorter ones are no secrets, and would make holes into every word. */
const leastSecret = 4;

function scrubber({ apiKey, headers = {} }: OwnEndpoint): (text: string) => string {
  const secrets = [apiKey, ...Object.values(headers)]
    .map((secret) => secret.reveal())
    .filter((text) => text.length >= leastSecret);
  return (text) => secrets.reduce((safe, secret) => safe.replaceAll(secret, '[redacted]'), text);
}
