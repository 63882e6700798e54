import { isObject } from '../../../core/json.js';
import { sameJson } from '../../../core/normalise.js';
import type { FieldViolation } from '../../../core/violations.js';
import { namedKeywords, nestedKeywords } from '../../schema-keywords.js';

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
 * A Gemini schema with its keywords in one spelling (the Python client sends the proto's).
 * Names of properties, defaults and examples are the client's and stay as they are. Depth is
 * bounded before, so recursion is safe.
 */
export function readSchema(
  schema: Readonly<Record<string, unknown>>,
  path: string,
  violations: FieldViolation[],
): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(schema)) {
    const keyword = spellings.get(key) ?? key;
    const next = readKeyword(keyword, value, `${path}.${keyword}`, violations);
    if (Object.hasOwn(read, keyword) && !sameJson(read[keyword], next)) {
      violations.push({
        field: `${path}.${keyword}`,
        description: 'is given in both spellings with different values; send one',
      });
    }
    read[keyword] = next;
  }
  return read;
}

function readKeyword(
  keyword: string,
  value: unknown,
  path: string,
  violations: FieldViolation[],
): unknown {
  const readNode = (node: unknown, at: string) =>
    isObject(node) ? readSchema(node, at, violations) : node;
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
