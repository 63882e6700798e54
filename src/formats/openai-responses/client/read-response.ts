import type { Chunk } from '../../../core/canonical.js';
import { GatewayError } from '../../../core/errors.js';
import { fail, ok, type Result } from '../../../core/result.js';
import type { Reading, ReadTools } from '../../format.js';
import { unfinished } from '../../openai/errors.js';
import { readLogprobs } from '../../openai/logprobs.js';
import { repairChunk } from '../../output-repair.js';
import { withParts } from '../../whole-answer.js';
import { type Answer, headOf, hear, newAnswer } from '../answer.js';
import { endAnswer } from '../end.js';
import { eventsOf, isResponse } from '../events.js';
import { readNext } from '../read-next.js';
import { cancelled, readFailure } from './read-error.js';

/** A whole response -> one chunk: what its stream would have brought, one part per text. */
export function readResponse(
  body: unknown,
  reading: Reading,
  { newId, warn, bill }: ReadTools,
): Result<Chunk> {
  const { target } = reading;
  if (!isResponse(body)) return fail(notAnAnswer());
  const answer = newAnswer(reading, newId, false);
  hear(answer, body);
  switch (body.status) {
    case 'completed':
    case 'incomplete':
      break;
    case 'cancelled':
      return fail(cancelled());
    case 'failed': {
      const read = readFailure({ error: body.error }, target);
      return read.kind === 'blocked' ? ok({ ...read.chunk, ...headOf(answer) }) : fail(read.error);
    }
    default:
      return fail(unfinished());
  }
  const parts = eventsOf(body).flatMap(
    (event) => readNext(answer, event)?.candidates?.[0]?.content?.parts ?? [],
  );
  if (!body.usage) {
    bill?.({ estimated: true });
    const name = `${target.provider}/${target.model}`;
    warn({ code: 'estimated', field: 'usageMetadata', target: name });
  }
  const shown = parts.filter(({ text }) => text !== '');
  const whole = withLogprobs(withParts(endAnswer(answer, body), shown), answer);
  return ok(reading.repair ? repairChunk(whole, reading.repair) : whole);
}

/** All probabilities at once, where a stream has a few in each chunk. */
function withLogprobs(whole: Chunk, { tokens }: Answer): Chunk {
  const logprobsResult = readLogprobs(tokens);
  const [candidate] = whole.candidates ?? [];
  if (!logprobsResult || !candidate) return whole;
  return { ...whole, candidates: [{ ...candidate, logprobsResult }] };
}

function notAnAnswer(): GatewayError {
  return new GatewayError(
    'upstream-invalid',
    'The provider answered with something that is no answer.',
  );
}
