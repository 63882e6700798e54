import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { configuredPrincipal } from '../../src/core/principal.js';
import type { Running } from '../../src/main.js';
import { startGateway } from './gateway.js';
import { manager, statusOfCall } from './manage.js';

const adminKey = 'an-admin-key-of-the-tests';
const managerKey = 'a-key-that-manages-team-a';
const boundKey = 'a-key-that-may-do-little';

let nowMs = Date.UTC(2026, 0, 1);
let gateway: Running;
let manage: ReturnType<typeof manager>;
beforeAll(async () => {
  gateway = await startGateway({
    now: () => nowMs,
    callers: {
      [adminKey]: configuredPrincipal('admin', 'default', ['admin']),
      [managerKey]: configuredPrincipal('manager', 'team-a', ['inference', 'manage']),
      [boundKey]: {
        ...configuredPrincipal('bound', 'team-a', ['inference', 'manage']),
        allowed: { models: ['fast'], operations: ['generateContent'] },
        limits: { budgets: [{ limitNanoUsd: 10_000_000_000n, window: 'day' }] },
      },
    },
  });
  manage = manager(gateway);
  for (const id of ['team-a', 'team-b']) await manage(adminKey, 'POST', 'projects', { id });
});
afterAll(() => gateway.close());

async function makeKey(body: object = {}, by = adminKey) {
  const made = await manage(by, 'POST', 'keys', { displayName: 'ci', project: 'team-a', ...body });
  expect(made.status).toBe(200);
  return made.body as { id: string; secret: string; last4: string };
}

describe('projects', () => {
  it('are made, shown, changed and archived', async () => {
    const limits = { concurrency: 4, budgets: [{ usd: '10.00', window: 'day' }] };
    const made = await manage(adminKey, 'POST', 'projects', { id: 'short', limits });
    expect(made.body).toEqual({
      id: 'short',
      displayName: 'short',
      limits,
      configured: false,
      createTime: '2026-01-01T00:00:00.000Z',
      updateTime: '2026-01-01T00:00:00.000Z',
    });
    expect((await manage(adminKey, 'GET', 'projects/short')).body).toEqual(made.body);
    const changed = await manage(adminKey, 'PATCH', 'projects/short', {
      displayName: 'Short',
      limits: {},
    });
    expect(changed.body).toMatchObject({ displayName: 'Short', limits: {} });

    const { id, secret } = await makeKey({ project: 'short' });
    expect(await statusOfCall(gateway, secret)).toBe(200);
    expect((await manage(adminKey, 'DELETE', 'projects/short')).body).toEqual({});
    expect(await statusOfCall(gateway, secret)).toBe(401);
    expect((await manage(adminKey, 'GET', `keys/${id}`)).body.state).toBe('archived');
    const listed = await manage(adminKey, 'GET', 'keys?project=short');
    expect(listed.body.keys).toMatchObject([{ id, state: 'archived' }]);
    expect((await manage(adminKey, 'GET', 'projects/short')).status).toBe(404);
    const again = await manage(adminKey, 'POST', 'projects', { id: 'short' });
    expect(again).toMatchObject({ status: 409, body: { error: { status: 'ALREADY_EXISTS' } } });
    const key = { displayName: 'ci', project: 'short' };
    expect((await manage(adminKey, 'POST', 'keys', key)).status).toBe(404);
  });

  it.each([
    ['POST', 'projects', { id: 'x' }],
    ['PATCH', 'projects/team-a', { displayName: 'mine' }],
    ['DELETE', 'projects/team-a', undefined],
  ])('%s %s takes an admin', async (method, path, body) => {
    const { status } = await manage(managerKey, method, path, body);
    expect(status).toBe(403);
  });

  it('of the configuration are changed there', async () => {
    const own = await startGateway({
      projects: { fixed: {} },
      callers: { [adminKey]: configuredPrincipal('admin', 'default', ['admin']) },
    });
    const manageOwn = manager(own);
    const changed = await manageOwn(adminKey, 'PATCH', 'projects/fixed', { limits: {} });
    expect(changed).toMatchObject({
      status: 400,
      body: { error: { status: 'FAILED_PRECONDITION' } },
    });
    const taken = await manageOwn(adminKey, 'POST', 'projects', { id: 'fixed' });
    expect(taken.status).toBe(409);
    await own.close();
  });
});

