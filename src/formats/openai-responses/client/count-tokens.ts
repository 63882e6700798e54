import type { CanonicalCall } from '../../../core/canonical.js';
import { GatewayError } from '../../../core/errors.js';
import { isObject } from '../../../core/json.js';
import { fail, ok } from '../../../core/result.js';
import type { ClientFormat } from '../../format.js';
import { writeRequest } from './write-request.js';

/** What of a request is input; the counter refuses the rest. */
const counted = new Set([
  'model',
  'instructions',
  'input',
  'text',
  'tools',
  'tool_choice',
  'reasoning',
]);

/** How the answer is chosen, cut and repeated says nothing of the prompt, whatever a model thinks of it. */
function promptOf(call: CanonicalCall): CanonicalCall {
  const {
    temperature,
    topP,
    topK,
    seed,
    presencePenalty,
    frequencyPenalty,
    maxOutputTokens,
    stopSequences,
    candidateCount,
    responseLogprobs,
    logprobs,
    ...gen
  } = call.gen;
  return { ...call, gen };
}

/** POST /responses/input_tokens: the provider counts the prompt itself. Translation contract §13. */
export const countTokens: NonNullable<ClientFormat['countTokens']> = {
  write(call, target, losses) {
    const written = writeRequest(promptOf(call), target, losses);
    if (!written.ok) return written;
    const { body, warnings, reading } = written.value;
    const members = Object.entries(body).filter(([name]) => counted.has(name));
    return ok({ body: Object.fromEntries(members), warnings, reading });
  },
  read(body) {
    const count = isObject(body) ? body.input_tokens : undefined;
    if (typeof count === 'number') return ok({ totalTokens: count });
    return fail(
      new GatewayError('upstream-invalid', 'The provider answered without a token count.'),
    );
  },
};
