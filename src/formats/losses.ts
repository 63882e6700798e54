import { GatewayError } from '../core/errors.js';
import { fail, ok, type Result } from '../core/result.js';
import type { FieldViolation } from '../core/violations.js';
import { type Decision, isEmulation, type Warning, type WarningCode } from '../core/warnings.js';

/** What one translation could not carry over, collected while it is written. */
export interface Losses {
  /**
   * The field was dropped or changed, but the answer is still what was asked for (class W), or
   * it was done in another way (class E); `why` is a sentence without its full stop.
   */
  warn(code: WarningCode, field: string, why: string): void;
  /** The field was done in another way that serves as well, and needs no warning (class E). */
  emulate(field: string, why: string): void;
  /** The field was left out, and the answer cannot tell (class S). */
  silent(field: string, why: string): void;
  /** The target cannot serve this field at all (class R); `why` completes "field: …". */
  refuse(field: string, why: string): void;
  readonly warnings: readonly Warning[];
  /** All of the above with their reasons, in the order they were found. */
  readonly decisions: readonly Decision[];
  /** The value, or `field-not-supported` with one violation per refused field. */
  finish<T>(value: T): Result<T>;
}

/** Whether a setting wants anything: `false`, `[]` and `{}` do not, so leaving them out is no loss. */
export function asksForSomething(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}

/**
 * A field of the call -> what the client called it; undefined for one that it did not write, so
 * that it loses nothing with it.
 */
export type NameField = (field: string) => string | undefined;

/**
 * Starts the account of losses for one target. Translation contract §0.
 *
 * @param nameOf where the call is not as the client wrote it.
 */
export function createLosses(
  target: { readonly provider: string; readonly model: string },
  nameOf: NameField = (field) => field,
): Losses {
  const name = `${target.provider}/${target.model}`;
  const warnings: Warning[] = [];
  const decisions: Decision[] = [];
  const refused = new Map<string, FieldViolation>();
  return {
    warnings,
    decisions,
    warn(code, written, reason) {
      const field = nameOf(written);
      if (field === undefined) return;
      warnings.push({ code, field, target: name, reason });
      decisions.push({ class: isEmulation(code) ? 'E' : 'W', field, code, reason });
    },
    emulate(written, reason) {
      const field = nameOf(written);
      if (field === undefined) return;
      decisions.push({ class: 'E', field, reason });
    },
    silent(written, reason) {
      const field = nameOf(written);
      if (field === undefined) return;
      decisions.push({ class: 'S', field, reason });
    },
    refuse(written, description) {
      // Whoever wrote it, the target cannot serve it.
      const field = nameOf(written) ?? written;
      if (refused.has(field)) return;
      refused.set(field, { field, description });
      decisions.push({ class: 'R', field, reason: description });
    },
    finish(value) {
      if (refused.size === 0) return ok(value);
      const violations = [...refused.values()];
      const fields = violations.map(({ field }) => field).join(', ');
      return fail(
        new GatewayError('field-not-supported', `${name} does not support: ${fields}`, {
          violations,
          metadata: { target: name },
        }),
      );
    },
  };
}
