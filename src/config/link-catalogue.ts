import type { WrittenConfig } from './check.js';
import type { FoundProvider } from './find-provider.js';
import type { GatewayConfig } from './gateway-config.js';
import { type ConfigProblem, showPath } from './problem.js';

/**
 * Facts of models as written -> those of providers that are there, by the providers' own names.
 * What is said of a provider that only lacks its key is left aside; of one that there cannot be it
 * is a problem.
 */
export function linkCatalogue(
  { catalogue = {} }: WrittenConfig,
  findProvider: (target: string) => FoundProvider,
): { readonly catalogue: GatewayConfig['catalogue']; readonly problems: readonly ConfigProblem[] } {
  const linked: Record<string, GatewayConfig['catalogue'][string]> = {};
  const problems: ConfigProblem[] = [];
  for (const [target, facts] of Object.entries(catalogue)) {
    const found = findProvider(target);
    if (found.kind === 'there') linked[found.target] = facts;
    if (found.kind === 'unknown') {
      const message = `is of no use: ${found.message}`;
      problems.push({ path: showPath(['catalogue', target]), message });
    }
  }
  return { catalogue: linked, problems };
}
