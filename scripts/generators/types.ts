import openapiTS, { astToString } from 'openapi-typescript';
import { type Document, isNode, type Node } from '../documents.js';

/** TypeScript types of a document, each component schema under its own name. */
export async function writeTypes({ content }: Document): Promise<string> {
  const components = { schemas: openObjects((content.components as { schemas: Node }).schemas) };
  const ast = await openapiTS(JSON.stringify({ ...content, components, security: [], paths: {} }), {
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    silent: true,
  });
  return astToString(ast);
}

/** An object without members is user data, not an empty object. */
function openObjects(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(openObjects);
  if (!isNode(node)) return node;
  const copy = Object.fromEntries(
    Object.entries(node).map(([key, member]) => [key, openObjects(member)]),
  );
  const isOpen = node['x-open'] === true && !node.properties && !node.additionalProperties;
  return node.type === 'object' && isOpen ? { ...copy, additionalProperties: true } : copy;
}
