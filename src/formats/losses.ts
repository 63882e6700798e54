import { GatewayError } from '../core/errors.js';
import { fail, ok, type Result } from '../core/result.js';
import type { FieldViolation } from '../core/violations.js';
import type { Warning, WarningCode } from '../core/warnings.js';
import type { Target } from './format.js';

/** What one translation could not carry over, collected while it is written. */
export interface Losses {
  /** The field was dropped or changed, but the answer is still what was asked for (class W). */
  warn(code: WarningCode, field: string): void;
  /** The target cannot serve this field at all (class R); `why` completes "field: …". */
  refuse(field: string, why: string): void;
  readonly warnings: readonly Warning[];
  /** The value, or `field-not-supported` with one violation per refused field. */
  finish<T>(value: T): Result<T>;
}

/** Whether a setting wants anything: `false`, `[]` and `{}` do not, so leaving them out is no loss. */
export function asksForSomething(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}

/** Starts the account of losses for one target. Translation contract §0. */
export function createLosses(target: Target): Losses {
  const name = `${target.provider}/${target.model}`;
  const warnings: Warning[] = [];
  const refused = new Map<string, FieldViolation>();
  return {
    warnings,
    warn(code, field) {
      warnings.push({ code, field, target: name });
    },
    refuse(field, description) {
      if (!refused.has(field)) refused.set(field, { field, description });
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
