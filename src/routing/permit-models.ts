import type { RoutingWishes } from '../core/canonical.js';
import { findProvider, type RoutingTable, resolveModel } from './aliases.js';
import { type Routers, routerOf } from './name-targets.js';

/** The models of a call: those of its path and its fallbacks, and what it offers to choose from. */
export interface NamedModels {
  readonly modelCandidates: readonly string[];
  readonly routing: Pick<RoutingWishes, 'choice' | 'alternatives'>;
}

/** Which models one key may use. */
export interface Permit {
  mayUse(model: string): boolean;
  /** The first name in a call that the key may not use. */
  firstRefused(call: NamedModels): string | undefined;
}

/**
 * Reads `allowed.models` of a key: aliases, `provider/model`, `provider/*`. A model is permitted
 * under the name that stands there, and under every other that leads nowhere else: an alias whose
 * targets are all permitted, a provider's slug. So no spelling, and no alias, goes past the list.
 */
export function createPermit(
  allowed: readonly string[],
  table: RoutingTable,
  routers: Routers,
): Permit {
  const names = new Set(allowed.map(bare));
  const wholeProviders = new Set<string>();
  const targets = new Set<string>();
  for (const name of names) {
    const provider = /^(.*)\/\*$/.exec(name)?.[1];
    if (provider !== undefined) wholeProviders.add(findProvider(provider, table) ?? provider);
    else if (!table.aliases.has(name) && !routerOf(name, routers)) {
      // An alias permits its name, and no target under another.
      const resolved = resolveModel(name, table);
      if (resolved.ok) for (const target of resolved.value) targets.add(keyOf(target));
    }
  }
  const isPermitted = (target: Target) =>
    wholeProviders.has(target.provider) || targets.has(keyOf(target));
  const areAll = (found: readonly Target[]) => found.length > 0 && found.every(isPermitted);

  const mayUse = (model: string): boolean => {
    const id = bare(model);
    if (names.has(id)) return true;
    const router = routerOf(id, routers);
    if (router) return areAll(router.candidates);
    const resolved = resolveModel(id, table);
    return resolved.ok && areAll(resolved.value);
  };

  return {
    mayUse,
    firstRefused({ modelCandidates, routing: { choice, alternatives = [] } }) {
      const offered = [...(choice?.models ?? []), ...alternatives].map(({ provider, model }) =>
        [provider, model ?? '*'].filter((word) => word !== undefined).join('/'),
      );
      return [...modelCandidates, ...offered].find((name) => {
        const provider = /^(.*)\/\*$/.exec(name)?.[1];
        if (provider === undefined) return !mayUse(name);
        return !wholeProviders.has(findProvider(provider, table) ?? provider);
      });
    },
  };
}

interface Target {
  readonly provider: string;
  readonly model: string;
}

function keyOf({ provider, model }: Target): string {
  return `${provider}/${model}`;
}

function bare(model: string): string {
  return model.replace(/^(?:models\/)+/, '');
}
