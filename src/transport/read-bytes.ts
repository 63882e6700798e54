import { GatewayError } from '../core/errors.js';

/** Collects a body of at most `limitBytes`. Throws `upstream-invalid` past that. */
export async function readBytes(
  body: AsyncIterable<Uint8Array>,
  limitBytes: number,
): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body) {
    length += piece.length;
    if (length > limitBytes) {
      throw new GatewayError(
        'upstream-invalid',
        `The provider's answer is larger than ${limitBytes} bytes.`,
        { retry: 'next-target', fault: 'oversize' },
      );
    }
    pieces.push(piece);
  }
  const [only] = pieces;
  return pieces.length === 1 && Buffer.isBuffer(only) ? only : Buffer.concat(pieces, length);
}
