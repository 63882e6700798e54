import { expect } from '@jest/globals';
import { enums, shapes } from '../../generated/fields.js';
import type { CanonicalCall } from '../../src/core/canonical.js';
import { createNormaliser } from '../../src/core/normalise.js';
import type { Result } from '../../src/core/result.js';
import { gemini } from '../../src/dialects/gemini/index.js';
import type { opper } from '../../src/dialects/opper/index.js';
import { type DialectBody, readBody } from '../../src/dialects/read-body.js';
import { readRequest } from '../../src/formats/gemini/server/read-request.js';

const normalise = createNormaliser({ shapes, enums });

/** A body as a client writes it -> the canonical call, on the way that every request takes. */
export function readCall(body: object, dialect: typeof gemini | typeof opper = gemini) {
  const { value, violations, unknown } = normalise(dialect.bodyShapes.generateContent ?? '', body);
  expect([violations, unknown]).toEqual([[], []]);
  const asked = { path: { model: 'm' }, query: {}, header: {}, cookie: {}, requestBody: value };
  expect(dialect.validators.generateContent?.(asked)).toBe(true);
  const request = taken(readBody(value as DialectBody, noWarning));
  const call: CanonicalCall = taken(
    readRequest(request, {
      dialect: dialect.voice.name,
      model: 'm',
      stream: false,
      routing: {},
      strict: false,
      tenant: 'test',
      trace: {},
      warn: noWarning,
    }),
  );
  return call;
}

const noWarning = (warning: unknown) => expect(warning).toBeUndefined();

/** The value of a success; a failure is thrown. */
export function taken<T>(result: Result<T>): T {
  if (!result.ok) throw result.error;
  return result.value;
}
