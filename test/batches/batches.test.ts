import { readdir } from 'node:fs/promises';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { GatewayError } from '../../src/core/errors.js';
import {
  anyBatch,
  created,
  eventually,
  openBatches,
  piecesOf,
  resultsOf,
  throttled,
} from './setup.js';

type Open = ReturnType<typeof openBatches>;

let opened: Open[] = [];
afterEach(async () => {
  const closing = opened.map((gateway) => {
    const closed = gateway.close(0);
    gateway.time.pass(0);
    return closed;
  });
  await Promise.all(closing);
  opened = [];
});

function open(settings: Parameters<typeof openBatches>[0] = {}): Open {
  const gateway = openBatches(settings);
  opened.push(gateway);
  return gateway;
}

const rejected = new GatewayError('upstream-rejected', 'No.');

describe('the requests of a batch', () => {
  it('are answered a bounded number at a time, and the results keep their order', async () => {
    const gateway = open({ concurrency: 2 });
    const batch = await created(gateway.batches, ['a', 'b', 'c', 'd']);
    expect(batch).toMatchObject({ state: 'pending', requestCount: 4 });
    const [a, b] = await gateway.calls(2);
    expect(await gateway.batches.find('tests', batch.id)).toMatchObject({ state: 'running' });
    b?.done();
    expect(await gateway.requests(2)).toEqual(['a', 'c']);
    a?.done(rejected);
    const [c, d] = await gateway.calls(2);
    d?.done();
    c?.done();
    const ended = await gateway.ended(batch);
    expect(ended).toMatchObject({ state: 'succeeded', succeededCount: 3, failedCount: 1 });
    expect(ended.endedAtMs).toBe(gateway.time.now());
    expect(await resultsOf(gateway.batches, ended)).toEqual([
      'failed a',
      'answered b',
      'answered c',
      'answered d',
    ]);
    expect(gateway.most()).toBe(2);
  });

  it('take turns with those of other batches', async () => {
    const gateway = open({ concurrency: 1 });
    await created(gateway.batches, ['a1', 'a2', 'a3']);
    await gateway.calls(1);
    await created(gateway.batches, ['b1', 'b2']);
    const order: string[] = [];
    for (let at = 0; at < 5; at++) {
      const [call] = await gateway.calls(1);
      order.push(call?.request ?? '');
      call?.done();
    }
    expect(order).toEqual(['a1', 'b1', 'a2', 'b2', 'a3']);
  });

  it('go before those of batches with a lower priority', async () => {
    const gateway = open({ concurrency: 1 });
    await created(gateway.batches, ['a1', 'a2']);
    const [first] = await gateway.calls(1);
    await created(gateway.batches, ['b1', 'b2'], { priority: 1 });
    first?.done();
    const [second] = await gateway.calls(1);
    second?.done();
    const [third] = await gateway.calls(1);
    expect([second?.request, third?.request]).toEqual(['b1', 'b2']);
  });
});

describe('tenants', () => {
  it('take turns, whatever priority they give themselves and however many batches they have', async () => {
    const gateway = open({ concurrency: 1 });
    await created(gateway.batches, ['a1', 'a2', 'a3'], { priority: 9 });
    await gateway.calls(1);
    await created(gateway.batches, ['a4'], { priority: 9 });
    await created(gateway.batches, ['b1', 'b2'], { tenant: 'other', priority: -9 });
    const order: string[] = [];
    for (let at = 0; at < 6; at++) {
      const [call] = await gateway.calls(1);
      order.push(call?.request ?? '');
      call?.done();
    }
    expect(order).toEqual(['a1', 'b1', 'a4', 'b2', 'a2', 'a3']);
  });
});

