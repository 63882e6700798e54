import { sample } from 'openapi-sampler';
import { isObject } from '../core/json.js';
import { finiteSchema } from './finite-schema.js';

/** A value that fits a client's schema, always the same one; null where none can be made. */
export function sampleSchema(schema: unknown): unknown {
  const finite = isObject(schema) ? finiteSchema(schema) : undefined;
  if (!isSampleable(finite)) return null;
  return sample(finite, { quiet: true, enablePatterns: true, maxSampleDepth: deepest });
}

/** Nesting is bounded before: schemas deeper than 32 never get here (reliability contract §10). */
const deepest = 64;

function isSampleable(schema: unknown): schema is Parameters<typeof sample>[0] {
  return isObject(schema);
}
