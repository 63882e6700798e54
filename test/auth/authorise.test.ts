import { describe, expect, it } from '@jest/globals';
import { routes as managementRoutes } from '../../generated/management/routes.js';
import { type Api, authorise, ruleFor } from '../../src/auth/authorise.js';
import { configuredPrincipal, type Scope, scopes } from '../../src/core/principal.js';
import { dialectNames, dialects } from '../server/door.js';

/** Every route of every document, served or not. */
const routes = [
  ...dialectNames.flatMap((name) =>
    dialects[name].routes.map((route) => ({ ...route, api: name })),
  ),
  ...managementRoutes.map((route) => ({ ...route, api: 'management' as Api })),
];

it.each(routes)('$api $operationId has a rule', ({ api, operationId }) => {
  expect(ruleFor(api, operationId)).toEqual(expect.arrayContaining([expect.any(String)]));
});

it.each(routes)(
  '$api $operationId refuses a key that has only other scopes',
  ({ api, operationId }) => {
    const rule = ruleFor(api, operationId) ?? [];
    const others = scopes.filter((scope) => !rule.includes(scope));
    const caller = configuredPrincipal('ci', 'team', others);
    expect(authorise(caller, api, operationId)?.httpStatus).toBe(403);
    expect(authorise(undefined, api, operationId)?.httpStatus).toBe(403);
  },
);

it.each(['deleteEverything', '__proto__', 'constructor', 'listProjects', 'unknown'])(
  'lets nobody call %s on a model API',
  (operationId) => {
    const all = configuredPrincipal('all', 'team', [...scopes]);
    expect(authorise(all, 'gemini', operationId)?.httpStatus).toBe(403);
  },
);

describe('a key that may use a part', () => {
  const withAllowed = (allowed: object) => ({ ...configuredPrincipal('ci', 'team'), allowed });

  it.each<[object, Api, string, number | undefined]>([
    [{ dialects: ['gemini'] }, 'gemini', 'generateContent', undefined],
    [{ dialects: ['gemini'] }, 'opper', 'generateContent', 403],
    [{ dialects: [] }, 'gemini', 'generateContent', 403],
    [{ operations: ['countTokens'] }, 'gemini', 'countTokens', undefined],
    [{ operations: ['countTokens'] }, 'gemini', 'generateContent', 403],
    [{ models: ['fast'] }, 'gemini', 'generateContent', undefined],
  ])('%j: %s %s', (allowed, api, operationId, status) => {
    expect(authorise(withAllowed(allowed), api, operationId)?.httpStatus).toBe(status);
  });

  it('is told what it needs', () => {
    const error = authorise(
      configuredPrincipal('ci', 'team', ['metrics'] satisfies Scope[]),
      'gemini',
      'getModel',
    );
    expect(error?.message).toBe(
      'This key may not call getModel. It takes a key with the scope inference.',
    );
  });
});
