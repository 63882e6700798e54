import { expect, it } from '@jest/globals';
import { mapStream, streamOf } from '../../src/core/map-stream.js';

/** Counts, and tells how it was left. */
function counting(limit: number) {
  const seen = { closed: false };
  async function* count() {
    try {
      for (let at = 1; at <= limit; at++) yield at;
    } finally {
      seen.closed = true;
    }
  }
  return { numbers: count(), seen };
}

async function collect<T>(values: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const value of values) all.push(value);
  return all;
}

it('changes each value, at once or later', async () => {
  const { numbers } = counting(3);
  const changed = mapStream<number, string>(numbers, (value) =>
    value === 2 ? Promise.resolve('later') : String(value),
  );
  expect(await collect(changed)).toEqual(['1', 'later', '3']);
});

it('closes its source when its reader leaves', async () => {
  const { numbers, seen } = counting(3);
  for await (const value of mapStream(numbers, (value) => value)) if (value === 1) break;
  expect(seen.closed).toBe(true);
});

it('closes its source where a value cannot be changed, and throws', async () => {
  const { numbers, seen } = counting(3);
  const broken = mapStream(numbers, (value) => {
    if (value === 2) throw new Error('no');
    return value;
  });
  await expect(collect(broken)).rejects.toThrow('no');
  expect(seen.closed).toBe(true);
});

it('makes a stream of what is there', async () => {
  expect(await collect(streamOf(['a', undefined, 'b']))).toEqual(['a', undefined, 'b']);
});
