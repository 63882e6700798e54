import type { RoutingWishes } from '../core/canonical.js';
import { GatewayError } from '../core/errors.js';
import { fail, ok, type Result } from '../core/result.js';
import type { Target } from '../formats/format.js';
import type { Provider } from '../providers/provider.js';

/**
 * Takes out what the client ruled out. An empty rest is a refusal that says by which wish,
 * never a relaxation (translation contract §15.3).
 */
export function filterTargets(
  targets: Target[],
  { only, ignore = [] }: RoutingWishes,
  providerOf: (target: Target) => Pick<Provider, 'name' | 'slugs'>,
): Result<Target[]> {
  const isNamedIn = (names: readonly string[], target: Target) => {
    const { name, slugs } = providerOf(target);
    return names.includes(name) || slugs.some((slug) => names.includes(slug));
  };
  const left = targets.filter(
    (target) => (!only || isNamedIn(only, target)) && !isNamedIn(ignore, target),
  );
  if (left.length > 0 || targets.length === 0) return ok(left);
  const violations = [
    ...(only
      ? [{ field: 'providerOnly', description: 'names none of the providers of this model' }]
      : []),
    ...(ignore.length > 0
      ? [{ field: 'providerIgnore', description: 'leaves none of the providers of this model' }]
      : []),
  ];
  const names = [...new Set(targets.map(({ provider }) => provider))].join(', ');
  return fail(
    new GatewayError(
      'no-eligible-provider',
      `No provider is left for this model: it is served by ${names}.`,
      { violations },
    ),
  );
}
