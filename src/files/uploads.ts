import { createHash, type Hash } from 'node:crypto';
import type { Clock, NewId } from '../core/clock.js';
import { type ErrorKind, GatewayError } from '../core/errors.js';
import { fail, ok, type Result } from '../core/result.js';
import { createByNewestRequest, whileNewest } from './newest-request.js';
import type { FileContents, FileStore, KeptFile, Upload, UploadState, Uploads } from './ports.js';

export interface UploadOptions {
  readonly store: FileStore;
  readonly contents: FileContents;
  readonly now: Clock;
  readonly newId: NewId;
  /** Makes 48 hexadecimal digits that nobody can guess. */
  readonly newSecret: NewId;
  /** Longest file that a client may send. */
  readonly limitBytes: number;
}

/** As long as at Google: https://ai.google.dev/gemini-api/docs/files */
const lifetimeMs = 48 * 60 * 60 * 1000;

/** Digest of the content up to some length, made while it comes. */
interface Digest {
  readonly hash: Hash;
  sizeBytes: number;
}

/** Uploads in pieces. They outlive the process; only their digests are made again after it. */
export function createUploads(options: UploadOptions): Uploads {
  const { store, contents, now } = options;
  const byNewestRequest = createByNewestRequest();
  const digests = new Map<string, Digest>();

  const tooLarge = () =>
    new GatewayError(
      'body-too-large',
      `The file is larger than ${options.limitBytes} bytes, the most this gateway takes.`,
    );

  /** Passes pieces on, for as long as they are what was announced, and takes their digest. */
  async function* taken(upload: Upload, offset: number, pieces: AsyncIterable<Uint8Array>) {
    const { contentId, announcedBytes, source } = upload;
    if (offset === 0) digests.set(contentId, { hash: createHash('sha256'), sizeBytes: 0 });
    // It may be of bytes that were refused in the end.
    else if (digests.get(contentId)?.sizeBytes !== offset) digests.delete(contentId);
    const digest = digests.get(contentId);
    let sizeBytes = offset;
    for await (const piece of pieces) {
      sizeBytes += piece.length;
      if (source === 'UPLOADED' && sizeBytes > options.limitBytes) throw tooLarge();
      if (announcedBytes !== undefined && sizeBytes > announcedBytes) {
        throw longerThanAnnounced(announcedBytes);
      }
      if (digest !== undefined) {
        digest.hash.update(piece);
        digest.sizeBytes = sizeBytes;
      }
      yield piece;
    }
  }

  /** Does the work on what an upload is once all earlier requests about it are over. */
  const inTurn = <T>(
    { contentId }: Upload,
    work: (state: UploadState, signal: AbortSignal) => Promise<Result<T>>,
  ) =>
    byNewestRequest(contentId, async (signal) => {
      const state = await store.findUpload(contentId, now());
      return state === undefined ? fail(uploadNotFound()) : work(state, signal);
    });

  const whileActive = <T>(
    upload: Upload,
    work: (signal: AbortSignal) => Promise<Result<T>>,
  ): Promise<Result<T>> =>
    inTurn(upload, async (state, signal) =>
      state.status === 'final' ? fail(uploadEnded(state.file)) : work(signal),
    );

  const remove = async (contentId: string) => {
    digests.delete(contentId);
    await store.expire(contentId);
    await contents.delete(contentId);
    await store.forget(contentId);
  };

  async function digestOf(contentId: string, sizeBytes: number): Promise<string> {
    const known = digests.get(contentId);
    // A copy, as the upload may go on where it cannot become a file yet.
    if (known?.sizeBytes === sizeBytes) return known.hash.copy().digest('hex');
    const hash = createHash('sha256');
    for await (const piece of contents.read(contentId)) hash.update(piece);
    return hash.digest('hex');
  }

  return {
    // Google's clients take letters and digits alone out of an address that they are given.
    async begin({ baseUrl, id = options.newId().replaceAll('-', ''), ...wish }) {
      const createdAtMs = now();
      if (wish.source === 'UPLOADED' && (wish.announcedBytes ?? 0) > options.limitBytes) {
        return fail(tooLarge());
      }
      if (await store.find(wish.tenant, id, createdAtMs)) return fail(idTaken(id));
      const upload: Upload = {
        ...wish,
        id,
        contentId: options.newSecret(),
        uri: `${baseUrl}/files/${id}`,
        createdAtMs,
        expiresAtMs: createdAtMs + lifetimeMs,
      };
      // Known before it is there: what nobody knows of would never be swept.
      await store.begin(upload);
      await contents.append(upload.contentId, 0, []);
      return ok(upload);
    },

    received: (upload) =>
      whileActive(upload, async () => ok(await contents.size(upload.contentId))),

    append: (upload, offset, pieces) =>
      whileActive(upload, async (signal) => {
        const { contentId } = upload;
        const sizeBytes = await contents.size(contentId);
        if (offset !== sizeBytes) return fail(wrongOffset(offset, sizeBytes));
        try {
          await contents.append(
            contentId,
            offset,
            taken(upload, offset, whileNewest(pieces, signal)),
          );
        } catch (caught) {
          if (!isBrokenOff(caught)) await contents.append(contentId, offset, []);
          throw caught;
        }
        return ok(await contents.size(contentId));
      }),

    finish: (upload) =>
      inTurn(upload, async (state) => {
        if (state.status === 'final') return ok(state.file);
        const { announcedBytes, ...known } = upload;
        const sizeBytes = await contents.size(upload.contentId);
        if (announcedBytes !== undefined && sizeBytes !== announcedBytes) {
          return fail(shorterThanAnnounced(sizeBytes, announcedBytes));
        }
        const sha256 = await digestOf(upload.contentId, sizeBytes);
        const nowMs = now();
        const times = { createdAtMs: nowMs, updatedAtMs: nowMs, expiresAtMs: nowMs + lifetimeMs };
        const file: KeptFile = { ...known, ...times, sizeBytes, sha256 };
        const outcome = await store.finish(file);
        if (outcome === 'id-taken') return fail(idTaken(upload.id));
        if (outcome === 'gone') return fail(uploadNotFound());
        digests.delete(upload.contentId);
        return ok(file);
      }),

    cancel: (upload) =>
      whileActive(upload, async () => {
        await remove(upload.contentId);
        return ok(undefined);
      }),

    discard: (contentId) => byNewestRequest(contentId, () => remove(contentId)),
  };
}

