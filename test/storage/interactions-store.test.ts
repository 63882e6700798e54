import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Interaction, InteractionStore } from '../../src/interactions/ports.js';
import { interactionsStore } from '../../src/storage/interactions-store.js';
import { describeDatabases, type TestDatabase } from '../support/databases.js';

const nowMs = 1_000_000;
const holdsUntilMs = nowMs + 60;

describeDatabases('the store of interactions', (make) => {
  let database: TestDatabase;
  let store: InteractionStore;

  beforeEach(async () => {
    database = await make();
    store = interactionsStore(database.open);
  });
  afterEach(async () => {
    await database.close();
  });

  const made = (id: string, changes: Partial<Interaction> = {}): Interaction => ({
    id,
    tenant: 'a',
    conversationId: 'c',
    model: 'm',
    background: false,
    state: 'running',
    createdAtMs: nowMs,
    updatedAtMs: nowMs,
    expiresAtMs: nowMs + 100,
    ...changes,
  });
  const add = (id: string, changes: Partial<Interaction> = {}) =>
    store.add(made(id, changes), { said: '[]', call: '{}' }, holdsUntilMs);
  const idsOf = (interactions: readonly Interaction[]) => interactions.map(({ id }) => id);

  it('gives back what it was given, texts of megabytes included', async () => {
    // Characters of two halves stand where pieces are cut.
    const said = JSON.stringify(['🦭'.repeat(400_000), 'a\0b']);
    const whole = made('i', { previousId: 'h', background: true, warnings: 'dropped;field="x"' });
    await store.add(whole, { said }, holdsUntilMs);
    expect(await store.find('a', 'i', nowMs)).toEqual(whole);
    expect(await store.readText('i', 'said')).toBe(said);
    expect(await store.readText('i', 'answer')).toBeUndefined();
  });

  it('knows nothing for others, and nothing that is expired', async () => {
    await add('i');
    expect(await store.find('b', 'i', nowMs)).toBeUndefined();
    expect(await store.ofConversation('b', 'c', nowMs)).toEqual([]);
    expect(await store.find('a', 'i', nowMs + 100)).toBeUndefined();
    await store.remove('b', 'i');
    await store.extend('b', ['i'], nowMs + 900);
    expect(await store.end(made('i', { tenant: 'b', state: 'done' }), '[]')).toBe(false);
    expect(await store.find('a', 'i', nowMs)).toEqual(made('i'));
  });

  it('writes an end once, and forgets the call with it', async () => {
    await add('i');
    const fault = { code: 'unavailable', message: 'No.' };
    const ended = made('i', { state: 'failed', fault, updatedAtMs: nowMs + 1 });
    expect(await store.end(ended, '["x"]')).toBe(true);
    expect(await store.end(made('i', { state: 'done' }), '[]')).toBe(false);
    expect(await store.find('a', 'i', nowMs)).toEqual(ended);
    expect(await store.readText('i', 'answer')).toBe('["x"]');
    expect(await store.readText('i', 'call')).toBeUndefined();
  });

  it('never shortens a life', async () => {
    await add('i');
    await store.extend('a', ['i', 'none'], nowMs + 900);
    await store.extend('a', ['i'], nowMs + 200);
    expect(await store.find('a', 'i', nowMs + 800)).toMatchObject({ expiresAtMs: nowMs + 900 });
  });

  it('takes away what is expired, and what is removed, with all texts', async () => {
    await add('i');
    await add('j', { expiresAtMs: nowMs + 900 });
    await store.deleteExpired(nowMs + 100);
    await store.remove('a', 'j');
    for (const id of ['i', 'j']) expect(await store.readText(id, 'said')).toBeUndefined();
    expect(await store.takeUnfinished(Number.MAX_SAFE_INTEGER, 0)).toEqual([]);
  });

  it('gives what nobody holds to one alone', async () => {
    await add('i');
    await add('j');
    await add('k', { state: 'done' });
    expect(await store.takeUnfinished(holdsUntilMs, holdsUntilMs + 60)).toEqual([]);
    const later = holdsUntilMs + 1;
    const taken = await Promise.all(
      [1, 2, 3].map(() => store.takeUnfinished(later, holdsUntilMs + 60)),
    );
    expect(taken.flatMap(idsOf).sort()).toEqual(['i', 'j']);
  });

  it('holds what runs, and says what does not any more', async () => {
    await add('i');
    await add('j');
    await store.end(made('j', { state: 'cancelled' }), '[]');
    expect(await store.hold(['i', 'j', 'none'], holdsUntilMs + 60)).toEqual(new Set(['i']));
    expect(await store.takeUnfinished(holdsUntilMs + 1, 0)).toEqual([]);
    await store.hold(['i'], 0);
    expect(idsOf(await store.takeUnfinished(nowMs, nowMs))).toEqual(['i']);
  });
});
