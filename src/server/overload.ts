import { monitorEventLoopDelay } from 'node:perf_hooks';
import { GatewayError } from '../core/errors.js';

/** What the last second was like in this process. */
export interface LoadSample {
  /** 99th percentile of how late the event loop was, in milliseconds. */
  readonly loopDelayMs: number;
  readonly rssBytes: number;
}

/** From where on new requests are refused; 0 for never. */
export interface OverloadLimits {
  readonly loopDelayMs: number;
  readonly rssBytes: number;
}

/** What there is too much of. */
export type Overload = 'none' | 'event loop' | 'memory';

/** Reliability contract §7: what begins at 200 ms ends below 100 ms. */
const calmShare = 0.5;

/**
 * Whether new requests are refused for the next second. One slow second is none too many: a module
 * that is loaded or a full garbage collection takes as long on a small machine, and is over by then.
 *
 * @param seconds the last one and, where there was any, the one before it.
 */
export function judgeLoad(
  current: Overload,
  [last, before]: readonly [LoadSample, LoadSample?],
  limits: OverloadLimits,
): Overload {
  if (limits.rssBytes > 0 && last.rssBytes >= limits.rssBytes) return 'memory';
  if (limits.loopDelayMs === 0) return 'none';
  if (current === 'event loop') {
    return last.loopDelayMs < limits.loopDelayMs * calmShare ? 'none' : current;
  }
  const isSlow = (second?: LoadSample) => (second?.loopDelayMs ?? 0) > limits.loopDelayMs;
  return isSlow(last) && isSlow(before) ? 'event loop' : 'none';
}

export interface OverloadOptions {
  readonly limits: OverloadLimits;
  /** Does something later, without keeping the process for it. */
  readonly after: (delayMs: number, act: () => void) => () => void;
  /** Hears when refusing begins, and when it ends (`none`). */
  readonly changed: (overload: Overload, sample: LoadSample) => void;
}

export interface OverloadWatch {
  /** Whether new requests are refused at the moment; asked once for each. */
  isShedding(): boolean;
  /** Looks once a second from now on, where there is a limit. */
  watch(): void;
  close(): void;
}

const everyMs = 1_000;

/** How often the loop is looked at within that. Of less than 100 looks the slowest is the 99th percentile. */
const resolutionMs = 5;

/** Keeps new requests out while those inside are more than the process can do (R36). */
export function createOverloadWatch({ limits, after, changed }: OverloadOptions): OverloadWatch {
  let overload: Overload = 'none';
  let before: LoadSample | undefined;
  let forget = () => {};
  let closed = false;
  const delays =
    limits.loopDelayMs > 0 ? monitorEventLoopDelay({ resolution: resolutionMs }) : undefined;

  /** Node forgets the turn it is reset in: no value at all means that there were not two turns. */
  const takeDelayMs = () => {
    if (!delays) return 0;
    const lateMs = delays.percentile(99) / 1e6 - resolutionMs;
    const delayMs = delays.count === 0 ? everyMs : Math.max(0, lateMs);
    delays.reset();
    return delayMs;
  };

  const look = () => {
    const last = { loopDelayMs: takeDelayMs(), rssBytes: process.memoryUsage.rss() };
    const next = judgeLoad(overload, [last, before], limits);
    const hasChanged = next !== overload;
    before = last;
    overload = next;
    if (hasChanged) changed(next, last);
    forget = after(everyMs, look);
  };

  return {
    isShedding: () => overload !== 'none',
    watch() {
      if (closed || (limits.loopDelayMs === 0 && limits.rssBytes === 0)) return;
      delays?.enable();
      forget = after(everyMs, look);
    },
    close() {
      closed = true;
      forget();
      delays?.disable();
      overload = 'none';
    },
  };
}

/** What a client hears meanwhile; nothing of its request was begun. */
export function shed(): GatewayError {
  return new GatewayError(
    'overloaded',
    'The gateway has more to do than it can at the moment. Try again in a second.',
    { retryAfterMs: everyMs },
  );
}
