import { describe, expect, it } from '@jest/globals';
import { type RoutingTable, resolveModel, sameModel } from '../../src/routing/aliases.js';

const table: RoutingTable = {
  aliases: new Map([
    ['fast', ['openai/gpt-5-mini', 'anthropic/claude-haiku-4-5']],
    ['gemini-2.5-pro', ['anthropic/claude-opus-4-5']],
  ]),
  providers: [
    { name: 'gemini', slugs: ['google', 'google-ai-studio'] },
    { name: 'openai', slugs: [] },
    { name: 'anthropic', slugs: [] },
    { name: 'together', slugs: ['together-ai'] },
  ],
  catalogue: [
    { provider: 'openai', id: 'gpt-4o' },
    { provider: 'openai', id: 'shared' },
    { provider: 'together', id: 'shared' },
  ],
};
const withCatchAll: RoutingTable = {
  ...table,
  aliases: new Map([...table.aliases, ['*', ['together/*']]]),
};

const targetsOf = (model: string, within = table) => {
  const resolved = resolveModel(model, within);
  return resolved.ok
    ? resolved.value.map(({ provider, model: id }) => `${provider}/${id}`)
    : resolved.error.kind;
};

describe('resolveModel', () => {
  it.each([
    ['an alias, in order', 'fast', ['openai/gpt-5-mini', 'anthropic/claude-haiku-4-5']],
    ['an alias before a provider rule', 'gemini-2.5-pro', ['anthropic/claude-opus-4-5']],
    ['a provider and any model', 'openai/gpt-99', ['openai/gpt-99']],
    ['a provider by its slug', 'google/gemini-2.5-flash', ['gemini/gemini-2.5-flash']],
    [
      'slashes and colons inside a model',
      'together/meta-llama/Llama-3.3:free',
      ['together/meta-llama/Llama-3.3:free'],
    ],
    ['a bare id one provider has', 'gpt-4o', ['openai/gpt-4o']],
    ['gemini-* at gemini', 'gemini-9', ['gemini/gemini-9']],
    ['leading models/', 'models/models/gpt-4o', ['openai/gpt-4o']],
  ])('finds %s', (_title, given, want) => {
    expect(targetsOf(given)).toEqual(want);
  });

  it('finds gemini-* at Vertex where the Gemini API is not configured', () => {
    const vertex = { name: 'vertex', slugs: ['vertexai'] };
    expect(targetsOf('gemini-9', { ...table, providers: [vertex] })).toEqual(['vertex/gemini-9']);
    const both = { ...table, providers: [vertex, ...table.providers] };
    expect(targetsOf('gemini-9', both)).toEqual(['gemini/gemini-9']);
  });

  it.each(['shared', 'nobody', 'meta-llama/Llama-3.3:free'])('answers 404 for %s', (given) => {
    expect(targetsOf(given)).toBe('model-not-found');
  });

  it('hands everything else to the catch-all, under the id asked for', () => {
    expect(targetsOf('meta-llama/Llama-3.3:free', withCatchAll)).toEqual([
      'together/meta-llama/Llama-3.3:free',
    ]);
  });

  it.each(['../x', 'a//b', 'a/', '', 'a b', 'ünicode', '__proto__', `a${'b'.repeat(300)}`, 'a%00'])(
    'refuses %j as a model id',
    (given) => {
      expect(targetsOf(given)).toBe('invalid-request');
    },
  );
});

describe('sameModel', () => {
  it.each([
    ['openai/gpt-4o', 'models/gpt-4o', true],
    ['google/gemini-2.5-flash', 'gemini-2.5-flash', true],
    ['unknown', 'models/unknown', true],
    ['gpt-4o', 'gpt-4o-mini', false],
  ])('%s and %s: %s', (a, b, want) => {
    expect(sameModel(a, b, table)).toBe(want);
  });
});
