import { GatewayError } from '../../../core/errors.js';
import { isObject } from '../../../core/json.js';
import { fail, ok } from '../../../core/result.js';
import type { ClientFormat } from '../../format.js';
import { writeRequest } from './write-request.js';

/** What of a request is input; the counter refuses the rest. */
const counted = ['messages', 'system', 'toolConfig', 'additionalModelRequestFields'];

/**
 * The provider counts the prompt itself.
 * @see https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_CountTokens.html
 */
export const countTokens: NonNullable<ClientFormat['countTokens']> = {
  write(call, target, losses) {
    const written = writeRequest(call, target, losses);
    if (!written.ok) return written;
    const { body, warnings, reading } = written.value;
    const members = Object.entries(body).filter(([name]) => counted.includes(name));
    return ok({ body: { input: { converse: Object.fromEntries(members) } }, warnings, reading });
  },
  read(body) {
    const count = isObject(body) ? body.inputTokens : undefined;
    if (typeof count === 'number') return ok({ totalTokens: count });
    return fail(
      new GatewayError('upstream-invalid', 'The provider answered without a token count.'),
    );
  },
};
