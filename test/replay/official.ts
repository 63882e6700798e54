import { readFileSync } from 'node:fs';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { bedrockShapes, botocoreProblems } from './botocore.js';
import { isObject } from './check.js';
import type { ReplayFormat } from './upstream.js';

/** What the vendors publish a schema of. Google publishes none of its answers. */
export type OfficialShape =
  | 'request'
  | 'stream-request'
  | 'count-request'
  | 'answer'
  | 'event'
  | 'error';

const shapes: Readonly<
  Record<
    Exclude<ReplayFormat, 'bedrock-converse'>,
    { file: string; at: Partial<Record<OfficialShape, string>> }
  >
> = {
  gemini: {
    file: 'google-genai-sdk.gemini-request-types.jsonschema.json',
    at: { request: '', 'stream-request': '' },
  },
  'openai-chat': {
    file: 'openai.chat-responses-embeddings.openapi.json',
    at: {
      request: '/components/schemas/CreateChatCompletionRequest',
      'stream-request': '/components/schemas/CreateChatCompletionRequest',
      answer: '/components/schemas/CreateChatCompletionResponse',
      event: '/components/schemas/CreateChatCompletionStreamResponse',
      error: '/components/schemas/ErrorResponse',
    },
  },
  'openai-responses': {
    file: 'openai.chat-responses-embeddings.openapi.json',
    at: {
      request: '/components/schemas/CreateResponse',
      'stream-request': '/components/schemas/CreateResponse',
      'count-request': '/components/schemas/TokenCountsBody',
      answer: '/components/schemas/Response',
      event: '/components/schemas/ResponseStreamEvent',
      error: '/components/schemas/ErrorResponse',
    },
  },
  'anthropic-messages': {
    file: 'anthropic.messages.jsonschema.json',
    at: {
      request: '/definitions/MessageCreateParamsNonStreaming',
      'stream-request': '/definitions/MessageCreateParamsStreaming',
      answer: '/definitions/Message',
      event: '/definitions/RawMessageStreamEvent',
      error: '/definitions/ErrorResponse',
    },
  },
};

/**
 * The vendors' own schemas, where the folder with them lies beside the repository.
 *
 * @returns what is wrong with a value, empty where nothing is; undefined where there is no
 *   schema to tell.
 */
export function officialProblems(
  format: ReplayFormat,
  shape: OfficialShape,
  value: unknown,
): string[] | undefined {
  // AWS describes its services in a language of its own.
  if (format === 'bedrock-converse') return botocoreProblems(bedrockShapes[shape], value);
  const { file, at } = shapes[format];
  const pointer = at[shape];
  const exact = format === 'openai-responses' && shape.endsWith('request');
  const validate = pointer === undefined ? undefined : validatorOf(file, pointer, exact);
  if (!validate) return undefined;
  if (validate(value)) return [];
  return (validate.errors ?? [])
    .filter((error) => format !== 'gemini' || !isNoneToGoogle(error))
    .map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** The document is of the SDK's types, which say more than the service asks for. */
function isNoneToGoogle({ keyword, instancePath, params, data }: ErrorObject): boolean {
  // The request's members stand side by side there; none of them is required.
  if (keyword === 'required') return instancePath === '';
  // Official clients send types of schemas in lower case, and are served.
  return (
    keyword === 'enum' &&
    instancePath.endsWith('/type') &&
    params.allowedValues.includes(String(data).toUpperCase())
  );
}

const documents = new Map<string, Ajv2020 | undefined>();

/** @param exact members that the vendor does not name are faults. */
function validatorOf(file: string, pointer: string, exact: boolean): ValidateFunction | undefined {
  const name = `${file} ${exact}`;
  if (!documents.has(name)) documents.set(name, load(file, exact));
  return documents.get(name)?.getSchema(`official#${pointer}`);
}

function load(file: string, exact: boolean): Ajv2020 | undefined {
  let text: string;
  try {
    text = readFileSync(new URL(`../../../shared/specs/${file}`, import.meta.url), 'utf8');
  } catch {
    return undefined;
  }
  const ajv = new Ajv2020({
    strict: false,
    validateFormats: false,
    allErrors: true,
    verbose: true,
    logger: false,
  });
  const document = withTypes(JSON.parse(text));
  const schemas = exact ? closed(document) : document;
  return ajv.addSchema({ ...schemas, $id: 'official', $schema: undefined });
}

/** OpenAPI 3.0's `nullable`, which the 3.1 document still has, in words of JSON Schema. */
function withTypes(value: unknown): object {
  const visit = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(visit);
    if (!isObject(inner)) return inner;
    const { nullable, ...rest } = inner;
    const visited = Object.fromEntries(
      Object.entries(rest).map(([key, child]) => [key, visit(child)]),
    );
    if (nullable !== true)
      return typeof nullable === 'boolean' || nullable === undefined
        ? visited
        : { ...visited, nullable: visit(nullable) };
    return { anyOf: [visited, { type: 'null' }] };
  };
  const made = visit(value);
  return isObject(made) ? made : {};
}

/**
 * The same without room for members that are not named. Where several shapes make one, only
 * the whole of them is closed; a value may fit several branches, as they overlap.
 */
function closed(document: object): object {
  const parts = new Set<unknown>();
  const findParts = (inner: unknown): void => {
    if (typeof inner !== 'object' || inner === null) return;
    const members = 'allOf' in inner && Array.isArray(inner.allOf) ? inner.allOf : [];
    for (const part of members.filter(isObject)) parts.add(part.$ref ?? part);
    for (const child of Object.values(inner)) findParts(child);
  };
  findParts(document);
  const visit = (inner: unknown, path: string): unknown => {
    if (Array.isArray(inner)) return inner.map((item, index) => visit(item, `${path}/${index}`));
    if (!isObject(inner)) return inner;
    const visited = Object.fromEntries(
      Object.entries(inner).map(([key, child]) => [
        key === 'oneOf' ? 'anyOf' : key,
        visit(child, `${path}/${key}`),
      ]),
    );
    const isShape = isObject(inner.properties) || Array.isArray(inner.allOf);
    const isPart = parts.has(inner) || parts.has(path);
    if (!isShape || isPart || inner.additionalProperties !== undefined) return visited;
    return { ...visited, unevaluatedProperties: false };
  };
  const made = visit(document, '#');
  return isObject(made) ? made : {};
}
