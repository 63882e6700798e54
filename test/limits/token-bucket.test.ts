import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type Bucket,
  correct,
  fullBucket,
  partsOfOne,
  take,
} from '../../src/limits/token-bucket.js';

describe('an allowance per minute', () => {
  test('may be used at once, and says truly how long to wait for the next', () => {
    let bucket = fullBucket(3, 1_000);
    for (let used = 0; used < 3; used++) bucket = taken(bucket, 3, 1, 1_000);
    expect(take(bucket, 3, 1, 1_000)).toEqual({ ok: false, waitMs: 20_000 });
    expect(take(bucket, 3, 1, 20_999)).toEqual({ ok: false, waitMs: 1 });
    expect(take(bucket, 3, 1, 21_000)).toMatchObject({ ok: true });
  });

  test('lets a request through that is larger than itself, and makes the next wait for it', () => {
    const bucket = taken(fullBucket(100, 0), 100, 250, 0);
    expect(left(bucket)).toBe(-150);
    expect(take(bucket, 100, 1, 0)).toEqual({ ok: false, waitMs: 90_600 });
    expect(take(taken(fullBucket(100, 0), 100, 1, 0), 100, 250, 0)).toMatchObject({ ok: false });
  });

  test('takes back what was not used, and never holds more than itself', () => {
    const bucket = taken(fullBucket(100, 0), 100, 60, 0);
    expect(left(correct(bucket, 100, -50, 0))).toBe(90);
    expect(left(correct(bucket, 100, -500, 0))).toBe(100);
    expect(left(correct(bucket, 100, 70, 0))).toBe(-30);
  });

  test('is not changed by a clock that goes back', () => {
    const bucket = taken(fullBucket(60, 3_600_000), 60, 60, 3_600_000);
    expect(take(bucket, 60, 1, 0)).toEqual({ ok: false, waitMs: 1_000 });
  });

  test('never gives more than itself and what a time brings, and its wait is enough and no more', () => {
    const steps = fc.array(
      fc.record({ waitMs: fc.nat(5_000), amount: fc.integer({ min: 1, max: 9 }) }),
      { minLength: 1, maxLength: 60 },
    );
    fc.assert(
      fc.property(fc.integer({ min: 9, max: 200 }), steps, (perMinute, sequence) => {
        let bucket = fullBucket(perMinute, 0);
        let nowMs = 0;
        let given = 0;
        for (const { waitMs, amount } of sequence) {
          nowMs += waitMs;
          const tried = take(bucket, perMinute, amount, nowMs);
          if (tried.ok) {
            bucket = tried.bucket;
            given += amount;
            continue;
          }
          expect(take(bucket, perMinute, amount, nowMs + tried.waitMs).ok).toBe(true);
          if (tried.waitMs > 1) {
            expect(take(bucket, perMinute, amount, nowMs + tried.waitMs - 1).ok).toBe(false);
          }
        }
        expect(given).toBeLessThanOrEqual(perMinute + (nowMs * perMinute) / 60_000 + 1e-6);
      }),
    );
  });
});

function taken(bucket: Bucket, perMinute: number, amount: number, nowMs: number): Bucket {
  const tried = take(bucket, perMinute, amount, nowMs);
  if (!tried.ok) throw new Error('the bucket refused');
  return tried.bucket;
}

function left({ parts }: Bucket): number {
  return parts / partsOfOne;
}
