import type { GatewayError } from '../../../core/errors.js';
import type { ReadError, Target, UpstreamFailure } from '../../format.js';
import { type Fault, readOpenaiError } from '../../openai/errors.js';
import { upstreamError } from '../../upstream-errors.js';
import { parameters } from '../tables.js';

/** An answer that is no success -> the error of the client, or the answer of a blocked prompt. */
export function readError(failure: UpstreamFailure, target: Target): ReadError {
  return readFault(failure, target);
}

/** The same for an error under status 200. */
export function readFault(fault: Fault, target: Target): ReadError {
  return readOpenaiError(fault, target, { parameters });
}

/** DeepSeek ran out of machines before the first word. */
export function withoutCapacity(target: Target): GatewayError {
  return upstreamError({
    kind: 'upstream-unavailable',
    target,
    code: 'insufficient_system_resource',
    body: undefined,
  });
}
