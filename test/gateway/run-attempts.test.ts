import { describe, expect, it } from '@jest/globals';
import { type CallSignal, createCancellation } from '../../src/core/cancellation.js';
import { type ErrorKind, GatewayError } from '../../src/core/errors.js';
import { fail, ok, type Result } from '../../src/core/result.js';
import {
  type AttemptOptions,
  type AttemptTarget,
  runAttempts,
} from '../../src/gateway/run-attempts.js';
import { createHealth, healthDefaults } from '../../src/routing/health/health.js';
import { noEntry } from '../ledger/no-entry.js';

const target = (provider: string): AttemptTarget => ({
  provider,
  model: 'm',
  profile: provider,
  credentialId: '00000000',
  headersTimeoutMs: 60_000,
});
const targets = ['a', 'b', 'c', 'd'].map(target);

type Outcome = ErrorKind | 'answer' | GatewayError;

interface Setup extends Partial<AttemptOptions> {
  /** Of one target alone: what it does from call to call; the last goes on. */
  readonly targets?: readonly AttemptTarget[];
}

/** Time that only passes while somebody waits. */
function createTime() {
  let nowMs = 0;
  const waits: number[] = [];
  return {
    now: () => nowMs,
    waits,
    async wait(ms: number) {
      waits.push(ms);
      nowMs += ms;
    },
  };
}

/** Runs the targets with the outcomes written for each; the calls made are the first item. */
async function run(outcomes: Record<string, Outcome | readonly Outcome[]>, setup: Setup = {}) {
  const called: string[] = [];
  const time = createTime();
  const health = setup.health ?? createHealth({ now: time.now, random: () => 0.5 });
  const result = await runAttempts(
    setup.targets ?? targets,
    async ({ provider }) => {
      const written = outcomes[provider] ?? 'answer';
      const before = called.filter((name) => name === provider).length;
      called.push(provider);
      const outcome = Array.isArray(written) ? (written[before] ?? written.at(-1)) : written;
      if (outcome === 'answer') return ok(provider);
      if (outcome instanceof GatewayError) return fail(outcome);
      const facts = { violations: [{ field: 'generationConfig.logprobs', description: 'no' }] };
      return fail(new GatewayError(outcome, `${provider} failed`, facts));
    },
    {
      random: () => 0.5,
      signal: createCancellation().signal,
      remainingMs: () => 300_000 - time.now(),
      wait: time.wait,
      openEntry: () => noEntry,
      ...setup,
      health,
    },
  );
  return { called: called.join(''), result, waits: time.waits, health };
}

describe('runAttempts', () => {
  it('asks those last that another instance warns of, and asks them all the same', async () => {
    const health = createHealth({ now: () => 0, random: () => 0.5 });
    health.hear({ provider: 'a', credentialId: '00000000', forMs: 5_000 });
    expect((await run({}, { health })).called).toBe('b');
    const alone = await run({}, { health, targets: [target('a')] });
    expect(alone.called).toBe('a');
  });

  it('takes the first that answers and counts the attempts', async () => {
    const { called, result } = await run({ a: 'upstream-unavailable', b: 'upstream-throttled' });
    expect(called).toBe('abc');
    expect(result.ok && result.value).toMatchObject({ value: 'c', attempts: 3 });
  });

  it('stops at a fault that no other target would mend', async () => {
    const { called, result } = await run({ a: 'upstream-rejected' });
    expect(called).toBe('a');
    expect(!result.ok && result.error.kind).toBe('upstream-rejected');
  });

  it('makes three attempts at most and tells the first fault, the others beside it', async () => {
    const { called, result } = await run({
      a: 'upstream-timeout',
      b: 'upstream-credential',
      c: 'upstream-invalid',
    });
    expect(called).toBe('abc');
    expect(!result.ok && result.error.kind).toBe('upstream-timeout');
    expect(!result.ok && result.error.facts.metadata?.attempts).toContain(
      'b/m: UPSTREAM_CREDENTIAL',
    );
  });

  it('passes over targets that cannot serve the request without counting them', async () => {
    const { called, result } = await run({
      a: 'field-not-supported',
      b: 'field-not-supported',
      c: 'field-not-supported',
    });
    expect(called).toBe('abcd');
    expect(result.ok && result.value.attempts).toBe(1);
  });

  it('passes over targets that have no such operation, and says so when none has', async () => {
    const none = 'operation-not-supported';
    const found = await run({ a: none, b: none, c: none });
    expect(found.called).toBe('abcd');
    expect(found.result.ok && found.result.value.attempts).toBe(1);
    const { result } = await run({ a: none, b: none, c: none, d: none });
    expect(!result.ok && result.error.status).toBe('FAILED_PRECONDITION');
  });

  it('names the fields when no target can serve them', async () => {
    const all = 'field-not-supported';
    const { result } = await run({ a: all, b: all, c: all, d: all });
    expect(!result.ok && result.error.kind).toBe('no-eligible-provider');
    expect(!result.ok && result.error.message).toBe(
      'No configured provider supports: generationConfig.logprobs',
    );
  });
});

