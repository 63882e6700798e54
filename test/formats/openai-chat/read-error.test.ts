import { describe, expect, it } from '@jest/globals';
import type { UpstreamFailure } from '../../../src/formats/format.js';
import { openaiChat } from '../../../src/formats/openai-chat/index.js';
import { targetOf } from './setup.js';

function read(status: number, body: unknown, headers: UpstreamFailure['headers'] = {}) {
  return openaiChat.readError({ status, headers, body }, targetOf());
}

function errorOf(status: number, body: unknown, headers: UpstreamFailure['headers'] = {}) {
  const result = read(status, body, headers);
  if (result.kind !== 'failure') throw new Error('this was blocked');
  return result.error;
}

const error = (code: string | number | null, message = 'said so', type: string | null = null) => ({
  error: { message, type, param: null, code },
});

describe('readError', () => {
  const rows: readonly [string, number, unknown, string][] = [
    ['a bad request', 400, error(null, 'bad', 'invalid_request_error'), 'upstream-rejected'],
    ['an unprocessable one', 422, { detail: [{ loc: ['body'] }] }, 'upstream-rejected'],
    [
      'too long a context, by code',
      400,
      error('context_length_exceeded'),
      'upstream-context-overflow',
    ],
    [
      'too long a context, in words',
      400,
      {
        object: 'error',
        message: "This model's maximum context length is 8192 tokens.",
        code: 400,
      },
      'upstream-context-overflow',
    ],
    ['too large a body', 413, error(null), 'upstream-context-overflow'],
    [
      'a parameter the model has not',
      400,
      { error: { message: 'no', code: 'unsupported_parameter', param: 'stop' } },
      'upstream-field-refused',
    ],
    ['a wrong key', 401, error('invalid_api_key'), 'upstream-credential'],
    [
      'a wrong key at xAI',
      400,
      {
        code: 'Client specified an invalid argument',
        error: 'Incorrect API key provided: xa***bc',
      },
      'upstream-credential',
    ],
    [
      'a forbidden region',
      403,
      error('unsupported_country_region_territory'),
      'upstream-credential',
    ],
    ['an unpaid account', 402, error(402, 'Insufficient credits'), 'upstream-billing'],
    [
      'a used-up account',
      429,
      error('insufficient_quota', 'quota', 'insufficient_quota'),
      'upstream-billing',
    ],
    ['an unknown model', 404, error('model_not_found'), 'upstream-model-not-found'],
    ['a timeout', 408, '', 'upstream-timeout'],
    ['a conflict', 409, {}, 'upstream-conflict'],
    [
      'too many requests',
      429,
      error('rate_limit_exceeded', 'slow', 'requests'),
      'upstream-throttled',
    ],
    [
      'too many requests at Mistral',
      429,
      { message: 'Requests rate limit exceeded' },
      'upstream-throttled',
    ],
    ['a broken server', 500, '<html>', 'upstream-unavailable'],
    ['a broken gateway', 502, error(502), 'upstream-unavailable'],
    ['a slow gateway', 504, 'x', 'upstream-timeout'],
    ['an overloaded server', 529, error(null), 'upstream-unavailable'],
    [
      'a list of one error',
      429,
      [{ error: { code: 429, message: 'quota', status: 'RESOURCE_EXHAUSTED' } }],
      'upstream-throttled',
    ],
    ['nothing', 418, null, 'upstream-rejected'],
  ];
  it.each(rows)('reads %s', (_, status, body, kind) => {
    expect(errorOf(status, body).kind).toBe(kind);
  });

  it.each([
    [
      'Azure',
      400,
      {
        error: {
          code: 'content_filter',
          message: 'filtered',
          innererror: { code: 'ResponsibleAIPolicyViolation' },
        },
      },
    ],
    ['OpenAI', 400, error('content_policy_violation')],
    [
      'OpenRouter',
      403,
      {
        error: {
          code: 403,
          message: 'moderated',
          metadata: { reasons: ['violence'], flagged_input: 'x' },
        },
      },
    ],
  ])('answers a prompt blocked by %s as Google does', (_, status, body) => {
    expect(read(status, body)).toEqual({
      kind: 'blocked',
      chunk: {
        promptFeedback: { blockReason: 'SAFETY' },
        usageMetadata: { promptTokenCount: 0, candidatesTokenCount: 0, totalTokenCount: 0 },
        modelVersion: 'gpt-4.1',
      },
    });
  });

  it('keeps what helps, and nothing else', () => {
    const { message, facts } = errorOf(429, error('rate_limit_exceeded', 'Slow down.'), {
      'retry-after': '7',
      'x-request-id': 'req_1',
    });
    expect(message).toBe('Slow down.');
    expect(facts).toMatchObject({
      retryAfterMs: 7000,
      metadata: {
        provider: 'openai',
        model: 'gpt-4.1',
        upstream_status: '429',
        upstream_code: 'rate_limit_exceeded',
        upstream_request_id: 'req_1',
      },
    });
    expect(errorOf(500, error(null, 'at /srv/app.py')).message).not.toContain('/srv');
    expect(
      errorOf(401, error('invalid_api_key', 'Incorrect API key provided: sk-abcdefghijklmnop'))
        .message,
    ).not.toContain('sk-');
  });

  it('tells what a validation found', () => {
    const detail = [{ loc: ['body', 'messages'], msg: 'Field required', type: 'missing' }];
    expect(errorOf(422, { detail }).message).toBe('body.messages: Field required');
    expect(errorOf(422, { message: { detail } }).message).toBe('body.messages: Field required');
  });

  it('names the parameter that is not supported', () => {
    const { facts } = errorOf(400, {
      error: { message: 'no stop here', code: 'unsupported_parameter', param: 'stop' },
    });
    const field = 'generationConfig.stopSequences';
    expect(facts.violations).toEqual([{ field, description: 'no stop here' }]);
  });

  it.each([
    [400, { code: 'x', error: 'Model grok-4 does not support parameter presencePenalty.' }],
    [400, error(null, 'Unrecognized request argument supplied: top_k')],
    [422, { detail: [{ loc: ['body', 'seed'], msg: 'Extra inputs are not permitted' }] }],
  ])('lets another target try what this one does not know: %d %j', (status, body) => {
    expect(errorOf(status, body).kind).toBe('upstream-field-refused');
  });

  it('says that waiting does not help against bills', () => {
    const { facts } = errorOf(429, error('insufficient_quota'));
    expect(facts.details).toEqual([
      expect.objectContaining({
        violations: [expect.objectContaining({ quotaId: 'UpstreamBilling' })],
      }),
    ]);
  });
});
