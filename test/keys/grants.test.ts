import { describe, expect, it } from '@jest/globals';
import { type Allowed, type Limits, type Scope, scopes } from '../../src/core/principal.js';
import { exceeding, type Grant } from '../../src/keys/grants.js';
import type { Grantor } from '../../src/keys/ports.js';

const usd = (amount: number) => BigInt(amount) * 1_000_000_000n;

function grantor(own: Partial<Omit<Grantor, 'scopes'>> & { scopes?: readonly Scope[] } = {}) {
  const { scopes: names = ['inference', 'manage'], limits = {}, ...others } = own;
  return { keyId: 'by', limits, ...others, scopes: new Set(names) } satisfies Grantor;
}

function fields(by: Grantor, wish: Partial<Grant>): string[] {
  const grant = { scopes: ['inference'] as const, limits: {}, ...wish };
  return exceeding(by, grant).map(({ field }) => field);
}

describe('scopes', () => {
  it.each<[readonly Scope[], readonly Scope[], string[]]>([
    [['inference', 'manage'], ['inference'], []],
    [['inference', 'manage'], ['inference', 'manage'], []],
    [['manage'], ['inference'], ['scopes']],
    [['inference', 'manage'], ['admin'], ['scopes']],
    [['inference', 'manage'], ['metrics', 'inference'], ['scopes']],
    [['admin'], scopes, []],
  ])('%j grants %j: %j', (own, wished, expected) => {
    expect(fields(grantor({ scopes: own }), { scopes: wished })).toEqual(expected);
  });
});

describe('what may be used', () => {
  const own: Allowed = {
    models: ['fast', 'openai/*'],
    dialects: ['gemini'],
    operations: ['getModel'],
  };
  it.each<[object, string[]]>([
    [own, []],
    [{ ...own, models: ['openai/gpt-5', 'openai/*'] }, []],
    [{ ...own, models: [] }, []],
    [{ ...own, models: ['*'] }, ['allowed.models']],
    [{ ...own, models: ['openai-copy/gpt'] }, ['allowed.models']],
    [{ ...own, models: ['slow'] }, ['allowed.models']],
    [{ ...own, dialects: ['gemini', 'opper'] }, ['allowed.dialects']],
    [{ models: own.models }, ['allowed.dialects', 'allowed.operations']],
    [{}, ['allowed.models', 'allowed.dialects', 'allowed.operations']],
  ])('%j: %j', (allowed, expected) => {
    expect(fields({ ...grantor(), allowed: own }, { allowed })).toEqual(expected);
  });

  it('is bound for admins too', () => {
    const by = { ...grantor({ scopes: ['admin'] }), allowed: { models: ['fast'] } };
    expect(fields(by, {})).toEqual(['allowed.models']);
  });

  it('cannot be lifted by leaving it out', () => {
    expect(fields({ ...grantor(), allowed: { models: ['fast'] } }, {})).toEqual(['allowed.models']);
  });
});

describe('limits', () => {
  const own: Limits = { requestsPerMinute: 10, tokensPerMinute: 100, concurrency: 2 };
  it.each<[Limits, string[]]>([
    [own, []],
    [{ requestsPerMinute: 1, tokensPerMinute: 1, concurrency: 1 }, []],
    [{ ...own, requestsPerMinute: 11 }, ['limits.requestsPerMinute']],
    [{}, ['limits.requestsPerMinute', 'limits.tokensPerMinute', 'limits.concurrency']],
  ])('%j: %j', (limits, expected) => {
    expect(fields(grantor({ limits: own }), { limits })).toEqual(expected);
  });

  it.each<[Limits['budgets'], string[]]>([
    [[{ limitNanoUsd: usd(10), window: 'day' }], []],
    [[{ limitNanoUsd: usd(1), window: 'day' }], []],
    // What may be spent in a month is the most of each of its days.
    [[{ limitNanoUsd: usd(10), window: 'month' }], []],
    [[{ limitNanoUsd: usd(10), window: 'total' }], []],
    [[{ limitNanoUsd: usd(10) + 1n, window: 'day' }], ['limits.budgets']],
    [[{ limitNanoUsd: usd(1), window: 'hour' }], ['limits.budgets']],
    [[], ['limits.budgets']],
    [undefined, ['limits.budgets']],
  ])('budgets %#', (budgets, expected) => {
    const by = grantor({ limits: { budgets: [{ limitNanoUsd: usd(10), window: 'day' }] } });
    expect(fields(by, { limits: budgets ? { budgets } : {} })).toEqual(expected);
  });
});

it('ends no later than its grantor', () => {
  const by = grantor({ expiresAtMs: 1000 });
  expect(fields(by, { expiresAtMs: 1000 })).toEqual([]);
  expect(fields(by, { expiresAtMs: 1001 })).toEqual(['expireTime']);
  expect(fields(by, {})).toEqual(['expireTime']);
});
