import type { Chunk } from '../../../core/canonical.js';
import { GatewayError } from '../../../core/errors.js';
import { fail, ok, type Result } from '../../../core/result.js';
import type { Reading, ReadTools } from '../../format.js';
import { repairChunk } from '../../output-repair.js';
import { withParts } from '../../whole-answer.js';
import { newAnswer } from '../answer.js';
import { billingOf, endAnswer, isCounted } from '../end.js';
import { eventsOf, isResponse } from '../events.js';
import { readNext } from '../read-next.js';

/** A whole answer -> one chunk: what its stream would have brought, one part per block. */
export function readResponse(body: unknown, reading: Reading, tools: ReadTools): Result<Chunk> {
  if (!isResponse(body)) {
    return fail(
      new GatewayError(
        'upstream-invalid',
        'The provider answered with something that is no answer.',
      ),
    );
  }
  const answer = newAnswer(reading, tools.newId);
  const parts = eventsOf(body).flatMap(
    (event) => readNext(answer, event)?.candidates?.[0]?.content?.parts ?? [],
  );
  if (!isCounted(answer.usage)) {
    const { provider, model } = reading.target;
    tools.warn({ code: 'estimated', field: 'usageMetadata', target: `${provider}/${model}` });
  }
  tools.bill?.(billingOf(answer));
  const whole = withParts(endAnswer(answer), parts);
  return ok(reading.repair ? repairChunk(whole, reading.repair) : whole);
}
