import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { keepSecret } from '../../src/core/own-endpoint.js';

describe('a secret', () => {
  it('shows itself to whoever asks for it, and nobody else', () => {
    const secret = keepSecret('the-secret');
    expect(secret.reveal()).toBe('the-secret');
    expect(JSON.stringify({ secret })).toBe('{"secret":"***"}');
    for (const text of [inspect({ secret }, { depth: 9 }), String(secret)])
      expect(text).not.toContain('the-secret');
  });
});
