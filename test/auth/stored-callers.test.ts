import { describe, expect, it } from '@jest/globals';
import { createAuthenticator, keyDigest } from '../../src/auth/authenticate.js';
import { createFailedAttempts } from '../../src/auth/failed-attempts.js';
import type { KnownKey } from '../../src/auth/ports.js';
import { createStoredCallers } from '../../src/auth/stored-callers.js';
import { GatewayError } from '../../src/core/errors.js';
import { makeKey } from '../../src/core/gateway-key.js';
import { configuredPrincipal } from '../../src/core/principal.js';

const pepper = Buffer.from('pepper');
const made = makeKey((count) => new Uint8Array(count).fill(7));
const digest = keyDigest(made.secret, pepper);
const principal = { ...configuredPrincipal('ci', 'team'), keyId: made.id };
const known: KnownKey = { digest, principal };
const away = new GatewayError('storage-failed', 'away');

/** Keys in a store that a test plays, and its clocks. */
function play({ staleMaxMs = 900_000 } = {}) {
  const state = {
    key: known as KnownKey | undefined,
    isAway: false,
    isSilent: false,
    asked: 0,
    elapsedMs: 0,
    nowMs: 0,
    timers: new Map<() => void, number>(),
  };
  const stored = createStoredCallers({
    async find() {
      state.asked++;
      if (state.isSilent) return new Promise(() => {});
      if (state.isAway) throw away;
      return state.key;
    },
    now: () => state.nowMs,
    elapsedMs: () => state.elapsedMs,
    after(delayMs, act) {
      state.timers.set(act, delayMs);
      return () => void state.timers.delete(act);
    },
    staleMaxMs,
  });
  return { state, stored };
}

describe('a key of the store', () => {
  it('is asked for once, and then known for half a minute at once', async () => {
    const { state, stored } = play();
    expect(stored.recall(digest)).toBeUndefined();
    expect(await stored.find(made.id, digest)).toBe(principal);
    state.elapsedMs = 29_999;
    expect(stored.recall(digest)).toEqual({ principal });
    expect(state.asked).toBe(1);
    expect(state.timers.size).toBe(0);
  });

  it('is asked for once by all who ask at the same moment', async () => {
    const { state, stored } = play();
    await Promise.all([1, 2, 3].map(() => stored.find(made.id, digest)));
    expect(state.asked).toBe(1);
  });

  it('is renewed beside the requests that use it, and no older than a minute', async () => {
    const { state, stored } = play();
    await stored.find(made.id, digest);
    state.key = undefined;
    state.elapsedMs = 30_000;
    expect(stored.recall(digest)).toBeUndefined();
    expect(await stored.find(made.id, digest)).toBe(principal);
    expect(state.asked).toBe(2);
    await new Promise(setImmediate);
    expect(await stored.find(made.id, digest)).toBeUndefined();
  });

  it('that was revoked elsewhere counts for a minute at most', async () => {
    const { state, stored } = play();
    await stored.find(made.id, digest);
    state.key = undefined;
    state.elapsedMs = 60_000;
    expect(await stored.find(made.id, digest)).toBeUndefined();
  });

  it('is forgotten when it changes, also while it is asked for', async () => {
    const { state, stored } = play();
    await stored.find(made.id, digest);
    state.key = undefined;
    stored.forget({ keyId: made.id });
    expect(stored.recall(digest)).toBeUndefined();
    state.key = known;
    const asking = stored.find(made.id, digest);
    stored.forget({ projectId: 'team' });
    await asking;
    expect(stored.recall(digest)).toBeUndefined();
  });

  it('of another digest is none, and neither is one of another key', async () => {
    const { stored } = play();
    expect(await stored.find(made.id, 'ab'.repeat(32))).toBeUndefined();
  });

  it('that nobody has is not asked for again and again', async () => {
    const { state, stored } = play();
    state.key = undefined;
    await stored.find(made.id, digest);
    expect(stored.recall(digest)).toEqual({ principal: undefined });
    expect(state.asked).toBe(1);
  });

  it('ends at its time, whatever is remembered', async () => {
    const { state, stored } = play();
    state.key = { ...known, principal: { ...principal, expiresAtMs: 1_000 } };
    expect(await stored.find(made.id, digest)).toBeDefined();
    state.nowMs = 1_000;
    expect(stored.recall(digest)).toEqual({ principal: undefined });
  });

  it('counts by its former secret until its time is over', async () => {
    const { state, stored } = play();
    state.key = { ...known, digest: 'ab'.repeat(32), former: { digest, untilMs: 500 } };
    expect(await stored.find(made.id, digest)).toMatchObject({ expiresAtMs: 500 });
    state.nowMs = 500;
    expect(stored.recall(digest)).toEqual({ principal: undefined });
  });
});

