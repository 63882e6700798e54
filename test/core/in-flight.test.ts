import { expect, it } from '@jest/globals';
import { createInFlight } from '../../src/core/in-flight.js';

it('holds what was added and is not over', () => {
  const inFlight = createInFlight<string>();
  const first = inFlight.add('first');
  inFlight.add('second');
  first();
  expect([...inFlight]).toEqual(['second']);
  expect(inFlight.size()).toBe(1);
});

it('gives a free place to the next, and hears of an end once only', () => {
  const inFlight = createInFlight<string>();
  const first = inFlight.add('first');
  first();
  inFlight.add('second');
  first();
  expect([...inFlight]).toEqual(['second']);
});

it('shows what is added or over while it is looked through', () => {
  const inFlight = createInFlight<number>();
  const ends = [1, 2, 3].map((one) => inFlight.add(one));
  const seen: number[] = [];
  for (const one of inFlight) {
    seen.push(one);
    if (one === 1) ends[1]?.();
  }
  expect(seen).toEqual([1, 3]);
});
