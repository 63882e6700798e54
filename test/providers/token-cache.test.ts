import { beforeEach, describe, expect, it } from '@jest/globals';
import { createTokenCache, type Token } from '../../src/providers/token-cache.js';

const hour = 3_600_000;

describe('a cache of tokens', () => {
  let nowMs = 0;
  let asked: { resolve(token: Token): void; reject(failure: Error): void }[] = [];
  const open = () =>
    createTokenCache({
      provider: 'vertex',
      now: () => nowMs,
      fetchToken: () => new Promise((resolve, reject) => asked.push({ resolve, reject })),
    });
  const authorise = (cache: ReturnType<typeof open>) =>
    cache({ origin: 'http://a.invalid', path: '/', method: 'POST', headers: {} });
  const token = (name: string): Token => ({
    headers: { authorization: `Bearer ${name}` },
    expiresAtMs: nowMs + hour,
  });
  const given = (name: string) => ({ ok: true, value: { authorization: `Bearer ${name}` } });

  beforeEach(() => {
    nowMs = 1_000;
    asked = [];
  });

  it('asks once for calls that come together, and not again while the token lasts', async () => {
    const cache = open();
    const both = [authorise(cache), authorise(cache)];
    asked[0]?.resolve(token('a'));
    expect(await Promise.all(both)).toEqual([given('a'), given('a')]);
    nowMs += hour - 5 * 60_000;
    expect(await authorise(cache)).toEqual(given('a'));
    expect(asked).toHaveLength(1);
  });

  it('renews a token shortly before its end, once, and no call waits for it', async () => {
    const cache = open();
    const first = authorise(cache);
    asked[0]?.resolve(token('a'));
    await first;
    nowMs += hour - 3 * 60_000;
    expect(await authorise(cache)).toEqual(given('a'));
    expect(await authorise(cache)).toEqual(given('a'));
    expect(asked).toHaveLength(2);
    asked[1]?.resolve(token('b'));
    await new Promise(setImmediate);
    expect(await authorise(cache)).toEqual(given('b'));
    expect(asked).toHaveLength(2);
  });

  it('goes on with a token that could not be renewed, for as long as it lasts', async () => {
    const cache = open();
    const first = authorise(cache);
    asked[0]?.resolve(token('a'));
    await first;
    nowMs += hour - 60_000;
    expect(await authorise(cache)).toEqual(given('a'));
    asked[1]?.reject(new Error('down'));
    await new Promise(setImmediate);
    expect(await authorise(cache)).toEqual(given('a'));
    asked[2]?.reject(new Error('down'));
    await new Promise(setImmediate);
    nowMs += 60_000;
    const late = authorise(cache);
    asked[3]?.reject(new Error('down'));
    expect(await late).toMatchObject({ ok: false, error: { kind: 'upstream-credential' } });
  });

  it('says no more of a failure than that there was one, and asks again the next time', async () => {
    const cache = open();
    const failed = authorise(cache);
    asked[0]?.reject(new Error('no such file: /secrets/key.json'));
    const result = await failed;
    expect(result.ok ? '' : result.error.message).toBe(
      'The gateway\'s credential for the provider "vertex" gives no token.',
    );
    const next = authorise(cache);
    asked[1]?.resolve(token('a'));
    expect(await next).toEqual(given('a'));
  });
});