describe('a key', () => {
  it('is shown once, and works', async () => {
    const expireTime = '2027-01-31T00:00:00.000Z';
    const allowed = { dialects: ['gemini'] };
    const limits = { requestsPerMinute: 60 };
    const made = await manage(adminKey, 'POST', 'keys', {
      ...{ displayName: 'ci', project: 'team-a', allowed, limits, expireTime },
    });
    const { secret, ...key } = made.body;
    expect(secret).toMatch(/^gw_live_[0-9A-Za-z]{12}_[0-9A-Za-z]{49}$/);
    expect(key).toEqual({
      id: secret.split('_')[2],
      project: 'team-a',
      displayName: 'ci',
      last4: secret.slice(-4),
      scopes: ['inference'],
      allowed,
      limits,
      state: 'active',
      createdBy: 'config:admin',
      expireTime,
      createTime: '2026-01-01T00:00:00.000Z',
      updateTime: '2026-01-01T00:00:00.000Z',
    });
    const shown = await manage(managerKey, 'GET', `keys/${key.id}`);
    expect(shown.body).toEqual(key);
    expect(JSON.stringify(shown.body)).not.toContain(secret);
    expect(await statusOfCall(gateway, secret)).toBe(200);
    expect(await statusOfCall(gateway, secret, 'nordlys/v1beta/models/any:generateContent')).toBe(
      403,
    );
  });

  it.each([
    [
      'with its last character changed',
      (key: string) => key.slice(0, -1) + (key.endsWith('a') ? 'b' : 'a'),
    ],
    ['cut to its beginning', (key: string) => key.slice(0, 40)],
    ['with something behind it', (key: string) => `${key}a`],
    ['in upper case', (key: string) => key.toUpperCase()],
  ])('%s is none (row 57)', async (_, change) => {
    const { secret } = await makeKey();
    expect(await statusOfCall(gateway, change(secret))).toBe(401);
  });

  it('ends when it expires', async () => {
    const { id, secret } = await makeKey({ expireTime: new Date(nowMs + 1000).toISOString() });
    expect(await statusOfCall(gateway, secret)).toBe(200);
    nowMs += 1000;
    expect(await statusOfCall(gateway, secret)).toBe(401);
    expect((await manage(adminKey, 'GET', `keys/${id}`)).body.state).toBe('expired');
    const later = new Date(nowMs + 60_000).toISOString();
    await manage(adminKey, 'PATCH', `keys/${id}`, { expireTime: later });
    expect(await statusOfCall(gateway, secret)).toBe(200);
    const free = await manage(adminKey, 'PATCH', `keys/${id}`, { expireTime: null });
    expect(free.body.expireTime).toBeUndefined();
  });

  it('is revoked for good', async () => {
    const { id, secret } = await makeKey();
    expect(await statusOfCall(gateway, secret)).toBe(200);
    const revoked = await manage(managerKey, 'POST', `keys/${id}:revoke`);
    expect(revoked.body).toMatchObject({ state: 'revoked', revokeTime: expect.any(String) });
    expect(await statusOfCall(gateway, secret)).toBe(401);
    expect((await manage(adminKey, 'POST', `keys/${id}:rotate`)).status).toBe(400);
    expect((await manage(adminKey, 'GET', `keys/${id}`)).status).toBe(200);
  });

  it('gets a new secret, and keeps the former one for as long as it is told', async () => {
    const { id, secret } = await makeKey();
    expect(await statusOfCall(gateway, secret)).toBe(200);
    const next = (await manage(adminKey, 'POST', `keys/${id}:rotate`, { graceSeconds: 60 })).body;
    expect(next.id).toBe(id);
    expect(next.secret).not.toBe(secret);
    expect(await statusOfCall(gateway, secret)).toBe(200);
    expect(await statusOfCall(gateway, next.secret)).toBe(200);
    nowMs += 60_000;
    expect(await statusOfCall(gateway, secret)).toBe(401);
    const last = (await manage(adminKey, 'POST', `keys/${id}:rotate`)).body;
    expect(await statusOfCall(gateway, next.secret)).toBe(401);
    expect(await statusOfCall(gateway, last.secret)).toBe(200);
  });

  it('is deleted with all that is kept of it', async () => {
    const { id, secret } = await makeKey();
    expect(await statusOfCall(gateway, secret)).toBe(200);
    expect((await manage(adminKey, 'DELETE', `keys/${id}`)).body).toEqual({});
    expect(await statusOfCall(gateway, secret)).toBe(401);
    expect((await manage(adminKey, 'GET', `keys/${id}`)).status).toBe(404);
    expect((await manage(adminKey, 'DELETE', `keys/${id}`)).status).toBe(404);
  });

  it('is changed in what is given, and takes what is null away', async () => {
    const { id, secret } = await makeKey({ allowed: { operations: ['countTokens'] } });
    expect(await statusOfCall(gateway, secret)).toBe(403);
    const changed = await manage(managerKey, 'PATCH', `keys/${id}`, { allowed: null });
    expect(changed.body.allowed).toBeUndefined();
    expect(changed.body.displayName).toBe('ci');
    expect(await statusOfCall(gateway, secret)).toBe(200);
  });

  it('is one of a page of a list', async () => {
    await makeKey({ project: 'team-b' });
    await makeKey({ project: 'team-b' });
    const first = await manage(adminKey, 'GET', 'keys?project=team-b&pageSize=1');
    expect(first.body.keys).toHaveLength(1);
    const token = first.body.nextPageToken;
    const second = await manage(
      adminKey,
      'GET',
      `keys?project=team-b&pageSize=1&pageToken=${token}`,
    );
    expect(second.body.keys).toHaveLength(1);
    expect(second.body.nextPageToken).toBeUndefined();
    expect(second.body.keys[0].id > first.body.keys[0].id).toBe(true);
    const projects = async (key: string, query = '') => {
      const { body } = await manage(key, 'GET', `keys${query}`);
      return [...new Set(body.keys.map(({ project }: { project: string }) => project))];
    };
    expect(await projects(adminKey)).toEqual(expect.arrayContaining(['team-a', 'team-b']));
    expect(await projects(managerKey)).toEqual(['team-a']);
    expect(await projects(managerKey, '?project=team-b')).toEqual([]);
  });
});

