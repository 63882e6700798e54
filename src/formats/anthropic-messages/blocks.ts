import type {
  ContentBlock,
  ContentBlockDelta,
} from '../../../generated/formats/anthropic-messages.js';
import type { Part } from '../../../generated/formats/gemini.js';
import type { Answer, OpenBlock } from './answer.js';
import { beginCall, readCall, readInput } from './calls.js';
import { isCounted } from './end.js';
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
    call: undefined,
    signature: '',
    citations: [],
    place: answer.grounding.nextTextPlace(),
  };
  switch (block.type) {
    case 'text':
      opened.text = block.text ?? '';
      opened.citations.push(...(block.citations ?? []));
      return { block: opened, parts: say(opened.text, answer) };
    case 'thinking':
      opened.text = block.thinking ?? '';
      opened.signature = block.signature ?? '';
      return { block: opened, parts: [thought(opened.text)] };
    case 'redacted_thinking':
      answer.reasoning.reasoned({ kind: 'redacted', data: block.data });
      return { block: opened, parts: [] };
    case 'tool_use': {
      const call = beginCall(block, answer.reading, answer.newId);
      if (!call) return { block: opened, parts: [] };
      opened.call = call;
      const first = { ...call.first, ...answer.reasoning.take() };
      // Some servers bring the input whole, here.
      const whole = Object.keys(block.input ?? {}).length > 0;
      return {
        block: opened,
        parts: whole ? [first, ...call.push(JSON.stringify(block.input))] : [first],
      };
    }
    default:
      answer.reasoning.ranTool();
      return { block: opened, parts: readServerToolResult(block, answer.grounding) };
  }
}

/** What a block gains; texts pass at once, the rest is kept until the block ends. */
export function growBlock(opened: OpenBlock, delta: ContentBlockDelta, answer: Answer): Part[] {
  switch (delta.type) {
    case 'text_delta':
      opened.text += delta.text;
      return say(delta.text, answer);
    case 'thinking_delta':
      opened.text += delta.thinking;
      return [thought(delta.thinking)];
    case 'signature_delta':
      opened.signature += delta.signature;
      return [];
    case 'input_json_delta':
      opened.json += delta.partial_json;
      return opened.call?.push(delta.partial_json) ?? [];
    case 'citations_delta':
      opened.citations.push(delta.citation);
      return [];
    default:
      // Deltas that are newer than us.
      return [];
  }
}

/** What a whole block brings beyond what was sent of it. */
export function closeBlock(opened: OpenBlock, answer: Answer): Part[] {
  const { block, text, json, signature, citations, place } = opened;
  switch (block.type) {
    case 'text':
      answer.grounding.cited(text, place, citations);
      return [];
    case 'thinking':
      // Without its signature the service would not take it back.
      if (signature !== '') answer.reasoning.reasoned({ kind: 'thinking', text, signature });
      return [];
    case 'tool_use': {
      const call = readCall(block, opened, answer.reading, answer.newId);
      answer.fault ??= call.fault;
      if (call.text !== undefined) {
        answer.answered = true;
        return [{ text: call.text }];
      }
      if (!call.functionCall) return [];
      if (!isCounted(answer.usage)) answer.written += JSON.stringify(call.functionCall.args);
      if (opened.call) return [opened.call.last()];
      return [{ functionCall: call.functionCall, ...answer.reasoning.take() }];
    }
    case 'server_tool_use':
      return readServerToolUse(block, json, answer.grounding);
    default:
      return [];
  }
}

/** A block as a whole message would hold it: so it goes back, to have the message go on. */
export function wholeBlock({ block, text, json, signature, citations }: OpenBlock): ContentBlock {
  switch (block.type) {
    case 'text':
      return { ...block, text, ...(citations.length > 0 ? { citations } : {}) };
    case 'thinking':
      return { ...block, thinking: text, signature };
    case 'tool_use':
    case 'server_tool_use':
      return { ...block, input: readInput(block.input, json) ?? {} };
    default:
      return block;
  }
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

function thought(text: string): Part {
  return { text, thought: true };
}
