import type { CallSignal } from '../core/cancellation.js';
import type { KeptAnswer } from './ports.js';

/** An answer that is being made, which others wait for. */
export interface Flight {
  /** What it came to; undefined where it may not be reused. Only the first word counts. */
  land(answer: KeptAnswer | undefined): void;
}

/** Answers on their way, by their exact keys: two requests for the same one make one call. */
export interface Flights {
  /** The flight of a request that is the first with its key; undefined where there is one before it. */
  begin(key: string): Flight | undefined;
  /**
   * The answer of the flight before. Undefined where there is none to be had, in time or at all: then
   * the request goes on alone. Never rejects; an ended signal ends the wait.
   */
  follow(key: string, signal: CallSignal): Promise<KeptAnswer | undefined>;
}

/** Longer than most answers take; whoever waits in vain has lost no more than this. */
const longestWaitMs = 60_000;

/** @param after does something later, unless the function returned is called before. */
export function createFlights(after: (delayMs: number, act: () => void) => () => void): Flights {
  type Wait = (answer: KeptAnswer | undefined) => void;
  const waiting = new Map<string, Set<Wait>>();

  return {
    begin(key) {
      if (waiting.has(key)) return undefined;
      const waits = new Set<Wait>();
      waiting.set(key, waits);
      return {
        land(answer) {
          if (waiting.get(key) !== waits) return;
          waiting.delete(key);
          for (const end of waits) end(answer);
        },
      };
    },

    follow(key, signal) {
      const waits = waiting.get(key);
      if (!waits || signal.aborted) return Promise.resolve(undefined);
      return new Promise((resolve) => {
        const end: Wait = (answer) => {
          waits.delete(end);
          signal.removeEventListener('abort', stop);
          forget();
          resolve(answer);
        };
        const stop = () => end(undefined);
        const forget = after(longestWaitMs, stop);
        waits.add(end);
        signal.addEventListener('abort', stop);
      });
    },
  };
}