describe('what is somebody else’s', () => {
  it('is as good as unknown, whatever is done with it (row 112)', async () => {
    const { id, secret } = await makeKey({ project: 'team-b' });
    for (const [method, action, body] of [
      ['GET', '', undefined],
      ['PATCH', '', { displayName: 'mine' }],
      ['DELETE', '', undefined],
      ['POST', ':revoke', undefined],
      ['POST', ':rotate', undefined],
    ] as const) {
      const foreign = await manage(managerKey, method, `keys/${id}${action}`, body);
      const unknown = await manage(managerKey, method, `keys/nobodyskey00${action}`, body);
      expect(foreign.status).toBe(404);
      expect(foreign.body).toEqual(unknown.body);
    }
    const made = await manage(managerKey, 'POST', 'keys', { displayName: 'x', project: 'team-b' });
    const nowhere = await manage(managerKey, 'POST', 'keys', { displayName: 'x', project: 'none' });
    expect(made.status).toBe(404);
    expect(made.body).toEqual(nowhere.body);
    expect(await statusOfCall(gateway, secret)).toBe(200);
  });
});

describe('a key cannot grant what it has not (row 114)', () => {
  const bound = {
    displayName: 'x',
    allowed: { models: ['fast'], operations: ['generateContent'] },
    limits: { budgets: [{ usd: '10', window: 'day' }] },
  };
  it.each([
    ['scopes', { ...bound, scopes: ['admin'] }],
    ['allowed.models', { ...bound, allowed: { ...bound.allowed, models: ['fast', 'slow'] } }],
    ['allowed.operations', { ...bound, allowed: { models: ['fast'] } }],
    ['limits.budgets', { ...bound, limits: { budgets: [{ usd: '10.000000001', window: 'day' }] } }],
    ['limits.budgets', { ...bound, limits: {} }],
  ])('%s', async (field, body) => {
    const { status, body: answer } = await manage(boundKey, 'POST', 'keys', body);
    expect(status).toBe(403);
    expect(answer.error.status).toBe('PERMISSION_DENIED');
    expect(answer.error.message).toContain(field);
  });

  it('but what it has', async () => {
    const { id } = await makeKey(bound, boundKey);
    const wider = await manage(boundKey, 'PATCH', `keys/${id}`, { limits: {} });
    expect(wider.status).toBe(403);
    expect((await manage(adminKey, 'GET', `keys/${id}`)).body.limits.budgets).toHaveLength(1);
  });

  it('nor get hold of a key that has more, by its new secret or its settings', async () => {
    const { id } = await makeKey({ scopes: ['admin'] });
    expect((await manage(managerKey, 'POST', `keys/${id}:rotate`)).status).toBe(403);
    const named = await manage(managerKey, 'PATCH', `keys/${id}`, { displayName: 'x' });
    expect(named.status).toBe(403);
  });
});

