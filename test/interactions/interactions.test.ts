import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createByteBudget } from '../../src/core/byte-budget.js';
import type { CallSignal } from '../../src/core/cancellation.js';
import type { Chunk } from '../../src/core/canonical.js';
import { GatewayError } from '../../src/core/errors.js';
import { fail, ok } from '../../src/core/result.js';
import {
  createInteractions,
  type InteractionService,
  type InteractionsOptions,
} from '../../src/interactions/interactions.js';
import type { AnswerInteractions, InteractionStore } from '../../src/interactions/ports.js';
import { type Embedded, embeddedDatabase } from '../../src/storage/embedded.js';
import { interactionsStore } from '../../src/storage/interactions-store.js';

/** Timers that run when a test says so. */
function createTimers() {
  const waiting: { delayMs: number; act: () => void }[] = [];
  return {
    after(delayMs: number, act: () => void) {
      const timer = { delayMs, act };
      waiting.push(timer);
      return () => void waiting.splice(waiting.indexOf(timer), waiting.includes(timer) ? 1 : 0);
    },
    /** Runs those of a delay. */
    run(delayMs: number) {
      for (const timer of waiting.filter((known) => known.delayMs === delayMs)) {
        waiting.splice(waiting.indexOf(timer), 1);
        timer.act();
      }
    },
    delays: () => waiting.map(({ delayMs }) => delayMs),
  };
}

/** Answers that end when a test says so. */
function createAnswers() {
  const opened: { id: string; end: (text: string) => void; signal: CallSignal }[] = [];
  const answers: AnswerInteractions = {
    async open({ id }, _call, signal) {
      let end: (text: string) => void = () => {};
      const text = new Promise<string>((resolve, reject) => {
        end = resolve;
        signal.addEventListener('abort', () => reject(signal.reason));
      });
      opened.push({ id, end, signal });
      async function* chunks(): AsyncIterable<Chunk> {
        const parts = [{ text: await text }];
        yield {
          candidates: [{ index: 0, content: { role: 'model', parts }, finishReason: 'STOP' }],
        };
      }
      return ok({ chunks: chunks(), warnings: () => undefined, over: () => {} });
    },
  };
  return { answers, opened };
}

let database: Embedded;
let dataDir: string;
let nowMs: number;
let count: number;
const opened: { service: InteractionService; timers: ReturnType<typeof createTimers> }[] = [];
const reported: GatewayError[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'pollux-'));
  database = embeddedDatabase(dataDir);
  nowMs = 1_000_000;
  count = 0;
  reported.length = 0;
});
afterEach(async () => {
  for (const { service, timers } of opened.splice(0)) {
    const closed = service.close(0);
    timers.run(0);
    await closed;
  }
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
});

function open(changes: Partial<InteractionsOptions> = {}) {
  const timers = createTimers();
  const { answers, opened: begun } = createAnswers();
  const service = createInteractions({
    store: interactionsStore(database.open),
    answers,
    now: () => nowMs,
    newId: () => `id-${String(++count).padStart(4, '0')}`,
    isThere: () => true,
    after: timers.after,
    report: (error) => reported.push(error),
    isAlone: false,
    keeps: () => true,
    retentionMs: 1_000_000,
    concurrency: 2,
    historyBytes: 1000,
    budget: createByteBudget(1_000_000),
    within: () => ({ end: () => {} }),
    ...changes,
  });
  opened.push({ service, timers });
  return { service, timers, opened: begun };
}

const asked = (tenant = 'a', said = '[{"role":"user","parts":[{"text":"Hi"}]}]') => ({
  tenant,
  model: 'm',
  chain: [],
  said,
  createdAtMs: nowMs,
});

/** Lets everything go on that can. */
async function settled(until: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 2000; tries++) {
    if (await until()) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error('it did not come to that');
}

async function stateOf(service: InteractionService, id: string): Promise<string | undefined> {
  const found = await service.find('a', id);
  return found.ok ? found.value.state : undefined;
}

describe('places in the background', () => {
  it('are as many as there are, and projects take turns', async () => {
    const { service, opened } = open();
    const ids = [];
    for (const tenant of ['a', 'a', 'a', 'a', 'b']) {
      ids.push((await service.enqueue(asked(tenant), '{}')).id);
    }
    await settled(() => opened.length === 2);
    opened[0]?.end('done');
    await settled(() => opened.length === 3);
    // The other project has waited less long, and has nothing that runs.
    expect(opened.map(({ id }) => id)).toEqual([ids[0], ids[1], ids[4]]);
  });
});

