import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneModule from 'ajv/dist/standalone/index.js';
import addFormatsModule from 'ajv-formats';
import {
  bodySchema,
  type Document,
  isNode,
  isServed,
  type Node,
  type Operation,
  operationsOf,
  resolve,
} from '../documents.js';
import { extraRoots, mergeSchemas, withCanonicalNames } from './requests.js';

// Both packages are CommonJS with a default export inside the default export.
const addFormats = addFormatsModule.default ?? addFormatsModule;
const standaloneCode = standaloneModule.default ?? standaloneModule;

/** Annotations of ours and of OpenAPI that are no validation keywords. */
const annotations = new Set([
  'description',
  'example',
  'examples',
  'discriminator',
  'xml',
  'externalDocs',
]);

/**
 * Standalone Ajv validators of all dialects in one module, so that the shapes they share are
 * compiled once: `{ query, header, requestBody }` in, errors out.
 */
export function writeRequestValidators(dialects: ReadonlyMap<string, Document>): string {
  const merged = mergeSchemas([...dialects.values()].map(withCanonicalNames));
  const roots = new Map<string, Node>();
  const table: string[] = [];
  const extra: string[] = [];
  for (const [name, document] of dialects) {
    const canonical = withCanonicalNames(document);
    const served = operationsOf(canonical).filter(isServed);
    for (const operation of served) {
      roots.set(`${name}_${operation.id}`, inputSchema(canonical, operation));
    }
    const members = served.map(({ id }) => `${id}: ${name}_${id}`);
    table.push(`  ${name}: { ${members.join(', ')} },`);
  }
  for (const name of extraRoots(merged)) {
    roots.set(`${name}Schema`, { $ref: `#/components/schemas/${name}` });
    extra.push(`export const validate${name}: ValidateFunction = ${name}Schema;`);
  }
  const names = [...dialects.keys()].map((name) => `'${name}'`).join(' | ');
  const type = `Record<${names}, Record<string, ValidateFunction>>`;
  return `${compile(merged, roots)}\nexport const validators: ${type} = {\n${table.join('\n')}\n};\n${extra.join('\n')}\n`;
}

/** A standalone validator for one component schema. */
export function writeSchemaValidator(document: Document, name: string): string {
  const root = new Map([[`${name}Schema`, { $ref: `#/components/schemas/${name}` }]]);
  return `${compile(document, root)}\nexport const validate${name}: ValidateFunction = ${name}Schema;\n`;
}

function compile(document: Document, roots: ReadonlyMap<string, Node>): string {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    verbose: false,
    inlineRefs: false,
    code: { source: true, esm: true, lines: true },
  });
  addFormats(ajv);
  const schemas = (document.content.components as Node).schemas as Record<string, Node>;
  const reached = new Set<string>();
  const prepared = new Map<string, Node>();

  const visit = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(visit);
    if (!isNode(node)) return node;
    if (node['x-open'] === true) return node.type === undefined ? {} : { type: node.type };
    const copy: Node = {};
    for (const [key, member] of Object.entries(node)) {
      if (key.startsWith('x-') || annotations.has(key)) continue;
      // Base64 is checked by a byte loop in the normaliser, and for emptiness where it is read:
      // Ajv would count the code points of megabytes.
      if (node.format === 'byte' && (key === 'format' || key === 'minLength')) continue;
      if (key === '$ref' && typeof member === 'string') {
        const name = member.split('/').at(-1) ?? '';
        reach(name);
        copy.$ref = `document#/$defs/${name}`;
      } else if (key === 'properties' && isNode(member)) {
        copy.properties = Object.fromEntries(
          Object.entries(member).map(([name, schema]) => [name, visit(schema)]),
        );
      } else if (key === 'enum' || key === 'const' || key === 'default') {
        if (key !== 'default') copy[key] = member;
      } else {
        copy[key] = visit(member);
      }
    }
    return copy;
  };
  const reach = (name: string): void => {
    if (reached.has(name)) return;
    reached.add(name);
    prepared.set(name, visit(schemas[name]) as Node);
  };

  const exported: Record<string, string> = {};
  const compiledRoots = [...roots].map(([id, schema]) => [id, visit(schema) as Node] as const);
  ajv.addSchema({ $id: 'document', $defs: Object.fromEntries(prepared) });
  for (const [id, schema] of compiledRoots) {
    ajv.addSchema({ ...schema, $id: id });
    exported[id] = id;
  }
  return importsInsteadOfRequires(standaloneCode(ajv, exported));
}

/**
 * Everything of a request that a document constrains. What it leaves open is never refused, but in a
 * document that says `x-closed-query`: there a filter that is written wrongly would not filter.
 */
function inputSchema(document: Document, operation: Operation): Node {
  const groups: Record<string, { properties: Record<string, unknown>; required: string[] }> = {};
  for (const reference of operation.node.parameters as unknown[]) {
    const parameter = resolve(document, reference);
    const place = String(parameter.in);
    if (place !== 'query' && place !== 'header') continue;
    const group = (groups[place] ??= { properties: {}, required: [] });
    const name = place === 'header' ? String(parameter.name).toLowerCase() : String(parameter.name);
    group.properties[name] = asText(parameter.schema);
    if (parameter.required === true) group.required.push(name);
  }
  const properties: Node = {};
  for (const [place, group] of Object.entries(groups)) {
    properties[place] = { type: 'object', ...group };
  }
  if (document.content['x-closed-query'] === true) {
    properties.query = { type: 'object', ...groups.query, additionalProperties: false };
  }
  const body = bodySchema(document, operation);
  if (body) properties.requestBody = body;
  return { type: 'object', properties, ...(body ? { required: ['requestBody'] } : {}) };
}

/** Query and headers arrive as text: a whole number is its digits there. */
function asText(schema: unknown): unknown {
  const isNumber = isNode(schema) && schema.type === 'integer';
  return isNumber ? { type: 'string', pattern: '^[0-9]*$' } : schema;
}

/** Ajv writes `require` even into ESM; Node resolves the same modules through `import`. */
function importsInsteadOfRequires(code: string): string {
  const imports: string[] = [];
  const body = code.replace(
    /const (\w+) = require\("([^"]+)"\)((?:\.\w+|\["[^"]+"\])*);/g,
    (_, name: string, module: string, access: string) => {
      const local = `module${imports.length}`;
      const file = /\.\w+$/.test(module) ? module : `${module}.js`;
      imports.push(`import ${local} from ${JSON.stringify(file)};`);
      // A CommonJS module arrives as its `exports`; Ajv asks for members of that.
      return `const ${name} = ${local}${access};`;
    },
  );
  if (/\brequire\(/.test(body)) throw new Error('a require() is left in the generated validators');
  return `import type { ValidateFunction } from 'ajv';\n${imports.join('\n')}\n${body}`;
}
