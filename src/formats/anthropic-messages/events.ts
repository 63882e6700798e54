import type {
  ContentBlock,
  ContentBlockDelta,
  Message,
  MessageStreamEvent,
} from '../../../generated/formats/anthropic-messages.js';
import { isObject } from '../../core/json.js';

type Check = (value: Record<string, unknown>) => boolean;

const isText = (value: unknown): boolean => value === undefined || typeof value === 'string';
const isList = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.every(isObject));
const isIndex = (value: unknown): boolean =>
  typeof value === 'number' && Number.isSafeInteger(value);

/** Whatever came back is at least an object or a list. */
const hasContent: Check = ({ content }) => typeof content === 'object' && content !== null;

/** What each block cannot be read without. Further members, and further kinds, are expected. */
const blocks = {
  text: ({ text, citations }) => isText(text) && isList(citations),
  thinking: ({ thinking, signature }) => isText(thinking) && isText(signature),
  redacted_thinking: ({ data }) => typeof data === 'string',
  tool_use: ({ id, name }) => isText(id) && typeof name === 'string',
  server_tool_use: ({ id, name }) => typeof id === 'string' && typeof name === 'string',
  web_search_tool_result: hasContent,
  web_fetch_tool_result: hasContent,
  code_execution_tool_result: hasContent,
  bash_code_execution_tool_result: hasContent,
  text_editor_code_execution_tool_result: hasContent,
} satisfies Record<ContentBlock['type'], Check>;

const deltas = {
  text_delta: ({ text }) => typeof text === 'string',
  thinking_delta: ({ thinking }) => typeof thinking === 'string',
  signature_delta: ({ signature }) => typeof signature === 'string',
  input_json_delta: ({ partial_json }) => typeof partial_json === 'string',
  citations_delta: ({ citation }) => isObject(citation),
} satisfies Record<ContentBlockDelta['type'], Check>;

const events = {
  message_start: ({ message }) => isObject(message),
  content_block_start: ({ index, content_block }) => isIndex(index) && fits(content_block, blocks),
  content_block_delta: ({ index, delta }) => isIndex(index) && fits(delta, deltas),
  content_block_stop: ({ index }) => isIndex(index),
  message_delta: ({ delta }) => isObject(delta),
  message_stop: () => true,
  ping: () => true,
  error: () => true,
} satisfies Record<MessageStreamEvent['type'], Check>;

/** An event we know, `unknown` for one that is newer than us, undefined for what is no event. */
export function readEvent(value: unknown): MessageStreamEvent | 'unknown' | undefined {
  if (!isObject(value) || typeof value.type !== 'string') return undefined;
  if (!Object.hasOwn(events, value.type)) return 'unknown';
  return isEvent(value) ? value : undefined;
}

function isEvent(value: unknown): value is MessageStreamEvent {
  return fits(value, events);
}

/** A whole message that came to its end. */
export function isMessage(body: unknown): body is Message {
  if (!isObject(body) || typeof body.stop_reason !== 'string') return false;
  return Array.isArray(body.content) && body.content.every((block) => fits(block, blocks));
}

/** Whether a value is what its `type` says; types that are newer than the table pass. */
function fits(value: unknown, checks: Readonly<Record<string, Check>>): boolean {
  if (!isObject(value) || typeof value.type !== 'string') return false;
  const check = Object.hasOwn(checks, value.type) ? checks[value.type] : undefined;
  return check === undefined || check(value);
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
