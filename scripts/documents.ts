import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** A node of a document: a JSON Schema, an operation, or any part of them. */
export type Node = Record<string, unknown>;

export interface Document {
  /** Path below `openapi/`, such as `dialects/nordlys.yaml`. */
  readonly source: string;
  readonly sha256: string;
  /** Every shape the document reaches stands in its own `components`; all `$ref`s are local. */
  readonly content: Node;
}

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const documentsFolder = path.join(root, 'openapi');
export const generatedFolder = path.join(root, 'generated');

/** Reads a document and copies what it refers to in other files into its own components. */
export function loadDocument(source: string, folder = documentsFolder): Document {
  const hash = createHash('sha256');
  const files = new Map<string, Node>();

  const read = (file: string): Node => {
    const known = files.get(file);
    if (known) return known;
    const text = readFileSync(path.join(folder, file), 'utf8');
    hash.update(text);
    const content: Node = parse(text);
    files.set(file, content);
    return content;
  };

  const own = read(source);
  const components = structuredClone((own.components ?? {}) as Record<string, Node>);
  const origins = new Map<string, string>();
  for (const [kind, members] of Object.entries(components)) {
    for (const name of Object.keys(members)) origins.set(`${kind}/${name}`, source);
  }

  const localise = (node: unknown, file: string): unknown => {
    if (Array.isArray(node)) return node.map((member) => localise(member, file));
    if (!isNode(node)) return node;
    const copy: Node = {};
    for (const [key, member] of Object.entries(node)) {
      copy[key] =
        key === '$ref' && typeof member === 'string'
          ? localRef(member, file)
          : localise(member, file);
    }
    return copy;
  };

  const localRef = (ref: string, file: string): string => {
    const [target = '', pointer = ''] = ref.split('#');
    const home = target === '' ? file : path.posix.join(path.posix.dirname(file), target);
    const [, kind = '', name = ''] = /^\/components\/([^/]+)\/([^/]+)$/.exec(pointer) ?? [];
    const origin = origins.get(`${kind}/${name}`);
    if (origin !== undefined && origin !== home) {
      throw new Error(`${source}: ${kind}/${name} stands in both ${origin} and ${home}`);
    }
    if (origin === undefined) {
      const found = ((read(home).components as Node)?.[kind] as Node)?.[name];
      if (found === undefined) throw new Error(`${file}: nothing at ${ref}`);
      origins.set(`${kind}/${name}`, home);
      const members = (components[kind] ??= {});
      members[name] = {};
      members[name] = localise(found, home);
    }
    return `#/components/${kind}/${name}`;
  };

  const content: Node = { ...own, components };
  for (const [kind, members] of Object.entries((own.components ?? {}) as Record<string, Node>)) {
    for (const [name, member] of Object.entries(members)) {
      (components[kind] as Node)[name] = localise(member, source);
    }
  }
  content.paths = localise(own.paths ?? {}, source);
  return { source, sha256: hash.digest('hex'), content };
}

/** Dialect documents that hold components only, no API of their own. */
const sharedDocuments = new Set(['extensions', 'shared']);

/** Names of the formats or dialects that a folder of documents describes. */
export function documentsIn(kind: 'formats' | 'dialects', folder = documentsFolder): string[] {
  return readdirSync(path.join(folder, kind))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => path.basename(file, '.yaml'))
    .filter((name) => !sharedDocuments.has(name))
    .sort();
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly node: Node;
}

const methods = ['get', 'put', 'post', 'delete', 'patch'];

/** The operations of a document in the order they are written. */
export function operationsOf(document: Document): Operation[] {
  const paths = document.content.paths as Record<string, Node>;
  return Object.entries(paths).flatMap(([at, item]) =>
    methods
      .filter((method) => isNode(item[method]))
      .map((method) => {
        const node = item[method] as Node;
        const shared = (item.parameters as unknown[]) ?? [];
        const parameters = [...shared, ...((node.parameters as unknown[]) ?? [])];
        return { id: String(node.operationId), method, path: at, node: { ...node, parameters } };
      }),
  );
}

/** Whether a handler has to exist: what is documented but not served answers 501. */
export const isServed = (operation: Operation): boolean => operation.node['x-served'] !== false;

/** Follows a local `$ref`. */
export function resolve(document: Document, node: unknown): Node {
  let at = node;
  while (isNode(at) && typeof at.$ref === 'string') {
    const [, , kind = '', name = ''] = at.$ref.split('/');
    at = ((document.content.components as Node)[kind] as Node)[name];
  }
  return isNode(at) ? at : {};
}

export function refName(node: unknown): string | undefined {
  return isNode(node) && typeof node.$ref === 'string' ? node.$ref.split('/').at(-1) : undefined;
}

/** Schema of the JSON request body of an operation. */
export function bodySchema(document: Document, operation: Operation): unknown {
  const body = resolve(document, operation.node.requestBody);
  return ((body.content as Node)?.['application/json'] as Node)?.schema;
}

/** `provider_order` becomes `providerOrder`; a leading underscore stays. */
export function camelCase(name: string): string {
  return name.replace(/(?<=[^_])_+([A-Za-z0-9])/g, (_, char: string) => char.toUpperCase());
}
