import type { ModelConfig } from '../../generated/config/types.js';
import type { WrittenConfig } from './check.js';
import type { ProviderConfig } from './gateway-config.js';
import { knownProvider, knownProviders } from './known-providers.js';
import { type ConfigProblem, showPath } from './problem.js';

export interface LinkedModels {
  readonly models: Readonly<Record<string, ModelConfig>>;
  readonly problems: readonly ConfigProblem[];
  readonly warnings: readonly string[];
}

/**
 * Targets as written -> targets whose provider is there, by its own name. One whose provider
 * only lacks its key is left out with a warning; one that nothing could ever answer is a problem.
 *
 * @param absent providers left out for want of a variable, as `providers.name` -> the variable.
 */
export function linkModels(
  { models = {} }: WrittenConfig,
  providers: readonly ProviderConfig[],
  absent: ReadonlyMap<string, string>,
): LinkedModels {
  const linked: Record<string, ModelConfig> = {};
  const problems: ConfigProblem[] = [];
  const warnings: string[] = [];

  for (const [alias, { targets }] of Object.entries(models)) {
    const kept: string[] = [];
    for (const [at, target] of targets.entries()) {
      const slash = target.indexOf('/');
      const word = target.slice(0, slash);
      const provider = findProvider(word, providers);
      const variable = provider ? undefined : missingVariable(word, absent);
      if (provider) {
        kept.push(`${provider.name}${target.slice(slash)}`);
      } else if (variable !== undefined) {
        warnings.push(`models.${alias}: ${target} is left out because ${variable} is not set.`);
      } else {
        problems.push({
          path: showPath(['models', alias, 'targets', at]),
          message: `is ${JSON.stringify(target)}; there is no provider "${word}", only ${providers.map(({ name }) => name).join(', ')}`,
        });
      }
    }
    if (kept.length > 0) linked[alias] = { targets: kept };
    else if (problems.length === 0)
      warnings.push(`models.${alias} is left out: it has no target left.`);
  }
  return { models: linked, problems, warnings };
}

function findProvider(
  word: string,
  providers: readonly ProviderConfig[],
): ProviderConfig | undefined {
  return (
    providers.find(({ name }) => name === word) ??
    providers.find(({ slugs }) => slugs.includes(word))
  );
}

/** The variable that would bring a provider in. */
function missingVariable(word: string, absent: ReadonlyMap<string, string>): string | undefined {
  const known = knownProvider(word) ?? knownProviders.find(({ slugs }) => slugs.includes(word));
  const entry = absent.get(`providers.${word}`) ?? absent.get(`providers.${known?.name}`);
  return entry ?? known?.keyVariables[0] ?? known?.hostVariable;
}
