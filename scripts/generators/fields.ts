import {
  bodySchema,
  type Document,
  isNode,
  isServed,
  operationsOf,
  refName,
  resolve,
} from '../documents.js';
import { asArray, extraRoots, membersOf } from './requests.js';

/** See `src/core/normalise.ts`, which reads this table. */
type Field =
  | 'any'
  | 'integer'
  | 'bytes'
  | 'opaque'
  | { enum: string }
  | { object: string }
  | { array: Field; singleton?: true; string?: true }
  | { map: Field }
  | { content: string };

interface Shape {
  fields: Record<string, Field>;
  aliases?: Record<string, string>;
  exactlyOneOf?: string[];
  alone?: string[];
}

/** The field table of every object that a request body can hold, over all documents. */
export function writeFields(documents: readonly Document[]): string {
  const shapes = new Map<string, { shape: Shape; from: string }>();
  const enums = new Map<string, string[]>();

  for (const document of documents) {
    const visiting = new Set<string>();

    const visitShape = (name: string, schema: unknown): void => {
      if (visiting.has(name)) return;
      visiting.add(name);
      const node = resolve(document, schema);
      const shape: Shape = { fields: {} };
      const aliases: Record<string, string> = {};
      for (const [member, memberSchema] of membersOf(document, schema)) {
        shape.fields[member] = fieldOf(memberSchema, `${name}.${member}`);
        for (const alias of asArray(memberSchema['x-aliases'])) aliases[String(alias)] = member;
      }
      if (Object.keys(aliases).length > 0) shape.aliases = aliases;
      const union = asArray(node['x-exactly-one-of']).map(String);
      if (union.length > 0) shape.exactlyOneOf = union;
      const alone = asArray(node['x-alone']).map(String);
      if (alone.length > 0) shape.alone = alone;
      remember(name, shape);
    };

    const remember = (name: string, shape: Shape): void => {
      const known = shapes.get(name);
      if (known && JSON.stringify(known.shape) !== JSON.stringify(shape)) {
        throw new Error(`schema ${name} differs between ${known.from} and ${document.source}`);
      }
      shapes.set(name, { shape, from: document.source });
    };

    const fieldOf = (schema: unknown, place: string): Field => {
      const node = { ...resolve(document, schema), ...(isNode(schema) ? schema : {}) };
      const name = refName(schema) ?? place;
      if (node['x-open'] === true || node.anyOf || node.oneOf) return 'any';
      if (node.type === 'array') {
        const items = fieldOf(node.items, place);
        return {
          array: items,
          ...(node['x-singleton'] === true ? { singleton: true } : {}),
          ...(node['x-accepts-string'] === true ? { string: true } : {}),
        } as Field;
      }
      if (node.type === 'integer') return 'integer';
      if (node.format === 'byte') return node['x-verbatim'] === true ? 'opaque' : 'bytes';
      if (Array.isArray(node.enum)) {
        enums.set(name, node.enum.map(String));
        return { enum: name };
      }
      if (isNode(node.additionalProperties))
        return { map: fieldOf(node.additionalProperties, place) };
      if (node.properties || node.allOf) {
        visitShape(name, isNode(schema) && schema.$ref ? { $ref: schema.$ref } : schema);
        return node['x-accepts-string'] === true ? { content: name } : { object: name };
      }
      return 'any';
    };

    for (const operation of operationsOf(document).filter(isServed)) {
      const schema = bodySchema(document, operation);
      if (schema) visitShape(refName(schema) ?? `${operation.id}Body`, schema);
    }
    for (const name of extraRoots(document)) {
      visitShape(name, { $ref: `#/components/schemas/${name}` });
    }
  }

  const lines = [...shapes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { shape }]) => `  ${JSON.stringify(name)}: ${JSON.stringify(shape)},`);
  const enumLines = [...enums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, values]) => `  ${JSON.stringify(name)}: ${JSON.stringify(values)},`);
  return [
    fieldTypes,
    'export const shapes: Readonly<Record<string, Shape>> = {',
    ...lines,
    '};',
    '',
    'export const enums: Readonly<Record<string, readonly string[]>> = {',
    ...enumLines,
    '};',
    '',
  ].join('\n');
}

const fieldTypes = `/**
 * How to read one member of a request object. The table is generated from the documents.
 *
 * - \`any\`: user data, or a union that hand-written code reads; never looked into.
 * - \`integer\`: a decimal string is taken for its number.
 * - \`bytes\`: base64 in either alphabet; comes out standard and padded.
 * - \`opaque\`: base64 that has to come back as it was sent; checked, never rewritten.
 * - \`enum\`: matched in any letter case.
 * - \`array\`: \`singleton\` takes one bare object, \`string\` a bare text, for a one-element array.
 * - \`content\`: an object, or a bare string that stands for \`{parts: [{text}]}\`.
 */
export type Field =
  | 'any'
  | 'integer'
  | 'bytes'
  | 'opaque'
  | { readonly enum: string }
  | { readonly object: string }
  | { readonly array: Field; readonly singleton?: true; readonly string?: true }
  | { readonly map: Field }
  | { readonly content: string };

export interface Shape {
  readonly fields: Readonly<Record<string, Field>>;
  readonly aliases?: Readonly<Record<string, string>>;
  /** Exactly one of these members has to be there. */
  readonly exactlyOneOf?: readonly string[];
  /** With one of these, none of \`exactlyOneOf\` is needed. */
  readonly alone?: readonly string[];
}
`;
