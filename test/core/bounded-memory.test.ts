import { expect, it } from '@jest/globals';
import { createBoundedMemory } from '../../src/core/bounded-memory.js';

it('gives what was kept last by a name', () => {
  const memory = createBoundedMemory<number>(10);
  expect(memory.isEmpty()).toBe(true);
  memory.keep('a', 1, 4);
  memory.keep('a', 2, 6);
  expect([memory.isEmpty(), memory.find('a'), memory.find('b')]).toEqual([false, 2, undefined]);
});

it('counts what takes the place of something instead of it', () => {
  const memory = createBoundedMemory<number>(10);
  for (let at = 0; at < 5; at++) memory.keep('a', at, 6);
  memory.keep('b', 9, 4);
  expect([memory.find('a'), memory.find('b')]).toEqual([4, 9]);
});

it('makes room by what nobody asked for, oldest first', () => {
  const memory = createBoundedMemory<string>(3);
  for (const name of ['a', 'b', 'c']) memory.keep(name, name, 1);
  memory.find('a');
  memory.keep('d', 'd', 1);
  memory.keep('e', 'e', 1);
  expect(['a', 'b', 'c', 'd', 'e'].map(memory.find)).toEqual(['a', undefined, undefined, 'd', 'e']);
});

it('keeps nothing that is larger than all of it', () => {
  const memory = createBoundedMemory<string>(3);
  memory.keep('a', 'a', 4);
  expect([memory.find('a'), memory.isEmpty()]).toEqual([undefined, true]);
});

it('is empty once it was cleared, and has all of its room again', () => {
  const memory = createBoundedMemory<string>(10);
  memory.keep('a', 'first', 8);
  memory.clear();
  expect(memory.isEmpty()).toBe(true);
  memory.keep('b', 'second', 5);
  memory.keep('c', 'third', 5);
  expect(memory.find('b')).toBe('second');
});
