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

/** Keywords whose value is no schema. */
const plainKeywords = [
  'type',
  'format',
  'title',
  'description',
  'nullable',
  'enum',
  'const',
  'default',
  'example',
  'examples',
  'required',
  'propertyOrdering',
  'minItems',
  'maxItems',
  'minContains',
  'maxContains',
  'uniqueItems',
  'minProperties',
  'maxProperties',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'pattern',
  'dependentRequired',
  'contentEncoding',
  'contentMediaType',
  'readOnly',
  'writeOnly',
  'deprecated',
  'ref',
  '$ref',
  '$schema',
  '$id',
  '$anchor',
  '$comment',
  '$vocabulary',
];

/**
 * All keywords that mean something: those of Gemini's Schema, and of JSON Schema from draft 7
 * on, which clients write into it as well (W16).
 */
export const knownKeywords: ReadonlySet<string> = new Set([
  ...plainKeywords,
  ...nestedKeywords,
  ...namedKeywords,
]);

/** What stands directly below a schema where a schema may stand, `true` and `false` among it. */
export function subSchemasOf(schema: Readonly<Record<string, unknown>>): unknown[] {
  return Object.entries(schema).flatMap(([keyword, value]) => {
    if (nestedKeywords.has(keyword)) return value;
    return namedKeywords.has(keyword) && isObject(value) ? Object.values(value) : [];
  });
}
