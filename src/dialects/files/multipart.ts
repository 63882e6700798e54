import { GatewayError } from '../../core/errors.js';

/** One part of a multipart body. */
export interface Part {
  readonly mimeType?: string;
  /** To be read before the next part is asked for. */
  readonly content: AsyncIterable<Uint8Array>;
}

/** Headers of a part; one or two are usual. */
const headerBytes = 16 * 1024;

/**
 * The parts of a multipart body (RFC 2046 §5.1.1), each as it comes: no more of it is held than a
 * piece and a boundary. Throws a GatewayError where the body is not one, and what its pieces throw.
 */
export async function* readParts(
  pieces: AsyncIterable<Uint8Array>,
  boundary: string,
): AsyncGenerator<Part, void, undefined> {
  const source = pieces[Symbol.asyncIterator]();
  const delimiter = Buffer.from(`\r\n--${boundary}`, 'latin1');
  // The first boundary may be all there is of its line.
  let held: Buffer = Buffer.from('\r\n');

  const hold = async () => {
    const next = await source.next();
    if (next.done) throw notWhole();
    held = Buffer.concat([held, next.value]);
  };
  /** What stands before `mark`, which is left behind. */
  async function* upTo(mark: Buffer) {
    while (true) {
      const at = held.indexOf(mark);
      // The end of what is held may be the beginning of the mark.
      const end = at === -1 ? held.length - mark.length + 1 : at;
      if (end > 0) {
        const piece = held.subarray(0, end);
        held = held.subarray(end);
        yield piece;
      }
      if (at === -1) await hold();
      else {
        held = held.subarray(mark.length);
        return;
      }
    }
  }

  try {
    for await (const _preamble of upTo(delimiter));
    while (true) {
      while (held.length < 2) await hold();
      if (held[0] === dash && held[1] === dash) return;
      const mimeType = contentType(await collect(upTo(emptyLine), headerBytes));
      const content = upTo(delimiter);
      yield mimeType === undefined ? { content } : { mimeType, content };
    }
  } finally {
    await source.return?.();
  }
}

const dash = 0x2d;
const emptyLine = Buffer.from('\r\n\r\n');

function contentType(headers: Buffer): string | undefined {
  return /^content-type:[ \t]*([^\r\n]*?)[ \t]*$/im.exec(headers.toString('latin1'))?.[1];
}

/** All of what is short. Throws a GatewayError where it is longer than `limitBytes`. */
export async function collect(
  pieces: AsyncIterable<Uint8Array>,
  limitBytes: number,
): Promise<Buffer> {
  const collected: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const piece of pieces) {
    sizeBytes += piece.length;
    if (sizeBytes > limitBytes) {
      const message = `What describes the file is longer than ${limitBytes} bytes.`;
      throw new GatewayError('body-too-large', message);
    }
    collected.push(piece);
  }
  return Buffer.concat(collected);
}

function notWhole(): GatewayError {
  return new GatewayError(
    'invalid-request',
    'The body is not whole multipart/related: a boundary is missing, or its end.',
  );
}
