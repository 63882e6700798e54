import type { Route } from '../../generated/dialects/route.js';

export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** What a path leads to: an operation, a known path with another method, or nothing. */
export type Matched =
  | { readonly kind: 'found'; readonly match: Match }
  | { readonly kind: 'method-not-allowed'; readonly allow: readonly string[] }
  | { readonly kind: 'not-found' };

export type MatchRoute = (method: string, resource: string) => Matched;

/**
 * Matches what follows the version against a dialect's route table.
 *
 * A model id may hold `/` and `:`, so `{model}` takes everything between the collection and
 * the action; the action is what follows the last `:`, or the last `/` where an action of
 * that name exists. Any number of leading `models/` is the collection's, and none is needed
 * where an action says that the path is a model call (client wire contract W3-W5).
 */
export function createRouteMatcher(routes: readonly Route[]): MatchRoute {
  const fixed = routes.filter((route) => !isModelRoute(route));
  /** Action (empty for none) -> the routes of a model that have it, by method. */
  const ofModels = new Map<string, Route[]>();
  for (const route of routes.filter(isModelRoute)) {
    const action = route.action ?? '';
    ofModels.set(action, [...(ofModels.get(action) ?? []), route]);
  }
  // Most requests call a model, by a path that can be no other resource.
  const collections = new Set(fixed.map(({ segments }) => segments[0]));

  const modelMatches = (method: string, resource: string): Match[] => {
    const { id, action } = splitAction(resource, ofModels);
    const model = stripCollection(id);
    // What stands after a colon is a method that nobody knows, unless a model is being read.
    if (action === '' && method !== 'GET' && id.includes(':')) return [];
    // Without `models/` only an action tells a model call from an unknown collection.
    if (model === '' || (action === '' && model === id)) return [];
    return (ofModels.get(action) ?? []).map((route) => ({ route, params: { model } }));
  };

  const fixedMatches = (resource: string): Match[] =>
    fixed.flatMap((route) => {
      const params = matchSegments(route, resource);
      return params ? [{ route, params }] : [];
    });

  return (method, resource) => {
    const [collection = ''] = resource.split(/[/:]/, 1);
    const isModelCall = collection === 'models' && resource.length > 'models/'.length;
    const candidates =
      isModelCall || !collections.has(collection)
        ? modelMatches(method, resource)
        : [...fixedMatches(resource), ...modelMatches(method, resource)];
    const match = candidates.find(({ route }) => route.method === method);
    if (match) return { kind: 'found', match };
    if (candidates.length === 0) return { kind: 'not-found' };
    const allow = [...new Set(candidates.map(({ route }) => route.method))];
    return { kind: 'method-not-allowed', allow };
  };
}

const isModelRoute = (route: Route): boolean => route.segments.includes('{model}');

function stripCollection(id: string): string {
  return id.startsWith('models/') ? id.replace(/^(?:models\/+)+/, '') : id;
}

function matchSegments(route: Route, resource: string): Record<string, string> | undefined {
  let rest = resource;
  if (route.action !== undefined) {
    const suffix = [`:${route.action}`, `/${route.action}`].find((end) => rest.endsWith(end));
    if (suffix === undefined) return undefined;
    rest = rest.slice(0, -suffix.length);
  } else if (resource.includes(':')) {
    // Ids of the gateway's own have no colon: what follows one is an action that is not this route's.
    return undefined;
  }
  const given = rest.split('/').filter((segment) => segment !== '');
  if (given.length !== route.segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, segment] of route.segments.entries()) {
    const value = given[index] ?? '';
    const name = /^\{(\w+)\}$/.exec(segment)?.[1];
    if (name !== undefined && value !== '') params[name] = value;
    else if (segment !== value) return undefined;
  }
  return params;
}

function splitAction(
  resource: string,
  actions: ReadonlyMap<string, unknown>,
): { id: string; action: string } {
  for (const separator of [':', '/']) {
    const at = resource.lastIndexOf(separator);
    const action = resource.slice(at + 1);
    if (at > 0 && action !== '' && actions.has(action))
      return { id: resource.slice(0, at), action };
  }
  return { id: resource, action: '' };
}
