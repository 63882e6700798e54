import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { defaults } from '../../src/config/defaults.js';
import type { Running } from '../../src/main.js';
import { apiKey, otherKey, startGateway } from './gateway.js';
import { type Answer, readAnswers, type Sent, send, talk } from './talk.js';

let folder: string;
let dataDir: string;
let gateway: Running;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pollux-'));
  dataDir = path.join(folder, 'data');
  gateway = await startGateway({ dataDir, limits: { uploadBytes: 1024 * 1024 } });
});
afterAll(async () => {
  await gateway.close();
  await rm(folder, { recursive: true, force: true });
});

const key = { 'x-goog-api-key': apiKey };
const json = ({ text }: Answer) => JSON.parse(text);
const ask = (sent: Sent) => send(gateway.url, { ...sent, headers: { ...key, ...sent.headers } });
const get = (at: string, headers: Sent['headers'] = {}) =>
  ask({ method: 'GET', path: `/v1beta/${at}`, headers });

interface Start {
  readonly path?: string;
  readonly file?: object;
  readonly headers?: Record<string, string>;
}

/** Begins a resumable upload and gives its address without the host. */
async function start({ path = '/upload/v1beta/files', file, headers = {} }: Start = {}) {
  const command = { 'x-goog-upload-protocol': 'resumable', 'x-goog-upload-command': 'start' };
  const body = file === undefined ? undefined : { file };
  const answer = await ask({ path, headers: { ...command, ...headers }, body });
  expect([answer.status, answer.text]).toEqual([200, '{}']);
  expect(answer.headers['x-goog-upload-status']).toBe('active');
  const url = new URL(String(answer.headers['x-goog-upload-url']));
  expect(url.origin).toBe(gateway.url);
  return url.pathname + url.search;
}

/** One command to the address of an upload, without a key, as Python's client and Google's examples send it. */
function command(
  at: string,
  name: string,
  { offset, body }: { offset?: number; body?: Buffer } = {},
) {
  const headers = {
    'x-goog-upload-command': name,
    ...(offset === undefined ? {} : { 'x-goog-upload-offset': String(offset) }),
  };
  return send(gateway.url, { path: at, headers, body });
}

/** Resolves when a file has come to this length. */
async function untilSize(file: string, sizeBytes: number) {
  const changes = watch(path.dirname(file));
  const reached = new Promise<void>((resolve, reject) => {
    const check = () =>
      stat(file).then(({ size }) => void (size === sizeBytes && resolve()), reject);
    changes.on('change', check);
    void check();
  });
  await reached;
  changes.close();
}

const status = ({ status, headers }: Answer) => [
  status,
  headers['x-goog-upload-status'],
  headers['x-goog-upload-size-received'],
];