describe('a key cannot change itself (row 115)', () => {
  it.each([
    [{ scopes: ['inference', 'manage', 'admin'] }, 403],
    [{ limits: {} }, 403],
    [{ project: 'team-b' }, 400],
    [{ createdBy: 'me' }, 400],
    [{ digest: 'ab', last4: 'abcd' }, 400],
    [{}, 400],
  ])('%j: %s', async (change, status) => {
    const { id, secret } = await makeKey({ scopes: ['inference', 'manage'] });
    const before = (await manage(adminKey, 'GET', `keys/${id}`)).body;
    expect((await manage(secret, 'PATCH', `keys/${id}`, change)).status).toBe(status);
    expect((await manage(adminKey, 'GET', `keys/${id}`)).body).toEqual(before);
  });

  it('but rotate and revoke itself', async () => {
    const { id, secret } = await makeKey({ scopes: ['inference', 'manage'] });
    const { body } = await manage(secret, 'POST', `keys/${id}:rotate`);
    expect((await manage(body.secret, 'POST', `keys/${id}:revoke`)).status).toBe(200);
    expect((await manage(body.secret, 'GET', `keys/${id}`)).status).toBe(401);
  });
});

describe('refuses', () => {
  it.each([
    [{}, 'displayName'],
    [{ displayName: 'x', admin: true }, 'does not know "admin"'],
    [{ displayName: 'x', scopes: ['root'] }, 'scopes[0]'],
    [
      { displayName: 'x', limits: { budgets: [{ usd: 10, window: 'day' }] } },
      'limits.budgets[0].usd',
    ],
    [
      { displayName: 'x', limits: { budgets: [{ usd: '1e3', window: 'day' }] } },
      'limits.budgets[0].usd',
    ],
    [{ displayName: 'x', allowed: { operations: ['deleteAll'] } }, 'allowed.operations[0]'],
    [{ displayName: 'x', expireTime: 'soon' }, 'expireTime'],
    [{ displayName: 'x', expireTime: '2020-01-31T00:00:00Z' }, 'expireTime: is over already'],
    [{ displayName: 'a\u0000b' }, 'displayName'],
  ])('%j', async (body, words) => {
    const { status, body: answer } = await manage(adminKey, 'POST', 'keys', body);
    expect(status).toBe(400);
    expect(answer.error.message).toContain(words);
  });
});

it('tells addresses that guess to wait, and answers those with a valid key', async () => {
  const own = await startGateway({
    auth: { failedPerMinute: 2 },
    callers: { [adminKey]: configuredPrincipal('admin') },
  });
  expect(await statusOfCall(own, 'wrong-1')).toBe(401);
  expect(await statusOfCall(own, 'wrong-2')).toBe(401);
  expect(await statusOfCall(own, 'wrong-3')).toBe(429);
  expect(await statusOfCall(own, adminKey)).toBe(200);
  const { status, headers, body } = await manager(own)('wrong-4', 'GET', 'projects');
  expect(status).toBe(429);
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  expect(body.error.status).toBe('RESOURCE_EXHAUSTED');
  // Who brings none does not guess.
  expect((await manager(own)(undefined, 'GET', 'projects')).status).toBe(401);
  await own.close();
});

it('keeps keys over a restart', async () => {
  const dataDir = `${process.env.TMPDIR ?? '/tmp'}/pollux-keys-${process.pid}-${Date.now()}`;
  const callers = { [adminKey]: configuredPrincipal('admin', 'default', ['admin']) };
  const first = await startGateway({ dataDir, callers });
  const made = await manager(first)(adminKey, 'POST', 'keys', { displayName: 'ci' });
  await first.close();
  const second = await startGateway({ dataDir, callers });
  expect(await statusOfCall(second, made.body.secret)).toBe(200);
  await second.close();
});
