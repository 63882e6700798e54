import type { File, ListFilesResponse } from '../../../../generated/formats/gemini.js';
import { fail, ok, type Result } from '../../../core/result.js';
import { invalidField } from '../../../core/violations.js';

interface DescribedFile {
  readonly id: string;
  readonly displayName?: string;
  readonly mimeType: string;
  readonly sizeBytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
  readonly uri: string;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  readonly expiresAtMs: number;
  readonly source: 'UPLOADED' | 'GENERATED';
}

/** A file as Google writes it. */
export function writeFile(file: DescribedFile): File {
  return {
    name: `files/${file.id}`,
    ...(file.displayName === undefined ? {} : { displayName: file.displayName }),
    mimeType: file.mimeType,
    sizeBytes: String(file.sizeBytes),
    createTime: writeTime(file.createdAtMs),
    updateTime: writeTime(file.updatedAtMs),
    expirationTime: writeTime(file.expiresAtMs),
    // Base64 of the hexadecimal digits: https://github.com/googleapis/js-genai/issues/381
    sha256Hash: Buffer.from(file.sha256).toString('base64'),
    uri: file.uri,
    ...(file.source === 'GENERATED' ? { downloadUri: `${file.uri}:download?alt=media` } : {}),
    state: 'ACTIVE',
    source: file.source,
  };
}

const writeTime = (ms: number) => new Date(ms).toISOString();

/** Where the next page begins: behind this file, whether or not it is still there. */
interface Position {
  readonly createdAtMs: number;
  readonly id: string;
}

/** As the Gemini API: 10 where nothing is asked, never more than 100. */
const defaultPageSize = 10;
const maxPageSize = 100;

/** What a client asks of the list. Fails for a token that this list never gave. */
export function readFilePage({
  pageSize,
  pageToken,
}: {
  pageSize?: string;
  pageToken?: string;
}): Result<{ readonly size: number; readonly after?: Position }> {
  const size = Math.min(Number(pageSize ?? 0) || defaultPageSize, maxPageSize);
  if (pageToken === undefined || pageToken === '') return ok({ size });
  const token = Buffer.from(pageToken, 'base64url').toString();
  const [, createdAtMs, id] = /^(\d{1,15}):([a-z0-9-]+)$/.exec(token) ?? [];
  if (createdAtMs === undefined || id === undefined) {
    return fail(invalidField('pageToken', 'is not a token of this list'));
  }
  return ok({ size, after: { createdAtMs: Number(createdAtMs), id } });
}

/** @param files of the page, and one more where there is a further page. */
export function writeFileList(files: readonly DescribedFile[], size: number): ListFilesResponse {
  const page = files.slice(0, size);
  const last = page.at(-1);
  return {
    ...(page.length > 0 ? { files: page.map(writeFile) } : {}),
    ...(last !== undefined && files.length > size ? { nextPageToken: writeToken(last) } : {}),
  };
}

function writeToken({ createdAtMs, id }: Position): string {
  return Buffer.from(`${createdAtMs}:${id}`).toString('base64url');
}
