import type { ResponseEvent } from '../../../generated/formats/openai-responses.js';
import type { Chunk } from '../../core/canonical.js';
import { readLogprobs } from '../openai/logprobs.js';
import { type Answer, hear, send } from './answer.js';
import { beginCall, growCall } from './calls.js';
import { endItem, showCode } from './items.js';

/** Reads an event into the answer and returns the chunk it brings, if it brings one. Translation contract §12.4. */
export function readNext(answer: Answer, event: ResponseEvent): Chunk | undefined {
  switch (event.type) {
    case 'response.created':
    case 'response.in_progress':
    case 'response.queued':
      hear(answer, event.response);
      return undefined;
    case 'response.output_item.added': {
      const { item, output_index: index } = event;
      return item.type === 'function_call'
        ? send(answer, beginCall(item, index, answer))
        : undefined;
    }
    case 'response.output_item.done':
      return send(answer, endItem(event.item, event.output_index, answer));
    case 'response.output_text.delta': {
      const { output_index, content_index, delta: text, logprobs } = event;
      answer.grounding.said(`${output_index}.${content_index}`, text);
      answer.tokens.push(...(logprobs ?? []));
      return send(answer, [{ text }], readLogprobs(logprobs));
    }
    case 'response.output_text.annotation.added': {
      const { output_index, content_index, annotation } = event;
      answer.grounding.cited(`${output_index}.${content_index}`, annotation);
      return undefined;
    }
    case 'response.refusal.delta':
      answer.refusal += event.delta;
      return send(answer, [{ text: event.delta }]);
    case 'response.reasoning_summary_part.added':
      answer.newParagraph = event.summary_index > 0;
      return undefined;
    case 'response.reasoning_summary_text.delta': {
      const text = `${answer.newParagraph && event.delta ? '\n\n' : ''}${event.delta}`;
      if (event.delta) answer.newParagraph = false;
      return sendThought(answer, event.output_index, 'summary', text);
    }
    case 'response.reasoning_text.delta':
      return sendThought(answer, event.output_index, 'content', event.delta);
    case 'response.function_call_arguments.delta':
      return send(answer, growCall(event.output_index, event.delta, answer));
    case 'response.code_interpreter_call_code.done':
      return send(answer, showCode(event.code, event.output_index, answer));
    default:
      // What ends the answer is read by who reads its end; the rest is newer than us.
      return undefined;
  }
}

/** Servers of open models may tell a thought twice: itself and its summary. What comes first is shown. */
function sendThought(
  answer: Answer,
  index: number,
  kind: 'summary' | 'content',
  text: string,
): Chunk | undefined {
  if (text === '') return undefined;
  const shown = answer.thoughts.get(index) ?? kind;
  answer.thoughts.set(index, shown);
  return shown === kind ? send(answer, [{ text, thought: true }]) : undefined;
}
