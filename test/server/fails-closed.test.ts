import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { dialectNames, dialects, openDoor } from './door.js';
import { apiKey } from './gateway.js';
import { send } from './talk.js';

let door: Awaited<ReturnType<typeof openDoor>>;
beforeAll(async () => {
  door = await openDoor();
});
beforeEach(() => {
  door.reached.length = 0;
});
afterAll(() => door.close());

const content = { parts: [{ text: 'Hi' }] };
const goodBodies: Readonly<Record<string, unknown>> = {
  generateContent: { contents: [content] },
  streamGenerateContent: { contents: [content] },
  countTokens: { contents: [content] },
  createInteraction: { model: 'm', input: 'Hi' },
  embedContent: { content },
  batchEmbedContents: { requests: [{ model: 'models/m', content }] },
  createCachedContent: { model: 'm', contents: [content] },
  updateCachedContent: { ttl: '60s' },
  batchGenerateContent: {
    batch: { inputConfig: { requests: { requests: [{ request: { contents: [content] } }] } } },
  },
  asyncBatchEmbedContent: {
    batch: { inputConfig: { requests: { requests: [{ request: { content } }] } } },
  },
};

/** Dialects whose documents let `input` and `contents` stand in for each other; that one is there, the handler finds. */
const inputInstead: readonly string[] = ['gemini', 'opper'];

/** No operation that takes a body takes one of these. */
const badBodies: readonly unknown[] = [
  '',
  '{',
  'null',
  '[]',
  '"x"',
  {},
  { contents: 5, content: 5, requests: 5 },
  {
    contents: [{ parts: [{}] }],
    content: { parts: [{}] },
    requests: [{ content: { parts: [{}] } }],
  },
  {
    contents: [{ parts: [{ text: 5 }] }],
    content: { parts: [{ text: 5 }] },
    requests: [{ content: { parts: [{ text: 5 }] } }],
  },
];

const operations = dialectNames.flatMap((name) =>
  dialects[name].routes
    .filter(({ served }) => served)
    .map(({ operationId, method, path, segments, action }) => {
      const resource = segments.map((segment) => (segment === '{model}' ? 'm' : segment)).join('/');
      return {
        name,
        operationId,
        method,
        path: `/${name}/v1beta/${resource}${action === undefined ? '' : `:${action}`}`,
        verbs: dialects[name].routes
          .filter((route) => route.path === path)
          .map(({ method }) => method),
      };
    }),
);

describe('nothing reaches a handler unless it may', () => {
  it('knows the operations of every dialect', () => {
    for (const name of dialectNames) {
      const served = operations
        .filter((operation) => operation.name === name)
        .map(({ operationId }) => operationId);
      expect(served).toEqual(expect.arrayContaining(['generateContent', 'streamGenerateContent']));
    }
  });

  describe.each(operations)('$name $operationId', ({ name, operationId, method, path, verbs }) => {
    const body = goodBodies[operationId];
    const key = { 'x-goog-api-key': apiKey };
    const ask = (headers: Record<string, string>, given: unknown) =>
      send(door.url, { method, path, headers, body: given });

    it('is reached with a key and a good body', async () => {
      expect((await ask(key, body)).status).toBe(200);
      expect(door.reached).toEqual([operationId]);
    });

    it('is not reached without a valid key', async () => {
      const wrong: Record<string, string>[] = [
        {},
        { 'x-goog-api-key': 'wrong' },
        { authorization: 'Bearer wrong' },
        { cookie: `key=${apiKey}` },
      ];
      for (const headers of wrong) {
        expect((await ask(headers, body)).status).toBe(401);
      }
      expect(door.reached).toEqual([]);
    });

    it('is not reached with a bad body', async () => {
      if (body === undefined) return;
      const optional =
        inputInstead.includes(name) && /generateContent|createInteraction/i.test(operationId);
      const bodies = badBodies.filter((bad) => !(optional && JSON.stringify(bad) === '{}'));
      for (const bad of bodies) expect([bad, (await ask(key, bad)).status]).toEqual([bad, 400]);
      expect((await ask({ ...key, 'content-type': 'text/plain' }, body)).status).toBe(415);
      expect((await ask({ ...key, 'content-encoding': 'br' }, body)).status).toBe(415);
      expect((await ask(key, { ...(body as object), pad: 'x'.repeat(1024 * 1024) })).status).toBe(
        413,
      );
      expect(door.reached).toEqual([]);
    });

    it('is not reached by another verb', async () => {
      const others = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'TRACE', 'OPTIONS'].filter(
        (verb) => !verbs.includes(verb),
      );
      for (const verb of others) {
        const { status } = await send(door.url, { method: verb, path, headers: key, body });
        expect([verb, [204, 405].includes(status)]).toEqual([verb, true]);
      }
      expect(door.reached).toEqual([]);
    });
  });

  it.each(dialectNames)('a bad header is refused by %s as its document says', async (name) => {
    const path = `/${name}/v1beta/models/m:generateContent`;
    const body = goodBodies.generateContent;
    const ask = (headers: Record<string, string>) =>
      send(door.url, { path, headers: { 'x-goog-api-key': apiKey, ...headers }, body });
    expect((await ask({ 'idempotency-key': 'x'.repeat(300) })).status).toBe(400);
    expect((await ask({ 'x-gateway-extensions': '{' })).status).toBe(400);
    expect((await ask({ 'x-gateway-extensions': '[]' })).status).toBe(400);
    expect((await ask({ 'x-gateway-extensions': '{"models":5}' })).status).toBe(400);
    expect(door.reached).toEqual([]);
  });

  it('a documented operation that is not served answers 501 without a handler', async () => {
    for (const name of dialectNames) {
      for (const { operationId, method, path, served } of dialects[name].routes) {
        if (served) continue;
        const resource = path.replace(/^.*?\/v1beta\//, '').replaceAll(/\{\w+\}/g, 'x');
        const upload = path.startsWith('/upload') ? 'upload/' : '';
        const answer = await send(door.url, {
          method,
          path: `/${name}/${upload}v1beta/${resource}`,
          headers: { 'x-goog-api-key': apiKey },
        });
        expect([name, operationId, answer.status]).toEqual([name, operationId, 501]);
      }
    }
    expect(door.reached).toEqual([]);
  });
});
