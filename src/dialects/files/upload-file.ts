import { GatewayError } from '../../core/errors.js';
import { fail, ok, type Result, unreachable } from '../../core/result.js';
import { invalidField } from '../../core/violations.js';
import type { Files, FileWish, StoredFile, Upload, UploadState } from '../../files/ports.js';
import { writeFile } from '../../formats/gemini/server/files.js';
import { baseUrl } from '../base-url.js';
import type { Reply, RequestContext } from '../dialect.js';
import { noDryRun } from '../handlers.js';
import { reply } from '../reply.js';
import { collect, readParts } from './multipart.js';
import {
  descriptionBytes,
  isMimeType,
  mimeTypeOf,
  type NewFile,
  readNewFile,
} from './read-new-file.js';
import { headerOf, readUploadCommand, type UploadStep } from './upload-command.js';

interface UploadRequest {
  readonly query: { readonly upload_id?: string; readonly uploadType?: string };
}

/** Pieces of 8 MiB, which the SDKs send, are a multiple of it; others are taken too. */
const granularityBytes = 256 * 1024;

/** Every way to upload and every step of it. Client wire contract §1, "Upload, step by step". */
export function uploadFile(files: Files) {
  return async ({ query }: UploadRequest, context: RequestContext): Promise<Result<Reply>> => {
    if (context.dryRun) return fail(noDryRun());
    const read = readUploadCommand(query, context.headers);
    if (!read.ok) return read;
    const command = read.value;
    switch (command.kind) {
      case 'raw':
        return keepRaw(context);
      case 'multipart':
        return keepMultipart(command.boundary, context);
      case 'start':
        return start(context);
      default: {
        const found = await files.findUpload(context.tenant, command.uploadId);
        return found.ok ? goOn(command, found.value, context) : found;
      }
    }
  };

  async function keepRaw(context: RequestContext): Promise<Result<Reply>> {
    const mimeType = headerOf(context.headers, 'content-type');
    const wish = wishOf({}, mimeType, 'Content-Type', context);
    if (!wish.ok) return wish;
    return kept(await files.keep(wish.value, context.rawBody(files.limitBytes)), context);
  }

  /** The description, then the content, which is never held. */
  async function keepMultipart(boundary: string, context: RequestContext): Promise<Result<Reply>> {
    const limitBytes = files.limitBytes + descriptionBytes;
    let described: NewFile | undefined;
    for await (const part of readParts(context.rawBody(limitBytes), boundary)) {
      if (described === undefined) {
        const read = readNewFile(await collect(part.content, descriptionBytes), context);
        if (!read.ok) return read;
        described = read.value;
      } else {
        const wish = wishOf(described, part.mimeType, 'Content-Type', context);
        return wish.ok ? kept(await files.keep(wish.value, part.content), context) : wish;
      }
    }
    return fail(
      new GatewayError(
        'invalid-request',
        'A multipart upload has two parts: the description as JSON, then the content.',
      ),
    );
  }

  async function start(context: RequestContext): Promise<Result<Reply>> {
    const { headers } = context;
    const described = readNewFile(
      await collect(context.rawBody(descriptionBytes), descriptionBytes),
      context,
    );
    if (!described.ok) return described;
    const type = 'X-Goog-Upload-Header-Content-Type';
    const mimeType = headerOf(headers, 'x-goog-upload-header-content-type');
    const wish = wishOf(described.value, mimeType, type, context);
    if (!wish.ok) return wish;
    const announced = headerOf(headers, 'x-goog-upload-header-content-length');
    const begun = await files.uploads.begin({
      ...wish.value,
      ...(announced === undefined ? {} : { announcedBytes: Number(announced) }),
    });
    if (!begun.ok) return begun;
    const { contentId } = begun.value;
    return reply({}, context, {
      ...progress('active', 0),
      'X-Goog-Upload-URL': `${context.address()}?upload_id=${contentId}&upload_protocol=resumable`,
      'X-Goog-Upload-Chunk-Granularity': String(granularityBytes),
    });
  }

  async function goOn(
    step: UploadStep,
    state: UploadState,
    context: RequestContext,
  ): Promise<Result<Reply>> {
    if (state.status === 'final') return repeated(step, state.file, context);
    const { upload } = state;
    switch (step.kind) {
      case 'upload': {
        const rest = Math.max(0, files.limitBytes - step.offset);
        const appended = await files.uploads.append(upload, step.offset, context.rawBody(rest));
        return appended.ok && step.finalize ? finish(upload, context) : received(appended, context);
      }
      case 'finalize':
        return finish(upload, context);
      case 'query':
        return received(await files.uploads.received(upload), context);
      case 'cancel': {
        const cancelled = await files.uploads.cancel(upload);
        return cancelled.ok ? reply({}, context, progress('cancelled', 0)) : cancelled;
      }
      default:
        return unreachable(step);
    }
  }

  async function finish(upload: Upload, context: RequestContext): Promise<Result<Reply>> {
    const finished = await files.uploads.finish(upload);
    return finished.ok ? answerFinal(finished.value, context) : finished;
  }
}

/** What a client repeats whose answer was lost; the upload has become a file by then. */
function repeated(step: UploadStep, file: StoredFile, context: RequestContext): Result<Reply> {
  if (step.kind === 'query') return reply({}, context, progress('final', file.sizeBytes));
  const ends = step.kind === 'finalize' || (step.kind === 'upload' && step.finalize);
  if (ends) return answerFinal(file, context);
  const message = `The upload has ended; its file is files/${file.id}.`;
  return fail(new GatewayError('failed-precondition', message));
}

function received(bytes: Result<number>, context: RequestContext): Result<Reply> {
  return bytes.ok ? reply({}, context, progress('active', bytes.value)) : bytes;
}

function answerFinal(file: StoredFile, context: RequestContext): Result<Reply> {
  return reply({ file: writeFile(file) }, context, progress('final', file.sizeBytes));
}

function kept(file: Result<StoredFile>, context: RequestContext): Result<Reply> {
  return file.ok ? reply({ file: writeFile(file.value) }, context, {}) : file;
}

const progress = (status: 'active' | 'final' | 'cancelled', receivedBytes: number) => ({
  'X-Goog-Upload-Status': status,
  'X-Goog-Upload-Size-Received': String(receivedBytes),
});

/** @param mimeType what a header says counts before what the description does. */
function wishOf(
  { sizeBytes, ...described }: NewFile,
  mimeType: string | undefined,
  header: string,
  context: RequestContext,
): Result<FileWish> {
  const named = mimeType === undefined ? undefined : mimeTypeOf(mimeType);
  if (named !== undefined && !isMimeType(named)) {
    return fail(invalidField(header, 'must be a media type such as "image/png"'));
  }
  return ok({
    ...described,
    ...(sizeBytes === undefined ? {} : { announcedBytes: sizeBytes }),
    tenant: context.tenant,
    mimeType: named ?? described.mimeType ?? 'application/octet-stream',
    baseUrl: baseUrl(context.address()),
    source: 'UPLOADED',
  });
}
