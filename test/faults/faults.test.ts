import { describe, expect, it } from '@jest/globals';
import { ask, type Mode } from './chaos-client.js';
import type { EarlyFault, LateFault } from './chaos-faults.js';
import { type RigOptions, withRig } from './chaos-rig.js';
import { chaosWires, healthyText } from './chaos-wires.js';
import { unreachableHosts } from './unreachable-hosts.js';

/*
 * Rows of the fault table (reliability contract §3), seen from `@google/genai`. A row's own time
 * limit is made small; what the upstream is left to do ends with an event, never with a wait.
 */

type Settings = Pick<RigOptions, 'provider' | 'timeouts' | 'limits'>;

interface EarlyRow extends Settings {
  readonly fault: EarlyFault;
  readonly code: number;
  readonly reason: unknown;
  /** Only asked in this mode. */
  readonly only?: Mode;
  /** No other target is tried. */
  readonly final?: true;
  /** The target is not asked a second time where there is no other. */
  readonly attempts?: 1;
  /** The same of streams alone, whose end without an answer may be F10 besides. */
  readonly streamAttempts?: readonly number[];
  /** What is kept of it for the operator; nothing of what says nothing of the target's health. */
  readonly recorded?: string;
  /** The gateway closes the connection, since the upstream would not. */
  readonly closes?: true;
}

const unavailable = { code: 503, reason: 'UPSTREAM_ERROR' } as const;
const invalid = { code: 503, reason: 'UPSTREAM_INVALID' } as const;
const truncated = { code: 503, reason: 'UPSTREAM_TRUNCATED' } as const;
/** An end without an answer can be told as either. */
const none = { code: 503, reason: expect.stringMatching(/^UPSTREAM_(?:INVALID|TRUNCATED)$/) };
const timedOut = { code: 504, reason: 'UPSTREAM_TIMEOUT' } as const;
const throttled = { code: 429, reason: 'RATE_LIMITED' } as const;

const soon = { headersMs: 100, streamHeadersMs: 100 };
const smallAnswers = { limits: { responseBytes: 64 * 1024 } };

