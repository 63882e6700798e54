/** Few enough for one statement: the embedded database holds up everybody while it runs. */
export const pieceLength = 256 * 1024;

/**
 * A long text in pieces, of which only the last is shorter than `pieceLength`. None ends inside of a
 * character, half of which cannot be written: it is longer by one then.
 */
export function* cutInPieces(text: string): Iterable<string> {
  for (let start = 0; start < text.length; ) {
    const isInside = (text.codePointAt(start + pieceLength - 1) ?? 0) > 0xffff;
    const end = start + pieceLength + (isInside ? 1 : 0);
    yield text.slice(start, end);
    start = end;
  }
}
