import type { Candidate, FunctionCall } from '../../../../generated/formats/gemini.js';
import { isObject } from '../../../core/json.js';
import type { Result } from '../../../core/result.js';
import { fail, ok } from '../../../core/result.js';
import type { Reading } from '../../format.js';
import { pruneNulls } from '../../output-repair.js';
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
  const { call, names } = reading;
  const name = names.get(wire.name) ?? wire.name;
  if (call.tools.functions.length === 0 || call.toolConfig.mode === 'NONE') {
    const finishMessage = `Unexpected function call: ${name}`;
    return fail({ finishReason: 'UNEXPECTED_TOOL_CALL', finishMessage });
  }
  const args = parseArguments(wire.arguments);
  if (args === undefined || name === '') {
    const finishMessage = `Malformed function call: ${name}(${wire.arguments.slice(0, 1000)})`;
    return fail({ finishReason: 'MALFORMED_FUNCTION_CALL', finishMessage });
  }
  return ok({ name, args: withoutNulls(name, args, reading) });
}

/** Strict functions have every member required; null stands for what the model leaves out. */
function withoutNulls(
  name: string,
  args: Record<string, unknown>,
  { call, target }: Reading,
): Record<string, unknown> {
  if (call.toolConfig.mode !== 'VALIDATED') return args;
  const declaration = call.tools.functions.find((known) => known.name === name);
  const strict = declaration && strictParameters(declaration, profileOf(target));
  const pruned = pruneNulls(args, strict?.nullMeansAbsent ?? []);
  return isObject(pruned) ? pruned : args;
}
