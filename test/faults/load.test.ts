import { describe, expect, it } from '@jest/globals';
import type { EarlyFault } from './chaos-faults.js';
import { type RigOptions, withRig } from './chaos-rig.js';
import { chaosWires } from './chaos-wires.js';
import { load } from './load.js';
import { unreachableHosts } from './unreachable-hosts.js';

/* R7 and R10 of the reliability contract, over real connections; what is counted is calls, not time. */

const [wire] = chaosWires;
const longEnoughMs = 60_000;

describe('a target that fails every time (R10)', () => {
  const calls = 10_000;
  // One client makes all of it.
  const limits = { concurrency: 1_000, concurrencyPerKey: 1_000 };

  it(
    'is asked again for one call in ten, and fifty besides',
    async () => {
      const rig = { wire, fault: 'F13-500', limits, routing: { circuitBreaker: false } };
      await withRig(rig, async ({ url, first }) => {
        const asked = { url, model: 'alone', calls, atOnce: 128, modes: ['unary'] } as const;
        const answers = await load(asked);
        expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
        expect(first.attempts.length).toBeGreaterThanOrEqual(calls);
        expect(first.attempts.length).toBeLessThanOrEqual(calls + 50 + calls / 10);
      });
    },
    longEnoughMs,
  );

  it(
    'is left alone by all but three hundred calls once its circuit is open',
    async () => {
      await withRig({ wire, fault: 'F13-500', limits }, async ({ url, first }) => {
        const asked = { url, model: 'alone', calls, atOnce: 300, modes: ['unary'] } as const;
        const answers = await load(asked);
        expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
        const [start] = first.attempts;
        const soon = first.attempts.filter(({ atMs }) => atMs - (start?.atMs ?? 0) < 10_000);
        expect(soon.length).toBeLessThanOrEqual(300);
      });
    },
    longEnoughMs,
  );
});

/** Every fault before commit that another target mends. */
const faults: readonly EarlyFault[] = [
  'F2-reset',
  'F2-end',
  'F3-end',
  'F3-reset',
  'F4',
  'F5',
  'F7',
  'F9-length',
  'F9-chunked',
  'F10',
  'F11',
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
  'F14',
  'F15-402',
  'F15-413',
  'F16-401',
  'F16-403',
  'F18',
  'F19',
  'F20-page',
  'F20-json',
  'F21',
  'F22-429',
  'F22-503',
  'F22-named',
  'F23-body',
  'F23-line',
  'F23-headers',
  'F24-garbage',
  'F24-bomb',
  'F24-layers',
  'F25-301',
  'F25-302',
  'F25-304',
  'F25-307',
  'F26-flood',
  'F26-100',
  'F26-101',
  'F26-204',
  'F26-206',
  'F31-behind',
  'F32-none',
  'F32-object',
  'F32-list',
];

/** Faults that are none for a call in the other mode. */
const only: Readonly<Partial<Record<EarlyFault, 'unary' | 'stream'>>> = {
  F5: 'stream',
  F7: 'stream',
  'F9-length': 'unary',
  'F9-chunked': 'unary',
  F10: 'stream',
  F19: 'unary',
  'F20-json': 'stream',
  F21: 'stream',
  'F22-429': 'stream',
  'F22-503': 'stream',
  'F22-named': 'stream',
  'F23-line': 'stream',
};

describe('one of two targets that fails every time (R7)', () => {
  const calls = 200;
  const soon = { headersMs: 100, streamHeadersMs: 100, firstEventMs: 100 };

  async function allAnswered(rig: RigOptions) {
    await withRig(rig, async ({ url, second }) => {
      const mode = only[rig.fault as EarlyFault];
      const modes = mode ? [mode] : (['unary', 'stream'] as const);
      const answers = await load({ url, model: 'covered', calls, atOnce: 16, modes });
      // 99.9 % of two hundred is all of them.
      const bad = answers.filter(({ status, body }) => status !== 200 || !body.includes('there'));
      expect(bad).toEqual([]);
      expect(answers.length).toBe(calls);
      expect(second.attempts.length).toBeLessThanOrEqual(calls);
    });
  }

  it.each(faults)(
    '%s is not seen',
    (fault) =>
      allAnswered({
        wire,
        fault,
        provider: { timeouts: soon },
        // As much as a healthy answer takes, so that what floods is told early.
        limits: { responseBytes: 64 * 1024 },
      }),
    longEnoughMs,
  );

  it.each(Object.entries(unreachableHosts))(
    'F1, %s, is not seen',
    async (_name, open) => {
      const host = await open();
      const provider = { baseUrl: host.origin };
      await allAnswered({ wire, fault: 'F1', provider, timeouts: { connectMs: 200 } }).finally(
        host.close,
      );
    },
    longEnoughMs,
  );
});
