import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ErrorKind, errorCatalogue, GatewayError } from '../../src/core/errors.js';
import { raceLost } from '../../src/ledger/outcome.js';
import type { Entry, NewAttempt, SettledAttempt } from '../../src/ledger/ports.js';
import { createPriceBook } from '../../src/ledger/price-book.js';
import { chunkOf, createSimulation } from './simulation.js';

const prices = () =>
  createPriceBook({
    said: new Map([
      ['dear/*', { promptPerMillionTokens: 3.0000015, completionPerMillionTokens: 15 }],
      ['cheap/*', { promptPerMillionTokens: 0.1, completionPerMillionTokens: 0.4 }],
    ]),
    isListed: (profile) => profile === 'listed',
    load: async () => ({
      version: 'list 1',
      find: () => ({ input_mtok: { base: 1, tiers: [{ start: 50, price: 2 }] }, output_mtok: 4 }),
    }),
  });

const kinds = Object.keys(errorCatalogue) as ErrorKind[];

/** One thing that happens; `slot` is which of the attempts in flight it happens to. */
type Step =
  | { readonly type: 'open'; readonly provider: string; readonly project: string }
  | { readonly type: 'accepted'; readonly slot: number }
  | { readonly type: 'answered'; readonly slot: number }
  | {
      readonly type: 'heard';
      readonly slot: number;
      readonly prompt: number | undefined;
      readonly output: number | undefined;
      readonly text: string;
    }
  | { readonly type: 'ok'; readonly slot: number }
  | {
      readonly type: 'failed';
      readonly slot: number;
      readonly kind: ErrorKind;
      readonly lost: boolean;
    }
  | { readonly type: 'pass'; readonly ms: number }
  | { readonly type: 'step'; readonly ms: number }
  | { readonly type: 'disk'; readonly isFull: boolean }
  | { readonly type: 'crash' };

// Few at a time, so that several things happen to each.
const slot = fc.nat(2);
const count = fc.oneof(
  fc.nat(100),
  fc.constantFrom(undefined, -1, 2 ** 31, 1.5, Number.NaN, 1_000_000),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('open' as const),
      provider: fc.constantFrom('dear', 'cheap', 'listed', 'unknown'),
      project: fc.constantFrom('one', 'two'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('accepted' as const), slot }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('answered' as const), slot }) },
  {
    weight: 9,
    arbitrary: fc.record({
      type: fc.constant('heard' as const),
      slot,
      prompt: count,
      output: count,
      text: fc.string({ maxLength: 40 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('ok' as const), slot }) },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('failed' as const),
      slot,
      kind: fc.constantFrom(...kinds),
      lost: fc.boolean(),
    }),
  },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('pass' as const), ms: fc.nat(3_000) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('step' as const),
      ms: fc.constantFrom(3_600_000, -3_600_000),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('disk' as const), isFull: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('crash' as const) }) },
);

/** What the far end saw of one attempt. */
interface Seen {
  readonly attemptId: () => string | undefined;
  readonly entry: Entry;
  readonly provider: string;
  /** The start was on disk, so that bytes left. */
  isSent: boolean;
  answered: boolean;
  prompt: number;
  output: number;
  isLost: boolean;
  end: 'ok' | 'failed' | undefined;
}

function isCount(value: number | undefined): value is number {
  return value !== undefined && Number.isInteger(value) && value >= 0 && value < 2 ** 31;
}

let simulation: ReturnType<typeof createSimulation> | undefined;
afterEach(async () => {
  await simulation?.close();
  simulation = undefined;
});

async function play(steps: readonly Step[]) {
  await simulation?.close();
  simulation = createSimulation(prices());
  const sim = simulation;
  const all: Seen[] = [];
  let inFlight: Seen[] = [];
  let requests = 0;
  for (const at of steps) {
    if (at.type === 'open') {
      requests += 1;
      const entry = sim.open(attempt(at.provider, at.project, `request-${requests}`));
      const { provider } = at;
      const seen: Seen = {
        entry,
        attemptId: () => entry.attemptId(),
        provider,
        ...{ isSent: false, answered: false, isLost: false, prompt: 0, output: 0, end: undefined },
      };
      const sending = entry.sending(80).then(
        () => {
          seen.isSent = true;
        },
        () => undefined,
      );
      await sim.endTurn();
      await Promise.race([sending, sim.endTurn()]);
      all.push(seen);
      if (seen.isSent) inFlight.push(seen);
    } else if (at.type === 'pass') {
      await sim.pass(at.ms);
    } else if (at.type === 'step') {
      sim.step(at.ms);
    } else if (at.type === 'disk') {
      sim.disk(at.isFull);
    } else if (at.type === 'crash') {
      sim.disk(false);
      await sim.crash();
      inFlight = [];
    } else {
      const seen = inFlight[at.slot % Math.max(1, inFlight.length)];
      if (seen) happen(seen, at);
      inFlight = inFlight.filter(({ end }) => end === undefined);
    }
  }
  for (const seen of inFlight)
    happen(seen, { type: 'failed', slot: 0, kind: 'cancelled', lost: false });
  await sim.rest();
  return all;
}

