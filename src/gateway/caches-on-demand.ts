import type { CanonicalCall } from '../core/canonical.js';
import type { Gateway } from '../dialects/dialect.js';

/**
 * The same gateway, with the caches of answers for the calls that speak of them. They are loaded with
 * the first of those; every other call goes on as if there were none.
 *
 * @param cached the gateway with its caches.
 * @param isForAll whether calls that say nothing of caches are asked about them, too.
 */
export function withCachesOnDemand<G extends Gateway>(
  gateway: G,
  cached: () => Promise<Gateway>,
  isForAll: boolean,
): G {
  const isMeant = ({ caches }: CanonicalCall) => isForAll || caches !== undefined;
  return {
    ...gateway,
    generate: (call, context) =>
      isMeant(call)
        ? cached().then(({ generate }) => generate(call, context))
        : gateway.generate(call, context),
    preview: (call, context) =>
      isMeant(call)
        ? cached().then(({ preview }) => preview(call, context))
        : gateway.preview(call, context),
  };
}
