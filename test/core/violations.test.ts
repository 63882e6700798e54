import { describe, expect, it } from '@jest/globals';
import { GatewayError } from '../../src/core/errors.js';
import { invalidField, moveViolations } from '../../src/core/violations.js';

const move = (field: string) => field.replace(/^contents/, 'input');

describe('moveViolations', () => {
  it('names the fields of a bad request anew, and its message by them', () => {
    const moved = moveViolations(invalidField('contents[0].role', 'is required'), move);
    expect(moved.message).toBe('input[0].role: is required');
    expect(moved.facts.violations).toEqual([
      { field: 'input[0].role', description: 'is required' },
    ]);
  });

  it('names them anew in the words of any other fault, and leaves other words', () => {
    const violations = ['contents[0]', 'contents[0].parts', 'store'].map((field) => ({
      field,
      description: 'cannot be said',
    }));
    const message = 'Not supported: contents[0].parts, contents[0]. See old.contents[0], store.';
    const metadata = { lab: 'lab does not support: contents[0]', else: 'contents[01]' };
    const error = new GatewayError('no-eligible-provider', message, { violations, metadata });
    const moved = moveViolations(error, move);
    expect(moved.kind).toBe('no-eligible-provider');
    expect(moved.message).toBe(
      'Not supported: input[0].parts, input[0]. See old.contents[0], store.',
    );
    expect(moved.facts.metadata).toEqual({
      lab: 'lab does not support: input[0]',
      else: 'contents[01]',
    });
    expect(moved.facts.violations?.map(({ field }) => field)).toEqual([
      'input[0]',
      'input[0].parts',
      'store',
    ]);
  });
});
