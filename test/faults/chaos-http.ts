/** The head of an answer, as it goes over the wire. */
export function head(status: number, headers: Readonly<Record<string, string | number>>): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} Chaos\r\n${lines.join('')}\r\n`;
}

/** A whole answer whose length is told. */
export function message(
  status: number,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string | number>> = {},
): Uint8Array {
  const content = Buffer.from(body);
  const start = head(status, {
    'content-type': 'application/json',
    'content-length': content.length,
    ...headers,
  });
  return Buffer.concat([Buffer.from(start), content]);
}

/** The head of a stream of events that goes on in chunks. */
export function streamHead(headers: Readonly<Record<string, string>> = {}): string {
  return head(200, {
    'content-type': 'text/event-stream',
    'transfer-encoding': 'chunked',
    ...headers,
  });
}

/** One chunk of a body. */
export function chunk(text: string): string {
  return `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
}

/** The chunk that ends a body. */
export const lastChunk = '0\r\n\r\n';
