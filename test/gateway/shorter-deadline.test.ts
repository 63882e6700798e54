import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createCancellation } from '../../src/core/cancellation.js';
import { GatewayError } from '../../src/core/errors.js';
import { shorterDeadline } from '../../src/gateway/shorter-deadline.js';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

function deadline(limitMs: number | undefined) {
  const request = createCancellation();
  const remainingMs = () => 10_000;
  return { request, made: shorterDeadline({ signal: request.signal, remainingMs }, limitMs) };
}

describe('shorterDeadline', () => {
  it('is that of the request where the client asks for none', () => {
    const { request, made } = deadline(undefined);
    expect(made.signal).toBe(request.signal);
    expect(made.remainingMs()).toBe(10_000);
  });

  it('ends the call when its time is over', () => {
    const { made } = deadline(500);
    expect(made.remainingMs()).toBeLessThanOrEqual(500);
    jest.advanceTimersByTime(499);
    expect(made.signal.aborted).toBe(false);
    jest.advanceTimersByTime(1);
    expect(made.signal.reason).toMatchObject({ kind: 'deadline-exceeded' });
  });

  it('cannot make the time of the request longer', () => {
    const { made } = deadline(60_000);
    expect(made.remainingMs()).toBe(10_000);
    made.clear();
  });

  it('ends with the request', () => {
    const { request, made } = deadline(500);
    const reason = new GatewayError('cancelled', 'left');
    request.abort(reason);
    expect(made.signal.reason).toBe(reason);
    made.clear();
  });

  it('ends nothing any more once it is cleared', () => {
    const { made } = deadline(500);
    made.clear();
    jest.advanceTimersByTime(1000);
    expect(made.signal.aborted).toBe(false);
  });
});
