import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { validateGatewayExtensions } from '../../generated/dialects/validators.js';
import { enums, shapes } from '../../generated/fields.js';
import { createAuthenticator, keyDigest } from '../../src/auth/authenticate.js';
import type { DialectName } from '../../src/core/canonical.js';
import { createNormaliser } from '../../src/core/normalise.js';
import { ok } from '../../src/core/result.js';
import { adaptive } from '../../src/dialects/adaptive/index.js';
import type { Dialect, Gateway, Handler } from '../../src/dialects/dialect.js';
import { gemini } from '../../src/dialects/gemini/index.js';
import { nordlys } from '../../src/dialects/nordlys/index.js';
import { omnirouters } from '../../src/dialects/omnirouters/index.js';
import { opper } from '../../src/dialects/opper/index.js';
import { createFrontDoor, type MountedDialect } from '../../src/server/front-door.js';
import { mountDocument } from '../../src/server/mount-document.js';
import { createBodyReader } from '../../src/server/read-body.js';
import { createInputReader } from '../../src/server/read-input.js';
import { apiKey } from './gateway.js';
import { send } from './talk.js';

const dialects: Record<DialectName, Dialect> = { gemini, opper, omnirouters, nordlys, adaptive };
const names = Object.keys(dialects) as DialectName[];

let reached: string[] = [];

/** The dialect with every handler replaced by one that only says that it was reached. */
function counted(dialect: Dialect): Dialect {
  return {
    ...dialect,
    handlers: (gateway) =>
      Object.fromEntries(
        Object.keys(dialect.handlers(gateway)).map((operationId): [string, Handler] => [
          operationId,
          async () => {
            reached.push(operationId);
            return ok({ kind: 'json', body: {}, headers: {} });
          },
        ]),
      ),
  };
}

