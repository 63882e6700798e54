import { GatewayError } from '../../../core/errors.js';
import { isObject } from '../../../core/json.js';
import { fail, ok } from '../../../core/result.js';
import type { ClientFormat } from '../../format.js';
import { writeRequest } from './write-request.js';

/** What of a request is input; the counter refuses the rest. */
const counted = [
  'model',
  'system',
  'messages',
  'tools',
  'tool_choice',
  'thinking',
  'output_config',
];

/**
 * The provider counts the prompt itself.
 * @see https://docs.anthropic.com/en/api/messages-count-tokens
 */
export const countTokens: NonNullable<ClientFormat['countTokens']> = {
  write(call, target) {
    const written = writeRequest(call, target);
    if (!written.ok) return written;
    const members = Object.entries(written.value.body).filter(([name]) => counted.includes(name));
    return ok({ ...written.value, body: Object.fromEntries(members) });
  },
  read(body) {
    const count = isObject(body) ? body.input_tokens : undefined;
    if (typeof count === 'number') return ok(count);
    return fail(
      new GatewayError('upstream-invalid', 'The provider answered without a token count.'),
    );
  },
};
