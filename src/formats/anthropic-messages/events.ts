import type { Message, MessageStreamEvent } from '../../../generated/formats/anthropic-messages.js';
import { isObject } from '../../core/json.js';

/** The members each event cannot be read without. Further members, and further events, are expected. */
const needed = {
  message_start: ({ message }) => isObject(message),
  content_block_start: ({ index, content_block }) => isIndex(index) && hasType(content_block),
  content_block_delta: ({ index, delta }) => isIndex(index) && hasType(delta),
  content_block_stop: ({ index }) => isIndex(index),
  message_delta: ({ delta }) => isObject(delta),
  message_stop: () => true,
  ping: () => true,
  error: () => true,
} satisfies Record<MessageStreamEvent['type'], (event: Record<string, unknown>) => boolean>;

const checks: ReadonlyMap<unknown, (event: Record<string, unknown>) => boolean> = new Map(Object.entries(needed));

/** An event we know, `unknown` for one that is newer than us, undefined for what is no event. */
export function readEvent(value: unknown): MessageStreamEvent | 'unknown' | undefined {
  if (!hasType(value)) return undefined;
  if (!checks.has(value.type)) return 'unknown';
  return isEvent(value) ? value : undefined;
}

function isEvent(value: Record<string, unknown>): value is MessageStreamEvent {
  return checks.get(value.type)?.(value) === true;
}

/** A whole message that came to its end. */
export function isMessage(body: unknown): body is Message {
  return (
    isObject(body) &&
    Array.isArray(body.content) &&
    body.content.every(hasType) &&
    typeof body.stop_reason === 'string'
  );
}

/** A whole message as the events that would have streamed it: both are then read by one reader. */
export function eventsOf(message: Message): MessageStreamEvent[] {
  const { content, stop_reason, stop_details, usage } = message;
  return [
    { type: 'message_start', message },
    ...content.flatMap((content_block, index): MessageStreamEvent[] => [
      { type: 'content_block_start', index, content_block },
      { type: 'content_block_stop', index },
    ]),
    { type: 'message_delta', delta: { stop_reason, stop_details }, usage },
    { type: 'message_stop' },
  ];
}

function hasType(value: unknown): value is Record<string, unknown> & { type: string } {
  return isObject(value) && typeof value.type === 'string';
}

function isIndex(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value);
}
