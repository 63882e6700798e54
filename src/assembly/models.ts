import type { Facts } from '../catalogue/facts.js';
import { catalogue, unknownModelLimits } from '../catalogue/models.js';
import { routerDefaults } from '../config/defaults.js';
import type { GatewayConfig } from '../config/gateway-config.js';
import type { ListedModel } from '../dialects/dialect.js';
import { limitsSaid, listedId } from '../gateway/list-models.js';
import { type RoutingTable, readTarget } from '../routing/aliases.js';
import type { Expect } from '../routing/model-router/expect-quality.js';
import type { Profile } from '../routing/model-router/profile.js';
import type { Router, Routers } from '../routing/name-targets.js';

export function routingTable({ providers, models }: GatewayConfig): RoutingTable {
  const names = new Set(providers.map(({ name }) => name));
  const onlyDemo = providers.length === 1 && names.has('demo');
  return {
    aliases: new Map(Object.entries(models).map(([alias, { targets }]) => [alias, targets])),
    policies: aliasPolicies(models),
    providers,
    catalogue: catalogue.filter(({ provider }) => names.has(provider)),
    ...(onlyDemo ? { answersAll: 'demo' } : {}),
  };
}

/** Of the aliases that say more than their targets. */
function aliasPolicies(models: GatewayConfig['models']): RoutingTable['policies'] {
  return new Map(
    Object.entries(models).flatMap(([alias, { hedge = false, timeouts }]) =>
      hedge || timeouts ? [[alias, { hedge, timeouts: timeouts ?? {} }] as const] : [],
    ),
  );
}

/** Aliases that stand for a choice among models. */
export async function modelRouters({
  providers,
  models,
  routers,
}: GatewayConfig): Promise<Routers> {
  const names = new Set(providers.map(({ name }) => name));
  const wellKnown = catalogue.flatMap(({ provider, id, embeds }) =>
    names.has(provider) && !embeds ? [{ provider, model: id }] : [],
  );
  const unnamed: Router = { candidates: wellKnown, costBias: routerDefaults.costBias };
  const byAlias = new Map<string, Router>();
  // Unless the operator gave it targets.
  if (!models.auto) byAlias.set('auto', unnamed);
  for (const [alias, { candidates, costBias, profile }] of Object.entries(routers)) {
    byAlias.set(alias, {
      candidates: candidates?.map((target) => readTarget(target)) ?? wellKnown,
      costBias,
      ...(profile ? { expect: await expectationOf(profile) } : {}),
    });
  }
  return { byAlias, unnamed, wellKnown };
}

/** Loaded where the operator has a profile. */
async function expectationOf(profile: Profile): Promise<Expect> {
  const { expectByProfile } = await import('../routing/model-router/profile.js');
  return expectByProfile(profile);
}

export const generation = ['generateContent', 'streamGenerateContent', 'countTokens'];

/**
 * Aliases first, then every catalogue model of a configured provider under its full id.
 *
 * @param saidOf the operator's word, which goes before what the gateway knows.
 */
export function listedModels(
  { models, routers }: GatewayConfig,
  table: RoutingTable,
  saidOf: Facts['saidOf'],
): ListedModel[] {
  const aliases = [...new Set([...Object.keys(models), ...Object.keys(routers), 'auto'])]
    .filter((id) => id !== '*')
    .map((id) => ({
      id,
      displayName: id,
      ...unknownModelLimits,
      supportedGenerationMethods: generation,
    }));
  const known = catalogue
    .filter(({ provider }) => table.providers.some(({ name }) => name === provider))
    .map(({ provider, id, displayName, inputTokenLimit, outputTokenLimit, embeds }) => ({
      id: listedId(provider, id),
      displayName,
      inputTokenLimit,
      outputTokenLimit,
      supportedGenerationMethods: embeds ? ['embedContent', 'batchEmbedContents'] : generation,
      ...limitsSaid(saidOf({ name: provider }, id)),
    }));
  return [...aliases, ...known];
}
