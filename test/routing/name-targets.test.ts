import { describe, expect, it } from '@jest/globals';
import type { OfferedModel } from '../../src/core/canonical.js';
import type { RoutingTable } from '../../src/routing/aliases.js';
import {
  type Asked,
  nameTargets,
  type Router,
  type Routers,
} from '../../src/routing/name-targets.js';

const table: RoutingTable = {
  aliases: new Map([['fast', ['openai/gpt-5-mini', 'anthropic/claude-haiku-4-5']]]),
  providers: [
    { name: 'openai', slugs: [] },
    { name: 'anthropic', slugs: ['claude'] },
  ],
  catalogue: [],
};
const withCatchAll = { ...table, aliases: new Map([...table.aliases, ['*', ['openai/*']]]) };

const wellKnown = [
  { provider: 'openai', model: 'gpt-5' },
  { provider: 'anthropic', model: 'claude-opus-5' },
];
const auto: Router = { candidates: wellKnown, costBias: 0.5 };
const own: Router = { candidates: [{ provider: 'openai', model: 'o3' }], costBias: 0.9 };
const routers: Routers = {
  byAlias: new Map([
    ['auto', auto],
    ['own', own],
  ]),
  unnamed: auto,
  wellKnown,
};

const offer = (model?: string, provider?: string): OfferedModel => ({
  path: 'modelRouter.models[0]',
  ...(model ? { model } : {}),
  ...(provider ? { provider } : {}),
  facts: { contextTokens: 7 },
});

/** `provider/model` of every target; `?` before those that are chosen among. */
function named(
  asked: Partial<Asked> & { models?: OfferedModel[]; alternatives?: OfferedModel[] },
  within = table,
  by = routers,
) {
  const { models, alternatives = [], ...rest } = asked;
  const routing = { alternatives, ...(models ? { choice: { models } } : {}) };
  const found = nameTargets(
    { modelCandidates: ['auto'], routing, mayVary: true, ...rest },
    within,
    by,
  );
  if (!found.ok) return found.error.kind;
  return found.value.targets.map(
    ({ provider, model, router }) => `${router ? '?' : ''}${provider}/${model}`,
  );
}

describe('nameTargets', () => {
  it.each([
    ['a known model', { modelCandidates: ['openai/o3'] }, ['openai/o3']],
    [
      'an alias',
      { modelCandidates: ['fast'] },
      ['openai/gpt-5-mini', 'anthropic/claude-haiku-4-5'],
    ],
    [
      'each target once',
      { modelCandidates: ['fast', 'openai/gpt-5-mini', 'openai/o3'] },
      ['openai/gpt-5-mini', 'anthropic/claude-haiku-4-5', 'openai/o3'],
    ],
    ['auto', {}, ['?openai/gpt-5', '?anthropic/claude-opus-5']],
    [
      'auto, as clients spell it',
      { modelCandidates: ['models/auto'] },
      ['?openai/gpt-5', '?anthropic/claude-opus-5'],
    ],
    ['an alias that chooses', { modelCandidates: ['own'] }, ['?openai/o3']],
    [
      'what comes after a choice',
      { modelCandidates: ['own', 'fast'] },
      ['?openai/o3', 'openai/gpt-5-mini', 'anthropic/claude-haiku-4-5'],
    ],
    [
      'a choice that comes after',
      { modelCandidates: ['openai/gpt-5', 'auto'] },
      ['openai/gpt-5', '?anthropic/claude-opus-5'],
    ],
    [
      'models offered for auto',
      { models: [offer('fast')] },
      ['?openai/gpt-5-mini', '?anthropic/claude-haiku-4-5'],
    ],
    [
      'a provider offered for auto',
      { models: [offer(undefined, 'claude')] },
      ['?anthropic/claude-opus-5'],
    ],
    [
      'models offered for an id that means nothing',
      { modelCandidates: ['smart'], models: [offer('m', 'openai')] },
      ['?openai/m'],
    ],
    [
      'models offered beside a known one',
      { modelCandidates: ['openai/o3', 'fast'], models: [offer('m', 'openai')] },
      ['openai/o3', 'openai/m', 'openai/gpt-5-mini', 'anthropic/claude-haiku-4-5'],
    ],
    [
      'alternatives, after everything else',
      {
        modelCandidates: ['openai/o3'],
        alternatives: [offer('own'), offer('nobody/x'), offer('openai/m')],
      },
      ['openai/o3', 'openai/m'],
    ],
    [
      'neither alternatives nor offers for embeddings',
      {
        modelCandidates: ['openai/e'],
        mayVary: false,
        models: [offer('m', 'openai')],
        alternatives: [offer('openai/m')],
      },
      ['openai/e'],
    ],
  ])('finds %s', (_title, asked, want) => {
    expect(named(asked)).toEqual(want);
  });

  it('takes the catch-all for a known model, and not for one of a provider that is not there', () => {
    const asked = {
      modelCandidates: ['smart'],
      models: [offer('m', 'nobody'), offer('m', 'openai'), offer('n')],
    };
    expect(named(asked, withCatchAll)).toEqual(['openai/smart', 'openai/m', 'openai/n']);
  });

  it('lets a choice be the catch-all', () => {
    const byAlias = new Map([...routers.byAlias, ['*', own] as const]);
    expect(named({ modelCandidates: ['smart'] }, table, { ...routers, byAlias })).toEqual([
      '?openai/o3',
    ]);
    expect(named({ modelCandidates: ['fast'] }, table, { ...routers, byAlias })).toHaveLength(2);
  });

  it('says which offered models nobody has', () => {
    const found = nameTargets(
      {
        modelCandidates: ['auto'],
        routing: { choice: { models: [offer('m', 'nobody'), offer('m', 'openai')] } },
        mayVary: true,
      },
      table,
      routers,
    );
    expect(found).toMatchObject({
      ok: true,
      value: {
        targets: [{ model: 'm', offered: { contextTokens: 7 } }],
        unknown: [{ provider: 'nobody' }],
      },
    });
  });

  it.each([
    ['an id that means nothing', { modelCandidates: ['smart'] }],
    ['a fallback that means nothing', { modelCandidates: ['fast', 'smart'] }],
    ['auto for embeddings', { mayVary: false }],
    ['auto, where nobody has what is offered', { models: [offer('m', 'nobody')] }],
  ])('answers 404 for %s', (_title, asked) => {
    expect(named(asked)).toBe('model-not-found');
  });

  it('answers 404 for a choice among nothing', () => {
    const nothing = { candidates: [], costBias: 0.5 };
    const none = { byAlias: new Map([['auto', nothing]]), unnamed: nothing, wellKnown: [] };
    expect(named({}, table, none)).toBe('model-not-found');
  });
});
