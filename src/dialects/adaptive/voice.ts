import type { AdaptiveGenerateContentResponse } from '../../../generated/dialects/types.js';
import type { GatewayError } from '../../core/errors.js';
import type { DialectVoice } from '../dialect.js';

/** The vendor's words for providers; ours otherwise. */
const providerWords: ReadonlyMap<string, string> = new Map([
  ['gemini', 'google'],
  ['vertex', 'google'],
]);

/** Google's answer with the provider's name on every chunk, and the cache that it came from (§15.4). */
export const voice: DialectVoice = {
  name: 'adaptive',
  writeAnswer(chunk, { by }): AdaptiveGenerateContentResponse {
    const { usageMetadata } = chunk;
    const tier = by.cache?.tier ?? 'miss';
    return {
      ...chunk,
      ...(usageMetadata && tier !== 'miss'
        ? { usageMetadata: { ...usageMetadata, cache_tier: tier, cacheTier: tier } }
        : {}),
      provider: providerWords.get(by.provider) ?? by.provider,
    };
  },
  errorMessage,
};

/** The texts the vendor publishes, where the gateway itself is the origin. */
function errorMessage(error: GatewayError): string | undefined {
  switch (error.kind) {
    case 'unauthenticated':
      return 'API key required. Provide it in one of these headers: x-goog-api-key, Authorization: Bearer, X-API-Key, api-key.';
    case 'internal':
      return 'Internal server error';
    default:
      return undefined;
  }
}
