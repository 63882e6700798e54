import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { createByNewestRequest, whileNewest } from '../../src/files/newest-request.js';
import { failureOf } from '../clients/gateway.js';

describe('requests about one upload', () => {
  it('work one after the other, however slowly the older one gives way', async () => {
    const byNewestRequest = createByNewestRequest();
    const events: string[] = [];
    const work = (name: string) => {
      let end = () => {};
      const ended = new Promise<void>((resolve) => {
        end = resolve;
      });
      const done = byNewestRequest('upload', async (signal) => {
        events.push(`${name} begins`);
        signal.addEventListener('abort', () => events.push(`${name} is told`));
        await ended;
        events.push(`${name} ends`);
      });
      return { done, end };
    };
    const [first, second, third] = [work('first'), work('second'), work('third')];
    await turn();
    expect(events).toEqual(['first begins', 'first is told']);
    first.end();
    second.end();
    third.end();
    await Promise.all([first.done, second.done, third.done]);
    const steps = events.filter((event) => !event.endsWith('told'));
    expect(steps.map((event) => event.split(' ').at(-1))).toEqual(
      Array(3).fill(['begins', 'ends']).flat(),
    );
  });

  it('of another upload do not wait', async () => {
    const byNewestRequest = createByNewestRequest();
    void byNewestRequest('one', () => new Promise(() => {}));
    expect(await byNewestRequest('other', async () => 'done')).toBe('done');
  });
});

describe('the pieces of the newest request', () => {
  it('are let go of when they are not wanted any more', async () => {
    const newer = new AbortController();
    let isOver = () => {};
    const over = new Promise<void>((resolve) => {
      isOver = resolve;
    });
    async function* pieces() {
      try {
        yield Buffer.from('a');
        yield Buffer.from('b');
      } finally {
        isOver();
      }
    }
    const read = async () => {
      for await (const _ of whileNewest(pieces(), newer.signal)) newer.abort();
    };
    expect(await failureOf(read())).toMatchObject({ kind: 'cancelled' });
    await over;
  });
});
