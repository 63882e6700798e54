/** An iterator whose next value nobody has to wait for to the end. */
export interface Interruptible<T> {
  /** Rejects with the reason where the wait is or was interrupted. */
  next(): Promise<IteratorResult<T, unknown>>;
  /** Ends the wait that is going on, and all later ones. Only the first reason counts. */
  interrupt(reason: unknown): void;
}

/**
 * Not a race against a promise that lives as long as the stream: such a promise would keep every
 * value that ever won against it.
 */
export function interruptible<T>(
  iterator: AsyncIterator<T, unknown> | Iterator<T, unknown>,
): Interruptible<T> {
  let interrupted: { readonly reason: unknown } | undefined;
  let giveUp = (_reason: unknown) => {};
  return {
    next: () =>
      new Promise((resolve, reject) => {
        if (interrupted) return reject(interrupted.reason);
        giveUp = reject;
        Promise.resolve(iterator.next()).then(resolve, reject);
      }),
    interrupt(reason) {
      interrupted ??= { reason };
      giveUp(interrupted.reason);
    },
  };
}
