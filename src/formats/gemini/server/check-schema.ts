import { type Blobs, lengthOf } from '../../../core/blobs.js';
import { isObject } from '../../../core/json.js';
import { namedKeywords, subSchemasOf } from '../../schema-keywords.js';
import type { Findings } from './read-schema.js';

/** Bounds of a schema that a client sends. Reliability contract §10. */
const limits = {
  bytes: 64 * 1024,
  depth: 32,
  nodes: 2_000,
  properties: 500,
  enumValues: 1_000,
} as const;

/** Keywords that make a validator run code or chase references at run time. */
const refused = ['$data', '$async', '$dynamicRef', '$recursiveRef'];

/** Keywords whose values are the user's own, whatever they look like. */
const userData = new Set(['default', 'const', 'enum', 'example', 'examples']);

/**
 * A client's schema is data here: it is bounded, translated and never compiled. The first
 * fault found is reported; nothing is fetched.
 */
export function checkSchema(
  schema: unknown,
  path: string,
  { violations, blobs }: Omit<Findings, 'warn'>,
): void {
  const problem = schemaProblem(schema, blobs);
  if (problem !== undefined) violations.push({ field: path, description: problem });
}

function schemaProblem(schema: unknown, blobs: Blobs | undefined): string | undefined {
  if (!isObject(schema)) return 'must be a schema object';
  const text = JSON.stringify(schema);
  if ((blobs ? lengthOf(text, blobs) : text.length) > limits.bytes) {
    return `is larger than ${limits.bytes / 1024} KiB`;
  }
  let nodes = 0;
  const waiting: { node: unknown; depth: number }[] = [{ node: schema, depth: 1 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    if (!isObject(node)) continue;
    if (++nodes > limits.nodes) return `has more than ${limits.nodes} sub-schemas`;
    if (depth > limits.depth) return `is nested deeper than ${limits.depth} levels`;
    const problem = nodeProblem(node, schema);
    if (problem !== undefined) return problem;
    for (const child of subSchemasOf(node)) waiting.push({ node: child, depth: depth + 1 });
  }
  return undefined;
}

function nodeProblem(
  node: Record<string, unknown>,
  root: Record<string, unknown>,
): string | undefined {
  const forbidden = refused.find((keyword) => Object.hasOwn(node, keyword));
  if (forbidden !== undefined) return `may not use ${forbidden}`;
  if (holdsData(node)) return 'may not use $data';
  if (typeof node.$id === 'string' && !/^[\w.~:/?#@!$&+,;=%-]*$/.test(node.$id)) {
    return '$id is no plain URI';
  }
  if (isObject(node.properties) && Object.keys(node.properties).length > limits.properties) {
    return `an object has more than ${limits.properties} properties`;
  }
  if (Array.isArray(node.enum) && node.enum.length > limits.enumValues) {
    return `an enum has more than ${limits.enumValues} values`;
  }
  const ref = node.$ref ?? node.ref;
  return typeof ref === 'string' ? refProblem(ref, root) : undefined;
}

/** `{maximum: {$data: …}}`: a reference in the place of a keyword's value. */
function holdsData(node: Record<string, unknown>): boolean {
  return Object.entries(node).some(
    ([keyword, value]) =>
      isObject(value) &&
      Object.hasOwn(value, '$data') &&
      !userData.has(keyword) &&
      !namedKeywords.has(keyword),
  );
}

/** Recursion through a property is fine; a reference that leads only to itself is not. */
function refProblem(ref: string, root: Record<string, unknown>): string | undefined {
  const seen = new Set<string>();
  let at: string | undefined = ref;
  while (at !== undefined) {
    if (seen.has(at)) return `$ref ${JSON.stringify(ref.slice(0, 100))} leads only to itself`;
    seen.add(at);
    if (!at.startsWith('#')) {
      return `$ref ${JSON.stringify(ref.slice(0, 100))} leaves the document; only #/… is followed`;
    }
    const target = resolvePointer(at, root);
    if (target === undefined) return `$ref ${JSON.stringify(ref.slice(0, 100))} leads nowhere`;
    at = isObject(target) && typeof target.$ref === 'string' ? target.$ref : undefined;
  }
  return undefined;
}

function resolvePointer(pointer: string, root: Record<string, unknown>): unknown {
  let node: unknown = root;
  for (const segment of pointer
    .slice(1)
    .split('/')
    .filter((piece) => piece !== '')) {
    const key = segment.replaceAll('~1', '/').replaceAll('~0', '~');
    if (Array.isArray(node)) node = node[Number(key)];
    else if (isObject(node) && Object.hasOwn(node, key)) node = node[key];
    else return undefined;
  }
  return node;
}
