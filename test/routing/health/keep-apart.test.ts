import { describe, expect, it } from '@jest/globals';
import { GatewayError } from '../../../src/core/errors.js';
import { createHealth, healthDefaults } from '../../../src/routing/health/health.js';
import { keepApart } from '../../../src/routing/health/keep-apart.js';

const tools = { now: () => 0, random: () => 0.5 };
const operators = { provider: 'openai', model: 'm', credentialId: 'op', headersTimeoutMs: 1000 };
const throttled = new GatewayError('upstream-throttled', 'x', { retryAfterMs: 60_000 });

const client = (id: number) => ({
  ...operators,
  credentialId: `client-${id}`,
  ownCredential: true as const,
});

describe('health kept apart', () => {
  it('forgets nothing of the operator\u2019s targets for any number of clients\u2019', () => {
    const settings = { ...healthDefaults, targets: 2 };
    const health = keepApart(createHealth(tools, settings), createHealth(tools, settings));
    health.begin(operators).end({ ok: false, error: throttled });
    for (let id = 0; id < 100; id++) {
      health.begin(client(id)).end({ ok: false, error: throttled });
      expect(health.admit(client(id)).ok).toBe(false);
    }
    expect(health.admit(operators).ok).toBe(false);
    // The clients' own memory is as small.
    expect(health.standing(client(0))).toBeUndefined();
    expect(health.snapshot().map(({ credentialId }) => credentialId)).toEqual(['op']);
  });

  it('takes one under the very id of the operator\u2019s credential for another', () => {
    const health = keepApart(createHealth(tools), createHealth(tools));
    health.begin({ ...operators, ownCredential: true }).end({ ok: false, error: throttled });
    expect(health.admit({ ...operators, ownCredential: true }).ok).toBe(false);
    expect(health.admit(operators).ok).toBe(true);
  });
});
