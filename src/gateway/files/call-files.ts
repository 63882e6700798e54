import { joinBlobs } from '../../core/blobs.js';
import type { ByteBudget } from '../../core/byte-budget.js';
import type { CallSignal } from '../../core/cancellation.js';
import { type CanonicalCall, nameInRequest } from '../../core/canonical.js';
import { toGatewayError } from '../../core/errors.js';
import { fail, ok, type Result } from '../../core/result.js';
import type { FileShelf, StoredFile } from '../../files/ports.js';
import { replaceFiles } from '../../formats/files-in-call.js';
import type { Target } from '../../formats/format.js';
import { createLosses, type Losses } from '../../formats/losses.js';
import { fileMimeType } from '../../formats/media.js';
import type { Provider } from '../../providers/provider.js';
import type { ProviderUploads } from '../held/provider-uploads.js';
import { findFiles } from './find-files.js';
import { createFilePlacer, type PlacedFile } from './place-files.js';
import { createFileContents, type RemoteFiles } from './read-contents.js';
import { clientNames, unreadAddresses, withFetchHint } from './refusals.js';

export interface CallFilesOptions {
  readonly shelf: Pick<FileShelf, 'findAll' | 'read'>;
  readonly uploads: ProviderUploads;
  /** Where the bytes of files count, as long as a call needs them. */
  readonly budget: ByteBudget;
  /** Absent where the operator has nothing fetched. */
  readonly remote?: RemoteFiles;
  /** 32 hexadecimal digits that nobody can guess. */
  readonly newToken: () => string;
}

/** The request that a call is made for. */
export interface CallOrigin {
  readonly signal: CallSignal;
  /** Where the client sent it to; unknown where nobody waits for the call. */
  readonly address?: () => string;
  /** Nothing is fetched or uploaded; words stand where the result would. */
  readonly dryRun?: boolean;
}

/** Writes a call in the format of a target. */
export type Writer<T> = (call: CanonicalCall, losses: Losses) => Result<T>;

/** What was written for one target, and the call that it was written of. */
export interface Written<T> {
  readonly result: Result<T>;
  readonly call: CanonicalCall;
  readonly losses: Losses;
}

/** The files of one call, until its answer is over. */
export interface CallFiles {
  /**
   * Writes the call for a target, its files as the target can take them: our own inline or
   * uploaded before, those behind an address fetched where the target does not do so itself.
   */
  write<T>(
    call: CanonicalCall,
    provider: Provider,
    target: Target,
    writer: Writer<T>,
  ): Written<T> | Promise<Written<T>>;
  /** Forgets what was uploaded to a provider for this call; false where nothing was. */
  forgetUploads(provider: Provider): boolean;
  /** The answer is over: nothing is held any more. */
  close(): void;
}

/**
 * For calls that name files. Fails with a 400 where one of ours is not there. Translation contract
 * §4.2.
 */
export type OpenFiles = (call: CanonicalCall, origin: CallOrigin) => Promise<Result<CallFiles>>;

export function createCallFiles(options: CallFilesOptions): OpenFiles {
  return async (call, origin) => {
    const found = await findFiles(call, options.shelf, origin.address);
    return found.ok ? ok(openFiles(found.value, origin, options)) : found;
  };
}

/** Of a call that names none, as most do. */
export const noFiles: CallFiles = {
  write(call, _provider, target, writer) {
    const losses = createLosses(target, (field) => nameInRequest(call, field));
    return { call, losses, result: writer(call, losses) };
  },
  forgetUploads: () => false,
  close() {},
};

function openFiles(
  stored: ReadonlyMap<string, StoredFile>,
  { signal, dryRun = false }: CallOrigin,
  { shelf, uploads, budget, remote, newToken }: CallFilesOptions,
): CallFiles {
  const account = budget.open();
  const close = () => account.close();
  signal.addEventListener('abort', close);
  const contents = createFileContents({ shelf, account, signal, newToken });
  const memoryBytes = budget.limitBytes;
  const placer = createFilePlacer({ stored, contents, memoryBytes, uploads, signal });

  async function writeFor<T>(
    call: CanonicalCall,
    provider: Provider,
    target: Target,
    writer: Writer<T>,
    losses: Losses,
  ): Promise<Written<T>> {
    const write = (files: readonly PlacedFile[]) => writeWith(call, target, files, writer);
    let files = await placer.own(call, { provider, target }, losses);
    let written = write(files);
    if (!written.result.ok) {
      const unread = unreadAddresses(call, (path) => stored.has(path), written.result.error);
      if (unread.length === 0) return written;
      if (!remote) return { ...written, result: fail(withFetchHint(written.result.error)) };
      const planned = write([...files, ...unread.map(placer.unfetched)]);
      // Nothing is fetched for who could not read it even so, where its type is known before.
      const isTold = unread.every(({ fileData }) => fileMimeType(fileData) !== undefined);
      if (dryRun || (isTold && !planned.result.ok)) return planned;
      // One after the other: a call that names hundreds is not to become hundreds at once.
      for (const file of unread) files = [...files, await placer.fetched(file, remote)];
      written = write(files);
    }
    const isReady = dryRun || files.every(({ toUpload }) => toUpload === undefined);
    if (isReady || !written.result.ok) return written;
    const ready: PlacedFile[] = [];
    for (const file of files) ready.push(await placer.upload(file, { provider, target }));
    return write(ready);
  }

  function writeWith<T>(
    call: CanonicalCall,
    target: Target,
    files: readonly PlacedFile[],
    writer: Writer<T>,
  ): Written<T> {
    const nameOfFile = clientNames(files);
    const nameOf = (field: string) => nameOfFile(nameInRequest(call, field));
    const losses = createLosses(target, nameOf);
    for (const { path, how } of files) losses.emulate(`${path}.fileData`, how);
    const media = new Map(files.map(({ path, medium }) => [path, medium]));
    const blobs = joinBlobs(call.blobs, contents.blobs);
    const whole = { ...replaceFiles(call, media), blobs };
    return { call: whole, losses, result: writer(whole, losses) };
  }

  return {
    async write(call, provider, target, writer) {
      const losses = createLosses(target, (field) => nameInRequest(call, field));
      try {
        return await writeFor(call, provider, target, writer, losses);
      } catch (caught) {
        return { call, losses, result: fail(toGatewayError(caught)) };
      }
    },
    forgetUploads: placer.forgetUploads,
    close,
  };
}
