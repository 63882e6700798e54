import type { OfferedModel, RoutingWishes } from '../core/canonical.js';
import { GatewayError } from '../core/errors.js';
import { fail, ok, type Result } from '../core/result.js';
import { type RouteTarget, type RoutingTable, resolveModel } from './aliases.js';
import type { Expect } from './model-router/expect-quality.js';

/** An alias that stands for a choice among models. */
export interface Router {
  readonly candidates: readonly RouteTarget[];
  /** 0 asks for the cheapest, 1 for the best; a client may say otherwise. */
  readonly costBias: number;
  /** What a learned profile expects of the models; the weights do where absent. */
  readonly expect?: Expect;
}

export interface Routers {
  /** By alias; `*` takes every id that nothing else resolves. */
  readonly byAlias: ReadonlyMap<string, Router>;
  /** Chooses among models that a client offers under an id of its own. */
  readonly unnamed: Router;
  /** Well-known models that write text, of the providers that are there. */
  readonly wellKnown: readonly RouteTarget[];
}

export interface NamedTarget extends RouteTarget {
  /** What the client says of the model. */
  readonly offered?: OfferedModel['facts'];
  /** One of the targets that this router chooses among. */
  readonly router?: Router;
}

export interface NamedTargets {
  /** Each once, in order. */
  readonly targets: readonly NamedTarget[];
  /** Offered models that nobody here has. */
  readonly unknown: readonly OfferedModel[];
}

export interface Asked {
  readonly modelCandidates: readonly string[];
  readonly routing: Pick<RoutingWishes, 'choice' | 'alternatives'>;
  /** False for embeddings: another model's vectors mean something else. */
  readonly mayVary: boolean;
}

/** Whether the choice of a model is left to the gateway under this id. */
export function routerOf(requested: string, { byAlias }: Routers): Router | undefined {
  return byAlias.get(requested.replace(/^(?:models\/)+/, ''));
}

/**
 * Every target that the models of a call may lead to. The model of the path is a router, or has no
 * other meaning and the client offers models: then those it offers, or else the router's own, are
 * chosen among. A known model comes first, and the offered ones are its alternatives. Translation
 * contract §15.4.
 */
export function nameTargets(
  { modelCandidates, routing, mayVary }: Asked,
  table: RoutingTable,
  routers: Routers,
): Result<NamedTargets> {
  const named = new Map<string, NamedTarget>();
  const add = (targets: readonly NamedTarget[]) => {
    for (const target of targets) {
      const key = `${target.provider}/${target.model}`;
      if (!named.has(key)) named.set(key, target);
    }
  };
  const { choice, alternatives = [] } = mayVary ? routing : {};
  const offers = resolveOffers(choice?.models ?? [], table, routers);
  const hasOffers = choice !== undefined && choice.models.length > 0;

  /** Who chooses for an id that means nothing. */
  const catchAll = (isPath: boolean) =>
    routers.byAlias.get('*') ?? (isPath && hasOffers ? routers.unnamed : undefined);

  for (const [index, model] of modelCandidates.entries()) {
    const isPath = index === 0;
    const resolved = resolveModel(model, table);
    const isUnknown = !resolved.ok && resolved.error.kind === 'model-not-found';
    const router = routerOf(model, routers) ?? (isUnknown ? catchAll(isPath) : undefined);
    if (router && mayVary) {
      const candidates = isPath && hasOffers ? offers.targets : router.candidates;
      if (candidates.length === 0) return fail(nothingToChoose(model, hasOffers));
      add(candidates.map((candidate) => ({ ...candidate, router })));
    } else {
      if (!resolved.ok) return resolved;
      add(resolved.value);
      if (isPath) add(offers.targets);
    }
  }
  const others = resolveOffers(alternatives, table, routers);
  add(others.targets);
  return ok({ targets: [...named.values()], unknown: [...offers.unknown, ...others.unknown] });
}

/** Offered models -> targets. */
function resolveOffers(
  models: readonly OfferedModel[],
  table: RoutingTable,
  routers: Routers,
): NamedTargets {
  const targets: NamedTarget[] = [];
  const unknown: OfferedModel[] = [];
  for (const offer of models) {
    const found = resolveOffer(offer, table, routers);
    if (found.length === 0) unknown.push(offer);
    for (const target of found) targets.push({ ...target, offered: offer.facts });
  }
  return { targets, unknown };
}

function resolveOffer(
  { provider, model }: OfferedModel,
  table: RoutingTable,
  routers: Routers,
): readonly RouteTarget[] {
  if (model === undefined) {
    return routers.wellKnown.filter((known) => isOf(known.provider, provider, table));
  }
  const router = provider === undefined ? routerOf(model, routers) : undefined;
  if (router) return router.candidates;
  const resolved =
    provider === undefined
      ? resolveModel(model, table)
      : resolveModel(`${provider}/${model}`, withoutCatchAll(table));
  return resolved.ok ? resolved.value : [];
}

/** It would take a provider that is not there for a part of the model's name. */
function withoutCatchAll(table: RoutingTable): RoutingTable {
  return { ...table, aliases: new Map([...table.aliases].filter(([alias]) => alias !== '*')) };
}

function isOf(name: string, word: string | undefined, { providers }: RoutingTable): boolean {
  const known = providers.find((provider) => provider.name === name);
  return word !== undefined && (name === word || known?.slugs.includes(word) === true);
}

function nothingToChoose(model: string, hasOffers: boolean): GatewayError {
  const shown = JSON.stringify(model.slice(0, 100));
  return new GatewayError(
    'model-not-found',
    hasOffers
      ? `None of the models in modelRouter.models is configured here, so that ${shown} has none to choose from.`
      : `${shown} has no models to choose from: none of the providers here has a well-known one. Name some in modelRouter.models, or the operator in the router's candidates.`,
  );
}
