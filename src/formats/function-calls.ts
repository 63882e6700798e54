import type {
  Candidate,
  FunctionCall,
  FunctionDeclaration,
} from '../../generated/formats/gemini.js';
import { isObject, parseJson } from '../core/json.js';
import { fail, ok, type Result } from '../core/result.js';
import type { Reading } from './format.js';
import { parametersOf } from './json-schema.js';
import { pruneNulls } from './output-repair.js';
import { type StrictSchema, strictify } from './strict-schema.js';

/** A call as OpenAI's wires write it: the arguments are the text of a JSON object. */
export interface WrittenCall {
  readonly name: string;
  readonly arguments: string;
}

/** How a candidate ends, or why a call is none: what the client is told instead of it. */
export type Ending = Pick<Candidate, 'finishReason' | 'finishMessage'>;

type AbsentNulls = StrictSchema['nullMeansAbsent'];

/**
 * A whole call -> a functionCall without its id, or why there is none. Translation contract §11.1.
 *
 * @param strictTools whether the target keeps to the schemas of arguments where it is asked to.
 */
export function readFunctionCall(
  written: WrittenCall,
  reading: Reading,
  strictTools: boolean,
): Result<Pick<FunctionCall, 'name' | 'args'>, Ending> {
  const name = clientName(written, reading);
  if (!expectsCalls(reading)) return fail(unexpectedCall(name));
  const args = parseArguments(written.arguments);
  if (args === undefined || name === '') return fail(malformedCall(name, written));
  const pruned = pruneNulls(args, absentNulls(name, reading, strictTools));
  return ok({ name, args: isObject(pruned) ? pruned : args });
}

/** The arguments as an object; `{}` where there are none; undefined where they are something else. */
export function parseArguments(text: string): Record<string, unknown> | undefined {
  if (text.trim() === '') return {};
  const parsed = parseJson(text);
  return parsed.ok && isObject(parsed.value) ? parsed.value : undefined;
}

/** The client's own name of the function. */
export function clientName({ name }: Pick<WrittenCall, 'name'>, { names }: Reading): string {
  return names.get(name) ?? name;
}

/** Whether the client has functions that may be called. */
export function expectsCalls({ call: { tools, toolConfig } }: Reading): boolean {
  return tools.functions.length > 0 && toolConfig.mode !== 'NONE';
}

export function unexpectedCall(name: string): Ending {
  return {
    finishReason: 'UNEXPECTED_TOOL_CALL',
    finishMessage: `Unexpected function call: ${name}`,
  };
}

export function malformedCall(name: string, written: WrittenCall): Ending {
  return {
    finishReason: 'MALFORMED_FUNCTION_CALL',
    finishMessage: `Malformed function call: ${name}(${written.arguments.slice(0, 1000)})`,
  };
}

/** The arguments of a function as OpenAI's strict mode guarantees them; undefined where it cannot. */
export function strictParameters(declaration: FunctionDeclaration): StrictSchema | undefined {
  const strict = strictify(parametersOf(declaration), 'openai');
  return strict?.wrapped ? undefined : strict;
}

/**
 * Strict functions have every member required; null stands for what the model leaves out.
 *
 * @param name as the client knows the function.
 */
export function absentNulls(name: string, { call }: Reading, strictTools: boolean): AbsentNulls {
  if (!strictTools || call.toolConfig.mode !== 'VALIDATED') return [];
  const declaration = call.tools.functions.find((known) => known.name === name);
  return (declaration && strictParameters(declaration)?.nullMeansAbsent) ?? [];
}
