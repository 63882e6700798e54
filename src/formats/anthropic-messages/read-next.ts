import type { MessageStreamEvent } from '../../../generated/formats/anthropic-messages.js';
import type { Part } from '../../../generated/formats/gemini.js';
import type { Chunk } from '../../core/canonical.js';
import { readResponseId } from '../answer-head.js';
import { type Answer, chunkOf } from './answer.js';
import { closeBlock, growBlock, openBlock } from './blocks.js';
import { isLimit } from './end.js';
import { mergeUsage } from './usage.js';

/**
 * Reads the next event into the answer and returns the chunk it brings, if it brings one. Once
 * `complete` is true nothing more may be read, and the end is still to be told. Translation
 * contract §12.5.
 */
export function readNext(answer: Answer, event: MessageStreamEvent): Chunk | undefined {
  switch (event.type) {
    case 'message_start': {
      const { id, model, container, usage } = event.message;
      // The first message names the answer, whatever it goes on with.
      if (answer.responseId === undefined) {
        answer.modelVersion = model || answer.modelVersion;
        answer.responseId = readResponseId(id, answer.newId);
      }
      answer.container = container?.id ?? answer.container;
      answer.usage = mergeUsage(answer.usage, usage);
      return undefined;
    }
    case 'content_block_start': {
      const opened = openBlock(event.content_block, answer);
      answer.open.set(event.index, opened.block);
      return sendParts(answer, opened.parts);
    }
    case 'content_block_delta': {
      const block = answer.open.get(event.index);
      return block && sendParts(answer, growBlock(block, event.delta, answer));
    }
    case 'content_block_stop': {
      const block = answer.open.get(event.index);
      if (!block) return undefined;
      answer.open.delete(event.index);
      answer.blocks.push(block);
      return sendParts(answer, closeBlock(block, answer));
    }
    case 'message_delta': {
      const { stop_reason: reason, stop_details: details, container } = event.delta;
      answer.stop = { reason, category: details?.category, explanation: details?.explanation };
      answer.container = container?.id ?? answer.container;
      answer.usage = mergeUsage(answer.usage, event.usage);
      return undefined;
    }
    case 'message_stop':
      // Otherwise it is no proper end, and the stream counts as broken.
      answer.complete = Boolean(answer.stop.reason) && !losesCall(answer);
      return answer.complete && !answer.answered ? sendAside(answer) : undefined;
    default:
      return undefined;
  }
}

/** Whether a call has begun that nothing ended; a limit may well cut one off. */
function losesCall({ open, stop }: Answer): boolean {
  const isCall = [...open.values()].some(({ block }) => block.type === 'tool_use');
  return isCall && !isLimit(stop.reason);
}

/** The forced answer did not come, so what was written in its place is the answer. */
function sendAside(answer: Answer): Chunk | undefined {
  const text = answer.aside;
  answer.aside = '';
  answer.reasoning.said(text);
  return sendParts(answer, [{ text }]);
}

/** Empty texts bring nothing, thoughts only what the client asked for. */
function sendParts(answer: Answer, parts: readonly Part[]): Chunk | undefined {
  const wanted = parts.filter(
    ({ text, thought }) =>
      text !== '' && (thought !== true || answer.reading.call.thinking.include),
  );
  if (wanted.length === 0) return undefined;
  for (const part of wanted) {
    answer.grounding.sent(part);
    answer.written += part.text ?? '';
  }
  answer.sentParts += wanted.length;
  return chunkOf(answer, { content: { role: 'model', parts: wanted } });
}
