import { describe, expect, it } from '@jest/globals';
import { watchEnd } from '../../src/core/watch-end.js';

/** A stream of these values that then breaks, where it is to. */
async function* streamOf(values: readonly number[], failure?: Error) {
  yield* values;
  if (failure) throw failure;
}

/** Watches a stream; what was heard of it is the first item. */
function watched(values: readonly number[], failure?: Error) {
  const heard: unknown[] = [];
  const stream = watchEnd(streamOf(values, failure), {
    chunk: (value) => heard.push(value),
    over: (reason) => heard.push(reason ?? 'whole'),
  });
  return { heard, stream };
}

describe('watchEnd', () => {
  it('passes every chunk on and hears of the end', async () => {
    const { heard, stream } = watched([1, 2]);
    const seen: number[] = [];
    for await (const value of stream) seen.push(value);
    expect(seen).toEqual([1, 2]);
    expect(heard).toEqual([1, 2, 'whole']);
  });

  it('hears what broke it, once', async () => {
    const failure = new Error('broken');
    const { heard, stream } = watched([1], failure);
    const iterator = stream[Symbol.asyncIterator]();
    await iterator.next();
    await expect(iterator.next()).rejects.toBe(failure);
    await iterator.return?.();
    expect(heard).toEqual([1, failure]);
  });

  it.each([0, 1])('hears that nobody reads on after %i chunks', async (read) => {
    const { heard, stream } = watched([1, 2]);
    const iterator = stream[Symbol.asyncIterator]();
    for (let chunk = 0; chunk < read; chunk++) await iterator.next();
    await iterator.return?.();
    expect(heard).toEqual([
      ...[1, 2].slice(0, read),
      expect.objectContaining({ kind: 'cancelled' }),
    ]);
    expect(await iterator.next()).toMatchObject({ done: true });
  });
});
