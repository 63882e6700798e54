import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Google's own description of Vertex; kept outside the repository, so it may be missing. */
const fileOf = (version: string) =>
  fileURLToPath(
    new URL(
      `../../../../shared/specs/vertex.aiplatform.${version}.discovery.trimmed.json`,
      import.meta.url,
    ),
  );

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
}

type Named = 'GenerateContentRequest' | 'CountTokensRequest' | 'EmbedContentRequest';

/**
 * What is wrong with a body by the description, unknown members included; undefined where the
 * description is not at hand. The body has to fit both versions that Vertex serves.
 */
export const vertexProblems = ['v1', 'v1beta1'].every((version) => existsSync(fileOf(version)))
  ? (body: unknown, name: Named = 'GenerateContentRequest'): string[] =>
      checkers.flatMap((check) => check(body, name))
  : undefined;

const checkers = (vertexProblems ? ['v1', 'v1beta1'] : []).map((version) => {
  const { schemas } = JSON.parse(readFileSync(fileOf(version), 'utf8'));
  const prefix = `GoogleCloudAiplatform${version.replace('v', 'V')}`;
  return (body: unknown, name: Named) =>
    check(body, { $ref: `${prefix}${name}` }, version, schemas);
});

function check(
  value: unknown,
  schema: Schema,
  path: string,
  schemas: Readonly<Record<string, Schema>>,
): string[] {
  if (schema.$ref !== undefined) {
    const named = schemas[schema.$ref];
    return named ? check(value, named, path, schemas) : [`${path}: no schema ${schema.$ref}`];
  }
  if (schema.type === 'any' || schema.type === undefined) return [];
  if (schema.type === 'array') {
    if (!Array.isArray(value)) return [`${path}: no list`];
    const { items = {} } = schema;
    return value.flatMap((item, at) => check(item, items, `${path}[${at}]`, schemas));
  }
  if (schema.type === 'object') {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return [`${path}: no object`];
    }
    return Object.entries(value).flatMap(([member, item]) => {
      if (item === undefined) return [];
      const known = schema.properties?.[member] ?? schema.additionalProperties;
      return known
        ? check(item, known, `${path}.${member}`, schemas)
        : [`${path}.${member}: unknown`];
    });
  }
  return isPlain(value, schema) ? [] : [`${path}: ${JSON.stringify(value)} is no ${schema.type}`];
}

/** Whole numbers of 64 bits are text in the description and may be numbers on the wire. */
function isPlain(value: unknown, { type, format, enum: words }: Schema): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'string' && format === 'int64') return /^\d+$/.test(String(value));
  if (words) return words.includes(String(value));
  return typeof value === type;
}
