import { GatewayError } from '../../src/core/errors.js';
import type { FileShelf, StoredFile } from '../../src/files/ports.js';

type ReadableShelf = Pick<FileShelf, 'findAll' | 'read'>;

/** Files in memory, for one tenant. */
export interface Shelf extends ReadableShelf {
  /** Puts a file there -> how clients name it. */
  put(content: Buffer, file?: Partial<StoredFile>): StoredFile;
  remove(id: string): void;
  /** Ids of what was read, in order. */
  readonly reads: readonly string[];
  /** References that were looked for, in order. */
  readonly finds: readonly string[];
}

export function createShelf(): Shelf {
  const kept = new Map<string, { file: StoredFile; content: Buffer }>();
  const reads: string[] = [];
  const finds: string[] = [];
  return {
    reads,
    finds,
    put(content, given = {}) {
      const id = given.id ?? `file-${kept.size + 1}`;
      const file: StoredFile = {
        id,
        tenant: 'test',
        mimeType: 'application/pdf',
        sizeBytes: content.length,
        sha256: '',
        uri: `http://gateway.test/v1beta/files/${id}`,
        createdAtMs: 0,
        updatedAtMs: 0,
        expiresAtMs: 0,
        source: 'UPLOADED',
        ...given,
      };
      kept.set(id, { file, content });
      return file;
    },
    remove: (id) => void kept.delete(id),
    async findAll(tenant, references) {
      finds.push(...references);
      const own = [...kept.values()].filter(({ file }) => file.tenant === tenant);
      const named = own.flatMap(({ file }): [string, StoredFile][] => [
        [file.uri, file],
        [`files/${file.id}`, file],
      ]);
      return new Map(named.filter(([name]) => references.includes(name)));
    },
    async *read({ id }) {
      reads.push(id);
      const content = kept.get(id)?.content;
      if (!content) throw new GatewayError('not-found', 'gone');
      // In two pieces, of which neither is whole threes.
      yield content.subarray(0, 4);
      yield content.subarray(4);
    },
  };
}
