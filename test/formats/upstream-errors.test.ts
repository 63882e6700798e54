import { describe, expect, it } from '@jest/globals';
import { createLosses } from '../../src/formats/losses.js';
import { retryAfterMs, scrubMessage, upstreamError } from '../../src/formats/upstream-errors.js';

describe('retryAfterMs', () => {
  const date = 'Wed, 21 Oct 2026 07:28:00 GMT';
  it.each([
    ['seconds', { 'retry-after': '7' }, 7000],
    ['parts of seconds', { 'retry-after': '0.5' }, 500],
    ['milliseconds first', { 'retry-after-ms': '120', 'retry-after': '7' }, 120],
    [
      'a date, by the answer’s own clock',
      { 'retry-after': 'Wed, 21 Oct 2026 07:28:05 GMT', date },
      5000,
    ],
    ['a date long past', { 'retry-after': 'Wed, 21 Oct 2026 07:27:05 GMT', date }, 0],
    ['no date without a clock', { 'retry-after': 'Wed, 21 Oct 2026 07:28:05 GMT' }, undefined],
    ['OpenAI’s durations', { 'x-ratelimit-reset-tokens': '6m0s' }, 360_000],
    ['Groq’s durations', { 'x-ratelimit-reset-requests': '2m59.56s' }, 179_560],
    [
      'the soonest, where no limit is marked',
      { 'x-ratelimit-reset-requests': '20ms', 'x-ratelimit-reset-tokens': '1s' },
      20,
    ],
    [
      'the exhausted one',
      {
        'x-ratelimit-reset-requests': '20ms',
        'x-ratelimit-reset-tokens': '1s',
        'x-ratelimit-remaining-tokens': '0',
      },
      1000,
    ],
    [
      'Anthropic’s dates',
      { 'anthropic-ratelimit-tokens-reset': '2026-10-21T07:28:09Z', date },
      9000,
    ],
    ['a header sent twice', { 'retry-after': ['3', '4'] }, 3000],
    ['a day at most', { 'retry-after': '9'.repeat(400) }, 86_400_000],
    ['a day at most of a duration', { 'x-ratelimit-reset-tokens': '99d' }, 86_400_000],
    ['nothing', {}, undefined],
    ['rubbish', { 'retry-after': '-1', 'x-ratelimit-reset-tokens': 'soon' }, undefined],
  ])('reads %s', (_, headers, want) => {
    expect(retryAfterMs(headers)).toBe(want);
  });
});

describe('upstreamError', () => {
  const target = { provider: 'p', model: 'm', profile: 'p', credentialId: '0' };
  const headers = { 'x-ratelimit-reset-tokens': '6m0s' };

  it('tells a throttled client when its quota refills', () => {
    const error = upstreamError({ kind: 'upstream-throttled', target, headers, body: {} });
    expect(error.retryAfterMs).toBe(360_000);
  });

  it('tells nobody else', () => {
    const error = upstreamError({ kind: 'upstream-unavailable', target, headers, body: {} });
    expect(error.facts.retryAfterMs).toBeUndefined();
  });
});

describe('scrubMessage', () => {
  it.each([
    [
      'Incorrect API key provided: sk-proj-abcdefghijklmnop.',
      'Incorrect API key provided: [redacted].',
    ],
    ['Bearer abcdefghijkl is bad', 'Bearer [redacted] is bad'],
    ['see https://me:secret@host.example/x', 'see https://[redacted]@host.example/x'],
    ['api_key=abcdefgh1jkl', 'api_key=[redacted]'],
    ['Unknown key: response_format', 'Unknown key: response_format'],
    ['organization-level skip_thought_signature', 'organization-level skip_thought_signature'],
    ['from 10.0.0.3:8080', 'from [address]'],
    ['a\u0000\r\nb', 'a b'],
    ['max_tokens is too large: 70000', 'max_tokens is too large: 70000'],
  ])('%j', (text, want) => {
    expect(scrubMessage(text)).toBe(want);
  });

  it('cuts what is long, and between characters', () => {
    const cut = scrubMessage(`${'x'.repeat(1999)}👋${'y'.repeat(100_000)}`);
    expect(cut).toHaveLength(2000);
    expect(cut.isWellFormed()).toBe(true);
  });
});

describe('losses', () => {
  const target = { provider: 'p', model: 'm', profile: 'p', credentialId: '0' };

  it('let a value pass with its warnings', () => {
    const losses = createLosses(target);
    losses.warn('dropped', 'a', 'no such thing here');
    expect(losses.finish(1)).toEqual({ ok: true, value: 1 });
    expect(losses.warnings).toMatchObject([{ code: 'dropped', field: 'a', target: 'p/m' }]);
  });

  it('tell of every decision with its reason, in order', () => {
    const losses = createLosses(target);
    losses.warn('dropped', 'a', 'x');
    losses.silent('b', 'y');
    losses.warn('emulated', 'c', 'z');
    losses.refuse('d', 'why');
    expect(losses.decisions).toEqual([
      { class: 'W', code: 'dropped', field: 'a', reason: 'x' },
      { class: 'S', field: 'b', reason: 'y' },
      { class: 'E', code: 'emulated', field: 'c', reason: 'z' },
      { class: 'R', field: 'd', reason: 'why' },
    ]);
    expect(losses.warnings.map(({ field }) => field)).toEqual(['a', 'c']);
  });

  it('fail with every refused field, named once', () => {
    const losses = createLosses(target);
    for (const field of ['a', 'b', 'a']) losses.refuse(field, 'why');
    const finished = losses.finish(1);
    const error = finished.ok ? undefined : finished.error;
    expect(error?.kind).toBe('field-not-supported');
    expect(error?.message).toBe('p/m does not support: a, b');
    expect(error?.facts.violations).toEqual([
      { field: 'a', description: 'why' },
      { field: 'b', description: 'why' },
    ]);
  });
});
