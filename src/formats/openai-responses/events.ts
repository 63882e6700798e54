import type {
  OutputContent,
  OutputItem,
  ResponseBody,
  ResponseEvent,
} from '../../../generated/formats/openai-responses.js';
import { isObject } from '../../core/json.js';

type Check = (value: Record<string, unknown>) => boolean;

const isText = (value: unknown): boolean => typeof value === 'string';
const isIndex = (value: unknown): boolean => Number.isSafeInteger(value);
const isList = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.every(isObject));

/** What each item cannot be read without. Further members, and further kinds, are expected. */
const items = {
  message: ({ content }) =>
    isList(content) && [content ?? []].flat().every((part) => fits(part, contents)),
  reasoning: ({ id, summary, content }) =>
    isText(id) && Array.isArray(summary) && areTexts(summary) && areTexts(content),
  function_call: ({ name, arguments: json }) => isText(name) && isText(json),
  web_search_call: () => true,
  code_interpreter_call: ({ outputs }) => isList(outputs),
  image_generation_call: () => true,
} satisfies Record<OutputItem['type'], Check>;

const contents = {
  output_text: ({ text, annotations, logprobs }) =>
    isText(text) && isList(annotations) && areTokens(logprobs),
  refusal: ({ refusal }) => isText(refusal),
} satisfies Record<OutputContent['type'], Check>;

const state: Check = ({ response }) => isObject(response);
const item: Check = (event) => isIndex(event.output_index) && fits(event.item, items);
const delta: Check = (event) => isIndex(event.output_index) && isText(event.delta);

const events = {
  'response.created': state,
  'response.in_progress': state,
  'response.queued': state,
  'response.completed': state,
  'response.incomplete': state,
  'response.failed': state,
  'response.cancelled': state,
  'response.output_item.added': ({ output_index, item: begun }) =>
    isIndex(output_index) && isObject(begun),
  'response.output_item.done': item,
  'response.output_text.delta': (event) => delta(event) && areTokens(event.logprobs),
  'response.refusal.delta': delta,
  'response.reasoning_summary_text.delta': delta,
  'response.reasoning_text.delta': delta,
  'response.function_call_arguments.delta': delta,
  'response.reasoning_summary_part.added': ({ output_index }) => isIndex(output_index),
  'response.output_text.annotation.added': ({ output_index }) => isIndex(output_index),
  'response.code_interpreter_call_code.done': ({ output_index, code }) =>
    isIndex(output_index) && isText(code),
  error: () => true,
} satisfies Record<ResponseEvent['type'], Check>;

function areTexts(value: unknown): boolean {
  return (
    isList(value) && [value ?? []].flat().every((piece) => isObject(piece) && isText(piece.text))
  );
}

function areTokens(value: unknown): boolean {
  return (
    isList(value) &&
    [value ?? []]
      .flat()
      .every(
        (token) =>
          isObject(token) &&
          isText(token.token) &&
          typeof token.logprob === 'number' &&
          isList(token.top_logprobs),
      )
  );
}

/** An event we know, `unknown` for one that is newer than us, undefined for what is no event. */
export function readEvent(value: unknown): ResponseEvent | 'unknown' | undefined {
  if (!isObject(value) || typeof value.type !== 'string') return undefined;
  if (!Object.hasOwn(events, value.type)) return 'unknown';
  return isEvent(value) ? value : undefined;
}

function isEvent(value: unknown): value is ResponseEvent {
  return fits(value, events);
}

/** A whole answer, whatever came of it. */
export function isResponse(body: unknown): body is ResponseBody & { status: string } {
  if (!isObject(body) || typeof body.status !== 'string') return false;
  return isList(body.output) && [body.output ?? []].flat().every((value) => fits(value, items));
}

/** Whether a value is what its `type` says; types that are newer than the table pass. */
function fits(value: unknown, checks: Readonly<Record<string, Check>>): boolean {
  if (!isObject(value) || typeof value.type !== 'string') return false;
  const check = Object.hasOwn(checks, value.type) ? checks[value.type] : undefined;
  return check === undefined || check(value);
}

/** The output of a whole answer as the events that would have streamed it: both are then read by one reader. */
export function eventsOf(response: ResponseBody): ResponseEvent[] {
  return (response.output ?? []).flatMap((done, output_index): ResponseEvent[] => [
    ...piecesOf(done, output_index),
    { type: 'response.output_item.done', output_index, item: done },
  ]);
}

function piecesOf(whole: OutputItem, output_index: number): ResponseEvent[] {
  switch (whole.type) {
    case 'message':
      return (whole.content ?? []).flatMap((part, content_index): ResponseEvent[] =>
        part.type === 'output_text'
          ? [
              {
                type: 'response.output_text.delta',
                output_index,
                content_index,
                delta: part.text,
                ...(part.logprobs ? { logprobs: part.logprobs } : {}),
              },
            ]
          : [{ type: 'response.refusal.delta', output_index, delta: part.refusal }],
      );
    case 'reasoning': {
      const { summary, content = [] } = whole;
      const thought = summary.map(({ text }) => text).join('\n\n');
      return [
        { type: 'response.reasoning_summary_text.delta', output_index, delta: thought },
        ...content.map(({ text }): ResponseEvent => {
          return { type: 'response.reasoning_text.delta', output_index, delta: text };
        }),
      ];
    }
    default:
      return [];
  }
}
