import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { run } from '../../src/cli/cli.js';
import type { Evaluation } from '../../src/routing/model-router/evaluate.js';
import { readProfile } from '../../src/routing/model-router/read-profile.js';
import { cliContext } from './context.js';

const recorded = fileURLToPath(new URL('../fixtures/router/outcomes.jsonl', import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pollux-router-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function router(...args: string[]) {
  const { context, out, err } = cliContext();
  return { code: await run(['router', ...args], context), out: out(), err: err() };
}

function fileOf(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

const request = { contents: [{ role: 'user', parts: [{ text: 'hi' }] }] };
const line = (changes: object = {}) =>
  JSON.stringify({ request, model: 'a/b', quality: 1, ...changes });

describe('pollux router', () => {
  test.each([
    { args: ['--help'], code: 0, out: 'pollux router train --outcomes <file>' },
    { args: ['train', '--help'], code: 0, out: 'pollux router eval' },
    { args: [], code: 2, err: 'Usage: pollux router' },
    { args: ['dance'], code: 2, err: '"router" has no command "dance"' },
    { args: ['eval'], code: 2, err: '--outcomes is missing' },
    { args: ['train', '--outcomes', recorded], code: 2, err: '--out is missing' },
    {
      args: ['train', '--outcomes', recorded, '--out', 'x', '--json'],
      code: 2,
      err: '--json belongs to "router eval"',
    },
    {
      args: ['train', '--outcomes', recorded, '--out', 'x', '--profile', 'y'],
      code: 2,
      err: '--profile belongs to',
    },
    {
      args: ['eval', '--outcomes', recorded, '--out', 'x'],
      code: 2,
      err: '--out belongs to "router train"',
    },
    {
      args: ['eval', '--outcomes', recorded, '--clusters', '0'],
      code: 2,
      err: '--clusters is "0"; it must be a whole number from 1 to 500',
    },
    { args: ['eval', '--outcomes', recorded, '--seed', '1.5'], code: 2, err: '--seed is "1.5"' },
    { args: ['eval', '--outcomes', recorded, '--fast'], code: 2, err: "Unknown option '--fast'" },
    {
      args: ['eval', '--outcomes', '/nowhere/outcomes.jsonl'],
      code: 1,
      err: '/nowhere/outcomes.jsonl does not exist',
    },
    {
      args: ['eval', '--outcomes', recorded, '--profile', '/nowhere/p.json'],
      code: 1,
      err: '/nowhere/p.json does not exist',
    },
    {
      args: ['train', '--outcomes', recorded, '--out', '/nowhere/p.json'],
      code: 1,
      err: '/nowhere/p.json does not exist',
    },
  ])('$args -> $code', async ({ args, code, out = '', err = '' }) => {
    const ended = await router(...args);
    expect(ended.code).toBe(code);
    expect(ended.out).toContain(out);
    expect(ended.err).toContain(err);
    expect(ended.err === '').toBe(code === 0);
  });

  test('names file, line and field of a request that cannot be read', async () => {
    const bad = line({ request: { contents: [{ parts: [{ inlineData: {} }] }] } });
    const file = fileOf('bad.jsonl', `${line()}\n${bad}\n`);
    const { code, err } = await router('eval', '--outcomes', file);
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(
        /bad\.jsonl, line 2: request\.contents\[0\]\.parts\[0\]\.inlineData/,
      ),
    });
  });

  test('names file and line of an outcome that cannot be read', async () => {
    const file = fileOf('quality.jsonl', `${line()}\n\n${line({ quality: 2 })}`);
    const { code, err } = await router(
      'train',
      '--outcomes',
      file,
      '--out',
      path.join(folder, 'x'),
    );
    expect({ code, err }).toEqual({
      code: 1,
      err: `${file}, line 3: quality: must be a number from 0 to 1, not 2`,
    });
  });

  test('reads requests in any spelling a client may use', async () => {
    const snake = { contents: 'hi', generation_config: { response_mime_type: 'application/json' } };
    const lines = Array.from({ length: 20 }, (_, index) =>
      line({ request: { ...snake, labels: { number: String(index) } } }),
    );
    const out = path.join(folder, 'snake.json');
    const trained = await router(
      'train',
      '--outcomes',
      fileOf('s.jsonl', lines.join('\n')),
      '--out',
      out,
    );
    expect(trained).toMatchObject({ code: 0, err: '' });
  });

  test('trains a profile that can be evaluated, and kept', async () => {
    const file = path.join(folder, 'profile.json');
    const trained = await router('train', '--outcomes', recorded, '--out', file, '--clusters', '9');
    expect(trained).toMatchObject({ code: 0, err: '' });
    expect(trained.out).toContain('of 400 requests: 4 models, 9 clusters');
    expect(trained.out).toContain(`Wrote ${file}`);
    expect(readProfile(readFileSync(file, 'utf8'))).toMatchObject({ ok: true });

    const given = await router('eval', '--outcomes', recorded, '--profile', file, '--json');
    const itself = await router('eval', '--outcomes', recorded, '--clusters', '9', '--json');
    expect(given.out).toBe(itself.out);
    const evaluation: Evaluation = JSON.parse(given.out);
    expect(evaluation.models).toHaveLength(4);
    expect(evaluation.routers.map(({ settings }) => settings.length)).toEqual([21, 21, 21]);
  });

  test('shows a table with every way to choose', async () => {
    const { code, out } = await router('eval', '--outcomes', recorded);
    expect(code).toBe(0);
    for (const policy of [
      '(cheapest)',
      '(best)',
      'random',
      'oracle',
      'profile',
      'clusters alone',
      'weights',
    ]) {
      expect(out).toContain(policy);
    }
  });

  test.each([
    ['an empty file', ''],
    ['one request', line({ costUsd: 1 })],
  ])('says when there is too little to go by: %s', async (_, text) => {
    const file = fileOf('few.jsonl', text);
    const { code, err } = await router('eval', '--outcomes', file);
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(/few\.jsonl: holds \d requests?, too few/),
    });
  });

  test('learns nothing from nothing', async () => {
    const out = path.join(folder, 'nothing.json');
    const { code, err } = await router(
      'train',
      '--outcomes',
      fileOf('none.jsonl', '\n'),
      '--out',
      out,
    );
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringContaining('none.jsonl holds too few'),
    });
    expect(existsSync(out)).toBe(false);
  });

  test('does not take a profile of another version', async () => {
    const file = fileOf('old.json', '{"schemaVersion": 0}');
    const { code, err } = await router('eval', '--outcomes', recorded, '--profile', file);
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringContaining(`${file}: schemaVersion: must be 1`),
    });
  });
});
