import type { FunctionDeclaration } from '../../generated/formats/gemini.js';
import type { CanonicalCall } from '../core/canonical.js';
import { isObject } from '../core/json.js';
import type { Losses } from './losses.js';
import { namedKeywords, nestedKeywords, subSchemasOf } from './schema-keywords.js';

/** A JSON Schema (draft 2020-12). Nesting was bounded when the request was read. */
export type JsonSchema = Record<string, unknown>;

/**
 * A Gemini `Schema` -> JSON Schema. Keywords may be spelled in camelCase or snake_case; names
 * of properties are the client's and stay as they are. Translation contract §7.1.
 */
export function toJsonSchema(schema: unknown): JsonSchema {
  if (!isObject(schema)) return {};
  const written: JsonSchema = {};
  for (const [key, value] of Object.entries(schema)) {
    const keyword = camelCase(key);
    switch (keyword) {
      case 'nullable':
      case 'propertyOrdering':
      case '$schema':
      case '$id':
        break;
      case 'pattern':
        if (!isLongPattern(value)) written.pattern = value;
        break;
      case 'format':
        if (keptFormats.has(String(value))) written.format = value;
        break;
      case 'minItems':
      case 'maxItems':
      case 'minLength':
      case 'maxLength':
      case 'minProperties':
      case 'maxProperties':
        // int64: JSON of protocol buffers writes these as strings.
        written[keyword] = Number(value);
        break;
      case 'example':
        written.examples = [value];
        break;
      case 'defs':
        written.$defs = value;
        break;
      case 'ref':
        written.$ref = String(value).replace(/^#\/defs\//, '#/$defs/');
        break;
      default:
        written[keyword] = value;
    }
  }
  const typed = withNumericEnum(withPlainType(written));
  const whole =
    typed.type === 'array' && typed.items === undefined ? { ...typed, items: {} } : typed;
  const ordering = schema.propertyOrdering ?? schema.property_ordering;
  return withNull(ordered(mapSubSchemas(whole, toJsonSchema), ordering), schema.nullable === true);
}

/**
 * A JSON Schema of the client's, freed of what other providers stumble over: `$schema`, `$id`,
 * and Gemini's `propertyOrdering`, `nullable` and upper-case types, which clients mix in.
 */
export function cleanJsonSchema(schema: unknown): JsonSchema {
  if (!isObject(schema)) return {};
  const { $schema: _, $id: __, nullable, propertyOrdering, ...rest } = schema;
  if (isLongPattern(rest.pattern)) delete rest.pattern;
  const cleaned = mapSubSchemas(withPlainType(rest), cleanJsonSchema);
  return withNull(ordered(cleaned, propertyOrdering), nullable === true);
}

/** Longer patterns are nobody's help and some validator's end. Reliability contract §10. */
const patternLimit = 512;

function isLongPattern(pattern: unknown): boolean {
  return typeof pattern === 'string' && pattern.length > patternLimit;
}

/**
 * Tells of what a client's schema says and what is sent does not, once each.
 *
 * @param schema as the client sent it.
 * @param field of the request; its name tells JSON Schema from Gemini's own form.
 */
function warnOfSchema(schema: unknown, field: string, losses: Losses): void {
  const dropped = new Set<string>();
  const restated = new Set<string>();
  const isJsonSchema = /JsonSchema$/.test(field);
  const waiting: unknown[] = [schema];
  for (const node of waiting) {
    if (!isObject(node)) continue;
    const { format, pattern, $id, $schema } = node;
    if ($id !== undefined) dropped.add('$id is left out');
    if (isLongPattern(pattern)) dropped.add(`a pattern of more than ${patternLimit} characters`);
    if ($schema !== undefined) restated.add('$schema names the draft, which all take for granted');
    if (typeof format === 'string' && !isJsonSchema && !keptFormats.has(format)) {
      const name = format.slice(0, 50);
      if (typeFormats.has(format)) restated.add(`format ${name} only restates the type`);
      else dropped.add(`format ${name} is known to Google only`);
    }
    for (const sub of subSchemasOf(node)) waiting.push(sub);
  }
  if (dropped.size > 0) losses.warn('schema_constraint_dropped', field, [...dropped].join('; '));
  if (restated.size > 0) losses.silent(field, [...restated].join('; '));
}

/** The same for the arguments of a function, which stands at `field`. */
export function warnOfParameters(
  { parameters, parametersJsonSchema }: FunctionDeclaration,
  field: string,
  losses: Losses,
): void {
  warnOfSchema(parameters, `${field}.parameters`, losses);
  warnOfSchema(parametersJsonSchema, `${field}.parametersJsonSchema`, losses);
}

/** The arguments of a function; always an object with `properties`, which OpenAI insists on. */
export function parametersOf({
  parameters,
  parametersJsonSchema,
}: FunctionDeclaration): JsonSchema {
  const schema =
    parameters === undefined ? cleanJsonSchema(parametersJsonSchema) : toJsonSchema(parameters);
  const bare =
    schema.properties === undefined && Object.keys(schema).every((key) => key === 'type');
  return {
    ...(schema.type === undefined ? { type: 'object' } : {}),
    ...schema,
    ...(bare ? { properties: {} } : {}),
  };
}

/** The schema that the answer has to fit; undefined where the client gave none. */
export function answerSchemaOf(gen: CanonicalCall['gen']): JsonSchema | undefined {
  if (gen.responseSchema !== undefined) return toJsonSchema(gen.responseSchema);
  if (gen.responseJsonSchema !== undefined) return cleanJsonSchema(gen.responseJsonSchema);
  return undefined;
}

/** Which of the two members holds it. */
export function answerSchemaField({ responseSchema }: CanonicalCall['gen']): string {
  return `generationConfig.${responseSchema === undefined ? 'responseJsonSchema' : 'responseSchema'}`;
}

/** What the schema of the answer loses off Google. */
export function warnOfAnswerSchema(gen: CanonicalCall['gen'], losses: Losses): void {
  warnOfSchema(gen.responseSchema ?? gen.responseJsonSchema, answerSchemaField(gen), losses);
}

/** The schema with `change` applied to each schema directly below it; `true` and `false` stay. */
export function mapSubSchemas(
  schema: JsonSchema,
  change: (schema: JsonSchema) => JsonSchema,
): JsonSchema {
  const changed = (value: unknown): unknown => (isObject(value) ? change(value) : value);
  const entries = Object.entries(schema).map(([key, value]): [string, unknown] => {
    if (nestedKeywords.has(key)) {
      return [key, Array.isArray(value) ? value.map(changed) : changed(value)];
    }
    if (namedKeywords.has(key) && isObject(value)) {
      const named = Object.entries(value).map(([name, sub]) => [name, changed(sub)]);
      return [key, Object.fromEntries(named)];
    }
    return [key, value];
  });
  return Object.fromEntries(entries);
}

/** The schema, which also takes null. */
export function nullableSchema(schema: JsonSchema): JsonSchema {
  const { type, enum: values } = schema;
  const bound = schema.const !== undefined || (type !== undefined && schema.anyOf !== undefined);
  if (bound) return { anyOf: [schema, { type: 'null' }] };
  const withValue =
    Array.isArray(values) && !values.includes(null) ? { enum: [...values, null] } : {};
  if (typeof type === 'string') {
    return type === 'null' ? schema : { ...schema, type: [type, 'null'], ...withValue };
  }
  if (Array.isArray(type)) {
    return type.includes('null') ? schema : { ...schema, type: [...type, 'null'], ...withValue };
  }
  const { anyOf } = schema;
  if (Array.isArray(anyOf)) {
    const takesNull = anyOf.some((option) => isObject(option) && option.type === 'null');
    return takesNull ? schema : { ...schema, anyOf: [...anyOf, { type: 'null' }] };
  }
  if (Array.isArray(values)) return { ...schema, ...withValue };
  return Object.keys(schema).length === 0 ? schema : { anyOf: [schema, { type: 'null' }] };
}

function withNull(schema: JsonSchema, nullable: boolean): JsonSchema {
  return nullable ? nullableSchema(schema) : schema;
}

/** Formats of Gemini's that only restate the type. */
const typeFormats = new Set(['enum', 'int32', 'int64', 'float', 'double', 'byte']);

/** Formats JSON Schema knows. */
const keptFormats = new Set([
  'date-time',
  'date',
  'time',
  'duration',
  'email',
  'uuid',
  'ipv4',
  'ipv6',
  'hostname',
  'uri',
]);

/** `STRING` -> `string`; `TYPE_UNSPECIFIED` says nothing. */
function withPlainType(schema: JsonSchema): JsonSchema {
  const { type, ...rest } = schema;
  if (typeof type !== 'string' && !Array.isArray(type)) return schema;
  const names = [type].flat().map((name) => String(name).toLowerCase());
  const known = names.filter((name) => name !== 'type_unspecified');
  if (known.length === 0) return rest;
  return { ...schema, type: Array.isArray(type) ? known : known[0] };
}

/** Gemini's enums are strings, whatever the type; that these are numbers was checked when read. */
function withNumericEnum(schema: JsonSchema): JsonSchema {
  const { type, enum: values } = schema;
  if ((type !== 'integer' && type !== 'number') || !Array.isArray(values)) return schema;
  return { ...schema, enum: values.map((value) => (value === null ? null : Number(value))) };
}

/** Listed properties first, the rest in the order they came. Models write members in this order. */
function ordered(schema: JsonSchema, ordering: unknown): JsonSchema {
  const { properties } = schema;
  if (!Array.isArray(ordering) || !isObject(properties)) return schema;
  const first = ordering.map(String).filter((name) => Object.hasOwn(properties, name));
  const names = new Set([...first, ...Object.keys(properties)]);
  return {
    ...schema,
    properties: Object.fromEntries([...names].map((name) => [name, properties[name]])),
  };
}

function camelCase(keyword: string): string {
  return keyword.replace(/(?<=[a-z])_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
