import type {
  ContentBlockDelta,
  ContentBlockStartEvent,
} from '../../../generated/formats/bedrock-converse.js';
import type { Part } from '../../../generated/formats/gemini.js';
import { madeCallId } from '../call-ids.js';
import { clientName, expectsCalls, parseArguments, readFunctionCall } from '../function-calls.js';
import { createStreamedCall } from '../partial-args.js';
import type { Answer, OpenBlock } from './answer.js';

/** A block that begins. Only calls announce themselves. */
export function openBlock(
  start: ContentBlockStartEvent['start'] | undefined,
  answer: Answer,
): OpenBlock {
  const { reading, newId, grounding } = answer;
  const toolUse = start?.toolUse;
  const tool = toolUse && { id: toolUse.toolUseId || madeCallId(newId), name: toolUse.name };
  const { stream, toolConfig } = reading.call;
  const streams = stream && toolConfig.streamArgs && expectsCalls(reading);
  return {
    tool,
    call:
      tool && streams && tool.name !== reading.answerTool
        ? createStreamedCall(tool.id, clientName(tool, reading))
        : undefined,
    json: '',
    text: '',
    thought: '',
    signature: '',
    redacted: [],
    citations: [],
    place: grounding.nextTextPlace(),
  };
}

/** The part that tells of a call whose arguments will follow. */
export function announceCall({ call }: OpenBlock, answer: Answer): Part[] {
  return call ? [{ ...call.first, ...answer.reasoning.take() }] : [];
}

/** What a block gains; texts pass at once, the rest is kept until the block ends. */
export function growBlock(
  opened: OpenBlock,
  { text, toolUse, reasoningContent, citation }: ContentBlockDelta,
  answer: Answer,
): Part[] {
  if (citation) opened.citations.push(citation);
  if (text !== undefined) {
    opened.text += text;
    return say(text, answer);
  }
  if (toolUse?.input !== undefined) {
    opened.json += toolUse.input;
    return opened.call?.push(toolUse.input) ?? [];
  }
  if (!reasoningContent) return [];
  if (reasoningContent.redactedContent) opened.redacted.push(reasoningContent.redactedContent);
  opened.signature += reasoningContent.signature ?? '';
  const thought = reasoningContent.text ?? '';
  opened.thought += thought;
  return [{ text: thought, thought: true }];
}

/** What a whole block brings beyond what was sent of it. */
export function closeBlock(opened: OpenBlock, answer: Answer): Part[] {
  const { tool, text, thought, signature, redacted, citations, place } = opened;
  answer.grounding.cited(text, place, citations);
  // Without its signature the model would not take it back; makers other than Anthropic give none.
  if (signature !== '') answer.reasoning.reasoned({ kind: 'thinking', text: thought, signature });
  if (redacted.length > 0) {
    const bytes = Buffer.concat(redacted.map((piece) => Buffer.from(piece, 'base64')));
    answer.reasoning.reasoned({ kind: 'redacted', data: bytes.toString('base64') });
  }
  return tool ? closeCall(opened, tool, answer) : [];
}

function closeCall(
  { call, json }: OpenBlock,
  { id, name }: NonNullable<OpenBlock['tool']>,
  answer: Answer,
): Part[] {
  const { reading } = answer;
  if (name === reading.answerTool) {
    const args = parseArguments(json);
    answer.answered = true;
    return [{ text: args ? JSON.stringify(args) : json }];
  }
  const read = readFunctionCall({ name, arguments: json }, reading, false);
  if (!read.ok) {
    answer.fault ??= read.error;
    return [];
  }
  answer.written += json;
  if (call) return [call.last()];
  return [{ functionCall: { ...read.value, id }, ...answer.reasoning.take() }];
}

/** Visible text; beside a forced answer it waits until that has come, or has not. */
function say(text: string, answer: Answer): Part[] {
  if (answer.reading.answerTool !== undefined) {
    answer.aside += text;
    return [];
  }
  answer.reasoning.said(text);
  return [{ text }];
}
