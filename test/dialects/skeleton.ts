import {
  bodySchema,
  type Document,
  isNode,
  loadDocument,
  type Node,
  operationsOf,
  refName,
  resolve,
} from '../../scripts/documents.js';

/**
 * A request with every member that a dialect's document knows, filled with values of the right
 * kind and no sense: what a vendor's API page shows before its user has written anything.
 */
export function skeletonOf(dialect: string): Node {
  const document = loadDocument(`dialects/${dialect}.yaml`);
  const operation = operationsOf(document).find(({ id }) => id === 'generateContent');
  if (!operation) throw new Error(`${dialect} has no generateContent`);
  const skeleton = placeholder(document, bodySchema(document, operation), []);
  if (!isNode(skeleton)) throw new Error(`the body of ${dialect} is no object`);
  return skeleton;
}

function placeholder(document: Document, given: unknown, above: readonly string[]): unknown {
  const name = refName(given);
  if (name !== undefined && above.includes(name)) return {};
  const inside = name === undefined ? above : [...above, name];
  const schema = resolve(document, given);
  if (Array.isArray(schema.allOf)) {
    return Object.assign(
      {},
      own(document, schema, inside),
      ...schema.allOf.map((part) => placeholder(document, part, inside)),
    );
  }
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(alternatives)) return placeholder(document, alternatives[0], inside);
  if (Array.isArray(schema.enum)) return schema.enum[0];
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'string':
      return 'string';
    case 'integer':
    case 'number':
      return 0;
    case 'boolean':
      return true;
    case 'array':
      return [placeholder(document, schema.items, inside)];
    default:
      return own(document, schema, inside);
  }
}

function own(
  document: Document,
  { properties, additionalProperties }: Node,
  above: readonly string[],
): Node {
  const members = Object.entries((properties ?? {}) as Node);
  return {
    ...Object.fromEntries(
      members.map(([member, schema]) => [member, placeholder(document, schema, above)]),
    ),
    ...(isNode(additionalProperties)
      ? { additionalProp: placeholder(document, additionalProperties, above) }
      : {}),
  };
}

/** The same with every name in snake_case, as Opper and the protos write it. */
export function inSnakeCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inSnakeCase);
  if (!isNode(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name.replace(/[A-Z]/g, (char, at: number) => (at === 0 ? char : `_${char.toLowerCase()}`)),
      inSnakeCase(member),
    ]),
  );
}

/** Every name in a value, at any depth. */
export function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  return isNode(value)
    ? Object.entries(value).flatMap(([name, member]) => [name, ...namesIn(member)])
    : [];
}
