import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Batch, BatchItem, BatchResult, BatchStore } from '../../src/batches/ports.js';
import { batchesStore } from '../../src/storage/batches-store.js';
import { describeDatabases, type TestDatabase } from '../support/databases.js';

const nowMs = 1_000_000;

describeDatabases('the store of batches', (make) => {
  let database: TestDatabase;
  let store: BatchStore;

  beforeEach(async () => {
    database = await make();
    store = batchesStore(database.open);
  });
  afterEach(async () => {
    await database.close();
  });

  async function add(id: string, requests: readonly string[], changes: Partial<Batch> = {}) {
    await store.add({
      id,
      tenant: 'a',
      kind: 'generate',
      model: 'm',
      priority: 0,
      strict: false,
      baseUrl: 'https://host/v1beta',
      state: 'running',
      requestCount: requests.length,
      succeededCount: 0,
      failedCount: 0,
      createdAtMs: nowMs,
      updatedAtMs: nowMs,
      ...changes,
    });
    const items = requests.map((request, position) => ({ position, request }));
    if (items.length > 0) await store.addItems(id, items);
  }

  async function itemsOf(id: string): Promise<(BatchItem | BatchResult)[]> {
    const items: (BatchItem | BatchResult)[] = [];
    for await (const item of store.items(id)) items.push(item);
    return items;
  }

  const texts = (count: number, length = 3) =>
    Array.from({ length: count }, (_, at) => String(at).padStart(length, '0'));

  describe('the items of a batch', () => {
    it.each([
      ['few', texts(3)],
      ['many', texts(70)],
      ['long', texts(5, 600_000)],
      ['no', []],
    ])('come in their order, all of them, where there are %s', async (_, requests) => {
      await add('one', requests);
      await add('two', ['another']);
      const found = await itemsOf('one');
      expect(found.map(({ position }) => position)).toEqual(requests.map((_request, at) => at));
      const isSame = found.every((item, at) => 'request' in item && item.request === requests[at]);
      expect(isSame).toBe(true);
    });

    it('are counted once, and the first result stays', async () => {
      await add('one', ['x', 'y']);
      await store.settle('one', 1, { result: 'first', failed: false, atMs: nowMs + 1 });
      await store.settle('one', 1, { result: 'second', failed: true, atMs: nowMs + 2 });
      expect(await store.find('a', 'one')).toMatchObject({
        succeededCount: 1,
        failedCount: 0,
        updatedAtMs: nowMs + 1,
      });
      expect(await itemsOf('one')).toEqual([
        { position: 0, request: 'x' },
        { position: 1, result: 'first' },
      ]);
      expect(await store.nextItem('one', 0)).toBeUndefined();
    });

    it('go with the batch, however many, and no others', async () => {
      await add('one', texts(50));
      await add('two', ['x']);
      await store.remove('one');
      expect([await store.find('a', 'one'), await itemsOf('one')]).toEqual([undefined, []]);
      expect(await itemsOf('two')).toHaveLength(1);
    });
  });

  describe('a batch', () => {
    it('becomes nothing that its state does not lead to', async () => {
      await add('one', []);
      await store.change('one', ['pending'], { state: 'running', updatedAtMs: nowMs + 1 });
      expect(await store.find('a', 'one')).toMatchObject({ updatedAtMs: nowMs });
      const end = { state: 'succeeded', updatedAtMs: nowMs + 2, endedAtMs: nowMs + 2 } as const;
      await store.change('one', ['pending', 'running'], end);
      expect(await store.find('a', 'one')).toMatchObject(end);
      await store.change('one', ['succeeded'], { state: 'failed', updatedAtMs: nowMs + 3 });
      expect(await store.find('a', 'one')).toMatchObject(end);
    });

    it('is swept when its time is over, or half of it is removed', async () => {
      await add('old', texts(30), { state: 'succeeded', endedAtMs: nowMs - 1 });
      await add('new', ['x'], { state: 'succeeded', endedAtMs: nowMs });
      await add('running', ['x']);
      // As a crash while it was being removed would leave it.
      await add('half', texts(3), { endedAtMs: 0 });
      await store.sweep(nowMs);
      expect((await store.list('a', 10)).map(({ id }) => id)).toEqual(['running', 'new']);
      const left = await Promise.all(['old', 'half', 'new', 'running'].map(itemsOf));
      expect(left.map(({ length }) => length)).toEqual([0, 0, 1, 1]);
    });
  });
});
