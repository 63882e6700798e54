import { isObject } from '../core/json.js';
import { usablePattern } from './usable-pattern.js';

type Schema = Record<string, unknown>;

/** Values one sample may hold; a small schema can ask for any number (`minItems`, `$ref`). */
const valueLimit = 2_000;

/** Longest text made to reach a `minLength`. */
const textLimit = 1_000;

interface Place {
  /** Name of the property the value stands under. */
  readonly name?: string;
  /** How many values of this place one sample holds. */
  readonly times: number;
  /** References followed to get here. */
  readonly open: readonly string[];
}

/**
 * A client's schema, Gemini's or JSON Schema, as the sampler can take it: JSON Schema words in
 * lower case, references and unions resolved, and certain to end. A union becomes its first
 * branch that ends and is not null, since one value is all that is wanted.
 *
 * @returns undefined where no finite value fits, or none within the limit.
 */
export function finiteSchema(root: Schema): Schema | undefined {
  let left = valueLimit;

  const visit = (schema: unknown, place: Place): Schema | undefined => {
    left -= place.times;
    if (left < 0 || schema === false) return undefined;
    if (!isObject(schema)) return {};

    const ref = schema.$ref ?? schema.ref;
    if (typeof ref === 'string') {
      if (place.open.includes(ref)) return undefined;
      const { $ref: _, ref: __, ...siblings } = schema;
      const target = resolvePointer(ref, root);
      return visit(isObject(target) ? { ...target, ...siblings } : siblings, {
        ...place,
        open: [...place.open, ref],
      });
    }
    return combine(schema, place);
  };

  const combine = (schema: Schema, place: Place): Schema | undefined => {
    const { anyOf, oneOf, allOf, ...own } = schema;
    let made = visitOwn(own, place);
    for (const branch of Array.isArray(allOf) ? allOf : []) {
      made = merge(made, visit(branch, place));
    }
    for (const branches of [anyOf, oneOf]) {
      if (!Array.isArray(branches) || branches.length === 0) continue;
      made = merge(made, firstPossible(branches, place));
    }
    return made;
  };

  const firstPossible = (branches: readonly unknown[], place: Place): Schema | undefined => {
    const nullLast = [...branches].sort((a, b) => Number(isNull(a)) - Number(isNull(b)));
    for (const branch of nullLast) {
      const made = visit(branch, place);
      if (made) return made;
    }
    return undefined;
  };

  const visitOwn = (schema: Schema, place: Place): Schema | undefined => {
    const type = singleType(schema.type);
    const fixed = fixedValue(schema, type);
    if (fixed) return fixed;
    if (type === 'object' || (type === undefined && isObject(schema.properties))) {
      return visitObject(schema, place);
    }
    if (type === 'array' || (type === undefined && schema.items !== undefined)) {
      return visitArray(schema, place);
    }
    if (type === 'string') return textSchema(schema, place.name);
    if (type === 'integer' || type === 'number') return numberSchema(schema, type);
    return type === undefined ? {} : { type };
  };

  const visitObject = (schema: Schema, place: Place): Schema | undefined => {
    const declared = isObject(schema.properties) ? schema.properties : {};
    const required = new Set(namesIn(schema.required));
    const wanted = new Set([...Object.keys(declared), ...required]);
    const first = namesIn(schema.propertyOrdering).filter((name) => wanted.has(name));
    const properties: Schema = {};
    for (const name of new Set([...first, ...wanted])) {
      const made = visit(declared[name], { ...place, name });
      if (made) properties[name] = made;
      else if (required.has(name)) return undefined;
    }
    if (Object.keys(declared).length === 0 && isObject(schema.additionalProperties)) {
      const made = visit(schema.additionalProperties, place);
      if (made) properties.key = made;
    }
    return { type: 'object', properties };
  };

  const visitArray = (schema: Schema, place: Place): Schema | undefined => {
    if (Array.isArray(schema.prefixItems)) {
      const made = schema.prefixItems.map((item) => visit(item, place));
      return made.every((item) => item !== undefined)
        ? { type: 'array', prefixItems: made }
        : undefined;
    }
    const least = Number(schema.minItems ?? 0);
    const count = Math.min(Math.max(least, 1), Number(schema.maxItems ?? Number.POSITIVE_INFINITY));
    if (count === 0) return { type: 'array', items: {}, maxItems: 0 };
    const items = visit(schema.items ?? schema.contains ?? {}, {
      ...place,
      times: place.times * count,
    });
    if (items) return { type: 'array', items, minItems: count, maxItems: count };
    return least > 0 ? undefined : { type: 'array', items: {}, maxItems: 0 };
  };

  return visit(root, { times: 1, open: [] });
}