describe('a resumable upload', () => {
  it('takes pieces, says how much has come, and ends with the file', async () => {
    const content = randomBytes(300_000);
    const at = await start({ file: { display_name: 'a picture', mime_type: 'image/png' } });
    expect(status(await command(at, 'query'))).toEqual([200, 'active', '0']);
    const first = { offset: 0, body: content.subarray(0, 100_000) };
    expect(status(await command(at, 'upload', first))).toEqual([200, 'active', '100000']);
    expect(status(await command(at, 'query'))).toEqual([200, 'active', '100000']);
    const rest = { offset: 100_000, body: content.subarray(100_000) };
    expect(status(await command(at, 'upload', rest))).toEqual([200, 'active', '300000']);
    const answer = await command(at, 'finalize');
    expect(status(answer)).toEqual([200, 'final', '300000']);
    const { file } = json(answer);
    const digest = createHash('sha256').update(content).digest('hex');
    expect(file).toEqual({
      name: expect.stringMatching(/^files\/[a-z0-9-]{1,40}$/),
      displayName: 'a picture',
      mimeType: 'image/png',
      sizeBytes: '300000',
      createTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      updateTime: file.createTime,
      expirationTime: new Date(Date.parse(file.createTime) + 48 * 3_600_000).toISOString(),
      sha256Hash: Buffer.from(digest).toString('base64'),
      uri: `${gateway.url}/v1beta/${file.name}`,
      state: 'ACTIVE',
      source: 'UPLOADED',
    });
    expect(json(await get(file.name))).toEqual(file);
  });

  it('gives the file again to a client that lost the answer', async () => {
    const at = await start();
    const piece = { offset: 0, body: Buffer.from('text') };
    const first = await command(at, 'upload, finalize', piece);
    const again = await command(at, 'upload, finalize', piece);
    expect([status(again), json(again)]).toEqual([[200, 'final', '4'], json(first)]);
    expect(json(await command(at, 'finalize'))).toEqual(json(first));
    expect(status(await command(at, 'query'))).toEqual([200, 'final', '4']);
    for (const name of ['upload', 'cancel']) {
      expect(json(await command(at, name, piece)).error.status).toBe('FAILED_PRECONDITION');
    }
  });

  it.each([5, 0])('refuses a piece at offset %i where 3 bytes have come', async (offset) => {
    const at = await start();
    await command(at, 'upload', { offset: 0, body: Buffer.from('abc') });
    const refused = await command(at, 'upload', { offset, body: Buffer.from('xyz') });
    expect(status(refused)).toEqual([400, 'active', '3']);
    expect(json(refused).error.message).toContain('go on from offset 3');
    const answer = await command(at, 'upload, finalize', { offset: 3, body: Buffer.from('def') });
    expect((await get(`${json(answer).file.name}:download`)).text).toBe('abcdef');
  });

  it('has to become as long as it was announced, and goes on where it is not yet', async () => {
    const at = await start({ headers: { 'x-goog-upload-header-content-length': '6' } });
    const short = await command(at, 'upload, finalize', { offset: 0, body: Buffer.from('abc') });
    expect(status(short)).toEqual([400, 'active', '3']);
    expect(json(short).error.message).toContain('is 6, but 3 bytes were received');
    const long = await command(at, 'upload, finalize', { offset: 3, body: Buffer.from('defg') });
    expect(json(long).error.message).toContain('More came than the 6 bytes');
    const whole = await command(at, 'upload, finalize', { offset: 3, body: Buffer.from('def') });
    expect(status(whole)).toEqual([200, 'final', '6']);
  });

  it('is forgotten when it is cancelled', async () => {
    const at = await start();
    await command(at, 'upload', { offset: 0, body: Buffer.from('abc') });
    const before = await readdir(path.join(dataDir, 'files'));
    expect(status(await command(at, 'cancel'))).toEqual([200, 'cancelled', '0']);
    const after = await readdir(path.join(dataDir, 'files'));
    expect(after.length).toBe(before.length - 1);
    // Without a key an address that means nothing is no credential.
    expect((await command(at, 'query')).status).toBe(401);
    const asked = await ask({ path: at, headers: { 'x-goog-upload-command': 'query' } });
    expect(json(asked).error.status).toBe('NOT_FOUND');
  });

  it('keeps what came from a client that left, and goes on from there', async () => {
    const at = await start();
    const { hostname, port } = new URL(gateway.url);
    const leaving = httpRequest({
      hostname,
      port,
      method: 'POST',
      path: at,
      agent: false,
      headers: {
        'x-goog-upload-command': 'upload, finalize',
        'x-goog-upload-offset': 0,
        'content-length': 10,
      },
    });
    leaving.on('error', () => {});
    leaving.write('abcd');
    const contentId = String(new URLSearchParams(at.split('?')[1]).get('upload_id'));
    await untilSize(path.join(dataDir, 'files', contentId), 4);
    // A newer request does not wait for a connection that may be dead.
    expect(status(await command(at, 'query'))).toEqual([200, 'active', '4']);
    leaving.destroy();
    const rest = { offset: 4, body: Buffer.from('efghij') };
    const { file } = json(await command(at, 'upload, finalize', rest));
    expect((await get(`${file.name}:download`)).text).toBe('abcdefghij');
    const digest = createHash('sha256').update('abcdefghij').digest('hex');
    expect(file.sha256Hash).toBe(Buffer.from(digest).toString('base64'));
  });

  it('goes on after a restart of the gateway', async () => {
    const content = randomBytes(50_000);
    const at = await start({ file: { name: 'files/after-restart' } });
    await command(at, 'upload', { offset: 0, body: content.subarray(0, 20_000) });
    await gateway.close();
    gateway = await startGateway({ dataDir, limits: { uploadBytes: 1024 * 1024 } });
    expect(status(await command(at, 'query'))).toEqual([200, 'active', '20000']);
    const rest = { offset: 20_000, body: content.subarray(20_000) };
    const { file } = json(await command(at, 'upload, finalize', rest));
    const digest = createHash('sha256').update(content).digest('hex');
    expect(file).toMatchObject({
      name: 'files/after-restart',
      sha256Hash: Buffer.from(digest).toString('base64'),
    });
  });
});

