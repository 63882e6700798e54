import type { Result } from '../core/result.js';

/** A file that a client uploaded, or that the gateway made for one. Times are Unix milliseconds. */
export interface StoredFile {
  /** What stands behind `files/` in its name. */
  readonly id: string;
  /** Whose it is; nobody else ever learns of it. */
  readonly tenant: string;
  readonly displayName?: string;
  readonly mimeType: string;
  readonly sizeBytes: number;
  /** SHA-256 of the content, in hexadecimal. */
  readonly sha256: string;
  /** The address the client was given, as clients put it into `fileData.fileUri`. */
  readonly uri: string;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  readonly expiresAtMs: number;
  /** Who made it: the client, or a batch of the gateway. */
  readonly source: 'UPLOADED' | 'GENERATED';
}

/** What other services ask of the files of a tenant. */
export interface FileShelf {
  /** A live file by its name (`files/{id}`) or its address; undefined for all others. */
  find(tenant: string, reference: string): Promise<StoredFile | undefined>;
  /** All that are found of many at once, by what they were asked for with. */
  findAll(tenant: string, references: readonly string[]): Promise<ReadonlyMap<string, StoredFile>>;
  /** The content in pieces. Throws a GatewayError where it cannot be read. */
  read(file: StoredFile): AsyncIterable<Uint8Array>;
  /** Keeps what the gateway made. @param baseUrl what `files/{id}` is appended to, such as `https://host/v1beta`. */
  add(
    file: Pick<StoredFile, 'tenant' | 'displayName' | 'mimeType'> & { readonly baseUrl: string },
    content: Pieces,
  ): Promise<StoredFile>;
}

/** A file and where its content lies. */
export interface KeptFile extends StoredFile {
  readonly contentId: string;
}

/** An upload that has begun: what is known of its file before its last byte. */
export interface Upload
  extends Pick<
    StoredFile,
    'id' | 'tenant' | 'displayName' | 'mimeType' | 'uri' | 'createdAtMs' | 'expiresAtMs' | 'source'
  > {
  /** Part of the upload's address. Whoever knows it may go on with the upload. */
  readonly contentId: string;
  /** How long the client said that the content is. */
  readonly announcedBytes?: number;
}

/** An upload in one of Google's two states. */
export type UploadState =
  | { readonly status: 'active'; readonly upload: Upload }
  | { readonly status: 'final'; readonly file: KeptFile };

/** What somebody wants to be kept. */
export interface FileWish extends Pick<StoredFile, 'tenant' | 'displayName' | 'mimeType'> {
  /** What stands behind `files/` in its name; made where nobody chose it. */
  readonly id?: string;
  readonly announcedBytes?: number;
  /** What `files/{id}` is appended to, such as `https://host/v1beta`. */
  readonly baseUrl: string;
  readonly source: StoredFile['source'];
}

/** Each fails where the upload is gone, and all but `finish` where it has become a file. */
export interface Uploads {
  /** Fails where the id is taken or the announced length is too much. */
  begin(wish: FileWish): Promise<Result<Upload>>;
  /** How many bytes are there. What another request is still writing ends with this. */
  received(upload: Upload): Promise<Result<number>>;
  /**
   * Adds pieces behind the first `offset` bytes and says how many bytes there are then. What came
   * stays where the client leaves (it may go on from there), and goes where it is refused.
   */
  append(upload: Upload, offset: number, pieces: Pieces): Promise<Result<number>>;
  /** Makes it a file, or gives that which it has become. It can go on where that fails. */
  finish(upload: Upload): Promise<Result<KeptFile>>;
  /** The client does not want it any more. */
  cancel(upload: Upload): Promise<Result<undefined>>;
  /** Removes a file or an upload with all its bytes; nobody finds it from the first moment on. */
  discard(contentId: string): Promise<void>;
}

/** A place in a list: right behind this file. */
export type Position = Pick<StoredFile, 'createdAtMs' | 'id'>;

/** The files of all tenants. What is not there, expired or somebody else's is `not-found`. */
export interface Files extends FileShelf {
  /** Longest file that a client may send. */
  readonly limitBytes: number;
  readonly uploads: Uploads;
  /** An upload that goes on or has become a file. */
  findUpload(tenant: string, contentId: string): Promise<Result<UploadState>>;
  /** Whose upload it is: to know its address is as good as a key. */
  ownerOf(contentId: string): Promise<string | undefined>;
  /** All of a file at once. Nothing is kept where it fails. */
  keep(wish: FileWish, pieces: Pieces): Promise<Result<StoredFile>>;
  get(tenant: string, id: string): Promise<Result<StoredFile>>;
  /** A file with its content, the first piece of which has been read. */
  download(tenant: string, id: string): Promise<Result<Download>>;
  /** Newest first. */
  list(tenant: string, limit: number, after?: Position): Promise<readonly StoredFile[]>;
  remove(tenant: string, id: string): Promise<Result<undefined>>;
  /** Removes the bytes of what has expired. */
  sweep(): Promise<void>;
  close(): Promise<void>;
}

export interface Download {
  readonly file: StoredFile;
  readonly content: AsyncIterable<Uint8Array>;
}

/** What is known of files. What is expired at `nowMs` is in no answer but that of `expired`. */
export interface FileStore {
  begin(upload: Upload): Promise<void>;
  findUpload(contentId: string, nowMs: number): Promise<UploadState | undefined>;
  /** Makes a file of an upload, unless its tenant has a live file of that id, or the upload is gone. */
  finish(file: KeptFile): Promise<'finished' | 'id-taken' | 'gone'>;
  find(tenant: string, id: string, nowMs: number): Promise<KeptFile | undefined>;
  /** Those that are there, in no order. */
  findAll(tenant: string, ids: readonly string[], nowMs: number): Promise<readonly KeptFile[]>;
  /** Newest first. */
  list(
    tenant: string,
    page: { readonly nowMs: number; readonly limit: number; readonly after?: Position },
  ): Promise<readonly KeptFile[]>;
  /** Nobody finds the file or upload from here on; it is kept in mind until `forget`. */
  expire(contentId: string): Promise<void>;
  /** The content of files and uploads whose time is over, `limit` behind `after` at most. */
  expired(
    nowMs: number,
    page: { readonly limit: number; readonly after: string },
  ): Promise<readonly string[]>;
  forget(contentId: string): Promise<void>;
}

/**
 * The bytes themselves, apart from what is known of them: a disk, or a store of objects. All of it
 * throws a GatewayError where the place fails; what the given pieces throw is thrown on.
 */
export interface FileContents {
  /** How many bytes there are. */
  size(contentId: string): Promise<number>;
  /**
   * Writes behind the first `offset` bytes; others that were there are gone. What came before a
   * failure stays.
   */
  append(contentId: string, offset: number, pieces: Pieces): Promise<void>;
  read(contentId: string): AsyncIterable<Uint8Array>;
  /** Nothing is there afterwards, whether or not something was. */
  delete(contentId: string): Promise<void>;
}

export type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
