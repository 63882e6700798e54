import { mkdtemp, readdir, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Running } from '../../src/main.js';
import { apiKey, startGateway } from './gateway.js';
import { send } from './talk.js';

let dataDir: string;
let gateway: Running;
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'pollux-'));
  gateway = await startGateway({ dataDir });
});
afterAll(async () => {
  await gateway.close();
  await rm(dataDir, { recursive: true, force: true });
});

const start = (url: string, headers: Record<string, string>) =>
  send(url, {
    path: '/upload/v1beta/files',
    headers: {
      'x-goog-api-key': apiKey,
      'x-goog-upload-protocol': 'resumable',
      'x-goog-upload-command': 'start',
      ...headers,
    },
  });

describe('the address of an upload', () => {
  it.each([
    ['the host that the client named', { host: 'gateway.example' }, 'http://gateway.example'],
    ['a port', { host: 'gateway.example:8443' }, 'http://gateway.example:8443'],
    ['a name inside a network', { host: 'pollux_backend' }, 'http://pollux_backend'],
    ['an address', { host: '[::1]:8080' }, 'http://[::1]:8080'],
    ['a proxy that ends TLS', { 'x-forwarded-proto': 'https' }, 'https://'],
    ['two proxies in a row', { 'x-forwarded-proto': 'HTTPS, http' }, 'https://'],
    ['a proxy without TLS', { 'x-forwarded-proto': 'http, https' }, 'http://'],
  ])('keeps %s', async (_title, headers, want) => {
    const answer = await start(gateway.url, headers);
    expect(answer.status).toBe(200);
    const url = String(answer.headers['x-goog-upload-url']);
    expect(url.slice(0, want.length)).toBe(want);
  });

  it.each(['example.com:99999', 'a b', 'a/b', 'a@b'])(
    'is not made of the host %j',
    async (host) => {
      const { status, text } = await start(gateway.url, { host });
      expect([status, JSON.parse(text).error.status]).toEqual([400, 'INVALID_ARGUMENT']);
    },
  );

  it('is what the operator says', async () => {
    const behind = await startGateway({
      dataDir: path.join(dataDir, 'behind'),
      server: { publicUrl: 'https://ai.example.com/pollux/' },
    });
    const answer = await start(behind.url, { host: 'other.example' });
    await behind.close();
    expect(answer.headers['x-goog-upload-url']).toMatch(
      /^https:\/\/ai\.example\.com\/pollux\/upload\/v1beta\/files\?upload_id=/,
    );
  });
});

describe('a download', () => {
  it('breaks off where the disk holds less than was kept', async () => {
    const key = { 'x-goog-api-key': apiKey };
    const raw = { ...key, 'x-goog-upload-protocol': 'raw', 'content-type': 'text/plain' };
    const uploaded = await fetch(`${gateway.url}/upload/v1beta/files`, {
      method: 'POST',
      headers: raw,
      body: 'x'.repeat(5000),
    });
    const { file } = (await uploaded.json()) as { file: { name: string } };
    const folder = path.join(dataDir, 'files');
    for (const name of await readdir(folder)) {
      const content = path.join(folder, name);
      if ((await stat(content)).size === 5000) await truncate(content, 100);
    }
    const download = await fetch(`${gateway.url}/v1beta/${file.name}:download`, { headers: key });
    expect(download.status).toBe(200);
    await expect(download.text()).rejects.toThrow();
  });
});
