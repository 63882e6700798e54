import { expect, it } from '@jest/globals';
import { type ErrorKind, GatewayError } from '../../src/core/errors.js';
import { faultOf } from '../../src/core/fault-of.js';

it.each<[ErrorKind, string]>([
  ['upstream-rejected', 'upstream_4xx'],
  ['upstream-billing', 'upstream_4xx'],
  ['upstream-conflict', 'upstream_5xx'],
  ['upstream-unavailable', 'upstream_5xx'],
  ['upstream-credential', 'upstream_auth'],
  ['upstream-throttled', 'throttled'],
  ['upstream-invalid', 'invalid_body'],
  ['deadline-exceeded', 'late'],
  ['cancelled', 'cancelled'],
  ['field-not-supported', 'not_sent'],
])('records %s as %s', (kind, fault) => {
  expect(faultOf(new GatewayError(kind, 'x'))).toBe(fault);
});

it('believes who knows better', () => {
  const error = new GatewayError('upstream-unavailable', 'x', { fault: 'reset' });
  expect(faultOf(error)).toBe('reset');
});
