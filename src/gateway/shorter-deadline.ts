import { type CallSignal, createCancellation } from '../core/cancellation.js';
import { GatewayError } from '../core/errors.js';
import type { Result } from '../core/result.js';

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

/**
 * An attempt that has so long to begin its answer, after which another target may have its turn. It
 * is the client's patience that ended, which says nothing of the target's health.
 */
export async function beginWithin<T>(
  limitMs: number | undefined,
  signal: CallSignal,
  attempt: (signal: CallSignal) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (limitMs === undefined) return attempt(signal);
  const started = createCancellation(signal);
  const timer = setTimeout(() => {
    const message = `No answer began within ${limitMs / 1000} s.`;
    started.abort(new GatewayError('deadline-exceeded', message, { retry: 'next-target' }));
  }, limitMs);
  return attempt(started.signal).finally(() => clearTimeout(timer));
}
