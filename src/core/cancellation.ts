/** The part of an `AbortSignal` that calls need. */
export interface CallSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export interface Cancellation {
  readonly signal: CallSignal;
  /** Only the first reason counts. */
  abort(reason: unknown): void;
}

/**
 * An `AbortController` by hand: every call needs one, every stream two, and Node's cost more
 * than the translation of a small answer.
 *
 * @param parent ends this one too, with its own reason.
 */
export function createCancellation(parent?: CallSignal): Cancellation {
  const listeners = new Set<() => void>();
  const signal = {
    aborted: false,
    reason: undefined as unknown,
    addEventListener: (_type: 'abort', listener: () => void) => void listeners.add(listener),
    removeEventListener: (_type: 'abort', listener: () => void) => void listeners.delete(listener),
  };
  const abort = (reason: unknown) => {
    if (signal.aborted) return;
    signal.aborted = true;
    signal.reason = reason;
    for (const listener of listeners) listener();
    listeners.clear();
  };
  if (parent?.aborted) abort(parent.reason);
  else parent?.addEventListener('abort', () => abort(parent.reason));
  return { signal, abort };
}

/** Waits; the end of the signal ends the wait too. */
export function pause(ms: number, signal: CallSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    if (signal.aborted) end();
    else signal.addEventListener('abort', end);
  });
}
