import openapiTS, { astToString } from 'openapi-typescript';
import type { Document } from '../documents.js';

/** TypeScript types of a document, each component schema under its own name. */
export async function writeTypes({ content }: Document): Promise<string> {
  const components = { schemas: (content.components as { schemas: unknown }).schemas };
  const ast = await openapiTS(JSON.stringify({ ...content, components, security: [], paths: {} }), {
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    silent: true,
  });
  return astToString(ast);
}
