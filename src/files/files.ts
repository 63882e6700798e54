import { GatewayError, toGatewayError } from '../core/errors.js';
import { fail, ok, type Result } from '../core/result.js';
import type { Files, FileWish, KeptFile, Pieces, UploadState } from './ports.js';
import { createUploads, type UploadOptions, uploadNotFound } from './uploads.js';

export interface FileOptions extends UploadOptions {
  /** Whether something may have been kept: nothing is asked for or looked for before. */
  readonly isThere: () => boolean;
  /** Hears of what nobody waits for. */
  readonly report: (error: GatewayError) => void;
}

/** One question to the store; so many are removed before the next. */
const sweptAtOnce = 100;

export function createFiles(options: FileOptions): Files {
  const { store, contents, now } = options;
  const uploads = createUploads(options);
  let sweeping: Promise<void> | undefined;

  const removeExpired = async () => {
    let expired: readonly string[];
    let after = '';
    do {
      expired = await store.expired(now(), { limit: sweptAtOnce, after });
      // One that cannot be removed, as of now, is in nobody's way.
      for (const contentId of expired) await uploads.discard(contentId).catch(report);
      after = expired.at(-1) ?? after;
    } while (expired.length === sweptAtOnce);
  };
  const report = (caught: unknown) => options.report(toGatewayError(caught));
  const sweep = () => {
    sweeping ??= removeExpired()
      .catch(report)
      .finally(() => {
        sweeping = undefined;
      });
    return sweeping;
  };

  /** What expired while the gateway was down goes with the first use after it. */
  let used = false;
  const beginUse = () => {
    if (!used) void sweep();
    used = true;
  };

  const find = async (tenant: string, id: string): Promise<Result<KeptFile>> => {
    // Nothing is made for an answer that is known.
    if (!options.isThere()) return fail(fileNotFound(id));
    beginUse();
    const file = await store.find(tenant, id, now());
    return file === undefined ? fail(fileNotFound(id)) : ok(file);
  };

  const findState = async (contentId: string) => {
    // Anybody may ask, for any text.
    if (!options.isThere() || !isSecret(contentId)) return undefined;
    beginUse();
    return store.findUpload(contentId, now());
  };

  const findAll = async (tenant: string, references: readonly string[]) => {
    const found = new Map<string, KeptFile>();
    const ids = references.flatMap((reference) => idIn(reference) ?? []);
    if (ids.length === 0 || !options.isThere()) return found;
    beginUse();
    const files = await store.findAll(tenant, [...new Set(ids)], now());
    const byId = new Map(files.map((file) => [file.id, file]));
    for (const reference of references) {
      const file = byId.get(idIn(reference) ?? '');
      // The same id may stand at the end of an address of another host.
      if (file && [`files/${file.id}`, file.uri].includes(reference)) found.set(reference, file);
    }
    return found;
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

    find: async (tenant, reference) => (await findAll(tenant, [reference])).get(reference),
    findAll,

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
      const state = await findState(contentId);
      return state && tenantOf(state);
    },

    async download(tenant, id) {
      const file = await find(tenant, id);
      if (!file.ok) return file;
      const content = await begun(contents.read(file.value.contentId));
      return ok({ file: file.value, content });
    },

    async list(tenant, limit, after) {
      if (!options.isThere()) return [];
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
      await sweeping;
    },
  };
}

/** What `newSecret` makes. */
const isSecret = (text: string) => /^[0-9a-f]{48}$/.test(text);

const idIn = (reference: string) => /(?:^|\/)files\/([a-z0-9-]+)$/.exec(reference)?.[1];

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
