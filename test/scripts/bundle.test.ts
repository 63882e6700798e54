import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
// @ts-expect-error plain JavaScript, so that it runs before anything is built
import { bundle } from '../../scripts/bundle.js';
import { root } from '../../scripts/documents.js';
import { startGatewayProcess } from '../support/gateway-process.js';
import { runNode, writeProject } from './run.js';

describe('the bundle', () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'pollux-test-'));
    writeProject(folder, {}, ['package.json']);
    await bundle(root, path.join(folder, 'dist'));
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has no part that fails to load', () => {
    const parts = readdirSync(path.join(folder, 'dist', 'chunks')).filter((name) =>
      name.endsWith('.js'),
    );
    expect(parts.length).toBeGreaterThan(50);
    const script = parts.map((name) => `await import('./dist/chunks/${name}');`).join('\n');
    expect(runNode(['--input-type=module', '--eval', script], folder)).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
  });

  it('tells the version of its package', () => {
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    const { stdout } = runNode(['dist/pollux.js', '--version'], folder);
    expect(stdout).toBe(`${version}\n`);
  });

  it('serves calls, streams, documents and management', async () => {
    const config = path.join(folder, 'pollux.yaml');
    const key = 'a-key-of-this-test-alone';
    const keys = [{ name: 'one', key, scopes: ['inference', 'admin'] }];
    writeFileSync(config, JSON.stringify({ dataDir: path.join(folder, 'data'), keys }));
    const { url, stop } = await startGatewayProcess(config, {}, [
      path.join(folder, 'dist/pollux.js'),
    ]);
    const headers = { 'x-goog-api-key': key, 'content-type': 'application/json' };
    const get = async (place: string) => (await fetch(`${url}${place}`, { headers })).json();
    const ask = (method: string) =>
      fetch(`${url}/v1beta/models/demo:${method}`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ contents: [{ parts: [{ text: 'Hello' }] }] }),
      });
    try {
      expect(await (await ask('generateContent')).json()).toMatchObject({
        candidates: [{ finishReason: 'STOP' }],
      });
      expect(await (await ask('streamGenerateContent?alt=sse')).text()).toMatch(/^data: \{/);
      expect(await get('/openapi/gemini.json')).toMatchObject({
        openapi: expect.stringMatching(/^3/),
      });
      expect(await get('/manage/v1/keys')).toMatchObject({ keys: [] });
    } finally {
      await stop();
    }
  }, 60_000);
});
