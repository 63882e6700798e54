import type { File, ListFilesResponse } from '../../../../generated/formats/gemini.js';
import type { Result } from '../../../core/result.js';
import { type Page, type PageQuery, readPage } from './read-page.js';

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
export function readFilePage(query: PageQuery): Result<Page<Position>> {
  return readPage(query, { readToken, defaultSize: 10, maxSize: 100 });
}

function readToken(token: string): Position | undefined {
  const position = Buffer.from(token, 'base64url').toString();
  const [, createdAtMs, id] = /^(\d{1,15}):([a-z0-9-]+)$/.exec(position) ?? [];
  if (createdAtMs === undefined || id === undefined) return undefined;
  return { createdAtMs: Number(createdAtMs), id };
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
