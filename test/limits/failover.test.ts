import { beforeEach, describe, expect, test } from '@jest/globals';
import { GatewayError } from '../../src/core/errors.js';
import { createFailover } from '../../src/limits/failover.js';
import { joinStores } from '../../src/limits/join-stores.js';
import { memoryBudgets } from '../../src/limits/memory-budgets.js';
import { memoryRates } from '../../src/limits/memory-rates.js';
import type { HoldClaim, LeaseClaim, LimitStore, RateClaim } from '../../src/limits/ports.js';

const rate: RateClaim = { kind: 'rate', key: 'a', perMinute: 6, amount: 1 };
const lease = (id: string): LeaseClaim => ({
  kind: 'lease',
  key: 'a',
  limit: 1,
  id,
  ttlMs: 60_000,
});

const hold: HoldClaim = {
  kind: 'hold',
  subject: { kind: 'key', id: 'a' },
  window: 'day',
  limitNanoUsd: 10n,
  amountNanoUsd: 1n,
  id: 'h',
  ttlMs: 60_000,
};

describe('while what all count in is away', () => {
  let isUp = true;
  /** It does what it is asked, and its answers are lost. */
  let isMute = false;
  let store: LimitStore;

  const storeOf = (instances: number) =>
    joinStores(
      memoryRates({ elapsedMs: () => 0, instances: () => instances }),
      memoryBudgets(() => 0),
    );

  beforeEach(() => {
    isUp = true;
    isMute = false;
    const there = storeOf(1);
    const away = () => new GatewayError('storage-failed', 'away');
    const answered = async <T>(answer: Promise<T>): Promise<T> => {
      if (!isUp) throw away();
      const value = await answer;
      if (isMute) throw away();
      return value;
    };
    const shared: LimitStore = {
      ...there,
      claim: (claims) => answered(there.claim(claims)),
      end: (ends) => answered(there.end(ends)),
    };
    store = createFailover({ shared, isUp: () => isUp, local: storeOf(3) });
  });

  test('each instance has its part of an allowance', async () => {
    isUp = false;
    expect(await store.claim([rate])).toMatchObject({ kind: 'granted' });
    expect(await store.claim([rate])).toMatchObject({ kind: 'granted' });
    expect(await store.claim([rate])).toMatchObject({ kind: 'refused', waitMs: 30_000 });
    isUp = true;
    expect(await store.claim([rate])).toMatchObject({ kind: 'granted' });
  });

  test('a part is never less than one', async () => {
    isUp = false;
    expect(await store.claim([lease('x')])).toMatchObject({ kind: 'granted' });
    expect(await store.claim([lease('y')])).toMatchObject({ kind: 'refused' });
  });

  test('places that end meanwhile are free when it is back', async () => {
    expect(await store.claim([lease('x')])).toMatchObject({ kind: 'granted' });
    isUp = false;
    await store.end([lease('x')]);
    isUp = true;
    await store.claim([rate]);
    expect(await store.claim([lease('y')])).toMatchObject({ kind: 'granted' });
  });

  test('places that were given elsewhere end there', async () => {
    isUp = false;
    await store.claim([lease('x')]);
    isUp = true;
    await store.end([lease('x')]);
    isUp = false;
    expect(await store.claim([lease('y')])).toMatchObject({ kind: 'granted' });
  });

  test('an answer that is lost takes no place for good, and lets requests go on', async () => {
    isMute = true;
    expect(await store.claim([lease('x')])).toMatchObject({ kind: 'granted' });
    isMute = false;
    await store.claim([rate]);
    expect(await store.claim([lease('y')])).toMatchObject({ kind: 'granted' });
  });

  test('money is counted in one place only while that only answers late', async () => {
    isMute = true;
    await expect(store.claim([{ ...hold, id: 'h' }])).rejects.toThrow('away');
  });

  test('budgets are not trusted after either change', async () => {
    const before = store.epoch();
    isUp = false;
    expect(store.epoch()).toBe(before + 1);
    expect(store.epoch()).toBe(before + 1);
    isUp = true;
    expect(store.epoch()).toBe(before + 2);
  });
});
