import type { Chunk } from '../../../core/canonical.js';
import { GatewayError } from '../../../core/errors.js';
import { isObject } from '../../../core/json.js';
import { fail, ok, type Result } from '../../../core/result.js';
import { readResponseId } from '../../answer-head.js';
import type { Reading, ReadTools } from '../../format.js';
import { isImpossibleCount } from '../../usage.js';
import { createCallNamer, type NameCalls, readCandidate, withParts } from './read-candidate.js';
import { isCounted, textBytes, withEstimate, withUsage } from './usage.js';

/**
 * A Gemini answer is canonical already; what the rest of the gateway relies on is made sure:
 * ids on calls, an index and a role on candidates, whole usage. Members we do not know pass.
 */
export function readResponse(
  body: unknown,
  reading: Reading,
  { newId, warn, bill }: ReadTools,
): Result<Chunk> {
  const chunk = readChunk(body, reading, createCallNamer(newId));
  if (!chunk) return fail(notAnAnswer());
  const complete = chunk.promptFeedback?.blockReason !== undefined || chunk.candidates?.length;
  if (!complete) return fail(notAnAnswer());
  const candidates = chunk.candidates?.map((candidate) => withParts(candidate, false));
  const answer = {
    ...chunk,
    ...(candidates ? { candidates } : {}),
    responseId: readResponseId(chunk.responseId, newId),
  };
  if (isCounted(answer)) return ok(withUsage(answer));
  bill?.({ estimated: true });
  const { provider, model } = reading.target;
  warn({ code: 'estimated', field: 'usageMetadata', target: `${provider}/${model}` });
  return ok(withEstimate(answer, reading, textBytes(answer)));
}

function notAnAnswer(): GatewayError {
  return new GatewayError(
    'upstream-invalid',
    'The provider answered with something that is no answer.',
  );
}

/** One event of a stream or a whole body; undefined when it is neither. */
export function readChunk(
  body: unknown,
  { target }: Reading,
  nameCall: NameCalls,
): Chunk | undefined {
  if (!isGenerateContentResponse(body)) return undefined;
  const { usageMetadata, ...rest } = body;
  const candidates = rest.candidates?.map((candidate) =>
    readCandidate(candidate, target, nameCall),
  );
  const believed = usageMetadata && !Object.values(usageMetadata).some(isImpossibleCount);
  return {
    ...rest,
    ...(believed ? { usageMetadata } : {}),
    ...(candidates ? { candidates } : {}),
    modelVersion: body.modelVersion ?? target.model,
  };
}

/** Lenient on purpose: a new member of the API must not break an answer. */
function isGenerateContentResponse(body: unknown): body is Chunk {
  if (!isObject(body)) return false;
  const { candidates, promptFeedback, usageMetadata } = body;
  return (
    (candidates === undefined || (Array.isArray(candidates) && candidates.every(isObject))) &&
    (isObject(promptFeedback) || Array.isArray(candidates) || isObject(usageMetadata))
  );
}
