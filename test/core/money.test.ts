import { expect, it } from '@jest/globals';
import { readUsd, writeUsd } from '../../src/core/money.js';

it.each([
  ['0', 0n],
  ['10', 10_000_000_000n],
  ['10.00', 10_000_000_000n],
  ['0.000000001', 1n],
  ['999999999.999999999', 999_999_999_999_999_999n],
  ['0.1', 100_000_000n],
])('reads $%s exactly', (text, nanoUsd) => {
  expect(readUsd(text)).toBe(nanoUsd);
});

it.each(['', '-1', '1e-7', '1.', '.5', '0.0000000001', '1,00', ' 1', '1234567890123'])(
  'does not read %j',
  (text) => {
    expect(readUsd(text)).toBeUndefined();
  },
);

it.each([
  [0n, '0.00'],
  [10_000_000_000n, '10.00'],
  [1n, '0.000000001'],
  [1_230_000_000n, '1.23'],
  [1_234_000_000n, '1.234'],
  [-5_000_000n, '-0.005'],
])('writes %s nano-dollars as %s', (nanoUsd, text) => {
  expect(writeUsd(nanoUsd)).toBe(text);
});
