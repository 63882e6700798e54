import type {
  CachedContent,
  ListCachedContentsResponse,
} from '../../../../generated/formats/gemini.js';

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
