import { describe, expect, it } from '@jest/globals';
import { readTraceParent, spanIdOf, traceIdOf } from '../../src/tracing/trace-context.js';

const traceId = '0af7651916cd43dd8448eb211c80319c';
const spanId = 'b7ad6b7169203331';

describe('traceparent', () => {
  it.each([
    [`00-${traceId}-${spanId}-01`, { traceId, spanId, sampled: true }],
    [`00-${traceId}-${spanId}-00`, { traceId, spanId, sampled: false }],
    [`00-${traceId}-${spanId}-03`, { traceId, spanId, sampled: true }],
    [`01-${traceId}-${spanId}-01-more`, { traceId, spanId, sampled: true }],
  ])('%s is read', (header, want) => {
    expect(readTraceParent(header)).toEqual(want);
  });

  it.each([
    [undefined],
    [''],
    [`ff-${traceId}-${spanId}-01`],
    [`00-${traceId}-${spanId}-01-more`],
    [`00-${traceId.toUpperCase()}-${spanId}-01`],
    [`00-${'0'.repeat(32)}-${spanId}-01`],
    [`00-${traceId}-${'0'.repeat(16)}-01`],
    [`00-${traceId}-${spanId}`],
    ['00-x-y-z'],
  ])('%s says nothing', (header) => {
    expect(readTraceParent(header)).toBeUndefined();
  });
});

describe('ids', () => {
  it('are the same for the same span, and of the lengths of the standard', () => {
    expect(traceIdOf('a')).toMatch(/^[0-9a-f]{32}$/);
    expect(traceIdOf('a')).toBe(traceIdOf('a'));
    expect(spanIdOf('a')).toMatch(/^[0-9a-f]{16}$/);
    expect(spanIdOf('a')).not.toBe(spanIdOf('b'));
  });

  it('of spans that are not ours stay as they are', () => {
    expect(spanIdOf(spanId)).toBe(spanId);
  });
});
