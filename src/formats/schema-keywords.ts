import { isObject } from '../core/json.js';

/** Keywords whose value is a schema or a list of schemas; `items` may be either. */
export const nestedKeywords: ReadonlySet<string> = new Set([
  'items',
  'additionalItems',
  'unevaluatedItems',
  'prefixItems',
  'prefix_items',
  'contains',
  'additionalProperties',
  'additional_properties',
  'unevaluatedProperties',
  'propertyNames',
  'contentSchema',
  'not',
  'if',
  'then',
  'else',
  'anyOf',
  'any_of',
  'oneOf',
  'allOf',
]);

/** Keywords whose value holds schemas under names of the client's choice. */
export const namedKeywords: ReadonlySet<string> = new Set([
  'properties',
  'patternProperties',
  'dependentSchemas',
  'dependencies',
  '$defs',
  'defs',
  'definitions',
]);

/** What stands directly below a schema where a schema may stand, `true` and `false` among it. */
export function subSchemasOf(schema: Readonly<Record<string, unknown>>): unknown[] {
  return Object.entries(schema).flatMap(([keyword, value]) => {
    if (nestedKeywords.has(keyword)) return value;
    return namedKeywords.has(keyword) && isObject(value) ? Object.values(value) : [];
  });
}