describe('while the store is away', () => {
  it('a key that was checked counts for 15 minutes past its minute', async () => {
    const { state, stored } = play();
    await stored.find(made.id, digest);
    state.isAway = true;
    state.elapsedMs = 60_000 + 899_999;
    expect(await stored.find(made.id, digest)).toBe(principal);
    state.elapsedMs += 1;
    await expect(stored.find(made.id, digest)).rejects.toMatchObject({ httpStatus: 503 });
    state.isAway = false;
    expect(await stored.find(made.id, digest)).toBe(principal);
  });

  it('nobody is let in past the minute where the operator wants that', async () => {
    const { state, stored } = play({ staleMaxMs: 0 });
    await stored.find(made.id, digest);
    state.isAway = true;
    state.elapsedMs = 59_999;
    expect(await stored.find(made.id, digest)).toBe(principal);
    state.elapsedMs = 60_000;
    await expect(stored.find(made.id, digest)).rejects.toBe(away);
  });

  it('an unknown key is a 503, never a 401', async () => {
    const { state, stored } = play();
    state.isAway = true;
    await expect(stored.find(made.id, digest)).rejects.toMatchObject({ httpStatus: 503 });
  });

  it('a silent store is not waited for longer than a second', async () => {
    const { state, stored } = play();
    await stored.find(made.id, digest);
    state.isSilent = true;
    state.elapsedMs = 60_000;
    const asking = stored.find(made.id, digest);
    await new Promise(setImmediate);
    expect([...state.timers.values()]).toEqual([1_000]);
    for (const act of [...state.timers.keys()]) act();
    expect(await asking).toBe(principal);
  });
});

describe('several credentials', () => {
  const configured = new Map([[keyDigest('configured', pepper), configuredPrincipal('dev')]]);
  const credential = (
    secret: string,
    carrier: 'authorization' | 'x-api-key' = 'authorization',
  ) => ({
    carrier,
    secret,
  });
  const authenticator = (stored: ReturnType<typeof play>['stored']) =>
    createAuthenticator({ configured, pepper, now: () => 0, stored });

  it('are checked at once where they are known', async () => {
    const { stored } = play();
    const authenticate = authenticator(stored);
    expect(authenticate([credential('configured')])).toEqual(configuredPrincipal('dev'));
    expect(authenticate([credential('placeholder')])).toBeUndefined();
    expect(authenticate([credential(`${made.secret}x`)])).toBeUndefined();
    expect(await authenticate([credential(made.secret)])).toBe(principal);
    expect(authenticate([credential(made.secret)])).toBe(principal);
  });

  it('count in their order, made or configured', async () => {
    const { stored } = play();
    const authenticate = authenticator(stored);
    const both = [credential(made.secret), credential('configured', 'x-api-key')];
    expect(await authenticate(both)).toBe(principal);
    expect(authenticate([...both].reverse())).toEqual(configuredPrincipal('dev'));
  });

  it('need one that is valid, also where another cannot be checked', async () => {
    const { state, stored } = play();
    state.isAway = true;
    const authenticate = authenticator(stored);
    const both = [credential(made.secret), credential('configured', 'x-api-key')];
    expect(await authenticate(both)).toEqual(configuredPrincipal('dev'));
    await expect(authenticate([credential(made.secret), credential('x')])).rejects.toBe(away);
    const onlyHeader = new Set(['authorization'] as const);
    await expect(authenticate(both, onlyHeader)).rejects.toBe(away);
  });

  it('of the configuration end at their time', () => {
    const expiring = new Map([
      [keyDigest('configured', pepper), { ...configuredPrincipal('dev'), expiresAtMs: 10 }],
    ]);
    let nowMs = 9;
    const authenticate = createAuthenticator({ configured: expiring, pepper, now: () => nowMs });
    expect(authenticate([credential('configured')])).toBeDefined();
    nowMs = 10;
    expect(authenticate([credential('configured')])).toBeUndefined();
  });
});

describe('failed attempts', () => {
  it('are told to wait for the rest of their minute, by their network', () => {
    let elapsedMs = 0;
    const count = createFailedAttempts({ perMinute: 2, elapsedMs: () => elapsedMs });
    const address = '::ffff:192.0.2.1';
    expect([count(address), count('192.0.2.1')]).toEqual([0, 0]);
    elapsedMs = 15_000;
    expect(count(address)).toBe(45_000);
    expect(count('192.0.2.2')).toBe(0);
    elapsedMs = 60_000;
    expect(count(address)).toBe(0);
  });

  it.each([
    ['2001:db8:1:2::1', '2001:db8:1:2:3:4:5:6', true],
    ['2001:db8:1:2::1', '2001:db8:1:3::1', false],
    ['::1', '::2', true],
    ['fe80::1%eth0', 'fe80::2', true],
    ['2001:db8::1', '2001:db8:0:0:9::', true],
  ])('of %s and %s are those of one host: %s', (one, other, same) => {
    const count = createFailedAttempts({ perMinute: 1, elapsedMs: () => 0 });
    count(one);
    expect(count(other) > 0).toBe(same);
  });
});
