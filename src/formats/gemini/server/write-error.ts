import type { GatewayError } from '../../../core/errors.js';

const detailType = 'type.googleapis.com/google.rpc.';

/**
 * A failure in Google's error shape. `error` is the first key and `code` a number, because
 * clients test the beginning of the text and the type of the code (translation contract §12.6).
 *
 * @param message replaces the error's own where a dialect publishes one.
 */
export function errorBody(error: GatewayError, message = error.message): { error: ErrorStatus } {
  return {
    error: {
      code: error.httpStatus,
      message,
      status: error.status,
      details: errorDetails(error),
    },
  };
}

export interface ErrorStatus {
  /** The HTTP status. */
  readonly code: number;
  readonly message: string;
  /** google.rpc.Code name. */
  readonly status: string;
  readonly details: readonly Record<string, unknown>[];
}

/** ErrorInfo always; the others where the error knows the facts they hold. */
export function errorDetails({
  facts,
  reason,
  retryAfterMs,
}: GatewayError): Record<string, unknown>[] {
  const details: Record<string, unknown>[] = [
    {
      '@type': `${detailType}ErrorInfo`,
      reason,
      domain: 'gateway',
      ...(facts.metadata ? { metadata: facts.metadata } : {}),
    },
  ];
  if (facts.violations && facts.violations.length > 0) {
    details.push({ '@type': `${detailType}BadRequest`, fieldViolations: facts.violations });
  }
  if (retryAfterMs !== undefined) {
    details.push({ '@type': `${detailType}RetryInfo`, retryDelay: `${retryAfterMs / 1000}s` });
  }
  return [...details, ...(facts.details ?? [])];
}