const one = [target('a')];
const two = [target('a'), target('b')];
const throttled = (retryAfterMs: number) =>
  new GatewayError('upstream-throttled', 'too many', { retryAfterMs });

describe('a second attempt at the same target', () => {
  it('is made where no other target is left', async () => {
    const { called, result, waits } = await run(
      { a: ['upstream-unavailable', 'answer'] },
      { targets: one },
    );
    expect(called).toBe('aa');
    expect(result.ok && result.value.attempts).toBe(2);
    // Half of 50 ms, as the dice fell, and what timers may be early by.
    expect(waits).toEqual([27]);
  });

  it('comes after all others had their turn, and at each target once', async () => {
    const { called } = await run(
      { a: 'upstream-unavailable', b: 'upstream-unavailable' },
      { targets: two, maxAttempts: 6 },
    );
    expect([...called].sort().join('')).toBe('aabb');
    expect(called.slice(0, 2)).toBe('ab');
  });

  it.each<ErrorKind>([
    'upstream-timeout',
    'upstream-credential',
    'upstream-model-not-found',
    'upstream-billing',
  ])('is not made after %s', async (kind) => {
    const { called } = await run({ a: kind }, { targets: one });
    expect(called).toBe('a');
  });

  it('is not made where the fault says so itself', async () => {
    const oversize = new GatewayError('upstream-invalid', 'too long', { retry: 'next-target' });
    const { called } = await run({ a: oversize }, { targets: one });
    expect(called).toBe('a');
  });

  it('keeps a short wait that was asked for', async () => {
    const { called, waits } = await run({ a: [throttled(2_000), 'answer'] }, { targets: one });
    expect(called).toBe('aa');
    expect(waits[0]).toBeGreaterThanOrEqual(2_000);
  });

  it.each([
    ['a long wait', throttled(6_000), 300_000],
    ['a wait that the deadline does not allow', throttled(2_000), 2_100],
  ])('is not made after %s', async (_why, error, leftMs) => {
    const setup = { targets: one, remainingMs: () => leftMs };
    const { called, result } = await run({ a: [error, 'answer'] }, setup);
    expect(called).toBe('a');
    expect(!result.ok && result.error.retryAfterMs).toBe(error.retryAfterMs);
  });
});

