import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Recording, RecordingStore } from '../../src/recordings/ports.js';
import { recordingsStore } from '../../src/storage/recordings-store.js';
import { describeDatabases, type TestDatabase } from '../support/databases.js';

const full: Recording = {
  id: 'id-1',
  project: 'one',
  requestId: 'request-1',
  keyId: 'config:dev',
  name: 'summary',
  dialect: 'opper',
  model: 'fast',
  stream: true,
  provider: 'openai',
  answeredModel: 'gpt-5-mini',
  cache: 'prompt_response',
  outcome: 'broken',
  error: 'upstream-truncated',
  finishReason: 'STOP',
  promptTokens: 3_000_000_000,
  outputTokens: 2,
  costNanoUsd: 9_007_199_254_740_993n,
  tookMs: 12,
  createdAtMs: 1_000,
  expiresAtMs: 5_000,
  request: '{"contents":[]}',
  response: '{"candidates":[]}',
  cut: [{ field: 'request.contents[0]', reason: 'media' }],
};

const bare: Recording = {
  id: 'id-2',
  project: 'one',
  requestId: 'request-2',
  keyId: 'k',
  dialect: 'gemini',
  model: 'other',
  stream: false,
  outcome: 'failed',
  tookMs: 0,
  createdAtMs: 2_000,
  expiresAtMs: 9_000,
  request: '{}',
  cut: [],
};

describeDatabases('the store of recordings', (make) => {
  let database: TestDatabase;
  let store: RecordingStore;
  beforeAll(async () => {
    database = await make();
    store = recordingsStore(database.open);
    await store.add(full);
    await store.add(bare);
    await store.add({ ...bare, id: 'id-3', project: 'two', name: 'summary', model: 'fast' });
  });
  afterAll(() => database.close());

  const ids = async (...asked: Parameters<RecordingStore['list']>) =>
    (await store.list(...asked)).map(({ id }) => id);

  it('gives back what was put in', async () => {
    expect(await store.find('one', 'id-1', 0)).toEqual(full);
    expect(await store.find('one', 'id-2', 0)).toEqual(bare);
  });

  it('lists the newest first, without what was said', async () => {
    const { request: _request, response: _response, cut: _cut, ...facts } = full;
    const listed = await store.list('one', {}, { limit: 10 }, 0);
    expect(listed.map(({ id }) => id)).toEqual(['id-2', 'id-1']);
    expect(listed[1]).toEqual(facts);
    expect(await ids('one', {}, { limit: 1 }, 0)).toEqual(['id-2']);
    expect(await ids('one', {}, { limit: 10, before: 'id-2' }, 0)).toEqual(['id-1']);
  });

  it('finds by name and by the model asked for or answering', async () => {
    expect(await ids('one', { name: 'summary' }, { limit: 10 }, 0)).toEqual(['id-1']);
    expect(await ids('one', { model: 'fast' }, { limit: 10 }, 0)).toEqual(['id-1']);
    expect(await ids('one', { model: 'openai/gpt-5-mini' }, { limit: 10 }, 0)).toEqual(['id-1']);
    expect(await ids('one', { model: 'gpt-5-mini' }, { limit: 10 }, 0)).toEqual([]);
    expect(await ids('one', { name: 'summary', model: 'other' }, { limit: 10 }, 0)).toEqual([]);
  });

  it('shows and deletes nothing of another project', async () => {
    expect(await ids('two', {}, { limit: 10 }, 0)).toEqual(['id-3']);
    expect(await store.find('two', 'id-1', 0)).toBeUndefined();
    expect(await store.remove('two', 'id-1')).toBe(false);
    expect(await store.find('one', 'id-1', 0)).toBeDefined();
  });

  it('shows nothing that is expired, and sweeps it', async () => {
    expect(await ids('one', {}, { limit: 10 }, 5_000)).toEqual(['id-2']);
    expect(await store.find('one', 'id-1', 5_000)).toBeUndefined();
    await store.deleteExpired(5_000);
    expect(await ids('one', {}, { limit: 10 }, 0)).toEqual(['id-2']);
  });

  it('deletes once', async () => {
    expect(await store.remove('one', 'id-2')).toBe(true);
    expect(await store.remove('one', 'id-2')).toBe(false);
  });
});