const earlyRows: readonly EarlyRow[] = [
  { fault: 'F2-reset', recorded: 'reset', ...unavailable },
  { fault: 'F2-end', recorded: 'reset', ...unavailable },
  {
    fault: 'F4',
    recorded: 'timeout_headers',
    ...timedOut,
    attempts: 1,
    closes: true,
    provider: { timeouts: soon },
  },
  {
    fault: 'F5',
    recorded: 'timeout_first_event',
    ...timedOut,
    only: 'stream',
    attempts: 1,
    closes: true,
    provider: { timeouts: { firstEventMs: 100 } },
  },
  {
    fault: 'F7',
    recorded: 'timeout_first_event',
    ...timedOut,
    only: 'stream',
    attempts: 1,
    closes: true,
    provider: { timeouts: { firstEventMs: 100 } },
  },
  { fault: 'F9-length', recorded: 'truncated', ...truncated, only: 'unary' },
  { fault: 'F9-chunked', recorded: 'truncated', ...truncated, only: 'unary' },
  { fault: 'F10', recorded: 'truncated', ...truncated, only: 'stream', attempts: 1 },
  { fault: 'F11', recorded: 'throttled', ...throttled, attempts: 1 },
  { fault: 'F12', recorded: 'throttled', ...throttled },
  { fault: 'F13-408', ...timedOut },
  { fault: 'F13-409', code: 409, reason: 'UPSTREAM_ERROR' },
  { fault: 'F13-424', ...unavailable },
  { fault: 'F13-425', ...unavailable },
  { fault: 'F13-500', recorded: 'upstream_5xx', ...unavailable },
  { fault: 'F13-502', recorded: 'upstream_5xx', ...unavailable },
  { fault: 'F13-503', recorded: 'upstream_5xx', ...unavailable },
  { fault: 'F13-504', recorded: 'upstream_5xx', ...timedOut },
  { fault: 'F13-529', recorded: 'upstream_5xx', ...unavailable },
  { fault: 'F14', recorded: 'upstream_5xx', ...unavailable, attempts: 1 },
  { fault: 'F15-400', code: 400, reason: 'UPSTREAM_ERROR', final: true, attempts: 1 },
  { fault: 'F15-402', code: 429, reason: 'UPSTREAM_BILLING', attempts: 1 },
  { fault: 'F15-413', code: 400, reason: 'UPSTREAM_ERROR', attempts: 1 },
  { fault: 'F15-422', code: 400, reason: 'UPSTREAM_ERROR', final: true, attempts: 1 },
  {
    fault: 'F16-401',
    recorded: 'upstream_auth',
    code: 503,
    reason: 'UPSTREAM_CREDENTIAL',
    attempts: 1,
  },
  {
    fault: 'F16-403',
    recorded: 'upstream_auth',
    code: 503,
    reason: 'UPSTREAM_CREDENTIAL',
    attempts: 1,
  },
  { fault: 'F18', recorded: 'upstream_404', code: 404, reason: 'UPSTREAM_ERROR', attempts: 1 },
  { fault: 'F19', recorded: 'invalid_body', ...invalid, only: 'unary' },
  { fault: 'F20-page', recorded: 'invalid_body', ...invalid },
  { fault: 'F20-json', recorded: 'invalid_body', ...invalid, only: 'stream' },
  {
    fault: 'F21',
    recorded: 'invalid_event',
    ...invalid,
    only: 'stream',
    attempts: 1,
    closes: true,
  },
  { fault: 'F22-429', recorded: 'upstream_stream_error', ...throttled, only: 'stream' },
  { fault: 'F22-503', recorded: 'upstream_stream_error', ...unavailable, only: 'stream' },
  { fault: 'F22-named', recorded: 'upstream_stream_error', ...unavailable, only: 'stream' },
  {
    fault: 'F23-body',
    recorded: 'oversize',
    ...invalid,
    attempts: 1,
    closes: true,
    ...smallAnswers,
  },
  {
    fault: 'F23-line',
    recorded: 'oversize',
    ...invalid,
    only: 'stream',
    attempts: 1,
    closes: true,
  },
  { fault: 'F23-headers', recorded: 'oversize', ...invalid, attempts: 1, closes: true },
  { fault: 'F24-garbage', recorded: 'invalid_body', ...invalid, attempts: 1 },
  { fault: 'F24-bomb', recorded: 'invalid_body', ...invalid, attempts: 1 },
  { fault: 'F24-layers', recorded: 'invalid_body', ...invalid, attempts: 1 },
  { fault: 'F25-301', recorded: 'redirect', ...invalid, attempts: 1 },
  { fault: 'F25-302', recorded: 'redirect', ...invalid, attempts: 1 },
  { fault: 'F25-304', recorded: 'redirect', ...invalid, attempts: 1 },
  { fault: 'F25-307', recorded: 'redirect', ...invalid, attempts: 1 },
  { fault: 'F26-flood', recorded: 'invalid_body', ...invalid, attempts: 1, closes: true },
  { fault: 'F26-100', recorded: 'invalid_body', ...invalid, attempts: 1, closes: true },
  { fault: 'F26-101', recorded: 'invalid_body', ...invalid, attempts: 1, closes: true },
  { fault: 'F26-204', recorded: 'invalid_body', ...invalid, attempts: 1 },
  { fault: 'F26-206', recorded: 'invalid_body', ...invalid, attempts: 1 },
  { fault: 'F32-none', ...none, streamAttempts: [1] },
  { fault: 'F32-object', ...none, streamAttempts: [1, 2] },
  { fault: 'F32-list', ...none, streamAttempts: [1] },
];

interface LateRow extends Settings {
  readonly fault: LateFault;
  readonly code: number;
  readonly reason: unknown;
  readonly closes?: true;
  readonly recorded?: string;
}

const impatient = { provider: { timeouts: { idleMs: 300 } } };

const lateRows: readonly LateRow[] = [
  { fault: 'late-F6', recorded: 'timeout_idle', ...timedOut, closes: true, ...impatient },
  { fault: 'late-F7', recorded: 'timeout_idle', ...timedOut, closes: true, ...impatient },
  { fault: 'late-F8-end', recorded: 'truncated', ...truncated },
  { fault: 'late-F8-reset', recorded: 'truncated', ...truncated },
  { fault: 'late-F10', recorded: 'truncated', ...truncated },
  { fault: 'late-F10-done', ...none },
  { fault: 'late-F21', recorded: 'invalid_event', ...invalid, closes: true },
  { fault: 'late-F22-429', recorded: 'upstream_stream_error', ...throttled },
  { fault: 'late-F22-503', recorded: 'upstream_stream_error', ...unavailable },
  { fault: 'late-F22-named', recorded: 'upstream_stream_error', ...unavailable },
  { fault: 'late-F23-body', recorded: 'oversize', ...invalid, closes: true, ...smallAnswers },
  { fault: 'late-F23-line', recorded: 'oversize', ...invalid, closes: true },
];

/** A gateway that waits for what never comes is told so long before the suite is. */
const limitMs = 10_000;

const modes = ['unary', 'stream'] as const;

