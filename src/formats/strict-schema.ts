import { isObject } from '../core/json.js';
import { type JsonSchema, mapSubSchemas, nullableSchema } from './json-schema.js';
import type { Losses } from './losses.js';
import { withLocalDefinitions } from './schema-refs.js';

/** Whose rules a strict schema has to follow. */
export type StrictFlavour = 'openai' | 'anthropic';

export interface StrictSchema {
  readonly schema: JsonSchema;
  /** The root was no object and stands in `{value: …}` now. */
  readonly wrapped: boolean;
  /** Where the model writes null for a member it leaves out: paths in the unwrapped value, `*` for array items. */
  readonly nullMeansAbsent: readonly (readonly string[])[];
  /** Some constraints the provider does not enforce are told in the description only. */
  readonly droppedConstraints: boolean;
  /** Defaults and examples, which guarantee nothing, are left out. */
  readonly droppedExamples: boolean;
}

/** What one walk over a schema finds out beside the schema it writes. */
interface Walk {
  readonly flavour: StrictFlavour;
  possible: boolean;
  droppedConstraints: boolean;
  droppedExamples: boolean;
}

/**
 * A schema rewritten so that a provider can guarantee it: closed objects, every member required,
 * no keyword the provider refuses. Translation contract §7.3.
 *
 * @returns undefined where that is not possible without changing what the schema means.
 */
export function strictify(schema: JsonSchema, flavour: StrictFlavour): StrictSchema | undefined {
  const walk: Walk = {
    flavour,
    possible: true,
    droppedConstraints: false,
    droppedExamples: false,
  };
  const source = withLocalDefinitions(schema);
  const strict = strictNode(source, walk);
  if (!walk.possible) return undefined;
  const wrapped = !isObjectSchema(strict);
  return {
    schema: wrapped ? wrapInObject(strict) : strict,
    wrapped,
    nullMeansAbsent: flavour === 'openai' ? optionalPaths(source) : [],
    droppedConstraints: walk.droppedConstraints,
    droppedExamples: walk.droppedExamples,
  };
}

/** What a schema loses where the service guarantees it. Translation contract §7.3. */
export function accountForStrict(strict: StrictSchema, field: string, losses: Losses): void {
  if (strict.droppedConstraints) {
    const why = 'some constraints are told in descriptions, and not enforced';
    losses.warn('schema_constraint_dropped', field, why);
  }
  if (strict.droppedExamples) {
    losses.silent(field, 'defaults and examples have no place in a schema that is guaranteed');
  }
}

/** The schema as the one member `value` of an object, for providers whose root must be an object. */
export function wrapInObject(schema: JsonSchema): JsonSchema {
  const { $defs, ...value } = withLocalDefinitions(schema);
  // A reference to the root would now mean the wrapper, so the old root gets a name.
  const recursive = JSON.stringify({ value, $defs }).includes('"$ref":"#"');
  const definitions = isObject($defs) ? $defs : {};
  const wrapper = {
    type: 'object',
    properties: { value: recursive ? { $ref: '#/$defs/root' } : value },
    required: ['value'],
    additionalProperties: false,
  };
  if (recursive) return { ...wrapper, $defs: rerooted({ ...definitions, root: value }) };
  return $defs === undefined ? wrapper : { ...wrapper, $defs };
}

function rerooted(definitions: JsonSchema): JsonSchema {
  const move = (schema: JsonSchema): JsonSchema =>
    schema.$ref === '#' ? { ...schema, $ref: '#/$defs/root' } : mapSubSchemas(schema, move);
  return Object.fromEntries(
    Object.entries(definitions).map(([name, schema]) => [
      name,
      isObject(schema) ? move(schema) : schema,
    ]),
  );
}

/** True for a schema whose values are objects and nothing else. */
export function isObjectSchema(schema: JsonSchema): boolean {
  return schema.type === 'object' && schema.anyOf === undefined && schema.oneOf === undefined;
}

/** Keywords that no provider's strict mode can express. */
const impossible = [
  'patternProperties',
  'if',
  'then',
  'else',
  'dependentSchemas',
  'dependentRequired',
  'dependencies',
  'unevaluatedProperties',
  'unevaluatedItems',
  'prefixItems',
  'contains',
  'propertyNames',
];

function strictNode(node: JsonSchema, walk: Walk): JsonSchema {
  if (typeof node.$ref === 'string') {
    const definitions = isObject(node.$defs)
      ? mapSubSchemas({ $defs: node.$defs }, (sub) => strictNode(sub, walk))
      : {};
    return { $ref: node.$ref, ...definitions };
  }
  const plain = withObjectType(withoutAllOf(withAnyOf(node, walk), walk));
  if (plain.$ref !== undefined) return strictNode(plain, walk);
  const refused = impossible.some((keyword) => plain[keyword] !== undefined);
  if (refused || (walk.flavour === 'openai' && plain.not !== undefined) || saysNothing(plain)) {
    walk.possible = false;
    return plain;
  }
  const kept = walk.flavour === 'anthropic' ? withoutConstraints(plain, walk) : plain;
  const { default: preset, examples, ...rest } = kept;
  if (preset !== undefined || examples !== undefined) walk.droppedExamples = true;
  const strict = mapSubSchemas(rest, (sub) => strictNode(sub, walk));
  return takesObjects(strict) ? strictObject(strict, plain, walk) : strict;
}

