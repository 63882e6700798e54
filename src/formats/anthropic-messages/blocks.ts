import type {
  ContentBlock,
  ContentBlockDelta,
} from '../../../generated/formats/anthropic-messages.js';
import type { Part } from '../../../generated/formats/gemini.js';
import { type Answer, type OpenBlock, takeReasoning } from './answer.js';
import { readCall } from './calls.js';
import { readServerToolResult, readServerToolUse } from './server-tools.js';

interface Opened {
  readonly block: OpenBlock;
  readonly parts: readonly Part[];
}

/** A block that begins, and the parts that are there already. Tool results are whole at once. */
export function openBlock(block: ContentBlock, answer: Answer): Opened {
  const opened: OpenBlock = {
    block,
    text: '',
    json: '',
    signature: '',
    citations: [],
    place: answer.grounding.nextTextPlace(),
  };
  switch (block.type) {
    case 'text':
      opened.text = block.text ?? '';
      opened.citations.push(...(block.citations ?? []));
      return { block: opened, parts: [{ text: opened.text }] };
    case 'thinking':
      opened.text = block.thinking ?? '';
      opened.signature = block.signature ?? '';
      return { block: opened, parts: [thought(opened.text)] };
    case 'redacted_thinking':
      answer.reasoning.push({ type: 'redacted_thinking', data: block.data });
      return { block: opened, parts: [] };
    default:
      return { block: opened, parts: readServerToolResult(block, answer.grounding) };
  }
}

/** What a block gains; texts pass at once, the rest is kept until the block ends. */
export function growBlock(opened: OpenBlock, delta: ContentBlockDelta): Part[] {
  switch (delta.type) {
    case 'text_delta':
      opened.text += delta.text;
      return [{ text: delta.text }];
    case 'thinking_delta':
      opened.text += delta.thinking;
      return [thought(delta.thinking)];
    case 'signature_delta':
      opened.signature += delta.signature;
      return [];
    case 'input_json_delta':
      opened.json += delta.partial_json;
      return [];
    case 'citations_delta':
      opened.citations.push(delta.citation);
      return [];
    default:
      // Deltas that are newer than us.
      return [];
  }
}

/** What a whole block brings beyond what was sent of it. */
export function closeBlock(
  { block, text, json, signature, citations, place }: OpenBlock,
  answer: Answer,
): Part[] {
  switch (block.type) {
    case 'text':
      answer.grounding.cited(text, place, citations);
      return [];
    case 'thinking':
      // Without its signature the service would not take it back.
      if (signature !== '') answer.reasoning.push({ type: 'thinking', thinking: text, signature });
      return [];
    case 'tool_use': {
      const {
        text: answerText,
        functionCall,
        fault,
      } = readCall(block, json, answer.reading, answer.newId);
      answer.fault ??= fault;
      if (answerText !== undefined) return [{ text: answerText }];
      return functionCall ? [{ functionCall, ...takeReasoning(answer) }] : [];
    }
    case 'server_tool_use':
      return readServerToolUse(block, json, answer.grounding);
    default:
      return [];
  }
}

function thought(text: string): Part {
  return { text, thought: true };
}
