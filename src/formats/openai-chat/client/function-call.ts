import type { Candidate, FunctionCall } from '../../../../generated/formats/gemini.js';
import { isObject } from '../../../core/json.js';
import type { Result } from '../../../core/result.js';
import { fail, ok } from '../../../core/result.js';
import type { Reading } from '../../format.js';
import { pruneNulls } from '../../output-repair.js';
import type { StrictSchema } from '../../strict-schema.js';
import { profileOf } from '../profiles.js';
import { strictParameters } from '../tools.js';
import { parseArguments, type WireCall } from './call-assembly.js';

/** How a candidate ends, or why a call is none: what the client is told instead of it. */
export type Ending = Pick<Candidate, 'finishReason' | 'finishMessage'>;

/** A whole call -> a functionCall without its id, or why there is none. Translation contract §11.1. */
export function readFunctionCall(
  wire: WireCall,
  reading: Reading,
): Result<Pick<FunctionCall, 'name' | 'args'>, Ending> {
  const name = clientName(wire, reading);
  if (!expectsCalls(reading)) return fail(unexpectedCall(name));
  const args = parseArguments(wire.arguments);
  if (args === undefined || name === '') return fail(malformedCall(name, wire));
  const pruned = pruneNulls(args, absentNulls(name, reading));
  return ok({ name, args: isObject(pruned) ? pruned : args });
}

/** The client's own name of the function. */
export function clientName({ name }: WireCall, { names }: Reading): string {
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

export function malformedCall(name: string, wire: WireCall): Ending {
  return {
    finishReason: 'MALFORMED_FUNCTION_CALL',
    finishMessage: `Malformed function call: ${name}(${wire.arguments.slice(0, 1000)})`,
  };
}

/** Strict functions have every member required; null stands for what the model leaves out. */
export function absentNulls(
  name: string,
  { call, target }: Reading,
): StrictSchema['nullMeansAbsent'] {
  if (call.toolConfig.mode !== 'VALIDATED') return [];
  const declaration = call.tools.functions.find((known) => known.name === name);
  const strict = declaration && strictParameters(declaration, profileOf(target));
  return strict?.nullMeansAbsent ?? [];
}
