import type { TokenCounts } from '../../../core/canonical.js';
import { GatewayError } from '../../../core/errors.js';
import { isObject } from '../../../core/json.js';
import { fail, ok } from '../../../core/result.js';
import type { ClientFormat } from '../../format.js';
import { writeRequest } from './write-request.js';

/** Counts the whole request, tools and system text included; the model stands in it once more. */
export const countTokens: NonNullable<ClientFormat['countTokens']> = {
  write(call, target) {
    const written = writeRequest(call, target);
    if (!written.ok) return written;
    const generateContentRequest = { model: `models/${target.model}`, ...written.value.body };
    return ok({ ...written.value, body: { generateContentRequest } });
  },
  read(body) {
    if (isCount(body)) return ok(body);
    return fail(
      new GatewayError('upstream-invalid', 'The provider answered without a token count.'),
    );
  },
};

/** The rest passes as it is, whatever the API adds to it. */
function isCount(body: unknown): body is TokenCounts {
  return isObject(body) && typeof body.totalTokens === 'number';
}
