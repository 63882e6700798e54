import { describe, expect, it } from '@jest/globals';
import { createByteBudget } from '../../src/core/byte-budget.js';
import { GatewayError } from '../../src/core/errors.js';

describe('createByteBudget', () => {
  it('gives no more than its limit to all accounts together, and says when to come again', () => {
    const budget = createByteBudget(100);
    const [first, second] = [budget.open(), budget.open()];
    first.hold(60);
    second.hold(40);
    let refusal: unknown;
    try {
      second.hold(1);
    } catch (caught) {
      refusal = caught;
    }
    expect(refusal).toBeInstanceOf(GatewayError);
    expect(refusal).toMatchObject({ kind: 'overloaded', httpStatus: 503, retryAfterMs: 1000 });
    expect([first.heldBytes, second.heldBytes]).toEqual([60, 40]);
  });

  it('has what was given back for others, once however often it is given back', () => {
    const budget = createByteBudget(100);
    const [first, second] = [budget.open(), budget.open()];
    first.hold(100);
    first.keep(30);
    second.hold(70);
    first.keep(0);
    first.keep(0);
    second.hold(30);
    expect(() => first.hold(1)).toThrow(GatewayError);
  });

  it('gives an account that is closed nothing any more, and takes nothing from it', () => {
    const budget = createByteBudget(100);
    const [first, second] = [budget.open(), budget.open()];
    first.hold(60);
    first.close();
    expect(first.heldBytes).toBe(0);
    first.keep(60);
    expect(() => first.hold(1)).toThrow(GatewayError);
    second.hold(100);
    first.close();
    expect(() => second.hold(1)).toThrow(GatewayError);
  });
});
