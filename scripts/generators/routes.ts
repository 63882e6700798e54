import { type Document, isServed, type Node, operationsOf } from '../documents.js';

/**
 * The route table of a document. What stands before the resource (vendor prefix, version) is
 * the router's business: it takes every version on every mount (client wire contract W1-W3).
 * `type` is the module with the type of a row.
 */
export function writeRoutes(document: Document, type = '../route.js'): string {
  const rows = operationsOf(document).map((operation) => {
    const resource = operation.path.replace(
      /^(?<prefix>(?:\/v3\/compat|\/api|\/manage)?)(?<upload>(?:\/upload)?)\/v1\w*\//,
      (...parts) => `${parts.at(-1).upload ? 'upload/' : ''}`,
    );
    const [, stem = resource, action] = /^(.*\})(?:[:/])(\w+)$/.exec(resource) ?? [];
    return {
      operationId: operation.id,
      method: operation.method.toUpperCase(),
      segments: stem.split('/'),
      ...(action === undefined ? {} : { action }),
      path: operation.path,
      served: isServed(operation),
    };
  });
  const schemes = ((document.content.components as Node).securitySchemes ?? {}) as Node;
  return [
    `import type { Route } from '${type}';`,
    '',
    'export const routes: readonly Route[] = [',
    ...rows.map((row) => `  ${JSON.stringify(row)},`),
    '];',
    '',
    `export const securitySchemes = ${JSON.stringify(schemes)} as const;`,
    '',
  ].join('\n');
}

/** The type of a row, once for all dialects. */
export function writeRouteType(): string {
  return [
    'export interface Route {',
    '  readonly operationId: string;',
    '  readonly method: string;',
    '  /** Path below the version; `{model}` takes every segment up to the action. */',
    '  readonly segments: readonly string[];',
    '  /** What follows the last `:` (or the last `/`) of a call on one resource. */',
    '  readonly action?: string;',
    '  readonly path: string;',
    '  readonly served: boolean;',
    '}',
    '',
  ].join('\n');
}
