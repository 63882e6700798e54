import { isObject } from '../../core/json.js';
import type { Warning } from '../../core/warnings.js';
import type { Reading, UpstreamFailure, WireBody, WireRequest } from '../format.js';
import { answerSchemaField } from '../json-schema.js';
import { readWords, type Words } from './error-words.js';
import { type Parameters, parameterName, parameterNamed } from './parameters.js';

/** What to do differently, and what the client loses by it. */
export interface Relaxation {
  readonly change: (body: WireBody) => WireBody;
  readonly losses: readonly Pick<Warning, 'code' | 'field'>[];
}

/** What is a format's own of how refusals are mended. */
export interface RelaxHabits {
  readonly parameters: Parameters;
  /** The two names of one limit; a server that refuses one takes the other. */
  readonly otherNames?: ReadonlyMap<string, string>;
  /** The form of the answer without the promise to keep it; undefined where there is none. */
  looseFormat(body: WireBody): WireBody | undefined;
  /** A function without the promise that its arguments fit; the tool itself where there is none. */
  looseTool(tool: Readonly<Record<string, unknown>>): unknown;
}

/**
 * A request that a server refused for one parameter or for a schema, without it. undefined where
 * the error names neither, or what it names carries content, shapes the answer or is read by the
 * client; and wherever a strict client would lose something. Translation contract §7.3, §14.2.
 */
export function relaxOpenai(
  failure: UpstreamFailure,
  refused: WireRequest,
  habits: RelaxHabits,
): WireRequest | undefined {
  if (failure.status !== 400 && failure.status !== 422) return undefined;
  const { body, others, warnings, reading } = refused;
  const words = readWords(failure.body);
  const relaxation =
    looseSchemas(words, body, reading, habits) ??
    otherParameters(refusedParameter(words, body, habits), words, habits);
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
function refusedParameter(
  words: Words,
  body: WireBody,
  { parameters }: RelaxHabits,
): string | undefined {
  const text = textOf(words);
  if (!refusal.test(`${words.code} ${text}`)) return undefined;
  const { param = '' } = words;
  const named = parameterName(param);
  if (Object.hasOwn(body, named)) return parameters.has(param) ? param : named;
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

function otherParameters(
  name: string | undefined,
  words: Words,
  { parameters, otherNames }: RelaxHabits,
): Relaxation | undefined {
  if (name === undefined) return undefined;
  const other = otherNames?.get(name);
  if (other !== undefined) {
    // A limit that is too high stays so under its other name.
    const isValue = /\bvalues?\b/i.test(textOf(words));
    return isValue ? undefined : { change: renaming(name, other), losses: [] };
  }
  const { field, dispensable, keep } = parameterNamed(name, parameters) ?? {};
  if (!dispensable) return undefined;
  const change = keep ? keeping(name, keep) : without(name);
  return { change, losses: field ? [{ code: 'dropped', field }] : [] };
}

function renaming(name: string, other: string): Relaxation['change'] {
  return ({ [name]: value, ...rest }) => ({ ...rest, [other]: value });
}

function keeping(name: string, keep: (value: unknown) => unknown): Relaxation['change'] {
  return ({ [name]: value, ...rest }) => {
    const kept = keep(value);
    return kept === undefined ? rest : { ...rest, [name]: kept };
  };
}

/** Without a parameter, or without a member of one. */
function without(path: string): Relaxation['change'] {
  const name = parameterName(path);
  const member = path.slice(name.length + 1);
  return ({ [name]: owner, ...rest }) => {
    if (member === '' || !isObject(owner)) return rest;
    const { [member]: _, ...others } = owner;
    return Object.keys(others).length > 0 ? { ...rest, [name]: others } : rest;
  };
}

/** `json_schema` alone is the name of a kind of answer, which may be refused as a whole. */
const aboutSchema = /invalid_json_schema|invalid_function_parameters|(?<!json_)schema/i;
const aboutAnswer = /response_format|response format|text\.format/i;
const aboutTools = /function|tool/i;

/** Schemas that were to be held to are still told; where the error names one kind, only that. */
function looseSchemas(
  words: Words,
  body: WireBody,
  { call }: Reading,
  habits: RelaxHabits,
): Relaxation | undefined {
  const text = `${words.code} ${words.param} ${textOf(words)}`;
  if (!aboutSchema.test(text)) return undefined;
  const isOfAnswer = aboutAnswer.test(text);
  const format = isOfAnswer || !aboutTools.test(text) ? habits.looseFormat(body) : undefined;
  const tools = isOfAnswer ? undefined : looseTools(body.tools, habits);
  if (!format && !tools) return undefined;
  const fields = [
    ...(format ? [answerSchemaField(call.gen)] : []),
    ...(tools ? ['toolConfig.functionCallingConfig.mode'] : []),
  ];
  return {
    losses: fields.map((field) => ({ code: 'schema_relaxed', field })),
    change: (other) => ({ ...other, ...format, ...(tools ? { tools } : {}) }),
  };
}

/** undefined where nothing is held to. */
function looseTools(tools: unknown, { looseTool }: RelaxHabits): unknown[] | undefined {
  if (!Array.isArray(tools)) return undefined;
  const loose = tools.map((tool: unknown) => (isObject(tool) ? looseTool(tool) : tool));
  return loose.some((tool, at) => tool !== tools[at]) ? loose : undefined;
}
