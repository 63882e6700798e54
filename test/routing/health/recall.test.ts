import { describe, expect, it } from '@jest/globals';
import { createRecall } from '../../../src/routing/health/recall.js';

function filled(keys: string, busy = '') {
  const recall = createRecall<string>(3, (value) => busy.includes(value));
  for (const key of keys) recall.use(key) ?? recall.add(key, key);
  return [...recall.values()].sort().join('');
}

describe('createRecall', () => {
  it.each([
    ['as many as there is room for', 'abc', '', 'abc'],
    ['the newest', 'abcd', '', 'bcd'],
    ['what was used lately', 'abcad', '', 'acd'],
    ['what is busy', 'abcd', 'a', 'acd'],
    ['no more than there is room for, busy or not', 'abcd', 'abc', 'bcd'],
    ['the same few', 'abcabcabc', '', 'abc'],
  ])('remembers %s', (_title, keys, busy, want) => {
    expect(filled(keys, busy)).toBe(want);
  });

  it('does not count looking as use', () => {
    const recall = createRecall<string>(2, () => false);
    recall.add('a', 'a');
    recall.add('b', 'b');
    expect(recall.peek('a')).toBe('a');
    recall.add('c', 'c');
    expect(recall.peek('a')).toBeUndefined();
  });
});
