import { describe, expect, it } from '@jest/globals';
import { madeCallId, wireCallId } from '../../src/formats/call-ids.js';
import { mapFunctionNames } from '../../src/formats/function-names.js';
import { readToolResult } from '../../src/formats/tool-results.js';

describe('mapFunctionNames', () => {
  const disallowed = /[^A-Za-z0-9_-]/g;

  it('replaces what is refused and finds the way back', () => {
    const names = mapFunctionNames(['a.b', 'ok', 'a.b'], disallowed);
    expect([names.toWire('a.b'), names.toWire('ok'), names.toWire('unheard')]).toEqual([
      'a_b',
      'ok',
      'unheard',
    ]);
    expect([...names.toClient]).toEqual([['a_b', 'a.b']]);
  });

  it('never makes one name of two, in whatever order they come', () => {
    const given = ['a.b', 'a:b', 'a_b'];
    const wire = given.map(mapFunctionNames(given, disallowed).toWire);
    expect(new Set(wire).size).toBe(3);
    expect(wire[2]).toBe('a_b');
    expect(given.map(mapFunctionNames([...given].reverse(), disallowed).toWire)).toEqual(wire);
  });

  it('shortens with a hash', () => {
    const long = 'x'.repeat(70);
    expect(mapFunctionNames([long], disallowed).toWire(long)).toMatch(/^x{55}_[0-9a-f]{8}$/);
  });
});

describe('ids of calls', () => {
  it('stay where they fit and become hashes where not', () => {
    const short = (id: string) => id.length < 5;
    expect(wireCallId('abc', short)).toBe('abc');
    expect(wireCallId('abcdef', short)).toMatch(/^call_[0-9a-f]{24}$/);
    expect(wireCallId('abcdef', short)).toBe(wireCallId('abcdef', short));
  });

  it('show where they were made', () => {
    expect(madeCallId(() => 'x')).toMatch(/^call_gw_[0-9a-f]{22}$/);
  });
});

describe('readToolResult', () => {
  it.each([
    [undefined, '{}', false],
    [{}, '{}', false],
    [{ output: 'x' }, 'x', false],
    [{ result: { a: 1 } }, '{"a":1}', false],
    [{ result: null }, 'null', false],
    [{ error: 'no' }, 'no', true],
    [{ error: { code: 1 } }, '{"error":{"code":1}}', true],
    [{ error: 'no', at: 2 }, '{"error":"no","at":2}', true],
    [{ output: 'x', note: 1 }, '{"output":"x","note":1}', false],
    [{ temperature: 3 }, '{"temperature":3}', false],
  ])('%j', (response, text, isError) => {
    expect(readToolResult(response)).toMatchObject({ text, isError });
  });
});
