import type { TokenCounts } from '../../../core/canonical.js';
import { GatewayError } from '../../../core/errors.js';
import { isObject } from '../../../core/json.js';
import { fail, ok } from '../../../core/result.js';
import type { ClientFormat } from '../../format.js';
import { isVertex } from './foreign-members.js';
import { writeRequest } from './write-request.js';

/**
 * Counts the whole request, tools and system text included. The Gemini API takes it as one member,
 * with the model in it once more; Vertex takes four of its members. Translation contract §13.
 */
export const countTokens: NonNullable<ClientFormat['countTokens']> = {
  write(call, target, losses) {
    const written = writeRequest(call, target, losses);
    if (!written.ok) return written;
    if (isVertex(target)) {
      const { contents, systemInstruction, tools, generationConfig } = written.value.body;
      const body = { contents, systemInstruction, tools, generationConfig };
      return ok({ ...written.value, body });
    }
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
