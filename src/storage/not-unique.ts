import { isObject } from '../core/json.js';

/** Whether a statement failed because a value is there that may be there once only. */
export function isNotUnique(caught: unknown): boolean {
  const code = isObject(caught) ? caught.code : undefined;
  return code !== undefined && codes.has(code);
}

/** SQLite's, https://sqlite.org/rescode.html, and PostgreSQL's, its appendix A. */
const codes: ReadonlySet<unknown> = new Set([
  'SQLITE_CONSTRAINT_UNIQUE',
  'SQLITE_CONSTRAINT_PRIMARYKEY',
  '23505',
]);
