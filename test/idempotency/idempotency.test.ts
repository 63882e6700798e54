import { expect, it } from '@jest/globals';
import type { GatewayError } from '../../src/core/errors.js';
import { createIdempotency } from '../../src/idempotency/idempotency.js';
import type { IdempotencyStore } from '../../src/idempotency/ports.js';
import { idempotencyStore } from '../../src/storage/idempotency-store.js';
import { describeDatabases, type TestDatabase } from '../support/databases.js';

const scope = { tenant: 'a', route: 'POST generateContent', key: 'k' };
const asked = { fingerprint: 'f', remainingMs: 1000 };

describeDatabases('an answer that cannot be kept', (make) => {
  async function withFaults(
    faults: number,
    test: (idempotency: ReturnType<typeof open>) => Promise<void>,
  ) {
    const database = await make();
    await test(open(database, faults)).finally(() => database.close());
  }

  /** The service over a store whose writes fail some times, with a clock of its own. */
  function open(database: TestDatabase, faults: number) {
    let left = faults;
    const fails = async () => {
      if (left-- > 0) throw new Error('away');
    };
    const real = idempotencyStore(database.open, 'own');
    const store: IdempotencyStore = {
      ...real,
      finish: (...given) => fails().then(() => real.finish(...given)),
      release: (...given) => fails().then(() => real.release(...given)),
    };
    const reports: GatewayError[] = [];
    const waits: number[] = [];
    let act = () => {};
    let made = 0;
    const service = createIdempotency({
      store,
      now: () => 1_000_000,
      newId: () => `holder-${made++}`,
      after: (delayMs, then) => {
        waits.push(delayMs);
        act = then;
        return () => undefined;
      },
      report: (error) => reports.push(error),
    });
    const begin = () => service.begin(scope, asked);
    return { begin, reports, waits, pass: () => act() };
  }

  async function held({ begin }: ReturnType<typeof open>) {
    const begun = await begin();
    if (!begun.ok || begun.value.kind !== 'first') throw new Error('the key is taken');
    return begun.value.held;
  }

  /** Asks until the answer is another one than that the request still runs. */
  async function afterwards({ begin }: ReturnType<typeof open>) {
    for (;;) {
      const begun = await begin();
      if (begun.ok) return begun.value.kind;
      expect(begun.error.kind).toBe('idempotency-key-running');
      await new Promise(setImmediate);
    }
  }

  it('is kept once the store is back, and nobody waits for that', async () => {
    await withFaults(2, async (idempotency) => {
      await (await held(idempotency)).keep('answer');
      expect(idempotency.waits).toEqual([1000]);
      idempotency.pass();
      while (idempotency.waits.length < 2) await new Promise(setImmediate);
      expect(idempotency.waits).toEqual([1000, 2000]);
      idempotency.pass();
      expect(await afterwards(idempotency)).toBe('done');
      expect(idempotency.reports).toHaveLength(2);
    });
  });

  it('lets its key go once the store is back', async () => {
    await withFaults(1, async (idempotency) => {
      await (await held(idempotency)).release();
      expect((await idempotency.begin()).ok).toBe(false);
      idempotency.pass();
      expect(await afterwards(idempotency)).toBe('first');
    });
  });

  it('is given up before its lease is over', async () => {
    await withFaults(Number.POSITIVE_INFINITY, async (idempotency) => {
      await (await held(idempotency)).keep('answer');
      while (idempotency.reports.length < 5) {
        idempotency.pass();
        await new Promise(setImmediate);
      }
      expect(idempotency.waits).toEqual([1000, 2000, 4000, 8000]);
    });
  });
});
