import type { Blobs } from '../../../core/blobs.js';
import { isObject } from '../../../core/json.js';
import { sameJson } from '../../../core/normalise.js';
import type { FieldViolation } from '../../../core/violations.js';
import type { Warning } from '../../../core/warnings.js';
import { knownKeywords, namedKeywords, nestedKeywords } from '../../schema-keywords.js';

/** Where what is found out about a request goes, and what its placeholders stand for. */
export interface Findings {
  readonly violations: FieldViolation[];
  readonly warn: (warning: Warning) => void;
  readonly blobs?: Blobs | undefined;
}

/** Keywords of Gemini's Schema that have two words; the proto's spelling -> the JSON one. */
const spellings: ReadonlyMap<string, string> = new Map([
  ['any_of', 'anyOf'],
  ['property_ordering', 'propertyOrdering'],
  ['min_items', 'minItems'],
  ['max_items', 'maxItems'],
  ['min_length', 'minLength'],
  ['max_length', 'maxLength'],
  ['min_properties', 'minProperties'],
  ['max_properties', 'maxProperties'],
  ['prefix_items', 'prefixItems'],
  ['additional_properties', 'additionalProperties'],
]);

/**
 * A Gemini schema with its keywords in one spelling (the Python client sends the proto's) and
 * without those that mean nothing to anyone. Names of properties, defaults and examples are the
 * client's and stay as they are. Depth is bounded before, so recursion is safe.
 */
export function readSchema(
  schema: Readonly<Record<string, unknown>>,
  path: string,
  found: Findings,
): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  checkEnum(schema, path, found);
  for (const [key, value] of Object.entries(schema)) {
    const keyword = spellings.get(key) ?? key;
    if (!knownKeywords.has(keyword)) {
      found.warn({ code: 'unknown_field', field: `${path}.${keyword}` });
      continue;
    }
    const next = readKeyword(keyword, value, `${path}.${keyword}`, found);
    if (Object.hasOwn(read, keyword) && !sameJson(read[keyword], next)) {
      found.violations.push({
        field: `${path}.${keyword}`,
        description: 'is given in both spellings with different values; send one',
      });
    }
    read[keyword] = next;
  }
  return read;
}

/** Values of an enum are strings on the wire; those of a number have to be numbers in them. */
function checkEnum(
  { type, enum: values }: Readonly<Record<string, unknown>>,
  path: string,
  { violations }: Findings,
): void {
  if (!/^(?:integer|number)$/i.test(String(type)) || !Array.isArray(values)) return;
  const at = values.findIndex((value) => !isNumber(value));
  if (at < 0) return;
  const description = `is no number, and the type is ${String(type).toUpperCase()}`;
  violations.push({ field: `${path}.enum[${at}]`, description });
}

function isNumber(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '' && Number.isFinite(Number(value));
  return typeof value === 'number' || value === null;
}

function readKeyword(keyword: string, value: unknown, path: string, found: Findings): unknown {
  const readNode = (node: unknown, at: string) =>
    isObject(node) ? readSchema(node, at, found) : node;
  if (nestedKeywords.has(keyword)) {
    return Array.isArray(value)
      ? value.map((node, index) => readNode(node, `${path}[${index}]`))
      : readNode(value, path);
  }
  if (namedKeywords.has(keyword) && isObject(value)) {
    const members = Object.entries(value);
    return Object.fromEntries(
      members.map(([name, node]) => [name, readNode(node, `${path}.${name}`)]),
    );
  }
  return value;
}
