import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { interruptible } from '../../src/core/interruptible.js';
import { failureOf } from '../clients/gateway.js';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

describe('an interruptible iterator', () => {
  it('gives what the other gives, to its end', async () => {
    const { next } = interruptible([1, 2].values());
    expect([await next(), await next(), (await next()).done]).toEqual([
      { value: 1, done: false },
      { value: 2, done: false },
      true,
    ]);
  });

  it('fails as the other fails', async () => {
    const fault = new Error('broken');
    async function* failing() {
      yield 1;
      throw fault;
    }
    const { next } = interruptible(failing());
    await next();
    expect(await failureOf(next())).toBe(fault);
  });

  it('ends the wait for a value that never comes, and every later one', async () => {
    const { next, interrupt } = interruptible({ next: () => new Promise<never>(() => {}) });
    const waiting = failureOf(next());
    interrupt(new Error('first'));
    interrupt(new Error('second'));
    expect((await waiting).message).toBe('first');
    expect((await failureOf(next())).message).toBe('first');
  });

  it('holds no value that it has given', async () => {
    const given: WeakRef<object>[] = [];
    async function* values() {
      for (let count = 0; count < 50; count++) {
        const value = { count };
        given.push(new WeakRef(value));
        yield value;
      }
    }
    const { next, interrupt } = interruptible(values());
    for (let value = await next(); !value.done; value = await next());
    await new Promise(setImmediate);
    collectGarbage();
    expect(given.filter((value) => value.deref() !== undefined).length).toBeLessThan(5);
    interrupt(new Error('still in use'));
  });
});
