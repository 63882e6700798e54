import type { CanonicalCall, ProviderOverride } from '../core/canonical.js';
import type { Provider } from '../providers/provider.js';

type Named = Pick<Provider, 'name' | 'slugs'>;

/** The entry of `providerConfigs` that is about a provider: by its name before one of its slugs. */
export function overrideFor(
  overrides: readonly ProviderOverride[] | undefined,
  { name, slugs }: Named,
): ProviderOverride | undefined {
  if (!overrides) return undefined;
  return (
    overrides.find(({ provider }) => provider === name) ??
    overrides.find(({ provider }) => slugs.includes(provider))
  );
}

/** A call as it is for the targets of one provider. Translation contract §15.4. */
export function callFor(call: CanonicalCall, provider: Named): CanonicalCall {
  const override = overrideFor(call.routing.overrides, provider);
  if (!override?.settings) return call;
  const { gen, thinking, members } = override.settings;
  return { ...call, gen, thinking, overridden: { path: override.path, members } };
}