let url: string;
let close: () => Promise<unknown>;
beforeAll(async () => {
  const pepper = Buffer.from('pepper');
  const readInput = createInputReader({
    readBody: createBodyReader({ bodyBytes: 1024 * 1024, inFlightBytes: 8 * 1024 * 1024 }),
    jsonLimits: { depth: 64, nodes: 200_000, keysPerObject: 10_000 },
    normalise: createNormaliser({ shapes, enums }),
    validateExtensions: validateGatewayExtensions,
  });
  // No handler of ours runs, so nothing ever asks the gateway.
  const unused = {} as Gateway;
  const mounted = Object.fromEntries(
    names.map((name): [string, MountedDialect] => {
      const dialect = counted(dialects[name]);
      return [name, { dialect, mount: mountDocument(dialect, unused, readInput) }];
    }),
  ) as Record<DialectName, MountedDialect>;
  const server = createFrontDoor({
    dialects: mounted,
    authenticate: createAuthenticator(new Map([[keyDigest(apiKey, pepper), { keyName: 'test' }]]), pepper),
    app: (_request, response) => void response.writeHead(404).end(),
    rootDialect: 'auto',
    hosts: {},
    corsOrigins: ['*'],
    maxHeaderBytes: 16 * 1024,
    maxHeaders: 64,
    totalTimeoutMs: 5_000,
    streamTotalTimeoutMs: 5_000,
    now: Date.now,
    newId: () => 'request-id-1',
    log: () => {},
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = () => new Promise((closed) => server.close(closed));
});
afterAll(() => close());

const content = { parts: [{ text: 'Hi' }] };
const goodBodies: Readonly<Record<string, unknown>> = {
  generateContent: { contents: [content] },
  streamGenerateContent: { contents: [content] },
  countTokens: { contents: [content] },
  embedContent: { content },
  batchEmbedContents: { requests: [{ model: 'models/m', content }] },
};

/** Dialects whose documents let `input` stand in for `contents`; that one is there, the handler finds. */
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
  { contents: [{ parts: [{}] }], content: { parts: [{}] }, requests: [{ content: { parts: [{}] } }] },
  { contents: [{ parts: [{ text: 5 }] }], content: { parts: [{ text: 5 }] }, requests: [{ content: { parts: [{ text: 5 }] } }] },
];

const operations = names.flatMap((name) =>
  dialects[name].routes
    .filter(({ served }) => served)
    .map(({ operationId, method, segments, action }) => {
      const resource = segments.map((segment) => (segment === '{model}' ? 'm' : segment)).join('/');
      return { name, operationId, method, path: `/${name}/v1beta/${resource}${action === undefined ? '' : `:${action}`}` };
    }),
);

describe('nothing reaches a handler unless it may', () => {
  it('knows the operations of every dialect', () => {
    for (const name of names) {
      const served = operations.filter((operation) => operation.name === name).map(({ operationId }) => operationId);
      expect(served).toEqual(expect.arrayContaining(['generateContent', 'streamGenerateContent']));
    }
  });

  describe.each(operations)('$name $operationId', ({ name, operationId, method, path }) => {
    const body = goodBodies[operationId];
    const key = { 'x-goog-api-key': apiKey };
    const ask = (headers: Record<string, string>, given: unknown) => send(url, { method, path, headers, body: given });

    it('is reached with a key and a good body', async () => {
      reached = [];
      expect((await ask(key, body)).status).toBe(200);
      expect(reached).toEqual([operationId]);
    });

    it('is not reached without a valid key', async () => {
      reached = [];
      const wrong: Record<string, string>[] = [
        {},
        { 'x-goog-api-key': 'wrong' },
        { authorization: 'Bearer wrong' },
        { cookie: `key=${apiKey}` },
      ];
      for (const headers of wrong) {
        expect((await ask(headers, body)).status).toBe(401);
      }
      expect(reached).toEqual([]);
    });

    it('is not reached with a bad body', async () => {
      reached = [];
      if (body === undefined) return;
      const optional = inputInstead.includes(name) && /generateContent/i.test(operationId);
      const bodies = badBodies.filter((bad) => !(optional && JSON.stringify(bad) === '{}'));
      for (const bad of bodies) expect([bad, (await ask(key, bad)).status]).toEqual([bad, 400]);
      expect((await ask({ ...key, 'content-type': 'text/plain' }, body)).status).toBe(415);
      expect((await ask({ ...key, 'content-encoding': 'br' }, body)).status).toBe(415);
      expect((await ask(key, { ...(body as object), pad: 'x'.repeat(1024 * 1024) })).status).toBe(413);
      expect(reached).toEqual([]);
    });

    it('is not reached by another verb', async () => {
      reached = [];
      const others = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'TRACE', 'OPTIONS'].filter((verb) => verb !== method);
      for (const verb of others) {
        const { status } = await send(url, { method: verb, path, headers: key, body });
        expect([verb, [204, 405].includes(status)]).toEqual([verb, true]);
      }
      expect(reached).toEqual([]);
    });
  });

  it.each(names)('a bad header is refused by %s as its document says', async (name) => {
    reached = [];
    const path = `/${name}/v1beta/models/m:generateContent`;
    const body = goodBodies.generateContent;
    const ask = (headers: Record<string, string>) => send(url, { path, headers: { 'x-goog-api-key': apiKey, ...headers }, body });
    expect((await ask({ 'idempotency-key': 'x'.repeat(300) })).status).toBe(400);
    expect((await ask({ 'x-gateway-extensions': '{' })).status).toBe(400);
    expect((await ask({ 'x-gateway-extensions': '[]' })).status).toBe(400);
    expect((await ask({ 'x-gateway-extensions': '{"models":5}' })).status).toBe(400);
    expect(reached).toEqual([]);
  });

  it('a documented operation that is not served answers 501 without a handler', async () => {
    reached = [];
    for (const name of names) {
      for (const { operationId, method, path, served } of dialects[name].routes) {
        if (served) continue;
        const resource = path.replace(/^.*?\/v1beta\//, '').replaceAll(/\{\w+\}/g, 'x');
        const upload = path.startsWith('/upload') ? 'upload/' : '';
        const answer = await send(url, { method, path: `/${name}/${upload}v1beta/${resource}`, headers: { 'x-goog-api-key': apiKey } });
        expect([name, operationId, answer.status]).toEqual([name, operationId, 501]);
      }
    }
    expect(reached).toEqual([]);
  });
});
