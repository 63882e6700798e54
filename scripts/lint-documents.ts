import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { documentsFolder, isNode, type Node } from './documents.js';

/** Keywords of our own; `openapi/README.md` says what each means. */
const ownKeywords = new Set([
  'x-accepts-string',
  'x-aliases',
  'x-alone',
  'x-exactly-one-of',
  'x-closed-query',
  'x-open',
  'x-request',
  'x-served',
  'x-singleton',
  'x-vendor',
  'x-verbatim',
]);

/** Keywords whose members are names the author chose, each over a node. */
const nameMaps = new Set([
  ...['components', 'paths', 'schemas', 'properties', 'patternProperties', '$defs'],
  ...['parameters', 'headers', 'responses', 'requestBodies', 'securitySchemes', 'content'],
]);

/** Keywords that hold data, in which `$ref` and `x-` mean nothing. */
const dataKeywords = new Set(['default', 'const', 'enum', 'example', 'examples', 'mapping']);

const methods = ['get', 'put', 'post', 'delete', 'patch'];

interface Source {
  readonly file: string;
  readonly content: Node;
}

/** What is wrong with the documents of a folder, one line each: `file: place: fault`. */
export function lintDocuments(folder: string): string[] {
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file): Source => {
      const content: unknown = parse(readFileSync(path.join(folder, file), 'utf8'));
      return { file: file.replaceAll(path.sep, '/'), content: isNode(content) ? content : {} };
    });
  return [
    ...sources.flatMap((source) => [
      ...lintVersion(source),
      ...lintNodes(source, sources),
      ...lintOperations(source),
      ...lintSchemas(source),
    ]),
    ...lintSchemaNames(sources),
  ];
}

function lintVersion({ file, content }: Source): string[] {
  const faults = /^3\.1\.\d+$/.test(String(content.openapi)) ? [] : ['is not OpenAPI 3.1'];
  if (!memberOf(content.info, 'title')) faults.push('has no info.title');
  return faults.map((fault) => `${file}: ${fault}`);
}

/** Every `$ref` leads somewhere; every `x-` keyword is one of ours. */
function lintNodes({ file, content }: Source, sources: readonly Source[]): string[] {
  const faults: string[] = [];
  const visit = (node: unknown, place: string): void => {
    if (Array.isArray(node)) {
      for (const [index, member] of node.entries()) visit(member, `${place}/${index}`);
    }
    if (!isNode(node)) return;
    for (const [key, member] of Object.entries(node)) {
      const at = `${place}/${key}`;
      if (key === '$ref') {
        if (!leadsSomewhere(String(member), file, sources)) {
          faults.push(`${file}: ${at}: nothing at ${member}`);
        }
      } else if (key.startsWith('x-')) {
        if (!ownKeywords.has(key)) faults.push(`${file}: ${at}: no keyword of ours`);
      } else if (nameMaps.has(key) && isNode(member)) {
        for (const [name, named] of Object.entries(member)) visitNamed(named, name, at);
      } else if (!dataKeywords.has(key)) {
        visit(member, at);
      }
    }
  };
  /** Below `components` stand further maps of names. */
  const visitNamed = (node: unknown, name: string, place: string): void => {
    if (place !== '/components') visit(node, `${place}/${name}`);
    else visit({ [name]: node }, place);
  };
  visit(content, '');
  return faults;
}

function leadsSomewhere(ref: string, from: string, sources: readonly Source[]): boolean {
  const [target = '', pointer = ''] = ref.split('#');
  const file = target === '' ? from : path.posix.join(path.posix.dirname(from), target);
  let at: unknown = sources.find((source) => source.file === file)?.content;
  for (const key of pointer.split('/').slice(1)) {
    at = memberOf(at, key.replaceAll('~1', '/').replaceAll('~0', '~'));
  }
  return isNode(at);
}

function lintOperations({ file, content }: Source): string[] {
  const seen = new Set<unknown>();
  const paths = Object.entries((content.paths ?? {}) as Record<string, Node>);
  return paths.flatMap(([at, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      if (!isNode(operation)) return [];
      const { operationId, summary } = operation;
      const faults: string[] = [];
      if (!operationId) faults.push('has no operationId');
      if (seen.has(operationId)) faults.push(`repeats the operationId ${operationId}`);
      seen.add(operationId);
      if (!summary) faults.push('has no summary');
      const security = operation.security ?? content.security;
      if (!Array.isArray(security) || security.length === 0) faults.push('has no security');
      for (const requirement of Array.isArray(security) ? security : []) {
        for (const scheme of Object.keys(requirement)) {
          if (!memberOf(memberOf(content.components, 'securitySchemes'), scheme)) {
            faults.push(`asks for the unknown security scheme ${scheme}`);
          }
        }
      }
      const statuses = Object.keys((operation.responses ?? {}) as Node);
      if (!statuses.some((status) => /^(2\d\d|501)$/.test(status))) {
        faults.push('answers neither 2xx nor 501');
      }
      if (operation['x-served'] === false && statuses.some((status) => status.startsWith('2'))) {
        faults.push('is not served and promises a 2xx');
      }
      return faults.map((fault) => `${file}: ${method.toUpperCase()} ${at}: ${fault}`);
    }),
  );
}

function lintSchemas({ file, content }: Source): string[] {
  return Object.entries(schemasOf(content))
    .filter(([, schema]) => !memberOf(schema, 'description'))
    .map(([name]) => `${file}: schema ${name}: has no description`);
}

/** The dialects and the canonical format become one set of types: a name stands in one file. */
function lintSchemaNames(sources: readonly Source[]): string[] {
  const homes = new Map<string, string>();
  return sources
    .filter(({ file }) => file === 'formats/gemini.yaml' || file.startsWith('dialects/'))
    .flatMap(({ file, content }) =>
      Object.keys(schemasOf(content)).flatMap((name) => {
        const home = homes.get(name);
        homes.set(name, home ?? file);
        return home === undefined ? [] : `${file}: schema ${name}: stands in ${home} too`;
      }),
    );
}

function schemasOf(content: Node): Node {
  const schemas = memberOf(content.components, 'schemas');
  return isNode(schemas) ? schemas : {};
}

function memberOf(node: unknown, key: string): unknown {
  return isNode(node) ? node[key] : undefined;
}

if (import.meta.filename === process.argv[1]) {
  const faults = lintDocuments(process.argv[2] ?? documentsFolder);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}
