import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { ErrorObject, ValidateFunction } from 'ajv';
import {
  validateEmbedBatchLine,
  validateGenerateBatchLine,
} from '../../generated/dialects/validators.js';
import { GatewayError } from '../core/errors.js';
import {
  isObject,
  type JsonLimits,
  type JsonProblem,
  parseBody,
  parseJson,
  parseLargeBody,
} from '../core/json.js';
import { isEmpty, type Normalise, sameJson } from '../core/normalise.js';
import type { Result } from '../core/result.js';
import { type FieldViolation, invalidField, invalidRequest } from '../core/violations.js';
import type { ReadBatchLines } from '../dialects/batches/answer-requests.js';
import type { RequestContext } from '../dialects/dialect.js';
import type { Exchange } from './exchange.js';
import { largeBodyBytes, type ReadBody } from './read-body.js';
import { violationsOf } from './violations.js';

export interface InputOptions {
  readonly readBody: ReadBody;
  readonly jsonLimits: JsonLimits;
  readonly normalise: Normalise;
  /** Validates the extensions that came in the header. */
  readonly validateExtensions: ValidateFunction;
}

/** Body and extension header -> one normalised object, ready for the document's validator. */
export type ReadInput = (exchange: Exchange, shape: string) => Promise<unknown>;

/** Client wire contract W14, W22, W41. Throws a GatewayError for what cannot be read. */
export function createInputReader(options: InputOptions): ReadInput {
  return async ({ request, response, context, wholeBody }, shape) => {
    const bytes = await options.readBody(request, response, wholeBody);
    const value = await parse(bytes, options, context);
    if (!isObject(value)) {
      throw new GatewayError('invalid-request', 'The request body must be a JSON object.');
    }
    const body = readShape(options.normalise, shape, value, context);
    const extensions = readExtensionHeader(request, context, options);
    return extensions === undefined ? body : merged(body, extensions);
  };
}

/** One request of a batch as it is kept -> the same as the body of a call of its own would be. */
export function createLineReader(options: Omit<InputOptions, 'readBody'>): ReadBatchLines {
  async function read<T>(
    { line, shape, validate }: { line: string; shape: string; validate: Validate },
    context: RequestContext,
  ): Promise<T> {
    const value = await parse(Buffer.from(line), options, context);
    const normalised = isObject(value)
      ? readShape(options.normalise, shape, value, context)
      : value;
    if (isValid<T>(normalised, validate)) return normalised;
    throw invalidRequest(violationsOf(validate.errors ?? []));
  }
  return {
    generate: (line, context) =>
      read({ line, shape: 'GenerateBatchLine', validate: validateGenerateBatchLine }, context),
    embed: (line, context) =>
      read({ line, shape: 'EmbedBatchLine', validate: validateEmbedBatchLine }, context),
  };
}

interface Validate {
  (value: unknown): boolean;
  errors?: readonly ErrorObject[] | null;
}

/** The type is made from the schema that the validator is made from. */
function isValid<T>(value: unknown, validate: Validate): value is T {
  return validate(value);
}

/** Without its long values where it is large: they are in the context then. */
async function parse(
  bytes: Buffer,
  { jsonLimits }: Pick<InputOptions, 'jsonLimits'>,
  context: RequestContext,
): Promise<unknown> {
  if (bytes.length <= largeBodyBytes) return readOrRefuse(parseBody(bytes, jsonLimits));
  const token = randomBytes(16).toString('hex');
  const { value, blobs } = readOrRefuse(await parseLargeBody(bytes, jsonLimits, token));
  if (blobs) context.blobs = blobs;
  return value;
}

function readOrRefuse<T>(parsed: Result<T, JsonProblem>): T {
  if (parsed.ok) return parsed.value;
  throw new GatewayError('invalid-request', `The request body cannot be read: ${parsed.error}.`);
}

function readShape(
  normalise: Normalise,
  shape: string,
  value: unknown,
  { strict, warn }: RequestContext,
): Record<string, unknown> {
  const { value: read, violations, unknown } = normalise(shape, value);
  const refused = strict ? unknown.map(unknownField) : [];
  if (violations.length + refused.length > 0) throw invalidRequest([...violations, ...refused]);
  for (const field of unknown) warn({ code: 'unknown_field', field });
  return isObject(read) ? read : {};
}

/** In Google's words: tools that read them know them. */
function unknownField(path: string): FieldViolation {
  const dot = path.lastIndexOf('.');
  const parent = dot === -1 ? '' : path.slice(0, dot);
  return {
    field: path,
    description: `Invalid JSON payload received. Unknown name "${path.slice(dot + 1)}" at '${parent}': Cannot find field.`,
  };
}

/** For clients that can set headers but not the body: a JSON object of extension members. */
function readExtensionHeader(
  request: IncomingMessage,
  context: RequestContext,
  { normalise, validateExtensions }: InputOptions,
): Record<string, unknown> | undefined {
  const header = request.headers['x-gateway-extensions'];
  if (typeof header !== 'string' || header === '') return undefined;
  const parsed = parseJson(header);
  if (!parsed.ok || !isObject(parsed.value)) {
    throw invalidField('X-Gateway-Extensions', 'must be a JSON object of extension members');
  }
  const extensions = readShape(normalise, 'GatewayExtensions', parsed.value, context);
  if (!validateExtensions(extensions))
    throw invalidRequest(violationsOf(validateExtensions.errors ?? []));
  return extensions;
}

function merged(
  body: Readonly<Record<string, unknown>>,
  extensions: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const violations: FieldViolation[] = [];
  const result = { ...body };
  for (const [field, value] of Object.entries(extensions)) {
    const inBody = body[field];
    if (inBody === undefined || isEmpty(inBody)) {
      result[field] = value;
    } else if (!isEmpty(value) && !sameJson(inBody, value)) {
      const description = 'differs between the body and X-Gateway-Extensions; send it once';
      violations.push({ field, description });
    }
  }
  if (violations.length > 0) throw invalidRequest(violations);
  return result;
}
