import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CallSignal } from '../core/cancellation.js';
import { GatewayError, type StatusName } from '../core/errors.js';
import type { UpstreamResponse } from '../transport/transport.js';

/** What the demo answers on its wire: a body in pieces, one piece per event of a stream. */
export interface Reply {
  readonly status: number;
  readonly contentType: string;
  readonly pieces: Iterable<string>;
}

export function jsonReply(body: object, status = 200): Reply {
  return { status, contentType: 'application/json; charset=UTF-8', pieces: [JSON.stringify(body)] };
}

/** Events exactly as the Gemini API frames them. */
export function streamReply(chunks: Iterable<object>): Reply {
  return { status: 200, contentType: 'text/event-stream', pieces: events(chunks) };
}

function* events(chunks: Iterable<object>): Iterable<string> {
  for (const chunk of chunks) yield `data: ${JSON.stringify(chunk)}\r\n\r\n`;
}

/** A refusal in Google's shape. */
export function errorReply(code: number, status: StatusName, message: string): Reply {
  return jsonReply({ error: { code, message, status } }, code);
}

export function toResponse(
  { status, contentType, pieces }: Reply,
  signal: CallSignal,
): UpstreamResponse {
  return { status, headers: { 'content-type': contentType }, body: bytesOf(pieces, signal) };
}

/** Gives the event loop a turn before each piece, so that a client can leave in between. */
async function* bytesOf(pieces: Iterable<string>, signal: CallSignal): AsyncIterable<Uint8Array> {
  const utf8 = new TextEncoder();
  for (const piece of pieces) {
    await nextTurn();
    if (signal.aborted) throw abortError(signal);
    yield utf8.encode(piece);
  }
}

export function abortError({ reason }: CallSignal): GatewayError {
  if (reason instanceof GatewayError) return reason;
  return new GatewayError('cancelled', 'The client closed the request.', { cause: reason });
}
