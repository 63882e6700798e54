import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bodyShapes } from '../../generated/management/operations.js';
import { routes } from '../../generated/management/routes.js';
import { configuredPrincipal } from '../../src/core/principal.js';
import type { Running } from '../../src/main.js';
import { createApp } from '../../src/server/app.js';
import { apiKey, startGateway } from './gateway.js';

const adminKey = 'an-admin-key-of-the-tests';
const managerKey = 'a-key-that-manages-team-a';

let gateway: Running;
beforeAll(async () => {
  gateway = await startGateway({
    projects: { 'team-a': { concurrency: 3 }, 'team-b': {}, default: {} },
    callers: {
      [adminKey]: configuredPrincipal('admin', 'default', ['admin']),
      [managerKey]: configuredPrincipal('manager', 'team-a', ['manage']),
    },
  });
});
afterAll(() => gateway.close());

async function manage(path: string, key: string | undefined, init: RequestInit = {}) {
  const response = await fetch(`${gateway.url}/manage/v1/${path}`, {
    ...init,
    headers: { ...(key === undefined ? {} : { 'x-goog-api-key': key }), ...init.headers },
  });
  const body = JSON.parse(await response.text());
  return { status: response.status, headers: response.headers, body };
}

describe('projects', () => {
  it('are all there for an admin, page by page', async () => {
    const first = await manage('projects?pageSize=2', adminKey);
    expect(first.body).toEqual({
      projects: [
        { id: 'default', displayName: 'default', limits: {}, configured: true },
        { id: 'team-a', displayName: 'team-a', limits: { concurrency: 3 }, configured: true },
      ],
      nextPageToken: 'team-a',
    });
    const second = await manage('projects?pageSize=2&pageToken=team-a', adminKey);
    expect(second.body).toMatchObject({ projects: [{ id: 'team-b' }] });
    expect(second.body.nextPageToken).toBeUndefined();
  });

  it('are one for who manages one', async () => {
    const { body } = await manage('projects', managerKey);
    expect(body.projects.map(({ id }: { id: string }) => id)).toEqual(['team-a']);
  });

  it('of others are as good as unknown', async () => {
    const foreign = await manage('projects/team-b', managerKey);
    const unknown = await manage('projects/nobody', managerKey);
    expect(foreign.status).toBe(404);
    expect(foreign.body).toEqual(unknown.body);
    expect((await manage('projects/team-a', managerKey)).status).toBe(200);
  });
});

describe('targets', () => {
  it('are how the models at the providers do', async () => {
    await fetch(`${gateway.url}/v1beta/models/seen:generateContent`, {
      method: 'POST',
      headers: { 'x-goog-api-key': apiKey, 'content-type': 'application/json' },
      body: JSON.stringify({ contents: [{ parts: [{ text: 'Hi' }] }] }),
    });
    const { status, body } = await manage('targets', adminKey);
    expect(status).toBe(200);
    expect(body.targets).toContainEqual({
      provider: 'demo',
      model: 'seen',
      credentialId: expect.any(String),
      circuit: 'closed',
      openings: 0,
      inFlight: 0,
      concurrency: 256,
      latencyMs: expect.any(Number),
      tokensPerSecond: expect.any(Number),
      retriesLeft: 50,
      misconfigured: false,
      recentFaults: [],
    });
  });

  it("are the operator's alone", async () => {
    expect((await manage('targets', managerKey)).status).toBe(403);
    expect((await manage('targets', apiKey)).status).toBe(403);
  });
});

