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

/** POST /responses/input_tokens: the provider counts the prompt itself. Translation contract §13. */
export const countTokens: NonNullable<ClientFormat['countTokens']> = {
  write(call, target) {
    const written = writeRequest(call, target);
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
