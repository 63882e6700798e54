import { createParser } from 'eventsource-parser';
import { GatewayError } from '../core/errors.js';
import { onOneLine } from '../core/one-line.js';

/** One message of an event stream. */
export interface SseFrame {
  readonly event?: string;
  readonly data: string;
}

/** A line of an upstream that is longer than this is no event of any provider. */
const maxLineBytes = 8 * 1024 * 1024;

/**
 * Bytes -> frames, wherever the network cut them: inside a UTF-8 sequence, inside CRLF, many
 * events in one read or one event in many. Comments are skipped. A last event without its
 * blank line is given out too, so that a translator can see whether it was whole. Throws
 * `upstream-invalid` past `limitBytes` in all.
 */
export async function* readFrames(
  body: AsyncIterable<Uint8Array>,
  limitBytes = Number.POSITIVE_INFINITY,
): AsyncIterable<SseFrame> {
  const utf8 = new TextDecoder();
  let frames: SseFrame[] = [];
  const parser = createParser({
    onEvent: ({ event, data }) => {
      frames.push(event === undefined ? { data } : { event, data });
    },
    maxBufferSize: maxLineBytes,
    onError: (error) => {
      if (error.type === 'max-buffer-size-exceeded') {
        throw new GatewayError(
          'upstream-invalid',
          'The provider sent an event of more than 8 MiB.',
          { retry: 'next-target', fault: 'oversize' },
        );
      }
    },
  });
  let received = 0;
  for await (const bytes of body) {
    received += bytes.length;
    if (received > limitBytes) {
      throw new GatewayError(
        'upstream-invalid',
        `The provider's stream is longer than ${limitBytes} bytes.`,
        { retry: 'next-target', fault: 'oversize' },
      );
    }
    parser.feed(utf8.decode(bytes, { stream: true }));
    if (frames.length === 0) continue;
    const ready = frames;
    frames = [];
    // `yield*` would wait twice for each.
    for (const frame of ready) yield frame;
  }
  parser.feed(`${utf8.decode()}\n\n`);
  yield* frames;
}

/** One event exactly as the Gemini API frames it: every client reads this form, some only this. */
export function writeEvent<T>(value: T, stringify?: (value: T) => string): string {
  return `data: ${oneLineJson(value, stringify)}\r\n\r\n`;
}

export function oneLineJson<T>(value: T, stringify: (value: T) => string = JSON.stringify): string {
  return onOneLine(stringify(value));
}
