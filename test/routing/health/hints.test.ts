import { describe, expect, it } from '@jest/globals';
import { GatewayError } from '../../../src/core/errors.js';
import type { TargetTrouble } from '../../../src/core/news.js';
import { createHealth, healthDefaults } from '../../../src/routing/health/health.js';
import { createHints, hintedLast } from '../../../src/routing/health/hints.js';

const target = (model: string, credentialId = 'c') => ({
  ...{ provider: 'p', credentialId, model },
  headersTimeoutMs: 1_000,
});
const [a, b, c] = [target('a'), target('b'), target('c')];
const unavailable = new GatewayError('upstream-unavailable', 'x');

function twoInstances() {
  const time = { nowMs: 0 };
  const tools = { now: () => time.nowMs, random: () => 0.5 };
  const told: TargetTrouble[] = [];
  const far = createHealth(tools);
  const warn = (trouble: TargetTrouble) => {
    told.push(trouble);
    far.hear(trouble);
  };
  return { time, told, far, near: createHealth({ ...tools, warn }) };
}

describe('hintedLast', () => {
  it.each([
    { title: 'nobody', hinted: [], order: [a, b, c] },
    { title: 'the first', hinted: [a], order: [b, c, a] },
    { title: 'two of three', hinted: [a, c], order: [b, a, c] },
    { title: 'all', hinted: [a, b, c], order: [a, b, c] },
  ])('with a warning of $title', ({ hinted, order }) => {
    expect(hintedLast([a, b, c], (one) => hinted.includes(one))).toEqual(order);
  });
});

describe('hints', () => {
  it('end with their time, which is a minute at most', () => {
    let nowMs = 0;
    const hints = createHints(() => nowMs, 10);
    hints.add({ provider: 'p', credentialId: 'c', model: 'a', forMs: 3_600_000 });
    nowMs = 59_999;
    expect(hints.isHinted(a)).toBe(true);
    nowMs = 60_000;
    expect(hints.isHinted(a)).toBe(false);
  });

  it('are not heard past as many as are remembered, until some have ended', () => {
    let nowMs = 0;
    const hints = createHints(() => nowMs, 1);
    hints.add({ ...a, forMs: 5_000 });
    hints.add({ ...b, forMs: 5_000 });
    expect(hints.isHinted(b)).toBe(false);
    nowMs = 5_000;
    hints.add({ ...b, forMs: 5_000 });
    expect(hints.isHinted(b)).toBe(true);
  });

  it.each([0, -1, Number.NaN])('of %d milliseconds say nothing', (forMs) => {
    const hints = createHints(() => 0, 10);
    hints.add({ ...a, forMs });
    expect(hints.isHinted(a)).toBe(false);
  });
});

describe('what one instance finds out', () => {
  const failOften = (health: ReturnType<typeof twoInstances>['near'], error = unavailable) => {
    for (let n = 0; n < 5; n++) health.begin(a).end({ ok: false, error });
  };

  it('puts a target last at the others when its circuit opens, once, and never closes it to them', () => {
    const { time, told, near, far } = twoInstances();
    failOften(near);
    expect(told).toEqual([{ provider: 'p', credentialId: 'c', model: 'a', forMs: 5_000 }]);
    expect(near.admit(a).ok).toBe(false);
    expect([a, b].map(far.isHinted)).toEqual([true, false]);
    expect(far.admit(a).ok).toBe(true);
    time.nowMs = 5_000;
    expect(far.isHinted(a)).toBe(false);
  });

  it('is of all models where the credential cools, and is told once for a burst', () => {
    const { told, near, far } = twoInstances();
    const error = new GatewayError('upstream-throttled', 'x', { retryAfterMs: 30_000 });
    failOften(near, error);
    expect(told).toEqual([{ provider: 'p', credentialId: 'c', forMs: 30_000 }]);
    expect([a, b, target('a', 'other')].map(far.isHinted)).toEqual([true, true, false]);
  });

  it('is not told where it is over before anybody hears of it', () => {
    const { told, near } = twoInstances();
    const error = new GatewayError('upstream-throttled', 'x', { retryAfterMs: 1_500 });
    failOften(near, error);
    expect(told).toEqual([]);
  });

  it('counts for less than a success of one\u2019s own', () => {
    const { near, far } = twoInstances();
    failOften(near);
    far.begin(a).end({ ok: true, outputTokens: 1 });
    expect(far.isHinted(a)).toBe(false);
  });

  it('is not told where no circuit is wanted', () => {
    const told: TargetTrouble[] = [];
    const { breaker: _breaker, ...settings } = healthDefaults;
    const warn = (trouble: TargetTrouble) => void told.push(trouble);
    failOften(createHealth({ now: () => 0, random: () => 0.5, warn }, settings));
    expect(told).toEqual([]);
  });
});
