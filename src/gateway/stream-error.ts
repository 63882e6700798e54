import { type ErrorKind, GatewayError, toGatewayError } from '../core/errors.js';

/** Not of the upstream's making, or of its connection. */
const ofOurs: ReadonlySet<ErrorKind> = new Set([
  'cancelled',
  'deadline-exceeded',
  'draining',
  'internal',
]);

/**
 * What ended a stream -> the same with how it is recorded and whether the target may be asked
 * again. A stream that ends in good order without an answer has another target for its only cure
 * (F10); what is no answer at all may come better (F32); the rest is an error that the upstream
 * wrote into its stream, with the meaning that it has elsewhere (F22).
 */
export function streamError(caught: unknown): GatewayError {
  const error = toGatewayError(caught);
  const { kind, facts, message } = error;
  if (facts.fault !== undefined || ofOurs.has(kind)) return error;
  switch (kind) {
    case 'upstream-truncated':
      return new GatewayError(kind, message, {
        retry: 'next-target',
        fault: 'truncated',
        ...facts,
      });
    case 'upstream-invalid':
      return new GatewayError(kind, message, { fault: 'invalid_body', ...facts });
    default:
      return new GatewayError(kind, message, { fault: 'upstream_stream_error', ...facts });
  }
}
