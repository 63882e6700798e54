import { GatewayError } from '../core/errors.js';
import { fail, ok, type Result } from '../core/result.js';
import { invalidField } from '../core/violations.js';

/** One provider and the model's id there. */
export interface RouteTarget {
  readonly provider: string;
  readonly model: string;
  /** The alias that it is called by, where that says how. */
  readonly alias?: string;
}

/** How the targets of one alias are called. */
export interface AliasPolicy {
  /** Slow calls are also sent to the next target. */
  readonly hedge: boolean;
  /** Longest waits, in milliseconds, where they differ from the provider's. */
  readonly timeouts: {
    readonly headersMs?: number;
    readonly streamHeadersMs?: number;
    readonly firstEventMs?: number;
  };
}

export interface RoutingTable {
  /** Alias -> `provider/model` in order; `*` as a model stands for what the client asked for. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  /** Of the aliases that have one. */
  readonly policies?: ReadonlyMap<string, AliasPolicy>;
  /** Configured providers with the other names they go by. */
  readonly providers: readonly { readonly name: string; readonly slugs: readonly string[] }[];
  /** Model ids that providers are known to have. */
  readonly catalogue: readonly { readonly provider: string; readonly id: string }[];
  /** Answers every id; set where nothing else is configured. */
  readonly answersAll?: string;
}

/** Reliability contract §10, "Model ids". */
const modelId = /^[A-Za-z0-9][A-Za-z0-9._@:/-]{0,199}$/;

/**
 * The model a client asked for -> targets to try, in order (architecture §5): an alias; a
 * provider's own prefix; a bare id that one provider has; `gemini-*`, which Vertex answers where
 * the Gemini API is not configured; the catch-all.
 */
export function resolveModel(
  requested: string,
  table: RoutingTable,
): Result<readonly RouteTarget[]> {
  const id = requested.replace(/^(?:models\/)+/, '');
  if (!modelId.test(id) || /\.\.|\/\/|\/$/.test(id)) {
    return fail(invalidField('model', `${JSON.stringify(id.slice(0, 100))} is no model id`));
  }
  const alias = table.aliases.get(id);
  if (alias) return ok(targetsOf(id, alias, id, table));

  const slash = id.indexOf('/');
  if (slash > 0) {
    const provider = findProvider(id.slice(0, slash), table);
    if (provider !== undefined) return ok([{ provider, model: id.slice(slash + 1) }]);
  }
  if (table.answersAll !== undefined) return ok([{ provider: table.answersAll, model: id }]);

  const known = table.catalogue.filter(({ id: listed }) => listed === id);
  const [owner, ...others] = known;
  if (owner && others.length === 0) return ok([{ provider: owner.provider, model: id }]);

  const google = findProvider('gemini', table) ?? findProvider('vertex', table);
  if (id.startsWith('gemini-') && google !== undefined)
    return ok([{ provider: google, model: id }]);

  const catchAll = table.aliases.get('*');
  if (catchAll) return ok(targetsOf('*', catchAll, id, table));
  return fail(unknownModel(id, table));
}

function targetsOf(
  alias: string,
  targets: readonly string[],
  requested: string,
  { policies }: RoutingTable,
): RouteTarget[] {
  const called = policies?.has(alias) ? { alias } : {};
  return targets.map((target) => ({ ...readTarget(target, requested), ...called }));
}

/** Whether two spellings of a model lead to the same targets. */
export function sameModel(a: string, b: string, table: RoutingTable): boolean {
  return modelKey(a, table) === modelKey(b, table);
}

/** One text for all spellings of a model; a model that leads nowhere is as it was written. */
export function modelKey(model: string, table: RoutingTable): string {
  const resolved = resolveModel(model, table);
  return resolved.ok
    ? JSON.stringify(resolved.value.map(({ provider, model: id }) => ({ provider, model: id })))
    : model.replace(/^(?:models\/)+/, '');
}

/** `provider/model` -> both; the model `*` is the one that the client asked for. */
export function readTarget(target: string, requested = '*'): RouteTarget {
  const slash = target.indexOf('/');
  const model = target.slice(slash + 1);
  return { provider: target.slice(0, slash), model: model === '*' ? requested : model };
}

/** The configured provider of a name or a slug. */
export function findProvider(word: string, { providers }: RoutingTable): string | undefined {
  const own = providers.find(({ name }) => name === word);
  return (own ?? providers.find(({ slugs }) => slugs.includes(word)))?.name;
}

function unknownModel(id: string, { aliases, providers }: RoutingTable): GatewayError {
  const names = [...aliases.keys()].filter((name) => name !== '*').slice(0, 10);
  const prefixes = providers.map(({ name }) => `${name}/…`).slice(0, 10);
  return new GatewayError(
    'model-not-found',
    `No model ${JSON.stringify(id.slice(0, 100))} is configured here. ` +
      `There is ${[...names, ...prefixes].join(', ')}; GET /v1beta/models lists what is known.`,
  );
}
