import { fail, ok, type Result } from '../../../core/result.js';
import { invalidField } from '../../../core/violations.js';

/** What a client says of the page that it wants. */
export interface PageQuery {
  readonly pageSize?: string;
  readonly pageToken?: string;
}

export interface PageRules<Place> {
  /** Where a page begins, from its token; undefined for a token that the list never gave. */
  readonly readToken: (token: string) => Place | undefined;
  /** Entries of a page where nothing is asked; 50 where absent, as for most of Google's lists. */
  readonly defaultSize?: number;
  /** 1000 where absent. */
  readonly maxSize?: number;
}

export interface Page<Place> {
  readonly size: number;
  /** Absent for the first page. */
  readonly place?: Place;
}

/** Which page of a list is asked for. Fails for a token that the list never gave. */
export function readPage<Place>(
  { pageSize, pageToken = '' }: PageQuery,
  { readToken, defaultSize = 50, maxSize = 1000 }: PageRules<Place>,
): Result<Page<Place>> {
  const size = Math.min(Number(pageSize ?? 0) || defaultSize, maxSize);
  if (pageToken === '') return ok({ size });
  const place = readToken(pageToken);
  if (place === undefined) return fail(invalidField('pageToken', 'is not a token of this list'));
  return ok({ size, place });
}

/** For lists whose token is the id that the page before ended with. */
export function readIdToken(token: string): string | undefined {
  return /^[0-9a-f-]{36}$/.test(token) ? token : undefined;
}
