import { isUtf8 } from 'node:buffer';
import { invalidField } from '../core/violations.js';

/** Where a client named the file. */
const field = 'batch.inputConfig.fileName';

const lineBreak = 0x0a;

/**
 * The lines of a file that are not blank, as texts. Throws a 400 that names the line where one is
 * longer than `lineBytes` or no UTF-8.
 */
export async function* readLines(
  pieces: AsyncIterable<Uint8Array>,
  lineBytes: number,
): AsyncIterable<string> {
  let number = 0;
  let begun: Uint8Array[] = [];
  let begunBytes = 0;

  const add = (bytes: Uint8Array) => {
    begunBytes += bytes.length;
    if (begunBytes > lineBytes) {
      throw invalidField(field, `line ${number + 1} is longer than ${lineBytes} bytes`);
    }
    begun.push(bytes);
  };
  const finish = (): string => {
    number++;
    const line = Buffer.concat(begun);
    begun = [];
    begunBytes = 0;
    return decode(line, number);
  };

  for await (const piece of pieces) {
    let start = 0;
    for (let end = piece.indexOf(lineBreak); end !== -1; end = piece.indexOf(lineBreak, start)) {
      add(piece.subarray(start, end));
      start = end + 1;
      const line = finish();
      if (line !== '') yield line;
    }
    add(piece.subarray(start));
  }
  const last = finish();
  if (last !== '') yield last;
}

/** Without the byte-order mark of a file's beginning and the space around. */
function decode(line: Uint8Array, number: number): string {
  if (!isUtf8(line)) throw invalidField(field, `line ${number} is not valid UTF-8`);
  // No JSON has it, and not every database can keep it.
  if (line.includes(0)) throw invalidField(field, `line ${number} holds the character U+0000`);
  return new TextDecoder().decode(line).trim();
}