function happen(
  seen: Seen,
  at: Exclude<Step, { type: 'open' | 'pass' | 'step' | 'disk' | 'crash' }>,
) {
  const { entry } = seen;
  if (at.type === 'accepted') return entry.accepted();
  if (at.type === 'answered') {
    seen.answered = true;
    entry.accepted();
    return entry.answered();
  }
  if (at.type === 'heard') {
    const { prompt, output, text } = at;
    const usage =
      prompt === undefined && output === undefined
        ? undefined
        : {
            promptTokenCount: prompt ?? 0,
            candidatesTokenCount: output ?? 0,
            totalTokenCount: 0,
          };
    entry.heard(chunkOf(usage, text));
    if (isCount(prompt)) seen.prompt = Math.max(seen.prompt, prompt);
    if (isCount(output)) seen.output = Math.max(seen.output, output);
    return;
  }
  seen.end = at.type;
  if (at.type === 'ok') {
    entry.answered();
    entry.end({ ok: true });
    // A second end is none.
    return entry.end({ ok: false, error: new GatewayError('internal', 'Twice.') });
  }
  seen.isLost = at.lost;
  const facts = at.lost ? { reason: raceLost } : {};
  entry.end({ ok: false, error: new GatewayError(at.kind, 'It failed.', facts) });
}

function attempt(provider: string, projectId: string, requestId: string): NewAttempt {
  return {
    ...{ requestId, ordinal: 1, keyId: `key-of-${projectId}`, projectId, dialect: 'gemini' },
    ...{ operation: 'generateContent', provider, profile: provider, model: 'm' },
    ...{ credentialId: '00000000', name: null, hold: null },
    inputTokens: () => 20,
    images: () => 0,
  };
}

async function rowsOf(
  sim: ReturnType<typeof createSimulation>,
): Promise<readonly SettledAttempt[]> {
  return sim.ledger().attempts({ fromMs: 0, untilMs: 2 ** 45, limit: 10_000 });
}

describe('whatever happens to attempts, the disk, the clock and the process', () => {
  it('leaves exactly one settled row for each that was sent (R21, R22)', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 30, maxLength: 120, size: 'max' }),
        async (steps) => {
          const seen = await play(steps);
          if (!simulation) return;
          const rows = await rowsOf(simulation);
          const ids = rows.map(({ attemptId }) => attemptId);
          expect(new Set(ids).size).toBe(ids.length);
          const sent = seen.filter(({ isSent }) => isSent).map((each) => String(each.attemptId()));
          expect([...ids].sort()).toEqual([...sent].sort());

          if (!steps.some(({ type }) => type === 'crash')) {
            expect(rows.filter(({ outcome }) => outcome === 'crashed')).toEqual([]);
          }
          for (const row of rows) {
            const of = seen.find((each) => each.attemptId() === row.attemptId);
            if (of) checkRow(row, of);
          }
          await checkSums(rows, simulation);
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);
});

function checkRow(row: SettledAttempt, seen: Seen): void {
  const { usage, costNanoUsd, outcome, waste, estimated } = row;
  if (outcome === 'crashed') {
    expect(estimated).toBe(true);
  } else if (seen.end === 'ok') {
    // The last word counts, and no count falls or is made up (R28, F27, F29).
    expect([outcome, waste]).toEqual(['ok', false]);
    const hasCounts = seen.prompt + seen.output > 0;
    if (hasCounts) expect([usage.prompt, usage.candidates]).toEqual([seen.prompt, seen.output]);
  } else {
    expect(outcome).not.toBe('ok');
    // Whoever was given something pays for it; what another target replaced is paid by nobody (R26).
    expect(row.partial).toBe(seen.answered);
    if (seen.answered || outcome !== 'cancelled') expect(waste).toBe(!seen.answered || seen.isLost);
  }
  // Money is whole nano-dollars, never below nothing, and can be counted again (R25, §9).
  if (costNanoUsd === null) {
    expect(seen.provider).toBe('unknown');
    return;
  }
  expect(typeof costNanoUsd).toBe('bigint');
  expect(costNanoUsd >= 0n).toBe(true);
  if (row.price === null) return;
  const told = new Map(row.price.split(' ').map((each) => pairOf(each)));
  const amount =
    BigInt(usage.prompt) * (told.get('input') ?? 0n) +
    BigInt(usage.candidates) * (told.get('output') ?? 0n);
  expect(costNanoUsd).toBe((amount + 500_000n) / 1_000_000n);
}

function pairOf(written: string): [string, bigint] {
  const [name = '', amount = '0'] = written.split('=');
  return [name, BigInt(amount)];
}

/** Sums equal rows to the nano-dollar, and what is waste is charged to nobody (R24, R26). */
async function checkSums(
  rows: readonly SettledAttempt[],
  sim: ReturnType<typeof createSimulation>,
): Promise<void> {
  for (const projectId of ['one', 'two']) {
    const own = rows.filter((row) => row.projectId === projectId);
    const charged = own.reduce((sum, row) => sum + (row.waste ? 0n : (row.costNanoUsd ?? 0n)), 0n);
    const [total] = await sim.ledger().usage({
      ...{ projectId, fromMs: 0, untilMs: 2 ** 45, groupBy: [], limit: 1 },
    });
    expect(total?.attempts ?? 0).toBe(own.length);
    expect(total?.chargedNanoUsd ?? 0n).toBe(charged);
    const subject = { kind: 'project' as const, id: projectId };
    const window = { fromMs: 0, untilMs: 2 ** 45, exceptHolds: [] };
    expect((await sim.ledger().charges({ subject, ...window })).chargedNanoUsd).toBe(charged);
  }
}
