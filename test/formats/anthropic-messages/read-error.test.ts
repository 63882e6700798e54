import { expect, it } from '@jest/globals';
import { anthropicMessages } from '../../../src/formats/anthropic-messages/index.js';
import { targetOf } from './setup.js';

interface Failure {
  readonly status: number;
  readonly type?: string;
  readonly message?: string;
  readonly headers?: Record<string, string>;
  readonly want: { kind: string; retryAfterMs?: number; message?: string };
}

const cases: Record<string, Failure> = {
  'a bad request': {
    status: 400,
    type: 'invalid_request_error',
    message: 'messages: too few',
    want: { kind: 'upstream-rejected', message: 'messages: too few' },
  },
  'a prompt that is too long': {
    status: 400,
    type: 'invalid_request_error',
    message: 'prompt is too long: 201234 tokens > 200000 maximum',
    want: { kind: 'upstream-context-overflow' },
  },
  'a prompt and answer that are too long': {
    status: 400,
    type: 'invalid_request_error',
    message: 'input length and `max_tokens` exceed context limit: 199000 + 8192 > 200000',
    want: { kind: 'upstream-context-overflow' },
  },
  'too little credit': {
    status: 400,
    type: 'invalid_request_error',
    message: 'Your credit balance is too low to access the Anthropic API.',
    want: { kind: 'upstream-billing' },
  },
  'a bill to pay': { status: 402, type: 'billing_error', want: { kind: 'upstream-billing' } },
  'a bad key': {
    status: 401,
    type: 'authentication_error',
    message: 'invalid x-api-key',
    want: {
      kind: 'upstream-credential',
      message:
        'The provider "anthropic" refused the gateway\'s credential; its operator has to fix it.',
    },
  },
  'a key without the right': {
    status: 403,
    type: 'permission_error',
    want: { kind: 'upstream-credential' },
  },
  'an unknown model': {
    status: 404,
    type: 'not_found_error',
    want: { kind: 'upstream-model-not-found' },
  },
  'a conflict': { status: 409, type: 'conflict_error', want: { kind: 'upstream-conflict' } },
  'a body too large': {
    status: 413,
    type: 'request_too_large',
    want: { kind: 'upstream-context-overflow' },
  },
  'a limit': {
    status: 429,
    type: 'rate_limit_error',
    headers: { 'retry-after': '7' },
    want: { kind: 'upstream-throttled', retryAfterMs: 7000 },
  },
  'a fault of the provider': {
    status: 500,
    type: 'api_error',
    want: { kind: 'upstream-unavailable' },
  },
  'a timeout': { status: 504, type: 'timeout_error', want: { kind: 'upstream-timeout' } },
  overload: { status: 529, type: 'overloaded_error', want: { kind: 'upstream-unavailable' } },
  'a status without a type': { status: 404, want: { kind: 'upstream-model-not-found' } },
};

it.each(Object.entries(cases))('%s', (_, { status, type, message, headers = {}, want }) => {
  const body = type ? { type: 'error', error: { type, message }, request_id: 'req_1' } : '<html>';
  const read = anthropicMessages.readError({ status, headers, body }, targetOf());
  const { kind, retryAfterMs, message: text } = want;
  expect(read).toMatchObject({
    kind: 'failure',
    error: {
      kind,
      ...(text ? { message: text } : {}),
      facts: {
        metadata: { provider: 'anthropic', upstream_status: String(status) },
        ...(retryAfterMs ? { retryAfterMs } : {}),
      },
    },
  });
});
