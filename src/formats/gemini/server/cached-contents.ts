import type {
  CachedContent,
  ListCachedContentsResponse,
} from '../../../../generated/formats/gemini.js';
import { fail, ok, type Result } from '../../../core/result.js';
import { invalidField } from '../../../core/violations.js';

/** What is told of a stored prefix. Times are Unix milliseconds. */
interface Stored {
  readonly id: string;
  readonly model: string;
  readonly displayName?: string;
  readonly totalTokenCount: number;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  readonly expiresAtMs: number;
}

export function writeCachedContent({
  id,
  model,
  displayName,
  totalTokenCount,
  createdAtMs,
  updatedAtMs,
  expiresAtMs,
}: Stored): CachedContent {
  return {
    name: `cachedContents/${id}`,
    model: `models/${model}`,
    ...(displayName === undefined ? {} : { displayName }),
    createTime: new Date(createdAtMs).toISOString(),
    updateTime: new Date(updatedAtMs).toISOString(),
    expireTime: new Date(expiresAtMs).toISOString(),
    usageMetadata: { totalTokenCount },
  };
}

/** As for models: 50 where nothing is asked, never more than 1000. */
const defaultPageSize = 50;
const maxPageSize = 1000;

/** Which page is asked for. Its token is the id that the page before ended with. */
export function readPage({
  pageSize,
  pageToken: after = '',
}: {
  pageSize?: string;
  pageToken?: string;
}): Result<{ readonly limit: number; readonly after?: string }> {
  if (!/^[\w-]*$/.test(after))
    return fail(invalidField('pageToken', 'is not a token of this list'));
  const limit = Math.min(Number(pageSize ?? 0) || defaultPageSize, maxPageSize);
  return ok(after === '' ? { limit } : { limit, after });
}

/** @param found one more than the page has room for, where there are more. */
export function writeCachedContentList(
  found: readonly Stored[],
  limit: number,
): ListCachedContentsResponse {
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    ...(page.length > 0 ? { cachedContents: page.map(writeCachedContent) } : {}),
    ...(last && found.length > limit ? { nextPageToken: last.id } : {}),
  };
}
