import type { ProviderConfig } from './gateway-config.js';
import { knownProvider, knownProviders } from './known-providers.js';

/** Who a `provider/…` in the configuration means. */
export type FoundProvider =
  /** The same with the provider's own name. */
  | { readonly kind: 'there'; readonly target: string }
  /** The provider only lacks its key. */
  | { readonly kind: 'absent'; readonly variable: string }
  | { readonly kind: 'unknown'; readonly message: string };

/**
 * Finds providers by the names and slugs that an operator writes before a slash.
 *
 * @param absent providers left out for want of a variable, as `providers.name` -> the variable.
 */
export function providerFinder(
  providers: readonly ProviderConfig[],
  absent: ReadonlyMap<string, string>,
): (target: string) => FoundProvider {
  return (target) => {
    const slash = target.indexOf('/');
    const word = target.slice(0, slash);
    const provider =
      providers.find(({ name }) => name === word) ??
      providers.find(({ slugs }) => slugs.includes(word));
    if (provider) return { kind: 'there', target: `${provider.name}${target.slice(slash)}` };
    const variable = missingVariable(word, absent);
    if (variable !== undefined) return { kind: 'absent', variable };
    const names = providers.map(({ name }) => name).join(', ');
    return { kind: 'unknown', message: `there is no provider "${word}", only ${names}` };
  };
}

/** The variable that would bring a provider in. */
function missingVariable(word: string, absent: ReadonlyMap<string, string>): string | undefined {
  const known = knownProvider(word) ?? knownProviders.find(({ slugs }) => slugs.includes(word));
  const entry = absent.get(`providers.${word}`) ?? absent.get(`providers.${known?.name}`);
  return entry ?? known?.keyVariables[0] ?? known?.hostVariable;
}
