import { describe, expect, it } from '@jest/globals';
import { ask } from './chaos-client.js';
import type { EarlyFault } from './chaos-faults.js';
import { withRig } from './chaos-rig.js';
import { chaosWires, healthyText } from './chaos-wires.js';

/** "fallback, else retry": asked twice where there is no other target. F12 takes up to 1 s. */
const triedTwice: readonly EarlyFault[] = [
  'F2-reset',
  'F2-end',
  'F12',
  'F13-408',
  'F13-409',
  'F13-424',
  'F13-425',
  'F13-500',
  'F13-502',
  'F13-503',
  'F13-504',
  'F13-529',
  'F20-page',
];
/** The same, in one mode only: a stream without an answer is F10 besides, which is not. */
const triedTwiceUnary: readonly EarlyFault[] = [
  'F9-length',
  'F9-chunked',
  'F19',
  'F32-none',
  'F32-object',
  'F32-list',
];
const triedTwiceStream: readonly EarlyFault[] = ['F20-json', 'F22-429', 'F22-503', 'F22-named'];

const cases = [
  ...triedTwice.flatMap(
    (fault) =>
      [
        { fault, mode: 'unary' },
        { fault, mode: 'stream' },
      ] as const,
  ),
  ...triedTwiceUnary.map((fault) => ({ fault, mode: 'unary' }) as const),
  ...triedTwiceStream.map((fault) => ({ fault, mode: 'stream' }) as const),
];

/* What one call leaves behind for the next: reliability contract §3, §5, R10-R12. */

describe.each(chaosWires)('over $provider.format', (wire) => {
  it.each(cases)(
    '$fault of a $mode call is mended by a second attempt',
    async ({ fault, mode }) => {
      await withRig({ wire, fault: 'healthy' }, async ({ url, first }) => {
        first.next(fault);
        const seen = await ask({ url, mode, model: 'alone' });
        expect(seen).toMatchObject({ text: healthyText, attempts: 2 });
        expect(first.attempts.map((attempt) => attempt.fault)).toEqual([fault, 'healthy']);
      });
    },
  );

  it('F11: a short wait is kept, and the same target asked again', async () => {
    await withRig({ wire, fault: 'healthy' }, async ({ url, first }) => {
      first.next('F11-soon');
      expect(await ask({ url, mode: 'unary', model: 'alone' })).toMatchObject({ attempts: 2 });
      const [before, after] = first.attempts;
      expect((after?.atMs ?? 0) - (before?.atMs ?? 0)).toBeGreaterThanOrEqual(1_000); // R12
    });
  });

  it('F11: a short wait is no use within a shorter deadline', async () => {
    await withRig({ wire, fault: 'F11-soon' }, async ({ url, first }) => {
      const headers = { 'x-server-timeout': '1' };
      expect((await ask({ url, mode: 'unary', model: 'alone', headers })).raised?.code).toBe(429);
      expect(first.attempts).toHaveLength(1);
    });
  });

  it.each([
    ['F11', 429],
    ['F14', 503],
    ['F16-401', 503],
    ['F16-403', 503],
  ])('%s: the credential is left alone by the next calls', async (fault, code) => {
    await withRig({ wire, fault }, async ({ url, first, second }) => {
      await ask({ url, mode: 'unary', model: 'alone' });
      expect((await ask({ url, mode: 'unary', model: 'alone' })).raised?.code).toBe(code);
      const covered = await ask({ url, mode: 'unary', model: 'covered' });
      expect(covered).toMatchObject({ text: healthyText, attempts: 1 });
      expect([first.attempts.length, second.attempts.length]).toEqual([1, 1]);
    });
  });

  it('a circuit opens after five failures in a row, and then fails fast (R13)', async () => {
    await withRig({ wire, fault: 'F25-307' }, async ({ url, first }) => {
      for (let call = 0; call < 5; call++) await ask({ url, mode: 'unary', model: 'alone' });
      const { raised } = await ask({ url, mode: 'unary', model: 'alone' });
      expect(raised).toMatchObject({ code: 503, reason: 'CIRCUIT_OPEN' });
      expect(first.attempts).toHaveLength(5);
    });
  });

  it.each(['F11', 'F15-400', 'F15-422', 'F16-401', 'F18', 'F13-408'])(
    '%s never opens a circuit',
    async (fault) => {
      await withRig({ wire, fault: 'healthy' }, async ({ url, first }) => {
        for (let call = 0; call < 6; call++) {
          first.next(fault as EarlyFault);
          await ask({ url, mode: 'unary', model: 'alone' });
        }
        const { raised } = await ask({ url, mode: 'unary', model: 'alone' });
        expect(raised?.reason).not.toBe('CIRCUIT_OPEN');
      });
    },
  );

  it('makes three attempts at most, and no more than two at one target (R11)', async () => {
    await withRig({ wire, fault: 'F13-503' }, async ({ url, first, second }) => {
      second.next('F13-503', 'F13-503', 'F13-503');
      const { raised } = await ask({ url, mode: 'unary', model: 'covered' });
      expect(raised?.code).toBe(503);
      expect(first.attempts.length + second.attempts.length).toBe(3);
      expect(Math.max(first.attempts.length, second.attempts.length)).toBe(2);
    });
  });
});
