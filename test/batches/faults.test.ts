import { afterEach, describe, expect, it } from '@jest/globals';
import type { BatchStore } from '../../src/batches/ports.js';
import { GatewayError } from '../../src/core/errors.js';
import { anyBatch, created, eventually, openBatches, piecesOf, resultsOf } from './setup.js';

type Open = ReturnType<typeof openBatches>;

const opened: Open[] = [];
afterEach(async () => {
  const closing = opened.splice(0).map((gateway) => {
    const closed = gateway.close(0);
    gateway.time.pass(0);
    return closed;
  });
  await Promise.all(closing);
});

function open(settings: Parameters<typeof openBatches>[0] = {}): Open {
  const gateway = openBatches(settings);
  opened.push(gateway);
  return gateway;
}

const retryMs = 30_000;

/** A store of which one method fails where a test says so. */
function failing<Name extends keyof BatchStore>(name: Name, isFault: () => boolean) {
  return (store: BatchStore): BatchStore => ({
    ...store,
    [name]: async (...given: unknown[]) => {
      if (isFault()) throw new GatewayError('storage-failed', 'The disk is full.');
      const method: unknown = store[name];
      if (typeof method !== 'function') throw new Error(`${name} is no method`);
      return method(...given);
    },
  });
}

/** True so many times. */
const times = (count: number) => () => count-- > 0;

describe('where the database fails', () => {
  it('a request whose result cannot be kept is sent again, and counts once', async () => {
    const gateway = open({ store: failing('settle', times(1)) });
    const batch = await created(gateway.batches, ['a']);
    const [first] = await gateway.calls(1);
    first?.done();
    await gateway.reported(1);
    await gateway.time.planned(retryMs);
    gateway.time.pass(retryMs);
    const [again] = await gateway.calls(1);
    expect(again?.request).toBe('a');
    again?.done();
    expect(await gateway.ended(batch)).toMatchObject({ succeededCount: 1, failedCount: 0 });
  });

  it('its requests are asked for again after a time', async () => {
    const gateway = open({ store: failing('nextItem', times(1)) });
    await created(gateway.batches, ['a']);
    await gateway.reported(1);
    expect(await gateway.requests(0)).toEqual([]);
    gateway.time.pass(retryMs);
    expect(await gateway.requests(1)).toEqual(['a']);
  });

  it('a batch ends once that can be written down', async () => {
    let isFull = false;
    const gateway = open({ store: failing('change', () => isFull) });
    const batch = await created(gateway.batches, ['a']);
    const [a] = await gateway.calls(1);
    isFull = true;
    a?.done();
    await gateway.reported(1);
    expect(await gateway.batches.find('tests', batch.id)).toMatchObject({ state: 'running' });
    isFull = false;
    gateway.time.pass(retryMs);
    expect(await gateway.ended(batch)).toMatchObject({ state: 'succeeded' });
  });

  it('a batch goes on where it cannot be cancelled', async () => {
    let isFull = false;
    const gateway = open({ store: failing('change', () => isFull) });
    const batch = await created(gateway.batches, ['a']);
    const [a] = await gateway.calls(1);
    isFull = true;
    await expect(gateway.batches.cancel('tests', batch.id)).rejects.toThrow('The disk is full.');
    isFull = false;
    a?.done();
    expect(await gateway.ended(batch)).toMatchObject({ state: 'succeeded', succeededCount: 1 });
  });

  it('a batch that was cancelled ends as that, however late', async () => {
    let isFull = false;
    const gateway = open({
      store: (store) => ({
        ...store,
        async change(id, from, change) {
          if (isFull && change.state === 'cancelled') {
            throw new GatewayError('storage-failed', 'The disk is full.');
          }
          await store.change(id, from, change);
        },
      }),
    });
    const batch = await created(gateway.batches, ['a']);
    await gateway.calls(1);
    isFull = true;
    await gateway.batches.cancel('tests', batch.id);
    await gateway.reported(1);
    isFull = false;
    gateway.time.pass(retryMs);
    expect(await gateway.ended(batch)).toMatchObject({ state: 'cancelled' });
  });

  it('a batch that is deleted while its end waits is not taken up again', async () => {
    let isFull = false;
    const changes: string[] = [];
    const gateway = open({
      store: (store) => ({
        ...failing('change', () => isFull)(store),
        async change(id, from, change) {
          changes.push(change.state);
          if (isFull) throw new GatewayError('storage-failed', 'The disk is full.');
          await store.change(id, from, change);
        },
      }),
    });
    const batch = await created(gateway.batches, ['a']);
    const [a] = await gateway.calls(1);
    isFull = true;
    a?.done();
    await gateway.reported(1);
    isFull = false;
    await gateway.batches.remove('tests', batch.id);
    gateway.time.pass(retryMs);
    await created(gateway.batches, ['b']);
    expect(await gateway.requests(1)).toEqual(['b']);
    expect(changes.filter((state) => state === 'succeeded')).toHaveLength(1);
  });

  it('earlier batches are taken up as soon as they can be read', async () => {
    const before = open();
    const batch = await created(before.batches, ['a']);
    await before.calls(1);
    const closed = before.close(0);
    before.time.pass(0);
    await closed;

    const after = open({
      dataDir: before.dataDir,
      time: before.time,
      store: failing('take', times(2)),
    });
    await after.batches.resume();
    expect(after.reports).toHaveLength(1);
    // Who asks meanwhile is told, rather than that there is no such batch.
    await expect(after.batches.find('tests', batch.id)).rejects.toThrow('The disk is full.');
    await after.time.planned(retryMs);
    after.time.pass(retryMs);
    expect(await after.requests(1)).toEqual(['a']);
  });
});

