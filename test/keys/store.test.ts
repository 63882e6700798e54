import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { StoredKey } from '../../src/keys/ports.js';
import { keysStore } from '../../src/storage/keys-store.js';
import { projectsStore } from '../../src/storage/projects-store.js';
import { describeDatabases, type TestDatabase } from '../support/databases.js';

const key: StoredKey = {
  id: 'aaaaaaaaaaaa',
  projectId: 'team-a',
  displayName: "it's a key; drop table gateway_keys",
  digest: 'ab'.repeat(32),
  last4: 'wxyz',
  former: { digest: 'cd'.repeat(32), untilMs: 1_900_000_000_000 },
  scopes: ['inference', 'manage'],
  allowed: { models: ['fast'], dialects: ['gemini'], operations: [] },
  limits: {
    requestsPerMinute: 60,
    budgets: [{ limitNanoUsd: 999_999_999_999_999_999n, window: 'total' }],
  },
  expiresAtMs: 1_900_000_000_001,
  revokedAtMs: 1_900_000_000_002,
  createdBy: 'cli',
  createdAtMs: 1_800_000_000_000,
  updatedAtMs: 1_800_000_000_000,
};
const bare: StoredKey = {
  ...{ id: 'bbbbbbbbbbbb', projectId: 'team-b', displayName: 'b', digest: 'ef'.repeat(32) },
  ...{ last4: 'abcd', scopes: [], limits: {}, createdBy: 'aaaaaaaaaaaa' },
  ...{ createdAtMs: 1, updatedAtMs: 1 },
};
const project = {
  id: 'team-a',
  displayName: 'Team A',
  limits: { budgets: [{ limitNanoUsd: 1n, window: 'day' as const }] },
  createdAtMs: 5,
  updatedAtMs: 5,
};

describeDatabases('keys and projects', (make) => {
  let database: TestDatabase;
  let keys: ReturnType<typeof keysStore>;
  let projects: ReturnType<typeof projectsStore>;
  beforeEach(async () => {
    database = await make();
    keys = keysStore(database.open);
    projects = projectsStore(database.open);
    await keys.add(key);
    await keys.add(bare);
  });
  afterEach(() => database.close());

  it('gives back what was kept', async () => {
    expect(await keys.find('everybody', key.id)).toEqual(key);
    expect(await keys.find('everybody', bare.id)).toEqual(bare);
    expect(await keys.find('everybody', "x' or '1'='1")).toBeUndefined();
  });

  it('shows nobody a key of another project', async () => {
    const reach = { projectId: 'team-b' };
    expect(await keys.find(reach, key.id)).toBeUndefined();
    expect(await keys.list(reach, { limit: 10 })).toEqual([bare]);
    expect(await keys.replace(reach, { ...key, displayName: 'x' }, key.updatedAtMs)).toBe(false);
    expect(await keys.remove(reach, key.id)).toBe(false);
    expect(await keys.find('everybody', key.id)).toEqual(key);
  });

  it('lists by id, page by page', async () => {
    const first = await keys.list('everybody', { limit: 1 });
    expect(first).toEqual([key]);
    expect(await keys.list('everybody', { limit: 1, after: key.id })).toEqual([bare]);
  });

  it('changes a key that nobody changed meanwhile, and never whose it is', async () => {
    const reach = { projectId: 'team-a' };
    const { allowed: _, former: __, revokedAtMs: ___, expiresAtMs: ____, ...plain } = key;
    const changed = { ...plain, limits: {}, updatedAtMs: key.updatedAtMs + 1 };
    const stolen = { ...changed, projectId: 'team-b', createdBy: 'x', createdAtMs: 0 };
    expect(await keys.replace(reach, stolen, key.updatedAtMs)).toBe(true);
    expect(await keys.find(reach, key.id)).toEqual(changed);
    expect(await keys.replace(reach, key, key.updatedAtMs)).toBe(false);
  });

  it('removes a key', async () => {
    expect(await keys.remove('everybody', key.id)).toBe(true);
    expect(await keys.remove('everybody', key.id)).toBe(false);
    expect(await keys.findWithProject(key.id)).toBeUndefined();
  });

  it('gives a key with its project', async () => {
    expect(await keys.findWithProject(key.id)).toEqual({ key });
    await projects.add(project);
    expect(await keys.findWithProject(key.id)).toEqual({ key, project });
    await projects.change(project.id, { updatedAtMs: 6, archivedAtMs: 6 });
    expect(await keys.findWithProject(key.id)).toMatchObject({ project: { archivedAtMs: 6 } });
  });

  it('gives the id of a project once, archived or not', async () => {
    expect(await projects.add(project)).toBe(true);
    expect(await projects.add(project)).toBe(false);
    expect(
      await projects.change('team-a', { updatedAtMs: 7, displayName: 'A', limits: {} }),
    ).toEqual({ ...project, displayName: 'A', limits: {}, updatedAtMs: 7 });
    expect([...(await projects.livingAmong(['team-a', 'nobody']))]).toEqual(['team-a']);
    await projects.change('team-a', { updatedAtMs: 8, archivedAtMs: 8 });
    expect([...(await projects.livingAmong(['team-a']))]).toEqual([]);
    expect(await projects.add(project)).toBe(false);
    expect(await projects.list({ limit: 10 })).toEqual([]);
    expect(await projects.change('team-a', { updatedAtMs: 9 })).toBeUndefined();
    expect(await projects.change('nobody', { updatedAtMs: 9 })).toBeUndefined();
  });
});
