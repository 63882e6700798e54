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
  /** The content in pieces. Throws a GatewayError where it cannot be read. */
  read(file: StoredFile): AsyncIterable<Uint8Array>;
  /** Keeps what the gateway made. @param baseUrl what `files/{id}` is appended to, such as `https://host/v1beta`. */
  add(
    file: Pick<StoredFile, 'tenant' | 'displayName' | 'mimeType'> & { readonly baseUrl: string },
    content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  ): Promise<StoredFile>;
}