describe('several gateways on one database', () => {
  it('leave alone what another one holds, and take over what nobody holds', async () => {
    const first = open();
    const { id } = await first.service.enqueue(asked(), '{}');
    await settled(() => first.opened.length === 1);
    const second = open();
    await second.service.resume();
    expect(second.opened).toHaveLength(0);

    // While the first is there, it says so every now and then.
    nowMs += 50_000;
    first.timers.run(20_000);
    await settled(() => first.timers.delays().includes(20_000));
    nowMs += 20_000;
    second.timers.run(60_000);
    await settled(() => second.timers.delays().includes(60_000));
    expect(second.opened).toHaveLength(0);

    nowMs += 70_000;
    second.timers.run(60_000);
    await settled(() => second.opened.length === 1);
    second.opened[0]?.end('taken over');
    await settled(async () => (await stateOf(second.service, id)) === 'done');
    // The first comes back to itself: what it has is not needed any more.
    first.opened[0]?.end('late');
    await settled(() => first.timers.delays().length > 0);
    const found = await second.service.find('a', id);
    const { chunks } = found.ok ? await second.service.read(found.value) : { chunks: [] };
    expect(JSON.stringify(chunks)).toContain('taken over');
  });

  it('hear of a cancellation that another one was asked for', async () => {
    const first = open();
    const second = open();
    const { id } = await first.service.enqueue(asked(), '{}');
    await settled(() => first.opened.length === 1);
    expect(await second.service.cancel('a', id)).toMatchObject({ value: { state: 'cancelled' } });
    first.timers.run(20_000);
    await settled(() => first.opened[0]?.signal.aborted === true);
  });

  it('let go of what they could not finish when they stop', async () => {
    const first = open();
    const { id } = await first.service.enqueue(asked(), '{}');
    await settled(() => first.opened.length === 1);
    const closed = first.service.close(5);
    first.timers.run(5);
    await closed;
    const second = open();
    await second.service.resume();
    await settled(() => second.opened.length === 1);
    expect(second.opened[0]?.id).toBe(id);
  });
});

describe('where the database fails', () => {
  /** A store that fails as often as it is told to. */
  function failing(method: keyof InteractionStore, times: number): InteractionStore {
    const store = interactionsStore(database.open);
    let left = times;
    return new Proxy(store, {
      get(target, name, receiver) {
        const value: unknown = Reflect.get(target, name, receiver);
        if (name !== method || typeof value !== 'function') return value;
        return (...given: unknown[]) =>
          left-- > 0
            ? Promise.reject(new GatewayError('storage-failed', 'The disk is full.'))
            : value.apply(target, given);
      },
    });
  }

  it('an end is written when it is there again, and not told before', async () => {
    const { service, timers, opened } = open({ store: failing('end', 1) });
    const { id } = await service.enqueue(asked(), '{}');
    await settled(() => opened.length === 1);
    opened[0]?.end('done');
    await settled(() => reported.length === 1);
    expect(await stateOf(service, id)).toBe('running');
    timers.run(30_000);
    await settled(async () => (await stateOf(service, id)) === 'done');
  });

  it('a call that cannot be read waits', async () => {
    const { service, timers, opened } = open({ store: failing('readText', 1) });
    await service.enqueue(asked(), '{}');
    await settled(() => reported.length === 1);
    expect(opened).toHaveLength(0);
    timers.run(30_000);
    await settled(() => opened.length === 1);
  });
});

describe('a conversation', () => {
  it('is refused past its limit', async () => {
    const { service } = open();
    const said = JSON.stringify([{ role: 'user', parts: [{ text: 'x'.repeat(900) }] }]);
    const first = await service.keep(asked('a', said), [], undefined);
    const second = await service.keep({ ...asked('a', said), chain: [first] }, [], undefined);
    expect(await service.history('a', first.id)).toMatchObject({ ok: true });
    expect(await service.history('a', second.id)).toMatchObject({
      ok: false,
      error: { kind: 'invalid-request', message: expect.stringContaining('1000 bytes') },
    });
  });

  it('of failed turns goes on with what came', async () => {
    const answers: AnswerInteractions = {
      open: async () => fail(new GatewayError('upstream-timeout', 'Too late.')),
    };
    const { service } = open({ answers });
    const { id } = await service.enqueue(asked(), '{}');
    await settled(async () => (await stateOf(service, id)) === 'failed');
    expect(await service.history('a', id)).toMatchObject({
      value: { contents: [{ role: 'user', parts: [{ text: 'Hi' }] }] },
    });
  });
});
