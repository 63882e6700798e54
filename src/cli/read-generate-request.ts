import type { ValidateFunction } from 'ajv';
import { bodyShapes } from '../../generated/dialects/gemini/operations.js';
import { validators } from '../../generated/dialects/validators.js';
import { enums, shapes } from '../../generated/fields.js';
import type { CanonicalCall } from '../core/canonical.js';
import { createNormaliser } from '../core/normalise.js';
import { fail, type Result } from '../core/result.js';
import { invalidRequest } from '../core/violations.js';
import { type DialectBody, readBody } from '../dialects/read-body.js';
import { readRequest } from '../formats/gemini/server/read-request.js';
import { violationsOf } from '../server/violations.js';

const normalise = createNormaliser({ shapes, enums });

/**
 * The body of a generateContent call, as recorded -> the call it was: on the way that requests take,
 * in any spelling a client may use. Fails with the fields at fault; what would be warned of is taken.
 */
export function readGenerateRequest(body: unknown): Result<CanonicalCall> {
  const { value, violations } = normalise(bodyShapes.generateContent ?? '', body);
  if (violations.length > 0) return fail(invalidRequest(violations));
  const asked = { path: { model }, query: {}, header: {}, cookie: {}, requestBody: value };
  const { generateContent: validate } = validators.gemini;
  if (!isAsked(asked, validate)) return fail(invalidRequest(violationsOf(validate?.errors ?? [])));
  const request = readBody(asked.requestBody, ignore);
  if (!request.ok) return request;
  return readRequest(request.value, {
    dialect: 'gemini',
    model,
    stream: false,
    routing: {},
    strict: false,
    trace: {},
    tenant: '',
    warn: ignore,
  });
}

/** Which model was asked is no part of the body. */
const model = 'recorded';

const ignore = () => undefined;

/** The document that the validator is made from is the one that the type is made from. */
function isAsked(
  value: unknown,
  validate: ValidateFunction | undefined,
): value is { readonly requestBody: DialectBody } {
  return validate?.(value) ?? false;
}
