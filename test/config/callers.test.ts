import { describe, expect, it } from '@jest/globals';
import { loaded, problems } from './load.js';

const yaml = `
keys:
  - name: ci
    key: "a-key-of-ci"
    project: team
    scopes: [inference, manage]
    allowed: { models: [fast, "openai/*"], dialects: [gemini], operations: [generateContent] }
    limits:
      requestsPerMinute: 60
      budgets: [{ usd: "10.00", window: day }, { usd: 0.1, window: hour }]
    expiresAt: 2027-01-31T00:00:00Z
projects:
  team: { limits: { concurrency: 4, budgets: [{ usd: 100, window: month }] } }
`;

it('makes a caller of a key and its project', () => {
  const { config } = loaded({ yaml });
  expect(config.keys[0]?.principal).toEqual({
    keyId: 'config:ci',
    keyName: 'ci',
    projectId: 'team',
    scopes: new Set(['inference', 'manage']),
    allowed: {
      models: ['fast', 'openai/*'],
      dialects: ['gemini'],
      operations: ['generateContent'],
    },
    limits: {
      requestsPerMinute: 60,
      budgets: [
        { limitNanoUsd: 10_000_000_000n, window: 'day' },
        { limitNanoUsd: 100_000_000n, window: 'hour' },
      ],
    },
    projectLimits: {
      concurrency: 4,
      budgets: [{ limitNanoUsd: 100_000_000_000n, window: 'month' }],
    },
    expiresAtMs: Date.parse('2027-01-31T00:00:00Z'),
  });
});

it('lets a key without settings call models, in the project default', () => {
  const { config } = loaded({
    yaml: 'projects: { default: { limits: { concurrency: 2 } } }',
    env: { POLLUX_API_KEY: 'from-the-environment' },
  });
  expect(config.keys[0]?.principal).toEqual({
    keyId: 'config:POLLUX_API_KEY',
    keyName: 'POLLUX_API_KEY',
    projectId: 'default',
    scopes: new Set(['inference']),
    limits: {},
    projectLimits: { concurrency: 2 },
  });
});

it('knows every project that the configuration names', () => {
  const { config } = loaded({ yaml });
  expect([...config.projects.keys()].sort()).toEqual(['default', 'team']);
});

describe('refuses', () => {
  const key = (settings: string) => `keys: [{ name: ci, key: "a-key-of-ci", ${settings} }]`;
  it.each([
    [key('scopes: []'), 'keys[0].scopes: must NOT have fewer than 1 items'],
    [key('scopes: [root]'), /^keys\[0\]\.scopes\[0\]: must be one of inference, /],
    [key('project: "../x"'), /^keys\[0\]\.project: must match pattern/],
    [key('expiresAt: soon'), /^keys\[0\]\.expiresAt: is "soon"; it must be a time such as/],
    [key('limits: { rpm: 5 }'), /^keys\[0\]\.limits\.rpm: is no setting; there is requestsPerM/],
    [key('allowed: { model: x }'), /^keys\[0\]\.allowed\.model: is no setting; there is models/],
    [key('limits: { requestsPerMinute: 0 }'), /requestsPerMinute: is 0; it must be >= 1$/],
    [key('limits: { budgets: [{ usd: 1 }] }'), /^keys\[0\]\.limits\.budgets\[0\]\.window: is requ/],
    [
      key('limits: { budgets: [{ usd: 0.00000000001, window: day }] }'),
      /^keys\[0\]\.limits\.budgets\[0\]\.usd: is 1e-11; it must be US dollars with at most nine/,
    ],
    [
      'projects: { team: { limits: { budgets: [{ usd: "-1", window: day }] } } }',
      /^projects\.team\.limits\.budgets\[0\]\.usd: is "-1"; it must match pattern/,
    ],
    ['projects: { Team: {} }', /^projects\.Team: is no name to use here/],
    ['projects: { team: { budget: 1 } }', 'projects.team.budget: is no setting; there is limits'],
  ])('%s', (written, problem) => {
    const [found, ...others] = problems({ yaml: written });
    expect(others).toEqual([]);
    if (typeof problem === 'string') expect(found).toBe(problem);
    else expect(found).toMatch(problem);
  });
});
