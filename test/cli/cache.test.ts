import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { run } from '../../src/cli/cli.js';
import { cliContext } from './context.js';

const published = fileURLToPath(
  new URL('../fixtures/cache-pairs/held-back.jsonl', import.meta.url),
);

async function cache(...args: string[]) {
  const { context, out, err } = cliContext();
  return { code: await run(['cache', ...args], context), out: out(), err: err() };
}

describe('pollux cache', () => {
  test.each([
    { args: ['--help'], code: 0, out: 'pollux cache eval --pairs <file>' },
    { args: ['eval', '--help'], code: 0, out: '--threshold' },
    { args: [], code: 2, err: 'Usage: pollux cache' },
    { args: ['dance'], code: 2, err: '"cache" has no command "dance"' },
    { args: ['eval'], code: 2, err: '--pairs is missing' },
    { args: ['eval', '--pairs', 'a', '--threshold', '0.5'], code: 2, err: '--threshold is "0.5"' },
    { args: ['eval', '--pairs', 'nowhere.jsonl'], code: 1, err: 'nowhere.jsonl' },
    { args: ['eval', '--pairs', 'package.json'], code: 1, err: 'package.json, line 1: not a pair' },
  ])('$args ends with $code', async ({ args, code, out = '', err = '' }) => {
    const ran = await cache(...args);
    expect(ran.code).toBe(code);
    expect(ran.out).toContain(out);
    expect(ran.err).toContain(err);
  });

  test('eval counts hits and false hits by language and by kind', async () => {
    const { code, out } = await cache('eval', '--pairs', published, '--misses');
    expect(code).toBe(0);
    expect(out).toMatch(/^all +hits \d+ of 64 \(\d+ %\) +false hits 0 of 137 \(0 %\)$/m);
    expect(out).toMatch(/^zh +hits/m);
    expect(out).toMatch(/^negation +hits - +false hits 0 of \d+/m);
    expect(out).toContain('missed: Who is the author of Emma? | Who wrote Emma?');
    expect(out).toMatch(/A comparison takes \d+ µs/);
  });
});
