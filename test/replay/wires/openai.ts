import type { IncomingHttpHeaders } from 'node:http';
import { type Prompt, vectorOf } from '../brain.js';
import {
  arrayAt,
  isObject,
  type JsonObject,
  objectAt,
  type Refusal,
  refuse,
  refuseIf,
  setOf,
  strangerIn,
  stringAt,
} from '../check.js';
import { rememberPrefix } from '../marked-prefix.js';
import type { HttpAnswer, Memory } from '../wire.js';

/** What OpenAI's two wires have in common. */

/** Only OpenAI's own models; the rest are what compatible hosts serve over the same wire. */
export function isOpenai(model: string): boolean {
  return /^(?:gpt-|o\d|text-embedding-)/.test(model);
}

export function reasons(model: string): boolean {
  return isOpenai(model) ? /^(?:gpt-5|o\d)/.test(model) : /reason|thinking|gpt-5/.test(model);
}

/** OpenAI's key is a bearer token. */
export function checkHeaders({ authorization }: IncomingHttpHeaders): void {
  if (authorization === 'Bearer replay-key') return;
  refuse(
    'Incorrect API key provided: replay-k**key. You can find your API key at https://platform.openai.com/account/api-keys.',
    { status: 401, code: 'invalid_api_key' },
  );
}

/** Strict mode: every object closed, every property required. */
function checkStrict(value: unknown, owner: string): void {
  if (!isObject(value)) return;
  const types = [value.type].flat();
  if (types.includes('object') || isObject(value.properties)) {
    refuseIf(
      value.additionalProperties !== false,
      `Invalid schema for ${owner}: In context=(), 'additionalProperties' is required to be supplied and to be false.`,
      { code: 'invalid_json_schema' },
    );
    const names = Object.keys(isObject(value.properties) ? value.properties : {});
    const required: readonly unknown[] = Array.isArray(value.required) ? value.required : [];
    const missing = names.find((name) => !required.includes(name));
    refuseIf(
      missing !== undefined,
      `Invalid schema for ${owner}: In context=(), 'required' is required to be supplied and to be an array including every key in properties. Missing '${missing}'.`,
      { code: 'invalid_json_schema' },
    );
  }
  forEachSchema(value, (inner) => checkStrict(inner, owner));
}

const typeNames = setOf('object array string number integer boolean null');

function checkTypes(value: unknown, owner: string): void {
  if (!isObject(value)) return;
  for (const type of value.type === undefined ? [] : [value.type].flat()) {
    refuseIf(
      !typeNames.has(String(type)),
      `Invalid schema for ${owner}: ${JSON.stringify(type)} is not valid under any of the given schemas.`,
      { code: 'invalid_json_schema' },
    );
  }
  refuseIf(
    value.nullable !== undefined || value.propertyOrdering !== undefined,
    `Invalid schema for ${owner}: unknown keyword.`,
    { code: 'invalid_json_schema' },
  );
  forEachSchema(value, (inner) => checkTypes(inner, owner));
}

function forEachSchema(
  { properties, items, anyOf, $defs }: JsonObject,
  visit: (schema: unknown) => void,
): void {
  for (const map of [properties, $defs]) if (isObject(map)) Object.values(map).forEach(visit);
  if (items !== undefined) visit(items);
  if (Array.isArray(anyOf)) anyOf.forEach(visit);
}

/** A function's name and schema, wherever its wire keeps them. */
export function checkFunction({ name, parameters, strict }: JsonObject, at: string): string {
  refuseIf(
    !/^[A-Za-z0-9_-]{1,64}$/.test(String(name)),
    `Invalid '${at}.name': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]+$'.`,
    { param: `${at}.name` },
  );
  if (parameters !== undefined) {
    const schema = objectAt(parameters, 'parameters');
    refuseIf(
      schema.type !== 'object',
      `Invalid schema for function '${String(name)}': schema must be a JSON Schema of 'type: "object"', got 'type: "${String(schema.type)}"'.`,
      { param: `${at}.parameters`, code: 'invalid_function_parameters' },
    );
    if (strict === true) checkStrict(schema, `function '${String(name)}'`);
    checkTypes(schema, `function '${String(name)}'`);
  }
  return String(name);
}