/** The client left, was too slow, had no time left, or has a newer request: what came is as it should be. */
function isBrokenOff(caught: unknown): boolean {
  return caught instanceof GatewayError && breaksOff.has(caught.kind);
}

const breaksOff: ReadonlySet<ErrorKind> = new Set([
  'cancelled',
  'request-timeout',
  'deadline-exceeded',
]);

export function uploadEnded({ id }: Pick<KeptFile, 'id'>): GatewayError {
  const message = `The upload has ended; its file is files/${id}.`;
  return new GatewayError('failed-precondition', message);
}

export function uploadNotFound(): GatewayError {
  return new GatewayError(
    'not-found',
    'There is no such upload: it was cancelled, has expired or never began. Start a new one.',
  );
}

function idTaken(id: string): GatewayError {
  return new GatewayError(
    'already-exists',
    `files/${id} is there already. Delete it first, or choose another name.`,
  );
}

function wrongOffset(offset: number, sizeBytes: number): GatewayError {
  return new GatewayError(
    'invalid-request',
    `X-Goog-Upload-Offset is ${offset}, but ${sizeBytes} bytes were received; go on from offset ${sizeBytes}.`,
    {
      headers: { 'X-Goog-Upload-Status': 'active', 'X-Goog-Upload-Size-Received': `${sizeBytes}` },
    },
  );
}

function longerThanAnnounced(announcedBytes: number): GatewayError {
  return new GatewayError(
    'invalid-request',
    `More came than the ${announcedBytes} bytes of X-Goog-Upload-Header-Content-Length; what came with this request is not kept.`,
  );
}

function shorterThanAnnounced(sizeBytes: number, announcedBytes: number): GatewayError {
  return new GatewayError(
    'invalid-request',
    `X-Goog-Upload-Header-Content-Length is ${announcedBytes}, but ${sizeBytes} bytes were received; send the rest from offset ${sizeBytes}, or cancel the upload.`,
    {
      headers: { 'X-Goog-Upload-Status': 'active', 'X-Goog-Upload-Size-Received': `${sizeBytes}` },
    },
  );
}
