import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DialectName } from '../../src/core/canonical.js';
import { selectRootDialect } from '../../src/dialects/select.js';
import { apiKey, startGateway } from './gateway.js';
import { send } from './talk.js';

/** The five places of a key, in the order of W11. */
const carriers = ['googleKey', 'bearer', 'xApiKey', 'apiKey', 'queryKey'] as const;
type Carriers = Record<(typeof carriers)[number], boolean>;

const combinations: Carriers[] = Array.from({ length: 2 ** carriers.length }, (_, bits) => {
  const has = (at: number) => (bits & (1 << at)) !== 0;
  return { googleKey: has(0), bearer: has(1), xApiKey: has(2), apiKey: has(3), queryKey: has(4) };
});

/** Architecture §4, row by row. */
function wanted({ googleKey, queryKey, bearer, xApiKey, apiKey: plain }: Carriers): DialectName {
  const others = googleKey || queryKey || plain;
  if (xApiKey && !bearer && !others) return 'nordlys';
  if (bearer && !xApiKey && !others) return 'omnirouters';
  return 'gemini';
}

const named = combinations.map((given) => ({
  given,
  title: carriers.filter((name) => given[name]).join(' + ') || 'no key',
  want: wanted(given),
}));

const turn = { contents: [{ role: 'user', parts: [{ text: 'Hi' }] }] };

type Gateway = Awaited<ReturnType<typeof startGateway>>;

/** The dialect that answers, by what only it says or takes. */
async function dialectOf(
  { url }: Gateway,
  path: string,
  headers: Record<string, string>,
): Promise<string> {
  const answer = await send(url, { path, headers, body: turn });
  if (answer.status !== 200) return `status ${answer.status}`;
  const { createTime, provider, usageMetadata } = JSON.parse(answer.text);
  if (createTime !== undefined) return 'nordlys';
  if (provider !== undefined) return 'adaptive';
  if (usageMetadata.opper !== undefined) return 'opper';
  // Only the base dialect takes a bare string for the conversation.
  const string = await send(url, { path, headers, body: { contents: 'Hi' } });
  return string.status === 200 ? 'gemini' : 'omnirouters';
}

function headersOf(given: Carriers): Record<string, string> {
  return {
    ...(given.googleKey ? { 'x-goog-api-key': apiKey } : {}),
    ...(given.bearer ? { authorization: `Bearer ${apiKey}` } : {}),
    ...(given.xApiKey ? { 'x-api-key': apiKey } : {}),
    ...(given.apiKey ? { 'api-key': apiKey } : {}),
  };
}

const keys: Record<string, string>[] = [
  { 'x-goog-api-key': apiKey },
  { 'x-api-key': apiKey },
  { authorization: `Bearer ${apiKey}` },
];

const model = '/v1beta/models/m:generateContent';

describe('the dialect at the root', () => {
  let gateway: Gateway;
  beforeAll(async () => {
    gateway = await startGateway();
  });
  afterAll(() => gateway.close());

  it.each(named)('$title -> $want', async ({ given, want }) => {
    const resources = [
      'models',
      'models/m',
      'models/m:generateContent',
      'openai/gpt-4o:generateContent',
    ];
    for (const resource of resources) expect(selectRootDialect(resource, given)).toBe(want);
    for (const resource of ['files', 'files/x', 'cachedContents', 'batches/x', 'interactions']) {
      expect(selectRootDialect(resource, given)).toBe('gemini');
    }
    if (!Object.values(given).includes(true)) return;
    const path = given.queryKey ? `${model}?key=${apiKey}` : model;
    expect(await dialectOf(gateway, path, headersOf(given))).toBe(want);
  });

  it.each(named)('$title, the method after a slash -> adaptive', async ({ given }) => {
    for (const action of [
      'generateContent',
      'streamGenerateContent',
      'countTokens',
      'embedContent',
    ]) {
      expect(selectRootDialect(`models/a/b/${action}`, given)).toBe('adaptive');
    }
  });

  const byPath: [path: string, dialect: DialectName][] = [
    ['/v3/compat', 'opper'],
    ['/api', 'adaptive'],
    ['/gemini', 'gemini'],
    ['/opper', 'opper'],
    ['/opper/v3/compat', 'opper'],
    ['/omnirouters', 'omnirouters'],
    ['/nordlys', 'nordlys'],
    ['/adaptive', 'adaptive'],
    ['/adaptive/api', 'adaptive'],
  ];
  it.each(byPath)('%s is always %s', async (mount, want) => {
    for (const headers of keys) {
      expect(await dialectOf(gateway, `${mount}${model}`, headers)).toBe(want);
    }
  });

  it('answers adaptive to the slash form at the root', async () => {
    expect(
      await dialectOf(gateway, '/v1beta/models/m/generateContent', { 'x-api-key': apiKey }),
    ).toBe('adaptive');
  });

  it('serves what only Gemini has whatever carries the key', async () => {
    for (const headers of keys) {
      const answer = await send(gateway.url, { method: 'GET', path: '/v1beta/files', headers });
      expect(answer.status).toBe(200);
    }
  });
});

describe('a fixed dialect at the root', () => {
  let gateway: Gateway;
  beforeAll(async () => {
    gateway = await startGateway({
      server: { rootDialect: 'opper', hosts: { 'nordlys.example': 'nordlys' } },
    });
  });
  afterAll(() => gateway.close());

  it('follows rootDialect', async () => {
    expect(await dialectOf(gateway, model, { 'x-api-key': apiKey })).toBe('opper');
  });

  it.each(['nordlys.example', 'nordlys.example:8080', 'NORDLYS.example'])(
    'follows the host %s',
    async (host) => {
      expect(await dialectOf(gateway, model, { 'x-goog-api-key': apiKey, host })).toBe('nordlys');
    },
  );

  it('leaves mounts alone', async () => {
    expect(
      await dialectOf(gateway, `/gemini${model}`, {
        'x-goog-api-key': apiKey,
        host: 'nordlys.example',
      }),
    ).toBe('gemini');
  });
});
