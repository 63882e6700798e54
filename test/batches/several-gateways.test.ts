import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Batch } from '../../src/batches/ports.js';
import { hasEnded } from '../../src/batches/states.js';
import { openShared } from '../support/databases.js';
import { lacksPostgres, type MadeDatabase, makeDatabase } from '../support/postgres.js';
import { until } from '../support/servers.js';
import { created, lookEveryMs, openBatches, resultsOf } from './setup.js';

/*
 * Several gateways on one PostgreSQL. Leases go by the clock of the database, which no test can
 * move: where one is to be over, its row says so.
 */
const describeShared = lacksPostgres() ? describe.skip : describe;

describeShared('gateways that share a database', () => {
  let made: MadeDatabase;
  let database: ReturnType<typeof openShared>;
  let opened: ReturnType<typeof openBatches>[] = [];
  beforeEach(async () => {
    made = await makeDatabase();
    database = openShared(made.url);
  });
  afterEach(async () => {
    await Promise.all(opened.map((gateway) => leave(gateway)));
    opened = [];
    await database.close();
    await made.drop();
  });

  type Gateway = ReturnType<typeof openBatches>;

  async function open(holder: string): Promise<Gateway> {
    const gateway = openBatches({ shared: { open: database.open, holder }, concurrency: 2 });
    opened.push(gateway);
    await gateway.batches.resume();
    return gateway;
  }

  function leave(gateway: Gateway): Promise<void> {
    const left = gateway.close(0);
    gateway.time.pass(0);
    return left;
  }

  /** Requests of the calls that a gateway has open, once there are so many. */
  async function calls(gateway: Gateway, count: number) {
    await until(() => gateway.open().length === count);
    return gateway.open();
  }

  async function endOf(gateway: Gateway, { tenant, id }: Batch): Promise<Batch> {
    let found: Batch | undefined;
    await until(async () => {
      found = await gateway.batches.find(tenant, id);
      return found !== undefined && hasEnded(found);
    });
    if (!found) throw new Error('there is no such batch');
    return found;
  }

  /** A gateway looks what has become of the batches, and is done with it. */
  async function look(gateway: Gateway): Promise<void> {
    gateway.time.pass(lookEveryMs);
    await until(() => gateway.time.isPlanned(lookEveryMs));
  }

  async function loseLease(): Promise<void> {
    await made.server.ask('update batches set lease_until_ms = 0', made.name);
  }

  it('answer a batch in the one that it came to, and tell of it in all', async () => {
    const [a, b] = [await open('a'), await open('b')];
    const batch = await created(a.batches, ['1', '2', '3']);
    await calls(a, 2);
    await look(b);
    expect(b.open()).toEqual([]);
    expect(await b.batches.find('tests', batch.id)).toMatchObject({ state: 'running' });
    for (let done = 0; done < 3; done++) {
      await until(() => a.open().length > 0);
      a.open()[0]?.done();
    }
    const ended = await endOf(b, batch);
    expect(ended).toMatchObject({ state: 'succeeded', succeededCount: 3 });
    expect(await resultsOf(b.batches, ended)).toEqual(['answered 1', 'answered 2', 'answered 3']);
  });

  it('go on with a batch whose gateway has died, and count each request once', async () => {
    const [a, b] = [await open('a'), await open('b')];
    const batch = await created(a.batches, ['1', '2', '3']);
    const [first, second] = await calls(a, 2);
    first?.done();
    await until(async () => (await b.batches.find('tests', batch.id))?.succeededCount === 1);
    await calls(a, 2);
    await loseLease();
    await look(b);
    expect((await calls(b, 2)).map(({ request }) => request)).toEqual(['2', '3']);
    // It was not dead but slow, and answers what another is at.
    second?.done();
    await until(async () => (await b.batches.find('tests', batch.id))?.succeededCount === 2);
    for (const call of [...b.open()]) call.done();
    const ended = await endOf(b, batch);
    expect(ended).toMatchObject({ state: 'succeeded', succeededCount: 3, failedCount: 0 });
    // Back among the living, it finds that the batch is not its own any more.
    await look(a);
    await until(() => a.open().length === 0);
  });

  it('leave a batch to one of many who find it', async () => {
    const [a, b, c] = [await open('a'), await open('b'), await open('c')];
    await created(a.batches, ['1']);
    await calls(a, 1);
    await loseLease();
    await Promise.all([look(b), look(c)]);
    await until(() => b.open().length + c.open().length > 0);
    expect(b.open().length + c.open().length).toBe(1);
  });

  it('take over at once from one that leaves in order', async () => {
    const [a, b] = [await open('a'), await open('b')];
    await created(a.batches, ['1']);
    await calls(a, 1);
    await leave(a);
    await look(b);
    expect((await calls(b, 1)).map(({ request }) => request)).toEqual(['1']);
  });

  it('keep what they hold on to', async () => {
    const [a, b] = [await open('a'), await open('b')];
    await created(a.batches, ['1']);
    await calls(a, 1);
    await made.server.ask('update batches set lease_until_ms = lease_until_ms - 29000', made.name);
    const leaseEnd = async () =>
      Number(
        (await made.server.ask('select lease_until_ms from batches', made.name))[0]?.lease_until_ms,
      );
    const before = await leaseEnd();
    await look(a);
    expect(await leaseEnd()).toBeGreaterThan(before + 20_000);
    await look(b);
    expect([a.open().length, b.open().length]).toEqual([1, 0]);
  });

  it('cancel and delete what another runs', async () => {
    const [a, b] = [await open('a'), await open('b')];
    const [cancelled, deleted] = [await created(a.batches, ['1']), await created(a.batches, ['2'])];
    await calls(a, 2);
    expect(await b.batches.cancel('tests', cancelled.id)).toBe(true);
    expect(await b.batches.cancel('others', cancelled.id)).toBe(false);
    expect(await b.batches.remove('tests', deleted.id)).toBe(true);
    await look(a);
    await until(() => a.open().length === 0);
    expect(await endOf(a, cancelled)).toMatchObject({ state: 'cancelled' });
    expect(await a.batches.find('tests', deleted.id)).toBeUndefined();
  });

  it('leave one that is being created to its creator, and nobody sees what it left', async () => {
    const [a, b] = [await open('a'), await open('b')];
    const counts = { requestCount: 0, succeededCount: 0, failedCount: 0 };
    const begun = { createdAtMs: 1, updatedAtMs: 1, state: 'creating' } as const;
    const wish = { tenant: 'tests', kind: 'generate', model: 'm', baseUrl: 'https://h' } as const;
    const batch = { ...wish, ...counts, ...begun, id: 'half', priority: 0, strict: false };
    await a.store.add(batch);
    await look(b);
    expect(await a.rows('batches')).toBe(1);
    expect(await a.store.take()).toMatchObject([{ id: 'half' }]);
    await loseLease();
    await look(b);
    expect([b.open(), await a.store.take()]).toEqual([[], []]);
    for (const { time } of [a, b]) time.pass(25 * 60 * 60_000);
    await Promise.all([a.batches.sweep(), b.batches.sweep()]);
    expect(await a.rows('batches')).toBe(0);
  });
});
