import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { createCancellation } from '../../src/core/cancellation.js';
import { ok } from '../../src/core/result.js';
import { createCachedContents } from '../../src/prompt-cache/cached-contents.js';
import { cachedContentsStore } from '../../src/storage/cached-contents-store.js';
import { embeddedDatabase } from '../../src/storage/embedded.js';
import { callOf } from '../formats/canonical-call.js';

const dataDir = path.join(tmpdir(), `pollux-${randomUUID()}`);
const database = embeddedDatabase(dataDir);
const store = cachedContentsStore(database.open);
let time = 1_000_000;

const caches = createCachedContents({
  store,
  providerCaches: {
    hold: async () => ok({ totalTokenCount: 1 }),
    extend: async () => ok(undefined),
    release: async () => ok(undefined),
  },
  now: () => time,
  newId: randomUUID,
  isThere: database.isThere,
  report: () => {},
});

const context = {
  tenant: 'one',
  signal: createCancellation().signal,
  strict: false,
  warn: () => {},
  report: () => {},
};

afterAll(async () => {
  await caches.close();
  await database.close();
  await rm(dataDir, { recursive: true });
});

it('takes what is expired out of the store, and nothing else', async () => {
  const made = async (ttl: string) => {
    const created = await caches.create({ call: callOf(), prefix: '{}', ttl }, context);
    if (!created.ok) throw created.error;
    return created.value.id;
  };
  const [short, long] = [await made('10s'), await made('20s')];
  const begin = time;
  time += 10_000;
  await caches.sweep();
  // Asked for a time at which both were alive, the store knows what is left in it.
  expect(await store.find('one', short, begin)).toBeUndefined();
  expect(await store.find('one', long, begin)).toMatchObject({ id: long, totalTokenCount: 1 });
});
