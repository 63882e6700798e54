import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { isObject } from './check.js';
import type { ReplayFormat } from './upstream.js';

/** What the vendors publish a schema of. Google publishes none of its answers. */
export type OfficialShape = 'request' | 'stream-request' | 'answer' | 'event' | 'error';

const shapes: Readonly<
  Record<ReplayFormat, { file: string; at: Partial<Record<OfficialShape, string>> }>
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
  const { file, at } = shapes[format];
  const pointer = at[shape];
  const validate = pointer === undefined ? undefined : validatorOf(file, pointer);
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

const documents = new Map<string, Ajv | undefined>();

function validatorOf(file: string, pointer: string): ValidateFunction | undefined {
  if (!documents.has(file)) documents.set(file, load(file));
  return documents.get(file)?.getSchema(`official#${pointer}`);
}

function load(file: string): Ajv | undefined {
  let text: string;
  try {
    text = readFileSync(new URL(`../../../shared/specs/${file}`, import.meta.url), 'utf8');
  } catch {
    return undefined;
  }
  const ajv = new Ajv({
    strict: false,
    validateFormats: false,
    allErrors: true,
    verbose: true,
    logger: false,
  });
  return ajv.addSchema({ ...withTypes(JSON.parse(text)), $id: 'official', $schema: undefined });
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
