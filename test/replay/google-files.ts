import type { IncomingHttpHeaders } from 'node:http';
import { refuse, refuseIf } from './check.js';
import type { HttpAnswer } from './wire.js';

/** A file as it was uploaded. */
export interface ReplayFile {
  readonly mimeType: string;
  readonly bytes: Buffer;
  /** How often it was asked for. */
  asked: number;
}

interface SideRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

/** Google's Files API as far as an uploader sees it, with what lies there by name. */
export interface GoogleFiles {
  readonly files: ReadonlyMap<string, ReplayFile>;
  /** undefined for a path that is none of it. Throws a Refusal for what Google would not take. */
  answer(request: SideRequest): HttpAnswer | undefined;
}

/** Films can be looked at once they were asked for so often; everything else at once. */
const asksUntilReady = 2;

/** A film of these bytes never can be. */
export const brokenFilm = Buffer.from('not really a film');

export function createGoogleFiles(): GoogleFiles {
  const files = new Map<string, ReplayFile>();
  const begun = new Map<string, { mimeType: string; sizeBytes: number }>();

  const describe = (name: string, { mimeType, bytes, asked }: ReplayFile) => {
    const isFilm = mimeType.startsWith('video/');
    const isReady = !isFilm || asked >= asksUntilReady;
    const end = bytes.equals(brokenFilm) ? 'FAILED' : 'ACTIVE';
    return {
      name,
      mimeType,
      sizeBytes: String(bytes.length),
      uri: `https://generativelanguage.googleapis.com/v1beta/${name}`,
      expirationTime: new Date(Date.now() + 48 * 60 * 60_000).toISOString(),
      state: isReady ? end : 'PROCESSING',
    };
  };

  function begin({ headers }: SideRequest): HttpAnswer {
    refuseIf(headers['x-goog-upload-protocol'] !== 'resumable', 'Invalid upload protocol.');
    refuseIf(headers['x-goog-upload-command'] !== 'start', 'Invalid upload command.');
    const id = `up${begun.size + 1}`;
    begun.set(id, {
      mimeType: String(headers['x-goog-upload-header-content-type']),
      sizeBytes: Number(headers['x-goog-upload-header-content-length']),
    });
    const url = `http://${headers.host}/upload/v1beta/files?upload_id=${id}&upload_protocol=resumable`;
    return { status: 200, headers: { 'x-goog-upload-url': url }, body: {} };
  }

  function receive({ headers, bytes }: SideRequest, id: string): HttpAnswer {
    const upload = begun.get(id) ?? refuse('No such upload.', { status: 404 });
    refuseIf(headers['x-goog-upload-command'] !== 'upload, finalize', 'Invalid upload command.');
    refuseIf(headers['x-goog-upload-offset'] !== '0', 'Invalid upload offset.');
    refuseIf(bytes.length !== upload.sizeBytes, 'The upload has another length than announced.');
    const name = `files/google-${files.size + 1}`;
    const file = { mimeType: upload.mimeType, bytes, asked: 0 };
    files.set(name, file);
    return { status: 200, body: { file: describe(name, file) } };
  }

  return {
    files,
    answer(request) {
      const { method, path } = request;
      const [, id] = /^\/upload\/v1beta\/files\?upload_id=(\w+)/.exec(path) ?? [];
      if (method === 'POST' && id) return receive(request, id);
      if (method === 'POST' && path === '/upload/v1beta/files') return begin(request);
      const [, name] = /^\/v1beta\/(files\/[\w-]+)$/.exec(path) ?? [];
      if (method !== 'GET' || !name) return undefined;
      const file = files.get(name) ?? refuse('No such file.', { status: 404 });
      file.asked++;
      return { status: 200, body: describe(name, file) };
    },
  };
}
