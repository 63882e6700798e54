import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import { GatewayError, toGatewayError } from '../core/errors.js';
import type { Reply } from '../dialects/dialect.js';
import { errorBody } from '../formats/gemini/server/write-error.js';
import { oneLineJson, writeEvent } from '../transport/sse.js';

/** A reader that takes nothing for this long is dropped (reliability contract R18). */
const slowReaderLimitMs = 60_000;

/**
 * How long the bare copy of an in-stream error waits behind the event that carries it: old
 * clients tell an error by how it arrives in one network read, so the two must not share one.
 */
const bareErrorDelayMs = 25;

/**
 * How long a connection stays that is to break behind an error event: a client that has not read the
 * event by then may never see it, since what breaks takes along what is unread.
 */
const breakDelayMs = 250;

/** Small pieces of a text go together: every write has its price. */
const textAtOnce = 64 * 1024;

/**
 * Puts a reply on the wire. `onStreamError` hears of a failure after the stream began.
 *
 * @param headers all of them, but for those that say what the body is.
 */
export async function sendReply(
  response: ServerResponse,
  reply: Reply,
  headers: Record<string, string | number>,
  onStreamError: (error: GatewayError) => void,
): Promise<void> {
  if (reply.kind === 'json') {
    // A text leaves in one write with its head; a buffer would take two.
    const { stringify = JSON.stringify } = reply;
    const body = stringify(reply.body);
    headers['Content-Type'] = `${reply.mediaType ?? 'application/json'}; charset=utf-8`;
    headers['Content-Length'] = Buffer.byteLength(body);
    response.writeHead(200, headers);
    // What one turn has for clients leaves together. A write wakes whoever reads it, and where that is
    // on the same machine, a reverse proxy as a rule, waking costs more than half of what the answer
    // does otherwise; who is awake already takes many.
    await turn();
    response.end(body);
    return;
  }
  if (reply.kind === 'bytes') {
    headers['Content-Type'] = reply.mediaType;
    headers['Content-Length'] = reply.sizeBytes;
    response.writeHead(200, headers);
    await sendBytes(response, reply).catch((caught) => {
      onStreamError(toGatewayError(caught));
      // Short of the length that was told, which every client notices.
      response.destroy();
    });
    return;
  }
  if (reply.kind === 'json-text') {
    headers['Content-Type'] = 'application/json; charset=utf-8';
    response.writeHead(200, headers);
    await sendText(response, reply.pieces).catch((caught) => {
      onStreamError(toGatewayError(caught));
      // Without the end of its chunks, which every client notices.
      response.destroy();
    });
    return;
  }
  const framing = framings[reply.framing];
  headers['Content-Type'] = framing.type;
  headers['X-Accel-Buffering'] = 'no';
  response.writeHead(200, headers);
  let first = true;
  try {
    for await (const chunk of reply.chunks) {
      if (response.destroyed) throw leftEarly();
      const piece = framing.element(chunk, first, reply.stringify);
      if (!response.write(piece)) await isTaken(response);
      first = false;
    }
    response.end(framing.end(first));
  } catch (caught) {
    const error = toGatewayError(caught);
    onStreamError(error);
    if (response.destroyed) return;
    await framing.fail(response, errorBody(error), first);
  }
}

async function sendBytes(
  response: ServerResponse,
  { body, sizeBytes }: Extract<Reply, { kind: 'bytes' }>,
): Promise<void> {
  let sent = 0;
  for await (const piece of body) {
    if (response.destroyed) throw leftEarly();
    await write(response, piece);
    sent += piece.length;
  }
  if (sent !== sizeBytes) {
    const message = `${sent} bytes are stored where ${sizeBytes} should be.`;
    throw new GatewayError('storage-failed', message);
  }
  response.end();
}

async function sendText(response: ServerResponse, pieces: AsyncIterable<string>): Promise<void> {
  let text = '';
  for await (const piece of pieces) {
    if (response.destroyed) throw leftEarly();
    text += piece;
    if (text.length < textAtOnce) continue;
    await write(response, text);
    text = '';
  }
  response.end(text);
}

function leftEarly(): GatewayError {
  return new GatewayError('cancelled', 'The client closed the connection.');
}

interface Framing {
  /** Its media type. */
  readonly type: string;
  element(value: object, first: boolean, stringify?: (value: object) => string): string;
  end(empty: boolean): string;
  /** Ends the body so that no client takes it for complete. */
  fail(response: ServerResponse, error: object, empty: boolean): Promise<void>;
}

/** `alt=sse`. Client wire contract W29, W30. */
const sse: Framing = {
  type: 'text/event-stream',
  element: (value, _first, stringify) => writeEvent(value, stringify),
  end: () => '',
  async fail(response, error) {
    // As an event for the clients that read frames, then bare, without a blank line, for those
    // that look for an error in what is left over. One form alone is a silent truncation in some.
    await write(response, writeEvent(error));
    await wait(bareErrorDelayMs);
    response.end(oneLineJson(error));
  },
};

/** Without `alt=sse`: one array, written as its elements come. Client wire contract W32. */
const jsonArray: Framing = {
  type: 'application/json; charset=utf-8',
  element: (value, first, stringify = JSON.stringify) =>
    `${first ? '[' : ',\r\n'}${stringify(value)}`,
  end: (empty) => (empty ? '[]' : ']'),
  async fail(response, error, empty) {
    response.end(`${jsonArray.element(error, empty)}]`);
  },
};

/**
 * Events with names, as interactions have them. What failed has said so in an event of its own; a
 * connection that breaks is what makes clients fail too that do not look at it.
 */
const namedEvents: Framing = {
  type: sse.type,
  element: (event) => {
    const name = 'event_type' in event ? `event: ${event.event_type}\r\n` : '';
    return name + writeEvent(event);
  },
  end: () => '',
  async fail(response) {
    await wait(breakDelayMs);
    response.destroy();
  },
};

const framings = { sse, 'json-array': jsonArray, 'named-events': namedEvents };

async function write(response: ServerResponse, piece: string | Uint8Array): Promise<void> {
  if (!response.write(piece)) await isTaken(response);
}

/** Waits for a reader that is behind; the upstream waits with us. */
async function isTaken(response: ServerResponse): Promise<void> {
  const drained = new AbortController();
  try {
    await Promise.race([
      once(response, 'drain', { signal: drained.signal }),
      once(response, 'close', { signal: drained.signal }),
      wait(slowReaderLimitMs, undefined, { signal: drained.signal, ref: false }).then(() => {
        response.destroy();
      }),
    ]);
  } finally {
    drained.abort();
  }
}
