import { GatewayError, toGatewayError } from '../core/errors.js';
import { fail, ok, type Result } from '../core/result.js';
import type { Files, FileWish, KeptFile, Pieces, UploadState } from './ports.js';
import { createUploads, type UploadOptions, uploadNotFound } from './uploads.js';

export interface FileOptions extends UploadOptions {
  /** Whether something may have been kept: only then is it worth to look for what has expired. */
  readonly isThere: () => boolean;
  /** Hears of what nobody waits for. */
  readonly report: (error: GatewayError) => void;
}

/** How often expired bytes are looked for. They cannot be read before, so that an hour will do. */
const sweepEveryMs = 60 * 60 * 1000;

/** One question to the store; so many are removed before the next. */
const sweptAtOnce = 100;

export function createFiles(options: FileOptions): Files {
  const { store, contents, now } = options;
  const uploads = createUploads(options);
  let sweeping: Promise<void> | undefined;

  const removeExpired = async () => {
    while (true) {
      const expired = await store.expired(now(), sweptAtOnce);
      for (const contentId of expired) await uploads.discard(contentId);
      if (expired.length < sweptAtOnce) return;
    }
  };
  const sweep = () => {
    sweeping ??= removeExpired()
      .catch((caught) => options.report(toGatewayError(caught)))
      .finally(() => {
        sweeping = undefined;
      });
    return sweeping;
  };

  const timer = setInterval(() => {
    if (options.isThere()) void sweep();
  }, sweepEveryMs);
  // Nobody waits for it to end.
  timer.unref();

  /** What expired while the gateway was down goes with the first use after it. */
  let used = false;
  const beginUse = () => {
    if (!used) void sweep();
    used = true;
  };

  const find = async (tenant: string, id: string): Promise<Result<KeptFile>> => {
    beginUse();
    const file = await store.find(tenant, id, now());
    return file === undefined ? fail(fileNotFound(id)) : ok(file);
  };

  const findState = (contentId: string) => {
    beginUse();
    return store.findUpload(contentId, now());
  };

  const keep = async (wish: FileWish, pieces: Pieces): Promise<Result<KeptFile>> => {
    beginUse();
    const begun = await uploads.begin(wish);
    if (!begun.ok) return begun;
    const upload = begun.value;
    let finished: Result<KeptFile> | undefined;
    try {
      const appended = await uploads.append(upload, 0, pieces);
      finished = appended.ok ? await uploads.finish(upload) : appended;
      return finished;
    } finally {
      if (!finished?.ok) await uploads.discard(upload.contentId);
    }
  };

  return {
    limitBytes: options.limitBytes,
    uploads,
    keep,
    sweep,
    get: find,

    async find(tenant, reference) {
      const id = /(?:^|\/)files\/([a-z0-9-]+)$/.exec(reference)?.[1];
      const file = id === undefined ? undefined : await find(tenant, id);
      if (!file?.ok) return undefined;
      // The same id may stand at the end of an address of another host.
      const names = [`files/${file.value.id}`, file.value.uri];
      return names.includes(reference) ? file.value : undefined;
    },

    async *read({ tenant, id }) {
      const file = await find(tenant, id);
      if (!file.ok) throw file.error;
      yield* contents.read(file.value.contentId);
    },

    async add(file, content) {
      const kept = await keep({ ...file, source: 'GENERATED' }, content);
      if (!kept.ok) throw kept.error;
      return kept.value;
    },

    async findUpload(tenant, contentId) {
      const state = await findState(contentId);
      return state === undefined || tenantOf(state) !== tenant ? fail(uploadNotFound()) : ok(state);
    },

    async ownerOf(contentId) {
      // Anybody may ask: nothing is made for an answer that is known.
      if (!options.isThere()) return undefined;
      const state = await findState(contentId);
      return state && tenantOf(state);
    },

    async download(tenant, id) {
      const file = await find(tenant, id);
      if (!file.ok) return file;
      const content = await begun(contents.read(file.value.contentId));
      return ok({ file: file.value, content });
    },

    list(tenant, limit, after) {
      beginUse();
      const page = { nowMs: now(), limit };
      return store.list(tenant, after === undefined ? page : { ...page, after });
    },

    async remove(tenant, id) {
      const file = await find(tenant, id);
      if (!file.ok) return file;
      await uploads.discard(file.value.contentId);
      return ok(undefined);
    },

    async close() {
      clearInterval(timer);
      await sweeping;
    },
  };
}

const tenantOf = (state: UploadState): string =>
  state.status === 'final' ? state.file.tenant : state.upload.tenant;

/** The same for a file that never was and for one of somebody else. */
function fileNotFound(id: string): GatewayError {
  const message = `files/${id} is not there: it was deleted, has expired or is not yours.`;
  return new GatewayError('not-found', message);
}

/** Reads the first piece, so that what cannot be read fails before anything is answered. */
async function begun(pieces: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const iterator = pieces[Symbol.asyncIterator]();
  let first: IteratorResult<Uint8Array> | undefined = await iterator.next();
  return {
    [Symbol.asyncIterator]: () => ({
      async next() {
        const next = first ?? (await iterator.next());
        first = undefined;
        return next;
      },
      return: async () => {
        await iterator.return?.();
        return { done: true, value: undefined };
      },
    }),
  };
}
