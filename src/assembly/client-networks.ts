import { randomBytes } from 'node:crypto';
import type { ProviderFormat } from '../../generated/config/types.js';
import type { GatewayConfig } from '../config/gateway-config.js';
import type { RemoteFiles } from '../gateway/files/read-contents.js';
import type { OpenEndpoint } from '../providers/provider.js';
import { createGuardedFetch, type GuardOptions } from '../transport/address-guard.js';
import { deniedPlaces } from '../transport/denied-places.js';
import { formats, responsesCounter } from './formats.js';

/** How hosts that clients name are resolved and connected to. */
export type PublicNetwork = Pick<GuardOptions, 'lookup' | 'connect'>;

/** What may be connected to of what clients name: anywhere but this machine and its network. */
function guardOptions(
  { media, database, redis }: GatewayConfig,
  network: PublicNetwork,
): GuardOptions {
  return {
    allowedPorts: media.fetchPorts,
    ...deniedPlaces(media.deniedHosts, [database?.url, redis?.url]),
    ...network,
  };
}

/** How addresses of files are fetched. */
export function remoteFiles(config: GatewayConfig, network: PublicNetwork): RemoteFiles {
  const { fetchBytes: limitBytes, fetchMs: timeoutMs } = config.media;
  return { fetch: createGuardedFetch(guardOptions(config, network)), limitBytes, timeoutMs };
}

/** Of an answer of a client's own endpoint. Reliability contract §10, rule 7. */
const endpointLimits = { limitBytes: 16 * 1024 * 1024, timeoutMs: 60_000 };

/** How endpoints that clients bring are called; loaded with the first one, which few gateways see. */
export function clientEndpoints(config: GatewayConfig, network: PublicNetwork): OpenEndpoint {
  // Of this process: what is known of a credential cannot be tied to it from outside.
  const key = randomBytes(32);
  const load = async (): Promise<OpenEndpoint> => {
    const [{ createEndpoints }, { createGuardedSend }, { readPublicUrl }, known, places] =
      await Promise.all([
        import('../providers/own-provider.js'),
        import('../transport/guarded-send.js'),
        import('../transport/public-url.js'),
        import('../config/known-providers.js'),
        Promise.all([import('../config/vertex.js'), import('../config/bedrock.js')]),
      ]);
    const [{ vertexBaseUrl }, { bedrockBaseUrl }] = places;
    const guard = guardOptions(config, network);
    return createEndpoints<ProviderFormat>({
      rows: {
        configured: config.providers,
        known: known.knownProviders,
        vertexBaseUrl,
        bedrockBaseUrl,
        formats: [
          'gemini',
          'openai-chat',
          'openai-responses',
          'anthropic-messages',
          'bedrock-converse',
        ],
      },
      loadFormat: (name) => formats[name](),
      counterOf: (name) => (name === 'openai-chat' ? responsesCounter : undefined),
      send: createGuardedSend({ ...guard, ...endpointLimits }),
      isAllowed: (address) => readPublicUrl(address, guard) !== undefined,
      timeouts: config.timeouts,
      key,
    });
  };
  let loading: Promise<OpenEndpoint> | undefined;
  return async (own) => {
    loading ??= load();
    return (await loading)(own);
  };
}
