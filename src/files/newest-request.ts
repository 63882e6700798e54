import { GatewayError } from '../core/errors.js';
import { interruptible } from '../core/interruptible.js';
import type { Pieces } from './ports.js';

/** Work of one request on an upload. `signal` is aborted when a newer request comes. */
type Work<T> = (signal: AbortSignal) => Promise<T>;

/** Does the work of one request per key at a time. */
export type ByNewestRequest = <T>(key: string, work: Work<T>) => Promise<T>;

/**
 * The newest request about an upload is the one that counts: whoever sends it has given up the one
 * before, and that may sit on a dead connection for hours.
 */
export function createByNewestRequest(): ByNewestRequest {
  const running = new Map<
    string,
    { readonly abort: AbortController; readonly ended: Promise<void> }
  >();

  return async (key, work) => {
    for (let older = running.get(key); older !== undefined; older = running.get(key)) {
      older.abort.abort();
      await older.ended;
    }
    const abort = new AbortController();
    const result = work(abort.signal);
    const nothing = () => {};
    running.set(key, { abort, ended: result.then(nothing, nothing) });
    try {
      return await result;
    } finally {
      running.delete(key);
    }
  };
}

/** The pieces for as long as the signal lets; throws a GatewayError then, whether or not a piece comes. */
export async function* whileNewest(
  pieces: Pieces,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  const iterator = iteratorOf(pieces);
  const { next, interrupt } = interruptible(iterator);
  const stop = () =>
    interrupt(new GatewayError('cancelled', 'A newer request goes on with this upload.'));
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  try {
    for (let piece = await next(); !piece.done; piece = await next()) yield piece.value;
  } finally {
    signal.removeEventListener('abort', stop);
    // Not waited for: it ends after the piece that is still to come.
    Promise.resolve(iterator.return?.()).catch(() => {});
  }
}

function iteratorOf(pieces: Pieces): AsyncIterator<Uint8Array> | Iterator<Uint8Array> {
  return Symbol.asyncIterator in pieces
    ? pieces[Symbol.asyncIterator]()
    : pieces[Symbol.iterator]();
}