describe('the door', () => {
  it('asks for a key before it tells what there is', async () => {
    for (const path of ['projects', 'nothing', 'projects/a/b/c', '../openapi']) {
      expect(await manage(path, undefined)).toMatchObject({
        status: 401,
        body: { error: { status: 'UNAUTHENTICATED' } },
      });
    }
  });

  it('refuses a key that may only call models', async () => {
    const { status, body } = await manage('projects', apiKey);
    expect(status).toBe(403);
    expect(body.error.message).toBe(
      'This key may not call listProjects. It takes a key with the scope manage or admin.',
    );
  });

  it('takes no key from the address', async () => {
    expect((await manage(`projects?key=${adminKey}`, undefined)).status).toBe(401);
  });

  it.each(['x-goog-api-key', 'x-api-key', 'api-key'])('takes a key from %s', async (name) => {
    const { status } = await manage('projects', undefined, { headers: { [name]: adminKey } });
    expect(status).toBe(200);
  });

  it('sends no CORS headers, and answers no preflight', async () => {
    const headers = { Origin: 'https://page.example' };
    const answer = await manage('projects', adminKey, { headers });
    expect([...answer.headers.keys()].filter((name) => /^access-control/.test(name))).toEqual([]);
    const preflight = await manage('projects', adminKey, { method: 'OPTIONS', headers });
    expect(preflight.status).toBe(405);
    expect([...preflight.headers.keys()].filter((name) => /^access-control/.test(name))).toEqual(
      [],
    );
  });

  it.each([
    ['POST', 'projects/team-a', 405],
    ['GET', 'nothing', 404],
    ['GET', 'projects/%zz', 404],
    ['GET', 'projects?pageSize=x', 400],
    ['GET', 'projects?pageToken=../x', 400],
  ])('%s %s: %s', async (method, path, status) => {
    expect((await manage(path, adminKey, { method })).status).toBe(status);
  });

  it('refuses parameters that it does not know, or that say two things', async () => {
    const purge = (query: string) =>
      manage(`projects/team-a/keptAnswers${query}`, managerKey, { method: 'DELETE' });
    for (const [query, field] of [
      ['?keyid=x', 'keyid'],
      ['?keyId=x&keyId=y', 'keyId'],
    ] as const) {
      const { status, body } = await purge(query);
      expect([status, body.error.details[1].fieldViolations[0].field]).toEqual([400, field]);
    }
    expect((await purge('?keyId=x')).status).toBe(200);
    expect((await manage('projects/team-a?pageSize=1', managerKey)).status).toBe(400);
  });

  it('changes nothing for a dry run, and says so', async () => {
    const headers = { 'X-Gateway-Dry-Run': '1', 'content-type': 'application/json' };
    const body = JSON.stringify({ id: 'never-made' });
    const { status } = await manage('projects', adminKey, { method: 'POST', headers, body });
    expect(status).toBe(501);
    expect((await manage('projects/never-made', adminKey, { headers })).status).toBe(404);
  });

  it('publishes its document', async () => {
    const response = await fetch(`${gateway.url}/openapi/management.json`);
    expect(await response.json()).toMatchObject({ info: { title: 'Pollux management' } });
  });
});

describe('a model API', () => {
  it('refuses a key that may not call it, before it reads the body', async () => {
    const response = await fetch(`${gateway.url}/v1beta/models/any:generateContent`, {
      method: 'POST',
      headers: { 'x-goog-api-key': managerKey },
      body: '{',
    });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({
      error: { status: 'PERMISSION_DENIED', code: 403 },
    });
  });
});

describe('every operation of the document', () => {
  const fill = (path: string) =>
    path.replace('/manage/v1/', '').replace(/\{\w+\}/g, 'nobodyskey00');

  it.each(routes)('$method $path asks for a key, and for one with the scope', async (route) => {
    const init = { method: route.method };
    expect((await manage(fill(route.path), undefined, init)).status).toBe(401);
    expect((await manage(fill(route.path), 'wrong-key', init)).status).toBe(401);
    expect((await manage(fill(route.path), apiKey, init)).status).toBe(403);
  });

  it.each(routes.filter(({ operationId }) => operationId in bodyShapes))(
    '$method $path refuses a body that its document does not let through',
    async ({ method, path }) => {
      const headers = { 'Content-Type': 'application/json' };
      for (const body of ['{', '[]', '"x"', '{"nobodyKnowsThis":1}', '{"displayName":5}']) {
        const { status } = await manage(fill(path), adminKey, { method, headers, body });
        expect(status).toBe(400);
      }
      const large = JSON.stringify({ displayName: 'x'.repeat(300_000) });
      expect((await manage(fill(path), adminKey, { method, headers, body: large })).status).toBe(
        413,
      );
      const text = { 'Content-Type': 'text/plain' };
      const { status } = await manage(fill(path), adminKey, { method, headers: text, body: '{}' });
      expect(status).toBe(415);
    },
  );
});

describe('what is no API of a document', () => {
  /** Answered to everybody: they tell nothing of anybody. */
  const open = ['/healthz', '/readyz', '/openapi/:name.json'];

  it('is open only where that was decided', () => {
    const app = createApp({
      documents: {},
      management: () => {},
      newId: () => 'id',
      isReady: () => true,
      dependencies: [],
    });
    const paths = app.router.stack.flatMap(({ route }) => (route ? [route.path] : []));
    expect(paths).toEqual(open);
  });
});

it('counts against the limits of its key', async () => {
  const own = await startGateway({
    callers: {
      [adminKey]: {
        ...configuredPrincipal('admin', 'default', ['admin']),
        limits: { requestsPerMinute: 1 },
      },
    },
  });
  const ask = async () => {
    const headers = { 'x-goog-api-key': adminKey };
    const response = await fetch(`${own.url}/manage/v1/projects`, { headers });
    await response.text();
    return response.status;
  };
  expect([await ask(), await ask()]).toEqual([200, 429]);
  await own.close();
});