/** What the schema itself offers as a value: the sampler takes it as it is. */
function fixedValue(schema: Schema, type: string | undefined): Schema | undefined {
  const { const: only, enum: choices, default: usual, example, examples } = schema;
  if (only !== undefined) return { const: only };
  if (Array.isArray(choices) && choices.length > 0) {
    const numeric = type === 'integer' || type === 'number';
    // Gemini's own schemas write numbers in an enum as strings.
    return { const: numeric ? Number(choices[0]) : choices[0] };
  }
  if (example !== undefined && example !== null) return { const: example };
  if (Array.isArray(examples) && examples.length > 0) return { const: examples[0] };
  return usual === undefined || usual === null ? undefined : { const: usual };
}

function textSchema(schema: Schema, name: string | undefined): Schema {
  const { format } = schema;
  if (typeof format === 'string' && format !== 'enum') return { type: 'string', format };
  const pattern = usablePattern(schema.pattern);
  if (pattern !== undefined) return { type: 'string', pattern };

  const minLength = Math.min(Number(schema.minLength ?? 0), textLimit);
  const maxLength = Number(schema.maxLength ?? textLimit);
  const example = name === undefined ? 'demo' : `demo ${name}`;
  const fits = example.length >= minLength && example.length <= maxLength;
  return fits ? { const: example } : { type: 'string', minLength, maxLength };
}

function numberSchema(schema: Schema, type: 'integer' | 'number'): Schema {
  const made: Schema = { type };
  for (const bound of ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum']) {
    if (typeof schema[bound] === 'number') made[bound] = schema[bound];
  }
  if (typeof made.minimum !== 'number') return made;
  const step =
    typeof schema.multipleOf === 'number' ? schema.multipleOf : type === 'integer' ? 1 : 0;
  return step > 0 ? { ...made, minimum: Math.ceil(made.minimum / step) * step } : made;
}

/** Both at once; members of the second win, since it says more than what it is a branch of. */
function merge(one: Schema | undefined, other: Schema | undefined): Schema | undefined {
  if (!one || !other) return undefined;
  if (Object.keys(other).length === 0) return one;
  const { const: _, ...rest } = one;
  if (!isObject(one.properties) || !isObject(other.properties)) return { ...rest, ...other };
  return { ...rest, ...other, properties: { ...one.properties, ...other.properties } };
}

/** Lower-case; of a list the first that is not null. */
function singleType(type: unknown): string | undefined {
  const names = (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string');
  const lower = names.map((name: string) => name.toLowerCase());
  const chosen = lower.find((name) => name !== 'null') ?? lower[0];
  return chosen === 'type_unspecified' ? undefined : chosen;
}

function isNull(schema: unknown): boolean {
  return isObject(schema) && singleType(schema.type) === 'null';
}

function namesIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
}

function resolvePointer(pointer: string, root: Schema): unknown {
  let node: unknown = root;
  for (const segment of pointer.replace(/^#?\/?/, '').split('/')) {
    const key = segment.replaceAll('~1', '/').replaceAll('~0', '~');
    if (segment === '') continue;
    if (Array.isArray(node)) node = node[Number(key)];
    else if (isObject(node) && Object.hasOwn(node, key)) node = node[key];
    else return undefined;
  }
  return node;
}
