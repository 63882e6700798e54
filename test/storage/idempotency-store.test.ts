import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Claim, IdempotencyStore } from '../../src/idempotency/ports.js';
import { idempotencyStore } from '../../src/storage/idempotency-store.js';
import { describeDatabases, type TestDatabase } from '../support/databases.js';

const scope = { tenant: 'a', route: 'POST generateContent', key: 'k' };
const leaseMs = 60_000;

describeDatabases('idempotency keys', (make) => {
  let database: TestDatabase;
  let store: IdempotencyStore;
  let nowMs: number;
  /** Another gateway on the same database, where it has room for one. */
  let other: IdempotencyStore;
  beforeEach(async () => {
    nowMs = Date.now();
    database = await make();
    const clock = database.again ? 'database' : 'own';
    store = idempotencyStore(database.open, clock);
    other = idempotencyStore(database.again?.() ?? database.open, clock);
  });
  afterEach(() => database.close());

  const claim = (holder: string, changes = {}, by = store): Promise<Claim> =>
    by.claim({ ...scope, ...changes }, { fingerprint: 'f', holder, leaseMs, nowMs });
  const finish = (holder: string, text = 'answer', keptMs = leaseMs) =>
    store.finish(scope, { holder, text, keptMs, nowMs });
  const textOf = async (holder: string, tenant = 'a') => {
    const pieces: string[] = [];
    for await (const piece of other.read(tenant, holder)) pieces.push(piece);
    return pieces.join('');
  };
  /** Lets the time of every key pass. */
  const pass = async () => {
    const own = await database.open();
    await own
      .updateTable('idempotency_keys')
      .set({ until_ms: nowMs - 1_000_000 })
      .execute();
  };
  const pieces = async () => {
    const own = await database.open();
    const rows = await own.selectFrom('idempotency_pieces').select('holder').distinct().execute();
    return rows.map(({ holder }) => holder).toSorted();
  };

  it('are had by one of many who come at once', async () => {
    const claims = await Promise.all(
      Array.from({ length: 20 }, (_, at) => claim(`h${at}`, {}, at % 2 === 0 ? store : other)),
    );
    expect(claims.filter(({ state }) => state === 'ours')).toHaveLength(1);
    const winner = `h${claims.findIndex(({ state }) => state === 'ours')}`;
    const seen = { state: 'running', fingerprint: 'f', holder: winner };
    expect(claims.filter(({ state }) => state !== 'ours')).toEqual(Array(19).fill(seen));
  });

  it('are of one tenant and one route', async () => {
    for (const [at, changes] of [{}, { tenant: 'b' }, { route: 'r' }, { key: 'l' }].entries()) {
      expect(await claim(`h${at}`, changes)).toEqual({ state: 'ours' });
    }
  });

  it.each([
    ['short', 'answer'],
    ['long', 'xyz🦭'.repeat(200_000)],
    ['empty', ''],
  ])('keep an answer that is %s, for their tenant', async (_, text) => {
    await claim('one');
    expect(await finish('one', text)).toBe(true);
    expect(await claim('two', {}, other)).toEqual({
      state: 'done',
      fingerprint: 'f',
      holder: 'one',
    });
    expect((await textOf('one')) === text).toBe(true);
    expect(await textOf('one', 'b')).toBe('');
  });

  it('keep an answer that is kept a second time, as where nobody heard that it was', async () => {
    await claim('one');
    const text = 'xyz'.repeat(200_000);
    expect([await finish('one', text), await finish('one', text)]).toEqual([true, true]);
    expect((await textOf('one')) === text).toBe(true);
  });

  it('that are given back are anybody’s, and only their holder gives them back', async () => {
    await claim('one');
    await store.release(scope, 'two');
    expect(await claim('two')).toMatchObject({ state: 'running' });
    await store.release(scope, 'one');
    expect(await claim('two')).toEqual({ state: 'ours' });
    await finish('two');
    await store.release(scope, 'two');
    expect(await claim('three')).toMatchObject({ state: 'done' });
  });

  it('whose lease is over are taken, and the first holder’s answer comes too late', async () => {
    await claim('one');
    await pass();
    expect(await claim('two', {}, other)).toEqual({ state: 'ours' });
    expect(await finish('one')).toBe(false);
    expect(await pieces()).toEqual([]);
    expect(await finish('two', 'second')).toBe(true);
    expect(await textOf('two')).toBe('second');
  });

  it('are forgotten with their answers, and what crashes left goes too', async () => {
    await claim('one');
    await finish('one');
    await pass();
    await claim('two', { key: 'other' });
    await store.finish(
      { ...scope, key: 'none' },
      { holder: 'crashed', text: 'x', keptMs: 1, nowMs },
    );
    const own = await database.open();
    await own
      .insertInto('idempotency_pieces')
      .values([
        { tenant: 'a', holder: 'crashed', position: 0, piece: 'x' },
        // An answer that is being written.
        { tenant: 'a', holder: 'two', position: 0, piece: 'y' },
      ])
      .execute();
    await Promise.all([store.sweep(nowMs), other.sweep(nowMs)]);
    expect(await pieces()).toEqual(['two']);
    expect(await claim('three')).toEqual({ state: 'ours' });
  });

  describe('on a shared database', () => {
    it('go by its clock, whatever the gateway’s own', async () => {
      if (!database.again) return;
      await claim('one');
      const astray = { fingerprint: 'f', holder: 'two', leaseMs, nowMs: nowMs + 3_600_000 };
      expect(await other.claim(scope, astray)).toMatchObject({ state: 'running' });
    });
  });
});