describe('an upload in one request', () => {
  it.each([
    ['its header', '/upload/v1beta/files', { 'x-goog-upload-protocol': 'raw' }],
    ['its query', '/upload/v1beta/files?uploadType=media', {}],
    ['nothing', '/gemini/v1/upload/v1beta/files', {}],
  ])('is raw by %s', async (_, path, headers: Record<string, string>) => {
    const sent = { path, headers: { ...headers, 'content-type': 'text/csv' }, body: 'a,b' };
    const { file } = json(await ask(sent));
    expect(file).toMatchObject({ mimeType: 'text/csv', sizeBytes: '3' });
    const mount = path.startsWith('/gemini') ? '/gemini' : '';
    expect(file.uri).toBe(`${gateway.url}${mount}/v1beta/${file.name}`);
    const download = await get(`${file.name}:download?alt=media`);
    expect([download.status, download.text]).toEqual([200, 'a,b']);
    expect(download.headers).toMatchObject({
      'content-type': 'text/csv',
      'content-length': '3',
      'content-disposition': 'attachment',
    });
    expect(
      (await ask({ method: 'GET', path: `/download/v1beta/${file.name}:download` })).text,
    ).toBe('a,b');
  });

  const related = (description: object, content: string) =>
    [
      '--line\r\nContent-Type: application/json\r\n\r\n',
      JSON.stringify(description),
      `\r\n--line\r\nContent-Type: text/plain\r\n\r\n${content}\r\n--line--`,
    ].join('');
  const multipart = { 'content-type': 'multipart/related; boundary=line' };
  const upload = (body: string, path = '/upload/v1beta/files') =>
    ask({ path, headers: multipart, body });

  it('may carry its description before the content', async () => {
    const description = { file: { displayName: 'two parts', mimeType: 'image/png' } };
    const { file } = json(await upload(related(description, 'words')));
    expect(file).toMatchObject({
      displayName: 'two parts',
      mimeType: 'text/plain',
      sizeBytes: '5',
    });
    expect((await get(`${file.name}:download`)).text).toBe('words');
  });

  it.each([
    ['one part only', '--line\r\n\r\n{}\r\n--line--', 'two parts'],
    [
      'a description that is no JSON',
      '--line\r\n\r\n{\r\n--line\r\n\r\nx\r\n--line--',
      'description',
    ],
    ['no end', related({}, 'words').slice(0, -10), 'whole multipart/related'],
    [
      'another length than it says',
      related({ file: { sizeBytes: '9' } }, 'words'),
      'send the rest',
    ],
  ])('keeps nothing of a multipart body with %s', async (_, body, message) => {
    const before = await readdir(path.join(dataDir, 'files'));
    const answer = await upload(body);
    expect([answer.status, json(answer).error.message]).toEqual([
      400,
      expect.stringContaining(message),
    ]);
    expect(await readdir(path.join(dataDir, 'files'))).toEqual(before);
  });

  it('needs a boundary where it is multipart', async () => {
    const answer = await ask({ path: '/upload/v1beta/files?uploadType=multipart', body: 'x' });
    expect(json(answer).error.message).toMatch(/^Content-Type: /);
  });

  it('is refused before it is read where it says that it is too long', async () => {
    const head = [
      'POST /upload/v1beta/files HTTP/1.1',
      'Host: a',
      `x-goog-api-key: ${apiKey}`,
      'Content-Length: 3000000000',
    ].join('\r\n');
    const received = await talk(gateway.url, `${head}\r\n\r\n`);
    expect(received).toMatch(/^HTTP\/1.1 413 /);
  });

  it('is refused where it is too long without saying so, and nothing is kept', async () => {
    const before = await readdir(path.join(dataDir, 'files'));
    const head = [
      'POST /upload/v1beta/files HTTP/1.1',
      'Host: a',
      `x-goog-api-key: ${apiKey}`,
      'Transfer-Encoding: chunked',
    ].join('\r\n');
    const chunk = Buffer.from(`10000\r\n${'x'.repeat(0x10000)}\r\n`);
    const received = await talk(gateway.url, `${head}\r\n\r\n`, { then: Array(64).fill(chunk) });
    expect(received).toMatch(/^HTTP\/1.1 413 /);
    expect(await readdir(path.join(dataDir, 'files'))).toEqual(before);
  });
});

