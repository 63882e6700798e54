import type {
  Annotation,
  ChoiceDelta,
  ContentChunk,
  ContentPartImage,
  ExtraContent,
  Logprobs,
  ToolCallDelta,
  TopLogprob,
  Usage,
} from '../../../../generated/formats/openai-chat.js';
import { isObject } from '../../../core/json.js';
import { isImpossibleCount } from '../../usage.js';

/**
 * An upstream's words, taken with care: dozens of servers write this format, and a member of
 * the wrong type is worth no more than a missing one.
 */
export interface WireAnswer {
  readonly id?: string;
  readonly model?: string;
  readonly choices: readonly WireChoice[];
  readonly usage?: Usage;
  readonly citations: readonly string[];
  /** The body of a failure under status 200 or inside a stream, in the form of an error body. */
  readonly failure?: unknown;
}

/** One choice of a whole answer or of a chunk; a `message` reads like one `delta`. */
export interface WireChoice {
  readonly index: number;
  readonly delta: ChoiceDelta;
  readonly finishReason?: string;
  readonly logprobs?: Logprobs;
}

/** A whole body or one chunk; undefined when it is neither. */
export function readWire(body: unknown): WireAnswer | undefined {
  if (!isObject(body)) return undefined;
  const choices = objects(body.choices);
  const groq = isObject(body.x_groq) ? body.x_groq : {};
  const usage = isObject(body.usage) ? body.usage : groq.usage;
  return {
    id: text(body.id),
    model: text(body.model),
    choices: choices.map(readChoice),
    usage: isObject(usage) && isBelieved(usage) ? usage : undefined,
    citations: Array.isArray(body.citations)
      ? body.citations.filter((url) => typeof url === 'string')
      : [],
    failure: readFailure(body, groq.error, choices),
  };
}

/** Servers have other numbers beside the counts, such as prices and times. */
function isBelieved({ prompt_tokens, completion_tokens }: Record<string, unknown>): boolean {
  return !isImpossibleCount(prompt_tokens) && !isImpossibleCount(completion_tokens);
}

/** Servers put a failure at the top, Groq beside its usage, OpenRouter also into a choice. */
function readFailure(
  body: Record<string, unknown>,
  groqError: unknown,
  choices: readonly Record<string, unknown>[],
): unknown {
  if (body.error) return body;
  if (groqError) return { error: groqError };
  const failed = choices.find(
    ({ error, finish_reason }) => Boolean(error) || finish_reason === 'error',
  );
  return failed && { error: failed.error ?? {} };
}

function readChoice(choice: Record<string, unknown>, position: number): WireChoice {
  const delta = [choice.delta, choice.message].find(isObject) ?? {};
  const logprobs = isObject(choice.logprobs) ? choice.logprobs : {};
  return {
    index: number(choice.index) ?? position,
    delta: readDelta(delta),
    finishReason: text(choice.finish_reason),
    logprobs: { content: objects(logprobs.content).flatMap(readToken) },
  };
}

function readDelta(delta: Record<string, unknown>): ChoiceDelta {
  const audio = isObject(delta.audio) ? delta.audio : {};
  return {
    content: readContent(delta.content),
    refusal: text(delta.refusal),
    reasoning_content: text(delta.reasoning_content),
    reasoning: text(delta.reasoning),
    reasoning_details: objects(delta.reasoning_details),
    tool_calls: toolCallsIn(delta).map(readToolCall),
    annotations: objects(delta.annotations).flatMap(readAnnotation),
    images: objects(delta.images).flatMap(readImage),
    audio: { data: text(audio.data), transcript: text(audio.transcript) },
    ...readExtraContent(delta.extra_content),
  };
}

/** Text, or Mistral's list of chunks; kinds we do not know are left out. */
function readContent(content: unknown): ChoiceDelta['content'] {
  if (!Array.isArray(content)) return text(content);
  return objects(content).flatMap((chunk): ContentChunk[] => {
    if (chunk.type === 'text') return [{ type: 'text', text: text(chunk.text) ?? '' }];
    if (chunk.type !== 'thinking') return [];
    const thinking = objects(chunk.thinking).map((piece) => ({ text: text(piece.text) ?? '' }));
    return [{ type: 'thinking', thinking }];
  });
}

/** Servers of the first version of tools have one call, without an id, in a member of its own. */
function toolCallsIn({ tool_calls, function_call }: Record<string, unknown>) {
  const calls = objects(tool_calls);
  return calls.length === 0 && isObject(function_call) ? [{ function: function_call }] : calls;
}

function readToolCall(call: Record<string, unknown>): ToolCallDelta {
  const named = isObject(call.function) ? call.function : {};
  const args = isObject(named.arguments) ? JSON.stringify(named.arguments) : text(named.arguments);
  return {
    index: number(call.index),
    id: text(call.id),
    function: { name: text(named.name), arguments: args },
    ...readExtraContent(call.extra_content),
  };
}

function readExtraContent(extra: unknown): { extra_content?: ExtraContent } {
  const google = isObject(extra) && isObject(extra.google) ? extra.google : {};
  const signature = text(google.thought_signature);
  return signature === undefined
    ? {}
    : { extra_content: { google: { thought_signature: signature } } };
}

function readAnnotation({ type, url_citation }: Record<string, unknown>): Annotation[] {
  if (type !== 'url_citation' || !isObject(url_citation)) return [];
  const url = text(url_citation.url);
  if (url === undefined) return [];
  const { start_index, end_index } = url_citation;
  return [
    {
      type,
      url_citation: {
        url,
        title: text(url_citation.title),
        start_index: number(start_index),
        end_index: number(end_index),
      },
    },
  ];
}

function readImage({ image_url }: Record<string, unknown>): ContentPartImage[] {
  const url = isObject(image_url) ? text(image_url.url) : undefined;
  return url === undefined ? [] : [{ type: 'image_url', image_url: { url } }];
}

function readToken(token: Record<string, unknown>): NonNullable<Logprobs['content']> {
  const top_logprobs = objects(token.top_logprobs).flatMap(readTopToken);
  return readTopToken(token).map((read) => ({ ...read, top_logprobs }));
}

function readTopToken({ token, logprob }: Record<string, unknown>): TopLogprob[] {
  return typeof token === 'string' && typeof logprob === 'number' ? [{ token, logprob }] : [];
}

function objects(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
