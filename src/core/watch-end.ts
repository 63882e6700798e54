import { GatewayError } from './errors.js';

/** What is heard of a stream on its way. */
export interface StreamWatch<T> {
  chunk?(chunk: T): void;
  /** Once: undefined where the stream is whole, else what broke it, or that nobody reads on. */
  over(failure: unknown): void;
}

/**
 * The same stream, watched. By hand: a generator would cost every chunk another turn, and one that
 * nobody has begun to read would not hear of its end.
 */
export function watchEnd<T>(chunks: AsyncIterable<T>, watch: StreamWatch<T>): AsyncIterable<T> {
  return {
    [Symbol.asyncIterator]() {
      const iterator = chunks[Symbol.asyncIterator]();
      let isOver = false;
      const end = (failure?: unknown) => {
        if (isOver) return;
        isOver = true;
        watch.over(failure);
      };
      return {
        next() {
          const next = iterator.next();
          next.then(({ done, value }) => (done ? end() : watch.chunk?.(value)), end);
          return next;
        },
        async return() {
          end(new GatewayError('cancelled', 'Nobody reads this answer any more.'));
          await iterator.return?.();
          return { value: undefined, done: true };
        },
      };
    },
  };
}
