/**
 * Whether an address may be that of a file which this gateway keeps, as clients write it into
 * `fileData.fileUri`: `files/{id}`, or what ends like this. Whether it is, the shelf knows.
 */
export function mayNameStoredFile(uri: string): boolean {
  return /^(?:https?:\/\/[^\s?#]+\/)?files\/[a-z0-9-]+$/.test(uri);
}

/** Whether it is one that somebody can read: who, and whether there is such a file, remains to be seen. */
export function isFileAddress(uri: string): boolean {
  return /^(?:https|gs|s3):\/\/[^\s]+$/.test(uri);
}

/** What is wrong with all others. */
export const notAFileAddress = 'cannot be read: it has to be an https://, gs:// or s3:// address';
