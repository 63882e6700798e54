/** What is needed of the connection that a body comes from. */
export interface BodySource {
  pause(): void;
  resume(): void;
  abort(reason: Error): void;
}

export interface BodyQueue {
  readonly body: AsyncIterable<Uint8Array>;
  push(piece: Uint8Array): void;
  end(): void;
  fail(error: Error): void;
}

/** Bytes held for a slow reader before the upstream is paused (reliability contract R18). */
const highWaterBytes = 256 * 1024;

/**
 * What may still come behind the last event that anybody reads. It is read in the background,
 * so that the connection can be used again, and cut where it does not end soon.
 */
const leftover = { bytes: 64 * 1024, ms: 1_000 } as const;

/**
 * Callbacks -> one async iterable, for one reader. Pieces that came while the reader was busy
 * are given out together. By hand and not through a stream of Node's, which costs more than
 * the rest of a translated call.
 */
export function createBodyQueue(source: BodySource): BodyQueue {
  let pieces: Uint8Array[] = [];
  let heldBytes = 0;
  let paused = false;
  let abandoned = false;
  let ended = false;
  let failure: Error | undefined;
  let reader:
    | { resolve(result: IteratorResult<Uint8Array>): void; reject(error: Error): void }
    | undefined;

  const take = (): Uint8Array => {
    const [first] = pieces;
    const taken = pieces.length === 1 && first ? first : Buffer.concat(pieces, heldBytes);
    pieces = [];
    heldBytes = 0;
    if (paused) {
      paused = false;
      source.resume();
    }
    return taken;
  };

  const iterator: AsyncIterator<Uint8Array> = {
    next() {
      if (pieces.length > 0) return Promise.resolve({ value: take(), done: false });
      if (failure) return Promise.reject(failure);
      if (ended) return Promise.resolve({ value: undefined, done: true });
      return new Promise((resolve, reject) => {
        reader = { resolve, reject };
      });
    },
    return() {
      if (!ended && !failure && !abandoned) abandon();
      return Promise.resolve({ value: undefined, done: true });
    },
  };

  const abandon = () => {
    abandoned = true;
    pieces = [];
    heldBytes = 0;
    if (paused) source.resume();
    setTimeout(cut, leftover.ms).unref();
  };
  const cut = () => {
    if (!ended && !failure) source.abort(new Error('nobody reads the rest of this answer'));
  };

  return {
    body: { [Symbol.asyncIterator]: () => iterator },
    push(piece) {
      heldBytes += piece.length;
      if (abandoned) {
        if (heldBytes > leftover.bytes) cut();
        return;
      }
      if (reader) {
        const { resolve } = reader;
        reader = undefined;
        heldBytes = 0;
        resolve({ value: piece, done: false });
        return;
      }
      pieces.push(piece);
      if (heldBytes > highWaterBytes && !paused) {
        paused = true;
        source.pause();
      }
    },
    end() {
      ended = true;
      reader?.resolve({ value: undefined, done: true });
    },
    fail(error) {
      failure = error;
      reader?.reject(error);
    },
  };
}