describe('clients', () => {
  it('that reset their uploads one after the other leave the gateway as it was', async () => {
    const at = await start();
    const head = [
      `POST ${at} HTTP/1.1`,
      'Host: a',
      'X-Goog-Upload-Command: upload',
      'X-Goog-Upload-Offset: 0',
      'Content-Length: 1000',
    ].join('\r\n');
    const { hostname, port } = new URL(gateway.url);
    for (let count = 0; count < 50; count++) {
      const socket = connect(Number(port), hostname);
      await once(socket, 'connect');
      socket.write(`${head}\r\n\r\n${'x'.repeat(count)}`, () => socket.resetAndDestroy());
      await once(socket, 'close');
    }
    const received = Number((await command(at, 'query')).headers['x-goog-upload-size-received']);
    const answer = await command(at, 'upload, finalize', {
      offset: received,
      body: Buffer.from('end'),
    });
    expect(status(answer)).toEqual([200, 'final', String(received + 3)]);
  });

  it('that wait to be asked for the body are asked once their key is known', async () => {
    const ask = (key: string) =>
      [
        'POST /upload/v1beta/files HTTP/1.1',
        'Host: a',
        `x-goog-api-key: ${key}`,
        'Expect: 100-continue',
        'Connection: close',
        'Content-Length: 3',
      ].join('\r\n');
    const taken = readAnswers(await talk(gateway.url, `${ask(apiKey)}\r\n\r\nabc`));
    expect(taken.map(({ status }) => status)).toEqual([100, 200]);
    const refused = readAnswers(await talk(gateway.url, `${ask('wrong')}\r\n\r\n`));
    expect(refused.map(({ status }) => status)).toEqual([401]);
  });
});

describe('what describes a file', () => {
  it.each([
    [{ name: 'files/Upper' }, 'file.name'],
    [{ name: '-dash' }, 'file.name'],
    [{ name: 'a'.repeat(41) }, 'file.name'],
    [{ name: '../../pollux' }, 'file.name'],
    [{ display_name: ['x'] }, 'file.displayName'],
    [{ displayName: 'a\0b' }, 'file.displayName'],
    [{ mime_type: 'text' }, 'file.mimeType'],
    [{ mimeType: 'text/plain; a=b\r\nX: y' }, 'file.mimeType'],
    [{ sizeBytes: 'many' }, 'file.sizeBytes'],
  ])('is refused with its path: %j', async (file, field) => {
    const headers = { 'x-goog-upload-command': 'start' };
    const answer = await ask({ path: '/upload/v1beta/files', headers, body: { file } });
    expect([answer.status, json(answer).error.message]).toEqual([
      400,
      expect.stringMatching(`^${field}: `),
    ]);
  });

  it('is refused where it is longer than any, before it is read to its end', async () => {
    const headers = { 'x-goog-upload-command': 'start' };
    const body = Buffer.alloc(64 * 1024 + 1, ' ');
    const refused = await ask({ path: '/upload/v1beta/files', headers, body });
    expect(refused.status).toBe(413);
    const taken = await ask({
      path: '/upload/v1beta/files',
      headers,
      body: `{${body.subarray(3)}}`,
    });
    expect(taken.status).toBe(200);
    const parts = [`--b\r\n\r\n{${body}}`, '\r\n--b\r\n\r\ncontent\r\n--b--'];
    const multipart = { 'content-type': 'multipart/related; boundary=b' };
    const whole = { path: '/upload/v1beta/files', headers: multipart, body: parts.join('') };
    expect((await ask(whole)).status).toBe(413);
  });

  it('is warned of where nobody knows a member, and refused in strict mode', async () => {
    const headers = { 'x-goog-upload-command': 'start' };
    const sent = { path: '/upload/v1beta/files', body: { file: { colour: 'red' } } };
    const answer = await ask({ ...sent, headers });
    expect(answer.headers['x-gateway-warnings']).toBe('unknown_field;field="file.colour"');
    const strict = await ask({ ...sent, headers: { ...headers, 'x-gateway-strict': '1' } });
    expect(strict.status).toBe(400);
  });

  it('names a file that is there already', async () => {
    const file = { name: 'files/taken' };
    const [first, second] = [await start({ file }), await start({ file })];
    expect((await command(first, 'finalize')).status).toBe(200);
    const late = await command(second, 'finalize');
    expect(json(late).error).toMatchObject({ code: 409, status: 'ALREADY_EXISTS' });
    const headers = { 'x-goog-upload-command': 'start' };
    const early = await ask({ path: '/upload/v1beta/files', headers, body: { file } });
    expect(early.status).toBe(409);
    await ask({ method: 'DELETE', path: '/v1beta/files/taken' });
    expect((await command(second, 'finalize')).status).toBe(200);
  });
});

