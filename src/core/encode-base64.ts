import type { BlobValue } from './blobs.js';

/** Letters of base64 for so many bytes, padding included. */
export function base64Length(bytes: number): number {
  return 4 * Math.ceil(bytes / 3);
}

/** A fraction of a millisecond's work, so that other calls do not wait. A multiple of 3. */
const sliceBytes = 192 * 1024;

/**
 * Content in pieces of any length -> its base64, in one buffer that is there from the start.
 *
 * @returns undefined where the content is not of the length it was said to be.
 */
export async function encodeBase64(
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  sizeBytes: number,
): Promise<BlobValue | undefined> {
  const letters = Buffer.allocUnsafeSlow(base64Length(sizeBytes));
  let written = 0;
  let received = 0;
  /** Bytes behind the last full three. */
  let rest = Buffer.alloc(0);
  for await (const piece of content) {
    received += piece.length;
    if (received > sizeBytes) return undefined;
    const bytes = rest.length === 0 ? asBuffer(piece) : Buffer.concat([rest, piece]);
    const whole = bytes.length - (bytes.length % 3);
    for (let at = 0; at < whole; at += sliceBytes) {
      const slice = bytes.subarray(at, Math.min(whole, at + sliceBytes));
      written += letters.write(slice.toString('base64'), written, 'latin1');
      if (at + sliceBytes < whole) await new Promise((resolve) => setImmediate(resolve));
    }
    // A copy: whoever gave the piece may write into it again.
    rest = Buffer.from(bytes.subarray(whole));
  }
  if (received !== sizeBytes) return undefined;
  letters.write(rest.toString('base64'), written, 'latin1');
  const padding = '='.repeat((3 - (sizeBytes % 3)) % 3);
  return { letters: letters.subarray(0, letters.length - padding.length), padding };
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
