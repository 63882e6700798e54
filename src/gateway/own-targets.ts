import type { OwnModel } from '../core/canonical.js';
import { fail, ok, type Result } from '../core/result.js';
import { invalidRequest } from '../core/violations.js';
import type { Warning } from '../core/warnings.js';
import type { Target } from '../formats/format.js';
import type { OpenEndpoint, Provider } from '../providers/provider.js';
import { targetOf } from './call-target.js';
import { overrideFor } from './override-call.js';
import type { PlannedCall, PlanTargets, TargetPlan } from './plan-targets.js';

/** The providers that a client brings for the targets of one call, by `Target.credentialId`. */
export type OwnProviders = ReadonlyMap<string, Provider>;

export interface OwnPlan extends TargetPlan {
  readonly own: OwnProviders;
}

export interface OwnPlanOptions {
  readonly providers: ReadonlyMap<string, Provider>;
  readonly openEndpoint: OpenEndpoint;
  readonly planTargets: PlanTargets;
}

/**
 * The plan of a call that brings something for single providers: with a model of its own that one
 * target and no other, else the targets that any call would have, those of a provider whose entry
 * brings an endpoint at that endpoint. There is no way back to the operator's credential.
 */
export async function planOwnTargets(
  call: PlannedCall,
  { providers, openEndpoint, planTargets }: OwnPlanOptions,
): Promise<Result<OwnPlan>> {
  const own = new Map<string, Provider>();
  const warnings: Warning[] = [];
  const open = async (wanted: OwnModel): Promise<Result<Target>> => {
    const opened = await openEndpoint(wanted);
    if (!opened.ok) return opened;
    const { provider, model, unused } = opened.value;
    own.set(provider.credentialId, provider);
    for (const field of unused) warnings.push({ code: 'dropped', field });
    return ok({ ...targetOf(provider, { provider: provider.name, model }), ownCredential: true });
  };

  const { overrides = [], own: ownModel } = call.routing;
  if (ownModel) {
    const target = await open(ownModel);
    if (!target.ok) return target;
    warnings.push(...unmatched(overrides, [...own.values()]));
    return lossless(call, { kept: [target.value], dropped: [], warnings, own });
  }
  const plan = await planTargets(call);
  if (!plan.ok) return plan;
  const kept: Target[] = [];
  for (const target of plan.value.kept) {
    const provider = providers.get(target.provider);
    const endpoint = provider && overrideFor(overrides, provider)?.endpoint;
    // By the name of who was planned: a slug of it may be somebody's name.
    const named = endpoint && { ...endpoint, provider: target.provider };
    const placed = named ? await open({ endpoint: named, model: target.model }) : ok(target);
    if (!placed.ok) return placed;
    kept.push(placed.value);
  }
  warnings.push(...plan.value.warnings, ...unmatched(overrides, [...providers.values()]));
  return lossless(call, { ...plan.value, kept, warnings, own });
}

function lossless({ strict }: PlannedCall, plan: OwnPlan): Result<OwnPlan> {
  if (!strict || plan.warnings.length === 0) return ok(plan);
  const description = 'has no effect here, and X-Gateway-Strict asks for no loss';
  return fail(invalidRequest(plan.warnings.map(({ field }) => ({ field, description }))));
}

/** Entries for providers that there are none of. */
function unmatched(
  overrides: NonNullable<PlannedCall['routing']['overrides']>,
  providers: readonly Provider[],
): Warning[] {
  return overrides
    .filter((override) => !providers.some((provider) => overrideFor([override], provider)))
    .map(({ path: field }) => ({ code: 'dropped', field }));
}