/** Members tell an object, where the client left its type out. */
function withObjectType(node: JsonSchema): JsonSchema {
  const untyped = node.type === undefined && isObject(node.properties) && node.anyOf === undefined;
  return untyped ? { type: 'object', ...node } : node;
}

/** A schema that allows anything cannot be guaranteed. */
function saysNothing(node: JsonSchema): boolean {
  return ['type', 'enum', 'const', 'anyOf'].every((keyword) => node[keyword] === undefined);
}

function takesObjects({ type, properties }: JsonSchema): boolean {
  return [type].flat().includes('object') || properties !== undefined;
}

function strictObject(strict: JsonSchema, source: JsonSchema, walk: Walk): JsonSchema {
  const { properties } = strict;
  const names = isObject(properties) ? Object.keys(properties) : [];
  const required = requiredOf(source);
  const open = source.additionalProperties !== undefined && source.additionalProperties !== false;
  const closed = isObject(properties) && !open && required.every((name) => names.includes(name));
  if (!closed) {
    walk.possible = false;
    return strict;
  }
  if (walk.flavour === 'anthropic') return { ...strict, additionalProperties: false };
  const filled = Object.entries(properties).map(([name, schema]): [string, unknown] => [
    name,
    required.includes(name) || !isObject(schema) ? schema : nullableSchema(schema),
  ]);
  return {
    ...strict,
    properties: Object.fromEntries(filled),
    required: names,
    additionalProperties: false,
  };
}

function requiredOf({ required }: JsonSchema): string[] {
  return Array.isArray(required) ? required.map(String) : [];
}

function withAnyOf(node: JsonSchema, walk: Walk): JsonSchema {
  const { oneOf, ...rest } = node;
  if (oneOf === undefined) return node;
  if (node.anyOf !== undefined) walk.possible = false;
  return { ...rest, anyOf: oneOf };
}

/** Generators write `allOf: [one]` to put a description beside a reference. */
function withoutAllOf(node: JsonSchema, walk: Walk): JsonSchema {
  const { allOf, ...rest } = node;
  if (!Array.isArray(allOf)) return node;
  const [only] = allOf;
  if (allOf.length !== 1 || !isObject(only) || !mergeable(only, rest)) {
    walk.possible = false;
    return rest;
  }
  return withoutAllOf(withAnyOf({ ...only, ...rest }, walk), walk);
}

const annotations = new Set(['title', 'description', 'default', 'examples', '$defs']);

function mergeable(member: JsonSchema, around: JsonSchema): boolean {
  return Object.keys(around).every(
    (keyword) =>
      annotations.has(keyword) || (member[keyword] === undefined && member.$ref === undefined),
  );
}

/** What Anthropic refuses in a strict schema, in the order it is told in the description. */
const constraints = [
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'pattern',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
  'not',
];

const anthropicFormats = new Set([
  'date-time',
  'time',
  'date',
  'duration',
  'email',
  'hostname',
  'uri',
  'ipv4',
  'ipv6',
  'uuid',
]);

function withoutConstraints(node: JsonSchema, walk: Walk): JsonSchema {
  const refused = constraints.filter((keyword) => node[keyword] !== undefined);
  if (node.format !== undefined && !anthropicFormats.has(String(node.format)))
    refused.push('format');
  if (refused.length === 0) return node;
  walk.droppedConstraints = true;
  const told = refused.map((keyword) => `${keyword}=${JSON.stringify(node[keyword])}`).join(', ');
  const kept = Object.entries(node).filter(([keyword]) => !refused.includes(keyword));
  const description = `${String(node.description ?? '')} (constraints: ${told})`.trim();
  return { ...Object.fromEntries(kept), description };
}

/** Recursive schemas have endless paths; the shortest ones matter. */
const pathLimit = 1_000;

/** Where a member may be left out, nearest to the root first. References are followed. */
function optionalPaths(root: JsonSchema): string[][] {
  const found: string[][] = [];
  const seen = new Set<string>();
  const waiting: { node: unknown; path: readonly string[] }[] = [{ node: root, path: [] }];
  for (let at = 0; at < waiting.length && waiting.length < pathLimit; at++) {
    const { node, path } = waiting[at] ?? { node: undefined, path: [] };
    if (!isObject(node)) continue;
    const required = requiredOf(node);
    for (const [name, schema] of isObject(node.properties) ? Object.entries(node.properties) : []) {
      const here = [...path, name];
      const key = JSON.stringify(here);
      if (!required.includes(name) && !seen.has(key)) {
        seen.add(key);
        found.push(here);
      }
      waiting.push({ node: schema, path: here });
    }
    if (node.items !== undefined) waiting.push({ node: node.items, path: [...path, '*'] });
    for (const keyword of ['anyOf', 'oneOf', 'allOf']) {
      const options = node[keyword];
      if (Array.isArray(options))
        waiting.push(...options.map((option) => ({ node: option, path })));
    }
    if (typeof node.$ref === 'string') waiting.push({ node: referred(node.$ref, root), path });
  }
  return found;
}

function referred($ref: string, root: JsonSchema): unknown {
  if ($ref === '#') return root;
  const name = /^#\/\$defs\/([^/]+)$/.exec($ref)?.[1];
  return name !== undefined && isObject(root.$defs) ? root.$defs[name] : undefined;
}
