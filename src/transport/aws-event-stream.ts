import { crc32 } from 'node:zlib';
import type { EventStreamCodec, MessageHeaders } from '@smithy/eventstream-codec';
import { GatewayError } from '../core/errors.js';

/** One message of an AWS event stream. */
export interface AwsFrame {
  /** `:event-type`; of a failure its `:exception-type`. */
  readonly event: string;
  /** The JSON payload. */
  readonly data: string;
}

/** Total length, length of the headers, and the checksum of these two: four bytes each. */
const preludeBytes = 12;
const checkedBytes = 8;

/** The prelude and the checksum of the whole. */
const leastBytes = preludeBytes + 4;

/** AWS sends no longer one; a damaged length would otherwise be waited for. */
const maxFrameBytes = 24 * 1024 * 1024;

/**
 * Bytes -> frames of `application/vnd.amazon.eventstream`, wherever the network cut them. Both
 * checksums of every frame are checked. Throws `upstream-invalid` where one is wrong or past
 * `limitBytes` in all, `upstream-truncated` where the bytes end within a frame.
 * @see https://smithy.io/2.0/aws/amazon-eventstream.html
 */
export async function* readAwsFrames(
  body: AsyncIterable<Uint8Array>,
  limitBytes = Number.POSITIVE_INFINITY,
): AsyncIterable<AwsFrame> {
  const codec = await createCodec();
  /** What came since the last whole frame; joined only once there is enough for the next step. */
  let pieces: Uint8Array[] = [];
  let heldBytes = 0;
  let neededBytes = preludeBytes;
  let received = 0;
  for await (const piece of body) {
    received += piece.length;
    if (received > limitBytes) {
      throw new GatewayError(
        'upstream-invalid',
        `The provider's stream is longer than ${limitBytes} bytes.`,
        { retry: 'next-target', fault: 'oversize' },
      );
    }
    pieces.push(piece);
    heldBytes += piece.length;
    if (heldBytes < neededBytes) continue;
    let held = Buffer.concat(pieces, heldBytes);
    for (;;) {
      neededBytes = held.length < preludeBytes ? preludeBytes : readLength(held);
      if (held.length < neededBytes) break;
      yield readFrame(codec, held.subarray(0, neededBytes));
      held = held.subarray(neededBytes);
    }
    pieces = [held];
    heldBytes = held.length;
  }
  if (heldBytes > 0) {
    throw new GatewayError(
      'upstream-truncated',
      'The provider ended its stream in the middle of an event.',
    );
  }
}

/** Loaded with the first stream of this kind: most gateways have none. */
async function createCodec(): Promise<EventStreamCodec> {
  const library = await import('@smithy/eventstream-codec');
  return new library.EventStreamCodec(
    (bytes) => (typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('utf8')),
    (text) => Buffer.from(text, 'utf8'),
  );
}

/** Length of the frame that begins here, once its own checksum says that it can be believed. */
function readLength(held: Buffer): number {
  if (crc32(held.subarray(0, checkedBytes)) !== held.readUInt32BE(checkedBytes)) {
    throw invalid('The provider sent an event whose checksum is wrong.');
  }
  const length = held.readUInt32BE(0);
  if (length < leastBytes || length > maxFrameBytes) {
    throw invalid(`The provider sent an event of ${length} bytes.`);
  }
  return length;
}

function readFrame(codec: EventStreamCodec, bytes: Buffer): AwsFrame {
  const { headers, body } = decode(codec, bytes);
  const data = Buffer.from(body.buffer, body.byteOffset, body.length).toString('utf8');
  switch (textOf(headers, ':message-type')) {
    case 'error': {
      const message = `${textOf(headers, ':error-code')}: ${textOf(headers, ':error-message')}`;
      return { event: unmodelledError, data: JSON.stringify({ message }) };
    }
    case 'exception':
      return { event: textOf(headers, ':exception-type'), data };
    default:
      return { event: textOf(headers, ':event-type'), data };
  }
}

/** What errors that the service's own description does not know are told as. */
const unmodelledError = 'internalServerException';

/** The library throws where a checksum, a length or a header is wrong. */
function decode(codec: EventStreamCodec, bytes: Buffer): ReturnType<EventStreamCodec['decode']> {
  try {
    return codec.decode(bytes);
  } catch (caught) {
    throw invalid('The provider sent an event that cannot be read.', caught);
  }
}

function textOf(headers: MessageHeaders, name: string): string {
  const value = headers[name]?.value;
  return typeof value === 'string' ? value : '';
}

function invalid(message: string, cause?: unknown): GatewayError {
  return new GatewayError('upstream-invalid', message, {
    retry: 'next-target',
    fault: 'invalid_event',
    ...(cause === undefined ? {} : { cause }),
  });
}
