import { GatewayError } from '../core/errors.js';
import type { Principal } from '../core/principal.js';
import { fail, type Result } from '../core/result.js';
import type { Gateway } from '../dialects/dialect.js';
import type { RoutingTable } from '../routing/aliases.js';
import type { Routers } from '../routing/name-targets.js';
import { createPermit, type NamedModels, type Permit } from '../routing/permit-models.js';

/**
 * The same gateway, in which a key gets no further than the models it may use: whatever names one
 * in a call, and before anything that was kept is given for it. Keys without such a list pay
 * nothing. Reliability contract §12, rows 52 and 53.
 */
export function withPermittedModels<G extends Gateway>(
  gateway: G,
  table: RoutingTable,
  routers: Routers,
): G {
  /** By the list, which is the same object for as long as its key is remembered. */
  const permits = new WeakMap<readonly string[], Permit>();

  const permitOf = ({ allowed }: Principal): Permit | undefined => {
    if (allowed?.models === undefined) return undefined;
    let permit = permits.get(allowed.models);
    if (!permit) {
      permit = createPermit(allowed.models, table, routers);
      permits.set(allowed.models, permit);
    }
    return permit;
  };

  /** The 403 of a call that names a model which its key may not use. */
  const refusal = (call: NamedModels, { principal }: { readonly principal: Principal }) => {
    const name = permitOf(principal)?.firstRefused(call);
    return name === undefined ? undefined : modelDenied(name, principal);
  };

  function unlessRefused<T>(
    call: NamedModels,
    whose: { readonly principal: Principal },
    go: () => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const error = refusal(call, whose);
    return error ? Promise.resolve(fail(error)) : go();
  }

  return {
    ...gateway,
    generate: (call, context) =>
      unlessRefused(call, context, () => gateway.generate(call, context)),
    preview: (call, context) => unlessRefused(call, context, () => gateway.preview(call, context)),
    countTokens: (call, context) =>
      unlessRefused(call, context, () => gateway.countTokens(call, context)),
    embed: (model, call, asked, context) =>
      unlessRefused({ modelCandidates: [model], routing: {} }, context, () =>
        gateway.embed(model, call, asked, context),
      ),

    checkModel(id, principal) {
      const refused = refusal({ modelCandidates: [id], routing: {} }, { principal });
      return refused ? fail(refused) : gateway.checkModel(id, principal);
    },
    async listModels(principal) {
      const models = await gateway.listModels(principal);
      const permit = permitOf(principal);
      return permit ? models.filter(({ id }) => permit.mayUse(id)) : models;
    },
    findModel: (id, principal) =>
      unlessRefused({ modelCandidates: [id], routing: {} }, { principal }, () =>
        gateway.findModel(id, principal),
      ),
  };
}

/** Nobody reads more; the list of models has all. */
const namesShown = 10;

function modelDenied(model: string, { allowed }: Principal): GatewayError {
  const names = allowed?.models ?? [];
  const some = names.slice(0, namesShown).join(', ') || 'none';
  const more = names.length > namesShown ? ` and ${names.length - namesShown} more` : '';
  return new GatewayError(
    'permission-denied',
    `This key may not use the model ${JSON.stringify(model.slice(0, 100))}. It may use ${some}${more}.`,
  );
}
