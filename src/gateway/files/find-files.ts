import type { CanonicalCall } from '../../core/canonical.js';
import { toGatewayError } from '../../core/errors.js';
import { isFileAddress, mayNameStoredFile, notAFileAddress } from '../../core/file-address.js';
import { fail, ok, type Result } from '../../core/result.js';
import { type FieldViolation, invalidRequest } from '../../core/violations.js';
import type { FileShelf, StoredFile } from '../../files/ports.js';
import { namedFiles } from '../../formats/files-in-call.js';

/**
 * The gateway's own files among those that a call names, by their paths. A name that only we could
 * have given, of a file that is not there, is a 400: nobody else knows it either. Fails where such
 * a name cannot be looked up.
 *
 * @param address where the client sent the call to.
 */
export async function findFiles(
  call: CanonicalCall,
  shelf: Pick<FileShelf, 'findAll'>,
  address?: () => string,
): Promise<Result<ReadonlyMap<string, StoredFile>>> {
  const found = new Map<string, StoredFile>();
  const violations: FieldViolation[] = [];
  const named = namedFiles(call).filter(({ fileData }) => mayNameStoredFile(fileData.fileUri));
  if (named.length === 0) return ok(found);
  const addresses = new Set(named.map(({ fileData }) => fileData.fileUri));
  let files: ReadonlyMap<string, StoredFile> = new Map();
  try {
    files = await shelf.findAll(call.tenant, [...addresses]);
  } catch (caught) {
    // What is plainly of others does not need ours.
    if ([...addresses].some((fileUri) => isOurs(fileUri, address))) {
      return fail(toGatewayError(caught));
    }
  }
  for (const { path, fileData } of named) {
    const { fileUri } = fileData;
    const file = files.get(fileUri);
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
  if (address === undefined || !URL.canParse(fileUri)) return false;
  return new URL(fileUri).host === new URL(address()).host;
}
