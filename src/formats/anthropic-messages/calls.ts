import type { ToolUseBlock } from '../../../generated/formats/anthropic-messages.js';
import type { Candidate, FunctionCall } from '../../../generated/formats/gemini.js';
import type { NewId } from '../../core/clock.js';
import { isObject, parseJson } from '../../core/json.js';
import { madeCallId } from '../call-ids.js';
import type { Reading } from '../format.js';
import { createStreamedCall, type StreamedCall } from '../partial-args.js';

/** Why an answer cannot count as a success, though the provider thinks it does. */
export type Fault = Pick<Candidate, 'finishReason' | 'finishMessage'>;

interface ReadCall {
  readonly functionCall?: FunctionCall;
  /** The call stood for the structured answer; this is the answer. */
  readonly text?: string;
  readonly fault?: Fault;
}

/** Of a malformed call this much is shown. */
const shownChars = 1000;

/** A call whose arguments the client gets as they come (§12.7); undefined where it gets all at its end. */
export function beginCall(
  { id, name }: ToolUseBlock,
  { call, names, answerTool }: Reading,
  newId: NewId,
): StreamedCall | undefined {
  const { stream, toolConfig, tools } = call;
  if (!stream || !toolConfig.streamArgs) return undefined;
  if (name === answerTool || tools.functions.length === 0) return undefined;
  return createStreamedCall(id || madeCallId(newId), names.get(name) ?? name);
}

/** The input of a call as it was streamed: `json` is empty where the block brought it whole. */
interface StreamedInput {
  readonly json: string;
  readonly call: StreamedCall | undefined;
}

/** A finished tool_use block -> the call. Translation contract §11.1. */
export function readCall(
  { id, name, input }: ToolUseBlock,
  { json, call: streamed }: StreamedInput,
  { call, names, answerTool }: Reading,
  newId: NewId,
): ReadCall {
  const args = streamed ? streamed.end() : readInput(input, json);
  if (answerTool !== undefined && name === answerTool) {
    return { text: args ? JSON.stringify(args) : json };
  }
  const clientName = names.get(name) ?? name;
  if (call.tools.functions.length === 0) {
    return {
      fault: {
        finishReason: 'UNEXPECTED_TOOL_CALL',
        finishMessage: `Unexpected function call: ${clientName}`,
      },
    };
  }
  if (!args) {
    const shown = (json || JSON.stringify(input)).slice(0, shownChars);
    return {
      fault: {
        finishReason: 'MALFORMED_FUNCTION_CALL',
        finishMessage: `Malformed function call: ${clientName}(${shown})`,
      },
    };
  }
  return { functionCall: { name: clientName, args, id: id || madeCallId(newId) } };
}

/** A block's input as an object; undefined where it is none. No input at all is an empty one. */
export function readInput(input: unknown, json: string): Record<string, unknown> | undefined {
  if (json.trim() === '') return isObject(input ?? {}) ? { ...(input ?? {}) } : undefined;
  const parsed = parseJson(json);
  return parsed.ok && isObject(parsed.value) ? parsed.value : undefined;
}
