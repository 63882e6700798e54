import {
  bodySchema,
  type Document,
  isServed,
  type Operation,
  operationsOf,
  refName,
  resolve,
} from '../documents.js';

/** The obligation: one handler per served operation of the document. `types` is where its types are. */
export function writeOperations(document: Document, types = '../types.js'): string {
  const operations = operationsOf(document).filter(isServed);
  const names = new Set(
    operations
      .map((operation) => refName(bodySchema(document, operation)))
      .filter((name) => name !== undefined),
  );
  return [
    ...(names.size === 0
      ? []
      : [`import type { ${[...names].sort().join(', ')} } from '${types}';`, '']),
    '/**',
    ' * Handlers by operationId. `Context` is what the server hands on besides the request,',
    ' * `Reply` what a handler gives back.',
    ' */',
    'export interface Operations<Context, Reply> {',
    ...operations.flatMap((operation) => [
      `  /** ${operation.node.summary ?? operation.id}: ${operation.method.toUpperCase()} ${operation.path} */`,
      `  ${operation.id}(request: ${requestType(document, operation)}, context: Context): Promise<Reply>;`,
    ]),
    '}',
    '',
    '/** Name of the field-table shape of each operation that takes a body. */',
    'export const bodyShapes: Readonly<Record<string, string>> = {',
    ...operations.flatMap((operation) => {
      const name = refName(bodySchema(document, operation));
      return name === undefined ? [] : [`  ${operation.id}: ${JSON.stringify(name)},`];
    }),
    '};',
    '',
  ].join('\n');
}

function requestType(document: Document, operation: Operation): string {
  const body = refName(bodySchema(document, operation));
  const members = [`params: { ${parameters(document, operation, 'path')} }`];
  members.push(`query: { ${parameters(document, operation, 'query')} }`);
  if (body !== undefined) members.push(`body: ${body}`);
  return `{ ${members.join('; ')} }`;
}

function parameters(document: Document, operation: Operation, place: string): string {
  return (operation.node.parameters as unknown[])
    .map((reference) => resolve(document, reference))
    .filter((parameter) => parameter.in === place)
    .map((parameter) => {
      const required = parameter.required === true ? '' : '?';
      return `${JSON.stringify(parameter.name)}${required}: string`;
    })
    .join('; ');
}
