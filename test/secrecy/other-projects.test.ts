import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { routes as adaptive } from '../../generated/dialects/adaptive/routes.js';
import { routes as gemini } from '../../generated/dialects/gemini/routes.js';
import { routes as nordlys } from '../../generated/dialects/nordlys/routes.js';
import { routes as omnirouters } from '../../generated/dialects/omnirouters/routes.js';
import { routes as opper } from '../../generated/dialects/opper/routes.js';
import { routes as management } from '../../generated/management/routes.js';
import { configuredPrincipal } from '../../src/core/principal.js';
import type { Running } from '../../src/main.js';
import { apiKey, otherKey, startGateway } from '../server/gateway.js';
import { manager } from '../server/manage.js';
import { type Answer, send } from '../server/talk.js';
import { chunk, playsJson, startUpstream } from '../server/upstream.js';
import { lacksPostgres, makeDatabase } from '../support/postgres.js';
import { until } from '../support/servers.js';

/*
 * Reliability contract R29 and §12, row 112: what is another project's is as good as what nobody has.
 * The cases come of the route tables, so that a new route is tried without a word here; one with a
 * kind of id that is new is told of.
 */

const adminKey = 'an-admin-key-of-the-tests';
/** Of the project `other`, like `otherKey`. */
const managerKey = 'a-key-that-manages-others';
const keyOf = (route: string) => (route.startsWith('/manage/') ? managerKey : otherKey);

const served = [gemini, opper, nordlys, omnirouters, adaptive, management]
  .flat()
  .filter((route) => route.served);
/** Models are everybody's. */
const withIds = served.filter(({ path: at }) => at.replace('{model}', '').includes('{'));
const lists = served.filter(
  ({ method, path: at }) => method === 'GET' && !at.includes('{') && !/models$|targets$/.test(at),
);

const bodies: Readonly<Record<string, object>> = {
  updateCachedContent: { ttl: '60s' },
  updateKey: { displayName: 'mine now' },
  updateProject: { displayName: 'mine now' },
};

/** Where an id of each kind comes from, by its name in the paths. */
const kinds = [
  'file',
  'cachedContent',
  'batch',
  'interaction',
  'key',
  'project',
  'trace',
  'recording',
] as const;
type Kind = (typeof kinds)[number];

const model = 'gemini-2.5-flash';
const secretText = 'what only its project may read';
const question = { contents: [{ role: 'user', parts: [{ text: secretText }] }] };
/** What Google answers who makes a prefix there. */
const heldCache = {
  name: 'cachedContents/of-the-provider-1',
  usageMetadata: { totalTokenCount: 77 },
};
const database = (url: string) => ({ url, timeoutMs: 20_000, connections: 5 });

describe('the routes', () => {
  it('have no kind of id but those that are tried here', () => {
    const known = new Set<string>(['model', ...kinds]);
    const names = served.flatMap(({ path: at }) =>
      [...at.matchAll(/\{(\w+)\}/g)].map(([, id]) => id),
    );
    // A new one needs a line in `kinds` and in `makeAll`.
    expect(names.filter((name = '') => !known.has(name))).toEqual([]);
  });
});

const backends = [
  { title: 'libsql', lacks: () => false, make: undefined },
  { title: 'PostgreSQL', lacks: lacksPostgres, make: makeDatabase },
];

