import { GatewayError } from '../../../core/errors.js';
import type { ReadError, Target, UpstreamFailure } from '../../format.js';
import { readOpenaiError } from '../../openai/errors.js';
import { errorHabits } from '../tables.js';

/** An answer that is no success -> the error of the client, or the answer of a blocked prompt. */
export function readError(failure: UpstreamFailure, target: Target): ReadError {
  return readOpenaiError(failure, target, errorHabits);
}

/** The same for an answer that says of itself that it failed, or an error among the events. */
export function readFailure(body: unknown, target: Target): ReadError {
  return readOpenaiError({ status: undefined, headers: {}, body }, target, errorHabits);
}

/** Someone with the gateway's key stopped the answer at the provider. */
export function cancelled(): GatewayError {
  return new GatewayError('cancelled', 'The answer was cancelled at the provider.');
}
