import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayError } from '../core/errors.js';
import { errorBody } from '../formats/gemini/server/write-error.js';

export interface ClientErrors {
  /** Remembers that a request is owed its answer before anything else goes out on its connection. */
  track(request: IncomingMessage, response: ServerResponse): void;
  /** Answers what is no HTTP, then closes. For the server's `clientError` event. */
  answer(caught: NodeJS.ErrnoException, socket: Duplex): void;
}

/** How long the rest of a body may take whose request was answered without it. */
const unreadLimitMs = 10_000;

/** How long a refused connection may take to close its side. */
const lingerMs = 1_000;

/**
 * What Node's parser refuses never becomes a request; it still gets a JSON answer (R3), in its
 * turn: requests before it on the same connection are answered first.
 */
export function createClientErrors(): ClientErrors {
  const unanswered = new WeakMap<
    Duplex,
    { request: IncomingMessage; response: ServerResponse }[]
  >();
  const refused = new WeakSet<Duplex>();

  return {
    track(request, response) {
      const { socket } = request;
      const waiting = unanswered.get(socket) ?? [];
      unanswered.set(socket, waiting);
      waiting.push({ request, response });
      response.once('close', () => {
        // What is left of a body that nobody reads may not keep the connection.
        if (!request.complete) {
          const late = setTimeout(() => socket.destroy(), unreadLimitMs).unref();
          request.once('end', () => clearTimeout(late));
        }
        const at = waiting.findIndex((exchange) => exchange.response === response);
        if (at !== -1) waiting.splice(at, 1);
      });
    },

    answer(caught, socket) {
      // The parser reports the same fault again for every further piece it is fed.
      if (refused.has(socket)) return;
      refused.add(socket);
      if (caught.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
      const waiting = unanswered.get(socket) ?? [];
      // The request whose body is at fault has no answer of its own coming.
      const broken = waiting.at(-1)?.request.complete === false ? waiting.pop() : undefined;
      if (broken?.response.headersSent) return void socket.destroy();
      const before = waiting.at(-1)?.response;
      if (before === undefined) refuse(socket, caught.code);
      else before.once('close', () => refuse(socket, caught.code));
    },
  };
}

function refuse(socket: Duplex, code: string | undefined): void {
  if (!socket.writable) return void socket.destroy();
  const error = clientError(code);
  const body = JSON.stringify(errorBody(error));
  socket.end(
    `HTTP/1.1 ${error.httpStatus} ${error.status}\r\n` +
      'Content-Type: application/json; charset=utf-8\r\n' +
      `Content-Length: ${Buffer.byteLength(body)}\r\n` +
      `X-Request-Id: ${randomBytes(16).toString('hex')}\r\n` +
      `Connection: close\r\n\r\n${body}`,
  );
  setTimeout(() => socket.destroy(), lingerMs).unref();
}

function clientError(code: string | undefined): GatewayError {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return new GatewayError('headers-too-large', 'The request headers are too large.');
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new GatewayError('request-timeout', 'The request took too long to arrive.');
    default:
      return new GatewayError('invalid-request', 'The request is not valid HTTP/1.1.');
  }
}