/** The schema of an answer, wherever its wire keeps it. */
export function checkAnswerSchema(
  { name, schema, strict, ...rest }: JsonObject,
  at: string,
): JsonObject {
  refuseIf(strangerIn(rest, setOf('description')) !== undefined, `Unknown parameter in '${at}'.`);
  refuseIf(!/^[A-Za-z0-9_-]{1,64}$/.test(String(name)), `Invalid '${at}.name'.`, { param: at });
  const root = objectAt(schema, `${at}.schema`);
  refuseIf(
    root.type !== 'object',
    `Invalid schema for response_format '${String(name)}': schema must be a JSON Schema of 'type: "object"', got 'type: "${String(root.type)}"'.`,
    { param: at },
  );
  if (strict === true) checkStrict(root, `response_format '${String(name)}'`);
  checkTypes(root, `response_format '${String(name)}'`);
  return root;
}

export function readImage(url: string): Prompt['media'][number] {
  if (url.startsWith('https://')) return { mimeType: url, bytes: 0 };
  const [, mimeType, data] =
    /^data:([\w.+-]+\/[\w.+-]+);base64,([A-Za-z0-9+/]+={0,2})$/.exec(url) ?? [];
  if (mimeType === undefined || data === undefined) {
    return refuse("Invalid base64 'image_url' value.", { code: 'invalid_base64' });
  }
  return { mimeType, bytes: Buffer.from(data, 'base64').length };
}

/** POST /embeddings. */
export function embed(body: JsonObject, model: string): object {
  const stranger = strangerIn(body, setOf('model input encoding_format dimensions user'));
  refuseIf(stranger !== undefined, `Unrecognized request argument supplied: ${stranger}`);
  refuseIf(
    !['float', 'base64'].includes(String(body.encoding_format ?? 'float')),
    "Invalid value for 'encoding_format'",
    { param: 'encoding_format' },
  );
  refuseIf(
    body.dimensions !== undefined && !/^text-embedding-3/.test(model),
    'This model does not support specifying dimensions.',
  );
  const input = typeof body.input === 'string' ? [body.input] : arrayAt(body.input, 'input');
  refuseIf(
    input.length === 0 || input.includes(''),
    "'$.input' is invalid. Please check the API reference: https://platform.openai.com/docs/api-reference.",
  );
  const data = input.map((text, index) => {
    const vector = vectorOf(stringAt(text, 'input'), Number(body.dimensions ?? 16));
    const embedding = body.encoding_format === 'base64' ? inBase64(vector) : vector;
    return { object: 'embedding', index, embedding };
  });
  return { object: 'list', data, model, usage: { prompt_tokens: 8, total_tokens: 8 } };
}

/** OpenAI answers an alias with the dated name behind it. */
export function versionOf(model: string): string {
  return isOpenai(model) ? `${model}-2026-01-01` : model;
}

/** As 32-bit floats, little-endian. */
function inBase64(vector: readonly number[]): string {
  const bytes = Buffer.alloc(vector.length * 4);
  for (const [index, value] of vector.entries()) bytes.writeFloatLE(value, index * 4);
  return bytes.toString('base64');
}

/** A body that the service would not take, in its words. */
export function writeRefusal({ message, facts }: Refusal): HttpAnswer {
  const { status = 400, code = null, param = null } = facts;
  return errorAnswer(status, { message, type: 'invalid_request_error', param, code });
}

/** OpenAI's own body for a status. */
export function writeFault(status: number): HttpAnswer {
  const message =
    faultTexts[status] ??
    'The server had an error while processing your request. Sorry about that!';
  const type = status >= 500 ? 'server_error' : 'invalid_request_error';
  switch (status) {
    case 401:
      return errorAnswer(401, { message, type, param: null, code: 'invalid_api_key' });
    case 404:
      return errorAnswer(404, { message, type, param: null, code: 'model_not_found' });
    case 429:
      return {
        ...errorAnswer(429, {
          message,
          type: 'requests',
          param: null,
          code: 'rate_limit_exceeded',
        }),
        headers: { 'retry-after': '7' },
      };
    default:
      return errorAnswer(status, { message, type, param: null, code: null });
  }
}

const faultTexts: Readonly<Record<number, string>> = {
  400: "Invalid value for 'model'.",
  401: 'Incorrect API key provided: replay-k**key.',
  403: 'Country, region, or territory not supported',
  404: 'The model `error-404` does not exist or you do not have access to it.',
  429: 'Rate limit reached for requests. Please try again in 7s.',
  503: 'The engine is currently overloaded, please try again later',
};

export function errorAnswer(status: number, error: object): HttpAnswer {
  return { status, body: { error } };
}

/** Calls with one key are sent to one cache, which finds their common beginning. */
export function keptFor(
  { prompt_cache_key: key }: JsonObject,
  system: string,
  memory: Memory,
): Pick<Prompt, 'marked'> {
  if (typeof key !== 'string' || !rememberPrefix(key, memory)) return {};
  return { marked: { text: `The beginning that begins so: ${system}`, known: true } };
}
