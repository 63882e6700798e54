import { type CallSignal, createCancellation } from '../core/cancellation.js';
import { GatewayError } from '../core/errors.js';

export interface Deadline {
  readonly signal: CallSignal;
  readonly remainingMs: () => number;
  /** The call is over. */
  clear(): void;
}

/** The deadline of a call whose client allows less time than its request has (`fallback.timeout_ms`). */
export function shorterDeadline(
  { signal, remainingMs }: Pick<Deadline, 'signal' | 'remainingMs'>,
  limitMs: number | undefined,
): Deadline {
  if (limitMs === undefined) return { signal, remainingMs, clear() {} };
  const call = createCancellation(signal);
  const endsAtMs = performance.now() + limitMs;
  const timer = setTimeout(() => {
    const message = `No complete answer within ${limitMs / 1000} s.`;
    call.abort(new GatewayError('deadline-exceeded', message));
  }, limitMs);
  return {
    signal: call.signal,
    remainingMs: () => Math.min(remainingMs(), endsAtMs - performance.now()),
    clear: () => clearTimeout(timer),
  };
}