describe('a provider without room', () => {
  it('is left alone as long as it asks for, with some time on top', async () => {
    const gateway = open({ concurrency: 1 });
    const batch = await created(gateway.batches, ['a', 'b']);
    const [first] = await gateway.calls(1);
    first?.done(throttled(7_000));
    // Seven seconds, and half of the two that the jitter may add.
    await gateway.time.planned(8_000);
    expect(await gateway.requests(0)).toEqual([]);
    gateway.time.pass(8_000);
    const [again] = await gateway.calls(1);
    expect(again?.request).toBe('a');
    again?.done();
    const [other] = await gateway.calls(1);
    other?.done();
    expect(await gateway.ended(batch)).toMatchObject({ succeededCount: 2, failedCount: 0 });
  });

  it('does not hold up the batches of other models', async () => {
    const gateway = open({ concurrency: 1 });
    await created(gateway.batches, ['a1', 'a2']);
    const [first] = await gateway.calls(1);
    await created(gateway.batches, ['b1'], { model: 'other' });
    first?.done(throttled(60_000));
    expect(await gateway.requests(1)).toEqual(['b1']);
  });

  it('is left alone by whatever name it is called', async () => {
    const gateway = open({ concurrency: 1, modelKey: (model) => model.replace('alias/', '') });
    await created(gateway.batches, ['a1', 'a2'], { model: 'alias/m' });
    const [first] = await gateway.calls(1);
    await created(gateway.batches, ['b1']);
    await created(gateway.batches, ['c1'], { model: 'other' });
    first?.done(throttled(60_000));
    expect(await gateway.requests(1)).toEqual(['c1']);
  });

  it('is called again in time, wherever the clock of the wall is set', async () => {
    let wallMs = 5_000_000;
    const gateway = open({ concurrency: 1, wallClock: () => wallMs });
    await created(gateway.batches, ['a']);
    const [first] = await gateway.calls(1);
    first?.done(throttled(7_000));
    await gateway.time.planned(8_000);
    wallMs -= 500_000;
    gateway.time.pass(8_000);
    expect(await gateway.requests(1)).toEqual(['a']);
  });

  it('fails a request after as many tries as are configured', async () => {
    const gateway = open({ tries: 3 });
    const batch = await created(gateway.batches, ['a']);
    for (const waitMs of [2_000, 3_000]) {
      const [call] = await gateway.calls(1);
      call?.done(throttled(1_000));
      await gateway.time.planned(waitMs);
      gateway.time.pass(waitMs);
    }
    const [last] = await gateway.calls(1);
    last?.done(throttled(1_000));
    const ended = await gateway.ended(batch);
    expect(ended).toMatchObject({ state: 'succeeded', failedCount: 1 });
    expect(await resultsOf(gateway.batches, ended)).toEqual(['failed a']);
  });
});

describe('a budget that is used up', () => {
  const spent = (retryAfterMs = 60 * 60_000, refills = true) =>
    new GatewayError('budget-exceeded', 'No room.', { retryAfterMs, refills });

  it('is waited for until its next window, however often it was asked, and others go on', async () => {
    const gateway = open({ concurrency: 1, tries: 3 });
    const batch = await created(gateway.batches, ['a', 'b']);
    // Half of what it may be, and half of the rest; more often than a request is tried.
    for (const waitMs of [1_500, 3_000, 6_000, 12_000]) {
      const [call] = await gateway.calls(1);
      call?.done(spent());
      await gateway.time.planned(waitMs);
      expect(gateway.open()).toEqual([]);
      gateway.time.pass(waitMs);
    }
    const [near] = await gateway.calls(1);
    near?.done(spent(20_000));
    await gateway.time.planned(20_000);
    await created(gateway.batches, ['other']);
    const [other] = await gateway.calls(1);
    expect(other?.request).toBe('other');
    other?.done();
    await gateway.requests(0);
    gateway.time.pass(20_000);
    for (let done = 0; done < 2; done++) (await gateway.calls(1))[0]?.done();
    const ended = await gateway.ended(batch);
    expect(ended).toMatchObject({ state: 'succeeded', succeededCount: 2, failedCount: 0 });
  });

  it('is asked again at once when a call of the batch gave back what it held', async () => {
    const gateway = open({ concurrency: 2 });
    await created(gateway.batches, ['a', 'b']);
    const [a, b] = await gateway.calls(2);
    b?.done(spent());
    await gateway.time.planned(1_500);
    expect(await gateway.requests(1)).toEqual(['a']);
    a?.done();
    await eventually('b', () => (gateway.open()[0]?.request === 'b' ? true : undefined));
  });

  it('leaves a batch that expires before it has room', async () => {
    const gateway = open();
    const batch = await created(gateway.batches, ['a']);
    const [a] = await gateway.calls(1);
    a?.done(spent());
    await gateway.time.planned(1_500);
    gateway.time.pass(60 * 60_000);
    const ended = await gateway.ended(batch);
    expect(ended).toMatchObject({ state: 'expired', failedCount: 0 });
    expect(await resultsOf(gateway.batches, ended)).toEqual(['expired a']);
  });

  it('fails its requests where no window will have room', async () => {
    const gateway = open();
    const batch = await created(gateway.batches, ['a']);
    (await gateway.calls(1))[0]?.done(spent(60_000, false));
    expect(await gateway.ended(batch)).toMatchObject({ state: 'succeeded', failedCount: 1 });
  });
});