describe('a command', () => {
  it.each([
    [
      'resumable without a command',
      '',
      { 'x-goog-upload-protocol': 'resumable' },
      'X-Goog-Upload-Command',
    ],
    ['unknown', '', { 'x-goog-upload-command': 'jump' }, 'x-goog-upload-command'],
    ['upload without an upload', '', { 'x-goog-upload-command': 'upload' }, 'upload_id'],
    ['start of what has begun', '?upload_id=', { 'x-goog-upload-command': 'start' }, 'upload_id'],
    ['no command to an upload', '?upload_id=', {}, 'X-Goog-Upload-Command'],
    [
      'upload without an offset',
      '?upload_id=',
      { 'x-goog-upload-command': 'upload' },
      'X-Goog-Upload-Offset',
    ],
  ])('is refused: %s', async (_, query, headers: Record<string, string>, field) => {
    const suffix = query === '' ? '' : `${query}${'a'.repeat(48)}`;
    const answer = await ask({ path: `/upload/v1beta/files${suffix}`, headers });
    expect([answer.status, json(answer).error.message]).toEqual([
      400,
      expect.stringMatching(`^${field}: `),
    ]);
  });

  it('cannot begin anything with the address of an upload for a key', async () => {
    const at = await start();
    for (const [name, value] of [
      ['x-goog-upload-command', 'start'],
      ['x-goog-upload-protocol', 'raw'],
    ] as const) {
      const answer = await send(gateway.url, { path: at, headers: { [name]: value }, body: '{}' });
      expect(answer.status).toBe(400);
    }
    const listed = await send(gateway.url, { method: 'GET', path: at.replace('/upload', '') });
    expect(listed.status).toBe(401);
    const wrongKey = await send(gateway.url, {
      path: at,
      headers: { 'x-goog-upload-command': 'query', 'x-goog-api-key': 'wrong' },
    });
    expect(wrongKey.status).toBe(401);
  });
});

describe('the time of an upload', () => {
  it('is a day, whatever a call may take', async () => {
    const planned = jest.spyOn(globalThis, 'setTimeout');
    await start();
    const delays = planned.mock.calls.map(([, delayMs]) => delayMs);
    planned.mockRestore();
    expect(delays).toContain(24 * 60 * 60 * 1000);
    expect(delays).not.toContain(defaults.timeouts.totalMs);
  });

  it('is what its client gives it, and what came by then is kept', async () => {
    const at = await start();
    const head = [
      `POST ${at} HTTP/1.1`,
      'Host: a',
      'Connection: close',
      'X-Server-Timeout: 0.05',
      'X-Goog-Upload-Command: upload',
      'X-Goog-Upload-Offset: 0',
      'Content-Length: 10',
    ].join('\r\n');
    const [answer] = readAnswers(await talk(gateway.url, `${head}\r\n\r\nabcd`));
    expect(answer?.status).toBe(504);
    expect(status(await command(at, 'query'))).toEqual([200, 'active', '4']);
  });
});

it('gives the addresses that the operator says clients reach it by', async () => {
  const server = { publicUrl: 'https://models.example.com/pollux/' };
  const behind = await startGateway({ dataDir: path.join(folder, 'behind'), server });
  const answer = await send(behind.url, {
    path: '/upload/v1beta/files',
    headers: { ...key, 'x-goog-upload-command': 'start' },
  });
  const kept = await send(behind.url, { path: '/upload/v1beta/files', headers: key, body: 'x' });
  await behind.close();
  expect(answer.headers['x-goog-upload-url']).toMatch(
    /^https:\/\/models\.example\.com\/pollux\/upload\/v1beta\/files\?upload_id=[0-9a-f]{48}&/,
  );
  const { name, uri } = json(kept).file;
  expect(uri).toBe(`https://models.example.com/pollux/v1beta/${name}`);
});

