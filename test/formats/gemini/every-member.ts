import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

const file = fileURLToPath(new URL('../../../openapi/formats/gemini.yaml', import.meta.url));
const { schemas }: { schemas: Readonly<Record<string, Schema>> } = parse(
  readFileSync(file, 'utf8'),
).components;

/** A member of a shape, however deep, with a value that holds it and nothing beside it. */
export interface Sample {
  readonly path: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Every member that our own document gives a shape, each shape inside it once. */
export function everyMember(name: string): Sample[] {
  const seen = new Set<Schema>();
  const visit = (given: Schema): readonly (readonly [path: string, value: unknown])[] => {
    const schema = resolve(given);
    if (schema.items) {
      return visit(schema.items).map(([path, value]) => [`[]${path}`, [value]]);
    }
    const members = Object.entries(membersOf(schema));
    if (members.length === 0) return [['', plain(schema)]];
    if (seen.has(schema)) return [];
    seen.add(schema);
    return members.flatMap(([member, inner]) =>
      visit(inner).map(([path, value]) => [`.${member}${path}`, { [member]: value }] as const),
    );
  };
  return visit({ $ref: `#/${name}` }).map(([path, value]) => ({
    path: `${name}${path}`,
    value: Object(value),
  }));
}

/** The shape itself, so that it is known again. */
function resolve(schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const named = schemas[schema.$ref.split('/').at(-1) ?? ''];
  if (!named) throw new Error(`no shape ${schema.$ref}`);
  return resolve(named);
}

function membersOf({ allOf = [], properties = {} }: Schema): Readonly<Record<string, Schema>> {
  return Object.assign({}, ...allOf.map((part) => membersOf(resolve(part))), properties);
}

function plain({ type, enum: words }: Schema): unknown {
  if (words) return words.at(-1);
  const kind = Array.isArray(type) ? type.at(-1) : type;
  if (kind === 'integer' || kind === 'number') return 1;
  if (kind === 'boolean') return true;
  return kind === 'object' ? {} : 'text';
}
