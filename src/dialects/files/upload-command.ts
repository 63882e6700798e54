import { fail, ok, type Result } from '../../core/result.js';
import { invalidField } from '../../core/violations.js';
import type { RequestContext } from '../dialect.js';

/** What one request of an upload asks for. */
export type UploadCommand =
  | { readonly kind: 'raw' | 'start' }
  | { readonly kind: 'multipart'; readonly boundary: string }
  | UploadStep;

/** A request about an upload that has begun. */
export type UploadStep =
  | { readonly kind: 'query' | 'cancel' | 'finalize'; readonly uploadId: string }
  | {
      readonly kind: 'upload';
      readonly uploadId: string;
      readonly offset: number;
      /** Nothing comes behind this piece. */
      readonly finalize: boolean;
    };

interface UploadQuery {
  readonly upload_id?: string;
  readonly uploadType?: string;
}

/** Reads the command of an upload. Fails with a 400 that says what is missing. */
export function readUploadCommand(
  query: UploadQuery,
  headers: RequestContext['headers'],
): Result<UploadCommand> {
  const uploadId = query.upload_id;
  const steps = headerOf(headers, 'x-goog-upload-command')
    ?.split(',')
    .map((step) => step.trim());
  if (steps === undefined) {
    return uploadId === undefined ? readWhole(query, headers) : commandMissing();
  }
  if (steps.includes('start')) {
    return uploadId === undefined
      ? ok({ kind: 'start' })
      : fail(invalidField('upload_id', 'belongs to an upload that has begun; start without it'));
  }
  if (uploadId === undefined) {
    return fail(
      invalidField('upload_id', 'is required; send this to the X-Goog-Upload-URL of start'),
    );
  }
  const finalize = steps.includes('finalize');
  if (steps.includes('upload')) {
    const offset = headerOf(headers, 'x-goog-upload-offset');
    return offset === undefined
      ? fail(invalidField('X-Goog-Upload-Offset', 'is required with the command upload'))
      : ok({ kind: 'upload', uploadId, offset: Number(offset), finalize });
  }
  if (finalize) return ok({ kind: 'finalize', uploadId });
  return ok({ kind: steps.includes('cancel') ? 'cancel' : 'query', uploadId });
}

/** An upload in one request; nobody has to say that it is a raw one. */
function readWhole(
  { uploadType }: UploadQuery,
  headers: RequestContext['headers'],
): Result<UploadCommand> {
  const contentType = headerOf(headers, 'content-type') ?? '';
  const isMultipart = /^multipart\/related\b/i.test(contentType);
  const protocol = headerOf(headers, 'x-goog-upload-protocol') ?? uploadType;
  if (protocol === 'resumable') return commandMissing();
  if (protocol !== 'multipart' && !(protocol === undefined && isMultipart))
    return ok({ kind: 'raw' });
  const boundary = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType);
  const given = boundary?.[1] ?? boundary?.[2];
  if (!isMultipart || given === undefined) {
    return fail(invalidField('Content-Type', 'has to be multipart/related with a boundary'));
  }
  return ok({ kind: 'multipart', boundary: given });
}

const commandMissing = () =>
  fail(
    invalidField('X-Goog-Upload-Command', 'is required in a resumable upload; begin with start'),
  );

/** The value of a header that comes once; an empty one counts as absent. */
export function headerOf(headers: RequestContext['headers'], name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
