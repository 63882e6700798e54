import type { ConverseStreamOutput } from '../../../generated/formats/bedrock-converse.js';
import type { Part } from '../../../generated/formats/gemini.js';
import type { Chunk } from '../../core/canonical.js';
import { type Answer, chunkOf, type OpenBlock } from './answer.js';
import { announceCall, closeBlock, growBlock, openBlock } from './blocks.js';
import { isLimit } from './end.js';

/**
 * Reads the next event into the answer and returns the chunk it brings, if it brings one. Once
 * `complete` is true nothing more may be read, and the end is still to be told. Translation
 * contract §12.5.
 */
export function readNext(answer: Answer, event: ConverseStreamOutput): Chunk | undefined {
  if ('contentBlockStart' in event) {
    const { contentBlockIndex, start } = event.contentBlockStart;
    const block = begin(answer, contentBlockIndex, start);
    return sendParts(answer, announceCall(block, answer));
  }
  if ('contentBlockDelta' in event) {
    const { contentBlockIndex, delta } = event.contentBlockDelta;
    const block = answer.open.get(contentBlockIndex) ?? begin(answer, contentBlockIndex);
    return sendParts(answer, growBlock(block, delta, answer));
  }
  if ('contentBlockStop' in event) {
    const { contentBlockIndex } = event.contentBlockStop;
    const block = answer.open.get(contentBlockIndex);
    if (!block) return undefined;
    answer.open.delete(contentBlockIndex);
    return sendParts(answer, closeBlock(block, answer));
  }
  if ('messageStop' in event) {
    const { stopReason } = event.messageStop;
    // Otherwise it is no proper end, and the stream counts as broken.
    if (isLimit(stopReason) || !losesCall(answer)) answer.stopReason = stopReason;
  }
  if ('metadata' in event) {
    const { usage = {}, trace } = event.metadata;
    answer.usage = usage;
    answer.guardrailReason = trace?.guardrail?.actionReason;
    // What it took is told after why it ended.
    answer.complete = answer.stopReason !== undefined;
  }
  return undefined;
}

/** Whether a call has begun that nothing ended; a limit may well cut one off. */
function losesCall({ open }: Answer): boolean {
  return [...open.values()].some(({ tool }) => tool !== undefined);
}

function begin(answer: Answer, index: number, start?: Parameters<typeof openBlock>[0]): OpenBlock {
  const block = openBlock(start, answer);
  answer.open.set(index, block);
  return block;
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
