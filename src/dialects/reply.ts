import { ok, type Result } from '../core/result.js';
import { warningsHeader } from '../core/warnings.js';
import type { Reply, RequestContext } from './dialect.js';

type Headers = Readonly<Record<string, string>>;

/** A body of JSON, with what was warned of until now. */
export function reply(
  body: object,
  context: Pick<RequestContext, 'warnings'>,
  headers: Headers = {},
): Result<Reply> {
  return ok({ kind: 'json', body, headers: withWarnings(headers, context) });
}

/** Headers, and that of the warnings where there are any. */
export function withWarnings(
  headers: Headers,
  { warnings }: Pick<RequestContext, 'warnings'>,
): Headers {
  const header = warningsHeader(warnings);
  return header === undefined ? headers : { 'X-Gateway-Warnings': header, ...headers };
}
