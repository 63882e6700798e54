import { isObject } from '../core/json.js';
import { type JsonSchema, mapSubSchemas } from './json-schema.js';

/**
 * The schema with all its references in the one form that every provider reads: to the root
 * (`#`) or to a named schema (`#/$defs/…`). Draft-7 `definitions` are renamed, and what a
 * reference finds elsewhere in the document (zod-to-json-schema writes `#/properties/…`) gets
 * a name. Translation contract §7.3, step 6.
 */
export function withLocalDefinitions(root: JsonSchema): JsonSchema {
  const { definitions, $defs, ...rest } = root;
  const own = { ...(isObject(definitions) ? definitions : {}), ...(isObject($defs) ? $defs : {}) };
  const names = new Map<string, string>();
  const named = new Map<string, JsonSchema>();

  const rewrite = (node: JsonSchema): JsonSchema => {
    const renamed = typeof node.$ref === 'string' ? { ...node, $ref: localRef(node.$ref) } : node;
    return mapSubSchemas(renamed, rewrite);
  };
  const localRef = (ref: string): string => {
    if (ref === '#' || ref === '#/') return '#';
    const plain = /^#\/(?:\$defs|definitions)\/([^/]+)$/.exec(ref)?.[1];
    if (plain !== undefined) return `#/$defs/${plain}`;
    const known = names.get(ref);
    if (known !== undefined) return `#/$defs/${known}`;
    const target = find(root, ref);
    if (target === undefined) return ref;
    let name = ref.replace(/[^\w-]+/g, '_').replace(/^_+/, '');
    while (named.has(name) || Object.hasOwn(own, name)) name += '_';
    // Named before it is rewritten: it may refer to itself.
    names.set(ref, name);
    named.set(name, target);
    named.set(name, rewrite(target));
    return `#/$defs/${name}`;
  };

  const rewritten = rewrite(Object.keys(own).length > 0 ? { ...rest, $defs: own } : rest);
  if (named.size === 0) return rewritten;
  const known = isObject(rewritten.$defs) ? rewritten.$defs : {};
  return { ...rewritten, $defs: { ...known, ...Object.fromEntries(named) } };
}

/** What a JSON pointer such as `#/properties/a/items` finds; undefined when that is no schema. */
function find(root: JsonSchema, ref: string): JsonSchema | undefined {
  let node: unknown = root;
  for (const segment of ref.slice(2).split('/')) {
    const key = decode(segment).replaceAll('~1', '/').replaceAll('~0', '~');
    if (Array.isArray(node)) node = node[Number(key)];
    else node = isObject(node) && Object.hasOwn(node, key) ? node[key] : undefined;
  }
  return isObject(node) ? node : undefined;
}

/** Pointers in a fragment may be percent-encoded (`%24defs`). */
function decode(segment: string): string {
  return segment.replace(/%([0-7][0-9a-f])/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
