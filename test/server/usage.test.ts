import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { configuredPrincipal } from '../../src/core/principal.js';
import type { Running } from '../../src/main.js';
import { apiKey, otherKey, startGateway } from './gateway.js';
import { manager } from './manage.js';
import { chunk, playsJson, startUpstream } from './upstream.js';

const adminKey = 'an-admin-key-of-the-usage-tests';
const managerKey = 'a-managing-key-of-the-usage-tests';

let nowMs = Date.parse('2026-11-30T10:20:00Z');
let upstream: Awaited<ReturnType<typeof startUpstream>>;
let gateway: Running;

async function ask(key: string, name?: string): Promise<string> {
  const response = await fetch(`${gateway.url}/v1beta/models/gemini%2Fm-1:generateContent`, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', 'x-goog-api-key': key },
      ...(name === undefined ? {} : { 'x-opper-name': name }),
    },
    body: JSON.stringify({ contents: [{ parts: [{ text: 'hi' }] }] }),
  });
  await response.text();
  return response.headers.get('x-request-id') ?? '';
}

beforeAll(async () => {
  upstream = await startUpstream();
  upstream.plays(playsJson(200, chunk('hello', 'STOP')));
  gateway = await startGateway({
    providers: [upstream.provider],
    catalogue: {
      'gemini/*': { prices: { promptPerMillionTokens: 1, completionPerMillionTokens: 2 } },
    },
    callers: {
      [adminKey]: configuredPrincipal('admin', 'default', ['admin']),
      [managerKey]: configuredPrincipal('manager', 'other', ['manage']),
    },
    now: () => nowMs,
  });
  await ask(apiKey, '=cmd()');
  await ask(apiKey, 'a, "b"');
  await ask(otherKey);
  nowMs += 24 * 60 * 60 * 1000;
  await ask(otherKey);
});
afterAll(async () => {
  await gateway.close();
  await upstream.close();
});

describe('usage by the management API', () => {
  it('is summed by what is asked for', async () => {
    const { status, body } = await manager(gateway)(adminKey, 'GET', 'usage?groupBy=project,day');
    expect(status).toBe(200);
    const two = { attempts: 2, answers: 2, promptTokens: 4, candidatesTokens: 6 };
    expect(body).toMatchObject({
      until: '2026-12-01T11:00:00.000Z',
      rows: [
        { day: '2026-11-30', project: 'test', ...two, costUsd: '0.000016', wasteUsd: '0' },
        { day: '2026-11-30', project: 'other', attempts: 1, costUsd: '0.000008' },
        { day: '2026-12-01', project: 'other', attempts: 1, costUsd: '0.000008' },
      ],
    });
  });

  it('is that of one row, one day, one key', async () => {
    const manage = manager(gateway);
    const whole = await manage(adminKey, 'GET', 'usage');
    expect(whole.body.rows).toMatchObject([{ attempts: 4, costUsd: '0.000032' }]);
    const until = await manage(adminKey, 'GET', 'usage?until=2026-12-01T00:00:00Z');
    expect(until.body.rows).toMatchObject([{ attempts: 3 }]);
    const key = await manage(adminKey, 'GET', 'usage?key=config:other&groupBy=model');
    expect(key.body.rows).toMatchObject([{ model: 'm-1', attempts: 2 }]);
  });

  it('is a table for spreadsheets, without formulas (§10)', async () => {
    const response = await fetch(`${gateway.url}/manage/v1/usage?groupBy=name&format=csv`, {
      headers: { 'x-goog-api-key': adminKey },
    });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const lines = (await response.text()).split('\r\n');
    expect(lines[0]).toMatch(/^name,attempts,answers,.*,costUsd,wasteUsd$/);
    const names = lines.slice(1).map((line) => line.replace(/,\d.*$/, ''));
    expect(names.sort()).toEqual(['', '', `"a, ""b"""`, `'=cmd()`].sort());
  });

  it('is that of the own project alone for who may only manage that', async () => {
    const manage = manager(gateway);
    const own = await manage(managerKey, 'GET', 'usage?groupBy=project');
    expect(own.body.rows).toMatchObject([{ project: 'other', attempts: 2 }]);
    expect((await manage(managerKey, 'GET', 'usage?project=test')).status).toBe(404);
    expect((await manage(managerKey, 'GET', 'attempts?project=test')).status).toBe(404);
    const attempts = await manage(managerKey, 'GET', 'attempts');
    expect(attempts.body.attempts).toHaveLength(2);
    expect((await manage(apiKey, 'GET', 'usage')).status).toBe(403);
    expect((await manage(apiKey, 'GET', 'attempts')).status).toBe(403);
  });

  it.each(['groupBy=dialect', 'from=yesterday', 'limit=0', 'format=xml', 'group=day'])(
    'refuses %s',
    async (query) => {
      expect((await manager(gateway)(adminKey, 'GET', `usage?${query}`)).status).toBe(400);
    },
  );

  it('tells each attempt, page by page', async () => {
    const requestId = await ask(apiKey, 'told');
    const manage = manager(gateway);
    const { body } = await manage(adminKey, 'GET', `attempts?requestId=${requestId}`);
    expect(body.attempts).toEqual([
      {
        ...{ id: expect.any(String), requestId, ordinal: 1, project: 'test', key: 'config:test' },
        ...{ dialect: 'gemini', operation: 'generateContent', provider: 'gemini', model: 'm-1' },
        ...{ name: 'told', startTime: expect.any(String), answerTime: expect.any(String) },
        ...{ endTime: expect.any(String), outcome: 'ok', partial: false, waste: false },
        ...{ estimated: false, upstreamCalls: 1, promptTokens: 2, cachedTokens: 0 },
        ...{ cacheWriteTokens: 0, candidatesTokens: 3, thoughtsTokens: 0, toolUseTokens: 0 },
        ...{ costUsd: '0.000008', price: 'input=1000000000 output=2000000000' },
        priceVersion: 'configuration',
      },
    ]);
    const first = await manage(adminKey, 'GET', 'attempts?pageSize=3');
    const second = await manage(adminKey, 'GET', `attempts?pageToken=${first.body.nextPageToken}`);
    const ids = [...first.body.attempts, ...second.body.attempts].map(({ id }) => id);
    expect([ids.length, new Set(ids).size, second.body.nextPageToken]).toEqual([5, 5, undefined]);
    expect([...ids].sort().reverse()).toEqual(ids);
  });
});