describe('a limit of whose batch it is', () => {
  const limited = (retryAfterMs: number) =>
    new GatewayError('rate-limited', 'Too many tokens.', { retryAfterMs });

  it('is waited for as long as it says, however often it refused, and other tenants go on', async () => {
    const gateway = open({ concurrency: 1, tries: 2 });
    const batch = await created(gateway.batches, ['a1', 'a2']);
    // The wait that it tells, and what is longer each time on top; more often than a request is tried.
    for (const waitMs of [31_500, 33_000, 36_000]) {
      const [call] = await gateway.calls(1);
      call?.done(limited(30_000));
      await gateway.time.planned(waitMs);
      expect(gateway.open()).toEqual([]);
      gateway.time.pass(waitMs);
    }
    const [again] = await gateway.calls(1);
    const theirs = await created(gateway.batches, ['b1', 'b2'], { tenant: 'other' });
    again?.done(limited(30_000));
    for (const request of ['b1', 'b2']) {
      const [call] = await gateway.calls(1);
      expect(call?.request).toBe(request);
      call?.done();
    }
    expect(await gateway.ended(theirs)).toMatchObject({ state: 'succeeded', succeededCount: 2 });
    expect(gateway.open()).toEqual([]);
    gateway.time.pass(42_000);
    for (let done = 0; done < 2; done++) (await gateway.calls(1))[0]?.done();
    const ended = await gateway.ended(batch);
    expect(ended).toMatchObject({ state: 'succeeded', succeededCount: 2, failedCount: 0 });
  });
});

describe('cancelling', () => {
  it('cuts off what runs, keeps what was done, and says what was not', async () => {
    const gateway = open({ concurrency: 2 });
    const batch = await created(gateway.batches, ['a', 'b', 'c', 'd']);
    const [a] = await gateway.calls(2);
    a?.done();
    const running = await gateway.calls(2);
    expect(await gateway.batches.cancel('tests', batch.id)).toBe(true);
    expect(running.map(({ signal }) => signal.aborted)).toEqual([true, true]);
    const ended = await gateway.ended(batch);
    expect(ended).toMatchObject({ state: 'cancelled', succeededCount: 1, failedCount: 0 });
    expect(await resultsOf(gateway.batches, ended)).toEqual([
      'answered a',
      'cancelled b',
      'cancelled c',
      'cancelled d',
    ]);
    expect(await gateway.requests(0)).toEqual([]);
  });

  it('has no effect on a batch that has ended, and there is none of another tenant', async () => {
    const gateway = open();
    const batch = await created(gateway.batches, ['a']);
    const [a] = await gateway.calls(1);
    expect(await gateway.batches.cancel('other', batch.id)).toBe(false);
    a?.done();
    await gateway.ended(batch);
    expect(await gateway.batches.cancel('tests', batch.id)).toBe(true);
    expect(await gateway.batches.find('tests', batch.id)).toMatchObject({ state: 'succeeded' });
  });
});

describe('a batch', () => {
  it('that is deleted stops and is forgotten', async () => {
    const gateway = open();
    const batch = await created(gateway.batches, ['a', 'b', 'c']);
    const [a] = await gateway.calls(2);
    expect(await gateway.batches.remove('other', batch.id)).toBe(false);
    expect(await gateway.batches.remove('tests', batch.id)).toBe(true);
    expect(a?.signal.aborted).toBe(true);
    expect(await gateway.batches.find('tests', batch.id)).toBeUndefined();
    expect(await gateway.requests(0)).toEqual([]);
  });

  it('expires, with what was done', async () => {
    const gateway = open({ concurrency: 1 });
    const batch = await created(gateway.batches, ['a', 'b', 'c']);
    const [a] = await gateway.calls(1);
    a?.done();
    while ((await gateway.requests(1))[0] !== 'b') await turn();
    gateway.time.pass(60 * 60_000);
    const ended = await gateway.ended(batch);
    expect(ended.state).toBe('expired');
    expect(await resultsOf(gateway.batches, ended)).toEqual([
      'answered a',
      'expired b',
      'expired c',
    ]);
  });

  it('expires with its last call, too', async () => {
    const gateway = open();
    const batch = await created(gateway.batches, ['a']);
    const [a] = await gateway.calls(1);
    await gateway.time.planned(60 * 60_000);
    gateway.time.pass(60 * 60_000);
    const ended = await gateway.ended(batch);
    expect(a?.signal.aborted).toBe(true);
    expect(ended.state).toBe('expired');
    expect(await resultsOf(gateway.batches, ended)).toEqual(['expired a']);
  });

  it('is kept for a time after its end', async () => {
    const gateway = open();
    const batch = await created(gateway.batches, ['a']);
    const [a] = await gateway.calls(1);
    a?.done();
    await gateway.ended(batch);
    gateway.time.pass(24 * 60 * 60_000 - 1);
    expect(await gateway.batches.find('tests', batch.id)).toBeDefined();
    gateway.time.pass(1);
    expect(await gateway.batches.find('tests', batch.id)).toBeUndefined();
    expect(await gateway.batches.list('tests', 10)).toEqual({ batches: [] });
  });
});

