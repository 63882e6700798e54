import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Running } from '../../src/main.js';
import { lacksPostgres, type MadeDatabase, makeDatabase } from '../support/postgres.js';
import { until } from '../support/servers.js';
import { apiKey, otherKey, startGateway } from './gateway.js';
import { type Answer, type Sent, send } from './talk.js';

/** What one gateway keeps for a client, another gives: one PostgreSQL, one folder of files, no Redis. */
const describeShared = lacksPostgres() ? describe.skip : describe;

describeShared('two gateways on one database', () => {
  let made: MadeDatabase;
  let folder: string;
  let a: Running;
  let b: Running;
  beforeAll(async () => {
    made = await makeDatabase();
    folder = await mkdtemp(path.join(tmpdir(), 'pollux-'));
    const shared = {
      database: { url: made.url, timeoutMs: 20_000, connections: 4 },
      filesDir: path.join(folder, 'files'),
    };
    a = await startGateway({ ...shared, dataDir: path.join(folder, 'a') });
    b = await startGateway({ ...shared, dataDir: path.join(folder, 'b') });
  });
  afterAll(async () => {
    await Promise.all([a.close(), b.close()]);
    await rm(folder, { recursive: true, force: true });
    await made.drop();
  });

  const ask = (by: Running, sent: Sent) =>
    send(by.url, { ...sent, headers: { 'x-goog-api-key': apiKey, ...sent.headers } });
  const get = (by: Running, at: string, headers: Sent['headers'] = {}) =>
    ask(by, { method: 'GET', path: `/v1beta/${at}`, headers });
  const json = ({ text }: Answer) => JSON.parse(text);
  const jsonType = { 'content-type': 'application/json' };

  it('take the pieces of one upload in turn, and give its file to its owner', async () => {
    const command = { 'x-goog-upload-protocol': 'resumable', 'x-goog-upload-command': 'start' };
    const begun = await ask(a, { path: '/upload/v1beta/files', headers: command });
    const { pathname, search } = new URL(String(begun.headers['x-goog-upload-url']));
    const piece = (by: Running, name: string, offset: number, body: string) =>
      send(by.url, {
        path: pathname + search,
        headers: { 'x-goog-upload-command': name, 'x-goog-upload-offset': String(offset) },
        body,
      });
    expect((await piece(b, 'upload', 0, 'one ')).status).toBe(200);
    const ended = await piece(a, 'upload, finalize', 4, 'two');
    const { name } = json(ended).file;
    expect(json(await get(b, name))).toMatchObject({ name, sizeBytes: '7' });
    expect((await get(b, `${name}:download?alt=media`)).text).toBe('one two');
    expect((await get(b, name, { 'x-goog-api-key': otherKey })).status).toBe(404);
    expect((await ask(b, { method: 'DELETE', path: `/v1beta/${name}` })).status).toBe(200);
    expect((await get(a, name)).status).toBe(404);
  });

  it('tell of one another’s batches', async () => {
    const request = { contents: [{ parts: [{ text: 'hi' }] }] };
    const created = await ask(a, {
      path: '/v1beta/models/gemini-3.5-flash:batchGenerateContent',
      headers: jsonType,
      body: { batch: { inputConfig: { requests: { requests: [{ request }] } } } },
    });
    const { name } = json(created);
    await until(async () => json(await get(b, name)).done === true);
    expect(json(await get(b, name)).metadata.batchStats.successfulRequestCount).toBe('1');
  });

  it('keep one another’s prefixes', async () => {
    const text = 'A long beginning. '.repeat(500);
    const created = await ask(a, {
      path: '/v1beta/cachedContents',
      headers: jsonType,
      body: { model: 'models/gemini-3.5-flash', contents: [{ role: 'user', parts: [{ text }] }] },
    });
    const { name } = json(created);
    expect(json(await get(b, name)).name).toBe(name);
    const answered = await ask(b, {
      path: '/v1beta/models/gemini-3.5-flash:generateContent',
      headers: jsonType,
      body: { cachedContent: name, contents: [{ role: 'user', parts: [{ text: 'hi' }] }] },
    });
    expect(answered.status).toBe(200);
  });
});
