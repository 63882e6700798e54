import { describe, expect, it } from '@jest/globals';
import type { RoutingTable } from '../../src/routing/aliases.js';
import type { Routers } from '../../src/routing/name-targets.js';
import { createPermit, type NamedModels } from '../../src/routing/permit-models.js';

const table: RoutingTable = {
  aliases: new Map([
    ['fast', ['openai/gpt-5-mini']],
    ['mixed', ['openai/gpt-5-mini', 'anthropic/claude']],
    ['*', ['openai/*']],
  ]),
  providers: [
    { name: 'gemini', slugs: ['google'] },
    { name: 'openai', slugs: [] },
    { name: 'anthropic', slugs: [] },
  ],
  catalogue: [{ provider: 'anthropic', id: 'claude' }],
};
const mini = { provider: 'openai', model: 'gpt-5-mini' };
const claude = { provider: 'anthropic', model: 'claude' };
const routers: Routers = {
  byAlias: new Map([
    ['auto', { candidates: [mini, claude], costBias: 0 }],
    ['cheap', { candidates: [mini], costBias: 0 }],
    ['none', { candidates: [], costBias: 0 }],
  ]),
  unnamed: { candidates: [mini, claude], costBias: 0 },
  wellKnown: [mini, claude],
};

const permits = (allowed: string[], model: string) =>
  createPermit(allowed, table, routers).mayUse(model);

describe('a key may use', () => {
  it.each([
    // The name itself, in every spelling of it.
    [['fast'], 'fast', true],
    [['fast'], 'models/fast', true],
    [['models/fast'], 'fast', true],
    [['fast'], 'FAST', false],
    // An alias, and none of its targets under another name.
    [['fast'], 'openai/gpt-5-mini', false],
    [['openai/gpt-5-mini'], 'fast', true],
    [['openai/gpt-5-mini'], 'mixed', false],
    [['openai/gpt-5-mini', 'anthropic/claude'], 'mixed', true],
    // All models of a provider.
    [['openai/*'], 'openai/gpt-5-mini', true],
    [['openai/*'], 'openai/anything', true],
    [['openai/*'], 'fast', true],
    [['openai/*'], 'anthropic/claude', false],
    [['openai/*'], 'openai-more/x', true],
    [['anthropic/*'], 'openai-more/x', false],
    // A provider's other name, a bare id.
    [['google/*'], 'gemini/gemini-3', true],
    [['gemini/gemini-3'], 'google/gemini-3', true],
    [['gemini/gemini-3'], 'gemini-3', true],
    [['claude'], 'anthropic/claude', true],
    // A choice among models.
    [['auto'], 'auto', true],
    [['openai/*'], 'auto', false],
    [['openai/*'], 'cheap', true],
    [['openai/*'], 'none', false],
    // Nothing.
    [[], 'fast', false],
    [['fast'], '__proto__', false],
    [['fast'], '../fast', false],
  ] as const)('%j: %s: %s', (allowed, model, expected) => {
    expect(permits([...allowed], model)).toBe(expected);
  });
});

describe('the first that is refused', () => {
  const offer = (provider: string | undefined, model: string | undefined) => ({
    path: 'modelRouter.models[0]',
    ...(provider === undefined ? {} : { provider }),
    ...(model === undefined ? {} : { model }),
    facts: {},
  });
  it.each<[NamedModels, string | undefined]>([
    [{ modelCandidates: ['fast', 'claude'], routing: {} }, 'claude'],
    [{ modelCandidates: ['fast'], routing: {} }, undefined],
    [
      { modelCandidates: ['fast'], routing: { alternatives: [offer(undefined, 'claude')] } },
      'claude',
    ],
    [
      {
        modelCandidates: ['fast'],
        routing: { choice: { models: [offer('anthropic', 'claude')] } },
      },
      'anthropic/claude',
    ],
    [
      {
        modelCandidates: ['fast'],
        routing: { choice: { models: [offer('anthropic', undefined)] } },
      },
      'anthropic/*',
    ],
    [
      { modelCandidates: ['fast'], routing: { choice: { models: [offer('openai', undefined)] } } },
      undefined,
    ],
  ])('of %j is %s', (call, refused) => {
    expect(createPermit(['openai/*'], table, routers).firstRefused(call)).toBe(refused);
  });
});
