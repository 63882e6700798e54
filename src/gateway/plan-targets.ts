import type { Facts, FactsOf } from '../catalogue/facts.js';
import type { CanonicalCall, RoutingWishes } from '../core/canonical.js';
import { fail, ok, type Result } from '../core/result.js';
import { invalidRequest } from '../core/violations.js';
import type { Warning } from '../core/warnings.js';
import type { DroppedTarget } from '../dialects/dialect.js';
import type { Target } from '../formats/format.js';
import type { Provider } from '../providers/provider.js';
import type { RoutingTable } from '../routing/aliases.js';
import type { Measures } from '../routing/health/target-health.js';
import type { ChoiceExplanation } from '../routing/model-router/choose-model.js';
import { missingAbility } from '../routing/model-router/leave-out.js';
import { needsOf } from '../routing/model-router/needs.js';
import {
  type NamedTarget,
  type NamedTargets,
  nameTargets,
  type Routers,
} from '../routing/name-targets.js';
import { planRoute } from '../routing/plan-route.js';
import { targetOf } from './call-target.js';
import type { ChoosableTarget, Chooser } from './choose-targets.js';
import { noTargetLeft } from './no-target-left.js';

/** What the targets are of: a whole call, or one without a conversation. */
export type PlannedCall =
  | CanonicalCall
  | (Pick<CanonicalCall, 'modelCandidates' | 'routing' | 'strict'> & { readonly contents?: never });

export interface TargetPlan {
  /** Never empty but where no target is configured; in the order in which they are to be tried. */
  readonly kept: readonly Target[];
  readonly dropped: readonly DroppedTarget[];
  readonly warnings: readonly Warning[];
  /** Why a model was chosen, where the choice was left to the gateway. */
  readonly choice?: ChoiceExplanation;
}

export interface PlanOptions {
  readonly providers: ReadonlyMap<string, Provider>;
  readonly table: RoutingTable;
  readonly routers: Routers;
  readonly facts: Facts;
  /** How fast a target has been of late. */
  readonly measuresOf: (target: Target) => Measures;
}

export type PlanTargets = (call: PlannedCall) => Result<TargetPlan> | Promise<Result<TargetPlan>>;

/**
 * The targets of every model that a call asks for, in the order in which they are to be tried: those
 * that the client's wishes leave, those a router may choose from best first. An empty rest is a
 * refusal that says what took out whom, never a relaxation (translation contract §15.3). A call
 * without a wish costs no look at any fact.
 */
