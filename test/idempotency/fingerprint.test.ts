import { describe, expect, it } from '@jest/globals';
import { liftBlobs } from '../../src/core/blobs.js';
import { canonicalJson, fingerprintOf } from '../../src/idempotency/fingerprint.js';

const canonical = (value: unknown) => [...canonicalJson(value)].join('');
const print = (body: unknown, changes = {}) =>
  fingerprintOf({ dialect: 'gemini', model: 'm', body, ...changes });

describe('the canonical JSON of a body', () => {
  it.each([
    [{ b: 1, a: { d: [], c: {} } }, '{"a":{"c":{},"d":[]},"b":1}'],
    [{ a: undefined, b: null }, '{"b":null}'],
    [[{ z: 1, y: [1, [2]] }, 'x', true], '[{"y":[1,[2]],"z":1},"x",true]'],
    ['a"\u2028\n', '"a\\"\u2028\\n"'],
    [{ '': 1, 'a"': 2 }, '{"":1,"a\\"":2}'],
    [1.5e300, '1.5e+300'],
    [{}, '{}'],
  ])('of %j is %s', (value, want) => {
    expect(canonical(value)).toBe(want);
  });
});

describe('the fingerprint of a request', () => {
  it('is the same whatever the order of its members', async () => {
    expect(await print({ a: 1, b: { c: 2, d: 3 } })).toBe(await print({ b: { d: 3, c: 2 }, a: 1 }));
    expect(await print({})).toMatch(/^[0-9a-f]{64}$/);
  });

  it('differs with each of its parts', async () => {
    const prints = await Promise.all([
      print({ a: 1 }),
      print({ a: 2 }),
      print({ a: [1] }),
      print({ a: 1 }, { dialect: 'opper' }),
      print({ a: 1 }, { model: 'n' }),
      print({ a: 'x'.repeat(600_000) }),
      print({ a: `${'x'.repeat(599_999)}y` }),
    ]);
    expect(new Set(prints).size).toBe(prints.length);
  });

  it('is of the long values themselves, not of what stands for them', async () => {
    const lifted = async (value: string, token: string) => {
      const body = Buffer.from(JSON.stringify({ data: value }));
      const start = body.indexOf(value);
      const { rest, blobs } = await liftBlobs(body, [{ start, end: start + value.length }], token);
      expect(Buffer.from(rest).includes(value)).toBe(false);
      return print(JSON.parse(Buffer.from(rest).toString()), { blobs });
    };
    const value = Buffer.alloc(30_000, 'abc').toString('base64');
    const other = Buffer.alloc(30_000, 'abd').toString('base64');
    const first = await lifted(value, 'a'.repeat(32));
    expect(await lifted(value, 'b'.repeat(32))).toBe(first);
    expect(await lifted(other, 'a'.repeat(32))).not.toBe(first);
    expect(await print({ data: value })).toBe(first);
  });
});