describe('an attempt', () => {
  it('is not begun with less than 250 ms left (R11)', async () => {
    const { called, result } = await run({}, { remainingMs: () => 249 });
    expect(called).toBe('');
    expect(!result.ok && result.error.kind).toBe('deadline-exceeded');
  });

  it('is not made at a target that is left alone, and costs nothing there', async () => {
    const { health } = await run({ a: throttled(30_000) }, { targets: one });
    // Both stand under one credential, which is asked for nothing before the wait is over.
    const neighbours = [target('a'), { ...target('a'), model: 'n' }];
    const { called, result } = await run({}, { targets: neighbours, health });
    expect(called).toBe('');
    expect(!result.ok && result.error.kind).toBe('upstream-throttled');
    expect(!result.ok && result.error.retryAfterMs).toBe(30_000);
    const covered = await run({}, { targets: two, health });
    expect(covered.called).toBe('b');
    expect(covered.result.ok && covered.result.value.attempts).toBe(1);
  });

  it('meets an open circuit after five failures in a row', async () => {
    const { health } = await run({ a: 'upstream-timeout' }, { targets: one });
    for (let call = 0; call < 4; call++) {
      await run({ a: 'upstream-timeout' }, { targets: one, health });
    }
    const { called, result } = await run({}, { targets: one, health });
    expect(called).toBe('');
    expect(!result.ok && result.error).toMatchObject({ httpStatus: 503, reason: 'CIRCUIT_OPEN' });
  });
});

describe('a race', () => {
  /** Targets answer when they are told to. */
  function racing(names: string) {
    const signals = new Map<string, CallSignal>();
    const answers = new Map<string, (outcome: Result<string>) => void>();
    const time = createTime();
    const result = runAttempts(
      [...names].map((name) => ({ ...target(name), credentialId: name })),
      ({ provider }, signal) => {
        signals.set(provider, signal);
        return new Promise<Result<string>>((resolve) => answers.set(provider, resolve));
      },
      {
        health: createHealth({ now: time.now, random: () => 0.5 }),
        openEntry: () => noEntry,
        random: () => 0.5,
        wait: time.wait,
        signal: createCancellation().signal,
        remainingMs: () => 300_000,
        race: true,
      },
    );
    return { result, signals, answers };
  }
  const broken = fail(new GatewayError('upstream-rejected', 'no'));

  it('starts all, takes the first that answers and ends the others', async () => {
    const { result, signals, answers } = racing('abc');
    expect([...answers.keys()]).toEqual(['a', 'b', 'c']);
    answers.get('b')?.(ok('b'));
    const won = await result;
    expect(won.ok && won.value.value).toBe('b');
    expect([...signals.values()].map(({ aborted }) => aborted)).toEqual([true, false, true]);
  });

  it('starts no more than the attempts allowed', async () => {
    const { result, answers } = racing('abcd');
    expect([...answers.keys()]).toEqual(['a', 'b', 'c']);
    answers.get('a')?.(ok('a'));
    expect((await result).ok).toBe(true);
  });

  it('counts failures only when all have failed', async () => {
    const { result, answers } = racing('ab');
    answers.get('a')?.(broken);
    answers.get('b')?.(ok('b'));
    const won = await result;
    expect(won.ok && won.value.value).toBe('b');

    const lost = racing('ab');
    lost.answers.get('b')?.(broken);
    lost.answers.get('a')?.(broken);
    const none = await lost.result;
    expect(!none.ok && none.error.kind).toBe('upstream-rejected');
  });
});

