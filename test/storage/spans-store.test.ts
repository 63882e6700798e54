import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { spansStore } from '../../src/storage/spans-store.js';
import type { Span, SpanStore } from '../../src/tracing/ports.js';
import { describeDatabases, type TestDatabase } from '../support/databases.js';
import { span } from '../tracing/spans.js';

describeDatabases('the store of spans', (make) => {
  let database: TestDatabase;
  let store: SpanStore;

  beforeEach(async () => {
    database = await make();
    store = spansStore(database.open);
  });
  afterEach(() => database.close());

  const idsOf = (spans: readonly Span[]) => spans.map(({ id }) => id);

  it('gives back what it was given, once', async () => {
    const whole = span('a', { facts: { promptTokens: 3, costUsd: '0.5' }, parentId: 'p' });
    const bare = span('b', {
      dialect: null,
      provider: null,
      model: null,
      status: null,
      startedAtMs: 1_001,
    });
    await store.add([whole, bare]);
    await store.add([whole]);
    expect(await store.ofTrace('a', whole.traceId, 10)).toEqual([whole, bare]);
  });

  it('finds a trace by its id and by that of any span of it, in its own project only', async () => {
    const traceId = 't'.repeat(32);
    await store.add([span('a')]);
    expect(await store.find('a', 'a')).toEqual({ traceId, spanId: 'a' });
    expect(await store.find('a', traceId)).toEqual({ traceId, spanId: traceId });
    expect(await store.find('b', 'a')).toBeUndefined();
    expect(await store.ofTrace('b', 't'.repeat(32), 10)).toEqual([]);
    expect(await store.requests('b', { limit: 10 })).toEqual([]);
  });

  it('finds the newest of several requests with one id, and none of their attempts', async () => {
    await store.add([
      span('a', { requestId: 'again', startedAtMs: 1 }),
      span('b', { requestId: 'again', startedAtMs: 2 }),
      span('c', { requestId: 'again', startedAtMs: 3, kind: 'attempt', parentId: 'b' }),
    ]);
    expect(await store.find('a', 'again')).toMatchObject({ spanId: 'b' });
  });

  it('lists requests, newest first, page by page and by name', async () => {
    await store.add([
      span('a', { startedAtMs: 1 }),
      span('b', { startedAtMs: 2, name: 'triage' }),
      span('c', { startedAtMs: 2 }),
      span('d', { startedAtMs: 3, kind: 'attempt' }),
    ]);
    expect(idsOf(await store.requests('a', { limit: 10 }))).toEqual(['c', 'b', 'a']);
    const before = { startedAtMs: 2, id: 'c' };
    expect(idsOf(await store.requests('a', { limit: 1, before }))).toEqual(['b']);
    expect(idsOf(await store.requests('a', { limit: 10, name: 'triage' }))).toEqual(['b']);
  });

  it('takes away what is old', async () => {
    await store.add([span('a', { startedAtMs: 1 }), span('b', { startedAtMs: 2 })]);
    await store.sweep(2);
    expect(idsOf(await store.requests('a', { limit: 10 }))).toEqual(['b']);
  });
});
