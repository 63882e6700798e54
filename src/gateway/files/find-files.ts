import type { CanonicalCall } from '../../core/canonical.js';
import { isFileAddress, mayNameStoredFile, notAFileAddress } from '../../core/file-address.js';
import { fail, ok, type Result } from '../../core/result.js';
import { type FieldViolation, invalidRequest } from '../../core/violations.js';
import type { FileShelf, StoredFile } from '../../files/ports.js';
import { namedFiles } from '../../formats/files-in-call.js';

/**
 * The gateway's own files among those that a call names, by their paths. A name that only we could
 * have given, of a file that is not there, is a 400: nobody else knows it either.
 *
 * @param address where the client sent the call to.
 */
export async function findFiles(
  call: CanonicalCall,
  shelf: Pick<FileShelf, 'find'>,
  address?: () => string,
): Promise<Result<ReadonlyMap<string, StoredFile>>> {
  const found = new Map<string, StoredFile>();
  const violations: FieldViolation[] = [];
  const looked = new Map<string, Promise<StoredFile | undefined>>();
  for (const { path, fileData } of namedFiles(call)) {
    const { fileUri } = fileData;
    if (!mayNameStoredFile(fileUri)) continue;
    const looking = looked.get(fileUri) ?? shelf.find(call.tenant, fileUri);
    looked.set(fileUri, looking);
    const file = await looking;
    if (file?.sizeBytes === 0) {
      violations.push({ field: `${path}.fileData.fileUri`, description: 'names an empty file' });
    } else if (file) found.set(path, file);
    else if (isOurs(fileUri, address)) violations.push(missingFile(path));
    else if (!isFileAddress(fileUri)) {
      violations.push({ field: `${path}.fileData.fileUri`, description: notAFileAddress });
    }
  }
  return violations.length > 0 ? fail(invalidRequest(violations)) : ok(found);
}

/** What is said of a file that is not there, or not this client's. */
export function missingFile(path: string): FieldViolation {
  return {
    field: `${path}.fileData.fileUri`,
    description: 'names a file that does not exist here or has expired: files live 48 hours',
  };
}

/** The host is what counts: a proxy in front may have taken the TLS off. */
function isOurs(fileUri: string, address?: () => string): boolean {
  if (fileUri.startsWith('files/')) return true;
  return address !== undefined && new URL(fileUri).host === new URL(address()).host;
}
