import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { GoogleAIFileManager } from '@google/generative-ai/server';
import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { GoogleGenAI as GenAI1 } from 'genai1';
import { GoogleGenAI as GenAI2 } from 'genai2';
import { GoogleGenAI as GenAI3 } from 'genai3';
import type { Running } from '../../src/main.js';
import { apiKey, startGateway } from '../server/gateway.js';
import { failureOf } from './gateway.js';

let gateway: Running;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pollux-'));
  gateway = await startGateway({ dataDir: path.join(folder, 'data') });
});
afterAll(async () => {
  await gateway.close();
  await rm(folder, { recursive: true, force: true });
});

/** More than two of the pieces of 8 MiB that these clients send. */
const content = randomBytes(17 * 1024 * 1024);
const sha256Hash = Buffer.from(createHash('sha256').update(content).digest('hex')).toString(
  'base64',
);

const clients = [
  { name: 'genai1', open: () => new GenAI1(options()) },
  { name: 'genai2', open: () => new GenAI2(options()) },
  { name: 'genai3', open: () => new GenAI3(options()) },
];

const options = () => ({ apiKey, httpOptions: { baseUrl: gateway.url } });

describe.each(clients)('$name', ({ name, open }) => {
  it('uploads a file by its path, finds it again, downloads and deletes it', async () => {
    const { files } = open();
    const source = path.join(folder, `${name}.bin`);
    await writeFile(source, content);
    const config = { mimeType: 'video/mp4', displayName: 'a film' };
    const file = await files.upload({ file: source, config });
    expect(file).toMatchObject({
      displayName: 'a film',
      mimeType: 'video/mp4',
      sizeBytes: String(content.length),
      sha256Hash,
      state: 'ACTIVE',
      source: 'UPLOADED',
    });
    expect(file.uri).toBe(`${gateway.url}/v1beta/${file.name}`);
    const { name: id = '' } = file;
    expect(await files.get({ name: id })).toMatchObject({ name: id, sha256Hash });

    const downloadPath = path.join(folder, `${name}.copy`);
    await files.download({ file: id, downloadPath });
    expect(content.equals(await readFile(downloadPath))).toBe(true);

    await files.delete({ name: id });
    expect(await failureOf(files.get({ name: id }))).toMatchObject({ status: 404 });
  });

  it('uploads a blob under a name of its own', async () => {
    const { files } = open();
    const file = new Blob([content], { type: 'application/pdf' });
    const uploaded = await files.upload({ file, config: { name: `${name}-blob` } });
    expect(uploaded).toMatchObject({
      name: `files/${name}-blob`,
      mimeType: 'application/pdf',
      sha256Hash,
    });
    const again = files.upload({ file, config: { name: `${name}-blob` } });
    expect(await failureOf(again)).toMatchObject({ status: 409 });
    await files.delete({ name: `${name}-blob` });
  });

  it('lists files page by page, newest first', async () => {
    const { files } = open();
    const names: string[] = [];
    for (const letter of ['a', 'b', 'c', 'd', 'e']) {
      const file = new Blob([letter], { type: 'text/plain' });
      const { name: id = '' } = await files.upload({ file, config: { name: `${name}-${letter}` } });
      names.unshift(id);
    }
    const listed: unknown[] = [];
    for await (const file of await files.list({ config: { pageSize: 2 } })) listed.push(file.name);
    expect(listed).toEqual(names);
    for (const id of names) await files.delete({ name: id });
    const { page } = await files.list();
    expect(page).toEqual([]);
  });
});

describe('GoogleAIFileManager', () => {
  it('uploads, lists, describes and deletes', async () => {
    const manager = new GoogleAIFileManager(apiKey, { baseUrl: gateway.url });
    const source = path.join(folder, 'manager.bin');
    await writeFile(source, content);
    const metadata = { mimeType: 'audio/mp3', displayName: 'a song', name: 'song' };
    const { file } = await manager.uploadFile(source, metadata);
    expect(file).toMatchObject({
      name: 'files/song',
      displayName: 'a song',
      mimeType: 'audio/mp3',
      sizeBytes: String(content.length),
      sha256Hash,
    });
    const { files } = await manager.listFiles({ pageSize: 1 });
    expect(files).toEqual([file]);
    expect(await manager.getFile('files/song')).toEqual(file);
    await manager.deleteFile('song');
    expect(await failureOf(manager.getFile('song'))).toMatchObject({ status: 404 });
  });
});

test('what the README shows works', async () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [, section = ''] = readme.split('## Files\n');
  const [, shown = ''] = /```js\n([\s\S]*?)```/.exec(section) ?? [];
  const script = shown
    .replace(/^import .*$/m, '')
    .replace('process.env.POLLUX_API_KEY', JSON.stringify(apiKey))
    .replace('http://127.0.0.1:8080', gateway.url)
    .replace("'table.csv'", JSON.stringify(path.join(folder, 'table.csv')));
  const printed: unknown[][] = [];
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor;
  const run = AsyncFunction('GoogleGenAI', 'console', script);
  await run(GenAI3, { log: (...line: unknown[]) => printed.push(line) });
  expect(printed).toEqual([['files/table', `${gateway.url}/v1beta/files/table`]]);
  expect(await readFile(path.join(folder, 'table.csv'), 'utf8')).toBe('a,b\n1,2\n');
});
