import {
  bodySchema,
  camelCase,
  type Document,
  isNode,
  type Node,
  operationsOf,
  refName,
  resolve,
} from '../documents.js';

/**
 * The request side of a document as the gateway sees it after normalisation: member names
 * in camelCase whatever spelling the vendor publishes, `$ref`s followed, `allOf` merged.
 */

/** Members of an object schema, inherited ones included, under their camelCase names. */
export function membersOf(document: Document, schema: unknown): Map<string, Node> {
  const node = resolve(document, schema);
  const members = new Map<string, Node>();
  for (const part of asArray(node.allOf)) {
    for (const [name, member] of membersOf(document, part)) members.set(name, member);
  }
  for (const [name, member] of Object.entries((node.properties ?? {}) as Record<string, Node>)) {
    members.set(camelCase(name), member);
  }
  return members;
}

/** Names of the component schemas that a request body can reach. */
function requestSchemas(document: Document): Set<string> {
  const reached = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const member of node) visit(member);
    if (!isNode(node)) return;
    const name = refName(node);
    if (name !== undefined && String(node.$ref).includes('/schemas/')) {
      if (reached.has(name)) return;
      reached.add(name);
      visit(resolve(document, node));
      return;
    }
    for (const member of Object.values(node)) visit(member);
  };
  for (const operation of operationsOf(document)) visit(bodySchema(document, operation));
  for (const name of extraRoots(document)) visit({ $ref: `#/components/schemas/${name}` });
  return reached;
}

/** Shapes read from somewhere else than a body: the `X-Gateway-Extensions` header. */
export function extraRoots(document: Document): string[] {
  const schemas = ((document.content.components as Node).schemas ?? {}) as Record<string, Node>;
  return Object.keys(schemas).filter((name) => schemas[name]?.['x-request'] === true);
}

/** The document with request member names in camelCase, for types and validators. */
export function withCanonicalNames(document: Document): Document {
  const reached = requestSchemas(document);
  const content = structuredClone(document.content);
  const schemas = (content.components as Node).schemas as Record<string, Node>;
  for (const name of reached) schemas[name] = renamed(schemas[name]);
  return { ...document, content };
}

/** One document with the schemas of several. A name may stand in more than one only for the same shape. */
export function mergeSchemas(documents: readonly Document[]): Document {
  const schemas: Record<string, unknown> = {};
  for (const { source, content } of documents) {
    for (const [name, schema] of Object.entries((content.components as Node).schemas as Node)) {
      if (schemas[name] !== undefined && JSON.stringify(schemas[name]) !== JSON.stringify(schema)) {
        throw new Error(`${source}: schema ${name} differs from the one of that name elsewhere`);
      }
      schemas[name] = schema;
    }
  }
  const info = { title: 'merged', version: '1' };
  return {
    source: documents.map(({ source }) => source).join(', '),
    sha256: '',
    content: { openapi: '3.1.0', info, paths: {}, components: { schemas } },
  };
}

function renamed(node: unknown): Node {
  if (Array.isArray(node)) return node.map(renamed) as unknown as Node;
  if (!isNode(node)) return node as Node;
  const copy: Node = {};
  for (const [key, member] of Object.entries(node)) {
    if (key === 'properties' && isNode(member)) {
      copy[key] = Object.fromEntries(
        Object.entries(member).map(([name, schema]) => [camelCase(name), renamed(schema)]),
      );
    } else if (key === 'required' && Array.isArray(member)) {
      copy[key] = member.map((name) => camelCase(String(name)));
    } else {
      copy[key] = renamed(member);
    }
  }
  return copy;
}

export function asArray(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
