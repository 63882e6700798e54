import { type FieldViolation, GatewayError } from './errors.js';

export type { FieldViolation } from './errors.js';

/** google.rpc.BadRequest is for people to read; past this many more lines help nobody. */
const violationsShown = 20;

/** The 400 that lists the fields at fault (at most 20); its message names the first. */
export function invalidRequest(violations: readonly FieldViolation[]): GatewayError {
  const first = violations[0];
  const more = violations.length - 1;
  const message = first
    ? `${first.field ? `${first.field}: ` : ''}${first.description}${more > 0 ? ` (and ${more} more)` : ''}`
    : 'The request is not valid.';
  return new GatewayError('invalid-request', message, {
    violations: violations.slice(0, violationsShown),
  });
}

/** The 400 for one field. */
export function invalidField(field: string, description: string): GatewayError {
  return invalidRequest([{ field, description }]);
}

/**
 * The same failure with its fields named from another place, such as that of a request in a batch:
 * in its violations, and where its words name them.
 */
export function moveViolations(error: GatewayError, move: (field: string) => string): GatewayError {
  const { violations } = error.facts;
  if (!violations) return error;
  const moved = violations.map((violation) => ({ ...violation, field: move(violation.field) }));
  if (error.kind === 'invalid-request') return invalidRequest(moved);
  const say = moveWords(violations, move);
  const { metadata } = error.facts;
  return new GatewayError(error.kind, say(error.message), {
    ...error.facts,
    violations: moved,
    ...(metadata
      ? { metadata: Object.fromEntries(Object.entries(metadata).map(([k, v]) => [k, say(v)])) }
      : {}),
  });
}

/** A text with the fields of violations as they are called elsewhere; longer ones hold shorter ones. */
function moveWords(
  violations: readonly FieldViolation[],
  move: (field: string) => string,
): (text: string) => string {
  const fields = [...new Set(violations.map(({ field }) => field))]
    .filter((field) => field !== '' && move(field) !== field)
    .sort((a, b) => b.length - a.length);
  if (fields.length === 0) return (text) => text;
  const named = new RegExp(fields.map(escapeWord).join('|'), 'g');
  return (text) => text.replace(named, (field) => move(field));
}

/** As a whole name: `contents` is none of `contentsOf` or `old.contents`. */
function escapeWord(field: string): string {
  return `(?<![\\w.])${field.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\.?\\w|\\[)`;
}
