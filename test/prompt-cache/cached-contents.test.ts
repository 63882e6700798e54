import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { createCancellation } from '../../src/core/cancellation.js';
import type { HeldPrefix } from '../../src/core/canonical.js';
import { GatewayError } from '../../src/core/errors.js';
import { configuredPrincipal } from '../../src/core/principal.js';
import { fail, ok, type Result } from '../../src/core/result.js';
import { createCachedContents } from '../../src/prompt-cache/cached-contents.js';
import type { CachedContentsStore } from '../../src/prompt-cache/ports.js';
import { cachedContentsStore } from '../../src/storage/cached-contents-store.js';
import { embeddedDatabase } from '../../src/storage/embedded.js';
import { callOf } from '../formats/canonical-call.js';

const dataDir = path.join(tmpdir(), `pollux-${randomUUID()}`);
const database = embeddedDatabase(dataDir);
const store = cachedContentsStore(database.open);
const held = { provider: 'p', credentialId: 'c', model: 'm', handle: 'cachedContents/there' };
let time = 1_000_000;

/** The service over a store, where the provider keeps every prefix. */
function createCaches(over: CachedContentsStore, released: Result<undefined> = ok(undefined)) {
  const releases: HeldPrefix[] = [];
  const caches = createCachedContents({
    store: over,
    providerCaches: {
      hold: async () => ok({ totalTokenCount: 1, held }),
      extend: async () => ok(undefined),
      async release(given) {
        releases.push(given);
        return released;
      },
    },
    now: () => time,
    newId: randomUUID,
    isThere: database.isThere,
  });
  return { caches, releases };
}

const reports: GatewayError[] = [];
const context = {
  requestId: 'request-1',
  principal: configuredPrincipal('test', 'one'),
  tenant: 'one',
  signal: createCancellation().signal,
  strict: false,
  warn: () => {},
  report: (error: GatewayError) => reports.push(error),
};

afterAll(async () => {
  await database.close();
  await rm(dataDir, { recursive: true });
});

it('says that nothing is stored without making a database to look into', async () => {
  const { caches } = createCaches(store);
  expect(await caches.get('any', context)).toMatchObject({ error: { kind: 'not-found' } });
  expect(await caches.list({ limit: 10 }, context)).toEqual([]);
  expect(await caches.find('one', 'cachedContents/any')).toBeUndefined();
  expect(database.isThere()).toBe(false);
});

it('takes what is expired out of the store, and nothing else', async () => {
  const { caches } = createCaches(store);
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

it.each<[string, Result<undefined>, string[]]>([
  ['can', ok(undefined), []],
  ['cannot', fail(new GatewayError('upstream-rejected', 'No.')), ['No.']],
])(
  'has the provider forget what the store could not keep, where it %s',
  async (_, result, told) => {
    const full = async () => {
      throw new GatewayError('storage-failed', 'The disk is full.');
    };
    const { caches, releases } = createCaches({ ...store, add: full }, result);
    const created = caches.create({ call: callOf(), prefix: '{}' }, context);
    await expect(created).rejects.toThrow('The disk is full.');
    expect(releases).toEqual([held]);
    expect(reports.splice(0).map(({ message }) => message)).toEqual(told);
  },
);