describe.each(chaosWires)('over $provider.format', (wire) => {
  describe('a fault before commit', () => {
    const modesOf = ({ only }: EarlyRow) => modes.filter((mode) => (only ?? mode) === mode);

    async function alone(row: EarlyRow, mode: Mode) {
      const { code, reason, attempts, streamAttempts, closes, recorded: kept, ...rig } = row;
      await withRig({ wire, ...rig }, async ({ url, first, recorded }) => {
        const { text, raised } = await ask({ url, mode, model: 'alone' });
        expect({ mode, text, raised }).toMatchObject({ mode, text: '', raised: { code, reason } });
        expect(raised?.message).not.toMatch(/127\.0\.0\.1|key-of-|<html|stack/);
        const made = attempts === undefined ? [2] : [attempts];
        const allowed = mode === 'stream' ? (streamAttempts ?? made) : made;
        expect(allowed).toContain(first.attempts.length);
        if (kept !== undefined) expect(new Set(recorded())).toEqual(new Set([kept]));
        if (closes) expect(await first.attempts[0]?.closed).toBe('gateway');
      });
    }

    async function covered({ closes, ...rig }: EarlyRow, mode: Mode) {
      await withRig({ wire, ...rig }, async ({ url, first, second }) => {
        const { finishReason, ...seen } = await ask({ url, mode, model: 'covered' });
        expect({ mode, ...seen }).toMatchObject({ mode, text: healthyText, attempts: 2 });
        expect([finishReason, seen.raised]).toEqual(['STOP', undefined]);
        expect([first.attempts.length, second.attempts.length]).toEqual([1, 1]);
        if (closes) expect(await first.attempts[0]?.closed).toBe('gateway');
      });
    }

    async function final({ code, ...rig }: EarlyRow, mode: Mode) {
      await withRig({ wire, ...rig }, async ({ url, first, second }) => {
        const { raised } = await ask({ url, mode, model: 'covered' });
        const message = expect.stringContaining('chaos');
        expect({ mode, raised }).toMatchObject({ mode, raised: { code, message } });
        expect([first.attempts.length, second.attempts.length]).toEqual([1, 0]);
      });
    }

    const inAll = (row: EarlyRow, ...checks: ((row: EarlyRow, mode: Mode) => Promise<void>)[]) =>
      Promise.all(modesOf(row).flatMap((mode) => checks.map((check) => check(row, mode))));

    it.each(earlyRows.filter((row) => !row.final))(
      '$fault is told as $code, or not seen where another target answers',
      async (row) => {
        await inAll(row, alone, covered);
      },
      limitMs,
    );

    it.each(earlyRows.filter((row) => row.final))(
      '$fault is told as $code, whatever other targets there are',
      async (row) => {
        await inAll(row, alone, final);
      },
      limitMs,
    );
  });

  describe('F1, no connection', () => {
    it.each(Object.entries(unreachableHosts))(
      '%s: is told as 503, or not seen where another target answers',
      async (_name, open) => {
        const host = await open();
        const provider = { baseUrl: host.origin };
        const rig = { wire, fault: 'F1', provider, timeouts: { connectMs: 200 } };
        const check = (mode: Mode) =>
          withRig(rig, async ({ url, second, recorded }) => {
            const [alone, covered] = await Promise.all([
              ask({ url, mode, model: 'alone' }),
              ask({ url, mode, model: 'covered' }),
            ]);
            expect({ mode, ...alone }).toMatchObject({ mode, raised: unavailable });
            expect(alone.raised?.message).not.toMatch(/127\.0\.0\.1|nobody|ENOTFOUND|ECONN/);
            expect({ mode, ...covered }).toMatchObject({ mode, text: healthyText, attempts: 2 });
            expect(second.attempts).toHaveLength(1);
            expect(new Set(recorded())).toEqual(new Set(['connect_error']));
          });
        try {
          await Promise.all(modes.map(check));
        } finally {
          await host.close();
        }
      },
      limitMs,
    );
  });

  describe('a fault after commit', () => {
    it.each(lateRows)(
      '$fault raises $code, and nothing is tried again',
      async ({ code, reason, closes, recorded: kept, ...rig }) => {
        await withRig({ wire, ...rig }, async ({ url, first, second, recorded }) => {
          const onPiece = () => first.attempts[0]?.goOn();
          const seen = await ask({ url, mode: 'stream', model: 'covered', onPiece });
          expect(seen).toMatchObject({ text: 'Hello ', raised: { code, reason } });
          expect(seen.finishReason).toBeUndefined();
          expect([first.attempts.length, second.attempts.length]).toEqual([1, 0]);
          if (kept !== undefined) expect(recorded()).toEqual([kept]);
          if (closes) expect(await first.attempts[0]?.closed).toBe('gateway');
        });
      },
      limitMs,
    );
  });
});
