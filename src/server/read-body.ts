import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { ByteBudget } from '../core/byte-budget.js';
import type { CallSignal } from '../core/cancellation.js';
import { GatewayError } from '../core/errors.js';
import { interruptible } from '../core/interruptible.js';

export interface BodyLimits {
  /** One body, on the wire and decompressed. */
  readonly bodyBytes: number;
  /** Bytes held at one moment, those of other holders included. */
  readonly budget: ByteBudget;
}

/** How slowly a body may come. Reliability contract §7. */
export interface Pace {
  readonly checkEveryMs: number;
  /** A body may start slowly, but not go on like that. */
  readonly graceMs: number;
  readonly bytesPerSecond: number;
  readonly smallBodyBytes: number;
  readonly smallBodyMs: number;
  readonly largeBodyMs: number;
}

/** 20 MB over a slow line is honest; one byte a second is not. */
const slowestPace: Pace = {
  checkEveryMs: 1_000,
  graceMs: 5_000,
  bytesPerSecond: 10 * 1024,
  smallBodyBytes: 1024 * 1024,
  smallBodyMs: 60_000,
  largeBodyMs: 300_000,
};

/**
 * Reads a body into one buffer, within the limits. A large one is the caller's to change, and
 * stays on the account until the answer is over.
 *
 * @param taken the body, where somebody has it already.
 */
export type ReadBody = (
  request: IncomingMessage,
  response: ServerResponse,
  taken?: Buffer,
) => Promise<Buffer>;

const unzip = promisify(gunzip);

/**
 * Bodies above this are read into one buffer that is there from the start, and their long values
 * are not parsed. Architecture D5.
 */
export const largeBodyBytes = 256 * 1024;

/** A chunked body does not say how long it is; memory is reserved for it in steps of this size. */
const reservationStepBytes = 64 * 1024;

/**
 * A small body that came with its head, as most do: nothing to wait for, and nothing to hold it for.
 *
 * @returns undefined where it is not all there, or has to be unpacked, or nobody waits for its answer.
 */
export function takeWholeBody(request: IncomingMessage): Buffer | undefined {
  const { headers, readableLength, destroyed } = request;
  if (destroyed) return undefined;
  const declared = Number(headers['content-length'] ?? Number.NaN);
  const isWhole = declared === readableLength && declared <= reservationStepBytes;
  if (!isWhole || headers.expect !== undefined || headers['content-encoding'] !== undefined) {
    return undefined;
  }
  const body: Buffer = request.read() ?? Buffer.alloc(0);
  // Node tells of the end of a request only to who reads on.
  request.resume();
  return body;
}

/**
 * Refuses what a header already gives away before a byte is read: a type that is not JSON, an
 * encoding that is not gzip, a length over the limit. Reliability contract §7.
 */
export function createBodyReader(limits: BodyLimits, pace = slowestPace): ReadBody {
  return async (request, response, taken) => {
    refuseUnlessJson(request.headers);
    const gzip = isGzip(request.headers['content-encoding']);
    const declared = Number(request.headers['content-length'] ?? Number.NaN);
    if (declared > limits.bodyBytes) throw bodyTooLarge(limits.bodyBytes);

    const whole = taken ?? takeWholeBody(request);
    if (whole) return whole;

    const account = limits.budget.open();
    try {
      account.hold(Number.isFinite(declared) ? declared : 0);
      if (request.headers.expect !== undefined) response.writeContinue();
      const collected = createCollector(declared, limits.bodyBytes);
      let received = 0;
      await receive(request, pace, (piece) => {
        received += piece.length;
        if (received > limits.bodyBytes) throw bodyTooLarge(limits.bodyBytes);
        const missing = received - account.heldBytes;
        if (missing > 0) account.hold(Math.max(reservationStepBytes, missing));
        collected.add(piece);
      });
      let body = collected.whole();
      if (gzip) {
        const allowed = unzippedLimit(body.length, limits.bodyBytes);
        account.hold(allowed);
        body = await unzipped(body, allowed);
      }
      const isHeld = body.length > largeBodyBytes && !response.destroyed;
      account.keep(isHeld ? body.buffer.byteLength : 0);
      if (isHeld) response.once('close', () => account.keep(0));
      return body;
    } catch (caught) {
      account.keep(0);
      if (caught instanceof GatewayError) throw caught;
      throw brokenOff(caught);
    }
  };
}

