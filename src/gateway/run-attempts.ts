import { type ErrorKind, errorCatalogue, GatewayError } from '../core/errors.js';
import { fail, ok, type Result } from '../core/result.js';
import type { FieldViolation } from '../core/violations.js';
import type { Target } from '../formats/format.js';

export interface Attempted<T> {
  readonly value: T;
  readonly target: Target;
  /** Attempts it took, this one included. */
  readonly attempts: number;
}

/** As many as the routing policy allows where the client says nothing: one and two more. */
export const defaultMaxAttempts = 3;

/** Found out before anything was sent. */
const ruledOut: ReadonlySet<ErrorKind> = new Set([
  'field-not-supported',
  'operation-not-supported',
]);

/**
 * Tries targets in order until one answers. A target that cannot serve the request, or fails
 * in a way another may not, hands on to the next; everything else ends the call. When all have
 * failed the client sees the first failure, with the others in its metadata.
 */
export async function runAttempts<T>(
  targets: readonly Target[],
  attempt: (target: Target) => Promise<Result<T>>,
  maxAttempts = defaultMaxAttempts,
): Promise<Result<Attempted<T>>> {
  const failures: { target: Target; error: GatewayError }[] = [];
  let attempts = 0;
  for (const target of targets) {
    if (attempts === maxAttempts) break;
    attempts++;
    const result = await attempt(target);
    if (result.ok) return ok({ value: result.value, target, attempts });
    failures.push({ target, error: named(result.error, target, attempts) });
    if (errorCatalogue[result.error.kind].retry === 'never') break;
    // A target that was ruled out before anything was sent has cost no attempt.
    if (ruledOut.has(result.error.kind)) attempts--;
  }
  return fail(finalError(failures));
}

/** Who failed, so that the client and the log can say so. */
function named(error: GatewayError, { provider, model }: Target, attempts: number): GatewayError {
  return new GatewayError(error.kind, error.message, {
    ...error.facts,
    by: { provider, model, attempts },
    metadata: { provider, model, ...error.facts.metadata },
    cause: error.cause,
  });
}

function finalError(failures: readonly { target: Target; error: GatewayError }[]): GatewayError {
  const first = failures[0]?.error;
  if (!first)
    return new GatewayError('no-eligible-provider', 'No target is configured for this model.');
  if (failures.every(({ error }) => error.kind === 'field-not-supported'))
    return notSupported(failures);
  const told = failures.find(({ error }) => !ruledOut.has(error.kind))?.error ?? first;
  if (failures.length === 1) return told;
  const attempts = failures
    .map(({ target, error }) => `${target.provider}/${target.model}: ${error.reason}`)
    .join('; ');
  return new GatewayError(told.kind, told.message, {
    ...told.facts,
    ...(told.facts.by ? { by: { ...told.facts.by, attempts: failures.length } } : {}),
    metadata: { ...told.facts.metadata, attempts },
    cause: told,
  });
}

/** Translation contract §14.3: one violation per field, the reasons per target beside it. */
function notSupported(failures: readonly { target: Target; error: GatewayError }[]): GatewayError {
  const byField = new Map<string, FieldViolation>();
  for (const { error } of failures) {
    for (const violation of error.facts.violations ?? []) byField.set(violation.field, violation);
  }
  const metadata = Object.fromEntries(
    failures.map(({ target, error }) => [`${target.provider}/${target.model}`, error.message]),
  );
  const fields = [...byField.keys()].join(', ');
  return new GatewayError('no-eligible-provider', `No configured provider supports: ${fields}`, {
    violations: [...byField.values()],
    metadata,
  });
}
