import { fileName } from '../media.js';

/** Names the documents of one request, whose media it counts. */
export interface DocumentNames {
  /** To be asked once for every media part, in order; Bedrock wants names for documents only. */
  next(mimeType: string, displayName?: string): string;
}

const longestName = 200;

/**
 * Names in Bedrock's alphabet, no two of them equal: what comes second gets its number among the
 * media parts. Translation contract §4.2.
 */
export function createDocumentNames(): DocumentNames {
  const taken = new Set<string>();
  let count = 0;
  return {
    next(mimeType, displayName) {
      count++;
      const plain = fileName(count, mimeType, displayName)
        .replace(/[^A-Za-z0-9 ()[\]-]/g, '-')
        .replace(/ +/g, ' ')
        .trim();
      let name = plain.slice(0, longestName) || `file-${count}`;
      for (let number = count; taken.has(name); number++) {
        const suffix = ` ${number}`;
        name = `${plain.slice(0, longestName - suffix.length)}${suffix}`;
      }
      taken.add(name);
      return name;
    },
  };
}
