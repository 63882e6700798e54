import type {
  FunctionDeclaration,
  Tool,
  ToolConfig,
} from '../../../../generated/formats/gemini.js';
import type { CanonicalToolConfig, CanonicalTools } from '../../../core/canonical.js';
import type { FieldViolation } from '../../../core/violations.js';
import { checkSchema } from './check-schema.js';
import { type Findings, readSchema } from './read-schema.js';

/**
 * Function declarations of all entries in order; every other member is a tool the provider runs.
 *
 * @param path where they stand in the request.
 */
export function readTools(tools: readonly Tool[], path: string, found: Findings): CanonicalTools {
  const { violations } = found;
  const functions: FunctionDeclaration[] = [];
  const server: Tool[] = [];
  const places = { functions: [] as string[], server: [] as string[] };
  const names = new Set<string>();

  for (const [index, tool] of tools.entries()) {
    const { functionDeclarations = [], ...others } = tool;
    if (Object.keys(tool).length === 0) {
      violations.push({ field: `${path}[${index}]`, description: 'names no tool' });
    }
    for (const [at, declaration] of functionDeclarations.entries()) {
      const place = `${path}[${index}].functionDeclarations[${at}]`;
      if (names.has(declaration.name)) {
        violations.push({
          field: `${place}.name`,
          description: `"${declaration.name}" is declared twice`,
        });
      }
      names.add(declaration.name);
      checkDeclaration(declaration, place, found);
      functions.push(withReadSchemas(declaration, place, found));
      places.functions.push(place);
    }
    for (const [member, settings] of Object.entries(others)) {
      server.push({ [member]: settings });
      places.server.push(`${path}[${index}]`);
    }
  }
  return { functions, server, places };
}

function withReadSchemas(
  declaration: FunctionDeclaration,
  path: string,
  found: Findings,
): FunctionDeclaration {
  const { parameters, response } = declaration;
  return {
    ...declaration,
    ...(parameters ? { parameters: readSchema(parameters, `${path}.parameters`, found) } : {}),
    ...(response ? { response: readSchema(response, `${path}.response`, found) } : {}),
  };
}

function checkDeclaration(
  { parameters, parametersJsonSchema }: FunctionDeclaration,
  path: string,
  found: Findings,
): void {
  const { violations } = found;
  if (parameters !== undefined && parametersJsonSchema !== undefined) {
    violations.push({
      field: `${path}.parametersJsonSchema`,
      description: 'cannot stand beside parameters; send one of the two',
    });
  }
  if (parameters !== undefined) checkSchema(parameters, `${path}.parameters`, found);
  if (parametersJsonSchema !== undefined) {
    checkSchema(parametersJsonSchema, `${path}.parametersJsonSchema`, found);
  }
  const root = parameters ?? parametersJsonSchema;
  const type = root && 'type' in root ? root.type : undefined;
  if (typeof type === 'string' && !/^(?:object|type_unspecified)$/i.test(type)) {
    violations.push({
      field: `${path}.${parameters === undefined ? 'parametersJsonSchema' : 'parameters'}.type`,
      description: 'must be an object: a function takes named arguments',
    });
  }
}

/**
 * Translation contract §6.2: which names may be called, and when a choice makes no sense.
 *
 * @param at where the choice stands in the request.
 */
export function readToolConfig(
  config: ToolConfig,
  { functions }: CanonicalTools,
  at: string,
  violations: FieldViolation[],
): CanonicalToolConfig {
  const calling = config.functionCallingConfig ?? {};
  const mode =
    calling.mode === undefined || calling.mode === 'MODE_UNSPECIFIED' ? 'AUTO' : calling.mode;
  const allowed = calling.allowedFunctionNames ?? [];
  const path = `${at}.functionCallingConfig`;

  if (allowed.length > 0 && mode !== 'ANY' && mode !== 'VALIDATED') {
    violations.push({
      field: `${path}.allowedFunctionNames`,
      description: 'needs mode ANY or VALIDATED',
    });
  }
  const declared = new Set(functions.map(({ name }) => name));
  for (const [index, name] of allowed.entries()) {
    if (!declared.has(name)) {
      violations.push({
        field: `${path}.allowedFunctionNames[${index}]`,
        description: `"${name.slice(0, 100)}" is not a declared function`,
      });
    }
  }
  if ((mode === 'ANY' || mode === 'VALIDATED') && functions.length === 0) {
    violations.push({ field: `${path}.mode`, description: `${mode} needs function declarations` });
  }

  return {
    mode,
    streamArgs: calling.streamFunctionCallArguments === true,
    ...(allowed.length > 0 ? { allowed } : {}),
    ...(config.retrievalConfig ? { retrieval: config.retrievalConfig } : {}),
    ...(config.includeServerSideToolInvocations === undefined
      ? {}
      : { includeServerSide: config.includeServerSideToolInvocations }),
  };
}
