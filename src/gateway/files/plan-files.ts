import { base64Length } from '../../core/encode-base64.js';
import { mediaKind, normaliseMimeType } from '../../formats/media.js';
import type { SizeLimits } from '../../formats/size-limits.js';

/** A file on its way to one target. */
export interface SizedFile {
  readonly path: string;
  readonly mimeType: string;
  readonly sizeBytes: number;
}

export interface Room {
  readonly limits: SizeLimits;
  /** Bytes of the request besides its files. */
  readonly otherBytes: number;
  /** Most bytes of base64 that the gateway itself can hold. */
  readonly memoryBytes: number;
  /** The provider takes files beforehand, of any size. */
  readonly takesUploads: boolean;
}

/** How a file goes to a target: in the request, ahead of it, or not at all, and then why. */
export type FilePlan =
  | { readonly way: 'inline' | 'upload' }
  | { readonly way: 'refuse'; readonly why: string };

/**
 * Puts as many files into the request as it has room for, small ones first, by the paths of the
 * files. What has no room is uploaded where that can be done.
 */
export function planFiles(files: readonly SizedFile[], room: Room): ReadonlyMap<string, FilePlan> {
  const plans = new Map<string, FilePlan>();
  let taken = 0;
  let takenLetters = 0;
  for (const file of files.toSorted((a, b) => a.sizeBytes - b.sizeBytes)) {
    const { path, mimeType, sizeBytes } = file;
    const letters = base64Length(sizeBytes);
    const why = noRoomFor(
      { mimeType, sizeBytes, allBytes: taken + sizeBytes, allLetters: takenLetters + letters },
      room,
    );
    if (why === undefined) {
      taken += sizeBytes;
      takenLetters += letters;
      plans.set(path, { way: 'inline' });
    } else if (room.takesUploads) {
      plans.set(path, { way: 'upload' });
    } else {
      plans.set(path, { way: 'refuse', why: `has ${sizeBytes} bytes; ${why}` });
    }
  }
  return plans;
}

interface Load extends Omit<SizedFile, 'path'> {
  /** This file and those that are in the request already. */
  readonly allBytes: number;
  readonly allLetters: number;
}

/** Why a file cannot be part of the request; undefined where it can. */
function noRoomFor(
  { mimeType, sizeBytes, allBytes, allLetters }: Load,
  { limits, otherBytes, memoryBytes }: Room,
): string | undefined {
  const { requestBytes = unlimited, filesBytes = unlimited, fileBytes = {} } = limits;
  const { [mediaKind(normaliseMimeType(mimeType))]: ownBytes = unlimited } = fileBytes;
  if (sizeBytes > ownBytes) return `the provider takes ${ownBytes} bytes of such a file at most`;
  if (allBytes > filesBytes) {
    return `the provider takes ${filesBytes} bytes of files in one request at most`;
  }
  if (otherBytes + allLetters > requestBytes) {
    return `the provider takes requests of ${requestBytes} bytes at most, with their files in base64`;
  }
  if (allLetters > memoryBytes) {
    return `the gateway sends ${memoryBytes} bytes of base64 with one request at most`;
  }
  return undefined;
}

const unlimited = Number.POSITIVE_INFINITY;
