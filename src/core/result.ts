import type { GatewayError } from './errors.js';

/** Either a value or the reason there is none. Used wherever the outside world is involved. */
export type Result<T, E = GatewayError> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const fail = <E>(error: E): { readonly ok: false; readonly error: E } => ({
  ok: false,
  error,
});

/** Marks the branch that a complete switch never reaches; a new union member stops compilation there. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
