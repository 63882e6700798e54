import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { stringify } from 'yaml';
import { documentsFolder } from '../../scripts/documents.js';
import { lintDocuments } from '../../scripts/lint-documents.js';
import { inFolder, writeProject } from './run.js';

const operation = {
  operationId: 'ping',
  summary: 'Ping',
  responses: { 200: { description: 'Pong.' } },
};

function document(parts: Record<string, unknown> = {}, get: Record<string, unknown> = {}) {
  return {
    openapi: '3.1.0',
    info: { title: 'Test', version: '1' },
    security: [{ key: [] }],
    paths: { '/ping': { get: { ...operation, ...get } } },
    ...parts,
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
      ...(parts.components ?? {}),
    },
  };
}

function lint(documents: Record<string, unknown>): Promise<string[]> {
  return inFolder((folder) => {
    const files = Object.entries(documents).map(([file, content]) => [
      `openapi/${file}`,
      stringify(content),
    ]);
    writeProject(folder, Object.fromEntries(files));
    return lintDocuments(path.join(folder, 'openapi'));
  });
}

const schemas = (members: Record<string, unknown>) => ({ components: { schemas: members } });

describe('lintDocuments', () => {
  it('finds no fault in our own documents', () => {
    expect(lintDocuments(documentsFolder)).toEqual([]);
  });

  it('finds no fault in a sound document', async () => {
    const examples = { description: 'Data.', default: { $ref: 'no reference', 'x-data': 1 } };
    const headers = { description: 'Names.', properties: { 'x-named': { type: 'string' } } };
    const sound = document(schemas({ Examples: examples, Headers: headers }));
    await expect(lint({ 'dialects/a.yaml': sound })).resolves.toEqual([]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['another version', document({ openapi: '3.0.3' }), 'is not OpenAPI 3.1'],
    [
      'a reference to nothing',
      document({}, { parameters: [{ $ref: '#/components/parameters/Gone' }] }),
      '/paths//ping/get/parameters/0/$ref: nothing at #/components/parameters/Gone',
    ],
    [
      'a reference to nothing in another file',
      document(schemas({ A: { description: 'A.', items: { $ref: '../b.yaml#/x' } } })),
      '/components/schemas/A/items/$ref: nothing at ../b.yaml#/x',
    ],
    ['an operation without an id', document({}, { operationId: undefined }), 'has no operationId'],
    [
      'an operation id used twice',
      document({ paths: { '/a': { get: operation }, '/b': { post: operation } } }),
      'POST /b: repeats the operationId ping',
    ],
    ['an operation without a summary', document({}, { summary: '' }), 'has no summary'],
    ['an operation open to all', document({}, { security: [] }), 'has no security'],
    [
      'a security scheme nobody defines',
      document({}, { security: [{ magic: [] }] }),
      'asks for the unknown security scheme magic',
    ],
    [
      'an operation that never succeeds',
      document({}, { responses: { default: { description: 'No.' } } }),
      'answers neither 2xx nor 501',
    ],
    [
      'an operation that promises what is not served',
      document({}, { 'x-served': false }),
      'is not served and promises a 2xx',
    ],
    ['a keyword of nobody', document({}, { 'x-magic': true }), '/x-magic: no keyword of ours'],
    ['a schema without a description', document(schemas({ A: { type: 'object' } })), 'schema A'],
  ])('reports %s', async (_, content, want) => {
    const faults = await lint({ 'dialects/a.yaml': content });
    expect(faults).toEqual([expect.stringContaining(want)]);
  });

  it('reports a schema name that two dialects use', async () => {
    const one = document(schemas({ Same: { description: 'One.' } }));
    const faults = await lint({ 'dialects/a.yaml': one, 'dialects/b.yaml': one });
    expect(faults).toEqual(['dialects/b.yaml: schema Same: stands in dialects/a.yaml too']);
  });
});
