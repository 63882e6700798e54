import type { RequestListener } from 'node:http';
import type { AnswerInteractions } from '../interactions/ports.js';

/** Milliseconds that never go back. */
export const elapsedMs = () => performance.now();

/** Does something later, without keeping the process for it. */
export function after(delayMs: number, act: () => void): () => void {
  const timer = setTimeout(act, delayMs);
  timer.unref();
  return () => clearTimeout(timer);
}

/** Made with the first question for it. */
export function onDemand<T>(make: () => Promise<T>): () => Promise<T> {
  let making: Promise<T> | undefined;
  return () => {
    making ??= make();
    return making;
  };
}

/** Express is loaded with the first request that is no model call: most starts never need it. */
export function onFirstRequest(load: () => Promise<RequestListener>): RequestListener {
  let loading: Promise<RequestListener> | undefined;
  return (request, response) => {
    loading ??= load();
    loading.then(
      (listener) => listener(request, response),
      () => response.destroy(),
    );
  };
}

/** What answers in the background is loaded with the first interaction that asks for it. */
export function onFirstAnswer(load: () => Promise<AnswerInteractions>): AnswerInteractions {
  let loading: Promise<AnswerInteractions> | undefined;
  return {
    async open(...asked) {
      loading ??= load();
      return (await loading).open(...asked);
    },
  };
}