export function createPlanner(options: PlanOptions): PlanTargets {
  const { providers, table, routers, facts, measuresOf } = options;

  /** A named target with its provider; none where that is not there. */
  const placed = (named: NamedTarget): Placed[] => {
    const provider = providers.get(named.provider);
    return provider ? [{ named, provider, target: targetOf(provider, named) }] : [];
  };

  /** Most calls name one model and wish for nothing; their plans are always the same. */
  const plain = new Map<string, Result<TargetPlan>>();

  return (call) => {
    const { modelCandidates, routing } = call;
    const [model] = modelCandidates;
    const isPlain =
      modelCandidates.length === 1 && !asksOfTargets(routing) && !asksOfModels(routing);
    const known = isPlain && model !== undefined ? plain.get(model) : undefined;
    return known ?? planFully(call, isPlain ? model : undefined);
  };

  /** @param plainly the model of a call without wishes, whose plan may be remembered. */
  async function planFully(
    call: PlannedCall,
    plainly: string | undefined,
  ): Promise<Result<TargetPlan>> {
    const { modelCandidates, routing } = call;
    const mayVary = call.contents !== undefined;
    const named = nameTargets({ modelCandidates, routing, mayVary }, table, routers);
    if (!named.ok) return named;
    const { unknown, targets } = named.value;
    const warnings = unknown.map(({ path: field }): Warning => ({ code: 'dropped', field }));
    if (call.strict && warnings.length > 0) return fail(unknownRefused(warnings));
    const places = targets.flatMap(placed);
    const isChosen = targets.some(({ router }) => router !== undefined);
    const isDescribed = places.some(({ provider, target }) =>
      facts.isDescribed(provider, target.model),
    );
    if (!isChosen && !isDescribed && !asksOfTargets(routing)) {
      const kept = places.map(({ target }) => target);
      const plan = ok({ kept, dropped: dropUnknown(unknown), warnings });
      // Under an alias of a router, what cannot vary leads elsewhere than a call.
      if (plainly !== undefined && mayVary) {
        if (plain.size === plainPlansAtMost) plain.clear();
        plain.set(plainly, plan);
      }
      return plan;
    }

    const factsOf = isChosen || asksOfPrices(routing) ? await facts.withPrices() : facts.factsOf;
    const needs = call.contents && needsOf(call);
    const candidates = places.map((place) => {
      const candidate = candidateOf(place, factsOf, measuresOf);
      // A router leaves out by itself what cannot serve a request.
      const unfit = needs && !candidate.router && missingAbility(candidate, needs);
      return unfit ? { ...candidate, unfit } : candidate;
    });
    const chooser = isChosen && call.contents ? await createChooser(call) : undefined;
    const plan = planRoute(candidates, routing, (kept) => chooser?.rank(kept) ?? kept);
    const dropped = [
      ...plan.dropped.map(({ candidate: { target }, wish, reason }) => ({ target, wish, reason })),
      ...(chooser?.leftOut() ?? []),
      ...dropUnknown(unknown),
    ];
    if (plan.kept.length === 0 && dropped.length > 0) return fail(noTargetLeft(dropped));
    const choice = chooser?.explanation();
    return ok({
      kept: plan.kept.map(({ route }) => route),
      dropped,
      warnings,
      ...(choice ? { choice } : {}),
    });
  }
}

/** Loaded with the first call whose model is left to the gateway: many gateways see none. */
async function createChooser(call: CanonicalCall): Promise<Chooser> {
  const { chooserFor } = await import('./choose-targets.js');
  return chooserFor(call);
}

interface Placed {
  readonly named: NamedTarget;
  readonly provider: Provider;
  readonly target: Target;
}

interface PlannedTarget extends ChoosableTarget {
  readonly route: Target;
}

function candidateOf(
  { named: { offered, router }, provider, target }: Placed,
  factsOf: FactsOf,
  measuresOf: PlanOptions['measuresOf'],
): PlannedTarget {
  const facts = factsOf(provider, target.model);
  return {
    // What the client says counts for its own choice alone, not for the ceilings it sets.
    ...facts,
    ...offered,
    target: `${target.provider}/${target.model}`,
    provider: provider.name,
    slugs: provider.slugs,
    model: target.model,
    facts: { ...facts, ...measuresOf(target) },
    choosesHosts: provider.format.choosesHosts?.(target) ?? false,
    ...(router ? { router } : {}),
    route: target,
  };
}

function asksOfTargets(wishes: RoutingWishes): boolean {
  const { only, ignore, order, sort, quantizations, maxPrices } = wishes;
  const { denyDataCollection, zeroDataRetention, distillable } = wishes;
  const named = only ?? ignore ?? order ?? sort ?? quantizations ?? maxPrices;
  return named !== undefined || [denyDataCollection, zeroDataRetention, distillable].includes(true);
}

function asksOfModels({ choice, alternatives }: RoutingWishes): boolean {
  return choice !== undefined || alternatives !== undefined;
}

/** Clients choose the names: a flood of them must not stay. */
const plainPlansAtMost = 1_000;

function asksOfPrices({ sort, maxPrices }: RoutingWishes): boolean {
  return sort === 'price' || maxPrices !== undefined;
}

function dropUnknown(unknown: NamedTargets['unknown']): DroppedTarget[] {
  return unknown.map(({ provider, model, path }) => ({
    target: [provider, model].filter((word) => word !== undefined).join('/'),
    wish: path,
    reason: 'is not configured here',
  }));
}

function unknownRefused(warnings: readonly Warning[]) {
  const description = 'is not configured here, and X-Gateway-Strict asks for no loss';
  return invalidRequest(warnings.map(({ field }) => ({ field, description })));
}
