import type { Facts, ModelFacts } from '../catalogue/facts.js';
import type { FoundModel } from '../catalogue/read-model-list.js';
import { ok, type Result } from '../core/result.js';
import type { Gateway, ListedModel } from '../dialects/dialect.js';
import type { Provider } from '../providers/provider.js';
import { type RoutingTable, resolveModel } from '../routing/aliases.js';
import type { DiscoverModels } from './discover-models.js';

export interface ListingOptions {
  readonly providers: ReadonlyMap<string, Provider>;
  readonly table: RoutingTable;
  /** What is listed without asking anybody. */
  readonly models: readonly ListedModel[];
  /** The operator's word, which goes before what a provider names. */
  readonly saidOf: Facts['saidOf'];
  /** How a model is described that nobody has described. */
  readonly unlisted: Omit<ListedModel, 'id' | 'displayName'>;
  readonly discover: DiscoverModels;
}

/** The id under which a provider's model is listed: Gemini's own have no prefix, as at Google. */
export function listedId(provider: string, model: string): string {
  return provider === 'gemini' || provider === 'demo' ? model : `${provider}/${model}`;
}

/** Limits that the operator gave a model; none where he gave none. */
export function limitsSaid({
  contextTokens,
  outputTokens,
}: ModelFacts): Partial<Pick<ListedModel, 'inputTokenLimit' | 'outputTokenLimit'>> {
  return {
    ...(contextTokens === undefined ? {} : { inputTokenLimit: contextTokens }),
    ...(outputTokens === undefined ? {} : { outputTokenLimit: outputTokens }),
  };
}

/** Models by list and by id: those we describe, then those that the providers name. */
export function createListing({
  providers,
  table,
  models,
  saidOf,
  unlisted,
  discover,
}: ListingOptions): Pick<Gateway, 'listModels' | 'findModel'> {
  const described = new Set(models.map(({ id }) => id));
  const describe = (id: string, provider: Provider, found: FoundModel): ListedModel => {
    const { displayName, embeds, inputTokenLimit, outputTokenLimit, traits } = found;
    return {
      id,
      displayName,
      inputTokenLimit: inputTokenLimit ?? unlisted.inputTokenLimit,
      outputTokenLimit: outputTokenLimit ?? unlisted.outputTokenLimit,
      supportedGenerationMethods: embeds
        ? ['embedContent', 'batchEmbedContents']
        : unlisted.supportedGenerationMethods,
      ...limitsSaid(saidOf(provider, found.id)),
      ...(traits ? { traits } : {}),
    };
  };

  return {
    async listModels() {
      const lists = await Promise.all(
        [...providers.values()].map(async (provider) =>
          (await discover(provider)).map((found) =>
            describe(listedId(provider.name, found.id), provider, found),
          ),
        ),
      );
      const found = new Map(lists.flat().map((model) => [model.id, model]));
      return [
        ...models.map((model) => withTraits(model, found.get(model.id))),
        ...[...found.values()].filter(({ id }) => !described.has(id)),
      ];
    },

    async findModel(id): Promise<Result<ListedModel>> {
      const listed = models.find((model) => model.id === id);
      const resolved = resolveModel(id, table);
      if (!resolved.ok) return listed ? ok(listed) : resolved;
      const [target] = resolved.value;
      const provider = target && providers.get(target.provider);
      if (!provider) return ok({ id, displayName: id, ...unlisted });
      const ours = listedId(provider.name, target.model);
      // An alias stands for several models, and tells of none in particular.
      if (listed && id !== ours) return ok(listed);
      const known = models.find((model) => model.id === ours);
      const found = (await discover(provider)).find((model) => model.id === target.model);
      if (known) return ok(withTraits({ ...known, id }, found));
      if (found) return ok(describe(id, provider, found));
      const said = limitsSaid(saidOf(provider, target.model));
      return ok({ id, displayName: id, ...unlisted, ...said });
    },
  };
}

/** What is described here goes before what the provider says; it may say more. */
function withTraits(model: ListedModel, found?: Pick<ListedModel, 'traits'>): ListedModel {
  return found?.traits ? { ...model, traits: found.traits } : model;
}