describe('the files of somebody else', () => {
  it('are as unknown as those that never were', async () => {
    const { file } = json(await ask({ path: '/upload/v1beta/files', body: 'mine' }));
    const at = await start();
    const other = { 'x-goog-api-key': otherKey };
    const unknown = (id: string) => JSON.stringify(id).replace(/[a-z0-9-]{12,}/g, 'id');
    for (const [method, suffix] of [
      ['GET', ''],
      ['GET', ':download'],
      ['DELETE', ''],
    ] as const) {
      const theirs = await send(gateway.url, {
        method,
        path: `/v1beta/${file.name}${suffix}`,
        headers: other,
      });
      const none = await send(gateway.url, {
        method,
        path: `/v1beta/files/never-was-here${suffix}`,
        headers: other,
      });
      expect([theirs.status, unknown(theirs.text)]).toEqual([404, unknown(none.text)]);
    }
    const listed = await send(gateway.url, {
      method: 'GET',
      path: '/v1beta/files',
      headers: other,
    });
    expect(json(listed)).toEqual({});
    const query = { path: at, headers: { ...other, 'x-goog-upload-command': 'query' } };
    expect((await send(gateway.url, query)).status).toBe(404);
    expect(json(await get(file.name))).toEqual(file);
    // The same name means another file to everybody.
    const named = await send(gateway.url, {
      path: '/upload/v1beta/files',
      headers: { ...other, 'content-type': 'multipart/related; boundary=b' },
      body: `--b\r\n\r\n{"file":{"name":"${file.name}"}}\r\n--b\r\n\r\ntheirs\r\n--b--`,
    });
    expect(named.status).toBe(200);
    expect((await get(`${file.name}:download`)).text).toBe('mine');
  });
});

describe('the list', () => {
  it('is not disturbed by what is deleted between two pages', async () => {
    const headers = { 'x-goog-api-key': otherKey };
    const list = async (query: string) =>
      json(await send(gateway.url, { method: 'GET', path: `/v1beta/files${query}`, headers }));
    for (let count = 0; count < 12; count++) {
      await send(gateway.url, { path: '/upload/v1beta/files', headers, body: String(count) });
    }
    const first = await list('');
    expect(first.files).toHaveLength(10);
    const last = first.files.at(-1).name;
    await send(gateway.url, { method: 'DELETE', path: `/v1beta/${last}`, headers });
    const second = await list(`?pageToken=${first.nextPageToken}`);
    const all = await list('?pageSize=1000');
    expect([...first.files.slice(0, -1), ...second.files]).toEqual(all.files);
    expect([second.nextPageToken, all.nextPageToken]).toEqual([undefined, undefined]);
  });

  it('knows its own tokens only', async () => {
    const answer = await get('files?pageToken=abc');
    expect(json(answer).error.message).toMatch(/^pageToken: /);
  });
});

it('knows no other action of a file', async () => {
  const answer = await get('files/x:nothing');
  expect(json(answer).error.details[0].reason).toBe('ROUTE_NOT_FOUND');
});

it('does not upload in a dry run', async () => {
  const answer = await ask({
    path: '/upload/v1beta/files',
    headers: { 'x-gateway-dry-run': '1' },
    body: 'x',
  });
  expect(answer.status).toBe(501);
});

describe('what official clients need of a file', () => {
  it('has a name of letters and digits, as they cut it out of an address', async () => {
    const at = await start();
    const { file } = json(
      await command(at, 'upload, finalize', { offset: 0, body: Buffer.from('x') }),
    );
    expect(file.name).toMatch(/^files\/[a-z0-9]{1,40}$/);
  });

  it.each([
    ['the description', { file: { mimeType: 'jsonl' } }],
    ['a header', { headers: { 'x-goog-upload-header-content-type': 'jsonl' } }],
  ])('may be called jsonl in %s, as in the guide to batches', async (_title, wish) => {
    const at = await start(wish);
    const { file } = json(
      await command(at, 'upload, finalize', { offset: 0, body: Buffer.from('{}') }),
    );
    expect(file.mimeType).toBe('application/jsonl');
  });

  it.each(['https://x:99999/files/a', 'https://[bad/files/a', 'https://%/files/x'])(
    'is not looked for at %s',
    async (fileUri) => {
      const body = { contents: [{ parts: [{ fileData: { fileUri } }] }] };
      const answer = await ask({ path: '/v1beta/models/demo:generateContent', body });
      expect([answer.status, json(answer).error?.status]).not.toContain('INTERNAL');
      expect(answer.status).toBeLessThan(500);
    },
  );
});