for (const { title, lacks, make } of backends) {
  const describeBackend = lacks() ? describe.skip : describe;
  describeBackend(`another project (${title})`, () => {
    let upstream: Awaited<ReturnType<typeof startUpstream>>;
    let gateway: Running;
    let dataDir: string;
    let made: Awaited<ReturnType<typeof makeDatabase>> | undefined;
    let ids: Readonly<Record<Kind, string>>;
    let before: Readonly<Record<string, unknown>>;

    beforeAll(async () => {
      dataDir = await mkdtemp(path.join(tmpdir(), 'pollux-'));
      upstream = await startUpstream();
      upstream.plays((request, response) => {
        const isCache = request.url?.startsWith('/v1beta/cachedContents');
        const body = isCache ? heldCache : chunk(secretText, 'STOP');
        return playsJson(200, body)(request, response);
      });
      made = await make?.();
      gateway = await startGateway({
        dataDir,
        providers: [upstream.provider],
        projects: { other: {} },
        callers: {
          [adminKey]: configuredPrincipal('admin', 'default', ['admin']),
          [managerKey]: configuredPrincipal('manager', 'other', ['inference', 'manage']),
        },
        recordings: { projects: ['test'] },
        ...(made ? { database: database(made.url) } : {}),
      });
      ids = await makeAll();
      before = await everything();
    });
    afterAll(async () => {
      await gateway.close();
      await upstream.close();
      await made?.drop();
      await rm(dataDir, { recursive: true, force: true });
    });

    const ask = (
      method: string,
      at: string,
      { body, headers, key = apiKey }: { body?: unknown; headers?: object; key?: string } = {},
    ) =>
      send(gateway.url, {
        method,
        path: at,
        headers: {
          'x-goog-api-key': key,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        body,
      });

    async function makeAll(): Promise<Record<Kind, string>> {
      const named = async (answer: Promise<Answer>): Promise<Record<string, string>> => {
        const { status, text } = await answer;
        expect([status, text]).toEqual([200, expect.any(String)]);
        const parsed = JSON.parse(text);
        return parsed.file ?? parsed;
      };
      const post = (at: string, body: unknown, headers: object = {}) =>
        named(ask('POST', at, { body, headers }));
      const raw = { 'content-type': 'text/plain', 'x-goog-upload-protocol': 'raw' };
      const file = await post('/upload/v1beta/files', Buffer.from(secretText), raw);
      const prefix = { model: `models/${model}`, ...question };
      const cachedContent = await post('/v1beta/cachedContents', prefix);
      const requests = { requests: [{ request: question }] };
      const batch = await post(`/v1beta/models/${model}:batchGenerateContent`, {
        batch: { displayName: 'b', inputConfig: { requests } },
      });
      const interaction = await post('/v1beta/interactions', { model, input: secretText });
      const manage = manager(gateway);
      await manage(adminKey, 'POST', 'projects', { id: 'team-a' });
      const key = await manage(adminKey, 'POST', 'keys', { displayName: 'k', project: 'team-a' });
      await untilDone(String(batch.name));
      const traced = await ask('POST', call, { body: other, headers: { 'x-opper-name': 'step' } });
      const trace = String(traced.headers['x-request-id']);
      await until(
        async () => (await manage(adminKey, 'GET', `traces/${trace}?project=test`)).status === 200,
      );
      const recordings = () => manage(adminKey, 'GET', 'recordings?project=test&name=step');
      await until(async () => (await recordings()).body.recordings.length === 1);
      const [recording] = (await recordings()).body.recordings;
      return {
        file: lastOf(file.name),
        cachedContent: lastOf(cachedContent.name),
        batch: lastOf(batch.name),
        interaction: String(interaction.id),
        key: String(key.body.id),
        project: 'team-a',
        trace,
        recording: String(recording.id),
      };
    }

    async function untilDone(batch: string) {
      for (let asked = 0; asked < 2_000; asked++) {
        const { text } = await ask('GET', `/v1beta/${batch}`);
        if (JSON.parse(text).done) return;
      }
      throw new Error('the batch has no end');
    }

    /** All of it as its owner, or the operator, sees it. */
    async function everything(): Promise<Record<string, unknown>> {
      const reads = withIds.filter(({ method }) => method === 'GET');
      const seen = await Promise.all(
        reads.map(async ({ path: at }) => {
          const key = at.startsWith('/manage/') ? adminKey : apiKey;
          const of = /\{(trace|recording)\}/.test(at) ? '?project=test' : '';
          const { status, text } = await ask('GET', withId(at, ids) + of, { key });
          return [at, [status, text]] as const;
        }),
      );
      return Object.fromEntries(seen);
    }

    it('is seen by its owner', () => {
      for (const seen of Object.values(before)) expect(seen).toEqual([200, expect.any(String)]);
    });

    const extras = ['', '?stream=true', '?project=test', '?tenant=test&userProject=test'];
    it.each(withIds.flatMap((route) => extras.map((extra) => ({ ...route, extra }))))(
      'hears of $method $path$extra what it hears of an id that nobody has',
      async ({ method, path: at, operationId, extra }) => {
        const body = bodies[operationId];
        const asIf = async (of: Readonly<Record<Kind, string>>) => {
          const answer = await ask(method, withId(at, of) + extra, {
            key: keyOf(at),
            body,
            headers: { 'x-goog-user-project': 'test', 'x-project': 'team-a' },
          });
          const own = Object.values(of).reduce(
            (text, id) => text.replaceAll(id, 'ID'),
            answer.text,
          );
          return { status: answer.status, text: own, type: answer.headers['content-type'] };
        };
        const foreign = await asIf(ids);
        expect(foreign).toEqual(await asIf(unknownLike(ids)));
        expect(foreign.text).not.toContain(secretText);
        // Which projects there are is the operator's to say, whatever the id.
        const refused = /^(?:update|delete)Project$/.test(operationId) ? 403 : 404;
        // A query that the route does not know may be a 400.
        expect(extra === '' ? [refused] : [400, refused]).toContain(foreign.status);
      },
    );

    it.each(lists)('sees nothing in $path', async ({ path: at }) => {
      const key = keyOf(at);
      for (const extra of [
        '',
        '?pageSize=100',
        '?project=test',
        '?project=team-a',
        '?filter=team-a',
      ]) {
        const { text } = await ask('GET', at + extra, { key });
        for (const id of Object.values(ids)) expect(text).not.toContain(id);
      }
    });

    it.each([
      { title: 'a file', body: () => withPart({ fileData: { fileUri: `files/${ids.file}` } }) },
      {
        title: 'a file by its address',
        body: () => withPart({ fileData: { fileUri: `${gateway.url}/v1beta/files/${ids.file}` } }),
      },
      {
        title: 'an interaction',
        at: '/v1beta/interactions',
        body: () => ({ model, input: 'And?', previous_interaction_id: ids.interaction }),
      },
      {
        title: 'a file of requests',
        at: `/v1beta/models/${model}:batchGenerateContent`,
        body: () => ({
          batch: { displayName: 'b', inputConfig: { fileName: `files/${ids.file}` } },
        }),
      },
    ])('cannot use $title in a call', async ({ at = call, body }) => {
      const calls = upstream.calls.length;
      const asIf = async (of: Readonly<Record<Kind, string>>) => {
        const text = JSON.stringify(body());
        const sent = kinds.reduce((so, kind) => so.replaceAll(ids[kind], of[kind]), text);
        const answer = await ask('POST', at, { key: otherKey, body: JSON.parse(sent) });
        const said = Object.values(of).reduce((so, id) => so.replaceAll(id, 'ID'), answer.text);
        return [answer.status, said];
      };
      const foreign = await asIf(ids);
      expect(foreign).toEqual(await asIf(unknownLike(ids)));
      expect(foreign[0]).toBeGreaterThanOrEqual(400);
      expect(upstream.calls).toHaveLength(calls);
    });

    it('goes to Google with the name of a cached prefix as with any other, without the prefix', async () => {
      const statuses = [ids, unknownLike(ids)].map(async ({ cachedContent }) => {
        const body = { ...other, cachedContent: `cachedContents/${cachedContent}` };
        return (await ask('POST', call, { key: otherKey, body })).status;
      });
      expect(await Promise.all(statuses)).toEqual([200, 200]);
      for (const { body } of upstream.calls.slice(-2)) expect(body).not.toContain(secretText);
    });

    it('cannot use a cached prefix by the name that Google has for it', async () => {
      const calls = upstream.calls.length;
      const body = { ...other, cachedContent: heldCache.name };
      expect((await ask('POST', call, { key: otherKey, body })).status).toBe(404);
      expect(upstream.calls).toHaveLength(calls);
    });

    it('hangs nothing into a trace', async () => {
      const headers = { 'x-opper-name': 'step', 'x-opper-parent-span-id': ids.trace };
      const own = await ask('POST', call, { key: otherKey, body: other, headers });
      const at = `/manage/v1/traces/${own.headers['x-request-id']}`;
      await until(async () => (await ask('GET', at, { key: managerKey })).status === 200);
      const { text } = await ask('GET', at, { key: managerKey });
      expect(JSON.parse(text).spans).toHaveLength(1);
    });

    it.each([
      { title: 'an answer that was kept', body: { prompt_cache: { enabled: true } }, headers: {} },
      { title: 'an idempotency key', body: {}, headers: { 'idempotency-key': 'of-everybody' } },
    ])('does not get $title', async ({ body, headers }) => {
      const asked = { body: { ...question, ...body }, headers };
      const calls = async (key: string) => {
        const before = upstream.calls.length;
        expect((await ask('POST', call, { ...asked, key })).status).toBe(200);
        return upstream.calls.length - before;
      };
      expect([await calls(apiKey), await calls(apiKey)]).toEqual([1, 0]);
      expect(await calls(otherKey)).toBe(1);
    });

    it('has changed nothing by all that', async () => {
      expect(await everything()).toEqual(before);
    });
  });
}

const call = `/v1beta/models/${model}:generateContent`;
const other = { contents: [{ role: 'user', parts: [{ text: 'And?' }] }] };
const withPart = (part: object) => ({ contents: [{ role: 'user', parts: [part] }] });

const lastOf = (name = '') => name.slice(name.lastIndexOf('/') + 1);

function withId(at: string, ids: Readonly<Record<Kind, string>>): string {
  return kinds.reduce((so, kind) => so.replace(`{${kind}}`, ids[kind]), at);
}

/** Ids of the same form, which nobody has. */
function unknownLike(ids: Readonly<Record<Kind, string>>): Record<Kind, string> {
  const unlike = (id: string) => id.slice(0, -3) + (id.endsWith('000') ? '111' : '000');
  return {
    file: unlike(ids.file),
    cachedContent: unlike(ids.cachedContent),
    batch: unlike(ids.batch),
    interaction: unlike(ids.interaction),
    key: unlike(ids.key),
    project: 'team-x',
    trace: unlike(ids.trace),
    recording: unlike(ids.recording),
  };
}