/**
 * A body as it comes, for what is kept elsewhere. Only how slowly it comes is bounded, not how long
 * it takes: an upload may be large. Throws a GatewayError where it is too slow, too long, encoded,
 * or breaks off, and the reason of the signal.
 */
export async function* streamBody(
  request: IncomingMessage,
  response: ServerResponse,
  limitBytes: number,
  signal: CallSignal,
  pace = slowestPace,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (isGzip(request.headers['content-encoding'])) {
    throw new GatewayError('unsupported-media-type', 'Uploads are taken without Content-Encoding.');
  }
  if (Number(request.headers['content-length']) > limitBytes) throw bodyTooLarge(limitBytes);
  if (request.headers.expect !== undefined) response.writeContinue();

  // What we do with the pieces is our time, not the client's.
  let waitedMs = 0;
  let waitingSinceMs: number | undefined;
  const waitedInAllMs = () =>
    waitedMs + (waitingSinceMs === undefined ? 0 : performance.now() - waitingSinceMs);
  let received = 0;
  // The connection stays open for the answer.
  const iterator = request.iterator({ destroyOnReturn: false })[Symbol.asyncIterator]();
  const pieces = interruptible<Uint8Array>(iterator);
  const watch = setInterval(() => {
    if (isBelowPace(waitedInAllMs(), received, pace)) pieces.interrupt(tooSlowBody());
  }, pace.checkEveryMs);
  const onAbort = () => pieces.interrupt(signal.reason);
  signal.addEventListener('abort', onAbort);
  if (signal.aborted) onAbort();
  // A request that was answered before its end is told of nothing any more.
  const leave = () => pieces.interrupt(brokenOff(undefined));
  response.on('close', leave);
  try {
    while (true) {
      waitingSinceMs = performance.now();
      const next = await pieces.next();
      waitedMs = waitedInAllMs();
      waitingSinceMs = undefined;
      if (next.done) return;
      received += next.value.length;
      if (received > limitBytes) throw bodyTooLarge(limitBytes);
      yield next.value;
    }
  } catch (caught) {
    if (caught instanceof GatewayError) throw caught;
    throw brokenOff(caught);
  } finally {
    clearInterval(watch);
    signal.removeEventListener('abort', onAbort);
    response.off('close', leave);
  }
}

/** Puts pieces together: a list while they are few, then one buffer, each copied as it comes. */
function createCollector(declaredBytes: number, limitBytes: number) {
  let pieces: Buffer[] = [];
  let buffer: Buffer | undefined;
  let length = 0;

  const roomFor = (bytes: number): Buffer => {
    if (buffer && bytes <= buffer.length) return buffer;
    const isDeclared = bytes <= declaredBytes;
    const larger = Buffer.allocUnsafeSlow(
      isDeclared ? declaredBytes : Math.min(limitBytes, 2 * bytes),
    );
    let at = 0;
    for (const piece of buffer ? [buffer] : pieces) at += piece.copy(larger, at);
    pieces = [];
    return larger;
  };

  return {
    add(piece: Buffer) {
      const bytes = length + piece.length;
      if (bytes <= largeBodyBytes) {
        pieces.push(piece);
      } else {
        buffer = roomFor(bytes);
        piece.copy(buffer, length);
      }
      length = bytes;
    },
    whole(): Buffer {
      if (buffer) return buffer.subarray(0, length);
      return pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces, length);
    },
  };
}

/**
 * Hands every piece of a body to `take` until the body ends; fails with what `take` throws, when
 * the client leaves, or when it keeps us waiting. The connection stays open for the answer.
 */
function receive(
  request: IncomingMessage,
  pace: Pace,
  take: (piece: Buffer) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    // Whoever left before we listened is not heard of again.
    if (request.destroyed) return reject(new Error('closed'));
    // A small body is mostly here already, with its head: nothing to wait for, nothing to watch.
    if (request.complete) {
      const whole: Buffer | null = request.read();
      if (whole !== null) take(whole);
      return resolve();
    }
    const startedAtMs = performance.now();
    let received = 0;
    const watch = setInterval(() => {
      if (isTooSlow(performance.now() - startedAtMs, received, pace)) {
        finish(() => reject(tooSlowBody()));
      }
    }, pace.checkEveryMs);
    const onData = (piece: Buffer) => {
      received += piece.length;
      try {
        take(piece);
      } catch (caught) {
        finish(() => reject(caught));
      }
    };
    const onEnd = () => finish(resolve);
    const onBroken = (caught?: Error) => finish(() => reject(caught ?? new Error('closed')));
    const finish = (settle: () => void) => {
      clearInterval(watch);
      request.off('data', onData).off('end', onEnd).off('close', onBroken);
      // The listener for errors stays: one that comes later is nobody's any more.
      if (!request.complete) request.pause();
      settle();
    };
    request.on('data', onData).on('end', onEnd).on('error', onBroken).on('close', onBroken);
  });
}

