import { isObject } from '../../../core/json.js';
import type { Warning } from '../../../core/warnings.js';
import type { Reading, UpstreamFailure, WireBody, WireRequest } from '../../format.js';
import { parameterName, parameters } from '../tables.js';
import { readWords, type Words } from './error-words.js';

/** What to do differently, and what the client loses by it. */
interface Relaxation {
  readonly change: (body: WireBody) => WireBody;
  readonly losses: readonly Pick<Warning, 'code' | 'field'>[];
}

/**
 * A request that a server refused for one parameter or for a schema, without it. undefined where
 * the error names neither, or what it names carries content, shapes the answer or is read by the
 * client; and wherever a strict client would lose something. Translation contract §7.3, §14.2.
 */
export function relax(failure: UpstreamFailure, refused: WireRequest): WireRequest | undefined {
  if (failure.status !== 400 && failure.status !== 422) return undefined;
  const { body, others, warnings, reading } = refused;
  const words = readWords(failure.body);
  const relaxation =
    looseSchemas(words, body, reading) ?? otherParameters(refusedParameter(words, body), words);
  if (!relaxation || (relaxation.losses.length > 0 && reading.call.strict)) return undefined;
  const { change, losses } = relaxation;
  const target = `${reading.target.provider}/${reading.target.model}`;
  return {
    ...refused,
    body: change(body),
    ...(others ? { others: others.map(change) } : {}),
    warnings: [...warnings, ...losses.map((loss) => ({ ...loss, target }))],
  };
}

const refusal =
  /unsupported|not support|supported values|unrecognized|unknown|unexpected|not permitted/i;

/** The parameter of the body that the error is about; undefined where it is about something else. */
function refusedParameter(words: Words, body: WireBody): string | undefined {
  const text = textOf(words);
  if (!refusal.test(`${words.code} ${text}`)) return undefined;
  const named = parameterName(words.param ?? '');
  if (Object.hasOwn(body, named)) return named;
  const [first] = Object.keys(body)
    .map((name) => ({ name, at: placeOf(name, text) }))
    .filter(({ at }) => at !== -1)
    .sort((a, b) => a.at - b.at);
  return first?.name;
}

/** OpenRouter hands on the words of the provider behind it. */
function textOf({ message = '', metadata }: Words): string {
  const { raw } = metadata;
  return `${message} ${typeof raw === 'string' ? raw : ''}`.slice(0, 4_000);
}

/** Some names are words of everyday language, so only one that is set apart counts. xAI writes camelCase. */
function placeOf(name: string, text: string): number {
  const camelCase = name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
  return text.search(new RegExp(`(?:['"\`.]|: |parameter |argument )(?:${name}|${camelCase})\\b`));
}

/** The two names of one limit; a server that refuses one takes the other. */
const limits: ReadonlyMap<string, string> = new Map([
  ['max_tokens', 'max_completion_tokens'],
  ['max_completion_tokens', 'max_tokens'],
]);

function otherParameters(name: string | undefined, words: Words): Relaxation | undefined {
  if (name === undefined) return undefined;
  const other = limits.get(name);
  if (other !== undefined) {
    // A limit that is too high stays so under its other name.
    const isValue = /\bvalues?\b/i.test(textOf(words));
    return isValue ? undefined : { change: renaming(name, other), losses: [] };
  }
  const { field, dispensable } = parameters.get(name) ?? {};
  if (!dispensable) return undefined;
  return { change: without(name), losses: field ? [{ code: 'dropped', field }] : [] };
}

function renaming(name: string, other: string): Relaxation['change'] {
  return ({ [name]: value, ...rest }) => ({ ...rest, [other]: value });
}

function without(name: string): Relaxation['change'] {
  return ({ [name]: _, ...rest }) => rest;
}

/** `json_schema` alone is the name of a kind of answer, which may be refused as a whole. */
const aboutSchema = /invalid_json_schema|invalid_function_parameters|(?<!json_)schema/i;
const aboutAnswer = /response_format|response format/i;
const aboutTools = /function|tool/i;

/** Schemas that were to be held to are still told; where the error names one kind, only that. */
function looseSchemas(
  words: Words,
  { response_format, tools }: WireBody,
  { call }: Reading,
): Relaxation | undefined {
  const text = `${words.code} ${words.param} ${textOf(words)}`;
  if (!aboutSchema.test(text)) return undefined;
  const isOfAnswer = aboutAnswer.test(text);
  const format = isOfAnswer || !aboutTools.test(text) ? looseFormat(response_format) : undefined;
  const loose = isOfAnswer ? undefined : looseTools(tools);
  if (!format && !loose) return undefined;
  const member = call.gen.responseSchema === undefined ? 'responseJsonSchema' : 'responseSchema';
  const fields = [
    ...(format ? [`generationConfig.${member}`] : []),
    ...(loose ? ['toolConfig.functionCallingConfig.mode'] : []),
  ];
  return {
    losses: fields.map((field) => ({ code: 'schema_relaxed', field })),
    change: (body) => ({
      ...body,
      ...(format ? { response_format: format } : {}),
      ...(loose ? { tools: loose } : {}),
    }),
  };
}

/** undefined where nothing is held to. */
function looseFormat(format: unknown): unknown {
  if (!isObject(format) || !isObject(format.json_schema)) return undefined;
  const { json_schema } = format;
  if (json_schema.strict !== true) return undefined;
  return { ...format, json_schema: { ...json_schema, strict: false } };
}

function looseTools(tools: unknown): unknown {
  if (!Array.isArray(tools)) return undefined;
  const loose = tools.map(looseTool);
  return loose.some((tool, at) => tool !== tools[at]) ? loose : undefined;
}

function looseTool(tool: unknown): unknown {
  if (!isObject(tool) || !isObject(tool.function) || tool.function.strict !== true) return tool;
  const { strict: _, ...rest } = tool.function;
  return { ...tool, function: rest };
}
