import { request } from 'node:http';
import { connect } from 'node:net';

export interface Sent {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /** Text and bytes go as they are, everything else as JSON. */
  readonly body?: unknown;
}

export interface Answer {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
}

/** One request through node:http. The path goes out exactly as written; nothing is added but Host. */
export function send(
  url: string,
  { method = 'POST', path, headers = {}, body }: Sent,
): Promise<Answer> {
  const { hostname, port } = new URL(url);
  const bytes = bodyBytes(body);
  return new Promise((resolve, reject) => {
    const outgoing = request({
      hostname,
      port,
      method,
      path,
      agent: false,
      headers: { ...(bytes ? { 'content-length': bytes.length } : {}), ...headers } as Record<
        string,
        string
      >,
    });
    let answered = false;
    outgoing.on('response', (incoming) => {
      answered = true;
      const pieces: Buffer[] = [];
      const done = () =>
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers as Record<string, string | undefined>,
          text: Buffer.concat(pieces).toString(),
        });
      incoming.on('data', (piece: Buffer) => pieces.push(piece));
      incoming.on('close', done);
    });
    // A body that was refused before it was read ends in a reset, after the answer.
    outgoing.on('error', (error) => answered || reject(error));
    outgoing.end(bytes);
  });
}

export function bodyBytes(body: unknown): Buffer | undefined {
  if (body === undefined || Buffer.isBuffer(body)) return body;
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
}

export interface RawOptions {
  /** Sent piece by piece for as long as nothing has come back. */
  readonly then?: Iterable<Buffer>;
}

/** Bytes as they are on a bare socket -> every byte that comes back until the other side closes. */
export function talk(
  url: string,
  bytes: Buffer | string,
  options: RawOptions = {},
): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    const socket = connect(Number(port), hostname, async () => {
      socket.write(bytes);
      for (const piece of options.then ?? []) {
        if (pieces.length > 0 || socket.destroyed) break;
        await new Promise((written) => socket.write(piece, written));
      }
    });
    socket.on('data', (piece) => pieces.push(piece));
    socket.on('error', () => {});
    socket.on('close', () => resolve(Buffer.concat(pieces).toString()));
  });
}

/** Every answer of a connection, in order. `100 Continue` counts as one without a body. */
export function readAnswers(received: string): Answer[] {
  const answers: Answer[] = [];
  let rest = received;
  while (rest !== '') {
    const end = rest.indexOf('\r\n\r\n');
    const [statusLine = '', ...lines] = rest.slice(0, end).split('\r\n');
    const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(statusLine)?.[1]);
    if (end === -1 || Number.isNaN(status)) throw new Error(`no HTTP answer: ${rest.slice(0, 80)}`);
    const headers = Object.fromEntries(
      lines.map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
      }),
    );
    rest = rest.slice(end + 4);
    const length = headers['content-length'];
    const text =
      length === undefined && status < 200
        ? ''
        : Buffer.from(rest)
            .subarray(0, Number(length ?? rest.length))
            .toString();
    rest = Buffer.from(rest).subarray(Buffer.byteLength(text)).toString();
    answers.push({ status, headers, text });
  }
  return answers;
}
