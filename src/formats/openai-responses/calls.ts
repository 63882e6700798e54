import type { Part } from '../../../generated/formats/gemini.js';
import type { FunctionCallItem } from '../../../generated/formats/openai-responses.js';
import { madeCallId } from '../call-ids.js';
import {
  absentNulls,
  clientName,
  type Ending,
  expectsCalls,
  malformedCall,
  readFunctionCall,
} from '../function-calls.js';
import { createStreamedCall } from '../partial-args.js';
import { type Answer, type OpenCall, takeReasoning } from './answer.js';
import { profileOf } from './profiles.js';

/** A call begins: nothing is known of its arguments, and they may be wanted as they come. Translation contract §12.7. */
export function beginCall(item: FunctionCallItem, index: number, answer: Answer): Part[] {
  const { reading } = answer;
  const { stream, toolConfig } = reading.call;
  if (!stream || !toolConfig.streamArgs || !expectsCalls(reading)) return [];
  const name = clientName(item, reading);
  if (!name) return [];
  const nulls = absentNulls(name, reading, profileOf(reading.target).strictTools);
  const call = createStreamedCall(idOf(item, answer), name, nulls);
  answer.openCalls.set(index, { call, length: 0 });
  return [{ ...call.first, ...takeReasoning(answer) }];
}

/** More of its arguments. */
export function growCall(index: number, fragment: string, answer: Answer): Part[] {
  const open = answer.openCalls.get(index);
  if (!open) return [];
  open.length += fragment.length;
  return open.call.push(fragment);
}

/** A call is whole. Translation contract §11.1. */
export function endCall(item: FunctionCallItem, index: number, answer: Answer): Part[] {
  const { reading } = answer;
  answer.written += item.name + item.arguments;
  const open = answer.openCalls.get(index);
  if (open) return endStreamed(open, item, answer);
  const { strictTools } = profileOf(reading.target);
  const read = readFunctionCall(item, reading, strictTools);
  if (!read.ok) return ended(read.error, answer);
  const functionCall = { ...read.value, id: idOf(item, answer) };
  return [{ functionCall, ...takeReasoning(answer) }];
}

/** Some servers bring all of the arguments only here. */
function endStreamed({ call, length }: OpenCall, item: FunctionCallItem, answer: Answer): Part[] {
  const parts = call.push(item.arguments.slice(length));
  if (call.end() !== undefined) return [...parts, call.last()];
  const name = clientName(item, answer.reading);
  return [...parts, ...ended(malformedCall(name, item), answer)];
}

function ended(ending: Ending, answer: Answer): Part[] {
  answer.problem ??= ending;
  return [];
}

function idOf({ call_id: id }: FunctionCallItem, { callIds, newId }: Answer): string {
  const unique = id && !callIds.has(id) ? id : madeCallId(newId);
  callIds.add(unique);
  return unique;
}
