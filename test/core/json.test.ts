import { describe, expect, it } from '@jest/globals';
import { parseBody, parseJson } from '../../src/core/json.js';

const limits = { depth: 64, nodes: 1_000, keysPerObject: 100 };
const parse = (text: string | Buffer) => parseBody(Buffer.from(text as string), limits);
const nested = (depth: number, open = '[', close = ']') => open.repeat(depth) + close.repeat(depth);
const keys = (count: number) =>
  JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, at])));
const values = (count: number) => JSON.stringify(Array.from({ length: count }, () => 1));

describe('parseBody', () => {
  const texts: string[] = [
    '{}',
    '[]',
    'null',
    '0',
    '-0.5e-3',
    '"x"',
    ' \n\t{"a" : [1, true, false, null, "\\u00e4\\n\\"\\\\"]}\r\n',
    '{"a":"{[{[{["}',
    '{"a":"\\\\","b":"\\"{"}',
    '"ä€😀"',
    '"\\ud83d\\ude00"',
    '"\\u0000"',
    '{"":{"":{}}}',
    nested(64),
    nested(32, '[{"a":', '}]').replace('{"a":}', '{}'),
    keys(100),
    values(900),
    '{"a":1,"a":2}',
  ];
  it.each(texts)('reads %s as JSON.parse does', (text) => {
    expect(parse(text)).toEqual({ ok: true, value: JSON.parse(text) });
  });

  it('skips a byte-order mark', () => {
    expect(parse('\uFEFF{"a":1}')).toEqual({ ok: true, value: { a: 1 } });
  });

  const broken = [
    '{',
    '}',
    '{"a"}',
    '{"a":}',
    '[1,]',
    '{"a":1,}',
    "{'a':1}",
    '{a:1}',
    'NaN',
    'Infinity',
    'undefined',
    '01',
    '+1',
    '.5',
    '"\n"',
    '"\\x"',
    '{} x',
    '{}{}',
    '/**/{}',
    '"',
    '\\',
    '\uFEFF\uFEFF{}',
    '\u00a0{}',
    ' ',
  ];
  it.each(broken)('refuses %j without repeating it', (text) => {
    const parsed = parse(text);
    expect(parsed).toEqual({
      ok: false,
      error: expect.stringMatching(/^malformed JSON(?: at position \d+)?$/),
    });
  });

  it('says that nothing is there', () => {
    expect(parse('')).toEqual({ ok: false, error: expect.stringContaining('empty') });
  });

  const bounds: [title: string, text: string, problem: RegExp][] = [
    ['65 levels of arrays', nested(65), /64 levels/],
    ['65 levels of objects', `${'{"a":'.repeat(65)}1${'}'.repeat(65)}`, /64 levels/],
    ['500 000 levels that never close', '['.repeat(500_000), /64 levels/],
    ['101 members', keys(101), /100 members/],
    ['101 members inside', `[[${keys(101)}]]`, /100 members/],
    ['2 000 values', values(2_000), /1000 values/],
    ['2 000 texts', JSON.stringify(Array.from({ length: 2_000 }, () => 'x')), /1000 values/],
    ['2 000 empty objects', `[${'{},'.repeat(1_999)}{}]`, /1000 values/],
  ];
  it.each(bounds)('refuses %s', (_title, text, problem) => {
    expect(parse(text)).toEqual({ ok: false, error: expect.stringMatching(problem) });
  });

  it('counts the members of each object by itself', () => {
    expect(parse(`[${keys(100)},${keys(100)},{"a":${keys(100)}}]`).ok).toBe(true);
  });

  it.each([
    [0xff],
    [0xc0, 0x80],
    [0xed, 0xa0, 0x80],
    [0xe2, 0x82],
    [0xf5, 0x80, 0x80, 0x80],
    [0x80],
  ])('refuses the bytes %#', (...bytes) => {
    const body = Buffer.concat([Buffer.from('"'), Buffer.from(bytes), Buffer.from('"')]);
    expect(parseBody(body, limits)).toEqual({ ok: false, error: expect.stringContaining('UTF-8') });
  });

  const surrogates: [string, unknown][] = [
    ['"a\\ud800b"', 'a\uFFFDb'],
    ['"\\udc00\\ud800"', '\uFFFD\uFFFD'],
    ['"\\uD800"', '\uFFFD'],
    ['{"\\ud800":["\\udfff"]}', { '\uFFFD': ['\uFFFD'] }],
  ];
  it.each(surrogates)('replaces the lone surrogates of %s', (text, value) => {
    expect(parse(text)).toEqual({ ok: true, value });
  });

  const polluting = [
    '{"__proto__":{"a":1},"b":2}',
    '{"\\u005f_proto__":{"a":1},"b":2}',
    '{"__\\u0070roto__":{"a":1},"b":2}',
    '{"__prot\\u006F__":{"a":1},"b":2}',
    '{"c":[{"__proto__":null}],"b":2}',
  ];
  it.each(polluting)('leaves out __proto__ of %s', (text) => {
    const parsed = parse(text);
    if (!parsed.ok) throw new Error(parsed.error);
    expect(JSON.stringify(parsed.value)).not.toContain('proto');
    expect(parsed.value).toMatchObject({ b: 2 });
    expect((parsed.value as { a?: number }).a).toBeUndefined();
  });

  it('keeps constructor and prototype, which are names like others', () => {
    const value = { constructor: { prototype: 1 }, prototype: 2 };
    expect(parse(JSON.stringify(value))).toEqual({ ok: true, value });
  });
});

describe('parseJson', () => {
  it('says where, not what', () => {
    const parsed = parseJson('{"secret-word": nope}');
    expect(parsed.ok).toBe(false);
    expect(JSON.stringify(parsed)).not.toMatch(/secret|nope/);
  });
});
