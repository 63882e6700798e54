import type { ContentBlock } from '../../../../generated/formats/anthropic-messages.js';
import { isObject } from '../../../core/json.js';
import type { ClientFormat, WireBody } from '../../format.js';
import { isMessage } from '../events.js';
import { addUsage } from '../usage.js';

/** The model paused in the middle of its turn, and goes on with it when it is given back. */
export const paused = 'pause_turn';

/** An answer that pauses again and again is not asked for any further. Translation contract §11.2. */
export const resumesAtMost = 5;

/** Whole answers in pieces; streams ask on while they are read. */
export const resume: NonNullable<ClientFormat['resume']> = {
  next(body, sent) {
    if (!isMessage(body) || body.stop_reason !== paused) return undefined;
    return askedOn(sent, body.content, body.container?.id);
  },
  join(first, second) {
    if (!isMessage(first) || !isMessage(second)) return second;
    const { stop_reason, stop_details } = second;
    return {
      ...first,
      content: [...first.content, ...second.content],
      stop_reason,
      stop_details,
      usage: addUsage(first.usage ?? {}, second.usage ?? {}),
    };
  },
};

/**
 * The request again, ending with what the model has said so far.
 *
 * @param said blocks of the last answer, as they came.
 * @see https://docs.anthropic.com/en/api/handling-stop-reasons#pause-turn
 */
export function askedOn(
  sent: WireBody,
  said: readonly ContentBlock[],
  container: string | undefined,
): WireBody {
  const messages: unknown[] = Array.isArray(sent.messages) ? sent.messages : [];
  // What the request ended with, and what was said before that, belongs to the same turn.
  const begun = contentOfAssistant(messages.at(-1));
  // The service writes empty texts at times, and takes none.
  const spoken = said.filter((block) => block.type !== 'text' || block.text !== '');
  const turn = { role: 'assistant', content: [...(begun ?? []), ...spoken] };
  return {
    ...sent,
    messages: [...(begun ? messages.slice(0, -1) : messages), turn],
    ...(container === undefined ? {} : { container }),
  };
}

function contentOfAssistant(message: unknown): readonly unknown[] | undefined {
  if (!isObject(message) || message.role !== 'assistant') return undefined;
  return Array.isArray(message.content) ? message.content : undefined;
}
