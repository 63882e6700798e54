import type {
  AnswerBlock,
  ContentBlockDelta,
  ConverseResponse,
  ConverseStreamOutput,
} from '../../../generated/formats/bedrock-converse.js';
import { isObject } from '../../core/json.js';

type Check = (value: Record<string, unknown>) => boolean;
type EventName = ConverseStreamOutput extends infer Event
  ? Event extends unknown
    ? keyof Event
    : never
  : never;

const isText = (value: unknown): boolean => value === undefined || typeof value === 'string';
const isMaybe = (value: unknown, check: Check): boolean =>
  value === undefined || (isObject(value) && check(value));
const isList = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.every(isObject));
const isIndex = (value: unknown): boolean =>
  typeof value === 'number' && Number.isSafeInteger(value);

const isCitation: Check = ({ title, sourceContent, location }) =>
  isText(title) &&
  isList(sourceContent) &&
  isMaybe(location, ({ web }) => isMaybe(web, ({ url }) => isText(url)));

const isDelta: Check = ({ text, toolUse, reasoningContent, citation }) =>
  isText(text) &&
  isMaybe(toolUse, ({ input }) => isText(input)) &&
  isMaybe(
    reasoningContent,
    (thought) =>
      isText(thought.text) && isText(thought.signature) && isText(thought.redactedContent),
  ) &&
  isMaybe(citation, isCitation);

/** What each event cannot be read without. Further members, and further kinds, are expected. */
const events = {
  messageStart: () => true,
  contentBlockStart: ({ contentBlockIndex, start }) =>
    isIndex(contentBlockIndex) &&
    isMaybe(start, ({ toolUse }) =>
      isMaybe(toolUse, ({ toolUseId, name }) => isText(toolUseId) && typeof name === 'string'),
    ),
  contentBlockDelta: ({ contentBlockIndex, delta }) =>
    isIndex(contentBlockIndex) && isObject(delta) && isDelta(delta),
  contentBlockStop: ({ contentBlockIndex }) => isIndex(contentBlockIndex),
  messageStop: ({ stopReason }) => typeof stopReason === 'string',
  metadata: ({ usage, trace }) => isMaybe(usage, () => true) && isMaybe(trace, () => true),
} satisfies Record<EventName, Check>;

/** An event we know, `unknown` for one that is newer than us, undefined for what is no event. */
export function readEvent(
  name: string,
  payload: unknown,
): ConverseStreamOutput | 'unknown' | undefined {
  if (!isObject(payload)) return undefined;
  if (!Object.hasOwn(events, name)) return 'unknown';
  const event = { [name]: payload };
  return isEvent(event) ? event : undefined;
}

function isEvent(
  event: Record<string, unknown>,
): event is Record<string, unknown> & ConverseStreamOutput {
  const [[name, payload] = []] = Object.entries(event);
  const check: Check | undefined = Object.entries(events).find(([known]) => known === name)?.[1];
  return isObject(payload) && check?.(payload) === true;
}

/** A whole answer that came to its end. */
export function isResponse(body: unknown): body is ConverseResponse {
  if (!isObject(body) || typeof body.stopReason !== 'string' || !isObject(body.output))
    return false;
  const { message } = body.output;
  if (!isObject(message) || !Array.isArray(message.content)) return false;
  return message.content.every((block) => isObject(block) && isBlock(block));
}

/** What each block cannot be read without; kinds that are newer than this pass. */
const isBlock: Check = ({ text, toolUse, reasoningContent, citationsContent }) =>
  isText(text) &&
  isMaybe(toolUse, ({ toolUseId, name }) => isText(toolUseId) && typeof name === 'string') &&
  isMaybe(
    reasoningContent,
    ({ reasoningText, redactedContent }) =>
      isText(redactedContent) &&
      isMaybe(reasoningText, (thought) => isText(thought.text) && isText(thought.signature)),
  ) &&
  isMaybe(
    citationsContent,
    ({ content, citations }) =>
      isList(content) &&
      (citations === undefined ||
        (Array.isArray(citations) &&
          citations.every((item) => isObject(item) && isCitation(item)))),
  );

/** A whole answer as the events that would have streamed it: both are then read by one reader. */
export function eventsOf({
  output,
  stopReason,
  usage,
  trace,
}: ConverseResponse): ConverseStreamOutput[] {
  const blocks = output.message.content.flatMap((block, contentBlockIndex) => [
    ...('toolUse' in block
      ? [{ contentBlockStart: { contentBlockIndex, start: { toolUse: block.toolUse } } }]
      : []),
    ...deltasOf(block).map((delta) => ({ contentBlockDelta: { contentBlockIndex, delta } })),
    { contentBlockStop: { contentBlockIndex } },
  ]);
  return [
    { messageStart: {} },
    ...blocks,
    { messageStop: { stopReason } },
    { metadata: { usage, trace } },
  ];
}

function deltasOf(block: AnswerBlock): ContentBlockDelta[] {
  if ('text' in block) return [{ text: block.text }];
  if ('toolUse' in block)
    return [{ toolUse: { input: JSON.stringify(block.toolUse.input ?? {}) } }];
  if ('reasoningContent' in block) {
    const { reasoningContent } = block;
    if ('redactedContent' in reasoningContent) return [{ reasoningContent }];
    const { text, signature } = reasoningContent.reasoningText;
    return [{ reasoningContent: { text, signature } }];
  }
  if (!('citationsContent' in block)) return [];
  const { content = [], citations = [] } = block.citationsContent;
  return [...content.map(({ text }) => ({ text })), ...citations.map((citation) => ({ citation }))];
}
