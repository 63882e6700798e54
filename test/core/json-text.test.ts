import { describe, expect, it } from '@jest/globals';
import { memberText, withoutNulls } from '../../src/core/json-text.js';

describe('memberText', () => {
  it.each([
    ['{"value":1.50}', '1.50'],
    ['{"a":{"value":1},"value":{"b":[1,2]}}', '{"b":[1,2]}'],
    ['{"a":"\\"value\\":2","value":"x"}', '"x"'],
    ['{"\\u0076alue" : [ 1 ] }', '[ 1 ]'],
    ['{"value":1,"value":2}', '2'],
    [' {"value":null}\n', 'null'],
    ['{"other":1}', undefined],
    ['[{"value":1}]', undefined],
    ['"value"', undefined],
    ['{}', undefined],
  ])('%s -> %s', (text, want) => {
    expect(memberText(text, 'value')).toBe(want);
  });
});

describe('withoutNulls', () => {
  const paths = [['a'], ['b', '*', 'c'], ['*', 'a']];
  it.each([
    ['{"a":null,"n":12345678901234567890}', '{"n":12345678901234567890}'],
    ['{"a":1.0,"b":[{"c":null},{"c":"null"}]}', '{"a":1.0,"b":[{},{"c":"null"}]}'],
    ['[{"a":null},{"a":[null]}]', '[{},{"a":[null]}]'],
    ['{"x":{"a":null}}', '{"x":{"a":null}}'],
    ['{"b":[],"a":null}', '{"b":[]}'],
    ['"a"', '"a"'],
    ['null', 'null'],
    ['{"s":"{\\"a\\":null,]}","a" : null }', '{"s":"{\\"a\\":null,]}"}'],
  ])('%s -> %s', (text, want) => {
    const got = withoutNulls(text, paths);
    expect(got).toBe(want);
    expect(() => JSON.parse(got)).not.toThrow();
  });

  it('does not mind how deep a value is that no path leads into', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(withoutNulls(`{"a":null,"x":${deep}}`, paths)).toBe(`{"x":${deep}}`);
  });
});
