import { describe, expect, it } from '@jest/globals';
import { base64Bytes, base64Problem, standardBase64 } from '../../src/core/base64.js';

const samples = Array.from({ length: 20 }, (_, length) =>
  Buffer.from(Array.from({ length }, (_, at) => (at * 97 + 251) % 256)),
);

describe('base64', () => {
  it.each(samples.map((sample) => ({ sample, bytes: sample.length })))(
    'reads $bytes bytes in all four forms',
    ({ sample }) => {
      const standard = sample.toString('base64');
      const url = sample.toString('base64url');
      for (const text of [
        standard,
        url,
        standard.replace(/=+$/, ''),
        url.padEnd(standard.length, '='),
      ]) {
        expect(base64Problem(text)).toBeUndefined();
        expect(standardBase64(text)).toBe(standard);
        expect(base64Bytes(text)).toBe(sample.length);
      }
    },
  );

  const wrong = [
    'a',
    'abcde',
    'ab=c',
    '=abc',
    'ab==c',
    'abc==',
    'abcd=',
    'abcd==',
    '=',
    '==',
    '====',
    'a b',
    'ab\n',
    'ab\ncd',
    ' abcd',
    'äbcd',
    'ab\u0000d',
    'ab.d',
    'data:image/png;base64,aGk=',
    '\uD83D\uDE00',
  ];
  it.each(wrong)('refuses %j', (text) => {
    expect(base64Problem(text)).toMatch(/base64/);
  });

  it('reads a text of many megabytes', () => {
    const text = 'QUJD'.repeat(4 * 1024 * 1024);
    expect(base64Problem(text)).toBeUndefined();
    expect(base64Problem(`${text}!`)).toContain(String(text.length));
    expect(base64Bytes(text)).toBe(12 * 1024 * 1024);
  });
});
