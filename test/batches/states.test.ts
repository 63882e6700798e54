import { describe, expect, it } from '@jest/globals';
import { chooseNext, endStateOf, limitDelayMs, retryDelayMs } from '../../src/batches/states.js';
import { type ErrorKind, GatewayError } from '../../src/core/errors.js';

const failure = (kind: ErrorKind, retryAfterMs?: number) =>
  new GatewayError(kind, 'No.', retryAfterMs === undefined ? {} : { retryAfterMs });

describe('the wait before another try', () => {
  it.each([
    { kind: 'upstream-throttled', tried: 1, random: 0, want: 0 },
    { kind: 'upstream-throttled', tried: 1, random: 1, want: 2_000 },
    { kind: 'upstream-unavailable', tried: 3, random: 1, want: 8_000 },
    { kind: 'upstream-timeout', tried: 3, random: 0.5, want: 4_000 },
    { kind: 'upstream-throttled', tried: 9, random: 1, want: 300_000 },
  ] as const)(
    'is up to twice as long each time: $kind, $tried',
    ({ kind, tried, random, want }) => {
      expect(retryDelayMs(failure(kind), tried, 10, random)).toBe(want);
    },
  );

  it('is never shorter than the provider asks for', () => {
    expect(retryDelayMs(failure('upstream-throttled', 30_000), 1, 10, 0)).toBe(30_000);
  });

  it('is none where another try would change nothing, or there were enough', () => {
    expect(retryDelayMs(failure('invalid-request'), 1, 10, 0)).toBeUndefined();
    expect(retryDelayMs(failure('internal'), 1, 10, 0)).toBeUndefined();
    // 503 to clients, and the same again until somebody mends it.
    expect(retryDelayMs(failure('upstream-credential'), 1, 10, 0)).toBeUndefined();
    expect(retryDelayMs(failure('upstream-invalid'), 1, 10, 0)).toBeUndefined();
    expect(retryDelayMs(failure('upstream-throttled'), 10, 10, 0)).toBeUndefined();
  });
});

describe('the wait for a budget', () => {
  const spent = (retryAfterMs: number, refills = true) =>
    new GatewayError('budget-exceeded', 'No.', { retryAfterMs, refills });
  const hourMs = 60 * 60_000;

  it.each([
    { refused: 1, random: 0, want: 1_000 },
    { refused: 1, random: 1, want: 2_000 },
    { refused: 3, random: 0.5, want: 6_000 },
    { refused: 2_000, random: 1, want: 300_000 },
  ])('grows up to five minutes: $refused', ({ refused, random, want }) => {
    expect(limitDelayMs(spent(hourMs), refused, random)).toBe(want);
  });

  it('ends with the window, and is never none', () => {
    expect(limitDelayMs(spent(20_000), 20, 1)).toBe(20_000);
    expect(limitDelayMs(spent(1), 20, 1)).toBe(1_000);
  });

  it('is of no use where no window will have room, or nothing was asked of a budget', () => {
    expect(limitDelayMs(spent(hourMs, false), 1, 1)).toBeUndefined();
    expect(limitDelayMs(failure('budget-exceeded'), 1, 1)).toBeUndefined();
    expect(limitDelayMs(failure('upstream-throttled', 1_000), 1, 1)).toBeUndefined();
  });
});

describe('the wait for a rate of the caller', () => {
  it.each([
    { retryAfterMs: 30_000, refused: 1, random: 0, want: 31_000 },
    { retryAfterMs: 30_000, refused: 1, random: 1, want: 32_000 },
    { retryAfterMs: 1, refused: 1, random: 0, want: 1_001 },
    { retryAfterMs: 600_000, refused: 2_000, random: 1, want: 900_000 },
  ])('is what it says, and more: $refused', ({ retryAfterMs, refused, random, want }) => {
    expect(limitDelayMs(failure('rate-limited', retryAfterMs), refused, random)).toBe(want);
  });

  it('is none of those that are tries', () => {
    expect(retryDelayMs(failure('rate-limited', 1_000), 1, 10, 0)).toBeUndefined();
  });
});

describe('the next request', () => {
  const waiting = (
    id: string,
    takenAs: number,
    { priority = 0, model = 'm', tenant = 't' } = {},
  ) => ({
    id,
    batch: { model, priority, tenant },
    takenAs,
  });
  const nobodyPaused = () => false;
  const served: Readonly<Record<string, number>> = { t: 10, early: 3, late: 9 };
  const next = (
    all: ReturnType<typeof waiting>[],
    isPaused: (model: string) => boolean = nobodyPaused,
  ) => chooseNext(all, (tenant) => served[tenant] ?? 0, isPaused)?.id;

  it('is of the batch that has waited longest', () => {
    const all = [waiting('a', 3), waiting('b', 1), waiting('c', 2)];
    expect(next(all)).toBe('b');
  });

  it('is of a batch with the highest priority', () => {
    const all = [
      waiting('a', 0, { priority: -1 }),
      waiting('b', 7, { priority: 2 }),
      waiting('c', 9, { priority: 2 }),
      waiting('d', 0),
    ];
    expect(next(all)).toBe('b');
  });

  it('is of the tenant that has waited longest, whatever priority the others give themselves', () => {
    const all = [
      waiting('a', 0, { tenant: 'late', priority: 99 }),
      waiting('b', 8, { tenant: 'early', priority: -1 }),
      waiting('c', 9, { tenant: 'early', priority: 1 }),
    ];
    expect(next(all)).toBe('c');
  });

  it('is of no model that asked for a pause', () => {
    const all = [waiting('a', 0, { priority: 5, model: 'full' }), waiting('b', 1)];
    expect(next(all, (model) => model === 'full')).toBe('b');
    expect(next(all, () => true)).toBeUndefined();
  });
});

describe('the end of a batch', () => {
  const batch = { state: 'running', createdAtMs: 1_000 } as const;

  it.each([
    { now: 1_500, allDone: false, want: undefined },
    { now: 1_500, allDone: true, want: 'succeeded' },
    { now: 2_000, allDone: false, want: 'expired' },
    { now: 2_000, allDone: true, want: 'succeeded' },
  ])('at $now, all done $allDone, is $want', ({ now, allDone, want }) => {
    expect(endStateOf({ batch }, now, 1_000, allDone)).toBe(want);
  });

  it('is a failure where none of the rest can be answered', () => {
    expect(endStateOf({ batch, fault: 'no key' }, 1_500, 1_000, false)).toBe('failed');
  });

  it('is that it was cancelled, whatever else', () => {
    const cancelled = { batch: { ...batch, state: 'cancelling' } } as const;
    expect(endStateOf(cancelled, 9_000, 1_000, true)).toBe('cancelled');
    expect(endStateOf({ ...cancelled, fault: 'x' }, 9_000, 1_000, true)).toBe('cancelled');
  });
});