describe('a hedged call', () => {
  /** Targets answer, and waits end, when they are told to. */
  function hedging(names: string, { patienceMs, mayAsk = true }: Hedging) {
    const asked: string[] = [];
    const signals = new Map<string, CallSignal>();
    const answers = new Map<string, (outcome: Result<string>) => void>();
    const waits: { ms: number; end(): void }[] = [];
    const call = createCancellation();
    const result = runAttempts(
      [...names].map((name) => ({ ...target(name), credentialId: name })),
      ({ provider }, signal) => {
        asked.push(provider);
        signals.set(provider, signal);
        return new Promise<Result<string>>((resolve) => answers.set(provider, resolve));
      },
      {
        openEntry: () => noEntry,
        health: createHealth({ now: () => 0, random: () => 0.5 }),
        random: () => 0.5,
        signal: call.signal,
        remainingMs: () => 300_000,
        wait: (ms) => new Promise((end) => waits.push({ ms, end })),
        hedge: { patienceMs, take: () => mayAsk },
      },
    );
    const turn = () => new Promise(setImmediate);
    return {
      asked,
      signals,
      waits,
      result,
      turn,
      tell: (name: string, outcome: Result<string>) => answers.get(name)?.(outcome),
    };
  }

  interface Hedging {
    readonly patienceMs: number | undefined;
    readonly mayAsk?: boolean;
  }

  const broken = fail(new GatewayError('upstream-timeout', 'late'));

  it('has one target while that is no slower than most', async () => {
    const { asked, waits, result, tell } = hedging('ab', { patienceMs: 700 });
    expect(waits.map(({ ms }) => ms)).toEqual([700]);
    tell('a', ok('a'));
    expect(await result).toMatchObject({ ok: true, value: { value: 'a', attempts: 1 } });
    expect(asked).toEqual(['a']);
  });

  it('has a second one after that, and the faster answer ends the other', async () => {
    const { asked, signals, waits, result, turn, tell } = hedging('abc', { patienceMs: 700 });
    waits[0]?.end();
    await turn();
    expect(asked).toEqual(['a', 'b']);
    tell('b', ok('b'));
    expect(await result).toMatchObject({ ok: true, value: { value: 'b', attempts: 2 } });
    expect(signals.get('a')?.reason).toMatchObject({ kind: 'cancelled', reason: 'RACE_LOST' });
    expect(signals.get('b')?.aborted).toBe(false);
  });

  it('goes on with a third where both fail', async () => {
    const { asked, waits, result, turn, tell } = hedging('abc', { patienceMs: 700 });
    waits[0]?.end();
    await turn();
    tell('a', broken);
    tell('b', broken);
    await turn();
    expect(asked).toEqual(['a', 'b', 'c']);
    tell('c', ok('c'));
    expect(await result).toMatchObject({ ok: true, value: { value: 'c', attempts: 3 } });
  });

  it('is as any other where the first fails in time', async () => {
    const { asked, result, turn, tell } = hedging('ab', { patienceMs: 700 });
    tell('a', broken);
    await turn();
    expect(asked).toEqual(['a', 'b']);
    tell('b', ok('b'));
    expect(await result).toMatchObject({ ok: true, value: { value: 'b', attempts: 2 } });
  });

  it.each<[string, Hedging]>([
    ['nothing is known yet', { patienceMs: undefined }],
    ['it would be one too many', { patienceMs: 700, mayAsk: false }],
  ])('stays with its target where %s', async (_why, hedge) => {
    const { asked, waits, result, turn, tell } = hedging('ab', hedge);
    for (const { end } of waits) end();
    await turn();
    expect(asked).toEqual(['a']);
    tell('a', ok('a'));
    expect(await result).toMatchObject({ ok: true, value: { attempts: 1 } });
  });
});

describe('a target that is full', () => {
  /** One place, which is taken; a call waits for it or not. */
  function full(queueMs: number) {
    const waits: { ms: number; end(): void }[] = [];
    const health = createHealth(
      { now: () => 0, random: () => 0.5 },
      { ...healthDefaults, concurrency: 1 },
    );
    const taken = health.begin(target('a'));
    const result = runAttempts(two, async ({ provider }) => ok(provider), {
      openEntry: () => noEntry,
      health,
      random: () => 0.5,
      signal: createCancellation().signal,
      remainingMs: () => 300_000,
      wait: (ms) => new Promise((end) => waits.push({ ms, end })),
      queueMs,
    });
    return { waits, taken, result };
  }

  it('is passed over', async () => {
    expect(await full(0).result).toMatchObject({ ok: true, value: { value: 'b' } });
  });

  it('is waited for where the operator wants that', async () => {
    const { waits, taken, result } = full(100);
    expect(waits.map(({ ms }) => ms)).toEqual([100]);
    taken.end({ ok: true, outputTokens: 0 });
    expect(await result).toMatchObject({ ok: true, value: { value: 'a', attempts: 1 } });
  });

  it('is passed over once the wait is over', async () => {
    const { waits, result } = full(100);
    waits[0]?.end();
    expect(await result).toMatchObject({ ok: true, value: { value: 'b', attempts: 1 } });
  });
});
