import { expect, test } from '@jest/globals';
import { windowAt } from '../../src/limits/budget-window.js';

const at = Date.parse('2028-02-29T23:59:59.999Z');

test.each([
  ['hour', '2028-02-29T23:00:00Z', '2028-03-01T00:00:00Z'],
  ['day', '2028-02-29T00:00:00Z', '2028-03-01T00:00:00Z'],
  ['month', '2028-02-01T00:00:00Z', '2028-03-01T00:00:00Z'],
] as const)('a window of one %s is the calendar one in UTC', (window, start, end) => {
  expect(windowAt(window, at)).toEqual({ startMs: Date.parse(start), endMs: Date.parse(end) });
  expect(windowAt(window, at + 1).startMs).toBe(Date.parse(end));
});

test('a month at the end of a year ends with the year', () => {
  const end = Date.parse('2029-01-01T00:00:00Z');
  expect(windowAt('month', end - 1)).toEqual({ startMs: Date.parse('2028-12-01'), endMs: end });
});

test('a budget in all has one window without an end', () => {
  expect(windowAt('total', at)).toEqual({ startMs: 0 });
});