describe('a restart', () => {
  it('goes on where the last one stopped; calls that were cut off are made again', async () => {
    const before = open({ concurrency: 2 });
    const batch = await created(before.batches, ['a', 'b', 'c']);
    const [a, b] = await before.calls(2);
    a?.done();
    await before.calls(2);
    const closing = before.close(30_000);
    // One call ends in time, the other is cut off at the limit.
    b?.done();
    await before.calls(1);
    before.time.pass(30_000);
    await closing;

    const after = open({ dataDir: before.dataDir, time: before.time });
    await after.batches.resume();
    const [c, ...others] = await after.calls(1);
    expect([c?.request, others]).toEqual(['c', []]);
    c?.done();
    const ended = await after.ended(batch);
    expect(await resultsOf(after.batches, ended)).toEqual([
      'answered a',
      'answered b',
      'answered c',
    ]);
  });

  it('does not go on with a batch that was being cancelled', async () => {
    const before = open();
    const batch = await created(before.batches, ['a']);
    await before.calls(1);
    const closing = before.close(0);
    await before.batches.cancel('tests', batch.id);
    await closing;
    const after = open({ dataDir: before.dataDir, time: before.time });
    await after.batches.resume();
    expect(await after.ended(batch)).toMatchObject({ state: 'cancelled' });
    expect(await after.requests(0)).toEqual([]);
  });
});

describe('a file', () => {
  const ofFile = { ...anyBatch, inputFile: 'files/requests' };

  it('has a request in every line that is not blank, and its results become a file', async () => {
    const gateway = open();
    const lines = piecesOf('\uFEFF{"a":1}\r\n\n  \n{"b"', ':"\u00e9"}\n{"c":3}');
    const made = await gateway.batches.create(ofFile, lines);
    if (!made.ok) throw made.error;
    for (const call of await gateway.calls(2)) call.done();
    const [last] = await gateway.calls(1);
    last?.done();
    const ended = await gateway.ended(made.value);
    expect(ended).toMatchObject({ state: 'succeeded', responsesFile: 'files/results' });
    expect(gateway.shelf).toEqual([
      'answered {"a":1}\n',
      'answered {"b":"é"}\n',
      'answered {"c":3}\n',
    ]);
    expect(await resultsOf(gateway.batches, ended)).toEqual([]);
  });

  it.each([
    ['no line', ['\n'], 'holds no request'],
    ['too many lines', ['{}\n{}\n', '{}'], 'holds more than 2 requests; send several batches'],
    [
      'a line that is too long',
      [`{}\n{"a":"${'x'.repeat(1000)}"}`],
      'line 2 is longer than 1000 bytes',
    ],
  ])('with %s makes no batch', async (_, texts, description) => {
    const gateway = open({ maxRequests: 2 });
    const made = await gateway.batches.create(ofFile, piecesOf(...texts));
    expect(made).toMatchObject({
      ok: false,
      error: { facts: { violations: [{ field: 'batch.inputConfig.fileName', description }] } },
    });
    expect(await gateway.batches.list('tests', 10)).toEqual({ batches: [] });
  });

  it('that is no UTF-8 makes no batch', async () => {
    const gateway = open();
    async function* pieces() {
      yield Buffer.from([0x7b, 0x7d, 0x0a, 0xff, 0x0a]);
    }
    expect(await gateway.batches.create(ofFile, pieces())).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('line 2 is not valid UTF-8') },
    });
  });

  it('whose results cannot be kept is a batch that failed, and says why', async () => {
    const fullShelf = new GatewayError('storage-failed', 'The disk is full.');
    const gateway = open({ fullShelf });
    const made = await gateway.batches.create(ofFile, piecesOf('{}'));
    if (!made.ok) throw made.error;
    const [call] = await gateway.calls(1);
    call?.done();
    expect(await gateway.ended(made.value)).toMatchObject({
      state: 'failed',
      fault: 'The disk is full.',
    });
  });
});

describe('a list', () => {
  it('has the newest first, and pages of its tenant alone', async () => {
    const gateway = open();
    const ids: string[] = [];
    for (const request of ['a', 'b', 'c']) {
      ids.unshift((await created(gateway.batches, [request])).id);
    }
    await created(gateway.batches, ['d'], { tenant: 'other' });
    const first = await gateway.batches.list('tests', 2);
    expect(first.batches.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    const second = await gateway.batches.list('tests', 2, first.next);
    expect(second.batches.map(({ id }) => id)).toEqual(ids.slice(2));
    expect(second.next).toBeUndefined();
  });
});

it('says that there is no batch without making a database to look into', async () => {
  const { batches, dataDir } = open();
  expect(await batches.find('tests', 'any')).toBeUndefined();
  expect(await batches.list('tests', 10)).toEqual({ batches: [] });
  expect(await batches.cancel('tests', 'any')).toBe(false);
  expect(await readdir(dataDir)).toEqual([]);
});
