import { type AddedBlobs, type BlobValue, createAddedBlobs } from '../../core/blobs.js';
import type { ByteAccount } from '../../core/byte-budget.js';
import type { CallSignal } from '../../core/cancellation.js';
import { base64Length, encodeBase64 } from '../../core/encode-base64.js';
import { GatewayError } from '../../core/errors.js';
import { fail, ok, type Result } from '../../core/result.js';
import type { FileShelf, StoredFile } from '../../files/ports.js';
import type { GuardedFetch, GuardedResponse } from '../../transport/transport.js';

/** How addresses that clients name are fetched. */
export interface RemoteFiles {
  readonly fetch: GuardedFetch;
  readonly limitBytes: number;
  readonly timeoutMs: number;
}

export interface FileContentsTools {
  readonly shelf: Pick<FileShelf, 'read'>;
  readonly account: ByteAccount;
  readonly signal: CallSignal;
  /** 32 hexadecimal digits that nobody can guess. */
  readonly newToken: () => string;
}

/** A file that was fetched: what stands for its bytes in the call, and what its host says it is. */
export interface FetchedFile {
  readonly data: string;
  readonly mediaType: string;
}

/** The contents of files, for one call: each is read once, whoever asks, and stands in it as base64. */
export interface FileContents {
  readonly blobs: AddedBlobs['blobs'];
  /** What stands for the bytes of a stored file. Throws a GatewayError where they cannot be read. */
  read(file: StoredFile): Promise<string>;
  /** The same for an address. Throws where too many bytes are held already. */
  fetch(address: string, remote: RemoteFiles): Promise<Result<FetchedFile>>;
  /** What stands for bytes that nobody has yet; words are shown in their place. */
  standIn(words: string): string;
}

export function createFileContents({
  shelf,
  account,
  signal,
  newToken,
}: FileContentsTools): FileContents {
  const { blobs, add } = createAddedBlobs(newToken());
  const stored = new Map<string, Promise<string>>();
  const fetched = new Map<string, Promise<Result<FetchedFile>>>();

  async function readFile(file: StoredFile): Promise<string> {
    account.hold(base64Length(file.sizeBytes));
    const value = await encodeBase64(shelf.read(file), file.sizeBytes);
    // The store counted the bytes when they came.
    if (!value) {
      throw new GatewayError(
        'storage-failed',
        'A stored file is not as it was kept; upload it again.',
      );
    }
    return add(value);
  }

  async function fetchFile(address: string, remote: RemoteFiles): Promise<Result<FetchedFile>> {
    const { limitBytes, timeoutMs } = remote;
    // As it comes, and in base64.
    const mostBytes = limitBytes + base64Length(limitBytes);
    account.hold(mostBytes);
    const response = await remote.fetch(address, { limitBytes, timeoutMs, signal });
    const bytes = isWhole(response) ? response.value.bytes : Buffer.alloc(0);
    // Others may have taken some meanwhile.
    account.keep(account.heldBytes - mostBytes + base64Length(bytes.length));
    if (!isWhole(response)) return fail(notFetched(response, remote));
    const value = await encodeBase64([bytes], bytes.length);
    if (!value) throw new Error('bytes in hand have another length than they have');
    return ok({ data: add(value), mediaType: response.value.mediaType });
  }

  return {
    blobs,
    read: (file) => once(stored, file.id, () => readFile(file)),
    fetch: (address, remote) => once(fetched, address, () => fetchFile(address, remote)),
    standIn: (words) => add(described(words)),
  };
}

function once<T>(made: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = made.get(key) ?? make();
  made.set(key, known);
  return known;
}

/** Texts are looked into on the way, so that there has to be something to find. */
function described(words: string): BlobValue {
  const base64 = Buffer.from(words).toString('base64');
  const letters = base64.replace(/=+$/, '');
  return {
    letters: Buffer.from(letters, 'latin1'),
    padding: base64.slice(letters.length),
    shown: words,
  };
}

function isWhole(
  response: Result<GuardedResponse>,
): response is Extract<Result<GuardedResponse>, { ok: true }> {
  return response.ok && response.value.status === 200 && response.value.bytes.length > 0;
}

/** One sentence for whatever there may be behind an address; the end of the call itself is told as it is. */
function notFetched(
  response: Result<GuardedResponse>,
  { limitBytes, timeoutMs }: RemoteFiles,
): GatewayError {
  if (!response.ok && response.error.kind !== 'failed-precondition') return response.error;
  const message =
    'cannot be fetched: it has to be the https:// address of a public host that answers with a ' +
    `file by itself, of ${limitBytes} bytes at most and within ${timeoutMs / 1000} seconds`;
  const cause = response.ok ? new Error(`status ${response.value.status}`) : response.error;
  return new GatewayError('operation-not-supported', message, { cause });
}