function isTooSlow(elapsedMs: number, received: number, pace: Pace): boolean {
  const { smallBodyBytes, smallBodyMs, largeBodyMs } = pace;
  if (elapsedMs > (received > smallBodyBytes ? largeBodyMs : smallBodyMs)) return true;
  return isBelowPace(elapsedMs, received, pace);
}

function isBelowPace(elapsedMs: number, received: number, pace: Pace): boolean {
  return elapsedMs > pace.graceMs && received < (elapsedMs / 1000) * pace.bytesPerSecond;
}

function tooSlowBody(): GatewayError {
  return new GatewayError('request-timeout', 'The body takes too long to arrive.');
}

function brokenOff(cause: unknown): GatewayError {
  return new GatewayError('cancelled', 'The request ended before its body did.', { cause });
}

/**
 * The cache manager of `@google/generative-ai` leaves it out too, and `fetch` then writes this. No
 * page can send the other header to somebody else's gateway without having been allowed to.
 */
function isLeftOut({ 'content-type': type, 'x-goog-api-client': client }: IncomingHttpHeaders) {
  return type === 'text/plain;charset=UTF-8' && /\bgenai-js\//.test(String(client));
}

/** No `Content-Type` at all is read as JSON: several clients leave it out (W14). */
function refuseUnlessJson(headers: IncomingHttpHeaders): void {
  const { 'content-type': contentType } = headers;
  if (contentType === undefined || contentType === '' || isLeftOut(headers)) return;
  const [type = '', ...parameters] = contentType.split(';').map((piece) => piece.trim());
  if (!/^(?:application\/json|[\w.+-]+\/[\w.-]+\+json)$/i.test(type)) {
    throw new GatewayError(
      'unsupported-media-type',
      `Content-Type ${JSON.stringify(type.slice(0, 100))} is not read here; send application/json.`,
    );
  }
  for (const parameter of parameters) {
    const charset = /^charset="?([^"]*)"?$/i.exec(parameter)?.[1];
    if (charset !== undefined && !/^utf-?8$/i.test(charset)) {
      throw new GatewayError('unsupported-media-type', 'Only charset=utf-8 is read here.');
    }
  }
}

function isGzip(encoding: string | undefined): boolean {
  if (encoding === undefined || encoding === '' || encoding === 'identity') return false;
  if (/^(?:x-)?gzip$/i.test(encoding.trim())) return true;
  throw new GatewayError(
    'unsupported-media-type',
    'Content-Encoding may be gzip, once, or nothing.',
  );
}

/** As Node's own default. */
const smallestChunkBytes = 16 * 1024;

/** A hundred times smaller than its content is what honest JSON reaches at most. */
const maxCompressionRatio = 100;

function unzippedLimit(bodyBytes: number, limitBytes: number): number {
  return Math.min(limitBytes, Math.max(bodyBytes * maxCompressionRatio, 1024 * 1024));
}

async function unzipped(body: Buffer, limitBytes: number): Promise<Buffer> {
  // How long the content is stands at the end, modulo 2³²: a hint that lets it be one buffer.
  const hint = body.length < 4 ? 0 : body.readUInt32LE(body.length - 4);
  const chunkSize = Math.min(limitBytes, Math.max(hint, smallestChunkBytes)) + 1;
  try {
    return await unzip(body, { maxOutputLength: limitBytes, chunkSize });
  } catch (caught) {
    const code = caught instanceof Error && 'code' in caught ? caught.code : undefined;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw unfoldsTooFar(limitBytes);
    throw new GatewayError('invalid-request', 'The body is not valid gzip.', { cause: caught });
  }
}

function unfoldsTooFar(limitBytes: number): GatewayError {
  return new GatewayError(
    'body-too-large',
    `The body unfolds to more than ${limitBytes} bytes, the most for one of its compressed size; send it uncompressed.`,
  );
}

function bodyTooLarge(limitBytes: number): GatewayError {
  return new GatewayError(
    'body-too-large',
    `The body is larger than ${limitBytes} bytes, the most this gateway takes.`,
  );
}
