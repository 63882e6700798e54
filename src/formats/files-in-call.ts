import type { FileData, FunctionResponsePart, Part } from '../../generated/formats/gemini.js';
import { type CanonicalCall, type CanonicalPart, pathOfPart } from '../core/canonical.js';

/** A file that a call names. */
export interface NamedFile {
  /** Of what holds `fileData`, as the client wrote it. */
  readonly path: string;
  readonly fileData: FileData;
  /** It belongs to the result of a function, which may point at it by its name. */
  readonly inResult: boolean;
}

/** What may stand in the place of a `fileData`. */
export type Medium = Required<Pick<Part, 'inlineData'>> | Required<Pick<Part, 'fileData'>>;

/** Whether a call names any file; most name none. */
export function namesFiles({ contents }: CanonicalCall): boolean {
  return contents.some(({ parts }) =>
    parts.some(
      ({ fileData, functionResponse }) =>
        fileData !== undefined || functionResponse?.parts?.some((piece) => piece.fileData),
    ),
  );
}

/** All files that a call names, in its turns and in the results of functions. */
export function namedFiles({ contents }: CanonicalCall): NamedFile[] {
  return contents.flatMap(({ parts }, turn) =>
    parts.flatMap((part, index) => {
      const path = pathOfPart(part, turn, index);
      const pieces = part.functionResponse?.parts ?? [];
      return [
        ...named(part, path, false),
        ...pieces.flatMap((piece, at) => named(piece, pathOfPiece(path, at), true)),
      ];
    }),
  );
}

function named(
  { fileData }: Part | FunctionResponsePart,
  path: string,
  inResult: boolean,
): NamedFile[] {
  return fileData ? [{ path, fileData, inResult }] : [];
}

function pathOfPiece(path: string, index: number): string {
  return `${path}.functionResponse.parts[${index}]`;
}

/** The call with other media in the place of some of its files, by their paths. */
export function replaceFiles(
  call: CanonicalCall,
  media: ReadonlyMap<string, Medium>,
): CanonicalCall {
  if (media.size === 0) return call;
  const contents = call.contents.map((turn, at) => ({
    ...turn,
    parts: turn.parts.map((part, index) => replacePart(part, pathOfPart(part, at, index), media)),
  }));
  return { ...call, contents };
}

function replacePart(
  part: CanonicalPart,
  path: string,
  media: ReadonlyMap<string, Medium>,
): CanonicalPart {
  const replaced = replaceOne(part, media.get(path));
  const { functionResponse } = replaced;
  if (!functionResponse?.parts?.some((piece) => piece.fileData)) return replaced;
  const parts = functionResponse.parts.map((piece, at) =>
    replaceOne(piece, media.get(pathOfPiece(path, at))),
  );
  return { ...replaced, functionResponse: { ...functionResponse, parts } };
}

function replaceOne<T extends Pick<Part, 'fileData'>>(holder: T, medium: Medium | undefined) {
  if (!medium) return holder;
  const { fileData: _, ...others } = holder;
  return { ...others, ...medium };
}