describe('a batch that never was', () => {
  it('leaves nothing in the store where its file is refused', async () => {
    const gateway = open({ maxRequests: 2 });
    const made = await gateway.batches.create(
      { ...anyBatch, inputFile: 'files/a' },
      piecesOf('{}\n{}\n{}'),
    );
    expect(made.ok).toBe(false);
    expect(await gateway.store.take()).toEqual([]);
    expect(await gateway.rows('batch_items')).toBe(0);
    expect(await gateway.rows('batches')).toBe(0);
  });

  it('is removed at the next start where the process died before it was whole', async () => {
    const before = open();
    const counts = { requestCount: 0, succeededCount: 0, failedCount: 0 };
    const begun = { createdAtMs: 1, updatedAtMs: 1, state: 'creating' } as const;
    await before.store.add({ ...anyBatch, ...counts, ...begun, id: 'half' });
    await before.store.addItems('half', [{ position: 0, request: 'a' }]);
    await before.close(0);

    const after = open({ dataDir: before.dataDir });
    await after.batches.resume();
    expect(await after.requests(0)).toEqual([]);
    expect([await after.rows('batches'), await after.rows('batch_items')]).toEqual([0, 0]);
  });

  it('is refused with U+0000 in a line', async () => {
    const gateway = open();
    const ofFile = { ...anyBatch, inputFile: 'files/a' };
    const made = await gateway.batches.create(ofFile, piecesOf('{}\n{"a":"\0"}\n'));
    const description = 'line 2 holds the character U+0000';
    expect(made).toMatchObject({
      ok: false,
      error: { httpStatus: 400, facts: { violations: [{ description }] } },
    });
  });
});

describe('the end of the gateway', () => {
  it('begins no call, whatever ends meanwhile', async () => {
    const gateway = open({ concurrency: 1 });
    const batch = await created(gateway.batches, ['a', 'b']);
    const [a] = await gateway.calls(1);
    const closing = gateway.close(30_000);
    a?.done();
    await closing;
    expect(gateway.most()).toBe(1);
    expect(await gateway.requests(0)).toEqual([]);
    // Its expiry is for the next start: nobody is there for it.
    expect(gateway.time.timers()).toBe(0);
    const after = open({ dataDir: gateway.dataDir, time: gateway.time });
    await after.batches.resume();
    expect(await after.requests(1)).toEqual(['b']);
    expect(await after.batches.find('tests', batch.id)).toMatchObject({ succeededCount: 1 });
  });

  it('or of a batch finds the request that is being taken', async () => {
    const gate = gatedTake();
    const gateway = open({ store: gate.store });
    const batch = await created(gateway.batches, ['a']);
    await gate.taking();
    await gateway.batches.cancel('tests', batch.id);
    gate.letGo();
    const ended = await gateway.ended(batch);
    expect(ended.state).toBe('cancelled');
    expect(await resultsOf(gateway.batches, ended)).toEqual(['cancelled a']);
    expect(gateway.most()).toBe(0);
  });

  it('that is deleted while its last request is looked for keeps nothing', async () => {
    const gate = gatedTake();
    const gateway = open({ store: gate.store, concurrency: 1 });
    const ofFile = { ...anyBatch, inputFile: 'files/a' };
    const made = await gateway.batches.create(ofFile, piecesOf('{}'));
    if (!made.ok) throw made.error;
    await gate.taking();
    gate.letGo();
    const [call] = await gateway.calls(1);
    call?.done();
    await gate.taking();
    await gateway.batches.remove('tests', made.value.id);
    gate.letGo();
    // The next batch is looked at after the one before was done with.
    await created(gateway.batches, ['b']);
    await gate.taking();
    expect(gateway.kept()).toBe(0);
    gate.letGo();
    await gateway.calls(1);
  });
});

/** A store whose next request is found, but not given before a test says so. */
function gatedTake() {
  let letGo: (() => void) | undefined;
  return {
    store: (store: BatchStore): BatchStore => ({
      ...store,
      async nextItem(...given) {
        const item = await store.nextItem(...given);
        await new Promise<void>((resolve) => {
          letGo = resolve;
        });
        return item;
      },
    }),
    taking: () => eventually('the question for a request', () => letGo),
    letGo() {
      letGo?.();
      letGo = undefined;
    },
  };
}
